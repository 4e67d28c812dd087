"""Who was there at the items voted on: what is taken back may not change it either (R72, T35)."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeAlias

from sqlalchemy import select

from zonedesk.db.commands import attendance, meetings, presence
from zonedesk.db.models import AgendaItem, Attendance, Meeting, Person, PresenceEvent, Vote
from zonedesk.domain.errors import Refused
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.words import MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy.orm import Session

    _There: TypeAlias = dict[int, frozenset[int]]

_DECIDES: Final = frozenset(
    {Attendance.__tablename__, PresenceEvent.__tablename__, AgendaItem.__tablename__}
)
_LOCKED: Final = tuple(status for status in MeetingStatus if status.locked)


@contextmanager
def kept(session: Session, tables: Iterable[str]) -> Iterator[None]:
    """Refuse what changes in a block who was there at a vote.

    Args:
        session: to read with.
        tables: names of those that the block writes in.

    Raises:
        Refused: ``attendance.votes_exist`` (items), the numbers of the items voted on.
    """
    tables = frozenset(tables)
    if _DECIDES.isdisjoint(tables):
        yield
        return
    # Two records of one person that part again bear other ids, and nobody came or went by that.
    parted = Person.__tablename__ in tables
    before = _there(session)
    yield
    after = _there(session)
    broken = [
        item
        for item, there in before.items()
        if (now := after.get(item, there)) != there and not (parted and len(now) == len(there))
    ]
    if broken:
        numbers = meetings.shown_numbers(session, broken)
        raise Refused("attendance.votes_exist", items=tuple(sorted(numbers, key=sort_key)))


def _there(session: Session) -> _There:
    """Give who was there at each item voted on, in all meetings that can still be changed."""
    query = (
        select(AgendaItem.meeting_id)
        .join(Vote, Vote.item_id == AgendaItem.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(Meeting.status.not_in(_LOCKED), AgendaItem.deleted_at.is_(None))
        .distinct()
    )
    found: _There = {}
    for meeting_id in session.scalars(query).all():
        if meeting_id is not None:
            found |= _at_meeting(session, meeting_id)
    return found


def _at_meeting(session: Session, meeting_id: int) -> _There:
    places = attendance.places(session, meeting_id)
    noted = {
        person: entry.present(places)
        for person, entry in presence.noted(session, meeting_id).items()
    }
    return {
        item.id: frozenset(person for person, at in noted.items() if at.get(item.id))
        for item in attendance.voted_items(session, meeting_id)
    }
