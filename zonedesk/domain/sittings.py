"""Who sits in a body on a day, and the attendance sheet of a meeting as the screen keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zonedesk.domain.words import AttendanceStatus, Capacity


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with a mandate in a body on a day; ``weight`` counts in a police college (L15)."""

    mandate_id: int
    person_id: int
    key: str
    name: str
    function: str
    organisation: str
    capacity: Capacity
    votes: bool
    weight: float
    municipality: str
    substitute_for_id: int | None


@dataclass(frozen=True, slots=True)
class AttendanceEntry:
    """How one person takes part in a meeting; ``status`` None is not noted yet.

    ``arrives`` and ``leaves`` are ids of items; ``capacity`` is None for somebody without mandate
    on that day, who stays on the sheet all the same (R30). ``row_version`` is 0 without mark.
    """

    person_id: int
    name: str
    function: str
    organisation: str
    status: AttendanceStatus | None = None
    replaced_by_id: int | None = None
    replaced_by_text: str = ""
    reason: str = ""
    arrives: tuple[int, ...] = ()
    leaves: tuple[int, ...] = ()
    row_version: int = 0
    capacity: Capacity | None = None
    votes: bool = False


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """Everybody of a meeting: the members of its day in rank order, then who came beside them."""

    meeting_id: int
    locked: bool
    entries: tuple[AttendanceEntry, ...]
