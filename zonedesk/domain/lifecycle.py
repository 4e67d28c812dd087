"""The life of a meeting: which step may follow which, and what a step asks (R23, product.md 2).

A meeting goes forward one step at a time and back one step at a time. Each step back needs a
reason. A meeting that is not locked can be cancelled, and taken up again with a reason.
"""

from __future__ import annotations

from itertools import pairwise

from zonedesk.domain.errors import Refused
from zonedesk.domain.words import MeetingStatus, Role

WAY = (
    MeetingStatus.PREPARING,
    MeetingStatus.AGENDA_SENT,
    MeetingStatus.RUNNING,
    MeetingStatus.DRAFT_MINUTES,
    MeetingStatus.APPROVED,
    MeetingStatus.CLOSED,
)
"""The statuses of a meeting that goes as planned, first to last."""

_OPEN = tuple(status for status in WAY if not status.locked)
_FORWARD = dict(pairwise(WAY))
_BACK = frozenset(
    [(later, earlier) for earlier, later in pairwise(WAY)]
    + [(MeetingStatus.CANCELLED, status) for status in _OPEN]
)
_CANCELLING = frozenset((status, MeetingStatus.CANCELLED) for status in _OPEN)


def next_step(status: MeetingStatus) -> MeetingStatus | None:
    """Give the status a meeting goes to when all is well; None when it is filed or cancelled."""
    return _FORWARD.get(status)


def is_step_back(old: MeetingStatus, new: MeetingStatus) -> bool:
    """Tell whether a step is one back, which needs a reason (R23)."""
    return (old, new) in _BACK


def may_step(old: MeetingStatus, new: MeetingStatus) -> bool:
    """Tell whether a meeting may go from one status to the other at all."""
    return new is next_step(old) or (old, new) in _BACK or (old, new) in _CANCELLING


def steps(status: MeetingStatus) -> tuple[MeetingStatus, ...]:
    """Give the statuses a meeting may go to, in the order of its life."""
    return tuple(new for new in MeetingStatus if may_step(status, new))


def step(old: MeetingStatus, new: MeetingStatus, *, reason: str, role: Role) -> None:
    """Check a step of a meeting; nothing comes back when it is allowed.

    Args:
        old: where the meeting stands.
        new: where it is to stand.
        reason: why; only a step back needs one.
        role: of the user; that a reader changes nothing at all is not asked here.

    Raises:
        Refused: ``meeting.step_forbidden`` (old, new), ``meeting.reopen_forbidden`` when somebody
            else than the administrator opens a filed meeting, ``meeting.reason_needed`` (old, new).
    """
    if not may_step(old, new):
        raise Refused("meeting.step_forbidden", old=old, new=new)
    if old is MeetingStatus.CLOSED and role is not Role.ADMINISTRATOR:
        raise Refused("meeting.reopen_forbidden")
    if is_step_back(old, new) and not reason.strip():
        raise Refused("meeting.reason_needed", old=old, new=new)
