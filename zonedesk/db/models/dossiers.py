"""Council dossiers."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, Formatted, in_words
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import DossierStatus, Marking, SupervisionResult


class Dossier(Binned):
    """A dossier on its way through college, council and supervision; ``amount`` in cents."""

    __tablename__ = "dossier"
    __table_args__ = (
        in_words("status", DossierStatus, name="status"),
        in_words("marking", Marking, name="marking"),
        in_words("supervision_result", SupervisionResult, name="supervision_result"),
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
