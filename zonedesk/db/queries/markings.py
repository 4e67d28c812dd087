"""How the zone words its markings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import MarkingWording
from zonedesk.domain.markings import Wording

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.markings import Wordings


def wordings(session: Session) -> Wordings:
    """Give the words that the zone chose, for all languages."""
    query = select(MarkingWording.marking, MarkingWording.language, MarkingWording.words)
    return tuple(
        Wording(row.marking, row.language, row.words)
        for row in session.execute(query.order_by(MarkingWording.id))
    )
