"""Users of the work folder and the key slots they open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from zonedesk.db.models import AppUser
from zonedesk.domain.words import Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def of_slot(session: Session, slot_id: int) -> tuple[int, str, Role] | None:
    """Id, login name and role of the active user of a key slot."""
    found = session.execute(
        select(AppUser.id, AppUser.name, AppUser.role).where(
            AppUser.slot_id == slot_id, AppUser.active
        )
    ).first()
    return (found.id, found.name, found.role) if found else None


def administrators(session: Session) -> list[tuple[int, str, Role]]:
    """Id, login name and role of the active users who may do everything, by id."""
    rows = session.execute(
        select(AppUser.id, AppUser.name, AppUser.role)
        .where(AppUser.role == Role.ADMINISTRATOR, AppUser.active)
        .order_by(AppUser.id)
    )
    return [(row.id, row.name, row.role) for row in rows]


def slot_of(session: Session, user_id: int) -> int:
    """Number of the key slot of a user."""
    return session.scalars(select(AppUser.slot_id).where(AppUser.id == user_id)).one()


def touch(session: Session, user_id: int) -> None:
    """Give the record of a user a new version and nothing else, so that the journal tells of it."""
    session.execute(
        update(AppUser)
        .where(AppUser.id == user_id)
        .values(row_version=AppUser.row_version + 1)
        .execution_options(synchronize_session=False)
    )
