"""Meetings: the list, and what the record of one tells beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select, true

from zonedesk.db.models import AgendaItem, Body, Meeting
from zonedesk.db.queries import people
from zonedesk.db.queries.scope import scope
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.rows import MeetingRow
from zonedesk.domain.words import Capacity

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.richtext import RichText


@dataclass(frozen=True, slots=True)
class Sitting:
    """What the lists of agenda, attendance and decisions need of a meeting."""

    id: int
    reference: str
    body: str
    date: date
    deliberative: bool


@dataclass(frozen=True, slots=True)
class MeetingTexts:
    """What the record of a meeting tells beside its row; ``next_`` is a date or a text."""

    secretary: str
    intro: RichText
    outro: RichText
    next_: date | str | None


def meetings(
    session: Session, *, year: int | None = None, body: str | None = None
) -> list[MeetingRow]:
    """List meetings by date, then body in the order of entry, then reference, naturally.

    A meeting without a place of its own is held at the body's; one without a chair of its own is
    chaired by who held the mandate on its date (formats.md, Vergaderingen).

    Args:
        session: to read with.
        year: of the date of the meeting.
        body: code; unknown is ``list.unknown_body``.
    """
    return rows(session, scope(session, year=year, body=body).of_meeting())


def rows(session: Session, which: ColumnElement[bool]) -> list[MeetingRow]:
    """List the meetings for which a condition on meetings holds, in the order of the list."""
    return list(by_id(session, which).values())


def by_id(session: Session, which: ColumnElement[bool]) -> dict[int, MeetingRow]:
    """List meetings by id, in the order of the list; see `rows`."""
    query = (
        select(
            Meeting.id,
            Meeting.reference,
            Meeting.body_id,
            Body.code,
            Meeting.kind,
            Meeting.held_on,
            Meeting.starts_at,
            Meeting.ends_at,
            Meeting.status,
            Meeting.place,
            Body.place.label("place_of_body"),
            Meeting.chair_id,
            func.count(AgendaItem.id).label("items"),
        )
        .join(Body, Meeting.body_id == Body.id)
        .outerjoin(
            AgendaItem,
            (AgendaItem.meeting_id == Meeting.id)
            & AgendaItem.deleted_at.is_(None)
            & AgendaItem.heading.is_(False),
        )
        .where(Meeting.deleted_at.is_(None), which)
        .group_by(Meeting.id, Body.id)
    )
    found = session.execute(query).all()
    names = people.names(session)
    chairs = people.seats(session, Capacity.CHAIR)
    in_order = sorted(found, key=lambda row: (row.held_on, row.body_id, sort_key(row.reference)))
    return {
        row.id: MeetingRow(
            reference=row.reference,
            body=row.code,
            kind=row.kind,
            date=row.held_on,
            start=row.starts_at,
            end=row.ends_at,
            status=row.status,
            place=row.place or row.place_of_body,
            chair=names.get(
                row.chair_id or people.holder(chairs[row.body_id], row.held_on) or 0, ""
            ),
            items=row.items,
        )
        for row in in_order
    }


def all_by_id(session: Session) -> dict[int, MeetingRow]:
    """List all meetings by id, in the order of the list."""
    return by_id(session, true())


def names_of_bodies(session: Session) -> dict[str, str]:
    """Give the name of every body by its code, also of those in the bin: their meetings stay."""
    return dict(session.execute(select(Body.code, Body.name)).all())


def one(session: Session, meeting_id: int) -> MeetingRow:
    """Give the row of a meeting outside the bin."""
    return rows(session, Meeting.id == meeting_id)[0]


def sittings(session: Session, which: ColumnElement[bool]) -> list[Sitting]:
    """Give the meetings for which a condition on meetings holds, in the order of the list."""
    query = (
        select(
            Meeting.body_id,
            Meeting.id,
            Meeting.reference,
            Body.code,
            Meeting.held_on,
            Body.deliberative,
        )
        .join(Body, Meeting.body_id == Body.id)
        .where(Meeting.deleted_at.is_(None), which)
    )
    found = sorted(session.execute(query), key=lambda row: (row[4], row[0], sort_key(row[2])))
    return [Sitting(*row[1:]) for row in found]


def find(session: Session, reference: str) -> int | None:
    """Find a meeting by its reference; None when there is none outside the bin."""
    return session.scalar(
        select(Meeting.id).where(Meeting.reference == reference, Meeting.deleted_at.is_(None))
    )


def texts(session: Session, meeting_id: int) -> MeetingTexts:
    """Read the texts of a meeting and who kept its minutes: named, or by mandate on its date."""
    row = session.execute(
        select(
            Meeting.secretary_id,
            Meeting.body_id,
            Meeting.held_on,
            Meeting.opening,
            Meeting.closing,
            Meeting.next_on,
            Meeting.next_text,
        ).where(Meeting.id == meeting_id)
    ).one()
    sitting = people.seats(session, Capacity.SECRETARY)[row.body_id]
    secretary = row.secretary_id or people.holder(sitting, row.held_on)
    return MeetingTexts(
        secretary=people.names(session).get(secretary or 0, ""),
        intro=row.opening,
        outro=row.closing,
        next_=row.next_on or row.next_text or None,
    )
