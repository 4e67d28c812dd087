"""When action points are due: how near a term is, in which group and view it stands (R103, R104).

Everything is counted from the day in Brussels. What is due today is not late (T18).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import ActionStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

SOON_DAYS: Final = 7
"""A term of up to so many days asks for attention."""
_SUNDAY = 6


class Nearness(StrEnum):
    """How near a term is; what people read of it is written with the number of days."""

    LATE = "late"
    TODAY = "today"
    TOMORROW = "tomorrow"
    SOON = "soon"
    LATER = "later"


class Group(StrEnum):
    """A heading over action points by term; each open one stands under exactly one."""

    LATE = "late"
    WEEK = "week"
    MONTH = "month"
    LATER = "later"
    UNDATED = "undated"
    DONE = "done"
    STOPPED = "stopped"


class View(StrEnum):
    """A quick view; an action point may stand in several."""

    ALL = "all"
    LATE = "late"
    WEEK = "week"
    MONTH = "month"
    UNDATED = "undated"
    UNOWNED = "unowned"
    MINE = "mine"


@dataclass(frozen=True, slots=True)
class Term:
    """A term seen from today; ``days`` are left, negative when it has passed."""

    nearness: Nearness
    days: int


@dataclass(frozen=True, slots=True)
class Asked:
    """An action point as far as its place goes.

    Attributes:
        status: where it stands.
        due: its term.
        done: the day it was finished on.
        owned: whether somebody is responsible.
        mine: whether that is who asks.
    """

    status: ActionStatus
    due: date | None = None
    done: date | None = None
    owned: bool = True
    mine: bool = False


def term(due: date, today: date) -> Term:
    """Tell how near a term is."""
    days = (due - today).days
    if days < 0:
        return Term(Nearness.LATE, days)
    if days <= 1:
        return Term(Nearness.TOMORROW if days else Nearness.TODAY, days)
    return Term(Nearness.SOON if days <= SOON_DAYS else Nearness.LATER, days)


def last_of_week(today: date) -> date:
    """Give the Sunday of a week."""
    return today + timedelta(_SUNDAY - today.weekday())


def same_month(day: date, other: date) -> bool:
    """Tell whether two days lie in one month of one year."""
    return (day.year, day.month) == (other.year, other.month)


def group(asked: Asked, today: date) -> tuple[Group, int | None]:
    """Give the heading an action point stands under; a finished one stands under its year.

    A week that runs into the next month is one week: its days stand under the week.
    """
    if asked.status is ActionStatus.STOPPED:
        return Group.STOPPED, None
    if asked.status is ActionStatus.DONE:
        return Group.DONE, asked.done.year if asked.done else None
    return _open_group(asked.due, today), None


def views(asked: Asked, today: date) -> frozenset[View]:
    """Give the quick views an action point stands in; finished ones stand only under all.

    The view of the month holds all of the month that is not late, the week with it.
    """
    if asked.status.finished:
        return frozenset({View.ALL})
    of_group = {
        Group.LATE: View.LATE,
        Group.WEEK: View.WEEK,
        Group.UNDATED: View.UNDATED,
    }.get(_open_group(asked.due, today))
    in_month = asked.due is not None and asked.due >= today and same_month(asked.due, today)
    told = {
        View.ALL: True,
        View.MONTH: in_month,
        View.UNOWNED: not asked.owned,
        View.MINE: asked.mine,
    }
    found = {view for view, stands in told.items() if stands}
    return frozenset(found if of_group is None else found | {of_group})


def postponed(changes: Iterable[tuple[date | None, date | None, bool]]) -> tuple[date, ...]:
    """Give the terms that were put off, the oldest first (R106).

    A term that was only taken away was not put off: nobody said until when. It was as soon as a
    later one is set.

    Args:
        changes: each change of the term from its beginning: day before, day after, and whether
            it took an earlier change back. A postponement that was taken back never was one.
    """
    stood: list[tuple[date | None, date | None]] = []
    for before, after, takes_back in changes:
        if takes_back and stood and stood[-1] == (after, before):
            stood.pop()
        else:
            stood.append((before, after))
    found: list[date] = []
    last: date | None = None  # the term that was taken away, until there is another one
    for before, after in stood:
        was = last if before is None else before
        if after is not None and was is not None and was < after:
            found.append(was)
        last = was if after is None else None
    return tuple(found)


def _open_group(due: date | None, today: date) -> Group:
    if due is None:
        return Group.UNDATED
    if due < today:
        return Group.LATE
    if due <= last_of_week(today):
        return Group.WEEK
    return Group.MONTH if same_month(due, today) else Group.LATER
