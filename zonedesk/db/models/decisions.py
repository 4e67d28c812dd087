"""Decisions taken on agenda items, what became of them, and how they hang together."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, Formatted, Journaled, Record, in_words
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import DecisionLinkKind, DecisionState, ItemResult

_GIVEN = "reference <> ''"


class Decision(Binned):
    """A decision with its text and articles; an empty reference was never given (R64).

    ``motivation`` holds its reasons with their headings, ``summary`` the short description of the
    list of decisions. ``result`` and ``public`` are None where the item tells them.
    """

    __tablename__ = "decision"
    __table_args__ = (
        UniqueConstraint("item_id", "position"),
        Index(
            "uq_decision_reference", "reference", unique=True, sqlite_where=text("reference <> ''")
        ),
        in_words("state", DecisionState, name="state"),
        in_words("result", ItemResult, name="result"),
    )

    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"))
    position: Mapped[int] = mapped_column(default=1)
    reference: Mapped[str] = mapped_column(default="")
    text: Mapped[RichText] = mapped_column(Formatted, default=RichText())
    text_plain: Mapped[str] = mapped_column(default="")
    state: Mapped[DecisionState] = mapped_column(Coded(DecisionState), default=DecisionState.VALID)
    title: Mapped[str] = mapped_column(default="", server_default="")
    summary: Mapped[str] = mapped_column(default="", server_default="")
    motivation: Mapped[RichText] = mapped_column(Formatted, default=RichText(), server_default="")
    motivation_plain: Mapped[str] = mapped_column(default="", server_default="")
    result: Mapped[ItemResult | None] = mapped_column(Coded(ItemResult))
    public: Mapped[bool | None]
    responsible_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    responsible_text: Mapped[str] = mapped_column(default="", server_default="")
    effective_on: Mapped[date | None]


class DecisionLink(Journaled):
    """A later decision amends, replaces or withdraws an earlier one; part of the later (R66)."""

    __tablename__ = "decision_link"
    __table_args__ = (
        UniqueConstraint("later_id", "earlier_id"),
        in_words("kind", DecisionLinkKind, name="kind"),
        CheckConstraint("later_id <> earlier_id", name="two"),
    )

    later_id: Mapped[int] = mapped_column(ForeignKey("decision.id"))
    earlier_id: Mapped[int] = mapped_column(ForeignKey("decision.id"), index=True)
    kind: Mapped[DecisionLinkKind] = mapped_column(Coded(DecisionLinkKind))


class DecisionCourse(Record):
    """What became of a decision after its minutes were approved; they stay as they are (R66)."""

    __tablename__ = "decision_course"
    __table_args__ = (UniqueConstraint("decision_id"),)

    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.id"))
    carried_out_on: Mapped[date | None]
    remark: Mapped[str] = mapped_column(default="")
