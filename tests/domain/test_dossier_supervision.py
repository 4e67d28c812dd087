"""Terms of supervision over a dossier, as the police act counts them (WGP art. 85-88, L11, L12)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from zonedesk.domain.dossier_record import (
    Note,
    Stage,
    Standing,
    Step,
    Supervision,
    course,
    standing,
    supervised,
)
from zonedesk.domain.rows import DossierRow
from zonedesk.domain.rules import Rule, default_rules
from zonedesk.domain.words import (
    DossierStatus,
    FollowUpKind,
    Marking,
    Profile,
    SupervisionResult,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

RULES = default_rules(Profile.ONE_MUNICIPALITY)
DECIDED = date(2018, 11, 26)
SENT, RECEIVED = date(2018, 12, 5), date(2018, 12, 7)


def dossier(**facts: Any) -> DossierRow:
    """A dossier that the council decided on."""
    told: dict[str, Any] = {
        "reference": "2018_GR_00017",
        "title": "Onderhoudscontract",
        "category": "Aankoop en onderhoud",
        "subcategory": "",
        "phenomenon": "",
        "body": "GR",
        "status": DossierStatus.DECIDED,
        "handler": "",
        "marking": Marking.PUBLIC,
        "opened": date(2018, 10, 22),
        "closed": None,
        "amount": None,
        "legal_basis": "",
        "sent": None,
        "received": None,
        "supervision_result": None,
    }
    return DossierRow(**{**told, **facts})


def on(_day: date) -> Iterable[Rule]:
    """The rules of every day."""
    return RULES


def counted(decided: date | None = DECIDED, **facts: Any) -> Supervision:
    """Supervision over a dossier with these facts."""
    return supervised(dossier(**facts), decided, rules_on=on)


def test_terms_run_from_the_day_after_the_receipt() -> None:
    told = counted(sent=SENT, received=RECEIVED)
    assert told.suspension is not None
    assert told.annulment is not None
    assert (told.suspension.until, told.suspension.days) == (date(2019, 1, 1), 25)
    assert (told.annulment.until, told.annulment.days) == (date(2019, 1, 16), 40)
    assert told.annulment.article == "WGP art. 88"
    assert not told.provisional
    assert told.sending is None


def test_without_receipt_they_are_provisional_from_the_sending() -> None:
    told = counted(sent=SENT)
    assert told.provisional
    assert told.suspension is not None
    assert told.suspension.until == SENT + timedelta(days=25)


def test_the_list_goes_within_twenty_days_of_the_decision() -> None:
    told = counted()
    assert told.sending is not None
    assert (told.sending.until, told.sending.article) == (date(2018, 12, 16), "WGP art. 85")


@pytest.mark.parametrize(
    ("decided", "facts"),
    [
        (None, {}),
        (DECIDED, {"status": DossierStatus.CLOSED}),
        (DECIDED, {"status": DossierStatus.PREPARING}),
        (DECIDED, {"supervision_result": SupervisionResult.APPROVED}),
    ],
)
def test_nothing_waits_to_be_sent(decided: date | None, facts: dict[str, Any]) -> None:
    assert counted(decided, **facts).sending is None


def test_a_zone_without_rules_counts_no_terms() -> None:
    told = supervised(dossier(sent=SENT, received=RECEIVED), DECIDED, rules_on=lambda _day: ())
    assert (told.suspension, told.annulment) == (None, None)
    assert standing(told, SENT) == Standing(Stage.NONE)


@pytest.mark.parametrize(
    ("today", "facts", "told"),
    [
        (date(2018, 12, 10), {}, Standing(Stage.TO_SEND, 6)),
        (date(2018, 12, 18), {}, Standing(Stage.TO_SEND, -2)),
        (RECEIVED, {"received": RECEIVED}, Standing(Stage.RUNNING, 25)),
        (date(2019, 1, 1), {"received": RECEIVED}, Standing(Stage.RUNNING, 0)),
        (date(2019, 1, 2), {"received": RECEIVED}, Standing(Stage.RUNNING, 14)),
        (date(2019, 1, 16), {"received": RECEIVED}, Standing(Stage.RUNNING, 0)),
        (date(2019, 1, 17), {"received": RECEIVED}, Standing(Stage.OVER)),
        (
            RECEIVED,
            {"received": RECEIVED, "supervision_result": SupervisionResult.ANNULLED},
            Standing(Stage.ANSWERED),
        ),
    ],
)
def test_how_far_supervision_is(today: date, facts: dict[str, Any], told: Standing) -> None:
    assert standing(counted(**facts), today) == told


def test_the_course_is_the_newest_first_and_drops_terms_after_an_answer() -> None:
    facts: dict[str, Any] = {"sent": SENT, "received": RECEIVED}
    note = Note(RECEIVED, FollowUpKind.REMARK, "Gebeld", "Korpschef")
    today = date(2019, 1, 5)

    def steps(**more: Any) -> list[Step]:
        row = dossier(**facts, **more)
        found = supervised(row, DECIDED, rules_on=on)
        told = course(row, found, items=(), notes=[note], decided=DECIDED, today=today)
        assert next(one.days for one in told if one.step is Step.SENT) == 9
        return [one.step for one in told]

    past = [Step.SUSPENSION, Step.NOTED, Step.RECEIVED, Step.SENT, Step.OPENED]
    assert steps() == [Step.ANNULMENT, *past]
    assert steps(supervision_result=SupervisionResult.NO_REMARKS) == past
