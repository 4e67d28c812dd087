"""All records of a register at once: what is stored, or what will stand after an import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from zonedesk.domain.references import Series
    from zonedesk.domain.register import Sheet, Value

Key: TypeAlias = "tuple[Value, ...]"
Record: TypeAlias = "dict[str, Value]"


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
