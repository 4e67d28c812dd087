"""Dossiers: the list, and what the record of one tells beside its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, true

from zonedesk.db.models import Body, Dossier
from zonedesk.db.once import once_a_reading
from zonedesk.db.queries import people
from zonedesk.db.queries.scope import scope
from zonedesk.domain.handles import Handle
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.rows import DossierRow

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.words import LegalClassification

_COLUMNS = (
    Dossier.id,
    Dossier.row_version,
    Dossier.reference,
    Dossier.title,
    Dossier.category,
    Dossier.subcategory,
    Dossier.phenomenon,
    Body.code,
    Dossier.status,
    Dossier.handler_id,
    Dossier.handler_text,
    Dossier.marking,
    Dossier.opened_on,
    Dossier.closed_on,
    Dossier.amount,
    Dossier.legal_basis,
    Dossier.list_sent_on,
    Dossier.list_received_on,
    Dossier.supervision_result,
)
_BODY, _HANDLER = 5, 7  # places of body and handler behind the handle


def dossiers(
    session: Session, *, year: int | None = None, body: str | None = None
) -> list[DossierRow]:
    """List dossiers by reference, naturally.

    Args:
        session: to read with.
        year: in which the dossier was opened.
        body: code of the body that decides; unknown is ``list.unknown_body``.
    """
    limits = scope(session, year=year, body=body)
    of_body = true() if limits.body_id is None else Dossier.body_id == limits.body_id
    return rows(session, limits.on_day(Dossier.opened_on) & of_body)


def rows(session: Session, which: ColumnElement[bool]) -> list[DossierRow]:
    """List the dossiers for which a condition holds, in the order of the list."""
    return list(by_handle(session, which).values())


def by_handle(session: Session, which: ColumnElement[bool]) -> dict[Handle, DossierRow]:
    """List them as `rows` does, each under what an editor holds on to."""
    query = (
        select(*_COLUMNS)
        .outerjoin(Body, Dossier.body_id == Body.id)
        .where(Dossier.deleted_at.is_(None), which)
    )
    names = people.names(session)
    found: dict[Handle, DossierRow] = {}
    # Taken by place: thousands are read at once, and a name costs more than a value.
    for dossier_id, version, *told in session.execute(query):
        told[_HANDLER : _HANDLER + 2] = [
            people.name_or(told[_HANDLER + 1], told[_HANDLER], names=names)
        ]
        told[_BODY] = told[_BODY] or ""
        found[Handle(dossier_id, version)] = DossierRow(*told)
    return dict(sorted(found.items(), key=lambda one: sort_key(one[1].reference)))


def one(session: Session, dossier_id: int) -> DossierRow:
    """Give the row of a dossier outside the bin."""
    return rows(session, Dossier.id == dossier_id)[0]


@once_a_reading
def references(session: Session) -> dict[int | None, str]:
    """Give the reference of every dossier by id."""
    query = select(Dossier.id, Dossier.reference).where(Dossier.deleted_at.is_(None))
    return dict(session.execute(query).all())


def find(session: Session, reference: str) -> int | None:
    """Find a dossier by its reference; None when there is none outside the bin."""
    return session.scalar(
        select(Dossier.id).where(Dossier.reference == reference, Dossier.deleted_at.is_(None))
    )


def classified(session: Session, dossier_id: int) -> tuple[LegalClassification | None, str]:
    """Read level and reference of the classified document that belongs to a dossier."""
    query = select(Dossier.classification, Dossier.classified_reference)
    level, reference = session.execute(query.where(Dossier.id == dossier_id)).one()
    return level, reference


def keywords(session: Session, dossier_id: int) -> str:
    """Read the keywords of a dossier (R50)."""
    return session.execute(select(Dossier.keywords).where(Dossier.id == dossier_id)).scalar_one()


def description(session: Session, dossier_id: int) -> RichText:
    """Read the description of a dossier."""
    return session.execute(select(Dossier.description).where(Dossier.id == dossier_id)).scalar_one()
