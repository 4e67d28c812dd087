"""Terms of action points: those that were put off, and the meeting on which one comes back."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from sqlalchemy import select, true

from zonedesk.db.models import ActionItem, AgendaItem, JournalEntry, Meeting
from zonedesk.db.queries import agenda
from zonedesk.domain.action_record import Return
from zonedesk.domain.due import postponed
from zonedesk.domain.preparing import named
from zonedesk.domain.words import MeetingStatus

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TAKES_BACK: Final = "journal.take_back"
_COMING: Final = (MeetingStatus.PREPARING, MeetingStatus.AGENDA_SENT, MeetingStatus.RUNNING)

Change = tuple[date | None, date | None, bool]


def put_off(session: Session, action_id: int | None = None) -> dict[int, tuple[date, ...]]:
    """Give the terms that were put off, the oldest first, by the id of the action point (R106).

    The journal is their memory, so that a backup that is restored tells them too. Action points
    that were never put off are absent; ``action_id`` limits to one.
    """
    of_one = true() if action_id is None else JournalEntry.row_id == action_id
    query = (
        select(JournalEntry.row_id, JournalEntry.operation, JournalEntry.before, JournalEntry.after)
        .where(
            JournalEntry.table_name == ActionItem.__tablename__,
            JournalEntry.before.is_not(None),
            JournalEntry.after.contains('"due_on"'),
            of_one,
        )
        .order_by(JournalEntry.id)
    )
    changes: defaultdict[int, list[Change]] = defaultdict(list)
    for row_id, operation, before, after in session.execute(query):
        was, became = json.loads(before or "{}"), json.loads(after or "{}")
        if "due_on" in became:
            days = (_day(was["due_on"]), _day(became["due_on"]))
            changes[row_id].append((*days, operation == _TAKES_BACK))
    found = {row_id: postponed(told) for row_id, told in changes.items()}
    return {row_id: terms for row_id, terms in found.items() if terms}


def returns(session: Session, action_id: int, *, today: date) -> Return | None:
    """Give the next meeting of the body that an action point comes from, where it comes back.

    Args:
        session: to read with.
        action_id: of an open action point.
        today: meetings before it are over.

    Returns:
        None when it comes from no body or no meeting is prepared.
    """
    reference, body_id = session.execute(
        select(ActionItem.reference, Meeting.body_id)
        .outerjoin(
            Meeting,
            (ActionItem.origin_meeting_id == Meeting.id) & Meeting.deleted_at.is_(None),
        )
        .where(ActionItem.id == action_id)
    ).one()
    coming = session.execute(
        select(Meeting.id, Meeting.reference, Meeting.held_on)
        .where(
            Meeting.body_id == body_id,
            Meeting.deleted_at.is_(None),
            Meeting.status.in_(_COMING),
            Meeting.held_on >= today,
        )
        .order_by(Meeting.held_on, Meeting.starts_at, Meeting.id)
        .limit(1)
    ).one_or_none()
    if coming is None:
        return None
    number = _number(session, coming.id, reference=reference)
    return Return(coming.reference, coming.held_on, number)


def _number(session: Session, meeting_id: int, *, reference: str) -> str:
    """Give the number of the item that follows an action point up; empty without one (R102)."""
    query = select(AgendaItem.id, AgendaItem.title).where(
        AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None)
    )
    following = [item for item, title in session.execute(query) if reference in named(title)]
    if not following:
        return ""
    return agenda.numbers(session, Meeting.id == meeting_id).get(following[0], "")


def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)
