"""Who votes on an item, with how many votes, and who sits there without a vote (L15, L18, L27).

For a member who is replaced the substitute votes, when that one is there (T36). A substitute
votes for a member who is not there, and for nobody else.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from zonedesk.domain.votes import ONE, exact, spread
from zonedesk.domain.words import AttendanceStatus, Capacity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zonedesk.domain.sittings import AttendanceEntry


class Weighing(StrEnum):
    """How the votes of a body count."""

    HEADS = "heads"
    MANDATES = "mandates"
    """Each mayor has the votes of his municipality (L15)."""

    MUNICIPALITIES = "municipalities"
    """The votes of a municipality are spread over its members (L18)."""


class NoVote(StrEnum):
    """Why somebody who is there does not vote."""

    NO_RIGHT = "no_right"
    REPLACES_NOBODY = "replaces_nobody"


@dataclass(frozen=True, slots=True)
class Elector:
    """Somebody who votes; ``instead_of`` names the member whose seat they take, empty without."""

    person_id: int
    name: str
    weight: Fraction = ONE
    municipality: str = ""
    chair: bool = False
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Bystander:
    """Somebody who is there and may not vote."""

    person_id: int
    name: str
    reason: NoVote


@dataclass(frozen=True, slots=True)
class Composition:
    """What a weight is made of: the municipality of each person, and the votes of each of these."""

    weighing: Weighing = Weighing.HEADS
    municipalities: Mapping[int, str] | None = None
    votes: Mapping[str, float] | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """Everybody who is there at an item; ``unweighed`` are electors whose weight is not known."""

    electors: tuple[Elector, ...] = ()
    others: tuple[Bystander, ...] = ()
    unweighed: tuple[str, ...] = ()

    @property
    def represented(self) -> Fraction:
        """All votes that can be given."""
        return sum((one.weight for one in self.electors), Fraction(0))

    @property
    def chair(self) -> Elector | None:
        """Who chairs, when they are there and vote."""
        return next((one for one in self.electors if one.chair), None)

    def elector(self, person_id: int) -> Elector | None:
        """Find an elector."""
        return next((one for one in self.electors if one.person_id == person_id), None)


def room(
    sheet: Sequence[AttendanceEntry],
    there: Mapping[int, bool],
    *,
    made: Composition,
    chair_id: int | None = None,
) -> Room:
    """Tell who votes at an item; who chairs votes last (WGP art. 26/2).

    Args:
        sheet: everybody of the meeting, members first in rank order.
        there: whether the seat of each person, by id, is taken at the item.
        made: what weights are made of.
        chair_id: who chairs the meeting.
    """
    weights = _weights(sheet, made)
    electors: dict[int, Elector] = {}
    others: list[Bystander] = []
    seats = {one.person_id: one for one in sheet}
    for entry in sheet:
        if not there.get(entry.person_id):
            continue
        elector = _elector(entry, seats, there=there)
        if elector is None:
            others += _bystander(entry)
            continue
        seat = entry.person_id
        electors.setdefault(
            elector[0],
            Elector(
                elector[0],
                elector[1],
                weights.get(seat, ONE),
                (made.municipalities or {}).get(seat, ""),
                chair=elector[0] == chair_id,
                instead_of=elector[2],
            ),
        )
    unknown = [
        entry.name
        for entry in sheet
        if there.get(entry.person_id) and entry.votes and entry.person_id not in weights
    ]
    kept = tuple(one for one in others if one.person_id not in electors)
    ordered = sorted(electors.values(), key=lambda one: one.chair)
    return Room(tuple(ordered), kept, tuple(unknown))


def _elector(
    entry: AttendanceEntry, seats: Mapping[int, AttendanceEntry], *, there: Mapping[int, bool]
) -> tuple[int, str, str] | None:
    """Give who votes for a seat: id, name, and instead of whom; None when nobody does."""
    if not entry.votes:
        return None
    if entry.status is AttendanceStatus.REPLACED:
        return _substitute(entry, seats, there=there)
    if entry.capacity is not Capacity.SUBSTITUTE:
        return entry.person_id, entry.name, ""
    missing = [
        seats[one]
        for one in entry.replaces
        if one in seats and not there.get(one) and seats[one].votes
    ]
    return (entry.person_id, entry.name, missing[0].name) if missing else None


def _substitute(
    entry: AttendanceEntry, seats: Mapping[int, AttendanceEntry], *, there: Mapping[int, bool]
) -> tuple[int, str, str] | None:
    instead = entry.replaced_by_id
    if instead is None:
        named = entry.replaced_by or entry.replaced_by_text
        return (entry.person_id, named, entry.name) if named else None
    own = seats.get(instead)
    if own is not None and own.status is not None and not there.get(instead):
        return None
    return instead, entry.replaced_by or (own.name if own else ""), entry.name


def _bystander(entry: AttendanceEntry) -> list[Bystander]:
    if entry.status is AttendanceStatus.REPLACED:
        return []
    reason = NoVote.REPLACES_NOBODY if entry.votes else NoVote.NO_RIGHT
    return [Bystander(entry.person_id, entry.name, reason)]


def _weights(sheet: Iterable[AttendanceEntry], made: Composition) -> dict[int, Fraction]:
    """Give the weight of each seat."""
    voting = [one for one in sheet if one.votes]
    if made.weighing is Weighing.HEADS:
        return dict.fromkeys((one.person_id for one in voting), ONE)
    if made.weighing is Weighing.MANDATES:
        return {one.person_id: exact(one.weight) for one in voting}
    groups = made.municipalities or {}
    seated = {
        one.person_id: groups[one.person_id]
        for one in voting
        if one.capacity is not Capacity.SUBSTITUTE and groups.get(one.person_id)
    }
    found = spread(seated, made.votes or {})
    for one in voting:  # a substitute has the votes of the seat
        taken = next((found[seat] for seat in one.replaces if seat in found), None)
        if one.capacity is Capacity.SUBSTITUTE and taken is not None:
            found[one.person_id] = taken
    return found
