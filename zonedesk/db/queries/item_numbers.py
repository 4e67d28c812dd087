"""The shown numbers of stored agenda items: frozen ones, else counted (T15); headings have none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from zonedesk.domain import numbering

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Row: TypeAlias = Mapping[str, Any]


def item_numbers(rows: Sequence[Row]) -> dict[int, str]:
    """Give the shown number of items, ordered by meeting and position: frozen, else derived.

    Headings are left out: they bear none (R37, T1).
    """
    given: dict[int, str] = {}
    start = 0
    for end in range(1, len(rows) + 1):
        if end == len(rows) or rows[end]["meeting_id"] != rows[start]["meeting_id"]:
            given |= _numbers_of_meeting(rows[start:end])
            start = end
    return given


def _numbers_of_meeting(rows: Sequence[Row]) -> dict[int, str]:
    index = {row["id"]: place for place, row in enumerate(rows)}
    derived = numbering.numbers(
        [index.get(row["parent_id"]) for row in rows],
        [place for place, row in enumerate(rows) if row["heading"]],
    )
    return {
        row["id"]: row["number"] or number
        for row, number in zip(rows, derived, strict=True)
        if not row["heading"]
    }
