"""Which levels of the plan are judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from zonedesk.db.models import PlanLine, PlanLineClass
from zonedesk.domain.plan_record import OBJECTIVES

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def has_only_objectives(session: Session, year: int) -> bool:
    """Tell whether only objectives are judged or have a class, and no measure or theme."""
    classed = select(PlanLineClass.plan_line_id).where(PlanLineClass.year == year)
    query = select(PlanLine.level).where(
        PlanLine.deleted_at.is_(None), or_(PlanLine.health.is_not(None), PlanLine.id.in_(classed))
    )
    return set(session.scalars(query.distinct())) <= OBJECTIVES
