"""Text blocks: sentences that are written again and again, ready to be put in (R84)."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, Formatted, Record, in_words
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import PeriodicPaper, TextPlace


class TextBlock(Binned):
    """A text with placeholders for one field or all, of one body or of all (``body_id`` None)."""

    __tablename__ = "text_block"
    __table_args__ = (in_words("place", TextPlace, name="place"),)

    title: Mapped[str]
    text: Mapped[RichText] = mapped_column(Formatted, default=RichText())
    text_plain: Mapped[str] = mapped_column(default="")
    place: Mapped[TextPlace] = mapped_column(Coded(TextPlace), default=TextPlace.ANY)
    body_id: Mapped[int | None] = mapped_column(ForeignKey("body.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)


class WrittenParagraph(Record):
    """A paragraph of the annual report or a quarterly sheet, written by hand (documents.md 2).

    ``quarter`` is 0 for a year as a whole; ``subject`` is what it tells about: the code of a body
    or of a block of figures.
    """

    __tablename__ = "written_paragraph"
    __table_args__ = (
        UniqueConstraint("paper", "year", "quarter", "subject"),
        in_words("paper", PeriodicPaper, name="paper"),
    )

    paper: Mapped[PeriodicPaper] = mapped_column(Coded(PeriodicPaper))
    year: Mapped[int]
    quarter: Mapped[int] = mapped_column(default=0)
    subject: Mapped[str]
    text: Mapped[RichText] = mapped_column(Formatted, default=RichText())
    text_plain: Mapped[str] = mapped_column(default="")
