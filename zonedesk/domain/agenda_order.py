"""The order of an agenda: items below items, moved, taken away and put back (R37, T1-T9).

An order holds every item of a meeting once, each after the one above it and its sub-items right
behind it. Nothing is numbered here: `zonedesk.domain.numbering` counts what stands in order.

A heading is a line between items: it is moved like one, but nothing stands below it and it is not
counted (R37, T1). What it heads is what follows up to the next heading of the same row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from zonedesk.domain import numbering
from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Entry:
    """An item by its id, and the item it stands below; None at the top."""

    item: int
    parent: int | None = None
    heading: bool = False


Order: TypeAlias = tuple[Entry, ...]
_Tree: TypeAlias = "dict[int | None, list[int]]"


def ordered(entries: Order) -> Order:
    """Put sub-items right behind the item they stand below; one without it comes to the top."""
    return _flat(_tree(entries), headings(entries))


def headings(order: Order) -> frozenset[int]:
    """Give which items of an order are headings."""
    return frozenset(entry.item for entry in order if entry.heading)


def children(order: Order, parent: int | None) -> tuple[int, ...]:
    """Give the items right below an item, or at the top."""
    return tuple(_tree(order).get(parent, ()))


def parent_of(order: Order, item: int) -> int | None:
    """Give the item that an item stands below; an item that is not there is KeyError."""
    return {entry.item: entry.parent for entry in order}[item]


def subtree(order: Order, item: int) -> tuple[int, ...]:
    """Give an item and all that stands below it, as the agenda reads."""
    return tuple(entry.item for entry in _flat(_tree(order), frozenset(), top=item))


def numbers(order: Order) -> dict[int, str]:
    """Count the items of an order: 1, 2, 2.1; a heading has the empty number."""
    place = {entry.item: index for index, entry in enumerate(order)}
    counted = numbering.numbers(
        [None if entry.parent is None else place[entry.parent] for entry in order],
        [index for index, entry in enumerate(order) if entry.heading],
    )
    return dict(zip(place, counted, strict=True))


def added(
    order: Order,
    item: int,
    *,
    under: int | None = None,
    ordinal: int | None = None,
    heading: bool = False,
) -> Order:
    """Give an order with one more item.

    Args:
        order: as it stands.
        item: that is not there yet.
        under: the item it comes below; None for the top.
        ordinal: its place among the items there, from 1; beyond the last is last (T3), None too.
        heading: whether it is one.

    Raises:
        Refused: ``agenda.under_heading`` when it would stand below a heading.
    """
    _refuse_heading(order, under)
    tree = _tree(order)
    row = tree.setdefault(under, [])
    place = len(row) if ordinal is None else min(max(ordinal - 1, 0), len(row))
    row.insert(place, item)
    return _flat(tree, headings(order) | ({item} if heading else set()))


def moved(order: Order, item: int, *, under: int | None, ordinal: int) -> Order:
    """Give an order in which an item stands elsewhere, with all that stands below it.

    Args:
        order: as it stands.
        item: to move.
        under: the item it comes below; None for the top.
        ordinal: its place there, from 1, itself not counted; beyond the last is last (T3).

    Raises:
        Refused: ``agenda.cycle`` (item) when it would stand below itself;
            ``agenda.under_heading`` when it would stand below a heading.
    """
    if under in subtree(order, item):
        raise Refused("agenda.cycle", item=numbers(order)[item])
    _refuse_heading(order, under)
    tree = _tree(order)
    tree[parent_of(order, item)].remove(item)
    row = tree.setdefault(under, [])
    row.insert(min(max(ordinal - 1, 0), len(row)), item)
    return _flat(tree, headings(order))


def placed(order: Order, item: int, *, number: int) -> Order:
    """Give an order in which an item bears a number of its own row: "to place n" (R36, T3).

    It comes right before the item that bears that number now; headings are not counted. Beyond
    the last number is behind everything, below one is in front. A heading comes to stand above
    the item of that number. Who stands there already stays, whatever headings are beside it.
    """
    parent, titles = parent_of(order, item), headings(order)
    others = [one for one in children(order, parent) if one != item]
    counted = [place for place, one in enumerate(others, 1) if one not in titles]
    if item not in titles and _ordinal(order, item) == min(max(number, 1), len(counted) + 1):
        return order
    wanted = max(number, 1) - 1
    ordinal = counted[wanted] if wanted < len(counted) else len(others) + 1
    return moved(order, item, under=parent, ordinal=ordinal)


def _ordinal(order: Order, item: int) -> int:
    """Count an item among the items of its row, headings left out."""
    titles = headings(order)
    row = [one for one in children(order, parent_of(order, item)) if one not in titles]
    return row.index(item) + 1


def indented(order: Order, item: int) -> Order:
    """Give an order in which an item is the last one below the item before it.

    Raises:
        Refused: ``agenda.nothing_above`` (item) when it is the first of its row, or the first
            below a heading.
    """
    row = children(order, parent_of(order, item))
    place = row.index(item)
    if place == 0 or row[place - 1] in headings(order):
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


def top_row(order: Order, row: Sequence[int]) -> Order:
    """Give an order whose items at the top stand as given, each with all that stands below it.

    Args:
        order: as it stands.
        row: its items at the top, each once; another row is ValueError.
    """
    tree = _tree(order)
    if sorted(row) != sorted(tree.get(None, ())):
        raise ValueError(row)
    return _flat(tree | {None: list(row)}, headings(order))


def without(order: Order, gone: Collection[int]) -> Order:
    """Give an order without some items; what stood below one of them comes to the top."""
    return ordered(tuple(entry for entry in order if entry.item not in gone))


def with_headings(items: Sequence[int], stood: Iterable[tuple[int, bool]]) -> list[int]:
    """Put headings back between items that were ordered without them.

    Args:
        items: in their new order.
        stood: how items and headings stood before, each with whether it is a heading.

    Returns:
        both, each heading right above the item that it stood above; one at the end stays there.
    """
    above: dict[int, list[int]] = {}
    waiting: list[int] = []
    for one, heading in stood:
        if heading:
            waiting.append(one)
        elif waiting:
            above[one], waiting = waiting, []
    return [one for item in items for one in (*above.get(item, ()), item)] + waiting


def _refuse_heading(order: Order, under: int | None) -> None:
    if under in headings(order):
        raise Refused("agenda.under_heading")


def _tree(order: Order) -> _Tree:
    there = {entry.item for entry in order}
    tree: _Tree = {}
    for entry in order:
        tree.setdefault(entry.parent if entry.parent in there else None, []).append(entry.item)
    return tree


def _flat(tree: _Tree, titles: frozenset[int], *, top: int | None = None) -> Order:
    """Read a tree from its top, or from one item on; ``titles`` are its headings."""
    row = tree.get(None, []) if top is None else [top]
    waiting = [Entry(item, heading=item in titles) for item in reversed(row)]
    found = []
    while waiting:
        entry = waiting.pop()
        found.append(entry)
        below = reversed(tree.get(entry.item, ()))
        waiting.extend(Entry(item, entry.item, heading=item in titles) for item in below)
    return tuple(found)
