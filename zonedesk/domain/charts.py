"""What a chart shows, without a word about how it is drawn (interface.md section 4).

One description feeds screen and paper. The words that stand at the figures come along, written in
the language of the reader.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zonedesk.domain.words import Health


@dataclass(frozen=True, slots=True)
class HealthPart:
    """How many lines are doing so; ``health`` None counts those that nobody judged."""

    health: Health | None
    count: int
    words: str


@dataclass(frozen=True, slots=True)
class HealthBar:
    """The health of some lines: of a pillar or of a class; ``facts`` says how many they are."""

    title: str
    facts: str
    parts: tuple[HealthPart, ...]

    @property
    def total(self) -> int:
        """How many lines it counts."""
        return sum(part.count for part in self.parts)


@dataclass(frozen=True, slots=True)
class Column:
    """The value of a period; None is not measured, which is not zero."""

    name: str
    value: float | None
    words: str


@dataclass(frozen=True, slots=True)
class ColumnChart:
    """Values of an indicator, the last one being the period that is told about.

    ``title`` may be empty where the name stands beside it; ``target_words`` says what the dashed
    line stands for.
    """

    title: str
    columns: tuple[Column, ...]
    target: float | None = None
    target_words: str = ""

    @property
    def bounds(self) -> tuple[float, float]:
        """The lowest and the highest that must fit, zero included."""
        told = [one.value for one in self.columns if one.value is not None]
        told += [] if self.target is None else [self.target]
        return min([0.0, *told]), max([0.0, *told])


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure with its name, and that of the year before where there is one."""

    name: str
    value: float
    words: str
    before: float | None = None


@dataclass(frozen=True, slots=True)
class BarChart:
    """Figures one below the other, on one scale."""

    bars: tuple[Bar, ...]

    @property
    def largest(self) -> float:
        """The longest bar, that of the year before included; never zero."""
        told = [bar.value for bar in self.bars]
        told += [bar.before for bar in self.bars if bar.before is not None]
        return max([*told, 0.0]) or 1.0


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """Inks as ``#rrggbb`` and measures in points, or in pixels on the screen.

    What stands here is the style of papers (papers/README.md section 8).

    Attributes:
        text: of letters, outlines and axes.
        surface: of what is empty inside its outline.
        accent: of the bar or column that is told about.
        health: of good, risk, blocked and paused.
        size: of all letters.
        line: from one line of letters to the next.
        bar: height of a bar of health.
        gap: between its parts.
        stroke: of outlines.
        plot: height of the room for columns.
        column: width of a column, and step to the next.
        thin: height of a bar of figures.
        row: step from one bar of figures to the next.
    """

    text: str = "#000000"
    surface: str = "#FFFFFF"
    accent: str = "#1D4F91"
    health: tuple[str, str, str, str] = ("#1F7A4D", "#9A6200", "#B3261E", "#5A6675")
    size: float = 9.0
    line: float = 12.5
    bar: float = 10.0
    gap: float = 1.5
    stroke: float = 0.5
    plot: float = 45.4
    column: tuple[float, float] = (31.2, 48.2)
    thin: float = 8.0
    row: float = 15.5
