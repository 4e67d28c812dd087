"""The annual report and the quarterly sheet: figures of a period and a text on each body.

Figures count everything. What they name depends on the edition: the public one names no category
that only dossiers bear which are not public, and no indicator of a confidential plan line
(product.md 3.6). Who took part is told in both editions.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from zonedesk.domain.errors import Refused
from zonedesk.domain.figures import named_outside
from zonedesk.domain.openness import strictest
from zonedesk.domain.words import Edition, ItemResult, Marking, PeriodicPaper

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.figures import CategoryFigures, YearFigures
    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.domain.papers import House
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.words import BodyKind

_SUMMER: Final = frozenset({7, 8})
_MONTHS: Final = frozenset(range(1, 13))
_QUARTERS: Final = range(1, 5)


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """What a report is on: a calendar year, or a quarter of it (1 to 4)."""

    year: int
    quarter: int | None = None

    @property
    def paper(self) -> PeriodicPaper:
        """Which of both papers is on it."""
        return PeriodicPaper.ANNUAL if self.quarter is None else PeriodicPaper.QUARTERLY

    def check(self) -> None:
        """Refuse what is no quarter of a year: ``paper.quarter`` (quarter)."""
        if self.quarter is not None and self.quarter not in _QUARTERS:
            raise Refused("paper.quarter", quarter=self.quarter)


@dataclass(frozen=True, slots=True)
class BodyCourse:
    """What a body did in a period, for the text about it.

    Attributes:
        code: of the body.
        name: in the language of the paper.
        kind: of body.
        expected: how often it should meet in a year; None in a quarter, or when nothing is set.
        days: of the meetings that were held, in order.
        special: kinds of meeting that are not ordinary, with the number held of each.
        cancelled: how many were called off.
        dossiers: on which it decides that were treated, by category.
        results: what came out of them; None counts those without result.
        prepared: dossiers of other bodies that stood on its agenda.
    """

    code: str
    name: str
    kind: BodyKind
    expected: int | None = None
    days: tuple[date, ...] = ()
    special: tuple[tuple[str, int], ...] = ()
    cancelled: int = 0
    dossiers: tuple[CategoryFigures, ...] = ()
    results: tuple[tuple[ItemResult | None, int], ...] = ()
    prepared: int = 0

    @property
    def held(self) -> int:
        """How often it met."""
        return len(self.days)

    @property
    def treated(self) -> int:
        """How many dossiers on which it decides were treated."""
        return sum(one.count for one in self.dossiers)

    @property
    def monthly(self) -> bool:
        """Whether it met once in every month."""
        return self._months() == _MONTHS

    @property
    def monthly_but_summer(self) -> bool:
        """Whether it met once in every month but July and August."""
        return self._months() == _MONTHS - _SUMMER

    def _months(self) -> frozenset[int]:
        months = [day.month for day in self.days]
        return frozenset(months) if len(set(months)) == len(months) else frozenset()


@dataclass(frozen=True, slots=True)
class BodyText:
    """The text about a body: written by hand, or made of its figures; ``subject`` is its code."""

    subject: str
    heading: str
    text: RichText


@dataclass(frozen=True, slots=True)
class Measured:
    """An indicator, or hours that were promised, with who may read its name."""

    record: IndicatorRecord
    marking: Marking


@dataclass(frozen=True, slots=True)
class PeriodicReport:
    """The annual report of a year, or the sheet of one of its quarters.

    Attributes:
        house: style of the zone.
        edition: of which it is.
        figures: of the period.
        before: of the same period of the year before; None where nothing was entered.
        courses: what each body did, in the order of the register.
        texts: on each body.
        measured: indicators of which something is known in the period, in the order of the plan.
        objectives: whether all plan lines that are counted are objectives.
    """

    house: House
    edition: Edition
    figures: YearFigures
    before: YearFigures | None
    courses: tuple[BodyCourse, ...]
    texts: tuple[BodyText, ...] = ()
    measured: tuple[Measured, ...] = ()
    objectives: bool = True

    @property
    def deciding(self) -> BodyCourse | None:
        """The only body that decides on the dossiers treated; None when there are several."""
        found = [one for one in self.courses if one.treated]
        return found[0] if len(found) == 1 else None

    @property
    def marking(self) -> Marking:
        """Who may read it: figures are internal, a confidential plan line closes what names it."""
        if self.edition is Edition.PUBLIC:
            return Marking.PUBLIC
        return strictest([Marking.INTERNAL, *(one.marking for one in self.measured)])


def for_edition(report: PeriodicReport) -> PeriodicReport:
    """Keep what the edition of a report may name."""
    if report.edition is Edition.FULL:
        return report
    known = tuple(one for one in report.measured if one.marking is Marking.PUBLIC)
    return replace(report, figures=named_outside(report.figures), measured=known)
