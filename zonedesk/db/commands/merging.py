"""Two records of one person made into one: every reference moves to the one that is kept (T30).

What stands in an approved meeting is locked (`zonedesk.db.triggers`); a merger moves names there
too, for a meeting must not name somebody who lies in the bin. Such a meeting is unlocked and locked
again within the one transaction, and the journal keeps each step of it.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, or_, select, update

from zonedesk.db.bulk import table_of
from zonedesk.db.commands import attendance, people, records
from zonedesk.db.models import (
    AgendaItem,
    Attendance,
    ItemGuest,
    Mandate,
    Meeting,
    UrgencySupporter,
    Vote,
    Voter,
)
from zonedesk.db.queries.person_clashes import THERE
from zonedesk.db.queries.person_uses import COLUMNS
from zonedesk.domain.body_record import Period
from zonedesk.domain.people_record import UseKind
from zonedesk.domain.words import MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session

_FROZEN: Final = tuple(status for status in MeetingStatus if status.locked)


def move_all(session: Session, keep: int, *, drop: int) -> None:
    """Let everything outside the bin that names one person name the other.

    Where both stand on one attendance list, one mark stays: that of who was there, else the kept
    person's. Mandates of one capacity that overlap become one. A mandate in the bin stays with
    whom it was.
    """
    with _unlocked(session, drop):
        _join_attendance(session, keep, drop=drop)
        _join_mandates(session, keep, drop=drop)
        known = select(ItemGuest.item_id).where(ItemGuest.person_id == keep)
        session.execute(
            delete(ItemGuest).where(ItemGuest.person_id == drop, ItemGuest.item_id.in_(known))
        )
        for kind, column in COLUMNS.items():
            if kind is not UseKind.MANDATE:
                named = update(column.class_).where(column == drop)
                session.execute(named.values({column.key: keep}))


@contextmanager
def _unlocked(session: Session, person_id: int) -> Iterator[None]:
    """Let the approved and filed meetings that name a person be written for a moment."""
    query = select(Meeting.id, Meeting.status).where(
        Meeting.status.in_(_FROZEN), Meeting.id.in_(_naming(person_id))
    )
    locked = session.execute(query).all()
    for meeting_id, _ in locked:
        _set_status(session, meeting_id, status=MeetingStatus.DRAFT_MINUTES)
    yield
    for meeting_id, status in locked:
        _set_status(session, meeting_id, status=status)


def _naming(person_id: int) -> Select[int]:
    """Choose the meetings that name a person themselves, on their list or at one of their items."""
    attended = select(Attendance.meeting_id).where(
        or_(Attendance.person_id == person_id, Attendance.replaced_by_id == person_id)
    )
    voted = select(Vote.item_id).join(Voter, Voter.vote_id == Vote.id)
    items = select(AgendaItem.meeting_id).where(
        or_(
            AgendaItem.proposer_id == person_id,
            AgendaItem.presenter_id == person_id,
            AgendaItem.id.in_(select(ItemGuest.item_id).where(ItemGuest.person_id == person_id)),
            AgendaItem.id.in_(
                select(UrgencySupporter.item_id).where(UrgencySupporter.person_id == person_id)
            ),
            AgendaItem.id.in_(voted.where(Voter.person_id == person_id)),
        )
    )
    return select(Meeting.id).where(
        or_(
            Meeting.chair_id == person_id,
            Meeting.secretary_id == person_id,
            Meeting.id.in_(attended),
            Meeting.id.in_(items),
        )
    )


def _set_status(session: Session, meeting_id: int, *, status: MeetingStatus) -> None:
    table = table_of(Meeting)
    values = {**records.unstamped(table), "status": status}
    session.execute(update(table).where(table.c.id == meeting_id).values(values))


def _join_attendance(session: Session, keep: int, *, drop: int) -> None:
    kept, dropped = (_marks(session, one) for one in (keep, drop))
    for meeting_id in kept.keys() & dropped.keys():
        ours, theirs = kept[meeting_id], dropped[meeting_id]
        stays = theirs.status in THERE and ours.status not in THERE
        attendance.forget(session, ours.id if stays else theirs.id)


def _marks(session: Session, person_id: int) -> dict[int, Row[*tuple[Any, ...]]]:
    query = select(Attendance.id, Attendance.meeting_id, Attendance.status).where(
        Attendance.person_id == person_id
    )
    return {row.meeting_id: row for row in session.execute(query)}


def _join_mandates(session: Session, keep: int, *, drop: int) -> None:
    for theirs in _held(session, drop):
        same = [
            ours
            for ours in _held(session, keep)
            if (ours.body_id, ours.capacity) == (theirs.body_id, theirs.capacity)
            and _period(ours).meets(_period(theirs))
        ]
        if same:
            _to_bin(session, theirs)
            _join(session, same, period=_union([*same, theirs]))
            continue
        seat = people.Seat(theirs.body_id, keep, theirs.capacity)
        people.clear_way(session, seat, first=theirs.valid_from)
        _write(session, theirs, values={"person_id": keep})


def _join(session: Session, same: Sequence[Mandate], *, period: Period) -> None:
    first, *others = same
    for one in others:
        _to_bin(session, one)
    seat = people.Seat(first.body_id, first.person_id, first.capacity)
    people.clear_way(session, seat, first=period.first)
    _write(session, first, values={"valid_from": period.first, "valid_to": period.last})


def _union(mandates: Sequence[Mandate]) -> Period:
    ends: list[date] = [one.valid_to for one in mandates if one.valid_to is not None]
    endless = len(ends) < len(mandates)
    return Period(min(one.valid_from for one in mandates), None if endless else max(ends))


def _held(session: Session, person_id: int) -> Sequence[Mandate]:
    query = select(Mandate).where(Mandate.person_id == person_id, Mandate.deleted_at.is_(None))
    fresh = query.order_by(Mandate.valid_from, Mandate.id)
    return session.scalars(fresh, execution_options={"populate_existing": True}).all()


def _period(mandate: Mandate) -> Period:
    return Period(mandate.valid_from, mandate.valid_to)


def _to_bin(session: Session, mandate: Mandate) -> None:
    version = records.read(session, Mandate, record_id=mandate.id, names=("row_version",))
    records.to_bin(session, Mandate, record_id=mandate.id, row_version=version["row_version"])


def _write(session: Session, mandate: Mandate, *, values: dict[str, Any]) -> None:
    version = records.read(session, Mandate, record_id=mandate.id, names=("row_version",))
    records.change(
        session,
        Mandate,
        record_id=mandate.id,
        row_version=version["row_version"],
        values=values,
    )
