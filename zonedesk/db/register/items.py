"""The place of imported items in their meetings: order, parent and frozen number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from zonedesk.db.bulk import CHOSEN, update_rows
from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.domain import register
from zonedesk.domain.agenda_order import with_headings
from zonedesk.domain.register_meeting_checks import is_locked, item_numbers

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sqlalchemy import Row
    from sqlalchemy.orm import Session

    from zonedesk.db.register.load import StoredRegister
    from zonedesk.domain.register import Value
    from zonedesk.domain.register_outcome import Merge
    from zonedesk.domain.register_world import World


#: where an item stands until `replace_items` has ordered its meeting
UNPLACED: Final[dict[str, Any]] = {"position": None, "parent_id": None, "number": None}


def places(stored: StoredRegister, outcome: Merge) -> dict[tuple[Value, ...], dict[str, Any]]:
    """Give the place of every item of the meetings that had none before.

    Numbers are frozen in approved and closed meetings; elsewhere they stay derived (T15).
    """
    new = {change.key[0] for change in outcome.changes.get(register.ITEMS.name, ())}
    new -= _had_items(stored)
    return dict(_places(stored, outcome.world, meetings=new))


def replace_items(session: Session, stored: StoredRegister, *, outcome: Merge) -> None:
    """Order the items again in meetings that had some and got more, or were approved.

    The positions are set in two steps, for no two items may share one even for a moment. A
    heading, which no register holds, stays above the item that it stood above.
    """
    meetings = _touched(outcome) & _had_items(stored)
    rows = [
        {CHOSEN: stored.keys.id(AgendaItem, key), **place}
        for key, place in _places(stored, outcome.world, meetings=meetings)
    ]
    headed = {stored.keys.id(Meeting, one) for one in meetings & stored.headed}
    rows = _with_headings(session, rows, meetings=headed) if headed else rows
    freed: list[dict[str, Any]] = [{CHOSEN: row[CHOSEN], "position": None} for row in rows]
    update_rows(session, AgendaItem, rows=freed)
    update_rows(session, AgendaItem, rows=rows)


def _had_items(stored: StoredRegister) -> set[Value]:
    """Give the meetings that have places already."""
    return {key[0] for key in stored.records[register.ITEMS.name]} | stored.headed


def _with_headings(
    session: Session, rows: list[dict[str, Any]], *, meetings: Collection[int | None]
) -> list[dict[str, Any]]:
    """Put the headings of some meetings between their items again, and count the places through.

    What is new had no place; headings at the end stay behind it.
    """
    query = (
        select(
            AgendaItem.id,
            AgendaItem.meeting_id,
            AgendaItem.heading,
            AgendaItem.parent_id,
            AgendaItem.position,
        )
        .where(AgendaItem.meeting_id.in_(meetings), AgendaItem.deleted_at.is_(None))
        .order_by(AgendaItem.position)
    )
    stood = session.execute(query).all()
    placed = {row[CHOSEN]: row for row in rows}
    for meeting_id in meetings:
        ours = [row for row in stood if row.meeting_id == meeting_id]
        placed |= {row.id: _heading(row) for row in ours if row.heading}
        there = {row.id for row in ours}
        items = [row[CHOSEN] for row in rows if row[CHOSEN] in there]
        old = [(row.id, row.heading) for row in ours if row.position is not None]
        order = with_headings(items, old)
        for position, item in enumerate(order, 1):
            placed[item]["position"] = position
    return list(placed.values())


def _heading(row: Row[int, int | None, bool, int | None, int | None]) -> dict[str, Any]:
    return {CHOSEN: row.id, "position": None, "parent_id": row.parent_id, "number": None}


def _touched(outcome: Merge) -> set[Value]:
    """Give the meetings whose items change places or get their numbers for good."""
    with_new_items = {
        change.key[0]
        for change in outcome.changes.get(register.ITEMS.name, ())
        if change.before is None
    }
    approved = {
        change.key[0]
        for change in outcome.changes.get(register.MEETINGS.name, ())
        if change.before is not None and is_locked(change.values)
    }
    return with_new_items | approved


def _places(
    stored: StoredRegister, world: World, *, meetings: set[Value]
) -> Iterator[tuple[tuple[Value, ...], dict[str, Any]]]:
    for meeting, numbers in item_numbers(world, meetings).items():
        record = world.get(register.MEETINGS, meeting)
        frozen = record is not None and is_locked(record)
        for position, number in enumerate(numbers, 1):
            parent = number.rpartition(".")[0]
            yield (
                (meeting, number),
                {
                    "position": position,
                    "parent_id": stored.keys.id(AgendaItem, (meeting, parent)) if parent else None,
                    "number": number if frozen else None,
                },
            )
