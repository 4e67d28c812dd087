"""The building blocks of papers: labelled texts, lists, rules and tables (README 4 to 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import black
from reportlab.platypus import Flowable, Table

from zonedesk.documents.fonts import SEMIBOLD
from zonedesk.documents.pdf.hang import Hang, Label, Lines, draw_label, fits_margin, label
from zonedesk.documents.pdf.styles import (
    HAIR,
    LIST_STEP,
    RIGHT,
    SMALL,
    TEXT,
    TEXT_RIGHT,
    THICK,
    Styles,
    directly_below,
)
from zonedesk.domain.richtext import BulletList, NumberedList, Paragraph, RichText, Run, Runs
from zonedesk.domain.richtext import Table as TableOfText

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

TOP_PADDING = 3
MANY_COLUMNS = 12
"""A table of a user with more columns is set as lines: no word fits such a column."""


class Rule(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A line from A to C: 0.8 means a decision or a heading, 0.3 divides rows."""

    def __init__(self, thickness: float, *, before: float = 0, after: float = 0) -> None:
        super().__init__()
        self.thickness, self.before, self.after = thickness, before, after

    def getSpaceBefore(self) -> float:  # noqa: N802
        """The white above it, none at the top of a page."""
        return self.before

    def wrap(self, availWidth: float, _availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Take the line and the white under it."""
        return availWidth, self.after

    def draw(self) -> None:
        """Print the line."""
        self.canv.setStrokeColor(black)
        self.canv.setLineWidth(self.thickness)
        self.canv.line(0, self.after, RIGHT, self.after)


def labelled(
    words: str, runs: Runs | str, *, style: ParagraphStyle, labels: tuple[Label, ...] = ()
) -> list[Flowable]:
    """Make a paragraph with a margin label; a word too wide for the margin stands above it on B."""
    if not words:
        return [Hang(runs, style, labels=labels)]
    widest = max(words.split(" "), key=len)
    if fits_margin(widest):
        return [Hang(runs, style, labels=(label(words), *labels))]
    above = style.clone("label above", fontName=SEMIBOLD, fontSize=SMALL)
    return [Lines(words, above), Hang(runs, directly_below(style, space=0), labels=labels)]


def rich(written: RichText, words: str, *, look: Styles, first: float = 7) -> list[Flowable]:
    """Set a text as its writer made it, its label beside the first line.

    Args:
        written: the text; blocks without anything visible are left out.
        words: the margin label, may be empty.
        look: the styles of the paper.
        first: white above the first block, in points.
    """
    made: list[Flowable] = []
    for block in written.blocks:
        hung = words if not made else ""
        match block:
            case Paragraph(runs) if _visible(runs):
                style = look.body if made else directly_below(look.body, space=first)
                made += labelled(hung, runs, style=style)
            case BulletList(items) if items:
                made += _listed([("–", item) for item in items], hung, look=look)
            case NumberedList(items, start) if items:
                numbered = [(f"{number}.", item) for number, item in enumerate(items, start)]
                made += _listed(numbered, hung, look=look)
            case TableOfText(rows) if any(rows):
                made += _table_of_text(rows, hung, look=look)
    return made


def _visible(runs: Runs) -> bool:
    return any(run.text.strip() for run in runs)


def _listed(items: list[tuple[str, Runs]], words: str, *, look: Styles) -> list[Flowable]:
    made: list[Flowable] = []
    for mark, item in items:
        style = look.item_of_list if made else directly_below(look.item_of_list, space=3)
        bullet = Label(((mark, style.fontName, style.fontSize),), x=TEXT)
        if len(mark) > len("99."):
            style = style.clone("wide number", leftIndent=TEXT + 2 * LIST_STEP)
        made += labelled("" if made else words, item, style=style, labels=(bullet,))
    return made


def _table_of_text(
    rows: tuple[tuple[Runs, ...], ...], words: str, *, look: Styles
) -> list[Flowable]:
    columns = max(map(len, rows))
    if columns > MANY_COLUMNS:
        made = labelled(words, _joined(rows[0]), style=look.note)
        return made + [Lines(_joined(row), look.note) for row in rows[1:] if row]
    room = RIGHT - TEXT - TEXT_RIGHT
    cells = [[Lines(cell, look.small) for cell in row] for row in rows]
    for row in cells:
        row += [Lines("", look.small) for _ in range(columns - len(row))]
    grid = ruled(cells, [room / columns] * columns, head=False)
    return [_Indented(grid, by=TEXT, words=words)]


def _joined(row: tuple[Runs, ...]) -> Runs:
    runs: list[Run] = []
    for cell in row:
        runs += [Run(" | ")] if runs else []
        runs += cell
    return tuple(runs)


class _Indented(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A table that begins on B instead of A, with a margin label; it divides as it would there."""

    def __init__(self, inner: Flowable, *, by: float, words: str) -> None:
        super().__init__()
        self.inner, self.by, self.words = inner, by, words
        self.spaceBefore = 4

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Measure what is inside."""
        self.high = self.inner.wrap(availWidth - self.by, availHeight)[1]
        return availWidth, self.high

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        """Divide what is inside; the label stays with the first part."""
        parts = self.inner.split(availWidth - self.by, availHeight)
        return [
            _Indented(part, by=self.by, words="" if index else self.words)
            for index, part in enumerate(parts)
        ]

    def draw(self) -> None:
        """Print the label and what is inside, further to the right."""
        self.inner.drawOn(self.canv, self.by, 0)
        if self.words:
            draw_label(self.canv, label(self.words), at=(0, self.high - TOP_PADDING - SMALL))


def ruled(
    rows: list[list[Any]],
    widths: list[float],
    *,
    head: bool,
    above: bool = False,
    heights: list[float | None] | None = None,
) -> Table:
    """Make a table with hairlines between its rows, that divides inside long rows.

    Args:
        rows: cells; the first row is the heading when ``head`` is true, repeated on each page.
        widths: of the columns, in points.
        head: whether there is a heading, over a 0.8 rule.
        above: whether a hairline stands above the first row too.
        heights: of the rows, none where the text decides.
    """
    commands: list[tuple[Any, ...]] = [
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-2, -1), 8),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), TOP_PADDING),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    start = 1 if head else 0
    if head:
        commands.append(("LINEBELOW", (0, 0), (-1, 0), THICK, black))
    if above:
        commands.append(("LINEABOVE", (0, 0), (-1, 0), HAIR, black))
    if len(rows) > start + 1:
        commands.append(("LINEBELOW", (0, start), (-1, -2), HAIR, black))
    return Table(
        rows,
        colWidths=widths,
        rowHeights=heights,
        style=commands,
        repeatRows=start,
        splitInRow=1,
        hAlign="LEFT",
    )
