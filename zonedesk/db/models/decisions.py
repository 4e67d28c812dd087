"""Decisions taken on agenda items."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, Formatted, in_words
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import DecisionState

_GIVEN = "reference <> ''"


class Decision(Binned):
    """A decision with its text and articles; an empty reference was never given."""

    __tablename__ = "decision"
    __table_args__ = (
        UniqueConstraint("item_id", "position"),
        Index(
            "uq_decision_reference", "reference", unique=True, sqlite_where=text("reference <> ''")
        ),
        in_words("state", DecisionState, name="state"),
    )

    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"))
    position: Mapped[int] = mapped_column(default=1)
    reference: Mapped[str] = mapped_column(default="")
    text: Mapped[RichText] = mapped_column(Formatted, default=RichText())
    text_plain: Mapped[str] = mapped_column(default="")
    state: Mapped[DecisionState] = mapped_column(Coded(DecisionState), default=DecisionState.VALID)
