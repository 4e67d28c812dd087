"""Users of the work folder, found by the key slot they opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import AppUser

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import Role


def of_slot(session: Session, slot_id: int) -> tuple[int, str, Role] | None:
    """Id, login name and role of the active user of a key slot."""
    found = session.execute(
        select(AppUser.id, AppUser.name, AppUser.role).where(
            AppUser.slot_id == str(slot_id), AppUser.active
        )
    ).first()
    return (found.id, found.name, found.role) if found else None
