"""What the desk shows at the start of a day: what comes, what waits, what is to be kept in order.

Everything is judged on one day, that of Brussels (R111, R107). Nothing here is written: each line
leads to the place where the work is done.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Final

from zonedesk.domain.dossier_supervision import TermState
from zonedesk.domain.due import last_of_week
from zonedesk.domain.plan_record import OBJECTIVES
from zonedesk.domain.words import Health, MeetingStatus, PlanLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime, time

    from zonedesk.domain.errors import Refused
    from zonedesk.domain.meeting_record import Lack
    from zonedesk.domain.running_terms import TermLine

WEEKS_AHEAD: Final = timedelta(weeks=4)
"""How far terms are told before their last day (interface.md 3.1)."""

ENDING: Final = timedelta(days=90)
"""How long before its end a mandate is told (R111)."""

FRESH: Final = timedelta(days=7)
"""How old the last backup may be before somebody should look at it."""

TO_COME: Final = (MeetingStatus.PREPARING, MeetingStatus.AGENDA_SENT, MeetingStatus.RUNNING)
"""The statuses of a meeting that is not over yet."""


@dataclass(frozen=True, slots=True)
class OpenMeeting:
    """A meeting whose minutes are not approved yet; ``place`` is that of its body without own."""

    id: int
    reference: str
    body_id: int
    body: str
    name: str
    day: date
    start: time | None
    place: str
    status: MeetingStatus


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """An item at the top of an agenda; ``label`` is its number as papers print it."""

    number: str
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The meeting that comes first, and what is still to be done for it.

    Attributes:
        meeting: the meeting.
        members: how many persons are called to it.
        agenda: the items at the top of its agenda.
        lacks: what its next step waits for.
        proposed: how many things could come on its agenda.
        only_actions: whether all of these are action points.
    """

    meeting: OpenMeeting
    members: int
    agenda: tuple[AgendaPoint, ...]
    lacks: tuple[Lack, ...]
    proposed: int = 0
    only_actions: bool = False

    @property
    def unsent(self) -> bool:
        """Whether its agenda has not been sent."""
        return self.meeting.status is MeetingStatus.PREPARING

    @property
    def to_do(self) -> int:
        """How many things are still to be done."""
        return len(self.lacks) + self.unsent + (self.proposed > 0)


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms that end on one day for the same reason, of one or more dossiers or of a meeting."""

    lines: tuple[TermLine, ...]

    @property
    def first(self) -> TermLine:
        """The one that tells what they have in common."""
        return self.lines[0]

    @property
    def references(self) -> tuple[str, ...]:
        """What they are terms of."""
        return tuple(one.reference for one in self.lines)

    def left(self, today: date) -> int:
        """Give how many days are left, below zero when late."""
        return (self.first.day - today).days


class Reading(StrEnum):
    """What minutes wait for: something is missing, a meeting that hears them, or approval."""

    COMPLETE = "complete"
    REVIEW = "review"
    APPROVE = "approve"


@dataclass(frozen=True, slots=True)
class WaitingMinutes:
    """Minutes that are not approved.

    Attributes:
        meeting: the meeting they are of.
        days: how long it is ago.
        lacks: what stops their approval.
        put_on: day and number of the item that will approve them, where one does.
        later: whether the body met again since.
    """

    meeting: OpenMeeting
    days: int
    lacks: tuple[Lack, ...] = ()
    put_on: tuple[date, str] | None = None
    later: bool = False

    @property
    def reading(self) -> Reading:
        """What they wait for."""
        if self.lacks:
            return Reading.COMPLETE
        return Reading.APPROVE if self.later and self.put_on is None else Reading.REVIEW


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An open action point; ``due`` is its term."""

    reference: str
    text: str
    owner: str
    due: date | None


@dataclass(frozen=True, slots=True)
class DueActions:
    """The action points that ask for attention, and how many are open in all."""

    late: tuple[OpenAction, ...] = ()
    week: tuple[OpenAction, ...] = ()
    undated: tuple[OpenAction, ...] = ()
    open: int = 0

    @property
    def all(self) -> tuple[OpenAction, ...]:
        """Late ones first, then this week's, then those without a term."""
        return (*self.late, *self.week, *self.undated)


@dataclass(frozen=True, slots=True)
class JudgedLine:
    """A line of the plan as far as its health goes; lines come in the order of the plan."""

    id: int
    parent: int | None
    code: str
    title: str
    level: PlanLevel
    health: Health | None
    judged: date | None


@dataclass(frozen=True, slots=True)
class PillarHealth:
    """How the lines of a pillar are doing.

    Attributes:
        code: of the pillar.
        title: of the pillar.
        counts: how many lines are judged so; None those that nobody judged.
        measures: whether it has no objectives, and its measures are counted.
    """

    code: str
    title: str
    counts: tuple[tuple[Health | None, int], ...]
    measures: bool = False

    @property
    def total(self) -> int:
        """How many lines it has."""
        return sum(count for _, count in self.counts)


@dataclass(frozen=True, slots=True)
class PlanHealth:
    """The plan pillar by pillar in a year; ``judged`` is the day of the latest judgement."""

    year: int
    judged: date | None
    pillars: tuple[PillarHealth, ...]


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """An indicator without a value in a year; ``line`` is the code of its plan line."""

    line: str
    name: str
    target: float | None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Unplanned:
    """A body for which fewer meetings are planned than the law asks (L24).

    ``least`` is how many a year, ``semester`` that a half of the year lacks one.
    """

    code: str
    year: int
    planned: int
    least: int
    semester: bool = False


@dataclass(frozen=True, slots=True)
class HeldMandate:
    """A mandate that runs today: code of its body, its holder, its last day."""

    body: str
    person: str
    last: date | None
    chair: bool


@dataclass(frozen=True, slots=True)
class Care:
    """What is to be kept in order.

    Attributes:
        year: of the indicators.
        indicators: those without a value.
        unplanned: bodies that do not meet as often as the law asks.
        chairless: codes of bodies that nobody chairs today.
        ending: mandates that end soon, the first one first.
        unopened: meetings whose day has passed and that were never opened.
        backup: when the last verified backup that still stands there was made.
    """

    year: int
    indicators: tuple[Unmeasured, ...] = ()
    unplanned: tuple[Unplanned, ...] = ()
    chairless: tuple[str, ...] = ()
    ending: tuple[HeldMandate, ...] = ()
    unopened: tuple[OpenMeeting, ...] = ()
    backup: datetime | None = None


@dataclass(frozen=True, slots=True)
class TodayBook:
    """What the start place shows.

    Attributes:
        today: the day in Brussels that everything is judged on.
        bare: whether the work folder holds nothing yet.
        bodies: whether it holds a body, without which there is no meeting.
        meeting: the one that comes first.
        terms: by day, late ones first.
        minutes: that wait, the meeting held last first.
        more_minutes: how many further ones there are.
        actions: that ask for attention.
        plan: None without a plan.
        care: what is to be kept in order.
        unreadable: why terms cannot be counted, when a rule of the zone cannot be read.
        may_edit: whether the user may change anything.
    """

    today: date
    bare: bool
    bodies: bool
    meeting: NextMeeting | None
    terms: tuple[TermGroup, ...]
    minutes: tuple[WaitingMinutes, ...]
    more_minutes: int
    actions: DueActions
    plan: PlanHealth | None
    care: Care
    unreadable: Refused | None = None
    may_edit: bool = True


def coming(meetings: Iterable[OpenMeeting], today: date) -> OpenMeeting | None:
    """Give the meeting that comes first; one that is held now goes before all others.

    Args:
        meetings: by day and hour.
        today: the day in Brussels.
    """
    found = [one for one in meetings if one.status in TO_COME]
    running = (one for one in found if one.status is MeetingStatus.RUNNING)
    ahead = (one for one in found if one.day >= today)
    return next(running, None) or next(ahead, None)


def unopened(meetings: Iterable[OpenMeeting], today: date) -> tuple[OpenMeeting, ...]:
    """Give the meetings whose day has passed and that nobody opened or cancelled."""
    early = TO_COME[:2]
    return tuple(one for one in meetings if one.status in early and one.day < today)


def in_sight(terms: Iterable[TermLine], today: date) -> Iterator[TermLine]:
    """Give the terms of the coming four weeks, and those that are late."""
    for one in terms:
        ahead = today <= one.day <= today + WEEKS_AHEAD
        if one.state is TermState.LATE or ahead:
            yield one


def grouped(terms: Iterable[TermLine]) -> tuple[TermGroup, ...]:
    """Put terms of several dossiers that end on one day for one reason on one line."""

    def alike(one: TermLine) -> tuple[object, ...]:
        apart = one.reference if one.of_meeting or not one.article else ""
        return one.day, one.what, one.article, one.state, one.provisional, one.overruled, apart

    ordered = sorted(terms, key=lambda one: (one.day, one.what, one.article, one.reference))
    found: dict[tuple[object, ...], list[TermLine]] = {}
    for one in ordered:
        found.setdefault(alike(one), []).append(one)
    return tuple(TermGroup(tuple(lines)) for lines in found.values())


def due(actions: Sequence[OpenAction], today: date) -> DueActions:
    """Divide open action points into late, of this week and without a term."""
    dated = sorted(
        ((one.due, place, one) for place, one in enumerate(actions) if one.due is not None),
        key=lambda found: found[:2],
    )
    sunday = last_of_week(today)
    return DueActions(
        late=tuple(one for day, _, one in dated if day < today),
        week=tuple(one for day, _, one in dated if today <= day <= sunday),
        undated=tuple(one for one in actions if one.due is None),
        open=len(actions),
    )


def root_of(lines: Iterable[JudgedLine], *, classed: Mapping[int, int]) -> JudgedLine | None:
    """Choose the plan of a year among the lines at the top; None without any.

    Args:
        lines: all lines in the order of the plan.
        classed: of each line at the top, how many of its lines have a class in that year; the one
            with most of them it is, of several the last.
    """
    tops = [one for one in lines if one.parent is None]
    return max(reversed(tops), key=lambda one: classed.get(one.id, 0), default=None)


def plan_health(
    lines: Sequence[JudgedLine], year: int, *, root: JudgedLine | None
) -> PlanHealth | None:
    """Tell how a plan is doing pillar by pillar; None where it has nothing to judge.

    Args:
        lines: all lines in the order of the plan.
        year: that is shown.
        root: the plan.
    """
    if root is None:
        return None
    below = _below(lines)
    pillars = [one for one in below.get(root.id, ()) if one.level is PlanLevel.PILLAR]
    told = [_pillar(one, below) for one in pillars or [root]]
    days = [one.judged for one in _all_below(root, below) if one.judged is not None]
    shown = tuple(one for one in told if one.counts)
    return PlanHealth(year, max(days, default=None), shown) if shown else None


def year_told(known: Iterable[int], this_year: int) -> int:
    """Choose the year a plan is shown in: the latest one up to this that says anything of it."""
    return max((year for year in known if year <= this_year), default=this_year)


def roots(lines: Iterable[JudgedLine]) -> dict[int, int]:
    """Give the line at the top over each line, by id; lines come in the order of the plan."""
    found: dict[int, int] = {}
    for one in lines:
        found[one.id] = one.id if one.parent is None else found.get(one.parent, one.id)
    return found


def chairless(mandates: Iterable[HeldMandate], bodies: Iterable[str]) -> tuple[str, ...]:
    """Give the bodies that nobody chairs, in the order of entry."""
    chaired = {one.body for one in mandates if one.chair}
    return tuple(code for code in bodies if code not in chaired)


def ending(mandates: Iterable[HeldMandate], today: date) -> tuple[HeldMandate, ...]:
    """Give the mandates that end within ninety days, the first one first (R111)."""
    dated = [(one.last, one.body, one.person, one) for one in mandates if one.last is not None]
    soon = (one for one in dated if one[0] <= today + ENDING)
    return tuple(one[3] for one in sorted(soon, key=lambda one: one[:3]))


def short_references(references: Sequence[str]) -> str:
    """Write references of one series without what they share: ``2018_GR_00016, 00017``."""
    parts: list[str] = []
    for series, group in groupby(references, key=lambda one: one.rpartition("_")[0]):
        first, *others = group
        parts += [first, *(one[len(series) + 1 :] if series else one for one in others)]
    return ", ".join(parts)


def _below(lines: Iterable[JudgedLine]) -> dict[int, list[JudgedLine]]:
    found: dict[int, list[JudgedLine]] = {}
    for one in lines:
        if one.parent is not None:
            found.setdefault(one.parent, []).append(one)
    return found


def _all_below(line: JudgedLine, below: Mapping[int, Sequence[JudgedLine]]) -> Iterator[JudgedLine]:
    for one in below.get(line.id, ()):
        yield one
        yield from _all_below(one, below)


def _pillar(line: JudgedLine, below: Mapping[int, Sequence[JudgedLine]]) -> PillarHealth:
    """Count objectives; where a pillar has none, its measures (engagements, R99)."""
    every = list(_all_below(line, below))
    judged = [one for one in every if one.level in OBJECTIVES]
    measures = not judged
    if measures:
        judged = [one for one in every if one.level is PlanLevel.MEASURE]
    counts = Counter(one.health for one in judged)
    order: tuple[Health | None, ...] = (*Health, None)
    told = tuple((health, counts[health]) for health in order if counts[health])
    return PillarHealth(line.code, line.title, told, measures=measures)
