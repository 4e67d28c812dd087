"""Council dossiers."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, Formatted, Journaled, Record, in_words
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import (
    DossierStatus,
    LegalClassification,
    Marking,
    Matter,
    SupervisionResult,
)


class Dossier(Binned):
    """A dossier on its way through college, council and supervision; ``amount`` in cents.

    Supervision goes by these days: the list (and, for some matters, a certified copy) is sent and
    received, posted, the file may be asked for and sent after, a suspended decision is justified
    (WGP 85-88). ``reported_id`` is the meeting that heard the outcome. Of a classified document
    there is a reference and its level, never its content (domain.md 4.1).
    """

    __tablename__ = "dossier"
    __table_args__ = (
        in_words("status", DossierStatus, name="status"),
        in_words("marking", Marking, name="marking"),
        in_words("supervision_result", SupervisionResult, name="supervision_result"),
        in_words("matter", Matter, name="matter"),
        in_words("classification", LegalClassification, name="classification"),
        CheckConstraint("closed_on IS NULL OR closed_on >= opened_on", name="period"),
    )

    reference: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    category: Mapped[str]
    subcategory: Mapped[str] = mapped_column(default="")
    phenomenon: Mapped[str] = mapped_column(default="")
    body_id: Mapped[int | None] = mapped_column(ForeignKey("body.id"))
    status: Mapped[DossierStatus] = mapped_column(Coded(DossierStatus))
    handler_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    handler_text: Mapped[str] = mapped_column(default="")
    marking: Mapped[Marking] = mapped_column(Coded(Marking), default=Marking.INTERNAL)
    opened_on: Mapped[date]
    closed_on: Mapped[date | None]
    amount: Mapped[int | None]
    legal_basis: Mapped[str] = mapped_column(default="")
    description: Mapped[RichText] = mapped_column(Formatted, default=RichText())
    description_plain: Mapped[str] = mapped_column(default="")
    list_sent_on: Mapped[date | None]
    list_received_on: Mapped[date | None]
    supervision_result: Mapped[SupervisionResult | None] = mapped_column(Coded(SupervisionResult))
    keywords: Mapped[str] = mapped_column(default="", server_default="")
    matter: Mapped[Matter] = mapped_column(
        Coded(Matter), default=Matter.ORDINARY, server_default=Matter.ORDINARY.value
    )
    copy_sent_on: Mapped[date | None]
    posted_on: Mapped[date | None]
    file_requested_on: Mapped[date | None]
    file_sent_on: Mapped[date | None]
    file_received_on: Mapped[date | None]
    suspended_on: Mapped[date | None]
    justified_on: Mapped[date | None]
    justified_received_on: Mapped[date | None]
    answered_on: Mapped[date | None]
    supervision_remark: Mapped[str] = mapped_column(default="", server_default="")
    reported_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    classification: Mapped[LegalClassification | None] = mapped_column(Coded(LegalClassification))
    classified_reference: Mapped[str] = mapped_column(default="", server_default="")


class DossierLink(Journaled):
    """Two dossiers that belong together, and in what way; ``first_id`` is the smaller id (R50)."""

    __tablename__ = "dossier_link"
    __table_args__ = (
        UniqueConstraint("first_id", "second_id"),
        CheckConstraint("first_id < second_id", name="two"),
    )

    first_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"))
    second_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), index=True)
    remark: Mapped[str] = mapped_column(default="")


class DossierTerm(Record):
    """A term of a dossier that somebody set otherwise than the rules, and why (product.md 3.5)."""

    __tablename__ = "dossier_term"
    __table_args__ = (UniqueConstraint("dossier_id", "code"),)

    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"))
    code: Mapped[str]
    day: Mapped[date]
    reason: Mapped[str]


class DossierCategory(Record):
    """A category that the zone works with, or a subcategory of one (``parent_id``)."""

    __tablename__ = "dossier_category"
    __table_args__ = (UniqueConstraint("parent_id", "name"),)

    parent_id: Mapped[int | None] = mapped_column(ForeignKey("dossier_category.id"))
    name: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    active: Mapped[bool] = mapped_column(default=True)


class DossierTemplate(Binned):
    """What a new dossier, and its agenda item, begin with; texts have placeholders (R55).

    ``folder`` groups them in the list.
    """

    __tablename__ = "dossier_template"
    __table_args__ = (
        in_words("marking", Marking, name="marking"),
        in_words("matter", Matter, name="matter"),
    )

    name: Mapped[str]
    folder: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")
    category: Mapped[str] = mapped_column(default="")
    subcategory: Mapped[str] = mapped_column(default="")
    body_id: Mapped[int | None] = mapped_column(ForeignKey("body.id"), index=True)
    marking: Mapped[Marking] = mapped_column(Coded(Marking), default=Marking.INTERNAL)
    matter: Mapped[Matter] = mapped_column(Coded(Matter), default=Matter.ORDINARY)
    legal_basis: Mapped[str] = mapped_column(default="")
    description: Mapped[RichText] = mapped_column(Formatted, default=RichText())
    description_plain: Mapped[str] = mapped_column(default="")
    item_title: Mapped[str] = mapped_column(default="")
    item_context: Mapped[RichText] = mapped_column(Formatted, default=RichText())
    item_context_plain: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
