"""Action points and the follow-up written on actions, dossiers and plan lines."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, Journaled, in_words
from zonedesk.domain.words import ActionStatus, FollowUpKind


class ActionItem(Binned):
    """An action point; its origin is a meeting, an item of it, or a decision on that item.

    ``parent_id`` is the larger one of which it is a part (R103).
    """

    __tablename__ = "action_item"
    __table_args__ = (
        in_words("status", ActionStatus, name="status"),
        CheckConstraint("origin_item_id IS NULL OR origin_meeting_id IS NOT NULL", name="origin"),
    )

    reference: Mapped[str] = mapped_column(unique=True)
    text: Mapped[str]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    owner_text: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]
    status: Mapped[ActionStatus] = mapped_column(Coded(ActionStatus))
    origin_meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    origin_item_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    dossier_id: Mapped[int | None] = mapped_column(ForeignKey("dossier.id"), index=True)
    done_on: Mapped[date | None]
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("action_item.id"), index=True)


class ActionPlanLine(Journaled):
    """A plan line that an action point serves, in the order given (R100)."""

    __tablename__ = "action_plan_line"
    __table_args__ = (UniqueConstraint("action_id", "plan_line_id"),)

    action_id: Mapped[int] = mapped_column(ForeignKey("action_item.id", ondelete="CASCADE"))
    plan_line_id: Mapped[int] = mapped_column(ForeignKey("plan_line.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)


class FollowUp(Binned):
    """A dated entry of follow-up on exactly one action, dossier or plan line (R101).

    ``due_on`` is until when, of an entry that is a term (R53).
    """

    __tablename__ = "follow_up"
    __table_args__ = (
        in_words("kind", FollowUpKind, name="kind"),
        CheckConstraint(
            "(action_id IS NOT NULL) + (dossier_id IS NOT NULL) + (plan_line_id IS NOT NULL) = 1",
            name="one_subject",
        ),
    )

    action_id: Mapped[int | None] = mapped_column(ForeignKey("action_item.id"), index=True)
    dossier_id: Mapped[int | None] = mapped_column(ForeignKey("dossier.id"), index=True)
    plan_line_id: Mapped[int | None] = mapped_column(ForeignKey("plan_line.id"), index=True)
    written_on: Mapped[date]
    kind: Mapped[FollowUpKind] = mapped_column(Coded(FollowUpKind), default=FollowUpKind.REMARK)
    text: Mapped[str]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    author_text: Mapped[str] = mapped_column(default="")
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    due_on: Mapped[date | None]
