"""What terms are counted from: meetings, supervised dossiers, and days that somebody set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, func, select

from zonedesk.db.models import (
    AgendaItem,
    Body,
    Dossier,
    Meeting,
    MeetingTerm,
)
from zonedesk.db.prepared import fetch
from zonedesk.domain.terms import Overruled
from zonedesk.domain.words import BodyKind, MeetingStatus

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_HELD: Final = (
    select(
        Meeting.id,
        Meeting.reference,
        Meeting.held_on,
        Meeting.kind,
        Meeting.convocation,
        Body.code,
        Body.name,
        Body.kind.label("body_kind"),
    )
    .join(Body, Meeting.body_id == Body.id)
    .where(Meeting.deleted_at.is_(None))
)
_ONE: Final = _HELD.where(Meeting.id == bindparam("id"))
_IN_YEAR: Final = Meeting.held_on.between(bindparam("first"), bindparam("last"))
_OF_YEAR: Final = _HELD.where(_IN_YEAR, Meeting.status != MeetingStatus.CANCELLED).order_by(
    Meeting.held_on, Meeting.id
)
_SET: Final = select(MeetingTerm.meeting_id, MeetingTerm.code, MeetingTerm.day, MeetingTerm.reason)
_SET_FOR: Final = _SET.where(MeetingTerm.meeting_id == bindparam("id"))
_SET_IN_YEAR: Final = _SET.join(Meeting, MeetingTerm.meeting_id == Meeting.id).where(_IN_YEAR)
_TREATED: Final = (
    (AgendaItem.dossier_id == Dossier.id)
    & AgendaItem.deleted_at.is_(None)
    & Dossier.deleted_at.is_(None)
)
_RECEIVED: Final = (
    select(AgendaItem.meeting_id, func.max(Dossier.list_received_on))
    .join(Dossier, _TREATED)
    .where(Dossier.list_received_on.is_not(None))
    .group_by(AgendaItem.meeting_id)
)
_RECEIVED_FOR: Final = _RECEIVED.where(AgendaItem.meeting_id == bindparam("id"))
_RECEIVED_IN_YEAR: Final = _RECEIVED.join(Meeting, AgendaItem.meeting_id == Meeting.id).where(
    _IN_YEAR
)


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting as far as its terms go, with the body that holds it."""

    id: int
    reference: str
    day: date
    kind: str
    convocation: int
    body: str
    body_name: str
    body_kind: BodyKind


def held(session: Session, meeting_id: int) -> Held | None:
    """Read a meeting; None when it is gone or in the bin."""
    found = fetch(session, _ONE, id=meeting_id)
    return Held(*found[0]) if found else None


def held_in(session: Session, year: int) -> list[Held]:
    """List the meetings of a year by day, cancelled ones left out: nothing is due for them."""
    return [Held(*row) for row in fetch(session, _OF_YEAR, **_limits(year))]


def set_for(session: Session, meeting_id: int) -> dict[str, Overruled]:
    """Give the days that somebody set for a meeting, by the code of the term."""
    return _by_meeting(fetch(session, _SET_FOR, id=meeting_id)).get(meeting_id, {})


def set_in(session: Session, year: int) -> dict[int, dict[str, Overruled]]:
    """Give the days that somebody set, by meeting and by the code of the term."""
    return _by_meeting(fetch(session, _SET_IN_YEAR, **_limits(year)))


def received_for(session: Session, meeting_id: int) -> date | None:
    """Give the last day on which the governor had a decision of a meeting; None when he has not."""
    found = fetch(session, _RECEIVED_FOR, id=meeting_id)
    return found[0][1] if found else None


def received_in(session: Session, year: int) -> dict[int, date]:
    """Give the days on which the governor had the decisions of the meetings of a year, by id."""
    return dict(fetch(session, _RECEIVED_IN_YEAR, **_limits(year)))


def _limits(year: int) -> dict[str, date]:
    return {"first": date(year, 1, 1), "last": date(year, 12, 31)}


def _by_meeting(rows: list[tuple[int, str, date, str]]) -> dict[int, dict[str, Overruled]]:
    found: dict[int, dict[str, Overruled]] = {}
    for meeting_id, code, day, reason in rows:
        found.setdefault(meeting_id, {})[code] = Overruled(day, reason)
    return found
