"""Who signs minutes when who should was not there (T32; WGP 27/1, DLB 32)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.words import AttendanceStatus, Capacity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from zonedesk.db.queries.paper_people import Presence, Seat
    from zonedesk.domain.papers import Party

_IN_OFFICE = (Capacity.CHAIR, Capacity.MEMBER)


def signer(
    capacity: Capacity,
    first: int | None,
    *,
    seats: Sequence[Seat],
    presences: Sequence[Presence],
    parties: Mapping[int, Party],
) -> str:
    """Name who signs in a capacity: the one who holds it, else who stood in for them.

    Of somebody who was not there it is, in this order, who came instead, their substitute who was
    there, somebody else of that capacity who was, and for the chair the first member in rank who
    was. Where nothing of that is noted, it stays the one who should.

    Args:
        capacity: in which is signed.
        first: who should, None where nobody holds it.
        seats: of the body on the day of the meeting, in rank order.
        presences: what was noted of the attendance.
        parties: everybody by id.
    """
    noted = {one.person_id: one for one in presences}
    if first is None:
        return ""
    own = noted.get(first)
    if own is None or own.status is AttendanceStatus.PRESENT:
        return parties[first].name
    if own.status is AttendanceStatus.REPLACED and own.stand_in:
        return own.stand_in
    there = (
        person
        for person in _next(capacity, first, seats=seats)
        if person in noted and noted[person].status is AttendanceStatus.PRESENT
    )
    return parties[next(there, first)].name


def _next(capacity: Capacity, first: int, *, seats: Iterable[Seat]) -> Iterator[int]:
    """Give who may sign instead of somebody, the nearest first."""
    others = [seat for seat in seats if seat.person_id != first]
    yield from (seat.person_id for seat in others if first in seat.replaces)
    yield from (seat.person_id for seat in others if capacity in seat.capacities)
    if capacity is Capacity.CHAIR:
        yield from (seat.person_id for seat in others if seat.capacity in _IN_OFFICE)
