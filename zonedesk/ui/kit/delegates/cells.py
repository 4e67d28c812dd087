"""Cells drawn from what the model gives: text, two lines, state, progress, chip, badge.

The model returns a frozen look for role ``LOOK``; the delegate knows how each is drawn. So one
delegate serves every table, and a cell cannot differ from screen to screen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QRect, QSize

from zonedesk.ui.kit.canvas import BODY, SECOND, Canvas, Ink, wrapped
from zonedesk.ui.kit.delegates.row import Cell, RowDelegate, ring_around
from zonedesk.ui.kit.looks import (
    ChipLook,
    Progress,
    ShapeAndWord,
    chip_size,
    draw_badge,
    draw_chip,
    draw_progress,
    draw_state,
    state_width,
)
from zonedesk.ui.theme.icons import CHIP

if TYPE_CHECKING:
    from zonedesk.ui.theme.theme import Theme

_FIRST_LINE, _SECOND_LINE = 18, 16
_ARROW, _AROUND_ARROW = "→", 6
_INDENT = 16


@dataclass(frozen=True, slots=True)
class Words:
    """A text in an ink; with ``wrap`` over two lines, with ``second`` over a muted second line.

    ``locked`` draws the lock at the right; ``strong`` makes it semibold when its row is selected;
    ``indent`` are the steps by which it stands in, as a part below its whole.
    """

    words: str
    ink: Ink = BODY
    second: str = ""
    wrap: bool = False
    locked: bool = False
    strong: bool = False
    indent: int = 0


@dataclass(frozen=True, slots=True)
class OverState:
    """A text over a state in a smaller hand: a day over what it means now (07)."""

    words: str
    state: ShapeAndWord
    ink: Ink = BODY


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """A state as it was, an arrow, and as it is."""

    old: ShapeAndWord
    new: ShapeAndWord


@dataclass(frozen=True, slots=True)
class ClassBadge:
    """The class of a plan line: ``"P"``, ``"A"`` or empty."""

    letter: str


Look: TypeAlias = (
    "str | Words | OverState | BeforeAfter | ShapeAndWord | Progress | ChipLook | ClassBadge | None"
)


class CellDelegate(RowDelegate):
    """Draws a cell from its look; an unknown kind of look is drawn as its text."""

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw the cell."""
        draw_look(canvas, cell.rect, look=cell.look, selected=cell.state.selected)

    def ringed(self, theme: Theme, cell: Cell) -> QRect:
        """Let the ring of a state go around shape and word only."""
        return ringed_look(theme, cell.rect, look=cell.look)


def ringed_look(theme: Theme, rect: QRect, *, look: object) -> QRect:
    """Give the ring around a look: a state is ringed itself, all else fills its cell."""
    if isinstance(look, ShapeAndWord):
        rect = QRect(rect.x(), rect.y(), min(rect.width(), state_width(theme, look)), rect.height())
    return ring_around(rect)


def draw_look(canvas: Canvas, rect: QRect, *, look: object, selected: bool = False) -> None:
    """Draw a look inside a rectangle."""
    match look:
        case None:
            return
        case Words():
            _draw_words(canvas, rect, look=look, selected=selected)
        case OverState():
            _draw_over_state(canvas, rect, look=look)
        case BeforeAfter():
            _draw_before_after(canvas, rect, look=look)
        case ShapeAndWord():
            draw_state(canvas, rect, state=look)
        case Progress():
            draw_progress(canvas, rect, progress=look)
        case ChipLook():
            _draw_chip(canvas, rect, look=look)
        case ClassBadge():
            draw_badge(canvas, rect, letter=look.letter)
        case _:
            canvas.text(rect, str(look))


def _draw_chip(canvas: Canvas, rect: QRect, *, look: ChipLook) -> None:
    size = chip_size(canvas.theme, look)
    wide = QSize(min(size.width(), rect.width()), size.height())
    top = rect.y() + (rect.height() - wide.height()) // 2
    draw_chip(canvas, QRect(rect.x(), top, wide.width(), wide.height()), look=look)


def _draw_over_state(canvas: Canvas, rect: QRect, *, look: OverState) -> None:
    theme = canvas.theme
    first, second = theme.px(_FIRST_LINE), theme.px(_SECOND_LINE)
    top = rect.y() + (rect.height() - first - second) // 2
    canvas.text(QRect(rect.x(), top, rect.width(), first), look.words, ink=look.ink)
    below = QRect(rect.x(), top + first, rect.width(), second)
    draw_state(canvas, below, state=look.state, small=True)


def _draw_before_after(canvas: Canvas, rect: QRect, *, look: BeforeAfter) -> None:
    taken = draw_state(canvas, rect, state=look.old) + _AROUND_ARROW
    taken += canvas.text(rect.adjusted(taken, 0, 0, 0), _ARROW, ink=Ink(tone="muted"))
    draw_state(canvas, rect.adjusted(taken + _AROUND_ARROW, 0, 0, 0), state=look.new)


def _draw_words(canvas: Canvas, rect: QRect, *, look: Words, selected: bool) -> None:
    theme = canvas.theme
    ink = replace(look.ink, semibold=True) if look.strong and selected else look.ink
    rect = rect.adjusted(look.indent * theme.px(_INDENT), 0, 0, 0)
    if look.locked:
        edge = theme.px(CHIP)
        lock = QRect(rect.right() + 1 - edge, rect.y(), edge, rect.height())
        canvas.icon(lock, "lock", tone="muted", size=CHIP)
        rect = rect.adjusted(0, 0, -edge - 8, 0)
    if not look.second and not look.wrap:
        canvas.text(rect, look.words, ink=ink)
        return
    step = theme.px(_FIRST_LINE)
    most = 1 if look.second else 2
    lines = wrapped(theme, look.words, ink=ink, width=rect.width(), most=most)
    second = theme.px(_SECOND_LINE) if look.second else 0
    top = rect.y() + (rect.height() - len(lines) * step - second) // 2
    room = QRect(rect.x(), top, rect.width(), step)
    taken = canvas.lines(room, look.words, ink=ink, most=most, step=step)
    if look.second:
        below = QRect(rect.x(), top + taken * step, rect.width(), second)
        canvas.text(below, look.second, ink=SECOND)
