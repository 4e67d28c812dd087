"""A list to choose from that opens below a field, button or chip: typing narrows it.

A frameless child of the window, no dialog: Esc and a click beside it close it and change nothing.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from zonedesk.ui.kit.canvas import BODY, SECOND, Canvas, width_of
from zonedesk.ui.kit.delegates.row import LOOK, RowDelegate
from zonedesk.ui.kit.popover import show_by
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QMouseEvent

    from zonedesk.ui.kit.delegates.row import Cell, Index

_PADDING, _BELOW, _ROW, _MOST_ROWS = 8, 4, 32, 8
_INSIDE = 8
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_WALKS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to choose: what the caller knows it by, its words, and a muted fact after them."""

    key: object
    words: str
    fact: str = ""


class Picker(QFrame):
    """Choices with a field that narrows them; `picked` gives a key, `typed` a free text.

    Args:
        anchor: the widget it belongs to and opens below.
        choices: in their order.
        name: what is chosen, for screen readers and as the hint in the field.
        free: words of the line that takes what was typed, with ``{text}``; empty for none.
        last: stands below the choices, whatever was typed; Enter takes it only when it is chosen.

    Attributes:
        WIDTH: at 100 %.
    """

    WIDTH: ClassVar[int] = 400

    picked = Signal(object)
    typed = Signal(str)

    def __init__(
        self,
        anchor: QWidget,
        choices: Sequence[Offer],
        *,
        name: str,
        free: str = "",
        last: Offer | None = None,
    ) -> None:
        super().__init__(anchor.window())
        self.setProperty("ground", "raised")
        self.setAccessibleName(name)
        self._anchor = anchor
        self._free = free
        self._last = last
        self._all = [(_folded(f"{one.words} {one.fact}"), one) for one in choices]
        self.field = QLineEdit()
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)
        self.model = _Choices(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_ChoiceDelegate(self.list, height=_ROW, line=False))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setProperty("shown", "focus")
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._on_clicked)
        anchor.destroyed.connect(self.deleteLater)
        self._narrow()

    def open(self) -> None:
        """Open below the anchor, or above it where the window ends; the field has the focus."""
        window = self._anchor.window()
        theme = theme_of(self)
        rows = min(_MOST_ROWS, max(1, self.model.rowCount()))
        self.list.setFixedHeight(rows * theme.tall(_ROW) + 2)
        self.setFixedWidth(min(theme.px(self.WIDTH), window.width()))
        self.adjustSize()
        show_by(self, self._anchor, gap=_BELOW)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        program = QApplication.instance()
        if program is not None:
            program.installEventFilter(self)

    def close_up(self) -> None:
        """Close it; the focus goes back to the anchor."""
        had_focus = self.field.hasFocus()
        program = QApplication.instance()
        if program is not None:
            program.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        if had_focus:
            self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)

    def take(self) -> None:
        """Take the choice under the cursor, else what was typed."""
        row = self.list.currentIndex().row()
        chosen = self.model.choices[row] if row >= 0 else None
        text = self.field.text().strip()
        if chosen is None and text and self._last is not None:
            return
        self.close_up()
        if chosen is not None and chosen.key is not None:
            self.picked.emit(chosen.key)
        elif text and self._free:
            self.typed.emit(text)

    def _narrow(self) -> None:
        words = _folded(self.field.text()).split()
        found = [one for told, one in self._all if all(word in told for word in words)]
        text = self.field.text().strip()
        if text and self._free:
            found.append(Offer(None, self._free.format(text=text)))
        wanted = bool(found) or not text  # what was typed in vain chooses nothing else
        if self._last is not None:
            found.append(self._last)
        self.model.show_choices(found)
        if found and wanted:
            self.list.setCurrentIndex(self.model.index(0))

    def _walk(self, steps: int) -> None:
        row = self.list.currentIndex().row() + steps
        last = self.model.rowCount() - 1
        if last >= 0:
            self.list.setCurrentIndex(self.model.index(min(max(row, 0), last)))

    def _on_clicked(self) -> None:
        self.take()

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _WALKS:
            self._walk(_WALKS[key])
        elif key in _ENTER:
            self.take()
        elif key == Qt.Key.Key_Escape:
            self.close_up()
        else:
            return False
        return True

    def _is_beside(self, watched: QObject) -> bool:
        inside = isinstance(watched, QWidget) and (watched is self or self.isAncestorOf(watched))
        return isinstance(watched, QWidget) and not inside

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks: what lies below must not get them."""
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list from the field; close at a click beside it or when the focus goes."""
        kind = event.type()
        if watched is self.field and kind == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if watched is self.field and isinstance(event, QKeyEvent):
            return kind == QEvent.Type.KeyPress and self._press(event)
        leaves = watched is self.field and kind == QEvent.Type.FocusOut and self.isVisible()
        if leaves or (kind == QEvent.Type.MouseButtonPress and self._is_beside(watched)):
            self.close_up()
        return super().eventFilter(watched, event)


class _Choices(QAbstractListModel):
    """The choices that go with what was typed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: list[Offer] = []

    def show_choices(self, choices: list[Offer]) -> None:
        """Show other choices."""
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the choices."""
        return 0 if parent is not None and parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the choice to the delegate, its words to everybody else."""
        choice = self.choices[index.row()]
        if role == LOOK:
            return choice
        words = " · ".join(filter(None, (choice.words, choice.fact)))
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        return as_tip(words) if role == Qt.ItemDataRole.ToolTipRole else None


class _ChoiceDelegate(RowDelegate):
    """Draws words and a muted fact behind them."""

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Give the part that is written in."""
        return rect.adjusted(_INSIDE, 0, -_INSIDE, 0)

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw a choice."""
        choice = cell.look
        if not isinstance(choice, Offer):
            return
        fact = width_of(canvas.theme, choice.fact, ink=SECOND)
        most = cell.rect.width() // 2
        room = min(fact, most) + 12 if fact else 0
        taken = canvas.text(cell.rect.adjusted(0, 0, -room, 0), choice.words, ink=BODY)
        if fact:
            canvas.text(cell.rect.adjusted(taken + 12, 0, 0, 0), choice.fact, ink=SECOND)


def _folded(text: str) -> str:
    """Make a text comparable: without case and accents."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
