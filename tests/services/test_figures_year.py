"""The figures of a year beside another one, and of a quarter: what the annual report tells."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from sqlalchemy import event

from tests.services.folders import fill
from zonedesk.domain.words import BodyKind, Health, MeetingStatus, PlanClass
from zonedesk.services.figures import compared_figures, year_figures

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace


def test_lier_2018_is_what_its_annual_report_says(read_lier: Workspace) -> None:
    figures = year_figures(read_lier, 2018)
    held = {body.code: body.held for body in figures.bodies}
    parts = {one.category: one for one in figures.dossiers}
    staff = dict(parts["Personeel"].subcategories)
    assert held["ZVR"] == 2
    assert figures.dossier_total == 19
    assert parts["Personeel"].count == 13
    assert staff == {
        "Vacantverklaring": 7,
        "In beschikbaarheidstelling": 1,
        "Ontslag": 2,
        "Blijvende invaliditeit": 3,
    }
    assert (parts["Aankoop en onderhoud"].count, parts["Gegevensbescherming"].count) == (5, 1)
    assert [held[code] for code in ("KL", "BK", "ARO", "POK", "OKAM")] == [10, 26, 8, 5, 10]
    assert figures.held == 81
    assert {body.code: body.special for body in figures.bodies if body.special} == {
        "ARO": (("ARO+", 1),)
    }


def test_the_seats_of_the_security_council_were_taken(read_lier: Workspace) -> None:
    """Nine came, one sent somebody, on twelve seats; the stand-in has no seat of its own."""
    (council,) = year_figures(read_lier, 2018).attendance
    assert (council.body, council.present, council.replaced, council.invited) == ("ZVR", 9, 1, 12)
    assert council.share == Fraction(5, 6)


def test_everybody_stands_with_their_own_part(read_lier: Workspace) -> None:
    shares = {row.person: row.tally.share for row in year_figures(read_lier, 2018).people}
    assert shares["korpschef"] == 1
    assert shares["procureur"] == Fraction(1, 2)


def test_the_plan_is_told_by_class_and_health(read_lier: Workspace) -> None:
    told = [(one.plan_class, dict(one.healths)) for one in year_figures(read_lier, 2018).classes]
    assert told == [
        (PlanClass.PRIORITY, {Health.GOOD: 2, Health.RISK: 1}),
        (PlanClass.ATTENTION, {Health.GOOD: 2, Health.RISK: 1}),
        (None, {Health.GOOD: 3, Health.BLOCKED: 1, Health.PAUSED: 1}),
    ]


def test_hours_are_promised_and_delivered_a_quarter_at_a_time(read_lier: Workspace) -> None:
    (wodca,) = year_figures(read_lier, 2018).commitments
    assert (wodca.target, wodca.value) == (750, 753.5)
    assert wodca.reached
    assert list(wodca.quarters) == [180, 195.5, 190, 188]
    assert list(wodca.added_up) == [180, 375.5, 565.5, 753.5]


def test_indicators_stand_with_their_target_and_what_is_missing(read_lier: Workspace) -> None:
    told = {
        one.code: (one.value, one.target, one.reached)
        for one in year_figures(read_lier, 2018).indicators
    }
    assert told == {
        "WON-A": (187, 200, True),
        "ROI-P": (4.1, 4, False),
        "Z30-S": (35.2, 32, False),
        "BIN": (None, 10, None),
    }


def test_a_year_in_which_nothing_was_entered_has_no_figures(read_lier: Workspace) -> None:
    """One value of an indicator of 2017 is known; the year itself was never entered."""
    told = compared_figures(read_lier)
    assert (told.now.year, told.beside, told.before) == (2018, 2017, None)
    assert told.years == (2017, 2018)


def test_a_year_that_was_entered_has_zero_where_nothing_happened(read_lier: Workspace) -> None:
    told = compared_figures(read_lier, 2017, beside=2018)
    assert told.before is not None
    assert dict(told.before.decisions)["ZVR"] == 6
    assert not told.now.is_entered


def test_a_new_folder_has_no_years(empty: Workspace) -> None:
    told = compared_figures(empty)
    assert (told.now.year, told.before, told.years) == (empty.clock.today().year, None, ())
    assert (told.now.attendance, told.now.people, told.now.decisions) == ((), (), ())


def test_a_quarter_counts_what_happened_in_it(empty: Workspace) -> None:
    days = [date(2021, 3, 31), date(2021, 4, 1), date(2021, 6, 30), date(2021, 7, 1)]
    fill(
        empty,
        {
            "Organen": [
                {
                    "code": "KL",
                    "naam": "Korpsleiding",
                    "soort": BodyKind.CORPS_MANAGEMENT,
                    "vergaderingen_per_jaar": 10,
                }
            ],
            "Vergaderingen": [
                {
                    "referentie": f"KL/{number}",
                    "orgaan": "KL",
                    "datum": day,
                    "status": MeetingStatus.APPROVED,
                }
                for number, day in enumerate(days, 1)
            ],
        },
    )
    held = [year_figures(empty, 2021, quarter=one).held for one in (1, 2, 3, 4)]
    assert held == [1, 2, 1, 0]
    (body,) = year_figures(empty, 2021, quarter=2).bodies
    assert body.expected is None


def test_four_quarters_make_the_year(read_lier: Workspace) -> None:
    year = year_figures(read_lier, 2018)
    parts = [year_figures(read_lier, 2018, quarter=one) for one in (1, 2, 3, 4)]
    assert sum(part.held for part in parts) == year.held
    assert sum(part.decided for part in parts) == year.decided
    delivered = [part.commitments[0].value for part in parts]
    assert tuple(delivered) == year.commitments[0].quarters


def test_figures_take_few_readings_however_much_there_is(read_lier: Workspace) -> None:
    asked: list[str] = []
    with read_lier.database.read() as session:
        connection = session.connection()
        event.listen(connection, "before_cursor_execute", lambda *told: asked.append(str(told[2])))
    compared_figures(read_lier, 2018)
    assert len(asked) <= 60
