"""Where the pages of a paper lie on their desk: sizes and places in pixels, without drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSizeF

GAP: Final = 24
SIDE: Final = 16
CAPTION_GAP: Final = 8
_PIXELS_PER_POINT = 96 / 72

#: Steps of the zoom; 1 is the size of the paper on a screen of 96 dots per inch.
STEPS: Final = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
_ALIKE = 0.005


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Pages in rows.

    Attributes:
        papers: where each page lies, without its edge line.
        size: of the whole desk.
        columns: how many pages lie side by side.
    """

    papers: tuple[QRect, ...]
    size: QSize
    columns: int

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return -(-len(self.papers) // self.columns)

    def in_row(self, row: int) -> range:
        """Give the pages of a row, counted from 0."""
        first = row * self.columns
        return range(first, min(first + self.columns, len(self.papers)))

    def top(self, row: int) -> int:
        """Give the height at which a row begins, with the gap above it."""
        return self.papers[row * self.columns].top() - GAP

    def row_at(self, y: int) -> int:
        """Give the row at a height; above the first it is the first."""
        return max((row for row in range(self.rows) if self.top(row) <= y), default=0)

    def anchor(self, y: int) -> tuple[int, float]:
        """Tell what lies at a height: the first page of its row, and how far down that page."""
        page = self.row_at(y) * self.columns
        paper = self.papers[page]
        return page, (y - paper.top()) / paper.height()

    def height_of(self, anchor: tuple[int, float]) -> int:
        """Find what `anchor` told of another arrangement; a page that is gone is the last."""
        page, down = anchor
        if page >= len(self.papers):
            return self.size.height()
        paper = self.papers[page]
        return paper.top() - GAP if down < 0 else paper.top() + round(down * paper.height())


def arrange(
    sizes: Sequence[QSizeF], *, zoom: float, columns: int, room: int, caption: int
) -> Arrangement:
    """Lay pages in rows, in the middle of the desk.

    Args:
        sizes: of the pages in points.
        zoom: 1 is the size of the paper.
        columns: pages side by side; fewer pages than that lie in the middle.
        room: width of the desk in pixels.
        caption: height of the line with the number, below each page.
    """
    columns = max(1, min(columns, len(sizes)))
    scale = zoom * _PIXELS_PER_POINT
    measured = [QSize(round(one.width() * scale), round(one.height() * scale)) for one in sizes]
    widest = max((one.width() for one in measured), default=0)
    inner = columns * widest + (columns - 1) * GAP
    whole = max(room, inner + 2 * SIDE)
    papers: list[QRect] = []
    top = GAP
    for first in range(0, len(measured), columns):
        row = measured[first : first + columns]
        for column, size in enumerate(row):
            left = (whole - inner) // 2 + column * (widest + GAP) + (widest - size.width()) // 2
            papers.append(QRect(left, top, size.width(), size.height()))
        top += max(size.height() for size in row) + CAPTION_GAP + caption + GAP
    return Arrangement(tuple(papers), QSize(whole, top), columns)


def fitting(sizes: Sequence[QSizeF], *, columns: int, room: int) -> float:
    """Give the zoom at which pages fill the width; a single one is as large as one of a pair."""
    if not sizes:
        return 1.0
    free = room - 2 * SIDE - (columns - 1) * GAP
    widest = max(one.width() for one in sizes) * _PIXELS_PER_POINT
    return within(free // columns / widest)


def within(zoom: float) -> float:
    """Keep a zoom between the first and the last step."""
    return min(max(zoom, STEPS[0]), STEPS[-1])


def stepped(zoom: float, steps: int) -> float:
    """Give the next step of the zoom above or, with negative steps, below."""
    if steps > 0:
        return next((one for one in STEPS if one > zoom + _ALIKE), STEPS[-1])
    return next((one for one in reversed(STEPS) if one < zoom - _ALIKE), STEPS[0])
