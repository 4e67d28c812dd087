"""How the states of meetings, attendance, decisions and action points look: shape, word, tone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import (
    ActionStatus,
    AttendanceStatus,
    DecisionStanding,
    MeetingStatus,
)
from zonedesk.ui.kit.looks import ChipLook, ShapeAndWord
from zonedesk.ui.kit.words import named
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.ui.kit.looks import ChipTone
    from zonedesk.ui.theme.tokens import Tone

_MEETING: Final[Mapping[MeetingStatus, tuple[Shape, Tone]]] = {
    MeetingStatus.PREPARING: (Shape.OPEN, "muted"),
    MeetingStatus.AGENDA_SENT: (Shape.OPEN, "accent"),
    MeetingStatus.RUNNING: (Shape.RUNNING, "accent"),
    MeetingStatus.DRAFT_MINUTES: (Shape.RUNNING, "watch"),
    MeetingStatus.APPROVED: (Shape.DONE, "good"),
    MeetingStatus.CLOSED: (Shape.DONE, "muted"),
    MeetingStatus.CANCELLED: (Shape.STOP, "stop"),
}
_ATTENDANCE: Final[Mapping[AttendanceStatus, tuple[Shape, Tone]]] = {
    AttendanceStatus.PRESENT: (Shape.GOOD, "good"),
    AttendanceStatus.EXCUSED: (Shape.OPEN, "muted"),
    AttendanceStatus.ABSENT: (Shape.STOP, "stop"),
    AttendanceStatus.REPLACED: (Shape.REPLACED, "accent"),
}
_ACTION: Final[Mapping[ActionStatus, tuple[Shape, Tone]]] = {
    ActionStatus.OPEN: (Shape.OPEN, "muted"),
    ActionStatus.RUNNING: (Shape.RUNNING, "accent"),
    ActionStatus.DONE: (Shape.DONE, "good"),
    ActionStatus.STOPPED: (Shape.PAUSED, "paused"),
}
_DECISION: Final[Mapping[DecisionStanding, tuple[Shape, Tone, ChipTone]]] = {
    DecisionStanding.PENDING: (Shape.OPEN, "muted", "neutral"),
    DecisionStanding.VALID: (Shape.GOOD, "good", "good"),
    DecisionStanding.AMENDED: (Shape.REPLACED, "accent", "link"),
    DecisionStanding.CARRIED_OUT: (Shape.DONE, "good", "good"),
    DecisionStanding.REPLACED: (Shape.REPLACED, "muted", "neutral"),
    DecisionStanding.WITHDRAWN: (Shape.STOP, "stop", "stop"),
}


def meeting_state(status: MeetingStatus) -> ShapeAndWord:
    """Give the state of a meeting by shape and word."""
    shape, tone = _MEETING[status]
    return ShapeAndWord(shape, named(status), tone)


def attendance_state(status: AttendanceStatus) -> ShapeAndWord | None:
    """Give how somebody took part by shape and word; None where it does not apply."""
    if status not in _ATTENDANCE:
        return None
    shape, tone = _ATTENDANCE[status]
    return ShapeAndWord(shape, named(status), tone)


def action_state(status: ActionStatus) -> ShapeAndWord:
    """Give the state of an action point by shape and word."""
    shape, tone = _ACTION[status]
    return ShapeAndWord(shape, named(status), tone)


def decision_state(standing: DecisionStanding) -> ShapeAndWord:
    """Give what a decision is worth by shape and word."""
    shape, tone, _ = _DECISION[standing]
    return ShapeAndWord(shape, named(standing), tone)


def decision_chip(standing: DecisionStanding) -> ChipLook:
    """Give what a decision is worth as a chip."""
    shape, _, tone = _DECISION[standing]
    return ChipLook(named(standing), tone, shape=shape)
