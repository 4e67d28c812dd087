"""Moving an item in a long agenda, and putting it in order by rule, beside the bare updates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.bench_items import ITEMS, filled
from benchmarks.folders import AT
from benchmarks.measure import Ratio
from zonedesk.db.commands.agenda import write_order
from zonedesk.domain.agenda_order import Entry
from zonedesk.domain.agenda_sort import SortRule
from zonedesk.services import agenda, agenda_places

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.services.workspace import Workspace

MEETING = 1
SIGN = "UPDATE operation SET name=?, actor_id=?, at=?, transaction_no=transaction_no+1"
ITEMS_IN_ORDER = "SELECT id FROM agenda_item WHERE meeting_id=? ORDER BY position"
FREE = "UPDATE agenda_item SET position=NULL WHERE id=?"
PLACE = "UPDATE agenda_item SET position=?, parent_id=NULL WHERE id=?"


def moving_an_item(folder: Path) -> Ratio:
    """The last item of sixty goes to the first place: every item gets another position."""
    workspace, bare = filled(folder / "raad.zonedesk"), filled(folder / "vloer.zonedesk")

    def ours() -> None:
        agenda.move(workspace, in_order(workspace)[-1], ordinal=1)

    def floor() -> None:
        *others, last = in_order(bare)
        write(bare, [last, *others])

    return Ratio(name="moving 1 of 60 items to the top", ours=ours, floor=floor, limit=5)


def ordering_by_rule(folder: Path) -> Ratio:
    """Sixty items are put in order by title, from back to front."""
    workspace, bare = filled(folder / "raad.zonedesk"), filled(folder / "vloer.zonedesk")

    rules = [SortRule.OPENNESS, SortRule.TITLE]
    agenda_places.sort(workspace, MEETING, rules=rules)
    wanted = in_order(workspace)

    def backwards() -> None:
        with workspace.database.write("bench.back", workspace.actor_id, at=AT) as session:
            write_order(session, tuple(Entry(item) for item in reversed(wanted)))
        write(bare, wanted[::-1])

    def ours() -> None:
        agenda_places.sort(workspace, MEETING, rules=rules)
        if in_order(workspace) != wanted:
            message = "the agenda is not in order"
            raise AssertionError(message)

    def floor() -> None:
        write(bare, wanted)

    return Ratio(
        name="ordering 60 items by title", ours=ours, floor=floor, limit=5, prepare=backwards
    )


def in_order(workspace: Workspace) -> list[int]:
    """The items of the long meeting as they stand."""
    found = [row[0] for row in workspace.database.connection.execute(ITEMS_IN_ORDER, (MEETING,))]
    if len(found) != ITEMS:
        message = "the agenda lost items"
        raise AssertionError(message)
    return found


def write(workspace: Workspace, items: list[int]) -> None:
    """Write an order in one transaction with the bare driver; the triggers journal it as ours.

    ZoneDesk refuses a file that somebody else wrote to, therefore the floor has one of its own.
    """
    connection = workspace.database.connection
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(SIGN, ("bench.move", workspace.actor_id, "2026-06-30T12:00:00Z"))
    connection.executemany(FREE, [(item,) for item in items])
    connection.executemany(PLACE, list(enumerate(items, 1)))
    connection.execute("UPDATE operation SET name=NULL, actor_id=NULL, at=NULL")
    connection.execute("COMMIT")
