"""Bodies and their meetings of a year (R28)."""

from __future__ import annotations

from collections import defaultdict
from datetime import time
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import bindparam, select

from zonedesk.db.models import Body, Meeting
from zonedesk.db.prepared import fetch
from zonedesk.db.queries.bodies import HELD
from zonedesk.db.queries.scope import Scope
from zonedesk.domain.words import BodyKind, MeetingStatus
from zonedesk.domain.year_plan import YearMeeting

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


class StoredBody(NamedTuple):
    """A body as stored; ``planning`` is its rule as text."""

    id: int
    code: str
    name: str
    kind: BodyKind
    expected: int | None
    place: str
    starts_at: time | None
    planning: str
    active: bool


# Written once: the year is opened at every look at the planner (`zonedesk.db.prepared`).
_BODIES: Final = (
    select(
        Body.id,
        Body.code,
        Body.name,
        Body.kind,
        Body.expected,
        Body.place,
        Body.starts_at,
        Body.planning,
        Body.active,
    )
    .where(Body.deleted_at.is_(None))
    .order_by(Body.id)
)
_MEETINGS: Final = (
    select(Meeting.body_id, Meeting.reference, Meeting.held_on, Meeting.starts_at, Meeting.status)
    .where(
        Meeting.deleted_at.is_(None),
        Meeting.held_on.between(bindparam("first"), bindparam("last")),
    )
    .order_by(Meeting.held_on)  # as the index has them; a further key would sort them anew
)


def bodies(session: Session) -> list[StoredBody]:
    """List the bodies in the order of entry."""
    return [StoredBody(*row) for row in fetch(session, _BODIES)]


def meetings(session: Session, year: int) -> dict[int, list[YearMeeting]]:
    """List the meetings of a year by the id of their body, each body's by day and hour."""
    limits = Scope(year)
    found: defaultdict[int, list[YearMeeting]] = defaultdict(list)
    for body_id, reference, day, starts_at, status in fetch(
        session, _MEETINGS, first=limits.first_day, last=limits.last_day
    ):
        cancelled = status is MeetingStatus.CANCELLED
        found[body_id].append(
            YearMeeting(reference, day, starts_at, status, status in HELD, cancelled)
        )
    for one in found.values():
        one.sort(key=_moment)
    return found


def _moment(meeting: YearMeeting) -> tuple[date, time]:
    return meeting.day, meeting.starts_at or time.min
