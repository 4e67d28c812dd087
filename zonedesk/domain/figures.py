"""Figures of a year: what the secretariat must be able to tell the college (L31, domain.md 3.3).

Figures count everything, also what is confidential. Of what they name they tell whether it may be
named outside the zone. What was not entered is None, which is not zero.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from zonedesk.domain.sittings import CALLED
from zonedesk.domain.words import Health, PlanClass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zonedesk.domain.presence_overview import OverviewRow
    from zonedesk.domain.words import ActionStatus, Direction

#: Stands for the categories, or subcategories, that are counted but not named.
OTHERS: Final = ""


@dataclass(frozen=True, slots=True)
class BodyFigures:
    """How often a body met in a year.

    ``expected`` is None when no number is set; ``special`` counts kinds of meeting that were held
    and are not what most of its meetings are: one of eight was an ARO+.
    """

    code: str
    name: str
    expected: int | None
    planned: int
    held: int
    cancelled: int
    special: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class CategoryFigures:
    """How many dossiers of a category were treated; with the number of each subcategory.

    `OTHERS` in place of a name counts those whose name the reader may not know.
    """

    category: str
    count: int
    subcategories: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class AttendanceFigures:
    """How the seats of a body were taken, over its meetings of which attendance was noted (R61).

    Only who is called counts: a stand-in takes the seat of somebody, experts and guests have none.

    Attributes:
        body: code.
        name: of the body.
        invited: seats, added up over the meetings.
        present: of these taken by who has it.
        replaced: taken by somebody else.
        excused: empty, with a message.
        absent: empty, without one.
        unmarked: of which nothing was noted.
    """

    body: str
    name: str
    invited: int
    present: int
    replaced: int
    excused: int
    absent: int
    unmarked: int

    @property
    def share(self) -> Fraction | None:
        """Which part of the seats was taken; None without any seat."""
        return Fraction(self.present + self.replaced, self.invited) if self.invited else None


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """How the plan lines of a class are doing; ``plan_class`` None are those without one.

    A line with a class that was not judged in the year counts under None.
    """

    plan_class: PlanClass | None
    healths: tuple[tuple[Health | None, int], ...]

    @property
    def count(self) -> int:
        """How many lines there are."""
        return sum(count for _, count in self.healths)


@dataclass(frozen=True, slots=True)
class IndicatorFigures:
    """What was measured in a period, or promised and delivered of a commitment (R97, R99).

    Attributes:
        code: of the indicator.
        line: code of its plan line.
        name: what is measured.
        unit: for example hours; empty for a bare number.
        direction: in which it should go.
        target: of the period; None when there is none. Of a commitment what was promised.
        value: None was not measured.
        reached: whether the target was; None where that cannot be told.
        quarters: values of the four quarters of the year.
        confidential: whether its plan line is; outside the zone it has no name.
    """

    code: str
    line: str
    name: str
    unit: str
    direction: Direction
    target: float | None
    value: float | None
    reached: bool | None
    quarters: tuple[float | None, ...]
    confidential: bool

    @property
    def added_up(self) -> tuple[float | None, ...]:
        """The quarters of a commitment, each with those before it; from a missing one on None."""
        known: list[float | None] = []
        for value in self.quarters:
            before = known[-1] if known else 0.0
            known.append(None if value is None or before is None else before + value)
        return tuple(known)


@dataclass(frozen=True, slots=True)
class YearFigures:
    """The figures of one year, or of a quarter of it.

    Attributes:
        year: calendar year.
        bodies: in the order of the register.
        dossiers: treated in that year, by category, the largest first. A dossier is treated in
            each year in which the body that decides has it on its agenda; as long as it never
            had, in the year in which it was opened.
        dossier_total: number of dossiers treated.
        plan_classes: number of plan lines by class of that year.
        plan_health: number of judged plan lines by health.
        actions: number of action points by status.
        quarter: 1 to 4; None is the whole year. The plan is always that of the year.
        decisions: number taken by each body, by its code; only bodies that decided.
        attendance: of each body of which it was noted, in the order of the register.
        people: how everybody took part, in each body.
        classes: the plan by class and health: P, A, then what has no class.
        indicators: that have a target or a value in the period, in the order of the plan.
        commitments: the same of what was promised in hours.
    """

    year: int
    bodies: tuple[BodyFigures, ...]
    dossiers: tuple[CategoryFigures, ...]
    dossier_total: int
    plan_classes: tuple[tuple[PlanClass, int], ...]
    plan_health: tuple[tuple[Health, int], ...]
    actions: tuple[tuple[ActionStatus, int], ...]
    quarter: int | None = None
    decisions: tuple[tuple[str, int], ...] = ()
    attendance: tuple[AttendanceFigures, ...] = ()
    people: tuple[OverviewRow, ...] = ()
    classes: tuple[ClassFigures, ...] = ()
    indicators: tuple[IndicatorFigures, ...] = ()
    commitments: tuple[IndicatorFigures, ...] = ()

    @property
    def held(self) -> int:
        """How many meetings were held."""
        return sum(body.held for body in self.bodies)

    @property
    def decided(self) -> int:
        """How many decisions were taken."""
        return sum(count for _, count in self.decisions)

    @property
    def is_entered(self) -> bool:
        """Whether anything was entered; if not, every figure is unknown, not zero.

        A value of an indicator does not tell: those of years long past come along with it.
        """
        counts = (
            *(body.planned for body in self.bodies),
            *(one.count for one in self.classes),
            *(count for _, count in self.actions),
        )
        return bool(self.dossier_total or any(counts))


@dataclass(frozen=True, slots=True)
class ComparedFigures:
    """The figures of a period beside those of another one.

    Attributes:
        now: what is asked for.
        beside: the other year, the same quarter of it.
        before: its figures; None when nothing of it was entered.
        years: in which something was entered, the earliest first.
    """

    now: YearFigures
    beside: int
    before: YearFigures | None
    years: tuple[int, ...]


def named_outside(figures: YearFigures) -> YearFigures:
    """Leave out the indicators that have no name outside the zone; nothing counts less."""
    return replace(
        figures,
        indicators=tuple(one for one in figures.indicators if not one.confidential),
        commitments=tuple(one for one in figures.commitments if not one.confidential),
    )


def attendance_by_body(
    rows: Iterable[OverviewRow], names: Mapping[str, str]
) -> tuple[AttendanceFigures, ...]:
    """Add up the attendance of each body, in the order in which the bodies have names."""
    found: dict[str, Counter[str]] = {}
    for row in rows:
        if row.tally.capacity in CALLED:
            counted = found.setdefault(row.body, Counter())
            counted.update({key: getattr(row.tally, key) for key in _TALLIED})
    return tuple(
        AttendanceFigures(code, names[code], *(found[code][key] for key in _TALLIED))
        for code in names
        if code in found
    )


def special_kinds(kinds: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Count the kinds of meeting that are not what most meetings of a body are."""
    counted = Counter(kind.strip() for kind in kinds)
    return tuple(
        (kind, count)
        for kind, count in counted.items()
        if kind.casefold() not in _ORDINARY and 2 * count <= counted.total()
    )


def by_class(classes: Iterable[ClassFigures]) -> tuple[tuple[PlanClass, int], ...]:
    """Count the plan lines of each class, also of a class that has none."""
    counts = {one.plan_class: one.count for one in classes}
    return tuple((member, counts.get(member, 0)) for member in PlanClass)


def by_health(classes: Iterable[ClassFigures]) -> tuple[tuple[Health, int], ...]:
    """Count the judged plan lines by health, whatever their class."""
    counts: Counter[Health | None] = Counter()
    for one in classes:
        counts.update(dict(one.healths))
    return tuple((member, counts[member]) for member in Health)


#: Words for a meeting that is nothing out of the ordinary, in the languages of the country.
_ORDINARY: Final = frozenset({"", "gewoon", "ordinaire", "ordentlich"})
_TALLIED: Final = ("invited", "present", "replaced", "excused", "absent", "unmarked")
