"""What a decision is worth on a day: never before its meeting, never before its effective date."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from zonedesk.domain.decision_record import Effect, standing
from zonedesk.domain.words import DecisionLinkKind, DecisionStanding, DecisionState

DAY = date(2018, 12, 17)
ONE = timedelta(days=1)
VALID = DecisionState.VALID


def worth(effect: Effect, today: date, **told: Any) -> DecisionStanding:
    known: dict[str, Any] = {"stored": VALID, "later": (), "carried_out_on": None, **told}
    return standing(effect, known.pop("stored"), today=today, **known)


@pytest.mark.parametrize(
    ("held", "effective", "today", "wanted"),
    [
        (True, None, DAY - ONE, "pending"),
        (True, None, DAY, "valid"),
        (True, None, DAY + ONE, "valid"),
        (False, None, DAY - ONE, "pending"),
        (False, None, DAY, "pending"),
        (False, None, DAY + ONE, "pending"),
        (True, DAY + 5 * ONE, DAY + 4 * ONE, "pending"),
        (True, DAY + 5 * ONE, DAY + 5 * ONE, "valid"),
        (True, DAY + 5 * ONE, DAY + 6 * ONE, "valid"),
        (True, DAY - 5 * ONE, DAY - ONE, "pending"),
        (True, DAY - 5 * ONE, DAY, "valid"),
    ],
)
def test_a_decision_counts_from_its_meeting_and_its_effective_date_on(
    *, held: bool, effective: date | None, today: date, wanted: str
) -> None:
    assert worth(Effect(DAY, effective, held=held), today) == wanted


LATER = Effect(DAY + 30 * ONE)
PLANNED = Effect(DAY + 30 * ONE, held=False)
AMENDS, REPLACES, WITHDRAWS = DecisionLinkKind


@pytest.mark.parametrize(
    ("later", "days", "wanted"),
    [
        ([(REPLACES, LATER)], 29, "valid"),
        ([(REPLACES, LATER)], 30, "replaced"),
        ([(REPLACES, PLANNED)], 31, "valid"),
        ([(AMENDS, LATER)], 31, "amended"),
        ([(WITHDRAWS, LATER), (AMENDS, LATER)], 31, "withdrawn"),
        ([(WITHDRAWS, PLANNED), (AMENDS, LATER)], 31, "amended"),
        ([(REPLACES, Effect(DAY + 30 * ONE, DAY + 60 * ONE))], 59, "valid"),
        ([(REPLACES, Effect(DAY + 30 * ONE, DAY + 60 * ONE))], 60, "replaced"),
    ],
)
def test_a_later_decision_changes_an_earlier_one_once_it_has_effect_itself(
    later: list[tuple[DecisionLinkKind, Effect]], days: int, wanted: str
) -> None:
    assert worth(Effect(DAY), DAY + days * ONE, later=later) == wanted


def test_what_ends_a_decision_goes_before_what_was_done_with_it() -> None:
    held = Effect(DAY)
    done = DAY + ONE
    assert worth(held, done, carried_out_on=done) == "carried_out"
    assert worth(held, LATER.day, carried_out_on=done, later=[(AMENDS, LATER)]) == "carried_out"
    assert worth(held, LATER.day, carried_out_on=done, later=[(REPLACES, LATER)]) == "replaced"
    assert worth(held, done, stored=DecisionState.REPLACED) == "replaced"
    assert worth(Effect(DAY, held=False), done, carried_out_on=done) == "pending"


def test_a_decision_withdrawn_before_its_effective_date_is_withdrawn() -> None:
    waiting = Effect(DAY, DAY + 90 * ONE)
    assert worth(waiting, LATER.day, later=[(WITHDRAWS, LATER)]) == "withdrawn"
    assert worth(waiting, LATER.day, later=[(AMENDS, LATER)]) == "pending"
