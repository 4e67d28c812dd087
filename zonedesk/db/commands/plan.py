"""The class of a plan line in a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from zonedesk.db.commands.records import add
from zonedesk.db.models import PlanLineClass

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import PlanClass


def classify(session: Session, line_id: int, *, year: int, plan_class: PlanClass | None) -> bool:
    """Set, change or take away the class of a line in a year; tell whether it differs."""
    mine = (PlanLineClass.plan_line_id == line_id) & (PlanLineClass.year == year)
    found = session.scalar(select(PlanLineClass.plan_class).where(mine))
    if found is plan_class:
        return False
    if plan_class is None:
        session.execute(delete(PlanLineClass).where(mine))
    elif found is None:
        values = {"plan_line_id": line_id, "year": year, "plan_class": plan_class}
        add(session, PlanLineClass, values=values)
    else:
        session.execute(update(PlanLineClass).where(mine).values(plan_class=plan_class))
    return True
