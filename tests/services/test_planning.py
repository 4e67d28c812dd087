"""The year planner: days proposed, meetings made of them in one step, and the year beside it."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete

from tests.services.council import as_role, one, rows, state, version
from zonedesk.db.bulk import table_of
from zonedesk.db.models import Body, Meeting, Rule
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.planning import LAST, Fate, OnHoliday, PlanningRule, Rhythm
from zonedesk.domain.words import MeetingStatus, Role
from zonedesk.domain.year_plan import Clash, Shortage
from zonedesk.services import bodies, journal, meetings, planning

if TYPE_CHECKING:
    from tests.services.council import Council
    from zonedesk.services.workspace import Workspace

QUARTERLY = PlanningRule(
    Rhythm.QUARTER, 3, place=LAST, starts_at=time(19, 30), on_holiday=OnHoliday.NEXT_WORKING_DAY
)
LAST_THURSDAYS = [date(2019, 3, 28), date(2019, 6, 27), date(2019, 9, 26), date(2019, 12, 26)]


def plan(raad: Council, *days: date) -> int:
    """Meetings made of days; gives the number of their transaction."""
    chosen = days or LAST_THURSDAYS
    return planning.create(raad.workspace, raad.body, rule=QUARTERLY, days=chosen).transaction_no


def of_2019(raad: Council) -> list[dict[str, object]]:
    """The meetings of 2019 as they stand in the file."""
    return [
        row for row in rows(raad.workspace, "meeting") if row["reference"].startswith("GR/2019")
    ]


def test_a_rule_proposes_the_days_of_a_year(raad: Council) -> None:
    found = planning.propose(raad.workspace, raad.body, year=2019, rule=QUARTERLY)
    assert [one.day for one in found] == LAST_THURSDAYS
    assert {one.starts_at for one in found} == {time(19, 30)}
    assert all(one.is_advised and one.fate is Fate.KEPT for one in found)


def test_the_day_of_flanders_is_free_for_a_flemish_council(raad: Council) -> None:
    rule = PlanningRule(Rhythm.MONTH, 3, place=2, months=(7,))
    (found,) = planning.propose(raad.workspace, raad.body, year=2019, rule=rule)
    assert (found.ruled, found.day, found.fate) == (date(2019, 7, 11), None, Fate.SKIPPED)
    other = bodies.add_preset(raad.workspace, "ZVR").id
    (found,) = planning.propose(raad.workspace, other, year=2019, rule=rule)
    assert found.is_advised


def test_a_rule_that_came_later_counts_as_its_default(raad: Council) -> None:
    table = table_of(Rule)
    rule = PlanningRule(Rhythm.MONTH, 3, place=2, months=(7,))
    at = raad.workspace.clock.now_utc()
    with raad.workspace.database.write("test.old", 1, at=at) as session:
        topics = ("regional_holidays", "meetings_a_year")
        codes = [f"{topic}.municipal_council" for topic in topics]
        session.execute(delete(table).where(table.c.code.in_(codes)))
        body = session.get(Body, raad.body)
        assert body is not None
        body.expected = None
    (found,) = planning.propose(raad.workspace, raad.body, year=2019, rule=rule)
    assert found.fate is Fate.SKIPPED
    (held,) = planning.year(raad.workspace, 2018).bodies
    assert (held.expected.a_year, held.expected.by_law) == (10, True)


def test_a_day_on_which_the_body_meets_already_is_warned_of_and_may_be_chosen(
    raad: Council,
) -> None:
    meetings.create(raad.workspace, raad.body, day=LAST_THURSDAYS[0], start=time(19, 30))
    meetings.create(raad.workspace, raad.body, day=LAST_THURSDAYS[1], start=time(20, 30))
    gone = meetings.create(raad.workspace, raad.body, day=LAST_THURSDAYS[2], start=time(19, 30))
    meetings.step(raad.workspace, gone.id, row_version=1, to=MeetingStatus.CANCELLED)
    found = planning.propose(raad.workspace, raad.body, year=2019, rule=QUARTERLY)
    assert [(one.clash, one.met) for one in found] == [
        (Clash.SAME_HOUR, "GR/2019/1"),
        (Clash.SAME_DAY, "GR/2019/2"),
        (None, ""),
        (None, ""),
    ]
    plan(raad, LAST_THURSDAYS[0])
    assert [row["held_on"] for row in of_2019(raad)].count("2019-03-28") == 2


def test_the_hour_is_that_of_the_body_where_the_rule_says_none(raad: Council) -> None:
    rule = PlanningRule(Rhythm.QUARTER, 3, place=LAST)
    with raad.workspace.database.write("test", 1, at=raad.workspace.clock.now_utc()) as session:
        body = session.get(Body, raad.body)
        assert body is not None
        body.starts_at = time(20, 0)
    found = planning.propose(raad.workspace, raad.body, year=2019, rule=rule)
    assert {one.starts_at for one in found} == {time(20, 0)}
    planning.create(raad.workspace, raad.body, rule=rule, days=LAST_THURSDAYS[:1])
    assert of_2019(raad)[0]["starts_at"] == "20:00:00.000000"


def test_meetings_get_references_in_the_order_of_their_days(raad: Council) -> None:
    shuffled = [*LAST_THURSDAYS[2:], *LAST_THURSDAYS[:2], LAST_THURSDAYS[0], date(2020, 1, 2)]
    plan(raad, *shuffled)
    made = rows(raad.workspace, "meeting")[1:]
    assert [(row["reference"], row["held_on"]) for row in made] == [
        ("GR/2019/1", "2019-03-28"),
        ("GR/2019/2", "2019-06-27"),
        ("GR/2019/3", "2019-09-26"),
        ("GR/2019/4", "2019-12-26"),
        ("GR/2020/1", "2020-01-02"),
    ]
    assert {row["starts_at"] for row in made} == {"19:30:00.000000"}
    assert {(row["chair_id"], row["secretary_id"]) for row in made} == {
        (raad.chair, raad.secretary)
    }


def test_a_year_is_one_step_back(raad: Council) -> None:
    before = state(raad.workspace)
    journal.take_back(raad.workspace, plan(raad))
    after = state(raad.workspace)
    assert after["meeting"] == before["meeting"]
    assert after["body"] == before["body"]


def test_the_rule_stays_with_the_body_whose_editor_meets_no_conflict(raad: Council) -> None:
    read = version(raad.workspace, Body, raad.body)
    plan(raad)
    assert one(raad.workspace, "body", raad.body)["planning"] == (
        "quarter thu place=-1 at=19:30 holiday=next"
    )
    bodies.edit(raad.workspace, raad.body, row_version=read, fields={"place": "Raadzaal"})
    found = planning.year(raad.workspace, 2019).bodies[0]
    assert (found.rule, found.place) == (QUARTERLY, "Raadzaal")


def test_moving_one_meeting_leaves_the_others(raad: Council) -> None:
    plan(raad)
    first = of_2019(raad)[0]
    others = of_2019(raad)[1:]
    version_read = version(raad.workspace, Meeting, int(str(first["id"])))
    meetings.edit(
        raad.workspace,
        int(str(first["id"])),
        row_version=version_read,
        fields={"held_on": date(2019, 4, 2)},
    )
    assert of_2019(raad)[0]["held_on"] == "2019-04-02"
    assert of_2019(raad)[1:] == others


def test_no_day_or_a_reader_makes_nothing(raad: Council) -> None:
    with pytest.raises(Refused, match=r"planning\.no_days"):
        planning.create(raad.workspace, raad.body, rule=QUARTERLY, days=())
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        planning.create(
            as_role(raad.workspace, Role.READER), raad.body, rule=QUARTERLY, days=LAST_THURSDAYS
        )
    with pytest.raises(Conflict):
        planning.create(raad.workspace, 99, rule=QUARTERLY, days=LAST_THURSDAYS)
    assert not of_2019(raad)


def test_a_year_tells_what_the_law_expects_of_a_body_that_says_nothing_itself(
    raad: Council,
) -> None:
    folder = raad.workspace
    bodies.add_preset(folder, "PR")
    zvr = bodies.add_preset(folder, "ZVR").id
    read = version(folder, Body, zvr)
    bodies.edit(folder, zvr, row_version=read, fields={"expected": None})
    plan(raad)
    council, police, security = planning.year(folder, 2019).bodies
    assert (council.expected.a_year, council.standing) == (10, 4)
    assert council.shortages == (Shortage.TOO_FEW_PLANNED,)
    assert (police.expected.a_year, police.expected.a_semester) == (4, 1)
    assert len(police.shortages) == 3
    assert (security.expected.a_year, security.expected.by_law) == (1, True)


def test_a_year_without_bodies_is_empty(empty: Workspace) -> None:
    assert planning.year(empty, 2026).bodies == ()


def test_a_body_that_is_not_active_any_more_shows_in_the_years_in_which_it_met(
    raad: Council,
) -> None:
    read = version(raad.workspace, Body, raad.body)
    bodies.edit(raad.workspace, raad.body, row_version=read, fields={"active": False})
    assert [one.code for one in planning.year(raad.workspace, 2018).bodies] == ["GR"]
    assert planning.year(raad.workspace, 2019).bodies == ()


def test_lier_met_as_often_as_its_annual_report_says(read_lier: Workspace) -> None:
    found = {one.code: one.held for one in planning.year(read_lier, 2018).bodies}
    assert (found["ZVR"], found["KL"], found["BK"], found["ARO"], found["POK"], found["OKAM"]) == (
        2,
        10,
        26,
        8,
        5,
        10,
    )
