"""What an action point takes over from the item it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.commands.records import read
from zonedesk.db.models import AgendaItem, ItemPlanLine

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Origin:
    """An item as far as its action points go; all by id."""

    meeting_id: int
    dossier_id: int | None
    plan_lines: tuple[int, ...]


def origin_of(session: Session, item_id: int) -> Origin:
    """Read the item an action point comes from; `Conflict` when it is gone or in the bin."""
    item = read(session, AgendaItem, record_id=item_id, names=("meeting_id", "dossier_id"))
    lines = session.scalars(
        select(ItemPlanLine.plan_line_id)
        .where(ItemPlanLine.item_id == item_id)
        .order_by(ItemPlanLine.position, ItemPlanLine.id)
    )
    return Origin(item["meeting_id"], item["dossier_id"], tuple(lines))
