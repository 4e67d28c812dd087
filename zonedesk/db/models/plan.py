"""The plan: a tree of lines with their class a year."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, Formatted, Record, in_words
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import Health, PlanClass, PlanLevel, PlanStatus


class PlanLine(Binned):
    """A line of the plan; ``confidential`` also holds for all lines below it.

    ``weight`` counts in the progress of the line above, ``copied_from_id`` is the line of an
    earlier plan that it goes on with (R96, R98).
    """

    __tablename__ = "plan_line"
    __table_args__ = (
        in_words("level", PlanLevel, name="level"),
        in_words("status", PlanStatus, name="status"),
        in_words("health", Health, name="health"),
        CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),
        CheckConstraint("weight >= 0", name="weight"),
        CheckConstraint(
            "planned_to IS NULL OR planned_from IS NULL OR planned_to >= planned_from",
            name="planned",
        ),
        CheckConstraint(
            "actual_to IS NULL OR actual_from IS NULL OR actual_to >= actual_from", name="actual"
        ),
    )

    code: Mapped[str] = mapped_column(unique=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("plan_line.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    level: Mapped[PlanLevel] = mapped_column(Coded(PlanLevel))
    title: Mapped[str]
    text: Mapped[RichText] = mapped_column(Formatted, default=RichText())
    text_plain: Mapped[str] = mapped_column(default="")
    lead_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    lead_text: Mapped[str] = mapped_column(default="")
    department: Mapped[str] = mapped_column(default="")
    partners: Mapped[str] = mapped_column(default="")
    planned_from: Mapped[date | None]
    planned_to: Mapped[date | None]
    actual_from: Mapped[date | None]
    actual_to: Mapped[date | None]
    status: Mapped[PlanStatus] = mapped_column(Coded(PlanStatus), default=PlanStatus.TO_PLAN)
    health: Mapped[Health | None] = mapped_column(Coded(Health))
    explanation: Mapped[str] = mapped_column(default="")
    judged_on: Mapped[date | None]
    progress: Mapped[float | None]
    confidential: Mapped[bool] = mapped_column(default=False)
    weight: Mapped[float] = mapped_column(default=1.0, server_default="1")
    administrative_lead: Mapped[str] = mapped_column(default="", server_default="")
    judicial_lead: Mapped[str] = mapped_column(default="", server_default="")
    copied_from_id: Mapped[int | None] = mapped_column(ForeignKey("plan_line.id"), index=True)


class PlanLineClass(Record):
    """Priority or attention point of a line in one year (R92)."""

    __tablename__ = "plan_line_class"
    __table_args__ = (
        UniqueConstraint("plan_line_id", "year"),
        in_words("plan_class", PlanClass, name="plan_class"),
    )

    plan_line_id: Mapped[int] = mapped_column(ForeignKey("plan_line.id"))
    year: Mapped[int]
    plan_class: Mapped[PlanClass] = mapped_column(Coded(PlanClass))
