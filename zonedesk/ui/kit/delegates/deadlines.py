"""Rows of terms: how many days, the day, what must be done, the article (component 13)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect

from zonedesk.ui.kit.canvas import MUTED, RIGHT, Canvas, Ink, width_of
from zonedesk.ui.kit.delegates.row import LOOK, Cell, Index, RowDelegate
from zonedesk.ui.kit.looks import ShapeAndWord, draw_state
from zonedesk.ui.theme.icons import CHIP
from zonedesk.ui.theme.shapes import Shape

ROW_HEIGHT = 34
_STATE, _STATE_LATE, _DAY, _ARTICLE, _GAP = 80, 112, 72, 88, 12
_LEAST = 96
_SOON_DAYS = 7


@dataclass(frozen=True, slots=True)
class Deadline:
    """A term as it is shown; all words are written by the caller.

    Args:
        days: days left from today, negative when late.
        words: *3 dagen te laat*, *vandaag*, *24 dagen*.
        day: ``vr 11 jan``.
        what: what must be done.
        reference: the record it is about, muted after it.
        provisional: word when it is counted from the sending, else empty.
        article: source in the law, for example ``WGP art. 85``.
        overruled: whether a person set another day; the reason stands in the tooltip.
    """

    days: int
    words: str
    day: str
    what: str
    reference: str = ""
    provisional: str = ""
    article: str = ""
    overruled: bool = False


def state_of(deadline: Deadline) -> ShapeAndWord:
    """Give shape, word and tone: late, within seven days, later."""
    if deadline.days < 0:
        return ShapeAndWord(Shape.STOP, deadline.words, "stop", semibold=True)
    if deadline.days <= _SOON_DAYS:
        return ShapeAndWord(Shape.WATCH, deadline.words, "watch", semibold=True)
    return ShapeAndWord(Shape.OPEN, deadline.words, "muted")


class DeadlineDelegate(RowDelegate):
    """Draws one term a row; the first column is wider as soon as one row is late."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, height=ROW_HEIGHT)

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw the row from its `Deadline`."""
        if isinstance(cell.look, Deadline):
            draw_deadline(canvas, cell.rect, deadline=cell.look, wide=any_late(cell.index))


def any_late(index: Index) -> bool:
    """Tell whether the list holds a late term; lists of terms are ordered by day."""
    first = index.model().index(0, 0).data(LOOK)
    return isinstance(first, Deadline) and first.days < 0


def draw_deadline(canvas: Canvas, rect: QRect, *, deadline: Deadline, wide: bool) -> None:
    """Draw a term inside a rectangle; where it is narrow the article gives way to the act."""
    theme = canvas.theme
    day = QRect(rect)
    day.setLeft(rect.x() + theme.px(_STATE_LATE if wide else _STATE) + _GAP)
    day.setWidth(theme.px(_DAY))
    state = QRect(rect)
    state.setRight(day.left())
    draw_state(canvas, state, state=state_of(deadline))
    canvas.text(day, deadline.day)
    what = rect.adjusted(day.right() + 1 + _GAP - rect.x(), 0, 0, 0)
    article = rect.adjusted(rect.width() - theme.px(_ARTICLE), 0, 0, 0)
    if article.left() - what.left() >= theme.px(_LEAST):
        canvas.text(article, deadline.article, ink=Ink("secondary", "muted", align=RIGHT))
        what.setRight(article.left() - _GAP)
    _draw_what(canvas, what, deadline=deadline)


def _draw_what(canvas: Canvas, rect: QRect, *, deadline: Deadline) -> None:
    muted = " ".join(filter(None, (deadline.reference, deadline.provisional)))
    room = width_of(canvas.theme, muted) + 8 if muted else 0
    if deadline.overruled:
        room += canvas.theme.px(CHIP) + 8
    taken = canvas.text(rect.adjusted(0, 0, -min(room, rect.width() // 2), 0), deadline.what)
    rest = rect.adjusted(taken + 8, 0, 0, 0)
    rest = rest.adjusted(canvas.text(rest, muted, ink=MUTED) + (8 if muted else 0), 0, 0, 0)
    if deadline.overruled:
        canvas.icon(rest, "edit", tone="muted", size=CHIP)
