"""Paragraphs with something hanging beside them: number, label, time, capacity (README section 4).

Lines are broken once. A paragraph that does not fit a page is cut between two lines, and the
pieces keep the lines they have: ReportLab's own way breaks the rest again for every page, which is
slow on long texts and loses words (trust.md 0.18).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import Color, black
from reportlab.lib.enums import TA_RIGHT
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.paragraph import ParaLines

from zonedesk.documents.fonts import REGULAR, SEMIBOLD
from zonedesk.documents.pdf import text
from zonedesk.documents.pdf.styles import (
    LABEL_WIDTH,
    RIGHT,
    SMALL,
    SMALL_LEADING,
    without_hyphens,
)
from zonedesk.domain.richtext import Run, Runs

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas

LABEL_FOOT = 1.5
WHOLE = 2
"""Lines that stay together at either end of a divided paragraph."""


class Lines(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A paragraph whose lines are broken once and kept, whole or in pieces.

    Args:
        runs: its text.
        style: its style.
        below: a second text under it in a style of its own, on the leading of the first.
    """

    def __init__(
        self,
        runs: Runs | str,
        style: ParagraphStyle,
        *,
        below: tuple[str, ParagraphStyle] | None = None,
    ) -> None:
        made = text.fragments(_as_runs(runs), style)
        if below is not None:
            made += text.fragments(_as_runs(f"\n{below[0]}"), below[1])
        if any(text.LONG_RUN.search(part.text) for part in made) or _runs_on(made):
            style = without_hyphens(style)
        super().__init__(None, style, frags=made)

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Break the lines, once; a piece of a divided paragraph keeps those it has."""
        if not hasattr(self, "blPara"):
            super().wrap(availWidth, availHeight)
        self.height = len(self.blPara.lines) * self.style.leading
        return self.width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        """Cut between two lines, with two lines at least on either side."""
        self.wrap(availWidth, availHeight)
        count = len(self.blPara.lines)
        fitting = int((availHeight + 1e-6) / self.style.leading)
        if fitting >= count:
            return [self]
        first = min(fitting, count - WHOLE)
        return [] if first < WHOLE else [self._piece(0, first), self._piece(first, count)]

    def drawOn(self, canvas: Canvas, *place: float, **_spare: float) -> None:  # noqa: N802
        """Print the lines; plain ones are written in one go at their place."""
        x, y = place
        lines, face = self.blPara.lines, self.blPara
        if self.blPara.kind != 0 or getattr(face, "us_lines", None):
            super().drawOn(canvas, x, y)
        elif lines:
            left = x + self.style.leftIndent
            written = canvas.beginText(left, y + self.height - face.fontSize)
            written.setFont(face.fontName, face.fontSize, self.style.leading)
            written.setFillColor(face.textColor)
            for spare, words in lines:
                if self.style.alignment == TA_RIGHT:
                    written.setTextOrigin(left + spare, written.getY())
                written.textLine(" ".join(words))
            canvas.drawText(written)

    def _piece(self, start: int, stop: int) -> Lines:
        piece = object.__new__(type(self))
        piece.__dict__.update(self.__dict__)
        lines = self.blPara.lines[start:stop]
        if self.blPara.kind == 0:
            piece.blPara = self.blPara.clone(lines=lines)
        else:
            piece.blPara = ParaLines(kind=1, lines=lines)
        piece.__dict__.pop("_offsets", None)
        piece.__dict__.pop("_postponed", None)
        return piece


def _as_runs(words: Runs | str) -> Runs:
    return (Run(words),) if isinstance(words, str) else words


def _runs_on(made: list[Any]) -> bool:
    # A run may be divided over fragments: bold inside a long word, or a letter of another font.
    return len(made) > 1 and bool(text.LONG_RUN.search("".join(part.text for part in made)))


@dataclass(frozen=True, slots=True)
class Label:
    """Lines hung beside a paragraph.

    ``lines`` are (text, face, size); ``x`` is measured from axis A; with ``right`` the lines end
    there. The first stands on the baseline of the paragraph, the others 12.5 points lower each.
    """

    lines: tuple[tuple[str, str, float], ...]
    x: float = 0
    right: bool = False
    ink: Color = black


@lru_cache(maxsize=500)
def label(words: str) -> Label:
    """Make a margin label, wrapped at blanks to the width of the margin column."""
    return Label(tuple((line, SEMIBOLD, SMALL) for line in wrapped(words)))


def aside(words: str, *, x: float, right: bool = False) -> Label:
    """Make a small remark on the line of a paragraph, to the right of it."""
    return Label(((words, REGULAR, SMALL),), x=x, right=right)


def wrapped(words: str, face: str = SEMIBOLD) -> list[str]:
    """Break a label at blanks to the width of the margin column."""
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and not fits_margin(longer, face):
            lines.append(word)
        else:
            lines[-1:] = [longer]
    return lines


def fits_margin(words: str, face: str = SEMIBOLD) -> bool:
    """Tell whether words in small print fit the margin column."""
    return bool(text.width(text.pieces(text.settle(words), face), SMALL) <= LABEL_WIDTH)


@dataclass(frozen=True, slots=True)
class Mark:
    """A bookmark set where a paragraph is printed, and its line in the outline of the file."""

    key: str
    title: str
    level: int


class Hang(Lines):
    """A paragraph with labels; a bookmark or a link to one may hang on it too.

    Args:
        runs: the text of the paragraph.
        style: its style.
        labels: what hangs beside its first line.
        mark: bookmark and outline entry set here.
        link: key of the bookmark that a click on it goes to.
    """

    def __init__(
        self,
        runs: Runs | str,
        style: ParagraphStyle,
        *,
        labels: tuple[Label, ...] = (),
        mark: Mark | None = None,
        link: str = "",
    ) -> None:
        super().__init__(runs, style)
        self.labels = labels
        self.mark = mark
        self.link = link

    @property
    def _label_height(self) -> float:
        lines = max((len(label.lines) for label in self.labels), default=0)
        return lines * SMALL_LEADING + LABEL_FOOT if lines else 0.0

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Measure the text, or its labels where they need more."""
        width, height = super().wrap(availWidth, availHeight)
        self.grown = max(0.0, self._label_height - height)
        return width, height + self.grown

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        """Cut between two lines; only the first piece keeps what hangs on it."""
        extra = max(0.0, self._label_height - WHOLE * self.style.leading)
        parts = super().split(availWidth, availHeight - extra)
        for part in parts[1:]:
            part.labels, part.mark, part.link = (), None, ""
        # A label higher than its text: uncut it goes to the next page.
        return parts if len(parts) > 1 else []

    def drawOn(self, canvas: Canvas, *place: float, **_spare: float) -> None:  # noqa: N802
        """Print the labels and the text; set the bookmark and the link."""
        x, y = place
        top = y + self.height + self.grown
        baseline = (x, top - self.style.fontSize)
        # In the order one reads: a program that reads aloud follows the file.
        left = [hung for hung in self.labels if hung.x < self.style.leftIndent]
        for hung in left:
            draw_label(canvas, hung, at=baseline)
        super().drawOn(canvas, x, y + self.grown)
        for hung in self.labels:
            if hung not in left:
                draw_label(canvas, hung, at=baseline)
        if self.mark is not None:
            above = top + self.style.spaceBefore
            canvas.bookmarkHorizontal(self.mark.key, x, above)
            canvas.addOutlineEntry(self.mark.title, self.mark.key, self.mark.level)
        if self.link:
            canvas.linkRect("", self.link, (x, y, x + RIGHT, top), relative=1)


def draw_label(canvas: Canvas, hung: Label, *, at: tuple[float, float]) -> None:
    """Print a label; the point is axis A on the baseline of its first line."""
    x, y = at
    canvas.setFillColor(hung.ink)
    for words, face, size in hung.lines:
        line = text.pieces(text.settle(words), face)
        start = x + hung.x - (text.width(line, size) if hung.right else 0)
        text.write(canvas, line, at=(start, y), size=size)
        y -= SMALL_LEADING
