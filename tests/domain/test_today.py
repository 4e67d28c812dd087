"""What a day shows: which terms share a line, which actions are late, how a plan is doing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from zonedesk.domain import today
from zonedesk.domain.dossier_supervision import TermState
from zonedesk.domain.running_terms import TermLine, TermSource
from zonedesk.domain.today import HeldMandate, JudgedLine, OpenAction, OpenMeeting
from zonedesk.domain.words import Health, MeetingStatus, PlanLevel

MONDAY = date(2019, 1, 14)
TERM = TermLine(
    TermSource.SUPERVISION,
    date(2019, 1, 16),
    TermState.DUE_SOON,
    "Vernietiging door de minister",
    "2018_GR_00016",
    "Aankoop",
    article="WGP art. 88",
)
MEETING = OpenMeeting(
    1, "KL/2019/1", 1, "KL", "Korpsleiding", MONDAY, None, "", MeetingStatus.PREPARING
)


def term(reference: str, **fields: Any) -> TermLine:
    """A term of a dossier."""
    return replace(TERM, reference=reference, **fields)


def meeting(number: int, days: int, status: MeetingStatus) -> OpenMeeting:
    """A meeting some days from the Monday."""
    return replace(MEETING, id=number, day=MONDAY + timedelta(days), status=status)


def line(
    number: int, parent: int | None, level: PlanLevel, health: Health | None = None
) -> JudgedLine:
    """A line of a plan, judged or not."""
    judged = date(2018, 11, number) if health else None
    return JudgedLine(number, parent, f"L{number}", f"Lijn {number}", level, health, judged)


def test_terms_of_one_day_and_reason_share_a_line() -> None:
    found = today.grouped([term("2018_GR_00017"), term("2018_GR_00016")])
    assert [one.references for one in found] == [("2018_GR_00016", "2018_GR_00017")]
    assert found[0].left(MONDAY) == 2


@pytest.mark.parametrize(
    "other",
    [
        {"day": date(2019, 1, 17)},
        {"what": "Schorsing door de gouverneur"},
        {"provisional": True},
        {"overruled": "Afspraak met de gouverneur"},
        {"source": TermSource.MEETING},
        {"article": "", "source": TermSource.NOTE},
    ],
)
def test_terms_that_differ_keep_their_own_line(other: dict[str, object]) -> None:
    found = today.grouped([term("2018_GR_00016"), term("2018_GR_00017", **other)])
    assert len(found) == 2


def test_notes_of_two_dossiers_do_not_become_one() -> None:
    notes = [term(one, source=TermSource.NOTE, article="") for one in ("D/2018/1", "D/2018/2")]
    assert len(today.grouped(notes)) == 2


@pytest.mark.parametrize(
    ("references", "words"),
    [
        (("2018_GR_00016",), "2018_GR_00016"),
        (("2018_GR_00016", "2018_GR_00017"), "2018_GR_00016, 00017"),
        (("2018_GR_00016", "2019_GR_00001"), "2018_GR_00016, 2019_GR_00001"),
        (("D/2018/1", "D/2018/2"), "D/2018/1, D/2018/2"),
        ((), ""),
    ],
)
def test_references_of_one_series_are_told_short(references: tuple[str, ...], words: str) -> None:
    assert today.short_references(references) == words


@pytest.mark.parametrize(
    ("days", "state", "shown"),
    [
        (-3, TermState.LATE, True),
        (-3, TermState.LAPSED, False),
        (0, TermState.DUE_SOON, True),
        (28, TermState.RUNNING, True),
        (29, TermState.RUNNING, False),
        (10, TermState.TO_COME, True),
    ],
)
def test_terms_are_told_four_weeks_ahead_and_when_late(
    days: int, state: TermState, *, shown: bool
) -> None:
    one = term("2018_GR_00016", day=MONDAY + timedelta(days), state=state)
    assert list(today.in_sight([one], MONDAY)) == ([one] if shown else [])


def test_actions_are_divided_by_their_term() -> None:
    days = {"A/1": 6, "A/2": -1, "A/3": 7, "A/4": 0, "A/5": -30}
    actions = [OpenAction(key, key, "", MONDAY + timedelta(left)) for key, left in days.items()]
    found = today.due([*actions, OpenAction("A/6", "", "", None)], MONDAY)
    assert [one.reference for one in found.all] == ["A/5", "A/2", "A/4", "A/1", "A/6"]
    assert found.open == 6


def test_a_meeting_that_is_held_now_comes_before_all_others() -> None:
    ahead = meeting(2, 1, MeetingStatus.AGENDA_SENT)
    running = meeting(3, -1, MeetingStatus.RUNNING)
    past = meeting(4, -2, MeetingStatus.PREPARING)
    assert today.coming([past, running, ahead], MONDAY) is running
    assert today.coming([past, ahead], MONDAY) is ahead
    assert today.coming([past], MONDAY) is None
    assert today.unopened([past, running, ahead], MONDAY) == (past,)


PLAN = [
    line(1, None, PlanLevel.PLAN),
    line(2, 1, PlanLevel.PILLAR),
    line(3, 2, PlanLevel.THEME),
    line(4, 3, PlanLevel.STRATEGIC, Health.GOOD),
    line(5, 4, PlanLevel.MEASURE, Health.RISK),
    line(6, 3, PlanLevel.STRATEGIC),
    line(7, 1, PlanLevel.PILLAR),
    line(8, 7, PlanLevel.MEASURE),
    line(9, 1, PlanLevel.PILLAR),
]


def test_a_pillar_counts_its_objectives_else_its_measures() -> None:
    found = today.plan_health(PLAN, 2018, root=PLAN[0])
    assert found is not None
    first, second = found.pillars
    assert (first.counts, first.measures) == (((Health.GOOD, 1), (None, 1)), False)
    assert (second.counts, second.measures, second.total) == (((None, 1),), True, 1)
    assert found.judged == date(2018, 11, 5)


def test_the_plan_of_a_year_is_the_one_with_most_classes_in_it() -> None:
    both = [*PLAN, line(10, None, PlanLevel.PLAN), line(11, 10, PlanLevel.PILLAR)]
    assert today.root_of(both, classed={1: 3, 10: 1}) == both[0]
    assert today.root_of(both, classed={}) == both[9]
    assert today.root_of([], classed={}) is None
    assert today.roots(both)[5] == 1
    assert today.roots(both)[11] == 10


def test_nothing_to_judge_is_no_plan() -> None:
    assert today.plan_health(PLAN[:2], 2018, root=PLAN[0]) is None
    assert today.plan_health([], 2018, root=None) is None


def test_mandates_that_end_within_ninety_days_come_first_one_first() -> None:
    days = (91, 90, 0, None)
    held = [
        HeldMandate(
            "GR", str(left), None if left is None else MONDAY + timedelta(left), chair=False
        )
        for left in days
    ]
    assert [one.person for one in today.ending(held, MONDAY)] == ["0", "90"]


def test_bodies_without_chair_are_told_in_their_order() -> None:
    held = [HeldMandate("GR", "Voorzitter", None, chair=True)]
    assert today.chairless(held, ["POK", "GR", "OKAM"]) == ("POK", "OKAM")
