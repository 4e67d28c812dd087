"""How often each person took part in the meetings of a body over a period (R61).

Only meetings that were held count, and of these only those of which attendance was noted. Who has
a mandate is invited as long as it lasts (T33); an item counts for who was there at it (T34).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from zonedesk.domain.attendance import present_at
from zonedesk.domain.sittings import AWAY, CALLED
from zonedesk.domain.words import AttendanceStatus, Capacity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from zonedesk.domain.attendance import PresenceEvent

_STRENGTH: Final = {capacity: place for place, capacity in enumerate(Capacity)}


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """A meeting that was held; ``positions`` are those of its items."""

    id: int
    body_id: int
    day: date
    positions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A mandate of somebody in a body, from a day to a last day; None is open."""

    person_id: int
    body_id: int
    capacity: Capacity
    since: date
    until: date | None

    def covers(self, day: date) -> bool:
        """Tell whether it holds on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Noted:
    """How somebody was noted at a meeting; ``stand_in`` is the person who came instead."""

    meeting_id: int
    person_id: int
    status: AttendanceStatus
    events: tuple[PresenceEvent, ...] = ()
    stand_in: int | None = None


@dataclass(slots=True)
class Tally:
    """How often one person took part in the meetings of one body.

    Attributes:
        body_id: the body.
        person_id: the person.
        capacity: the strongest they sat in; None for who had no mandate.
        invited: meetings at which they were expected, or to which they came.
        present: of these they were there.
        excused: they were excused.
        absent: they were absent, or replaced by somebody who was not there (T36).
        replaced: somebody came instead.
        unmarked: nothing was noted of them.
        replacing: meetings at which they came instead of somebody.
        items: of the agendas of the meetings they were invited to.
        items_there: at which they were there themselves.
    """

    body_id: int
    person_id: int
    capacity: Capacity | None = None
    invited: int = 0
    present: int = 0
    excused: int = 0
    absent: int = 0
    replaced: int = 0
    unmarked: int = 0
    replacing: int = 0
    items: int = 0
    items_there: int = 0

    @property
    def share(self) -> Fraction | None:
        """Which part of the meetings they were invited to they were there at, themselves."""
        return Fraction(self.present, self.invited) if self.invited else None


def tallies(
    meetings: Iterable[HeldMeeting], *, terms: Sequence[Term], noted: Iterable[Noted]
) -> tuple[Tally, ...]:
    """Count how often everybody took part: bodies in turn, in each as the mandates are given.

    Args:
        meetings: that were held.
        terms: all mandates of their bodies, in rank order.
        noted: all attendance of these meetings.
    """
    marks: dict[int, dict[int, Noted]] = {}
    for mark in noted:
        marks.setdefault(mark.meeting_id, {})[mark.person_id] = mark
    found: dict[tuple[int, int], Tally] = {}
    for meeting in meetings:
        if meeting.id in marks:
            _count(meeting, marks[meeting.id], terms=terms, found=found)
    order = {(term.body_id, term.person_id): place for place, term in enumerate(reversed(terms))}
    bodies = {body: place for place, body in enumerate(dict.fromkeys(key[0] for key in found))}
    return tuple(
        found[key]
        for key in sorted(found, key=lambda key: (bodies[key[0]], -order.get(key, -1)))
        if found[key].invited or found[key].replacing
    )


def _count(
    meeting: HeldMeeting,
    marks: Mapping[int, Noted],
    *,
    terms: Sequence[Term],
    found: dict[tuple[int, int], Tally],
) -> None:
    """Add one meeting to the tallies."""
    seated: dict[int, Capacity] = {}
    for term in terms:
        if term.body_id == meeting.body_id and term.covers(meeting.day):
            known = seated.get(term.person_id, term.capacity)
            seated[term.person_id] = min(known, term.capacity, key=_STRENGTH.__getitem__)
    called = (person for person, capacity in seated.items() if capacity in CALLED)
    stand_ins = set(_stand_ins(marks))
    for person in dict.fromkeys((*called, *marks, *sorted(stand_ins))):
        tally = found.setdefault((meeting.body_id, person), Tally(meeting.body_id, person))
        tally.capacity = _stronger(tally.capacity, seated.get(person))
        _add(tally, meeting, marks=marks, replaces=person in stand_ins)


def _stand_ins(marks: Mapping[int, Noted]) -> Iterator[int]:
    """Give who came instead of somebody; who is noted as not there came for nobody (T36)."""
    for mark in marks.values():
        if mark.status is AttendanceStatus.REPLACED and mark.stand_in is not None:
            own = marks.get(mark.stand_in)
            if own is None or own.status not in AWAY:
                yield mark.stand_in


def _add(tally: Tally, meeting: HeldMeeting, *, marks: Mapping[int, Noted], replaces: bool) -> None:
    mark = marks.get(tally.person_id)
    status = mark.status if mark is not None else None
    tally.replacing += replaces
    if replaces and status in {None, AttendanceStatus.NOT_APPLICABLE}:
        status = AttendanceStatus.PRESENT
    if status is AttendanceStatus.NOT_APPLICABLE:
        return
    if mark is not None and status is AttendanceStatus.REPLACED and _stand_in_away(mark, marks):
        status = AttendanceStatus.ABSENT
    tally.invited += 1
    tally.present += status is AttendanceStatus.PRESENT
    tally.excused += status is AttendanceStatus.EXCUSED
    tally.absent += status is AttendanceStatus.ABSENT
    tally.replaced += status is AttendanceStatus.REPLACED
    tally.unmarked += status is None
    tally.items += len(meeting.positions)
    if status is AttendanceStatus.PRESENT:
        events = mark.events if mark is not None else ()
        tally.items_there += sum(
            present_at(status, events, position=position) for position in meeting.positions
        )


def _stand_in_away(mark: Noted, marks: Mapping[int, Noted]) -> bool:
    own = marks.get(mark.stand_in) if mark.stand_in is not None else None
    return own is not None and own.status in AWAY


def _stronger(one: Capacity | None, other: Capacity | None) -> Capacity | None:
    known = [capacity for capacity in (one, other) if capacity is not None]
    return min(known, key=_STRENGTH.__getitem__, default=None)


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """A tally with names as a list shows it; ``person`` is a key of the register."""

    body: str
    person: str
    name: str
    function: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """How one person took part in one meeting, with what tells which meeting it was.

    ``reason`` is that of coming or leaving; the reason of an absence is nobody's business.
    """

    meeting: str
    body: str
    day: date
    name: str
    status: AttendanceStatus
    replaced_by: str
    arrives: str
    leaves: str
    reason: str
