"""Marks of the paper of a plan: the line of an objective, bars of health (README section 8)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from reportlab.graphics import renderPDF
from reportlab.lib.colors import black, white
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from zonedesk.documents.charts.parts import drawing, mark
from zonedesk.documents.fonts import SEMIBOLD
from zonedesk.documents.pdf import text
from zonedesk.documents.pdf.hang import Hang, Label, Mark, aside, label
from zonedesk.documents.pdf.styles import NORMAL, RIGHT, SMALL, TEXT, Styles
from zonedesk.domain.words import PlanClass

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas

    from zonedesk.documents.charts.look import ChartLook
    from zonedesk.domain.paper_plan import PaperLine
    from zonedesk.domain.rows import PlanRow

HEALTH: Final = TEXT + 78 * mm
"""Where the mark of a health stands, from axis A."""

_TITLE: Final = 74 * mm
_BADGE: Final = 15 * mm
_BADGE_SIDE, _BADGE_CORNER, _BADGE_BELOW = 11, 1.5, 2.4
_BAR_WIDTH, _BAR_HEIGHT, _BAR_END = 20 * mm, 4.6, 10 * mm
_MARK, _TO_WORD = 6.4, 11
_APART = 3.0
_ABOVE_BASELINE = 0.3


class ObjectiveLine(Hang):
    """The line of an objective: code and class in the margin, title, health, progress.

    Args:
        line: the objective.
        look: styles of the paper.
        charts: inks of marks.
        words: of its health and its progress, empty where nothing is known of them.
    """

    def __init__(
        self, line: PaperLine, look: Styles, *, charts: ChartLook, words: tuple[str, str]
    ) -> None:
        row = line.row
        written, self.badge = _margin(row, look)
        health, progress = words
        beside = [written, *_class_label(row, self.badge)]
        if health:
            beside.append(aside(health, x=HEALTH + _TO_WORD))
        if progress:
            beside.append(aside(progress, x=RIGHT, right=True))
        title = row.title.strip()
        told = text.bare(f"{row.code} {title}")
        super().__init__(
            title,
            _titled(look.strong),
            labels=tuple(beside),
            mark=Mark(f"line-{row.code}", told, level=1),
        )
        self.line, self.inks, self.charts = line, look, charts

    def drawOn(self, canvas: Canvas, *place: float, **spare: float) -> None:  # noqa: N802
        """Print the shapes, then the words in the order one reads."""
        x, y = place
        baseline = y + self.height + self.grown - self.style.fontSize
        row = self.line.row
        canvas.saveState()
        if row.class_ is not None:
            self._badge(canvas, row.class_, at=(x + self.badge, baseline - _BADGE_BELOW))
        if row.health is not None:
            shown = mark(row.health, (0, 0), size=_MARK, color=self.charts.of(row.health))
            drawn = drawing((_MARK, _MARK), (shown,))
            renderPDF.draw(drawn, canvas, x + HEALTH, baseline + _ABOVE_BASELINE)
        if self.line.progress is not None:
            self._bar(canvas, self.line.progress, at=(x + RIGHT - _BAR_END, baseline + 1))
        canvas.restoreState()
        super().drawOn(canvas, *place, **spare)

    def _badge(self, canvas: Canvas, class_: PlanClass, *, at: tuple[float, float]) -> None:
        """Print the square of a class: filled for a priority, else an outline."""
        filled = class_ is PlanClass.PRIORITY
        canvas.setLineWidth(0.6)
        canvas.setStrokeColor(self.inks.accent if filled else black)
        canvas.setFillColor(self.inks.accent if filled else white)
        canvas.roundRect(*at, _BADGE_SIDE, _BADGE_SIDE, _BADGE_CORNER, stroke=1, fill=1)

    def _bar(self, canvas: Canvas, progress: float, *, at: tuple[float, float]) -> None:
        """Print a bar that ends at a place."""
        right, y = at
        left, share = right - _BAR_WIDTH, min(100.0, max(0.0, progress)) / 100
        canvas.setFillColor(self.inks.accent)
        canvas.rect(left, y, _BAR_WIDTH * share, _BAR_HEIGHT, stroke=0, fill=1)
        canvas.setStrokeColor(black)
        canvas.setLineWidth(0.4)
        canvas.rect(left, y, _BAR_WIDTH, _BAR_HEIGHT, stroke=1, fill=0)


class OnText(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A drawing that begins on B, with a margin label; it never breaks."""

    def __init__(self, drawn: Drawing, *, space: float = 0) -> None:
        super().__init__()
        self.drawn, self.spaceBefore = drawn, space

    def wrap(self, availWidth: float, _availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Take the height of the drawing."""
        return availWidth, float(self.drawn.height)

    def draw(self) -> None:
        """Print the drawing."""
        renderPDF.draw(self.drawn, self.canv, TEXT, 0)


def labelled_column(words: str, style: ParagraphStyle) -> Hang:
    """Set a margin label alone, as the first cell of a row."""
    return Hang("", style, labels=(label(words),) if words else ())


def _margin(row: PlanRow, look: Styles) -> tuple[Label, float]:
    """Set the code of a line, and tell where the square of its class stands beside it.

    A long code is set smaller and moves the square to the right; a still longer one takes lines.
    """
    code, room = text.settle(row.code), TEXT - _APART
    if row.class_ is not None:
        room -= _BADGE_SIDE + _APART
    if _wide(code, NORMAL) < (_BADGE if row.class_ else room):
        return Label(((code, SEMIBOLD, float(NORMAL)),), ink=look.ink), _BADGE
    lines = [""]
    for letter in code:
        fits = _wide(lines[-1] + letter, SMALL) <= room
        lines[-1:] = [lines[-1] + letter] if fits else [lines[-1], letter]
    widest = max(_wide(line, SMALL) for line in lines)
    label = Label(tuple((line, SEMIBOLD, float(SMALL)) for line in lines), ink=look.ink)
    return label, max(_BADGE, widest + _APART)


def _wide(words: str, size: float) -> float:
    return text.width(text.pieces(words, SEMIBOLD), size)


def _class_label(row: PlanRow, place: float) -> tuple[Label, ...]:
    """Give the letter of a class, in the middle of its square."""
    if row.class_ is None:
        return ()
    word = row.class_.value
    middle = (_BADGE_SIDE - text.width([(SEMIBOLD, word)], SMALL)) / 2
    ink = white if row.class_ is PlanClass.PRIORITY else black
    return (Label(((word, SEMIBOLD, float(SMALL)),), x=place + middle, ink=ink),)


@cache
def _titled(style: ParagraphStyle) -> ParagraphStyle:
    return style.clone("objective", spaceBefore=0, rightIndent=RIGHT - TEXT - _TITLE)
