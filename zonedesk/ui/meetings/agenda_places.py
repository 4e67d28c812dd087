"""Where an item comes to stand when it is moved by keys or dropped with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from zonedesk.ui.meetings.agenda_model import OPENING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.ui.meetings.agenda_model import Entry

Where = Literal["above", "on", "below"]


class Place(NamedTuple):
    """The item an item comes below, None for the top, and its place there from 1."""

    under: int | None
    ordinal: int


def stepped(entries: Sequence[Entry], key: int, *, steps: int) -> Place | None:
    """Give the place some steps further among its neighbours; None at the ends."""
    here = _entry(entries, key)
    if here is None:
        return None
    row = _row_of(entries, here.parent)
    place = row.index(key) + steps
    return Place(here.parent, place + 1) if 0 <= place < len(row) else None


def dropped(
    entries: Sequence[Entry], key: int, *, target: int | None, where: Where
) -> Place | None:
    """Give the place of an item that is dropped above, on or below a row.

    Args:
        entries: the rows as they stand.
        key: of the item.
        target: key of the row; None beside all rows, which is the end of the agenda.
        where: in relation to the row.

    Returns:
        its place, itself not counted; None where it cannot stand, in itself or what it holds.
    """
    if target is None or _entry(entries, target) is None:
        row = _row_of(entries, None, without=key)
        return Place(None, 1 if target == OPENING else len(row) + 1)
    if target in _with_all_below(entries, key):
        return None
    if where == "on" and not _is_heading(entries, target):
        return Place(target, len(_row_of(entries, target, without=key)) + 1)
    below = _row_of(entries, target, without=key)
    if where == "below" and below:
        return Place(target, 1)
    parent = next(one.parent for one in entries if one.key == target)
    place = _row_of(entries, parent, without=key).index(target) + 1
    return Place(parent, place if where == "above" else place + 1)


def before(entries: Sequence[Entry], key: int | None) -> Place:
    """Give the place right before an item; the end of the agenda where there is none."""
    here = None if key is None else _entry(entries, key)
    if here is None:
        return Place(None, 1 if key == OPENING else len(_row_of(entries, None)) + 1)
    return Place(here.parent, _row_of(entries, here.parent).index(here.key) + 1)


def _is_heading(entries: Sequence[Entry], key: int) -> bool:
    entry = _entry(entries, key)
    return entry is not None and entry.heading


def _entry(entries: Sequence[Entry], key: int) -> Entry | None:
    return next((one for one in entries if one.key == key and one.row is not None), None)


def _row_of(
    entries: Sequence[Entry], parent: int | None, *, without: int | None = None
) -> list[int]:
    """Give the keys of the items right below an item, or at the top."""
    items = (one for one in entries if one.row is not None and one.parent == parent)
    return [one.key for one in items if one.key != without]


def _with_all_below(entries: Sequence[Entry], key: int) -> set[int]:
    found = {key}
    for one in entries:
        if one.parent in found:
            found.add(one.key)
    return found
