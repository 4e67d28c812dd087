"""Who a paper of a meeting names: members of its day, who took part, who came and went."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import func, or_, select

from zonedesk.db.models import Attendance, Mandate, Person
from zonedesk.db.queries import people, presence_events
from zonedesk.domain.functions import Function as Titles
from zonedesk.domain.functions import title_of
from zonedesk.domain.papers import Attendee, Party, PresenceChange
from zonedesk.domain.presence_moves import told
from zonedesk.domain.words import AttendanceStatus, Capacity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_Mandate: TypeAlias = "Row[int, Capacity, bool, int | None]"

# A substitute, an expert or a guest who did not come was not missed.
_EXPECTED = frozenset({Capacity.CHAIR, Capacity.MEMBER, Capacity.SECRETARY})
_MEMBERS = frozenset({Capacity.CHAIR, Capacity.MEMBER})
_THERE = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REPLACED})
_CAPACITIES = {capacity: place for place, capacity in enumerate(Capacity)}


@dataclass(frozen=True, slots=True)
class Seat:
    """How one person sits in a body on a day; the strongest capacity stands first."""

    person_id: int
    capacities: tuple[Capacity, ...]
    votes: bool
    replaces: tuple[int, ...]

    @property
    def capacity(self) -> Capacity:
        """The capacity a paper prints."""
        return self.capacities[0]


@dataclass(frozen=True, slots=True)
class Presence:
    """How one person took part in a meeting; ``stand_in`` names who came instead."""

    id: int
    person_id: int
    status: AttendanceStatus
    stand_in: str
    reason: str


def parties(session: Session, meeting_id: int, *, language: str) -> dict[int, Party]:
    """Give everybody of the register as printed on a paper of a meeting, by id.

    Function and organisation are those of the meeting's day where they were kept (R20), else
    those of the person now, with the title that they bear (R21). A French paper gives a function
    its French title, one that was kept too.
    """
    known = people.functions(session)
    titled = _by_title(known.values()) if language == "fr" else {}
    query = select(
        Person.id,
        Person.first_name,
        Person.name,
        Person.gender,
        Person.function_id,
        func.coalesce(Attendance.function, "").label("noted"),
        func.coalesce(func.nullif(Attendance.organisation, ""), Person.organisation).label("of"),
    ).outerjoin(
        Attendance,
        (Attendance.person_id == Person.id) & (Attendance.meeting_id == meeting_id),
    )
    found = {}
    for row in session.execute(query):
        function = titled.get(row.noted) if row.noted else known.get(row.function_id)
        title = title_of(function, row.gender, language=language) if function else row.noted
        name = people.full_name(row.first_name, row.name)
        found[row.id] = Party(name, title, organisation=row.of)
    return found


def _by_title(functions: Iterable[Titles]) -> dict[str, Titles]:
    """Give the functions that have a French title by the Dutch ones, a woman's too."""
    french = [one for one in functions if one.title_fr or one.title_fr_f]
    women = {one.title_f: one for one in french if one.title_f}
    return women | {one.title: one for one in french}


def seats(session: Session, body_id: int, *, day: date) -> tuple[Seat, ...]:
    """Give who sits in a body on a day, in rank order; who has no rank comes last."""
    mandates = session.execute(
        select(Mandate.person_id, Mandate.capacity, Mandate.votes, Mandate.substitute_for_id)
        .where(
            Mandate.body_id == body_id,
            Mandate.valid_from <= day,
            or_(Mandate.valid_to.is_(None), Mandate.valid_to >= day),
            Mandate.deleted_at.is_(None),
        )
        .order_by(Mandate.rank.is_(None), Mandate.rank, Mandate.id)
    )
    by_person: dict[int, list[_Mandate]] = defaultdict(list)
    for mandate in mandates:
        by_person[mandate.person_id].append(mandate)
    return tuple(_seat(person_id, held) for person_id, held in by_person.items())


def _seat(person_id: int, mandates: Iterable[_Mandate]) -> Seat:
    held = sorted(mandates, key=lambda one: _CAPACITIES[one.capacity])
    replaced = (one.substitute_for_id for one in held if one.substitute_for_id is not None)
    return Seat(
        person_id=person_id,
        capacities=tuple(one.capacity for one in held),
        votes=any(one.votes for one in held),
        replaces=tuple(dict.fromkeys(replaced)),
    )


def holder(among: Iterable[Seat], capacity: Capacity) -> int | None:
    """Give the first in rank who sits in a capacity; None when nobody does."""
    return next((seat.person_id for seat in among if capacity in seat.capacities), None)


def members(among: Iterable[Seat]) -> int:
    """Count the members in office (L14); substitutes, experts and the secretary are none."""
    return sum(seat.capacity in _MEMBERS for seat in among)


def presences(
    session: Session, meeting_id: int, *, parties: Mapping[int, Party]
) -> tuple[Presence, ...]:
    """Give what was recorded of the attendance of a meeting, in the order it was recorded."""
    rows = session.execute(
        select(
            Attendance.id,
            Attendance.person_id,
            Attendance.status,
            Attendance.replaced_by_id,
            Attendance.replaced_by_text,
            Attendance.reason,
        )
        .where(Attendance.meeting_id == meeting_id)
        .order_by(Attendance.id)
    )
    return tuple(
        Presence(
            id=row.id,
            person_id=row.person_id,
            status=row.status,
            stand_in=parties[row.replaced_by_id].name
            if row.replaced_by_id
            else row.replaced_by_text,
            reason=row.reason,
        )
        for row in rows
    )


def attendees(
    among: Sequence[Seat],
    recorded: Iterable[Presence],
    *,
    parties: Mapping[int, Party],
    everyone: bool = False,
) -> tuple[Attendee, ...]:
    """Give who stands on a paper, in rank order; people without a seat come last.

    Args:
        among: who sits in the body on the day of the meeting.
        recorded: its attendance; without any, the whole composition stands there unmarked.
        parties: everybody by id.
        everyone: also substitutes, experts and guests of whom nothing was recorded, as the list
            to sign asks for.
    """
    found = {one.person_id: one for one in recorded}
    everyone = everyone or not found
    known = {seat.person_id for seat in among}
    seated = [
        _attendee(seat, found.get(seat.person_id), parties=parties)
        for seat in among
        if everyone or seat.person_id in found or seat.capacity in _EXPECTED
    ]
    guests = [
        Attendee(
            parties[one.person_id],
            None,
            votes=False,
            status=one.status,
            replaced_by=one.stand_in,
        )
        for one in found.values()
        if one.person_id not in known
    ]
    return (*seated, *guests)


def _attendee(seat: Seat, found: Presence | None, *, parties: Mapping[int, Party]) -> Attendee:
    return Attendee(
        party=parties[seat.person_id],
        capacity=seat.capacity,
        votes=seat.votes,
        status=found.status if found else None,
        replaced_by=found.stand_in if found else "",
        replaces=", ".join(parties[person].name for person in seat.replaces),
    )


def presence_changes(
    session: Session,
    meeting_id: int,
    *,
    recorded: Iterable[Presence],
    parties: Mapping[int, Party],
) -> dict[int, tuple[PresenceChange, ...]]:
    """Give who comes in and goes out, by the id of the item.

    For a person who is replaced the events are the substitute's. Only who is there at all comes
    or goes, and the reason of an absence or a replacement is not given (documents.md section 1).
    """
    events = presence_events.events(session, meeting_id)
    changes: dict[int, list[PresenceChange]] = defaultdict(list)
    for who in sorted((one for one in recorded if one.status in _THERE), key=lambda one: one.id):
        name = parties[who.person_id].name
        replaced = who.status is AttendanceStatus.REPLACED
        moves, reason = events.moves.get(who.id, ()), "" if replaced else who.reason
        for one in told(moves, places=events.places, reason=reason):
            changes[one.move.item_id].append(one.by((replaced and who.stand_in) or name))
    return {
        item_id: tuple(sorted(found, key=lambda change: not change.arrives))
        for item_id, found in changes.items()
    }
