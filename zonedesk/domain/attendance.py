"""Who is present at which item, and whether a body is in number (R56, L14, L15, L28).

Presence is computed: from how a person took part in the meeting, and from the items at which the
person came in or left. Items are meant by their position on the agenda.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from zonedesk.domain.errors import Refused
from zonedesk.domain.words import AttendanceStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Weight = int | float | Fraction

_SEAT_FILLED = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REPLACED})


@dataclass(frozen=True, slots=True, order=True)
class PresenceEvent:
    """A person comes in or leaves; the item at ``position`` is the first it counts for.

    Sorted, an arrival stands before a leaving at the same item, so that the leaving wins.
    """

    position: int
    leaves: bool


@dataclass(frozen=True, slots=True)
class PresenceMark:
    """How one person took part in a meeting; ``person`` is a key, ``events`` in any order."""

    person: str
    status: AttendanceStatus
    events: tuple[PresenceEvent, ...] = ()


class Quorum(StrEnum):
    """How many of a body must be there before it can decide."""

    MEMBERS = "members"
    WEIGHTS = "weights"


@dataclass(frozen=True, slots=True)
class ItemQuorum:
    """Whether a body is in number at one item.

    Attributes:
        item_id: of the item.
        number: as the agenda shows it.
        present: members who are there; of a police college their votes.
        met: whether these are enough.
        free: whether any number is enough, for the item was convoked before (L14).
    """

    item_id: int
    number: str
    present: Fraction
    met: bool
    free: bool = False


@dataclass(frozen=True, slots=True)
class QuorumCheck:
    """Whether a body is in number (L14, L15).

    Attributes:
        rule: None for a body that needs none.
        article: of the law, as printed; empty where none is known.
        members: in office on the day of the meeting.
        present: of them.
        needed: how many must be there; None where none is asked or votes are weighed.
        met: whether there are enough; True where none is asked.
        unmarked: members of whom nothing was noted yet.
        lacking: numbers of the items at which there are not enough, though at the meeting are.
        items: each item of the agenda, in order.
        votes: of all members together, where votes are weighed; 0 where they are not.
    """

    rule: Quorum | None
    article: str
    members: int
    present: int
    needed: int | None
    met: bool
    unmarked: int = 0
    lacking: tuple[str, ...] = ()
    items: tuple[ItemQuorum, ...] = ()
    votes: Fraction = Fraction(0)

    @property
    def failing(self) -> tuple[ItemQuorum, ...]:
        """The items at which the body is not in number."""
        return tuple(item for item in self.items if not item.met)

    @property
    def onwards(self) -> bool:
        """Whether it is not in number any more from the first of them to the end."""
        failing = self.failing
        return bool(failing) and failing == self.items[-len(failing) :]


def presence_events(arrives: int | None, leaves: int | None) -> tuple[PresenceEvent, ...]:
    """Read the columns komt_toe_bij and verlaat_bij as events, in order (formats.md 2).

    Args:
        arrives: position of the item the person is present from.
        leaves: position of the item the person is absent from.

    Raises:
        Refused: ``attendance.same_item`` (position) when both happen at one item.
    """
    if arrives is not None and arrives == leaves:
        raise Refused("attendance.same_item", position=arrives)
    came = [] if arrives is None else [PresenceEvent(arrives, leaves=False)]
    went = [] if leaves is None else [PresenceEvent(leaves, leaves=True)]
    return tuple(sorted(came + went))


def present_at(status: AttendanceStatus, events: Iterable[PresenceEvent], *, position: int) -> bool:
    """Tell whether a seat is taken at an item (formats.md, Aanwezigheden).

    Who comes in at an item is present from that item on, and was absent before when nothing
    earlier is known; who leaves at an item is absent from it on, that item included. For a
    person who is replaced the events are the substitute's.
    """
    if status not in _SEAT_FILLED:
        return False
    ordered = sorted(events)
    here = not ordered or ordered[0].leaves
    for event in ordered:
        if event.position > position:
            break
        here = not event.leaves
    return here


def events_of(there: Sequence[tuple[int, bool]]) -> tuple[PresenceEvent, ...]:
    """Give the fewest comings and goings by which a seat is taken at these items (L28).

    It is the way back of `present_at`: who is there throughout needs none, who is there at none
    leaves at the first.

    Args:
        there: position of each item, in order, and whether the seat is taken at it.
    """
    here = not there or there[0][1] or not any(taken for _, taken in there)
    events: list[PresenceEvent] = []
    for position, taken in there:
        if taken != here:
            events.append(PresenceEvent(position, leaves=not taken))
            here = taken
    return tuple(events)


def presence(marks: Iterable[PresenceMark], positions: Iterable[int]) -> dict[int, frozenset[str]]:
    """Give the persons who are present at each item (L28).

    Args:
        marks: one a person.
        positions: of the items asked for.
    """
    everyone = tuple(marks)
    return {
        position: frozenset(
            mark.person
            for mark in everyone
            if present_at(mark.status, mark.events, position=position)
        )
        for position in positions
    }


def needed(members: int) -> int:
    """Give how many of the members in office must be present: more than half (L14)."""
    return members // 2 + 1


def quorum_needed(quorum: Quorum | None, members: int) -> int | None:
    """Give how many members must be present, as the attendance list prints it.

    Args:
        quorum: the rule of the body (`zonedesk.domain.rules.quorum`); None for a consultative one.
        members: in office on the day of the meeting.

    Returns:
        None where no number of members is asked: nothing is decided, or weights decide.
    """
    return needed(members) if quorum is Quorum.MEMBERS else None


def quorum_by_weight(present: Iterable[Weight], everyone: Iterable[Weight]) -> bool:
    """Tell whether a police college is in number: more than half of all votes (WGP 28, L15).

    Args:
        present: votes of each mayor who is there.
        everyone: votes of each mayor of the zone.
    """
    return 2 * _total(present) > _total(everyone)


def _total(weights: Iterable[Weight]) -> Fraction:
    """Add weights as they are written: 0.1 means one tenth."""
    return sum((Fraction(str(weight)) for weight in weights), Fraction(0))
