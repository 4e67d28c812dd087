"""Text blocks as they are listed and offered, and what an item can fill in (R84)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Select, select

from zonedesk.db.models import AgendaItem, Body, Dossier, Meeting, TextBlock
from zonedesk.db.queries import agenda, meetings
from zonedesk.domain.handles import Handle
from zonedesk.domain.text_blocks import TextBlockLine
from zonedesk.domain.words import TextPlace

if TYPE_CHECKING:
    from datetime import date, time

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.richtext import RichText


@dataclass(frozen=True, slots=True)
class StoredFacts:
    """What placeholders are filled in with; ``amount`` in cents, empty and None where not known.

    ``begins`` is the real hour of the start, or the planned one before the meeting began.
    """

    body: str
    day: date
    begins: time | None
    ends: time | None
    place: str
    chair: str
    secretary: str
    number: str = ""
    title: str = ""
    dossier: str = ""
    amount: int | None = None
    legal_basis: str = ""


def lines(session: Session) -> list[TextBlockLine]:
    """List all text blocks in their order."""
    return _lines(session, _query())


def offered(session: Session, place: TextPlace, *, body_id: int) -> list[TextBlockLine]:
    """List the text blocks for a field of a body, its own ones first."""
    here = TextBlock.place.in_((place, TextPlace.ANY))
    ours = (TextBlock.body_id == body_id) | TextBlock.body_id.is_(None)
    return sorted(_lines(session, _query(here & ours)), key=lambda one: one.body_id is None)


def order_of(session: Session) -> list[int]:
    """Give the text blocks by id, in order."""
    there = TextBlock.deleted_at.is_(None)
    query = select(TextBlock.id).where(there).order_by(TextBlock.position, TextBlock.id)
    return list(session.scalars(query))


def facts(session: Session, meeting_id: int, *, item_id: int | None) -> StoredFacts | None:
    """Read what an item and its meeting can fill in; None when the meeting is gone."""
    there = (Meeting.id == meeting_id) & Meeting.deleted_at.is_(None)
    query = select(Body.name, Meeting.began_at).join(Body, Meeting.body_id == Body.id).where(there)
    own = session.execute(query).one_or_none()
    if own is None:
        return None
    row = meetings.one(session, meeting_id)
    held = StoredFacts(
        own.name,
        row.date,
        own.began_at or row.start,
        row.end,
        row.place,
        row.chair,
        meetings.texts(session, meeting_id).secretary,
    )
    return held if item_id is None else _with_item(session, held, item_id=item_id)


def _with_item(session: Session, held: StoredFacts, *, item_id: int) -> StoredFacts:
    query = (
        select(
            AgendaItem.meeting_id,
            AgendaItem.title,
            Dossier.reference,
            Dossier.amount,
            Dossier.legal_basis,
        )
        .join_from(
            AgendaItem,
            Dossier,
            (Dossier.id == AgendaItem.dossier_id) & Dossier.deleted_at.is_(None),
            isouter=True,
        )
        .where(AgendaItem.id == item_id, AgendaItem.deleted_at.is_(None))
    )
    item = session.execute(query).one_or_none()
    if item is None:
        return held
    return StoredFacts(
        held.body,
        held.day,
        held.begins,
        held.ends,
        held.place,
        held.chair,
        held.secretary,
        number=agenda.numbers(session, Meeting.id == item.meeting_id).get(item_id, ""),
        title=item.title,
        dossier=item.reference or "",
        amount=item.amount,
        legal_basis=item.legal_basis or "",
    )


def _query(
    which: ColumnElement[bool] | None = None,
) -> Select[int, int, str, RichText, TextPlace, int | None, str]:
    made = (
        select(
            TextBlock.id,
            TextBlock.row_version,
            TextBlock.title,
            TextBlock.text,
            TextBlock.place,
            TextBlock.body_id,
            Body.name,
        )
        .join_from(TextBlock, Body, Body.id == TextBlock.body_id, isouter=True)
        .where(TextBlock.deleted_at.is_(None))
        .order_by(TextBlock.position, TextBlock.id)
    )
    return made if which is None else made.where(which)


def _lines(
    session: Session, query: Select[int, int, str, RichText, TextPlace, int | None, str]
) -> list[TextBlockLine]:
    return [
        TextBlockLine(
            Handle(row.id, row.row_version),
            row.title,
            row.text,
            row.place,
            row.body_id,
            row.name or "",
        )
        for row in session.execute(query)
    ]
