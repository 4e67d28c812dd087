"""Agenda items and the plan lines they treat."""

from __future__ import annotations

from datetime import time

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, Formatted, Journaled, in_words
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import ItemKind, ItemResult, LateFlag, Matter


class AgendaItem(Binned):
    """An item of one meeting, or one that waits on the backlog of a body (R48).

    ``position`` orders all items of the meeting, sub-items after their parent; None in the bin
    and on a backlog.
    ``number`` is set only when it is frozen (approved meetings); elsewhere it is derived.
    ``public`` is None where the item has no mark of its own. A ``heading`` only stands between
    items: it bears no number and nothing is decided on it (R37). ``previous_id`` is the item that
    was carried over (R47), ``standing_id`` the standing item that put it here (R39),
    ``approves_id`` the meeting whose minutes it approves. ``matter`` decides how is voted
    (L18, L21, L22). ``began_at`` and ``done_at`` are when it was treated, wall time.
    """

    __tablename__ = "agenda_item"
    __table_args__ = (
        UniqueConstraint("meeting_id", "position"),
        in_words("kind", ItemKind, name="kind"),
        in_words("late", LateFlag, name="late"),
        in_words("result", ItemResult, name="result"),
        in_words("matter", Matter, name="matter"),
        CheckConstraint("minutes IS NULL OR minutes >= 0", name="minutes"),
        CheckConstraint("(meeting_id IS NULL) <> (backlog_body_id IS NULL)", name="one_place"),
    )

    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id"))
    position: Mapped[int | None]
    number: Mapped[str | None]
    title: Mapped[str]
    kind: Mapped[ItemKind] = mapped_column(Coded(ItemKind))
    public: Mapped[bool | None]
    part: Mapped[str] = mapped_column(default="")
    proposer_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    proposer_text: Mapped[str] = mapped_column(default="")
    late: Mapped[LateFlag | None] = mapped_column(Coded(LateFlag))
    dossier_id: Mapped[int | None] = mapped_column(ForeignKey("dossier.id"), index=True)
    context: Mapped[RichText] = mapped_column(Formatted, default=RichText())
    context_plain: Mapped[str] = mapped_column(default="")
    discussion: Mapped[RichText] = mapped_column(Formatted, default=RichText())
    discussion_plain: Mapped[str] = mapped_column(default="")
    result: Mapped[ItemResult | None] = mapped_column(Coded(ItemResult))
    backlog_body_id: Mapped[int | None] = mapped_column(ForeignKey("body.id"), index=True)
    short_title: Mapped[str] = mapped_column(default="", server_default="")
    minutes: Mapped[int | None]
    presenter_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    presenter_text: Mapped[str] = mapped_column(default="", server_default="")
    expected: Mapped[str] = mapped_column(default="", server_default="")
    heading: Mapped[bool] = mapped_column(default=False, server_default=false())
    previous_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    standing_id: Mapped[int | None] = mapped_column(ForeignKey("standing_item.id"))
    urgency_reason: Mapped[str] = mapped_column(default="", server_default="")
    approves_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    matter: Mapped[Matter] = mapped_column(
        Coded(Matter), default=Matter.ORDINARY, server_default=Matter.ORDINARY.value
    )
    began_at: Mapped[time | None]
    done_at: Mapped[time | None]


class ItemPlanLine(Journaled):
    """A plan line that an item treats, in the order given."""

    __tablename__ = "item_plan_line"
    __table_args__ = (UniqueConstraint("item_id", "plan_line_id"),)

    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id", ondelete="CASCADE"))
    plan_line_id: Mapped[int] = mapped_column(ForeignKey("plan_line.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)


class ItemGuest(Journaled):
    """Somebody who is invited for one item only (R22)."""

    __tablename__ = "item_guest"
    __table_args__ = (UniqueConstraint("item_id", "person_id"),)

    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)


class UrgencySupporter(Journaled):
    """A member who agreed that an item is urgent; the minutes name them (L19)."""

    __tablename__ = "urgency_supporter"
    __table_args__ = (UniqueConstraint("item_id", "person_id"),)

    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
