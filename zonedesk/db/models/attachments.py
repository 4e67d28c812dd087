"""Documents that hang on a dossier, a meeting or what is in them; their content lies apart."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Base, Binned, Coded, Record, in_words
from zonedesk.domain.words import Marking

_SUBJECTS = ("dossier_id", "meeting_id", "item_id", "action_id", "plan_line_id")


class Attachment(Binned):
    """A document on exactly one record; its bytes stand in ``content.db`` under ``sha256`` (R85).

    ``title`` is what people call it, ``file_name`` how it came in; ``size`` in bytes. ``marking``
    None means that of what it hangs on. ``version`` counts how often it was replaced.
    """

    __tablename__ = "attachment"
    __table_args__ = (
        in_words("marking", Marking, name="marking"),
        CheckConstraint("length(sha256) = 64", name="sha256"),
        CheckConstraint("size >= 0", name="size"),
        CheckConstraint(
            " + ".join(f"({column} IS NOT NULL)" for column in _SUBJECTS) + " = 1",
            name="one_subject",
        ),
    )

    dossier_id: Mapped[int | None] = mapped_column(ForeignKey("dossier.id"), index=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    item_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    action_id: Mapped[int | None] = mapped_column(ForeignKey("action_item.id"), index=True)
    plan_line_id: Mapped[int | None] = mapped_column(ForeignKey("plan_line.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    title: Mapped[str]
    file_name: Mapped[str]
    kind: Mapped[str] = mapped_column(default="")
    media_type: Mapped[str]
    marking: Mapped[Marking | None] = mapped_column(Coded(Marking))
    to_print: Mapped[bool] = mapped_column(default=False)
    received_from: Mapped[str] = mapped_column(default="")
    received_on: Mapped[date | None]
    sha256: Mapped[str] = mapped_column(index=True)
    size: Mapped[int]
    version: Mapped[int] = mapped_column(default=1)


class AttachmentVersion(Record):
    """What a document was before it was replaced; never changed (R85)."""

    __tablename__ = "attachment_version"
    __table_args__ = (
        UniqueConstraint("attachment_id", "version"),
        CheckConstraint("length(sha256) = 64", name="sha256"),
    )

    attachment_id: Mapped[int] = mapped_column(ForeignKey("attachment.id"))
    version: Mapped[int]
    file_name: Mapped[str]
    media_type: Mapped[str]
    sha256: Mapped[str] = mapped_column(index=True)
    size: Mapped[int]


class AttachmentText(Base):
    """The words read out of a document, for search; not in the journal, for they are a copy."""

    __tablename__ = "attachment_text"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    words: Mapped[str] = mapped_column(Text)
