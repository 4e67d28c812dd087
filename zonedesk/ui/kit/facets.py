"""Facets: what a list can be narrowed to, with how many each would show (component 9).

Counts are those of the other filters, so that 0 tells why a list is empty; a facet with 0 stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from zonedesk.ui.kit.canvas import (
    HEADING,
    RIGHT,
    ROUND_SMALL,
    Canvas,
    Ink,
    Panel,
    width_of,
    wrapped,
)
from zonedesk.ui.kit.choices import BOX, draw_box
from zonedesk.ui.kit.delegates.row import LOOK, row_state
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent

    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.tokens import Tone

    Index: TypeAlias = QModelIndex | QPersistentModelIndex

WIDTH, SHOWN = 240, 8
_HEADING, _ROW, _LINE = 32, 28, 18
_PADDING, _GAP, _LEVEL = 8, 8, 16


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing to narrow to: its code, its words, how many it would show, whether it is on."""

    code: str
    words: str
    count: int
    chosen: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """Facets of one kind under their heading."""

    code: str
    words: str
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class _More:
    """The row that shows all facets of a long group."""

    total: int


_Row: TypeAlias = "tuple[Group, Group | Facet | _More]"


class FacetModel(QAbstractListModel):
    """The rows of a facet list: headings, facets, and *show all* under a long group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()
        self._open: set[str] = set()
        self._rows: list[_Row] = []

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other counts or choices; rows keep their place when only figures are new."""
        self._groups = tuple(groups)
        rows, before = self._laid_out(), self._rows
        if len(rows) == len(before):
            self._rows = rows
            new = [place for place, row in enumerate(rows) if row[1] != before[place][1]]
            if new:
                self.dataChanged.emit(self.index(new[0]), self.index(new[-1]))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def show_all(self, group: Group) -> None:
        """Show every facet of a group."""
        self._open.add(group.code)
        self.show_groups(self._groups)

    def at(self, index: Index) -> _Row:
        """Give group and row at a place."""
        return self._rows[index.row()]

    def _laid_out(self) -> list[_Row]:
        rows: list[_Row] = []
        for group in self._groups:
            rows.append((group, group))
            whole = group.code in self._open or len(group.facets) <= SHOWN
            shown = group.facets if whole else group.facets[:SHOWN]
            rows += [(group, facet) for facet in shown]
            if not whole:
                rows.append((group, _More(len(group.facets))))
        return rows

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the row itself to the delegate, words and count to screen readers."""
        _, row = self._rows[index.row()]
        if role == LOOK:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return spoken(row)
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(row, Facet):
            return Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings be passed over by the keyboard."""
        _, row = self._rows[index.row()]
        if isinstance(row, Group):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def spoken(row: Group | Facet | _More) -> str:
    """Give what a row says: heading, words and count, or the link of a long group."""
    if isinstance(row, _More):
        return texts().gettext("Show all {count}").format(count=row.total)
    return f"{row.words} {row.count}" if isinstance(row, Facet) else row.words


class FacetDelegate(QStyledItemDelegate):
    """Draws the rows of a facet list; words wrap to two lines.

    Heights are measured once for what they depend on: a list asks for all at each new count.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[object, ...], int] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading, a facet or the link."""
        painter.save()
        canvas = Canvas(painter, theme_of(option.widget))
        row = index.data(LOOK)
        inner = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        state = row_state(option, index)
        if isinstance(row, Group):
            canvas.text(inner, row.words, ink=HEADING)
        elif isinstance(row, Facet):
            _draw_ground(canvas, option.rect, chosen=row.chosen, hovered=state.hovered)
            _draw_facet(canvas, inner, facet=row)
        else:
            canvas.text(inner, spoken(row), ink=Ink("secondary", "accent"))
        if state.current and state.focused and not isinstance(row, Group):
            canvas.ring(option.rect, radius=ROUND_SMALL)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show in a tooltip the words that two lines cannot hold."""
        if event.type() == QEvent.Type.ToolTip and isinstance(view, FacetList):
            QToolTip.showText(event.globalPos(), as_tip(view.cut_words(index)), view)
            return True
        return super().helpEvent(event, view, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measure a row: 32 a heading, 28 a facet, 18 more for a second line."""
        theme = theme_of(option.widget)
        row = index.data(LOOK)
        if not isinstance(row, Facet):
            height = _HEADING if isinstance(row, Group) else _ROW
            return QSize(0, theme.tall(height, style="secondary"))
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QListView) else WIDTH
        figures = len(str(row.count))
        key = (row.words, row.level, row.chosen, figures, wide, theme.tall(_ROW), theme.px(_LINE))
        if key not in self._heights:
            lines = _lines(theme, row, width=wide)
            self._heights[key] = theme.tall(_ROW) + (len(lines) - 1) * theme.px(_LINE)
        return QSize(0, self._heights[key])


def _ink(facet: Facet) -> Ink:
    tone: Tone = "text" if facet.count else "muted"
    return Ink("secondary" if facet.level else "body", tone, semibold=facet.chosen)


def _room(theme: Theme, rect: QRect, *, facet: Facet) -> QRect:
    """The part of a row that its words may fill."""
    left = facet.level * _LEVEL + theme.px(BOX) + _GAP
    count = width_of(theme, str(facet.count), ink=Ink("secondary"))
    return rect.adjusted(left, 0, -count - _GAP, 0)


def _lines(theme: Theme, facet: Facet, *, width: int) -> list[str]:
    """Break the words of a facet into its two lines; the last one keeps all that is left."""
    room = _room(theme, QRect(0, 0, width - 2 * _PADDING, 0), facet=facet)
    return wrapped(theme, facet.words, ink=_ink(facet), width=room.width(), most=2, whole=True)


def _draw_ground(canvas: Canvas, rect: QRect, *, chosen: bool, hovered: bool) -> None:
    if chosen:
        canvas.panel(rect, Panel("accent_soft", radius=ROUND_SMALL))
    elif hovered:
        canvas.panel(rect, Panel("hover", radius=ROUND_SMALL))


def _draw_facet(canvas: Canvas, rect: QRect, *, facet: Facet) -> None:
    theme = canvas.theme
    draw_box(canvas, rect.adjusted(facet.level * _LEVEL, 0, 0, 0), checked=facet.chosen)
    canvas.text(rect, str(facet.count), ink=Ink("secondary", "muted", align=RIGHT))
    room = _room(theme, rect, facet=facet)
    ink = _ink(facet)
    step = theme.px(_LINE)
    lines = wrapped(theme, facet.words, ink=ink, width=room.width(), most=2, whole=True)
    top = rect.y() + (rect.height() - len(lines) * step) // 2
    for number, line in enumerate(lines):
        canvas.text(QRect(room.x(), top + number * step, room.width(), step), line, ink=ink)


class FacetList(QListView):
    """The list beside a table; space or a click toggles a facet.

    `toggled` gives the code of the group, that of the facet, and whether it is on now. The list
    shows what it is given: the caller narrows its rows and gives new groups with new counts.
    """

    toggled = Signal(str, str, bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._model = FacetModel(self)
        self.setModel(self._model)
        self.setItemDelegate(FacetDelegate(self))

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other counts or choices."""
        self._model.show_groups(groups)

    def cut_words(self, index: Index) -> str:
        """Give the words of a facet that does not fit into its two lines; empty when it does."""
        row = index.data(LOOK) if index.isValid() else None
        if not isinstance(row, Facet):
            return ""
        theme, wide = theme_of(self), self.viewport().width()
        room = _room(theme, QRect(0, 0, wide - 2 * _PADDING, 0), facet=row)
        lines = _lines(theme, row, width=wide)
        widest = max(width_of(theme, line, ink=_ink(row)) for line in lines)
        return row.words if widest > room.width() else ""

    def act_on(self, index: QModelIndex) -> None:
        """Toggle the facet at a place, or show all of a long group."""
        if not index.isValid():
            return
        group, row = self._model.at(index)
        if isinstance(row, Facet):
            self.toggled.emit(group.code, row.code, not row.chosen)
        elif isinstance(row, _More):
            self._model.show_all(group)

    def sizeHint(self) -> QSize:
        """Be 240 wide."""
        return QSize(theme_of(self).px(WIDTH), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows for the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Toggle with space or Enter."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.act_on(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Toggle with a click anywhere on the row."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.act_on(self.indexAt(event.position().toPoint()))
