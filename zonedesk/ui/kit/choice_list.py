"""The list of choices below a field: it shows what matches, the focus stays in the field (07)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from zonedesk.ui.kit.canvas import width_of
from zonedesk.ui.kit.delegates.cells import CellDelegate
from zonedesk.ui.kit.delegates.row import LOOK
from zonedesk.ui.kit.popover import show_by
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent

    from zonedesk.ui.kit.delegates.row import Index
    from zonedesk.ui.kit.looks import ShapeAndWord

_ROW, _MOST_ROWS, _BELOW, _AROUND = 28, 8, 4, 5
_PADDING = 10
_SIDES = 2 * _PADDING + 24


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values of a field: what it stands for, its words, and how a state looks."""

    value: object
    words: str
    state: ShapeAndWord | None = None


class _Choices(QAbstractListModel):
    """The choices that match."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices: tuple[Choice, ...] = ()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show other choices."""
        self.beginResetModel()
        self.choices = tuple(choices)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the choices."""
        return 0 if parent is not None and parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the state or the words."""
        choice = self.choices[index.row()]
        if role == LOOK:
            return choice.state or choice.words
        return choice.words if role == Qt.ItemDataRole.DisplayRole else None


class _ChoiceDelegate(CellDelegate):
    """Draws a choice so that its letters stand below those of the field."""

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Give the part that is written in."""
        return rect.adjusted(_PADDING - 1, 0, -_PADDING + 1, 0)


class ChoiceList(QFrame):
    """The list below a field; `picked` gives the choice that was clicked."""

    picked = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self.setProperty("ground", "raised")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field = field
        self._model = _Choices(self)
        self.view = QListView(self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(_ChoiceDelegate(self.view, height=_ROW, line=False))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setProperty("shown", "focus")
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(field.accessibleName())
        self.view.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, _AROUND - 1, 1, _AROUND - 1)
        column.addWidget(self.view)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What it shows."""
        return self._model.choices

    @property
    def marked(self) -> Choice | None:
        """The choice that Enter takes."""
        line = self.view.currentIndex().row()
        return self.choices[line] if line >= 0 else None

    def show_choices(self, choices: Sequence[Choice], *, marked: int) -> None:
        """Show choices with one of them marked (-1: none), as wide as the longest needs."""
        theme = theme_of(self)
        self._model.show_choices(choices)
        self._mark(marked)
        widest = max((width_of(theme, choice.words) for choice in choices), default=0)
        rows = min(len(choices), _MOST_ROWS)
        height = rows * theme.tall(_ROW) + 2 * _AROUND
        self.resize(max(self._field.width(), widest + theme.px(_SIDES)), height)
        show_by(self, self._field, gap=_BELOW)

    def step(self, steps: int) -> None:
        """Mark the next choice or the one before; at the ends it stays."""
        line = self.view.currentIndex().row() + steps
        self._mark(min(max(0, line), len(self.choices) - 1))

    def _mark(self, line: int) -> None:
        self.view.setCurrentIndex(self._model.index(line, 0) if line >= 0 else QModelIndex())

    def _on_clicked(self, index: QModelIndex) -> None:
        self.picked.emit(self.choices[index.row()])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks: what lies below must not get them."""
        event.accept()
