"""The meetings of a year: how often each body meets against how often it should (R28, L24, L31)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time

    from zonedesk.domain.planning import Fate, PlanningRule
    from zonedesk.domain.words import MeetingStatus

_LAST_OF_FIRST_SEMESTER: Final = 6


class Shortage(StrEnum):
    """What a year lacks; of a year that is over what was held counts, else what is planned."""

    TOO_FEW_PLANNED = "too_few_planned"
    TOO_FEW_HELD = "too_few_held"
    FIRST_SEMESTER = "first_semester"
    SECOND_SEMESTER = "second_semester"


class Clash(StrEnum):
    """How near a meeting of the same body is to a day that is proposed (R29, T24)."""

    SAME_HOUR = "same_hour"
    SAME_DAY = "same_day"


@dataclass(frozen=True, slots=True)
class YearMeeting:
    """A meeting of the year; ``held`` tells that it was opened."""

    reference: str
    day: date
    starts_at: time | None
    status: MeetingStatus
    held: bool
    cancelled: bool


@dataclass(frozen=True, slots=True)
class Expected:
    """How often a body is to meet; None where neither the zone nor the law says so (L24).

    ``by_law`` tells that the number is that of a rule, for the body itself says none.
    """

    a_year: int | None = None
    a_semester: int | None = None
    by_law: bool = False


@dataclass(frozen=True, slots=True)
class BodyYear:
    """A body in a year, its meetings in the order of their days.

    ``rule`` is the one by which it was planned last, None where there is none.
    """

    id: int
    code: str
    name: str
    place: str
    starts_at: time | None
    active: bool
    rule: PlanningRule | None
    expected: Expected
    meetings: tuple[YearMeeting, ...]
    shortages: tuple[Shortage, ...]

    @property
    def planned(self) -> int:
        """How many meetings it has, those that were called off counted too."""
        return len(self.meetings)

    @property
    def cancelled(self) -> int:
        """How many were called off."""
        return sum(one.cancelled for one in self.meetings)

    @property
    def standing(self) -> int:
        """How many were held or are still to come."""
        return self.planned - self.cancelled

    @property
    def held(self) -> int:
        """How many were opened."""
        return sum(one.held for one in self.meetings)


@dataclass(frozen=True, slots=True)
class YearPlan:
    """All bodies that are active or met in a year, in the order of entry."""

    year: int
    today: date
    bodies: tuple[BodyYear, ...]


@dataclass(frozen=True, slots=True)
class ProposedDay:
    """A day that a rule gives for a body, and what speaks against it.

    Attributes:
        ruled: the day of the rule itself.
        day: the day that is proposed, None where no meeting comes of it.
        starts_at: the hour: that of the rule, else that of the body.
        fate: why it is another day than that of the rule, or none.
        clash: how near a meeting is that the body has that day already; a warning (R29).
        met: reference of that meeting, empty without.
        past: it lies before today.
    """

    ruled: date
    day: date | None
    starts_at: time | None
    fate: Fate
    clash: Clash | None = None
    met: str = ""
    past: bool = False

    @property
    def is_advised(self) -> bool:
        """Whether nothing speaks against a meeting that day."""
        return self.day is not None and self.clash is None and not self.past


def shortages(
    expected: Expected, meetings: Sequence[YearMeeting], *, year: int, today: date
) -> tuple[Shortage, ...]:
    """Tell what a body lacks in a year (L24: WGP 25 asks a meeting in each semester as well)."""
    over = year < today.year
    counted = [one.day for one in meetings if (one.held if over else not one.cancelled)]
    found = []
    if len(counted) < (expected.a_year or 0):
        found.append(Shortage.TOO_FEW_HELD if over else Shortage.TOO_FEW_PLANNED)
    early = sum(day.month <= _LAST_OF_FIRST_SEMESTER for day in counted)
    if early < (expected.a_semester or 0):
        found.append(Shortage.FIRST_SEMESTER)
    if len(counted) - early < (expected.a_semester or 0):
        found.append(Shortage.SECOND_SEMESTER)
    return tuple(found)


def clash(
    day: date, starts_at: time | None, *, meetings: Sequence[YearMeeting]
) -> tuple[Clash | None, str]:
    """Tell which meeting a body has that day already, that at the same hour first (R29).

    A meeting without an hour may be at any; one that was called off is at none (T24).
    """
    there = [one for one in meetings if one.day == day and not one.cancelled]
    same = [
        one for one in there if None in {starts_at, one.starts_at} or starts_at == one.starts_at
    ]
    if same:
        return Clash.SAME_HOUR, same[0].reference
    return (Clash.SAME_DAY, there[0].reference) if there else (None, "")
