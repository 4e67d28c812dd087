"""Templates of dossiers in the order of their list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import Body, DossierTemplate, Zone
from zonedesk.domain.dossier_templates import TemplateLine, TemplateText
from zonedesk.domain.handles import Handle

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TEXT = (
    DossierTemplate.name,
    DossierTemplate.folder,
    DossierTemplate.title,
    DossierTemplate.category,
    DossierTemplate.subcategory,
    DossierTemplate.marking,
    DossierTemplate.matter,
    DossierTemplate.legal_basis,
    DossierTemplate.description,
    DossierTemplate.item_title,
    DossierTemplate.item_context,
)


def lines(session: Session) -> tuple[TemplateLine, ...]:
    """List all templates outside the bin, by folder, each folder in its order."""
    query = (
        select(
            DossierTemplate.id,
            DossierTemplate.row_version,
            DossierTemplate.body_id,
            Body.name.label("body"),
            *_TEXT,
        )
        .outerjoin(Body, DossierTemplate.body_id == Body.id)
        .where(DossierTemplate.deleted_at.is_(None))
        .order_by(DossierTemplate.position, DossierTemplate.id)
    )
    found = [
        TemplateLine(
            Handle(row.id, row.row_version), TemplateText(*row[4:]), row.body_id, row.body or ""
        )
        for row in session.execute(query)
    ]
    return tuple(sorted(found, key=lambda one: one.text.folder.casefold()))


def zone_name(session: Session) -> str:
    """Give the name of the zone."""
    return session.scalar(select(Zone.name).limit(1)) or ""
