"""What all tables of figures share: a year beside another one, unknown beside zero."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import PlanClass
from zonedesk.i18n.formats import decimal
from zonedesk.ui.figures.rows import Figure, FigureRow, Opens
from zonedesk.ui.kit.looks import DASH
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.figures import ComparedFigures, YearFigures

ATTENDANCE: Final = "attendance"
"""The overview of attendance, which is a screen of this place itself."""


@dataclass(frozen=True, slots=True)
class Told:
    """The figures of a period beside those of another, and how they are asked for."""

    figures: ComparedFigures

    @property
    def now(self) -> YearFigures | None:
        """The figures of the period; None when nothing of it was entered."""
        return self.figures.now if self.figures.now.is_entered else None

    @property
    def years(self) -> tuple[str, str]:
        """Both years in words: headings of columns."""
        return str(self.figures.now.year), str(self.figures.beside)

    def nothing(self, words: str) -> str:
        """Say why there is nothing: not entered, or what is told of a year that was."""
        return words if self.now else texts().gettext("Nothing of this was entered.")

    def both(
        self,
        count: Callable[[YearFigures], float | None],
        opens: Callable[[str], Opens | None] = lambda _year: None,
    ) -> tuple[Figure, Figure]:
        """Give a figure of the period and of the one beside it.

        Args:
            count: what is counted of a year that was entered; None is not known.
            opens: what the figure of a year opens.
        """
        now, before = (
            None if year is None else count(year) for year in (self.now, self.figures.before)
        )
        return (
            figure(now, opens=opens(self.years[0])),
            figure(before, opens=opens(self.years[1])),
        )


def figure(value: float | None, *, unit: str = "", opens: Opens | None = None) -> Figure:
    """Give a figure; one that is not known is a dash and opens nothing."""
    if value is None:
        return Figure()
    return Figure(value, with_unit(value, unit), opens)


def with_unit(value: float | None, unit: str = "") -> str:
    """Write a number, of percents with their sign; what is not known is a dash."""
    if value is None:
        return DASH
    language = texts().language
    return decimal(value, language) + (" %" if unit == "%" else "")


def rows_of(place: str, year: str, *filters: tuple[str, str]) -> Opens:
    """Say which rows of a place in a year a figure counts."""
    return Opens(place, (*filters, ("year", year)))


def total_row(figures: tuple[Figure, ...]) -> FigureRow:
    """Give the row of sums."""
    return FigureRow(texts().gettext("Total"), figures, strong=True, total=True)


def bar_of(value: float | None, longest: float) -> float:
    """Tell how long a bar is beside the longest one."""
    return 0.0 if value is None or longest <= 0 else value / longest


def class_words(plan_class: PlanClass | None) -> str:
    """Say which lines of the plan a class holds."""
    _ = texts().gettext
    words = {
        PlanClass.PRIORITY: _("Priorities"),
        PlanClass.ATTENTION: _("Attention points"),
    }
    return words.get(plan_class, _("Without class")) if plan_class else _("Without class")
