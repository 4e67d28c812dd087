"""Bodies, with how often each met."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select, true

from zonedesk.db.models import Body, Meeting
from zonedesk.db.queries.scope import scope
from zonedesk.domain.rows import BodyRow
from zonedesk.domain.words import MeetingStatus

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.db.queries.scope import Scope

HELD = (
    MeetingStatus.RUNNING,
    MeetingStatus.DRAFT_MINUTES,
    MeetingStatus.APPROVED,
    MeetingStatus.CLOSED,
)
"""The statuses of a meeting that was opened."""

_SHOWN: Final = (
    Body.id,
    Body.code,
    Body.name,
    Body.kind,
    Body.deliberative,
    Body.minutes_kind,
    Body.expected,
    Body.place,
    Body.active,
)


def bodies(
    session: Session,
    *,
    year: int | None = None,
    body: str | None = None,
    quarter: int | None = None,
) -> list[BodyRow]:
    """List bodies in the order of entry.

    ``planned`` counts every meeting, ``held`` those that were opened, ``cancelled`` those that
    were called off; what is left is still to come (L24, L31).

    Args:
        session: to read with.
        year: count the meetings of that year only.
        body: code; unknown is ``list.unknown_body``.
        quarter: count those of that quarter of the year only.
    """
    limits = replace(scope(session, year=year, body=body), quarter=quarter)
    counted = _counted(session, limits)
    one = true() if limits.body_id is None else Body.id == limits.body_id
    query = select(*_SHOWN).where(Body.deleted_at.is_(None), one).order_by(Body.id)
    return [
        BodyRow(
            code=row.code,
            name=row.name,
            kind=row.kind,
            deliberative=row.deliberative,
            minutes_kind=row.minutes_kind,
            expected=row.expected,
            planned=counted[row.id].total(),
            held=sum(counted[row.id][status] for status in HELD),
            cancelled=counted[row.id][MeetingStatus.CANCELLED],
            place=row.place,
            active=row.active,
        )
        for row in session.execute(query)
    ]


def _counted(session: Session, limits: Scope) -> defaultdict[int, Counter[MeetingStatus]]:
    """Count the meetings of each body by status."""
    query = (
        select(Meeting.body_id, Meeting.status, func.count())
        .where(limits.of_meeting())
        .group_by(Meeting.body_id, Meeting.status)
    )
    found: defaultdict[int, Counter[MeetingStatus]] = defaultdict(Counter)
    for body_id, status, count in session.execute(query):
        found[body_id][status] = count
    return found
