"""The place of imported items in their meetings: order, parent and frozen number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from zonedesk.db.bulk import CHOSEN, update_rows
from zonedesk.db.models import AgendaItem
from zonedesk.domain import register
from zonedesk.domain.register_checks import is_locked, item_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from zonedesk.db.register.load import StoredRegister
    from zonedesk.domain.register import Value
    from zonedesk.domain.register_merge import Merge
    from zonedesk.domain.register_world import World


#: where an item stands until `replace_items` has ordered its meeting
UNPLACED: Final[dict[str, Any]] = {"position": None, "parent_id": None, "number": None}


def places(stored: StoredRegister, outcome: Merge) -> dict[tuple[Value, ...], dict[str, Any]]:
    """Give the place of every item of the meetings that had none before.

    Numbers are frozen in approved and closed meetings; elsewhere they stay derived (T15).
    """
    had_items = {key[0] for key in stored.records[register.ITEMS.name]}
    new = {change.key[0] for change in outcome.changes.get(register.ITEMS.name, ())} - had_items
    return dict(_places(stored, outcome.world, meetings=new))


def replace_items(session: Session, stored: StoredRegister, *, outcome: Merge) -> None:
    """Order the items again in meetings that had some and got more, or were approved.

    The positions are set in two steps, for no two items may share one even for a moment.
    """
    had_items = {key[0] for key in stored.records[register.ITEMS.name]}
    rows = [
        {CHOSEN: stored.keys.id(AgendaItem, key), **place}
        for key, place in _places(stored, outcome.world, meetings=_touched(outcome) & had_items)
    ]
    freed: list[dict[str, Any]] = [{CHOSEN: row[CHOSEN], "position": None} for row in rows]
    update_rows(session, AgendaItem, rows=freed)
    update_rows(session, AgendaItem, rows=rows)


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
