"""Where an action point comes from, what it takes over from there, and what it is a part of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from zonedesk.db.bulk import table_of
from zonedesk.db.commands.records import linked_lines, read
from zonedesk.db.models import ActionItem, ActionPlanLine, AgendaItem, ItemPlanLine, Meeting
from zonedesk.domain.words import ActionStatus

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

_FINISHED = tuple(status for status in ActionStatus if status.finished)


@dataclass(frozen=True, slots=True)
class Origin:
    """What an action point takes over from where it comes from; all by id.

    ``day`` is that of the meeting.
    """

    meeting_id: int | None = None
    item_id: int | None = None
    decision_id: int | None = None
    dossier_id: int | None = None
    plan_lines: tuple[int, ...] = ()
    day: date | None = None

    @property
    def columns(self) -> dict[str, Any]:
        """It as columns of an action point."""
        return {
            "origin_meeting_id": self.meeting_id,
            "origin_item_id": self.item_id,
            "decision_id": self.decision_id,
            "dossier_id": self.dossier_id,
        }


def origin_of(session: Session, item_id: int, *, decision_id: int | None = None) -> Origin:
    """Read the item an action point comes from; `Conflict` when it is gone or in the bin."""
    item = read(session, AgendaItem, record_id=item_id, names=("meeting_id", "dossier_id"))
    lines = linked_lines(session, ItemPlanLine, owner_id=item_id)
    return Origin(
        meeting_id=item["meeting_id"],
        item_id=item_id,
        decision_id=decision_id,
        dossier_id=item["dossier_id"],
        plan_lines=tuple(lines),
    )


def origin_of_part(session: Session, parent_id: int) -> Origin:
    """Read what a part takes over from the larger action point: it comes from the same place.

    `Conflict` when that is gone or in the bin; its meeting may be.
    """
    names = ("origin_meeting_id", "origin_item_id", "decision_id", "dossier_id")
    parent = read(session, ActionItem, record_id=parent_id, names=names)
    held_in = parent["origin_meeting_id"]
    day = session.scalar(select(Meeting.held_on).where(Meeting.id == held_in))
    lines = linked_lines(session, ActionPlanLine, owner_id=parent_id)
    return Origin(
        meeting_id=held_in,
        item_id=parent["origin_item_id"],
        decision_id=parent["decision_id"],
        dossier_id=parent["dossier_id"],
        plan_lines=tuple(lines),
        day=day,
    )


def stands_below(session: Session, action_id: int, *, above: int) -> bool:
    """Tell whether an action point is another one, or a part of it however deep."""
    table = table_of(ActionItem)
    seen: set[int] = set()
    now: int | None = action_id
    while now is not None and now not in seen:
        if now == above:
            return True
        seen.add(now)
        now = session.scalar(select(table.c.parent_id).where(table.c.id == now))
    return False


def open_parts(session: Session, action_id: int) -> list[tuple[int, int]]:
    """Give id and row version of the open parts of an action point, however deep, once each."""
    table = table_of(ActionItem)
    found: dict[int, int] = {}
    seen, level = {action_id}, [action_id]
    while level:
        query = select(table.c.id, table.c.row_version, table.c.status).where(
            table.c.parent_id.in_(level), table.c.deleted_at.is_(None)
        )
        below = [row for row in session.execute(query) if row.id not in seen]
        found |= {row.id: row.row_version for row in below if row.status not in _FINISHED}
        level = [row.id for row in below]
        seen |= set(level)
    return list(found.items())
