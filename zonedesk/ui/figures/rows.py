"""Tables of figures as data: what a card shows, what each figure opens, what its workbook holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.domain.shown_list import ShownColumn, ShownList
from zonedesk.domain.words import Marking
from zonedesk.ui.kit.looks import DASH

if TYPE_CHECKING:
    from zonedesk.domain.shown_list import CellValue
    from zonedesk.ui.kit.looks import ShapeAndWord


@dataclass(frozen=True, slots=True)
class Opens:
    """What a figure opens: the rows of a place that go with filters, or one record of it."""

    place: str
    filters: tuple[tuple[str, str], ...] = ()
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: its value as a workbook holds it, its words on the screen, what it opens."""

    value: CellValue = None
    words: str = DASH
    opens: Opens | None = None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of figures.

    Attributes:
        name: what is counted.
        figures: one for each column; the first is that of the year that is told about.
        bar: how long its bar is beside the longest one, 0 to 1; None has none.
        level: 1 for a part of the row above it.
        strong: written semibold, such as a category that has parts.
        total: the sum of the rows above it.
        state: verdict behind the figures, or before the name where ``leads`` says so.
        leads: whether the state is the name.
    """

    name: str
    figures: tuple[Figure, ...]
    bar: float | None = None
    level: int = 0
    strong: bool = False
    total: bool = False
    state: ShapeAndWord | None = None
    leads: bool = False

    @property
    def opens(self) -> Opens | None:
        """What the row opens: that of its first figure which opens anything."""
        return next((one.opens for one in self.figures if one.opens is not None), None)

    def told(self, headings: tuple[str, ...]) -> str:
        """Say the row as a sentence, for screen readers."""
        figures = (
            f"{heading} {figure.words}"
            for heading, figure in zip(headings, self.figures, strict=False)
        )
        state = self.state.word if self.state is not None and not self.leads else ""
        return ", ".join(part for part in (self.name, *figures, state) if part)


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A card of figures.

    Attributes:
        title: of the card.
        heading: of the names.
        headings: of the figures, then of the verdict where there is one.
        rows: in their order.
        nothing: said where there are no rows.
        opens: what the link in its heading opens.
        bars: whether bars stand between names and figures.
        marking: of the strictest thing that is named.
    """

    title: str
    heading: str
    headings: tuple[str, ...]
    rows: tuple[FigureRow, ...]
    nothing: str = ""
    opens: Opens | None = None
    bars: bool = False
    marking: Marking = Marking.INTERNAL

    def shown(self, filters: tuple[str, ...]) -> ShownList:
        """Give the card as a workbook holds it."""
        states = any(row.state is not None and not row.leads for row in self.rows)
        values = [
            (
                ("   " * row.level) + row.name,
                *(figure.value for figure in row.figures),
                *((row.state.word if row.state else "",) if states else ()),
            )
            for row in self.rows
        ]
        width = len(values[0]) if values else 1 + len(self.headings)
        titles = (self.heading, *self.headings)[:width]
        columns = tuple(
            ShownColumn(
                words, "number" if _are_numbers(values, place) else "text", 40 - 24 * bool(place)
            )
            for place, words in enumerate(titles)
        )
        return ShownList(self.title, columns, tuple(values), filters, self.marking)


def _are_numbers(rows: list[tuple[CellValue, ...]], place: int) -> bool:
    told = [row[place] for row in rows if row[place] is not None]
    return place > 0 and all(isinstance(one, (int, float)) for one in told)


@dataclass(frozen=True, slots=True)
class Tile:
    """One big figure: the figure, its word, what explains it, what it opens."""

    figure: str
    word: str
    fact: str
    opens: Opens | None = None
    tip: str = ""
