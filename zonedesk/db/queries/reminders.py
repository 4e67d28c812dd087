"""What reminders and calendars of terms are made from: open action points, and who is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import ActionItem, Person
from zonedesk.db.queries import actions, people
from zonedesk.domain.reminders import Addressee, address_of
from zonedesk.domain.words import ActionStatus

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.action_record import ActionEntry

_FINISHED = tuple(status for status in ActionStatus if status.finished)


def open_ones(session: Session) -> list[ActionEntry]:
    """List the open action points by reference."""
    return actions.entries(session, ActionItem.status.not_in(_FINISHED))


def addressees(session: Session) -> dict[int, Addressee]:
    """Give the persons outside the bin by id; those who left are still responsible."""
    query = select(Person.id, Person.key, Person.first_name, Person.name, Person.email).where(
        Person.deleted_at.is_(None)
    )
    return {
        row.id: Addressee(
            row.key, people.full_name(row.first_name, row.name), address_of(row.email)
        )
        for row in session.execute(query)
    }
