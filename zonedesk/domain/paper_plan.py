"""The state of an action plan on paper: what is counted, and the lines as one reads them.

A confidential line leaves nothing in the public edition, while figures count everything
(product.md 3.6): so `paper_of` counts first and takes away then.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from zonedesk.domain.openness import shown_in, strictest
from zonedesk.domain.plan_record import OBJECTIVES
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import Edition, Health, Marking, PlanClass, PlanLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.domain.papers import House
    from zonedesk.domain.rows import ActionRow, PlanRow

BASELINE: Final = ""
"""Names the period of a value that was there before the plan."""

EARLIER: Final = 2
"""How many years before the one told about stand in the chart of an indicator."""

_QUARTERS: Final = ("K1", "K2", "K3", "K4")
Counts = tuple[tuple[Health | None, int], ...]
"""How many objectives are doing so, in the order of `Health`; None counts those not judged."""


@dataclass(frozen=True, slots=True)
class PlanIndicator:
    """An indicator as its chart tells it, the last value being that of the year.

    Attributes:
        name: of the indicator.
        unit: may be empty.
        values: period (`BASELINE`, ``2018`` or ``2018-K1``) and value, None where not measured.
        target: of the year.
        added_up: of a commitment, each quarter with the ones before it (R99).
    """

    name: str
    unit: str
    values: tuple[tuple[str, float | None], ...]
    target: float | None = None
    added_up: bool = False


@dataclass(frozen=True, slots=True)
class LastProgress:
    """The last state of progress on a line; ``meeting`` is the reference of who heard it."""

    text: str
    day: date
    author: str = ""
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A line of the plan with what is told of it; progress may come from the lines below."""

    row: PlanRow
    progress: float | None = None
    goal: RichText = RichText()
    last: LastProgress | None = None
    indicators: tuple[PlanIndicator, ...] = ()

    @property
    def is_objective(self) -> bool:
        """Whether it is counted among the objectives."""
        return self.row.level in OBJECTIVES

    @property
    def is_measure(self) -> bool:
        """Whether it is told under the line above it."""
        return self.row.level is PlanLevel.MEASURE


@dataclass(frozen=True, slots=True)
class DiscussedAt:
    """Where the plan was discussed: a meeting, the numbers of its items, and who may know."""

    meeting: str
    numbers: tuple[str, ...]
    marking: Marking = Marking.PUBLIC


@dataclass(frozen=True, slots=True)
class PlanState:
    """How a plan stands on a day, whole: what a snapshot of it keeps.

    Attributes:
        year: of the classes and the values.
        day: on which it stood so.
        lines: the plan itself first, then each line and all below it.
        actions: the action points that serve a line and were open then.
        discussed: the last time before that day.
    """

    year: int
    day: date
    lines: tuple[PaperLine, ...]
    actions: tuple[ActionRow, ...] = ()
    discussed: tuple[DiscussedAt, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanPart:
    """What hangs on one line right below the plan; ``head`` is None where that has no heading.

    ``counts`` counts the objectives of every edition.
    """

    head: PaperLine | None
    lines: tuple[PaperLine, ...]
    counts: Counts

    @property
    def total(self) -> int:
        """How many objectives it has."""
        return sum(count for _, count in self.counts)


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """The state of a plan in one edition.

    Attributes:
        house: style of the zone.
        edition: of which it is.
        plan: the line of the plan itself.
        year: of the classes and the values.
        day: on which it stood so.
        counts: objectives by health, of every edition.
        classes: how many objectives are a priority and how many an attention point.
        parts: pillars, or whatever hangs right below the plan.
        actions: open ones, in the order of the plan.
        discussed: the last time.
    """

    house: House
    edition: Edition
    plan: PaperLine
    year: int
    day: date
    counts: Counts
    classes: tuple[tuple[PlanClass, int], ...]
    parts: tuple[PlanPart, ...]
    actions: tuple[ActionRow, ...]
    discussed: DiscussedAt | None = None

    @property
    def total(self) -> int:
        """How many objectives the plan has."""
        return sum(count for _, count in self.counts)

    @property
    def reference(self) -> str:
        """Name the plan with its term: ``ZVP 2014-2019``."""
        row = self.plan.row
        ends = [day.year for day in (row.planned_from, row.planned_to) if day is not None]
        term = "-".join(str(year) for year in dict.fromkeys(ends))
        return f"{row.code} {term}" if term and term not in row.code else row.code

    @property
    def marking(self) -> Marking:
        """Who may read it: a whole plan is for inside, with a confidential line it is closed."""
        if self.edition is Edition.PUBLIC:
            return Marking.PUBLIC
        told = [line_marking(line) for part in self.parts for line in part.lines]
        heads = [line_marking(part.head) for part in self.parts if part.head is not None]
        acts = [one.marking for one in self.actions]
        return strictest([Marking.INTERNAL, line_marking(self.plan), *told, *heads, *acts])


def paper_of(state: PlanState, *, house: House, edition: Edition) -> PlanPaper:
    """Draw up the paper of a plan: count all of it, keep what the edition may tell."""
    plan, *below = state.lines
    objectives = [line for line in below if line.is_objective]
    classes = Counter(line.row.class_ for line in objectives)
    order = {line.row.code: place for place, line in enumerate(state.lines)}
    heard = [one for one in state.discussed if shown_in(edition, one.marking)]
    return PlanPaper(
        house=house,
        edition=edition,
        plan=plan,
        year=state.year,
        day=state.day,
        counts=counted(objectives),
        classes=tuple((one, classes[one]) for one in PlanClass if classes[one]),
        parts=tuple(_parts(below, edition=edition)),
        actions=tuple(_actions(state.actions, order, edition=edition)),
        discussed=_together(heard),
    )


def counted(objectives: Iterable[PaperLine]) -> Counts:
    """Count objectives by health, in the order of `Health`; those not judged come last."""
    found = Counter(line.row.health for line in objectives)
    return tuple((health, found[health]) for health in (*Health, None) if found[health])


def measured(indicator: IndicatorRecord, year: int) -> PlanIndicator:
    """Give what the chart of an indicator shows of a year."""
    quarters = _added_up(indicator, year) if indicator.commitment else ()
    years = (
        (BASELINE if of is None else str(of), value)
        for of, value in indicator.columns(year, most=EARLIER + 1)
    )
    return PlanIndicator(
        indicator.name,
        indicator.unit,
        quarters or tuple(years),
        indicator.target_of(year),
        added_up=bool(quarters),
    )


def state_day(year: int, today: date) -> date:
    """Tell on what day the plan of a year stands as it does: its last one, once it is over."""
    return min(today, date(year, 12, 31))


def line_marking(line: PaperLine) -> Marking:
    """Tell who may read a line."""
    return Marking.CLOSED if line.row.confidential else Marking.PUBLIC


def measures_of(lines: Sequence[PaperLine]) -> dict[str, list[PaperLine]]:
    """Give the measures by the code of the first line above them that is none, in order."""
    known = {line.row.code: line for line in lines}
    found: dict[str, list[PaperLine]] = {}
    for line in lines:
        if line.is_measure:
            above = line.row.parent
            while above in known and known[above].is_measure:
                above = known[above].row.parent
            found.setdefault(above, []).append(line)
    return found


def _added_up(indicator: IndicatorRecord, year: int) -> tuple[tuple[str, float | None], ...]:
    """Add up the quarters of a commitment; nothing where none of them was measured."""
    values: list[tuple[str, float | None]] = []
    total = 0.0
    for quarter in _QUARTERS:
        period = f"{year:04d}-{quarter}"
        found = indicator.of_period(period)
        value = None if found is None else found.value
        total += value or 0.0
        values.append((period, None if value is None else total))
    return tuple(values) if any(value is not None for _, value in values) else ()


def _parts(below: Sequence[PaperLine], *, edition: Edition) -> Iterable[PlanPart]:
    """Divide the lines by what they hang on right below the plan; a bare line has no part."""
    known = {line.row.code for line in below}
    gathered: list[tuple[PaperLine | None, list[PaperLine]]] = []
    for line in below:
        top = line.row.parent not in known
        if top and not (line.is_objective or line.is_measure):
            gathered.append((line, []))
        elif top and (not gathered or gathered[-1][0] is not None):
            gathered.append((None, [line]))
        else:
            gathered[-1][1].append(line)
    for head, lines in gathered:
        kept = tuple(one for one in lines if shown_in(edition, line_marking(one)))
        if head is not None and not shown_in(edition, line_marking(head)):
            continue
        if edition is Edition.PUBLIC:
            kept = _without_bare(kept)
        if kept or (head is not None and edition is Edition.FULL):
            counts = counted(one for one in lines if one.is_objective)
            yield PlanPart(head, kept, counts)


def _without_bare(lines: tuple[PaperLine, ...]) -> tuple[PaperLine, ...]:
    """Leave out headings with nothing below: something may have stood there."""
    wanted: set[str] = set()
    for line in reversed(lines):
        if line.is_objective or line.is_measure or line.row.code in wanted:
            wanted |= {line.row.code, line.row.parent}
    return tuple(one for one in lines if one.row.code in wanted)


def _actions(
    actions: Iterable[ActionRow], order: Mapping[str, int], *, edition: Edition
) -> list[ActionRow]:
    """Put action points in the order of the plan, then by term; one without a term first."""

    def place(row: ActionRow) -> tuple[int, date]:
        places = [order[code] for code in row.plan_lines if code in order]
        return min(places, default=len(order)), row.due or date.min

    return sorted((one for one in actions if shown_in(edition, one.marking)), key=place)


def _together(heard: Sequence[DiscussedAt]) -> DiscussedAt | None:
    """Give the last meeting with all of its items that may be told."""
    if not heard:
        return None
    last = heard[-1].meeting
    numbers = tuple(number for one in heard if one.meeting == last for number in one.numbers)
    return DiscussedAt(last, numbers)
