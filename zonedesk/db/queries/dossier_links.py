"""Dossiers that belong together, read from either end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import case, or_, select

from zonedesk.db.models import Dossier, DossierLink
from zonedesk.domain.dossier_links import DossierChoice, LinkedDossier
from zonedesk.domain.handles import Handle
from zonedesk.domain.numbering import sort_key

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def of_dossier(session: Session, dossier_id: int) -> tuple[LinkedDossier, ...]:
    """Give the dossiers outside the bin that belong with one, by reference."""
    ends = (DossierLink.first_id, DossierLink.second_id)
    other = case((ends[0] == dossier_id, ends[1]), else_=ends[0])
    query = (
        select(
            DossierLink.id.label("link_id"),
            Dossier.id,
            Dossier.reference,
            Dossier.title,
            Dossier.status,
            DossierLink.remark,
        )
        .join(Dossier, Dossier.id == other)
        .where(or_(*(end == dossier_id for end in ends)), Dossier.deleted_at.is_(None))
    )
    found = [LinkedDossier(Handle(row.link_id, 0), *row[1:]) for row in session.execute(query)]
    return tuple(sorted(found, key=lambda one: sort_key(one.reference)))


def choices(session: Session, dossier_id: int) -> tuple[DossierChoice, ...]:
    """Give the dossiers that can be linked to one, the newest first."""
    linked = {one.id for one in of_dossier(session, dossier_id)} | {dossier_id}
    query = select(Dossier.id, Dossier.reference, Dossier.title)
    query = query.where(Dossier.deleted_at.is_(None)).order_by(
        Dossier.opened_on.desc(), Dossier.id.desc()
    )
    return tuple(DossierChoice(*row) for row in session.execute(query) if row.id not in linked)
