"""What stays together on a page (papers/README.md section 7).

A paper is a row of pieces. Each is kept by a conditional break in front of it: ReportLab's own
`keepWithNext` and `KeepTogether` pull whole paragraphs along and leave holes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.platypus import CondPageBreak, Flowable

from zonedesk.documents.pdf.hang import WHOLE, Lines
from zonedesk.documents.pdf.page import PAGE_ROOM
from zonedesk.documents.pdf.styles import RIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

HALF_PAGE = PAGE_ROOM / 2
BEFORE_A_TABLE = 60
"""Room in points that must be left for the beginning of something that is no text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Flowables that belong together.

    All but the last stay with its first two lines; with ``together`` the whole piece stays on one
    page, unless that is half a page or more.
    """

    flowables: tuple[Flowable, ...]
    together: bool = False


def height(flowables: Sequence[Flowable]) -> float:
    """Measure flowables one under another, the white between them included, in points."""
    total = after = 0.0
    for index, flowable in enumerate(flowables):
        total += flowable.wrap(RIGHT, PAGE_ROOM)[1]
        if index:
            total += max(flowable.getSpaceBefore(), after)
        after = flowable.getSpaceAfter()
    return total


def kept(piece: Piece) -> Iterator[Flowable]:
    """Set a piece, on a new page when what must stay together has no room left on this one."""
    flowables = piece.flowables
    if len(flowables) > 1 or piece.together:
        yield _break_unless(_need(piece), flowables)
    yield from flowables


def _need(piece: Piece) -> float:
    whole = height(piece.flowables)
    if piece.together and whole <= HALF_PAGE:
        return whole
    return min(whole, _shortest(piece.flowables))


def _shortest(flowables: tuple[Flowable, ...]) -> float:
    *first, last = flowables
    white = max(last.getSpaceBefore(), first[-1].getSpaceAfter()) if first else 0.0
    if isinstance(last, Lines):
        lines = len(last.blPara.lines)
        least = min(lines, WHOLE if lines > WHOLE + 1 else lines) * last.style.leading
    else:
        least = BEFORE_A_TABLE
    return float(height(first) + white + least)


class _BreakUnless(CondPageBreak):  # type: ignore[misc]  # reportlab has no types
    """A new page unless there is room; the white between its neighbours stays as it is."""

    _SPACETRANSFER = True


def _break_unless(need: float, flowables: tuple[Flowable, ...]) -> Flowable:
    before = flowables[0].getSpaceBefore()
    return _BreakUnless(min(need + before, PAGE_ROOM))


def closed_by(pieces: Iterable[Piece], closing: Sequence[Flowable]) -> Iterator[Flowable]:
    """Set the pieces of a paper so that its closing block never stands alone on a page.

    The block stays whole and takes the last piece along, or the last two lines of that piece when
    it ends in a long text. A block higher than half a page runs on like any other text.
    """
    *before, last = pieces
    for piece in before:
        yield from kept(piece)
    closing_height = height(closing) + closing[0].getSpaceBefore()
    *first, final = last.flowables
    if closing_height > HALF_PAGE:
        yield from kept(last)
        yield from closing
    elif isinstance(final, Lines) and height([final]) > WHOLE * 2 * final.style.leading:
        yield from kept(Piece((*first, _Closing(final, closing)))) if first else ()
        if not first:
            yield _Closing(final, closing)
    else:
        yield _break_unless(height(last.flowables) + closing_height, last.flowables)
        yield from last.flowables
        yield from closing


class _Closing(Flowable):  # type: ignore[misc]  # reportlab has no types
    """The last text of a paper with the closing block under it; only the text divides."""

    def __init__(self, final: Lines, closing: Sequence[Flowable]) -> None:
        super().__init__()
        self.final, self.closing = final, closing

    def getSpaceBefore(self) -> float:  # noqa: N802
        """The white above the text."""
        return float(self.final.getSpaceBefore())

    def wrap(self, availWidth: float, _availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Measure all of it."""
        return availWidth, height([self.final, *self.closing])

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        """Leave two lines of text at least for the page of the closing block."""
        whole = height([self.final])
        room = min(availHeight, whole - WHOLE * self.final.style.leading)
        parts = self.final.split(availWidth, room)
        return [parts[0], _Closing(parts[1], self.closing)] if len(parts) > 1 else []

    def draw(self) -> None:
        """Print the text, then the block."""
        y, after = self.wrap(RIGHT, PAGE_ROOM)[1], 0.0
        for index, flowable in enumerate([self.final, *self.closing]):
            if index:
                y -= max(flowable.getSpaceBefore(), after)
            y -= flowable.wrap(RIGHT, PAGE_ROOM)[1]
            flowable.drawOn(self.canv, 0, y)
            after = flowable.getSpaceAfter()
