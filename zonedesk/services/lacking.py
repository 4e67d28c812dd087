"""What the next step of a meeting waits for: before it its agenda, after it its minutes (R45, R60).

One list for every screen; whoever shows it leads from each line to where it is filled in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zonedesk.domain import approving, closing
from zonedesk.domain.meeting_record import Lack
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import minutes_lacks, readiness

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.db.queries.meetings import MeetingTexts
    from zonedesk.domain.meeting_record import AgendaEntry
    from zonedesk.domain.rows import AttendanceRow, MeetingRow

_BEFORE_MEETING = frozenset({MeetingStatus.PREPARING, MeetingStatus.AGENDA_SENT})


@dataclass(frozen=True, slots=True)
class Asked:
    """A meeting as far as it was read already: id, row, texts, agenda and who was noted."""

    id: int
    row: MeetingRow
    texts: MeetingTexts
    items: Sequence[AgendaEntry]
    sheet: Sequence[AttendanceRow]


def of_meeting(session: Session, asked: Asked, *, today: date) -> tuple[Lack, ...]:
    """Tell what a meeting lacks for its next step; nothing is asked of a cancelled one.

    Before the meeting it is what `zonedesk.services.readiness` tells, from then on what stops the
    approval of its minutes; of approved ones only the closing check (`zonedesk.domain.closing`).
    """
    status = asked.row.status
    if status is MeetingStatus.CANCELLED:
        return ()
    if status in _BEFORE_MEETING:
        return _before(session, asked, today=today)
    if status.locked:
        return _after(asked)
    return tuple(
        one for one in of_minutes(session, asked.id, items=asked.items) if not one.is_remark
    )


def of_minutes(
    session: Session, meeting_id: int, *, items: Iterable[AgendaEntry]
) -> tuple[Lack, ...]:
    """Tell what the minutes of a meeting lack before they are approved, remarks too (R45, R60)."""
    known = {one.handle.id: one for one in items}
    return tuple(
        Lack(
            one.code,
            None if one.item is None else known[one.item],
            person_id=one.person_id,
            person=one.words if one.person_id else "",
            words="" if one.person_id else one.words,
        )
        for one in approving.missing(minutes_lacks.read(session, meeting_id))
    )


def _before(session: Session, asked: Asked, *, today: date) -> tuple[Lack, ...]:
    known = {one.handle.id: one for one in asked.items}
    return tuple(
        Lack(
            one.need.value,
            None if one.item is None else known[one.item.id],
            reference=one.reference,
            day=one.day,
        )
        for one in readiness.found(session, asked.id, status=asked.row.status, today=today)
    )


def _after(asked: Asked) -> tuple[Lack, ...]:
    """The closing check; nothing is asked of a heading."""
    items = [one for one in asked.items if not one.heading]
    told: dict[str, Any] = {
        "beginuur": asked.row.start,
        "einduur": asked.row.end,
        "voorzitter": asked.row.chair or None,
        "secretaris": asked.texts.secretary or None,
    }
    codes = closing.missing(
        told,
        [{"resultaat": one.row.result} for one in items],
        attendance=[{"persoon": one.name, "status": one.status} for one in asked.sheet],
    )
    lacks = [Lack(code) for code in codes if code != "results"]
    if "results" in codes:
        lacks += [Lack("results", one) for one in items if one.row.result is None]
    return tuple(lacks)
