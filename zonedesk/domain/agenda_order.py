"""The order of an agenda: items below items, moved, taken away and put back (R37, T1-T9).

An order holds every item of a meeting once, each after the one above it and its sub-items right
behind it. Nothing is numbered here: `zonedesk.domain.numbering` counts what stands in order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from zonedesk.domain import numbering
from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Collection


@dataclass(frozen=True, slots=True)
class Entry:
    """An item by its id, and the item it stands below; None at the top."""

    item: int
    parent: int | None = None


Order: TypeAlias = tuple[Entry, ...]
_Tree: TypeAlias = "dict[int | None, list[int]]"


def ordered(entries: Order) -> Order:
    """Put sub-items right behind the item they stand below; one without it comes to the top."""
    return _flat(_tree(entries))


def children(order: Order, parent: int | None) -> tuple[int, ...]:
    """Give the items right below an item, or at the top."""
    return tuple(_tree(order).get(parent, ()))


def parent_of(order: Order, item: int) -> int | None:
    """Give the item that an item stands below; an item that is not there is KeyError."""
    return {entry.item: entry.parent for entry in order}[item]


def subtree(order: Order, item: int) -> tuple[int, ...]:
    """Give an item and all that stands below it, as the agenda reads."""
    return tuple(entry.item for entry in _flat(_tree(order), item))


def numbers(order: Order) -> dict[int, str]:
    """Count the items of an order: 1, 2, 2.1."""
    place = {entry.item: index for index, entry in enumerate(order)}
    counted = numbering.numbers(
        [None if entry.parent is None else place[entry.parent] for entry in order]
    )
    return dict(zip(place, counted, strict=True))


def added(
    order: Order, item: int, *, under: int | None = None, ordinal: int | None = None
) -> Order:
    """Give an order with one more item.

    Args:
        order: as it stands.
        item: that is not there yet.
        under: the item it comes below; None for the top.
        ordinal: its place among the items there, from 1; beyond the last is last (T3), None too.
    """
    tree = _tree(order)
    row = tree.setdefault(under, [])
    place = len(row) if ordinal is None else min(max(ordinal - 1, 0), len(row))
    row.insert(place, item)
    return _flat(tree)


def moved(order: Order, item: int, *, under: int | None, ordinal: int) -> Order:
    """Give an order in which an item stands elsewhere, with all that stands below it.

    Args:
        order: as it stands.
        item: to move.
        under: the item it comes below; None for the top.
        ordinal: its place there, from 1, itself not counted; beyond the last is last (T3).

    Raises:
        Refused: ``agenda.cycle`` (item) when it would stand below itself.
    """
    if under in subtree(order, item):
        raise Refused("agenda.cycle", item=numbers(order)[item])
    tree = _tree(order)
    tree[parent_of(order, item)].remove(item)
    row = tree.setdefault(under, [])
    row.insert(min(max(ordinal - 1, 0), len(row)), item)
    return _flat(tree)


def indented(order: Order, item: int) -> Order:
    """Give an order in which an item is the last one below the item before it.

    Raises:
        Refused: ``agenda.nothing_above`` (item) when it is the first of its row.
    """
    row = children(order, parent_of(order, item))
    place = row.index(item)
    if place == 0:
        raise Refused("agenda.nothing_above", item=numbers(order)[item])
    above = row[place - 1]
    return moved(order, item, under=above, ordinal=len(children(order, above)) + 1)


def outdented(order: Order, item: int) -> Order:
    """Give an order in which an item comes right behind the one it stood below.

    Raises:
        Refused: ``agenda.at_top`` (item) when it stands below nothing.
    """
    parent = parent_of(order, item)
    if parent is None:
        raise Refused("agenda.at_top", item=numbers(order)[item])
    above = parent_of(order, parent)
    return moved(order, item, under=above, ordinal=children(order, above).index(parent) + 2)


def without(order: Order, gone: Collection[int]) -> Order:
    """Give an order without some items; what stood below one of them comes to the top."""
    return ordered(tuple(entry for entry in order if entry.item not in gone))


def _tree(order: Order) -> _Tree:
    there = {entry.item for entry in order}
    tree: _Tree = {}
    for entry in order:
        tree.setdefault(entry.parent if entry.parent in there else None, []).append(entry.item)
    return tree


def _flat(tree: _Tree, top: int | None = None) -> Order:
    """Read a tree from its top, or from one item on."""
    waiting = [Entry(item) for item in reversed(tree.get(None, ()))]
    if top is not None:
        waiting = [Entry(top)]
    found = []
    while waiting:
        entry = waiting.pop()
        found.append(entry)
        below = reversed(tree.get(entry.item, ()))
        waiting.extend(Entry(item, entry.item) for item in below)
    return tuple(found)
