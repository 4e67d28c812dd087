"""Terms of supervision over a dossier, as the police act counts them (WGP 65-88, L11, L12)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.dossier_supervision import (
    Stage,
    Standing,
    Supervision,
    SupervisionDays,
    Term,
    TermState,
    standing,
    supervised,
)
from zonedesk.domain.governor import Oversight
from zonedesk.domain.rules import default_rules
from zonedesk.domain.term_rules import TermCode, TermRules
from zonedesk.domain.terms import Overruled
from zonedesk.domain.words import DossierStatus, Matter, Profile, SupervisionResult

if TYPE_CHECKING:
    from collections.abc import Mapping

RULES = TermRules(default_rules(Profile.ONE_MUNICIPALITY))
DECIDED = date(2018, 11, 26)
SENT, RECEIVED = date(2018, 12, 5), date(2018, 12, 7)
SUSPENDED = SupervisionResult.SUSPENDED
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
LATER = st.integers(0, 200).map(lambda days: timedelta(days=days))


def counted(overruled: Mapping[str, Overruled] | None = None, **facts: Any) -> Supervision:
    """Supervision over a dossier that the council decided on, with these facts."""
    told: dict[str, Any] = {"status": DossierStatus.DECIDED, "decided": DECIDED, **facts}
    days = SupervisionDays(**told)
    return supervised(days, rules_on=lambda _day: RULES, overruled=overruled or {})


def until(term: Term | None) -> date | None:
    """The last day of a term that is there."""
    return term.until if term else None


def test_terms_run_from_the_day_after_the_receipt() -> None:
    told = counted(sent=SENT, received=RECEIVED)
    # 7 Dec + 25: 24 days to 31 Dec, one more to 1 Jan; + 40: 15 more to 16 Jan.
    assert (until(told.suspension), until(told.annulment)) == (date(2019, 1, 1), date(2019, 1, 16))
    assert told.annulment is not None
    assert (told.annulment.days, told.annulment.article) == (40, "WGP art. 88")
    assert not told.provisional


def test_the_vectors_of_the_law_are_met() -> None:
    """Decided on 16 Dec 2026, sent and received on the last day that the law leaves."""
    told = counted(decided=date(2026, 12, 16))
    assert until(told.sending) == date(2027, 1, 5)  # 15 days to 31 Dec, 5 more
    last = date(2027, 1, 5)
    told = counted(decided=date(2026, 12, 16), sent=last, received=last)
    assert until(told.suspension) == date(2027, 1, 30)  # 5 + 25: a Saturday, not moved
    assert until(told.annulment) == date(2027, 2, 14)  # 5 + 40 = 45 less 31: a Sunday, not moved


def test_without_receipt_they_are_provisional_from_the_sending() -> None:
    told = counted(sent=SENT)
    assert told.provisional
    assert told.suspension is not None
    assert told.suspension.presumed
    assert told.suspension.until == SENT + timedelta(days=25)


def test_the_list_goes_within_twenty_days_and_stays_posted_for_ten() -> None:
    told = counted()
    assert told.sending is not None
    assert (told.sending.until, told.sending.article) == (date(2018, 12, 16), "WGP art. 85")
    assert told.sending.state(date(2018, 12, 1)) is TermState.RUNNING
    assert told.sending.state(date(2018, 12, 9)) is TermState.DUE_SOON
    assert told.sending.state(date(2018, 12, 17)) is TermState.LATE
    gone = counted(sent=SENT, posted=date(2018, 12, 6))
    assert gone.sending is not None
    assert (gone.sending.met, gone.sending.state(SENT)) == (SENT, TermState.MET)
    assert until(gone.posting) == date(2018, 12, 16)


@pytest.mark.parametrize(
    "facts",
    [
        {"decided": None},
        {"status": DossierStatus.CLOSED},
        {"status": DossierStatus.PREPARING},
        {"result": SupervisionResult.APPROVED},
    ],
)
def test_nothing_waits_to_be_sent(facts: dict[str, Any]) -> None:
    assert counted(**facts).sending is None


def test_a_zone_without_rules_counts_no_terms() -> None:
    days = SupervisionDays(DossierStatus.DECIDED, decided=DECIDED, sent=SENT, received=RECEIVED)
    told = supervised(days, rules_on=lambda _day: TermRules(()))
    assert not told.terms
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
            date(2018, 12, 20),
            {"received": RECEIVED, "requested": date(2018, 12, 19)},
            Standing(Stage.INTERRUPTED),
        ),
        (
            date(2018, 12, 21),
            {"received": RECEIVED, "suspended": date(2018, 12, 20), "result": SUSPENDED},
            Standing(Stage.RUNNING, 99),
        ),
        (RECEIVED, {"received": RECEIVED, "result": SUSPENDED}, Standing(Stage.ANSWERED)),
        (
            RECEIVED,
            {"received": RECEIVED, "result": SupervisionResult.ANNULLED},
            Standing(Stage.ANSWERED),
        ),
    ],
)
def test_how_far_supervision_is(today: date, facts: dict[str, Any], told: Standing) -> None:
    assert standing(counted(**facts), today) == told


@pytest.mark.parametrize(
    ("matter", "kind", "article"),
    [
        (Matter.ORDINARY, Oversight.LIST, "85"),
        (Matter.DISCIPLINE, Oversight.LIST, "85"),
        (Matter.PUBLIC_CONTRACT, Oversight.COPY, "86, 1°"),
        (Matter.RECRUITMENT, Oversight.COPY, "86, 3°"),
        (Matter.CHIEF, Oversight.COPY, "86, 4°"),
        (Matter.BUDGET, Oversight.APPROVAL, "71"),
        (Matter.ACCOUNTS, Oversight.APPROVAL, "78"),
    ],
)
def test_the_matter_tells_what_the_governor_gets(
    matter: Matter, kind: Oversight, article: str
) -> None:
    told = counted(matter=matter)
    assert (told.oversight.kind, told.oversight.article) == (kind, article)
    assert (told.copy is not None) == (kind is Oversight.COPY)


@pytest.mark.parametrize(
    ("matter", "code", "last"),
    [
        # Received on 7 Dec 2018; 24 days to 31 Dec.
        (Matter.STAFF_PLAN, TermCode.STAFFING, date(2019, 1, 1)),  # 24 + 1
        (Matter.BUDGET, TermCode.BUDGET_APPROVAL, date(2019, 1, 1)),
        (Matter.CONTRIBUTION, TermCode.CONTRIBUTION, date(2019, 1, 1)),
        # 200 = 24 + 31 + 28 + 31 + 30 + 31 (to 31 May) + 25.
        (Matter.ACCOUNTS, TermCode.ACCOUNTS, date(2019, 6, 25)),
    ],
)
def test_what_needs_approval_has_a_term_of_its_own(
    matter: Matter, code: TermCode, last: date
) -> None:
    told = counted(matter=matter, sent=SENT, received=RECEIVED)
    assert (told.suspension, told.annulment) == (None, None)
    assert told.approval is not None
    assert (told.approval.code, told.approval.until) == (code, last)
    assert told.approval.silence_approves == (matter is Matter.STAFF_PLAN)
    assert told.approval.state(last + timedelta(days=1)) is TermState.LAPSED


def test_against_a_refused_formation_the_council_appeals_in_forty_days() -> None:
    told = counted(
        matter=Matter.STAFF_PLAN,
        sent=SENT,
        received=RECEIVED,
        answered=date(2018, 12, 20),
        result=SupervisionResult.NOT_APPROVED,
    )
    assert until(told.appeal) == date(2019, 1, 29)  # 11 days to 31 Dec, 29 more
    assert told.open_terms(date(2018, 12, 21)) == (told.appeal,)


def test_a_request_for_the_file_interrupts_and_its_receipt_starts_the_terms_anew() -> None:
    asked = counted(sent=SENT, received=RECEIVED, requested=date(2018, 12, 19))
    assert asked.interrupted == date(2018, 12, 19)
    assert (asked.suspension, asked.annulment) == (None, None)
    gone = counted(
        sent=SENT,
        received=RECEIVED,
        requested=date(2018, 12, 19),
        file_sent=date(2018, 12, 21),
    )
    assert gone.annulment is not None
    assert gone.annulment.presumed
    there = counted(
        sent=SENT,
        received=RECEIVED,
        requested=date(2018, 12, 19),
        file_sent=date(2018, 12, 21),
        file_received=date(2018, 12, 27),
    )
    assert until(there.suspension) == date(2019, 1, 21)  # 4 days to 31 Dec, 21 more
    assert until(there.annulment) == date(2019, 2, 5)  # 4 + 31, 5 more


def test_a_request_after_a_term_does_not_wake_it_again() -> None:
    told = counted(sent=SENT, received=RECEIVED, requested=date(2019, 1, 2))
    assert until(told.suspension) == date(2019, 1, 1)
    assert told.annulment is None
    late = counted(sent=SENT, received=RECEIVED, requested=date(2019, 1, 17))
    assert (late.interrupted, until(late.annulment)) == (None, date(2019, 1, 16))


def test_what_is_suspended_is_justified_and_then_the_minister_decides() -> None:
    facts: dict[str, Any] = {"sent": SENT, "received": RECEIVED, "result": SUSPENDED}
    told = counted(**facts, suspended=date(2018, 12, 20))
    assert told.suspension is not None
    assert told.suspension.state(RECEIVED) is TermState.MET
    # 100 = 11 days to 31 Dec + 31 + 28 + 30.
    assert until(told.justification) == date(2019, 3, 30)
    assert told.annulment is None
    told = counted(
        **facts,
        suspended=date(2018, 12, 20),
        justified=date(2019, 1, 28),
        justified_received=date(2019, 1, 31),
    )
    assert told.justification is not None
    assert told.justification.met == date(2019, 1, 28)
    assert told.annulment is not None
    assert told.annulment.until == date(2019, 3, 12)  # 28 days of February, 12 more
    assert (told.annulment.code, told.annulment.article) == (
        TermCode.AFTER_JUSTIFICATION,
        "WGP art. 87",
    )


def test_a_day_that_somebody_set_stands_instead_and_the_rule_stays_known() -> None:
    other = Overruled(date(2019, 1, 20), "Kalender van de provincie")
    told = counted({"annulment": other}, sent=SENT, received=RECEIVED)
    assert told.annulment is not None
    assert (told.annulment.until, told.annulment.by_rule) == (other.day, date(2019, 1, 16))
    listed = told.annulment.told(date(2019, 1, 17))
    assert (listed.day, listed.counted.day, listed.overruled) == (
        other.day,
        date(2019, 1, 16),
        other,
    )
    assert not listed.passed


@given(received=DAYS)
def test_no_last_day_is_ever_moved(received: date) -> None:
    told = counted(decided=received, sent=received, received=received)
    assert until(told.sending) == received + timedelta(days=20)
    assert until(told.suspension) == received + timedelta(days=25)
    assert until(told.annulment) == received + timedelta(days=40)


@given(received=DAYS, asked=LATER, file=LATER)
def test_a_request_never_brings_a_last_day_forward(
    received: date, asked: timedelta, file: timedelta
) -> None:
    before = counted(decided=received, sent=received, received=received)
    after = counted(
        decided=received,
        sent=received,
        received=received,
        requested=received + asked,
        file_received=received + asked + file,
    )
    for first, again in (
        (before.suspension, after.suspension),
        (before.annulment, after.annulment),
    ):
        assert first is not None
        assert again is not None
        assert again.until >= first.until
        assert (again.until == first.until) == (
            asked + file == timedelta() or asked.days > first.days
        )
