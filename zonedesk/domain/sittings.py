"""Who sits in a body on a day, and the attendance sheet of a meeting as the screen keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from zonedesk.domain.attendance import PresenceEvent, present_at
from zonedesk.domain.words import AttendanceStatus, Capacity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from zonedesk.domain.attendance import QuorumCheck
    from zonedesk.domain.presence_moves import Move

_IN_OFFICE = frozenset({Capacity.CHAIR, Capacity.MEMBER})
_ADDED = frozenset({Capacity.ADDED, Capacity.SECRETARY})
_THERE = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REPLACED})

AWAY = frozenset({AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT})
"""How somebody was noted who is not there, and nobody for them."""

CALLED = _IN_OFFICE | _ADDED
"""In which capacities somebody is expected at a meeting."""


class Part(StrEnum):
    """Where somebody stands on the sheet: in the composition, belonging to it, or beside it."""

    MEMBERS = "members"
    ADDED = "added"
    OTHERS = "others"


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
    ``replaced_by`` is the name of who came instead, ``also`` holds weaker capacities of somebody
    with several mandates (T39), ``replaces`` the persons whose substitute they are, ``former``
    marks who sat in the body once and does not any more (T27). ``moves`` tell more of the comings
    and goings; ``stand_in_away`` marks who is replaced by somebody who is not there (T36).
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
    replaced_by: str = ""
    also: tuple[Capacity, ...] = ()
    replaces: tuple[int, ...] = ()
    former: bool = False
    weight: float = 1.0
    moves: tuple[Move, ...] = ()
    stand_in_away: bool = False

    @property
    def part(self) -> Part:
        """Where they stand on the sheet."""
        if self.capacity in _IN_OFFICE:
            return Part.MEMBERS
        return Part.ADDED if self.capacity in _ADDED else Part.OTHERS

    @property
    def called(self) -> bool:
        """Whether they are expected: a substitute, an expert or a guest is not missed."""
        return self.part is not Part.OTHERS

    @property
    def lack(self) -> str:
        """What is not noted of them (`lack_of`)."""
        named = self.replaced_by_id is not None or bool(self.replaced_by or self.replaced_by_text)
        replaced = named and not self.stand_in_away
        return lack_of(self.status, called=self.called, replaced=replaced)

    @property
    def there(self) -> bool:
        """Whether their seat is taken, by themselves or by who replaces them."""
        return self.status in _THERE and not self.stand_in_away

    @property
    def occupant(self) -> int | str | None:
        """Who takes their seat: a person by id, a name, None where nobody is told or there."""
        if self.status is AttendanceStatus.REPLACED:
            return self.replaced_by_id or self.replaced_by_text or None
        return self.person_id if self.there else None

    def events(self, places: Mapping[int, int]) -> tuple[PresenceEvent, ...]:
        """Give their comings and goings as the rules count them, by the positions of items."""
        came = [PresenceEvent(places[one], leaves=False) for one in self.arrives if one in places]
        went = [PresenceEvent(places[one], leaves=True) for one in self.leaves if one in places]
        return tuple(sorted(came + went))

    def present(self, places: Mapping[int, int]) -> dict[int, bool]:
        """Tell at which items, by id, their seat is taken (L28); not noted is nowhere."""
        if self.status is None or self.stand_in_away:
            return dict.fromkeys(places, False)
        events = self.events(places)
        return {
            item: present_at(self.status, events, position=position)
            for item, position in places.items()
        }


def lack_of(status: AttendanceStatus | None, *, called: bool, replaced: bool) -> str:
    """Tell what the attendance of one person lacks before minutes are approved (R30, R60).

    Args:
        status: their mark, None when not noted.
        called: whether they are expected; of anybody else nothing is missed.
        replaced: whether it is told who came instead.

    Returns:
        ``unmarked``, ``unreplaced`` (replaced by nobody who is there), or empty.
    """
    if status is None:
        return "unmarked" if called else ""
    return "unreplaced" if status is AttendanceStatus.REPLACED and not replaced else ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody of the register who may come instead of a member or as an expert."""

    person_id: int
    name: str
    function: str
    organisation: str


@dataclass(frozen=True, slots=True)
class SheetItem:
    """An agenda item on the sheet; once ``voted`` on, nobody's presence at it changes (T35)."""

    id: int
    number: str
    title: str
    position: int
    voted: bool


@dataclass(frozen=True, slots=True)
class SheetMeeting:
    """A meeting of the body in the same year, and how each person, by id, took part in it."""

    id: int
    reference: str
    day: date
    statuses: Mapping[int, AttendanceStatus]


@dataclass(frozen=True, slots=True)
class PresenceSentence:
    """What the minutes say of a coming or going (R58).

    Attributes:
        event_id: of the coming or going.
        person_id: who of the sheet comes or goes, or is replaced by who does.
        item: number of the item as the agenda shows it.
        arrives: whether somebody comes in.
        words: the sentence, in the language of the minutes.
        own: whether the secretary wrote it.
    """

    event_id: int
    person_id: int
    item: str
    arrives: bool
    words: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """Everybody of a meeting: the members of its day in rank order, then who came beside them.

    ``items`` stand in the order of the agenda, ``year`` in that of the calendar, this meeting
    included. ``sentences`` are what the minutes say of comings and goings, in that order.
    """

    meeting_id: int
    locked: bool
    entries: tuple[AttendanceEntry, ...]
    reference: str = ""
    items: tuple[SheetItem, ...] = ()
    quorum: QuorumCheck | None = None
    year: tuple[SheetMeeting, ...] = ()
    sentences: tuple[PresenceSentence, ...] = ()

    @property
    def places(self) -> dict[int, int]:
        """The positions of the items, by id."""
        return {item.id: item.position for item in self.items}

    @property
    def called(self) -> int:
        """How many are expected."""
        return sum(entry.called for entry in self.entries)

    @property
    def present(self) -> int:
        """How many of those who are expected are there, or replaced."""
        return sum(entry.called and entry.there for entry in self.entries)
