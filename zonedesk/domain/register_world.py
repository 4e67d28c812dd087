"""All records of a register at once: what is stored, or what will stand after an import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from zonedesk.domain.register import Problem
from zonedesk.domain.richtext import RichText
from zonedesk.domain.richtext_marks import to_marks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.references import Series
    from zonedesk.domain.register import Sheet, Value

Key: TypeAlias = "tuple[Value, ...]"
Record: TypeAlias = "dict[str, Value]"


@dataclass(frozen=True, slots=True)
class Change:
    """One record that the file creates or changes; ``before`` is None for a new one."""

    sheet: str
    row: int
    key: Key
    values: Record
    before: Record | None


@dataclass(slots=True)
class World:
    """All records of all sheets, as they will stand once the file is taken over."""

    records: dict[str, dict[Key, Record]]
    last_numbers: dict[Series, int]
    stored_meetings: dict[Value, Record]

    def get(self, sheet: Sheet, *key: Value) -> Record | None:
        """Find a record by its key; None when there is none."""
        return self.records[sheet.name].get(key)

    def of(self, sheet: Sheet) -> dict[Key, Record]:
        """Give all records of a sheet by their key."""
        return self.records[sheet.name]


def same(one: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    """Tell whether two records say the same in a register; rich texts by their marks."""
    return all(alike(value, other.get(name)) for name, value in one.items())


def alike(one: Value, other: Value) -> bool:
    """Tell whether two values say the same in a register."""
    if one == other:
        return True
    if isinstance(one, RichText) and isinstance(other, RichText):
        return to_marks(one) == to_marks(other)
    return False


def problem(change: Change, column: str, *, code: str, **facts: object) -> Problem:
    """Give a problem of a record in its row."""
    return Problem(change.sheet, change.row, column, code, facts)
