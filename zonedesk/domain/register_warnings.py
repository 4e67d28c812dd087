"""What looks wrong in a register and stops nothing: a secretary looks at it and decides.

Each warning stands at the record of the file that it is about; what the minutes of a meeting lack
is told by `closing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain import closing, register, words
from zonedesk.domain.register import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zonedesk.domain.register_outcome import Merge
    from zonedesk.domain.register_world import Change, World

    #: Gives the column and the code of a warning, None when all is well.
    _Check = Callable[[World, Change], tuple[str, str] | None]

_LEVELS: Final = tuple(words.PlanLevel)


def warnings(outcome: Merge) -> Iterator[Problem]:
    """Give the warnings of the records that a file creates or changes, sheet by sheet."""
    for sheet in register.SHEETS:
        if sheet is register.MEETINGS:
            yield from closing.warnings(outcome)
        check = _CHECKS.get(sheet.name)
        if check is not None:
            yield from _of_sheet(outcome, sheet.name, check=check)


def _of_sheet(outcome: Merge, sheet: str, *, check: _Check) -> Iterator[Problem]:
    for change in outcome.changes.get(sheet, ()):
        found = check(outcome.world, change)
        if found is not None:
            column, code = found
            yield Problem(sheet, change.row, column, code)


def _attendance(_world: World, change: Change) -> tuple[str, str] | None:
    replaced = change.values["status"] is words.AttendanceStatus.REPLACED
    if replaced and change.values["vervangen_door"] is None:
        return "vervangen_door", "register.replaced_by_nobody"
    return None


def _vote(_world: World, change: Change) -> tuple[str, str] | None:
    if change.values["wijze"] is not words.VoteMethod.CONSENSUS:
        return None
    counted = (one.word for one in words.VoteChoice if change.values[one.word] is not None)
    column = next(counted, None)
    return None if column is None else (column, "register.consensus_counted")


def _plan(world: World, change: Change) -> tuple[str, str] | None:
    parent = world.get(register.PLAN, change.values["ouder"])
    level, above = change.values["niveau"], parent and parent["niveau"]
    if not (isinstance(level, words.PlanLevel) and isinstance(above, words.PlanLevel)):
        return None
    if _LEVELS.index(level) < _LEVELS.index(above):
        return "niveau", "register.level_above_parent"
    return None


_CHECKS: Final[dict[str, _Check]] = {
    "Aanwezigheden": _attendance,
    "Stemmingen": _vote,
    "Plan": _plan,
}
