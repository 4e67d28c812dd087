"""A meeting goes its way one step at a time, and back only with a reason (R23)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.errors import Refused
from zonedesk.domain.lifecycle import WAY, is_step_back, may_step, next_step, step, steps
from zonedesk.domain.words import MeetingStatus, Role

PREPARING, SENT, RUNNING, DRAFT, APPROVED, CLOSED = WAY
CANCELLED = MeetingStatus.CANCELLED
statuses = st.sampled_from(MeetingStatus)


def refusal(
    old: MeetingStatus, new: MeetingStatus, *, reason: str = "", role: Role = Role.SECRETARY
) -> str | None:
    """The code of the refusal, None when the step is allowed."""
    try:
        step(old, new, reason=reason, role=role)
    except Refused as refused:
        return refused.code
    return None


@pytest.mark.parametrize(
    ("status", "following"),
    [
        (PREPARING, SENT),
        (SENT, RUNNING),
        (RUNNING, DRAFT),
        (DRAFT, APPROVED),
        (APPROVED, CLOSED),
        (CLOSED, None),
        (CANCELLED, None),
    ],
)
def test_the_button_for_the_next_step_is_known(
    status: MeetingStatus, following: MeetingStatus | None
) -> None:
    assert next_step(status) is following
    if following is not None:
        assert refusal(status, following) is None


@pytest.mark.parametrize(
    ("old", "new", "reason", "role", "code"),
    [
        (PREPARING, RUNNING, "haast", Role.SECRETARY, "meeting.step_forbidden"),
        (PREPARING, CLOSED, "haast", Role.ADMINISTRATOR, "meeting.step_forbidden"),
        (DRAFT, PREPARING, "twee terug", Role.SECRETARY, "meeting.step_forbidden"),
        (RUNNING, RUNNING, "zelfde", Role.SECRETARY, "meeting.step_forbidden"),
        (APPROVED, DRAFT, "", Role.SECRETARY, "meeting.reason_needed"),
        (APPROVED, DRAFT, " \t\n", Role.SECRETARY, "meeting.reason_needed"),
        (APPROVED, DRAFT, "schrijffout in punt 3", Role.SECRETARY, None),
        (SENT, PREPARING, "datum gewijzigd", Role.SECRETARY, None),
        (CLOSED, APPROVED, "vergeten actiepunt", Role.SECRETARY, "meeting.reopen_forbidden"),
        (CLOSED, APPROVED, "vergeten actiepunt", Role.READER, "meeting.reopen_forbidden"),
        (CLOSED, APPROVED, "", Role.ADMINISTRATOR, "meeting.reason_needed"),
        (CLOSED, APPROVED, "vergeten actiepunt", Role.ADMINISTRATOR, None),
        (PREPARING, CANCELLED, "", Role.SECRETARY, None),
        (DRAFT, CANCELLED, "", Role.SECRETARY, None),
        (APPROVED, CANCELLED, "toch niet", Role.ADMINISTRATOR, "meeting.step_forbidden"),
        (CLOSED, CANCELLED, "toch niet", Role.ADMINISTRATOR, "meeting.step_forbidden"),
        (CANCELLED, SENT, "", Role.SECRETARY, "meeting.reason_needed"),
        (CANCELLED, SENT, "gaat toch door", Role.SECRETARY, None),
        (CANCELLED, APPROVED, "gaat toch door", Role.ADMINISTRATOR, "meeting.step_forbidden"),
    ],
)
def test_each_step_is_allowed_or_refused_with_its_reason(
    old: MeetingStatus, new: MeetingStatus, reason: str, role: Role, code: str | None
) -> None:
    assert refusal(old, new, reason=reason, role=role) == code


@given(old=statuses, new=statuses)
def test_with_a_reason_the_administrator_can_take_every_possible_step(
    old: MeetingStatus, new: MeetingStatus
) -> None:
    code = refusal(old, new, reason="reden", role=Role.ADMINISTRATOR)
    assert (code is None) is may_step(old, new) is (new in steps(old))


@given(old=statuses, new=statuses)
def test_a_step_can_always_be_undone(old: MeetingStatus, new: MeetingStatus) -> None:
    if may_step(old, new):
        assert may_step(new, old)
        assert is_step_back(old, new) is not is_step_back(new, old)


def test_a_refusal_names_both_statuses() -> None:
    with pytest.raises(Refused) as caught:
        step(PREPARING, APPROVED, reason="", role=Role.SECRETARY)
    assert caught.value.facts == {"old": PREPARING, "new": APPROVED}
