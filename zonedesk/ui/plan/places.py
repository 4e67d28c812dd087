"""Where a line of the plan comes to stand when it is dropped, and what is chosen when one goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from zonedesk.domain.words import PlanLevel
from zonedesk.ui.plan.outline import below

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.plan_record import PlanEntry

Where = Literal["above", "on", "below"]


class Place(NamedTuple):
    """The line that a line comes below, None for the top, and its place there from 1."""

    under: int | None
    ordinal: int


def dropped(
    entries: Sequence[PlanEntry], line: int, *, target: int | None, where: Where
) -> Place | None:
    """Give the place of a line that is dropped above, on or below another one.

    Args:
        entries: the whole plan.
        line: that is dropped.
        target: None beside all lines, which is the end of its plan.
        where: in relation to the target.

    Returns:
        its place, itself not counted; None where it cannot stand, in itself or what it holds.
    """
    by_id = {one.id: one for one in entries}
    mine = by_id[line]
    if target is None:
        top = _plan_of(entries, mine)
        return Place(top.id if top else None, len(entries))
    on = by_id[target]
    if target == line or on in below(entries, mine.row.code):
        return None
    if where == "on":
        return Place(target, len(entries))
    codes = {one.row.code: one.id for one in entries}
    beside = [one.id for one in entries if one.row.parent == on.row.parent and one.id != line]
    place = beside.index(target) + (1 if where == "above" else 2)
    return Place(codes.get(on.row.parent), place)


def next_to(shown: Sequence[PlanEntry], code: str) -> str:
    """Give the line that is chosen when one goes with all below it: the next, else the one before.

    Without brothers it is the line above; empty when none shows.

    Args:
        shown: the lines that show, in plan order.
        code: of the line that goes.
    """
    gone = {code, *(one.row.code for one in below(shown, code))}
    codes = [one.row.code for one in shown]
    place = codes.index(code)
    behind = next((one for one in shown[place:] if one.row.code not in gone), None)
    parent = shown[place].row.parent
    if behind is not None and behind.row.parent == parent:
        return behind.row.code
    brothers = [one.row.code for one in shown[:place] if one.row.parent == parent]
    if brothers:
        return brothers[-1]
    return parent if parent in codes else ""


def _plan_of(entries: Sequence[PlanEntry], entry: PlanEntry) -> PlanEntry | None:
    by_code = {one.row.code: one for one in entries}
    found: PlanEntry | None = entry
    while found is not None and found.row.level is not PlanLevel.PLAN:
        found = by_code.get(found.row.parent)
    return found
