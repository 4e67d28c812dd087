"""Which records of a list kept their order when others were put elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def in_order(row: Sequence[int], place: Mapping[int, int]) -> set[int]:
    """Give the longest run of records that stand as they stood (by patience sorting).

    Args:
        row: records as they stand now.
        place: where each of them stood.
    """
    ends: list[int] = []
    piles: list[int] = []
    behind: dict[int, int | None] = {}
    for one in row:
        pile = bisect_left(ends, place[one])
        behind[one] = piles[pile - 1] if pile else None
        ends[pile : pile + 1] = [place[one]]
        piles[pile : pile + 1] = [one]
    kept = set()
    last = piles[-1] if piles else None
    while last is not None:
        kept.add(last)
        last = behind[last]
    return kept
