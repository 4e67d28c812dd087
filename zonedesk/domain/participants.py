"""Who takes part in a meeting on its own day, and what changed since it was noted (R30, T26)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from zonedesk.domain.words import Capacity


class Part(StrEnum):
    """What a change is about: the list of those who take part, or who leads and writes."""

    COMES = "comes"
    GOES = "goes"
    CHAIR = "chair"
    SECRETARY = "secretary"


class Why(StrEnum):
    """Why it changes.

    ``BEGAN`` and ``ENDED`` by a mandate, ``NOT_YET`` where it only begins after the meeting,
    ``MOVED`` where it held on the day from which the meeting was moved, or not yet; ``VACANT``
    where nobody was noted.
    """

    BEGAN = "began"
    ENDED = "ended"
    NOT_YET = "not_yet"
    MOVED = "moved"
    VACANT = "vacant"


@dataclass(frozen=True, slots=True)
class Term:
    """A mandate of somebody in the body: in what capacity, from a day to a last day."""

    person_id: int
    capacity: Capacity
    since: date
    until: date | None

    def covers(self, day: date) -> bool:
        """Tell whether it holds on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is otherwise than noted.

    Attributes:
        part: what it is about.
        person_id: who comes or goes; who leads or writes now, None where the seat is vacant.
        name: of that person.
        why: the reason.
        day: of the reason: first or last day of a mandate, day from which the meeting was moved.
        instead_of: name of who was noted to lead or write.
    """

    part: Part
    person_id: int | None
    name: str
    why: Why
    day: date | None = None
    instead_of: str = ""

    @property
    def key(self) -> tuple[Part, int | None]:
        """What `zonedesk.services.participants.renew` is told to apply."""
        return self.part, self.person_id


@dataclass(frozen=True, slots=True)
class Days:
    """The day of a meeting, and the one from which it was moved last, if it was."""

    day: date
    moved_from: date | None = None


def left(terms: Iterable[Term], days: Days) -> tuple[Why, date] | None:
    """Tell why somebody does not take part by any of their mandates; None when they do.

    Args:
        terms: their mandates, at least one.
        days: of the meeting.
    """
    known = sorted(terms, key=lambda one: one.since)
    if any(one.covers(days.day) for one in known):
        return None
    if days.moved_from and any(one.covers(days.moved_from) for one in known):
        return Why.MOVED, days.moved_from
    ended = [one.until for one in known if one.until is not None and one.until < days.day]
    return (Why.ENDED, max(ended)) if ended else (Why.NOT_YET, known[0].since)


def joined(terms: Iterable[Term], days: Days) -> tuple[Why, date]:
    """Tell why somebody takes part by a mandate that holds on the day of the meeting."""
    known = tuple(terms)
    moved = days.moved_from
    if moved and not any(one.covers(moved) for one in known):
        return Why.MOVED, moved
    return Why.BEGAN, min(one.since for one in known if one.covers(days.day))


def of_capacity(
    terms: Sequence[Term], person_id: int | None, *, capacity: Capacity
) -> tuple[Term, ...]:
    """Give the mandates by which somebody leads or writes: of that capacity, else any they had.

    Who never sat in the body was chosen for the occasion, and is nobody's mistake.
    """
    own = tuple(one for one in terms if one.person_id == person_id)
    return tuple(one for one in own if one.capacity is capacity) or own
