"""The bodies whose meetings the secretary prepares."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, in_words
from zonedesk.domain.words import BodyKind, MinutesKind


class Body(Binned):
    """A body; ``expected`` meetings a year, None when no number is set."""

    __tablename__ = "body"
    __table_args__ = (
        in_words("kind", BodyKind, name="kind"),
        in_words("minutes_kind", MinutesKind, name="minutes_kind"),
    )

    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    name_fr: Mapped[str] = mapped_column(default="")
    name_de: Mapped[str] = mapped_column(default="")
    kind: Mapped[BodyKind] = mapped_column(Coded(BodyKind))
    deliberative: Mapped[bool]
    minutes_kind: Mapped[MinutesKind] = mapped_column(Coded(MinutesKind))
    expected: Mapped[int | None]
    place: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)
