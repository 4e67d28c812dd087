"""The action points that go along with the agenda of a body (R102)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_

from zonedesk.db.models import ActionItem, Meeting
from zonedesk.db.queries import actions
from zonedesk.domain.words import ActionStatus

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from zonedesk.domain.rows import ActionRow

_OPEN = tuple(status for status in ActionStatus if not status.finished)


def open_before(session: Session, body_id: int, *, day: date) -> list[ActionRow]:
    """List the action points that came out of meetings of a body before a day, still open on it."""
    was_open = or_(ActionItem.status.in_(_OPEN), ActionItem.done_on >= day)
    mine = (Meeting.body_id == body_id) & (Meeting.held_on < day)
    return actions.rows(session, mine & was_open)
