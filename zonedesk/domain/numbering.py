"""Numbers of agenda items, derived from their order, and the natural order of every list.

An item of a meeting that is not approved has no number of its own: it is counted (product.md 2).
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    SortKey = tuple[tuple[str | int, ...], str]

_ITEM_NUMBER = re.compile(r"[1-9][0-9]{0,8}(?:\.[1-9][0-9]{0,8})*", re.ASCII)
# Python reads no whole number of more than 4,300 digits; hostile text may hold one.
_DIGITS = re.compile(r"([0-9]{1,300})")
# Letters that Unicode does not take apart, as a Belgian phone book files them.
_WITHOUT_PARTS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})


def numbers(parents: Sequence[int | None], headings: Collection[int] = ()) -> list[str]:
    """Count the items of a meeting: 1, 2, 2.1, 2.2, 3.

    A heading is not counted and has no number (R37, T1). What stands below one all the same is
    counted where the heading stands, so that no number is missing.

    Args:
        parents: of each item, in the order of the agenda, the index of its parent in this very
            sequence, or None; an index outside it is IndexError.
        headings: the indexes of the headings among them.

    Raises:
        Refused: ``agenda.cycle`` (item, counted from 1) when an item hangs on itself.
    """
    if headings:
        return _between_headings(parents, frozenset(headings))
    ordinals = _ordinals(parents)
    given = [""] * len(parents)
    for index, parent in enumerate(parents):
        if parent is None:
            given[index] = str(ordinals[index])
        elif above := given[parent]:
            given[index] = f"{above}.{ordinals[index]}"
        else:
            _number_upwards(index, parents, ordinals=ordinals, given=given)
    return given


def _between_headings(parents: Sequence[int | None], headings: Collection[int]) -> list[str]:
    """Count the items that are no headings, each below the nearest item above it that is none."""
    place: dict[int, int] = {}
    for index in range(len(parents)):
        if index not in headings:
            place[index] = len(place)
    above = [_above(index, parents, headings=headings) for index in place]
    counted = numbers([None if one is None else place[one] for one in above])
    given = [""] * len(parents)
    for index, number in zip(place, counted, strict=True):
        given[index] = number
    return given


def _above(index: int, parents: Sequence[int | None], *, headings: Collection[int]) -> int | None:
    """Give the parent of an item, headings passed over."""
    above = parents[index]
    passed = 0
    while above is not None and above in headings:
        above, passed = parents[above], passed + 1
        if passed > len(parents):
            raise Refused("agenda.cycle", item=index + 1)
    return above


def _ordinals(parents: Sequence[int | None]) -> list[int]:
    """Count each item among the items of the same parent."""
    counts: dict[int | None, int] = {}
    ordinals = []
    for parent in parents:
        count = counts.get(parent, 0) + 1
        counts[parent] = count
        ordinals.append(count)
    return ordinals


def _number_upwards(
    index: int, parents: Sequence[int | None], *, ordinals: list[int], given: list[str]
) -> None:
    """Number an item that stands before its parent, with all items above it."""
    chain = [index]
    above = parents[index]
    while above is not None and not given[above]:
        chain.append(above)
        if len(chain) > len(parents):
            raise Refused("agenda.cycle", item=index + 1)
        above = parents[above]
    prefix = "" if above is None else given[above]
    for link in reversed(chain):
        prefix = f"{prefix}.{ordinals[link]}" if prefix else str(ordinals[link])
        given[link] = prefix


def is_item_number(text: str) -> bool:
    """Tell whether a text is a number of an item: 4 or 4.1, without zeros in front."""
    return _ITEM_NUMBER.fullmatch(text) is not None


def gap(taken: Iterable[str]) -> str | None:
    """Give the first number that is missing among the numbers of a meeting.

    Args:
        taken: item numbers in any order; each must satisfy `is_item_number`.

    Returns:
        None when the numbers leave no gap: each has the one before it and the one above it.
    """
    last: tuple[int, ...] = ()
    for parts in sorted({tuple(map(int, number.split("."))) for number in taken}):
        expected = _following(last, parts)
        if parts != expected:
            return ".".join(map(str, expected))
        last = parts
    return None


def _following(last: tuple[int, ...], target: tuple[int, ...]) -> tuple[int, ...]:
    """Give the number that may follow another on the way to a later one."""
    for depth, (ours, theirs) in enumerate(zip(last, target, strict=False)):
        if ours != theirs:
            return (*last[:depth], ours + 1)
    return (*last, 1)


def sort_key(text: str) -> SortKey:
    """Give the place of a text in a list: 2 before 10, 4.1 between 4 and 10 (T2).

    Case and accents count only between texts that are otherwise the same.
    """
    folded = text.lower() if text.isascii() else _fold(text)
    parts: list[str | int] = list(_DIGITS.split(folded))
    parts[1::2] = map(int, parts[1::2])
    return tuple(parts), text


def _fold(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return kept.casefold().translate(_WITHOUT_PARTS)
