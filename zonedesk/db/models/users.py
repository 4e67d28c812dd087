"""Users of the work folder; they are not persons of the register."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Coded, Record, in_words
from zonedesk.domain.words import Role


class AppUser(Record):
    """Someone who may open the work folder; ``slot_id`` names the key slot in ``keys.json``."""

    __tablename__ = "app_user"
    __table_args__ = (in_words("role", Role, name="role"),)

    name: Mapped[str] = mapped_column(unique=True)
    role: Mapped[Role] = mapped_column(Coded(Role))
    slot_id: Mapped[int] = mapped_column(unique=True)
    active: Mapped[bool] = mapped_column(default=True)
