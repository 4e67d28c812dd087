"""The status of a dossier written as it follows what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update

from zonedesk.db.bulk import table_of
from zonedesk.db.commands.records import unstamped
from zonedesk.db.models import Dossier

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import DossierStatus


def write_status(session: Session, dossier_id: int, *, status: DossierStatus) -> None:
    """Set the status of a dossier; its stamps stay, so that nobody who types in it conflicts."""
    table = table_of(Dossier)
    values = {"status": status, **unstamped(table)}
    session.execute(update(table).where(table.c.id == dossier_id).values(values))
