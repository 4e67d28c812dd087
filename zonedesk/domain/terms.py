"""The terms of a meeting: until when what must be sent, handed in or published (L3-L13, L25).

Terms follow from the rules in force on the day of the meeting. Each tells its article and how it
was counted, by both methods where the law leaves two; somebody may set another day, with a reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from zonedesk.domain.rule_values import Counting
from zonedesk.domain.term_rules import Convened, TermCode, TermRules, Unit, Way
from zonedesk.domain.words import BodyKind
from zonedesk.domain.working_days import months_after

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.working_days import Calendar

Day: TypeAlias = date
_COUNCILS: Final = frozenset({BodyKind.POLICE_COUNCIL, BodyKind.MUNICIPAL_COUNCIL})
_SATURDAY: Final = 5


@dataclass(frozen=True, slots=True)
class Counted:
    """How a day was counted.

    Attributes:
        unit: what was counted.
        number: how many.
        start: the day of the meeting, or of the act from which the term runs.
        method: that of the zone.
        strict: the day when neither the day of the act nor that of the meeting counts.
        lenient: the day when that of the act counts; the strict one where the law leaves no doubt.
        skipped: holidays between on which people would have worked.
        moved_from: the day that was no working day, where the rule moves it on (L10).
        presumed: whether the start is only the last day on which it may come: nothing was received.
    """

    unit: Unit
    number: int
    start: date
    method: Counting
    strict: date
    lenient: date
    skipped: tuple[date, ...] = ()
    moved_from: date | None = None
    presumed: bool = False

    @property
    def day(self) -> date:
        """The day by the method of the zone."""
        return self.lenient if self.method is Counting.LENIENT else self.strict


@dataclass(frozen=True, slots=True)
class Overruled:
    """The day that somebody set instead of the one of the rules, and why (product.md 3.5)."""

    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class MeetingTerm:
    """One term: the last day on which something may happen, seen from today.

    Attributes:
        code: what it is for.
        label: code of its name: that of the term, or which convocation it is.
        day: the last day, as somebody set it or as the rules count it.
        article: that it rests on, never empty; ``eigen regel`` when no law does.
        counted: how the rules count it.
        overruled: what somebody set instead.
        passed: whether the day lies behind us.
    """

    code: TermCode
    label: str
    day: date
    article: str
    counted: Counted
    overruled: Overruled | None
    passed: bool


def terms_of(
    meeting: Convened,
    in_force: TermRules,
    *,
    calendar: Calendar,
    overruled: Mapping[str, Overruled],
    today: date,
) -> tuple[MeetingTerm, ...]:
    """Count the terms of a meeting: first those before it, then those of its decisions.

    Args:
        meeting: whose terms they are.
        in_force: the rules of its day.
        calendar: as `TermRules.calendar_of` wants it, from the year before the meeting to the next.
        overruled: what somebody set instead, by code.
        today: the day in Brussels.

    Raises:
        Refused: ``rule.unreadable`` (rule, value).
    """
    count = _Count(calendar, in_force.method)
    show = _Show(overruled, today)
    found = [
        show.term(way, count.before(meeting.day, way)) for way in in_force.ways_before(meeting)
    ]
    listed = in_force.decision_list(meeting.body)
    if listed:
        found.append(show.term(listed, count.after(meeting.day, listed)))
    if meeting.body in _COUNCILS:
        found += _supervision(meeting, in_force, count=count, show=show)
    return tuple(found)


def _supervision(
    meeting: Convened, in_force: TermRules, *, count: _Count, show: _Show
) -> list[MeetingTerm]:
    """The list to the governor, and until when he and the minister may act upon it (L11, L12)."""
    found = []
    received = meeting.received
    sending = in_force.way_after(TermCode.GOVERNOR_LIST)
    if sending:
        found.append(show.term(sending, count.after(meeting.day, sending)))
        received = received or found[0].day
    if received is None:
        return found
    presumed = meeting.received is None
    for code in (TermCode.SUSPENSION, TermCode.ANNULMENT):
        way = in_force.way_after(code)
        if way:
            found.append(show.term(way, count.after(received, way, presumed=presumed)))
    return found


def after_act(
    code: TermCode, act: date, *, in_force: TermRules, calendar: Calendar, today: date
) -> MeetingTerm | None:
    """Count a term that runs from an act: of supervision, or of a zonal safety plan (L12, L25).

    Args:
        code: one of `AFTER`.
        act: the day from which it runs; the day itself does not count.
        in_force: the rules of that day.
        calendar: of that time.
        today: the day in Brussels.

    Returns:
        None when the zone has no such term.
    """
    way = in_force.way_after(code)
    if way is None:
        return None
    counted = _Count(calendar, in_force.method).after(act, way)
    return _Show({}, today).term(way, counted)


@dataclass(slots=True)
class _Count:
    """Counts the terms of one meeting; those of equal length are counted once."""

    calendar: Calendar
    method: Counting
    _known: dict[tuple[Unit, int], Counted] = field(default_factory=dict)

    def before(self, day: date, way: Way) -> Counted:
        """Count backward from a meeting; the day of the meeting never counts (L3-L9)."""
        key = (way.unit, way.number)
        if key not in self._known:
            self._known[key] = self._counted_before(day, way)
        return self._known[key]

    def _counted_before(self, day: date, way: Way) -> Counted:
        if way.unit is Unit.CLEAR_DAYS:
            clear = self.calendar.days_before(day, way.number)
            return Counted(way.unit, way.number, day, self.method, clear, clear)
        lenient = self.calendar.working_days_before(day, way.number, strict=False)
        strict = self.calendar.working_days_before(lenient, 1, strict=False)
        free = (strict, day) if self.method is Counting.STRICT else (lenient, day)
        return Counted(
            way.unit, way.number, day, self.method, strict, lenient, skipped=self._skipped(*free)
        )

    def after(self, day: date, way: Way, *, presumed: bool = False) -> Counted:
        """Count forward from an act, of which the day itself never counts (L10-L13, L25)."""
        if way.unit is Unit.MONTHS_AFTER:
            plain = last = months_after(day, way.number)
        else:
            plain = self.calendar.forward(day, way.number)
            last = self.calendar.forward(day, way.number, move=True) if way.move else plain
        moved = plain if plain != last else None
        return Counted(
            way.unit,
            way.number,
            day,
            self.method,
            last,
            last,
            moved_from=moved,
            presumed=presumed,
        )

    def _skipped(self, first: date, last: date) -> tuple[date, ...]:
        """The holidays between two days on which people would have worked."""
        worked = _SATURDAY + self.calendar.saturdays
        days = ((first + timedelta(n)) for n in range(1, (last - first).days))
        return tuple(
            one for one in days if one in self.calendar.holidays and one.weekday() < worked
        )


@dataclass(frozen=True, slots=True)
class Deadline:
    """A term as a list of them shows it (formats.md section 1).

    Attributes:
        what: its name.
        date: the last day.
        article: that it rests on, or ``eigen regel``.
        counted: how it was counted, by both methods.
        passed: whether the day lies behind us.
        rule_date: the day by the rules, where somebody set another.
        reason: why somebody did; empty where nobody did.
        code: what it is for, for machines.
    """

    what: str
    date: Day
    article: str
    counted: str
    passed: bool
    rule_date: Day | None
    reason: str
    code: str


@dataclass(frozen=True, slots=True)
class RunningTerm:
    """A term of a year and what it belongs to.

    Attributes:
        reference: of the meeting or the dossier.
        title: name of the body, or title of the dossier.
        body: code of the body; empty for a dossier.
        held_on: day of the meeting; None for a dossier.
        term: with its day, article and counting.
    """

    reference: str
    title: str
    body: str
    held_on: date | None
    term: MeetingTerm


class _Show(NamedTuple):
    """Makes a term of what was counted, as somebody set it and as it is seen from today."""

    overruled: Mapping[str, Overruled]
    today: date

    def term(self, way: Way, counted: Counted) -> MeetingTerm:
        """Give the term."""
        otherwise = self.overruled.get(way.code)
        day = otherwise.day if otherwise else counted.day
        passed = day < self.today
        return MeetingTerm(way.code, way.label, day, way.article, counted, otherwise, passed)
