"""The bodies whose meetings the secretary prepares."""

from __future__ import annotations

from datetime import time

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, Record, in_words
from zonedesk.domain.words import (
    BodyKind,
    ItemKind,
    MinutesKind,
    MotivationStyle,
    NumberStyle,
    StandingRole,
)


class Body(Binned):
    """A body; ``expected`` meetings a year, None when no number is set.

    ``parts`` are the titles of the parts of its agenda, a line each, in order; ``planning`` is the
    rule by which the dates of a year were last planned, as `zonedesk.domain.planning` writes it.
    ``votes_shown`` is None where the kind of the body decides whether its items show votes.
    """

    __tablename__ = "body"
    __table_args__ = (
        in_words("kind", BodyKind, name="kind"),
        in_words("minutes_kind", MinutesKind, name="minutes_kind"),
        in_words("number_style", NumberStyle, name="number_style"),
        in_words("motivation_style", MotivationStyle, name="motivation_style"),
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
    starts_at: Mapped[time | None]
    parts: Mapped[str] = mapped_column(default="", server_default="")
    number_style: Mapped[NumberStyle] = mapped_column(
        Coded(NumberStyle),
        default=NumberStyle.CONTINUOUS,
        server_default=NumberStyle.CONTINUOUS.value,
    )
    planning: Mapped[str] = mapped_column(default="", server_default="")
    motivation_style: Mapped[MotivationStyle] = mapped_column(
        Coded(MotivationStyle),
        default=MotivationStyle.MODERN,
        server_default=MotivationStyle.MODERN.value,
    )
    votes_shown: Mapped[bool | None]


class StandingItem(Record):
    """An item that stands on the agenda of every meeting of a body (R39).

    ``public`` is None where the item leaves it to the body; ``minutes`` is the time planned.
    """

    __tablename__ = "standing_item"
    __table_args__ = (
        in_words("kind", ItemKind, name="kind"),
        in_words("role", StandingRole, name="role"),
        CheckConstraint("minutes IS NULL OR minutes >= 0", name="minutes"),
    )

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    position: Mapped[int]
    title: Mapped[str]
    kind: Mapped[ItemKind] = mapped_column(Coded(ItemKind))
    role: Mapped[StandingRole] = mapped_column(Coded(StandingRole))
    part: Mapped[str] = mapped_column(default="", server_default="")
    public: Mapped[bool | None]
    minutes: Mapped[int | None]
