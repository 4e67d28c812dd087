"""How the agenda of a session is drawn: number, title over facts, tick, minutes (03)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize

from zonedesk.ui.kit.canvas import RIGHT, SECOND, Canvas, Ink, Panel, wrapped
from zonedesk.ui.kit.delegates.row import RowDelegate
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.icons import CHIP, LINE
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from zonedesk.ui.kit.delegates.row import Cell, Index
    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.tokens import Tone

SIDE = 24
_ROW = 64
_NUMBER, _GAP, _STATE, _LEVEL = 20, 12, 30, 12
_TITLE_LINE, _FACTS_LINE, _BAR = 18, 16, 4
_BRIEF = 120  # in less room only numbers stand there


@dataclass(frozen=True, slots=True)
class ItemLook:
    """What a row shows; ``used`` and ``planned`` are minutes of the item under way."""

    id: int
    number: str
    title: str
    facts: str
    closed: bool
    done: bool
    under_way: bool
    used: int
    planned: int
    depth: int


class SessionDelegate(RowDelegate):
    """Draws number, title over facts, the tick of what is done, the bar of what runs."""

    def height(self, theme: Theme) -> int:
        """Give the height of a row: two lines of title and one of facts."""
        text = 2 * theme.px(_TITLE_LINE) + theme.px(_FACTS_LINE)
        return text + _ROW - 2 * _TITLE_LINE - _FACTS_LINE

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Give the part that is written in."""
        return rect.adjusted(SIDE, 0, -_GAP, 0)

    def ringed(self, _theme: Theme, _cell: Cell) -> QRect:
        """Let the selection bar alone tell where the cursor is."""
        return QRect()

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw an item."""
        look = cell.look
        if not isinstance(look, ItemLook):
            return
        theme = canvas.theme
        brief = cell.rect.width() < theme.px(_BRIEF)
        number = QRect(cell.rect.x(), cell.rect.y(), theme.px(_NUMBER), cell.rect.height())
        strong = look.under_way or cell.state.selected
        ink = Ink(tone="text" if strong else "muted", semibold=strong, align=RIGHT)
        canvas.text(number, look.number, ink=ink)
        left = number.width() + _GAP + look.depth * _LEVEL
        room = cell.rect.adjusted(left, 0, -theme.px(_STATE), 0)
        if not brief:
            _draw_texts(canvas, room, look=look, strong=strong)
        if look.done:
            place = cell.rect.adjusted(cell.rect.width() - theme.px(LINE) - _GAP // 2, 0, 0, 0)
            canvas.shape(place, Shape.DONE, tone="good")

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Measure a row."""
        return QSize(0, self.height(theme_of(option.widget)))


def _draw_texts(canvas: Canvas, room: QRect, *, look: ItemLook, strong: bool) -> None:
    theme = canvas.theme
    step, below = theme.px(_TITLE_LINE), theme.px(_FACTS_LINE)
    bar = theme.px(_BAR) + 6 if look.planned else 0
    most = 1 if bar else 2
    tone: Tone = "muted" if look.done and not strong else "text"
    ink = Ink(tone=tone, semibold=strong)
    lines = wrapped(theme, look.title, ink=ink, width=room.width(), most=most, whole=True)
    top = room.y() + (room.height() - len(lines) * step - below - bar) // 2
    for number, words in enumerate(lines):
        canvas.text(QRect(room.x(), top + number * step, room.width(), step), words, ink=ink)
    facts = QRect(room.x(), top + len(lines) * step, room.width(), below)
    _draw_facts(canvas, facts, look=look)
    if bar:
        _draw_bar(canvas, QRect(room.x(), facts.bottom() + 5, room.width(), 0), look=look)


def _draw_facts(canvas: Canvas, rect: QRect, *, look: ItemLook) -> None:
    left = 0
    if look.closed:
        left = canvas.icon(rect, "lock", tone="muted", size=CHIP) + 4
        words = texts().gettext("closed to the public")
        left += canvas.text(rect.adjusted(left, 0, 0, 0), words, ink=SECOND)
        if look.facts:
            left += canvas.text(rect.adjusted(left, 0, 0, 0), " · ", ink=SECOND)
    canvas.text(rect.adjusted(left, 0, 0, 0), look.facts, ink=SECOND)


def _draw_bar(canvas: Canvas, rect: QRect, *, look: ItemLook) -> None:
    """Draw how much of the planned time is used; what runs over is in watch colour."""
    height = canvas.theme.px(_BAR)
    track = QRect(rect.x(), rect.y(), rect.width(), height)
    over = look.used > look.planned
    canvas.panel(track, Panel("surface", "line", radius=height / 2))
    wide = min(rect.width(), round(rect.width() * look.used / look.planned))
    if wide:
        done = QRect(track.x(), track.y(), max(height, wide), height)
        canvas.panel(done, Panel("watch" if over else "accent", radius=height / 2))
