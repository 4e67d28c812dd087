"""The agenda as it stands and as it was sent, and what its order by rule depends on."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import String, select, type_coerce

from zonedesk.db.models import AgendaItem, Body, Dossier, Meeting, SentAgenda
from zonedesk.db.queries import agenda, openness, people
from zonedesk.domain.agenda_changes import Sending, SentItem, from_json
from zonedesk.domain.agenda_sort import SortFacts, part_place
from zonedesk.domain.words import Marking

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import LateFlag

_DOSSIER = (AgendaItem.dossier_id == Dossier.id) & Dossier.deleted_at.is_(None)


def as_it_stands(session: Session, meeting_id: int) -> tuple[SentItem, ...]:
    """Give the items of a meeting in their order, headings among them, as a sending keeps them."""
    numbers = agenda.numbers(session, Meeting.id == meeting_id)
    markings = openness.item_markings(session, meetings=(meeting_id,))
    query = (
        select(
            AgendaItem.id,
            AgendaItem.title,
            AgendaItem.kind,
            AgendaItem.part,
            AgendaItem.minutes,
            Dossier.reference,
            type_coerce(AgendaItem.context, String),
            AgendaItem.parent_id,
        )
        .outerjoin(Dossier, _DOSSIER)
        .where(_on_agenda(meeting_id))
        .order_by(AgendaItem.position)
    )
    return tuple(
        SentItem(
            id=item_id,
            number=numbers.get(item_id, ""),
            title=title,
            kind=kind,
            part=part,
            public=markings[item_id] is Marking.PUBLIC,
            minutes=minutes,
            dossier=dossier or "",
            context=_digest(context or ""),
            parent=parent,
        )
        for item_id, title, kind, part, minutes, dossier, context, parent in session.execute(query)
    )


def sendings(session: Session, meeting_id: int) -> tuple[Sending, ...]:
    """Give every time that the agenda of a meeting left the house, the first one first."""
    query = (
        select(SentAgenda.id, SentAgenda.stage, SentAgenda.sent_on, SentAgenda.items)
        .where(SentAgenda.meeting_id == meeting_id)
        .order_by(SentAgenda.id)
    )
    return tuple(
        Sending(sent_id, stage, day, from_json(items))
        for sent_id, stage, day, items in session.execute(query)
    )


def late_flags(session: Session, items: Collection[int]) -> list[LateFlag | None]:
    """Tell how these items are late, in no order."""
    return list(session.scalars(select(AgendaItem.late).where(AgendaItem.id.in_(items))))


def sort_facts(session: Session, meeting_id: int) -> dict[int, SortFacts]:
    """Give what the order by rule asks of each item of a meeting, by id."""
    parts = parts_of(session, meeting_id)
    names = people.names(session)
    markings = openness.item_markings(session, meetings=(meeting_id,))
    query = (
        select(
            AgendaItem.id,
            AgendaItem.part,
            AgendaItem.kind,
            Dossier.category,
            AgendaItem.proposer_id,
            AgendaItem.proposer_text,
            AgendaItem.title,
        )
        .outerjoin(Dossier, _DOSSIER)
        .where(_on_agenda(meeting_id))
    )
    return {
        row.id: SortFacts(
            part=part_place(row.part, parts),
            kind=row.kind,
            category=row.category or "",
            proposer=people.name_or(row.proposer_text, row.proposer_id, names=names),
            public=markings[row.id] is Marking.PUBLIC,
            title=row.title,
        )
        for row in session.execute(query)
    }


def parts_of(session: Session, meeting_id: int) -> tuple[str, ...]:
    """Give the parts of the agenda of the body of a meeting, in order."""
    query = select(Body.parts).join(Meeting, Meeting.body_id == Body.id)
    return parts(session.execute(query.where(Meeting.id == meeting_id)).scalar_one())


def parts(written: str) -> tuple[str, ...]:
    """Read the parts of an agenda, a line each."""
    return tuple(part for line in written.splitlines() if (part := line.strip()))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest() if text else ""


def _on_agenda(meeting_id: int) -> ColumnElement[bool]:
    return (AgendaItem.meeting_id == meeting_id) & AgendaItem.deleted_at.is_(None)
