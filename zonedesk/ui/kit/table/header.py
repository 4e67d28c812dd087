"""The headings of a list: click sorts, Shift+click adds, drag moves, right click chooses (7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from zonedesk.ui.kit.canvas import LEFT, RIGHT, Canvas, Ink, width_of
from zonedesk.ui.kit.delegates.row import GAP, PADDING
from zonedesk.ui.kit.table.columns import SortBy
from zonedesk.ui.theme.icons import CHIP
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QResizeEvent

    from zonedesk.ui.kit.table.columns import TableColumn
    from zonedesk.ui.theme.tokens import Tone

HEIGHT = 32
_ICON_GAP = 4
_LEAST_WIDTH = 32


def padding_of(header: QHeaderView, section: int) -> tuple[int, int]:
    """Give the room left and right in a column: 16 at the edges of the list, 6 inside."""
    place = header.visualIndex(section)
    before, behind = range(place), range(place + 1, header.count())
    left = GAP // 2 if _any_shown(header, before) else PADDING
    right = GAP // 2 if _any_shown(header, behind) else PADDING
    return left, right


def _any_shown(header: QHeaderView, places: range) -> bool:
    return any(not header.isSectionHidden(header.logicalIndex(one)) for one in places)


def clicked_sort(sort: Sequence[SortBy], key: str, *, adding: bool) -> tuple[SortBy, ...]:
    """Give the order after a click: the column alone, the other way round, or one more column.

    One that is added goes up, then down, then away again.
    """
    known = next((by for by in sort if by.key == key), None)
    turned = SortBy(key, descending=known is not None and not known.descending)
    if not adding:
        return (turned,)
    if known is None:
        return (*sort, turned)
    if known.descending and sort[1:]:
        return tuple(by for by in sort if by is not known)
    return tuple(turned if by is known else by for by in sort)


class RecordHeader(QHeaderView):
    """Headings in secondary semibold; what sorts is darker and has an arrow, and its rank if many.

    `sort_wanted` gives the new order, `menu_wanted` the place of a right click, `resized` tells
    that it has another width: after its list, when a scroll bar came or went.
    """

    resized = Signal()
    sort_wanted = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, columns: Sequence[TableColumn[Any]], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = tuple(columns)
        self._sort: tuple[SortBy, ...] = ()
        self._filtered: frozenset[str] = frozenset()
        self._hovered = -1
        self._adding = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(_LEAST_WIDTH)
        self.setMouseTracking(True)
        self.sectionClicked.connect(self._on_clicked)

    def show_order(self, sort: Sequence[SortBy], *, filtered: frozenset[str]) -> None:
        """Show which columns sort and which are filtered."""
        self._sort, self._filtered = tuple(sort), filtered
        self.viewport().update()

    def _on_clicked(self, section: int) -> None:
        key = self._columns[section].key
        self.sort_wanted.emit(clicked_sort(self._sort, key, adding=self._adding))

    def _marks(self, key: str) -> tuple[list[str], str]:
        """The icons after a heading, and the rank among several columns that sort."""
        rank = next((place for place, by in enumerate(self._sort) if by.key == key), None)
        icons = ["filter"] if key in self._filtered else []
        if rank is None:
            return icons, ""
        icons.append("sorted_down" if self._sort[rank].descending else "sorted_up")
        return icons, str(rank + 1) if len(self._sort) > 1 else ""

    def _draw(self, canvas: Canvas, rect: QRect, *, section: int) -> None:
        column = self._columns[section]
        icons, rank = self._marks(column.key)
        sorts = any(by.key == column.key for by in self._sort)
        right = column.align == "right"
        tone: Tone = "text" if sorts else "muted"
        ink = Ink("secondary", tone, semibold=True, align=RIGHT if right else LEFT)
        edge = canvas.theme.px(CHIP)
        small = Ink("keys", "muted")
        used = len(icons) * (edge + _ICON_GAP) + (width_of(canvas.theme, rank, ink=small))
        words = rect.adjusted(0, 0, -used, 0)
        wide = canvas.text(words, column.title, ink=ink)
        left = (words.right() + 1 if right else words.left() + wide) + _ICON_GAP
        for meaning in icons:
            place = QRect(left, rect.y(), edge, rect.height())
            canvas.icon(place, meaning, tone="accent" if meaning == "filter" else "text", size=CHIP)
            left += edge + _ICON_GAP
        canvas.text(QRect(left - 2, rect.y(), edge, rect.height()), rank, ink=small)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that columns must be fitted anew."""
        super().resizeEvent(event)
        self.resized.emit()

    def sizeHint(self) -> QSize:
        """Measure the headings: 32 high at 100 %."""
        return QSize(super().sizeHint().width(), theme_of(self).tall(HEIGHT, style="secondary"))

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Draw one heading."""
        painter.save()
        canvas = Canvas(painter, theme_of(self))
        canvas.bar(rect, "hover" if logical_index == self._hovered else "surface")
        canvas.bar(QRect(rect.x(), rect.bottom(), rect.width(), 1), "line")
        left, right = padding_of(self, logical_index)
        self._draw(canvas, rect.adjusted(left, 0, -right, -1), section=logical_index)
        painter.restore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the heading under the mouse."""
        self._hovered = self.logicalIndexAt(event.position().toPoint())
        self.viewport().update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remember whether Shift is held: then the column is added to those that sort."""
        self._adding = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of columns."""
        self.menu_wanted.emit(event.globalPos())
