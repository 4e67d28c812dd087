"""Minutes that are approved: numbers frozen, papers kept, the meeting locked (R77, T56)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from zonedesk.db.commands import agenda, carrying, meetings, records
from zonedesk.db.models import AgendaItem, IssuedDocument, Meeting, Operation
from zonedesk.db.queries.approvals import MINUTES, next_version
from zonedesk.domain.carrying import Along, carried
from zonedesk.domain.words import ItemKind, MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from zonedesk.db.commands.meetings import Standing
    from zonedesk.domain.words import Edition


class SetMinutes(NamedTuple):
    """Minutes as they were set: edition, language and bytes."""

    edition: Edition
    language: str
    content: bytes


def approve(
    session: Session, meeting: Standing, *, row_version: int, papers: Iterable[SetMinutes] = ()
) -> None:
    """Approve the minutes of a meeting; its status is written last, for it locks all the rest.

    Args:
        session: of the transaction.
        meeting: whose minutes they are.
        row_version: as it was read.
        papers: what is kept of them.

    Raises:
        Conflict: it moved on since it was read (T57).
    """
    version = next_version(session, meeting.id)
    meetings.log_step(session, meeting, to=MeetingStatus.APPROVED, reason="")
    meetings.freeze_numbers(session, meeting.id)
    for paper in papers:
        _keep(session, meeting.id, version=version, paper=paper)
    values = {"status": MeetingStatus.APPROVED, "locked_in": None, "version": version}
    records.change(session, Meeting, record_id=meeting.id, row_version=row_version, values=values)


def let_wait(session: Session, meeting_id: int) -> int:
    """Put what a meeting put off and nobody carried over on the backlog of its body (T42, T44).

    Items that return by themselves stay behind. What the meeting says of an item stays as it is.

    Returns:
        how many items wait now.
    """
    left = put_off(session, meeting_id)
    along = carried(frozenset({Along.TEXTS, Along.NOTES, Along.LINKS}))
    place = carrying.Place(carrying.held(session, meeting_id).body_id)
    carrying.carry(session, left, to=place, fates=along, linked=True)
    return len(left)


def put_off(session: Session, meeting_id: int) -> list[int]:
    """Give what a meeting left untreated and nobody carried over, in order."""
    order = [entry.item for entry in agenda.order_of(session, meeting_id)]
    left = carrying.untreated(session, order) - carrying.returning(session, order)
    left -= carrying.standing_already(session, order).keys()
    approvals = _approving(session, meeting_id)
    return [item for item in order if item in left and item not in approvals]


def _approving(session: Session, meeting_id: int) -> set[int]:
    """Give the items that approve minutes: these are proposed again by themselves (R39)."""
    query = select(AgendaItem.id).where(
        AgendaItem.meeting_id == meeting_id, AgendaItem.kind == ItemKind.MINUTES_APPROVAL
    )
    return set(session.scalars(query))


def _keep(session: Session, meeting_id: int, *, version: int, paper: SetMinutes) -> None:
    values = {
        "kind": MINUTES,
        "meeting_id": meeting_id,
        "edition": paper.edition,
        "language": paper.language,
        "issued_at": session.execute(select(Operation.at)).scalar_one(),
        "content": paper.content,
        "sha256": hashlib.sha256(paper.content).hexdigest(),
        "version": version,
    }
    records.add(session, IssuedDocument, values=values)
