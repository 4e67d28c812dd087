"""What was noted of a decision after its meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import DecisionCourse
from zonedesk.domain.handles import Handle

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def of_decision(session: Session, decision_id: int) -> Handle | None:
    """Give the note on what became of a decision; None when there is none."""
    query = select(DecisionCourse.id, DecisionCourse.row_version).where(
        DecisionCourse.decision_id == decision_id
    )
    found = session.execute(query).one_or_none()
    return None if found is None else Handle(*found)
