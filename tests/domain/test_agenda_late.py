"""What comes late on an agenda, and how many must agree that it is urgent (R40, L19)."""

from __future__ import annotations

from datetime import date

import pytest

from zonedesk.domain.agenda_late import check_urgency, late_flag, needed, reason_needed, stage_of
from zonedesk.domain.errors import Refused
from zonedesk.domain.rules import Rule, default_rules
from zonedesk.domain.words import AgendaStage, BodyKind, LateFlag, MeetingStatus, Profile

LIMIT = date(2018, 12, 20)
LATE = [
    (MeetingStatus.PREPARING, date(2018, 12, 28), LIMIT, None),
    (MeetingStatus.AGENDA_SENT, LIMIT, LIMIT, LateFlag.SUPPLEMENTARY),
    (MeetingStatus.AGENDA_SENT, date(2018, 12, 21), LIMIT, LateFlag.URGENT),
    (MeetingStatus.AGENDA_SENT, date(2018, 12, 28), None, LateFlag.SUPPLEMENTARY),
    (MeetingStatus.RUNNING, date(2018, 12, 1), LIMIT, LateFlag.URGENT),
    (MeetingStatus.DRAFT_MINUTES, date(2018, 12, 28), LIMIT, None),
]


@pytest.mark.parametrize(("status", "day", "limit", "late"), LATE)
def test_how_an_item_is_late(
    status: MeetingStatus, day: date, *, limit: date | None, late: LateFlag | None
) -> None:
    assert late_flag(status, day=day, limit=limit) is late


def test_two_thirds_of_those_present_are_needed() -> None:
    assert [needed(present) for present in range(1, 11)] == [1, 2, 2, 3, 4, 4, 5, 6, 6, 7]


PRESENT = {1: "Burgemeester", 2: "Schepen", 3: "Raadslid", 4: "Raadslid 2"}
REFUSED = [
    ([], {}, "urgency.nobody_present", {}),
    ([1, 2], PRESENT, "urgency.too_few", {"given": 2, "needed": 3, "present": 4}),
    ([1, 1, 1], PRESENT, "urgency.too_few", {"given": 1, "needed": 3, "present": 4}),
    ([1, 2, 3, 9], PRESENT, "urgency.not_present", {"name": "Deskundige"}),
]


@pytest.mark.parametrize(("supporters", "present", "code", "facts"), REFUSED)
def test_an_urgency_that_is_refused_says_both_numbers(
    supporters: list[int], present: dict[int, str], code: str, *, facts: dict[str, object]
) -> None:
    with pytest.raises(Refused) as refusal:
        check_urgency(supporters, present=present, names={9: "Deskundige"})
    assert (refusal.value.code, refusal.value.facts) == (code, facts)


def test_enough_members_agree() -> None:
    check_urgency([4, 2, 1], present=PRESENT, names={})


@pytest.mark.parametrize(
    ("profile", "kind", "asked"),
    [
        (Profile.ONE_MUNICIPALITY, BodyKind.MUNICIPAL_COUNCIL, True),
        (Profile.BRUSSELS, BodyKind.MUNICIPAL_COUNCIL, False),
        (Profile.MULTI_MUNICIPALITY, BodyKind.POLICE_COUNCIL, False),
        (Profile.MULTI_MUNICIPALITY, BodyKind.SECURITY_COUNCIL, False),
    ],
)
def test_the_decree_asks_a_reason_the_police_law_does_not(
    profile: Profile, kind: BodyKind, *, asked: bool
) -> None:
    assert reason_needed(default_rules(profile), kind) is asked


def test_a_zone_may_ask_a_reason_itself() -> None:
    rules = (Rule("urgency_reason.police_council", "yes", "eigen regel"),)
    assert reason_needed(rules, BodyKind.POLICE_COUNCIL)
    assert not reason_needed(rules, BodyKind.POLICE_COLLEGE)


def test_an_agenda_with_something_urgent_is_sent_as_urgent() -> None:
    assert stage_of([LateFlag.SUPPLEMENTARY, LateFlag.URGENT]) is AgendaStage.URGENT
    assert stage_of([None]) is AgendaStage.SUPPLEMENTARY
