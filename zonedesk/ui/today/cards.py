"""The cards of a day: a heading with the way to all, below it rows that each lead on (01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.ui.kit.charts import ChartView
from zonedesk.ui.kit.delegates.row import PADDING
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.sections import Card
from zonedesk.ui.kit.whole_list import LookRows, WholeList
from zonedesk.ui.theme.theme import theme_of
from zonedesk.ui.today.rows import (
    ARTICLE,
    NOWHERE,
    Jump,
    TermLook,
    TodayDelegate,
    counting,
    jump_of,
    spoken,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from zonedesk.domain.charts import HealthBar
    from zonedesk.ui.today.rows import Row

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_BETWEEN, _BELOW = 10, 12


class JumpList(WholeList):
    """Rows that lead elsewhere: arrows walk, Enter and a click follow.

    Signals: `followed` gives the `Jump` of a row; `asked` the term of which somebody wants to know
    how it was counted: its article was clicked, or Space pressed on it.

    Args:
        name: what it lists, for screen readers.
        inside: see `TodayDelegate`.
    """

    followed = Signal(object)
    asked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, *, inside: bool = False) -> None:
        super().__init__(name, LookRows(spoken, tip=spoken), parent)
        self.setItemDelegate(TodayDelegate(self, inside=inside))
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        grounded(self, "surface")

    def _row(self, index: QModelIndex) -> object:
        return self.looks.rows[index.row()] if index.isValid() else None

    def _follow(self, index: QModelIndex) -> None:
        jump = jump_of(self._row(index))
        if jump != NOWHERE:
            self.followed.emit(jump)

    def _ask(self, index: QModelIndex) -> bool:
        row = self._row(index)
        if isinstance(row, TermLook) and row.counted:
            self.asked.emit(row)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow a row with Enter, tell how a term was counted with Space."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self._follow(self.currentIndex())
        elif event.key() != Qt.Key.Key_Space or not self._ask(self.currentIndex()):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a row that is clicked; a click on an article tells how the term was counted."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        left = self.width() - PADDING - theme_of(self).px(ARTICLE)
        if event.position().x() < left or not self._ask(index):
            self._follow(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the mouse which row leads on."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        leads = jump_of(self._row(index)) != NOWHERE
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come to the row where one was, else to the first."""
        super().focusInEvent(event)
        place = self.currentIndex() if self.currentIndex().isValid() else self.looks.index(0, 0)
        self.selectionModel().setCurrentIndex(place, _SELECT)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Choose nothing while the focus is elsewhere."""
        super().focusOutEvent(event)
        self.clearSelection()


class RowsCard(Card):
    """A card with rows; without any it says so in one muted sentence.

    `followed` gives where a row, or the link of the heading, leads.

    Args:
        words: heading.
        nothing: the sentence.
        act: words of the link in the heading.
        way: where that leads.
        fact: muted in the heading.
    """

    followed = Signal(object)

    def __init__(
        self,
        words: str,
        *,
        nothing: str,
        act: str = "",
        way: Jump = NOWHERE,
        fact: str = "",
    ) -> None:
        super().__init__(words, act=act)
        self._way = way
        self.header.set_fact(fact)
        self.rows = JumpList(words)
        self.nothing = label(nothing, tone="muted", wrap=True)
        self.nothing.setContentsMargins(PADDING, _BELOW, PADDING, _BELOW)
        self.counted = label(tone="muted", wrap=True)
        self.counted.setContentsMargins(PADDING, _BELOW, PADDING, _BELOW)
        self.counted.hide()
        for widget in (self.rows, self.nothing, self.counted):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.rows.followed.connect(self.followed)
        self.rows.asked.connect(self._on_asked)
        if self.header.button is not None:
            self.header.button.clicked.connect(self._on_way)

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show other rows."""
        self.counted.hide()
        self.rows.show_rows(rows)
        empty = self.rows.looks.rowCount() == 0
        self.rows.setVisible(not empty)
        self.nothing.setVisible(empty)

    def _on_asked(self, look: TermLook) -> None:
        words = counting(look)
        again = not self.counted.isHidden() and self.counted.text() == words
        self.counted.setText(words)
        self.counted.setVisible(not again)

    def _on_way(self) -> None:
        self.followed.emit(self._way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put away with Esc how a term was counted."""
        if event.key() == Qt.Key.Key_Escape and not self.counted.isHidden():
            self.counted.hide()
        else:
            super().keyPressEvent(event)


class HealthCard(Card):
    """How the plan is doing: a bar for each pillar, all on one scale.

    `followed` tells that the heading leads to the plan.

    Args:
        words: heading without a plan.
        nothing: the sentence without one.
        act: words of the link in the heading.
    """

    followed = Signal()

    def __init__(self, words: str, *, nothing: str, act: str) -> None:
        super().__init__(words, act=act)
        self._bars: tuple[HealthBar, ...] | None = None
        self._inner = QVBoxLayout()
        self._inner.setContentsMargins(PADDING, _BELOW, PADDING, _BELOW)
        self._inner.setSpacing(_BETWEEN)
        self.body.addLayout(self._inner)
        self.body.addStretch(1)
        self.nothing = label(nothing, tone="muted", wrap=True)
        self._inner.addWidget(self.nothing)
        self.charts: list[ChartView] = []
        if self.header.button is not None:
            self.header.button.clicked.connect(self.followed)

    def show_bars(self, bars: tuple[HealthBar, ...], *, words: str, fact: str) -> None:
        """Show other bars; ``fact`` tells of when they are."""
        self.header.set_words(words)
        self.setAccessibleName(words)
        self.header.set_fact(fact)
        self.nothing.setVisible(not bars)
        if bars == self._bars:
            return
        self._bars = bars
        for old in self.charts:
            old.hide()
            old.deleteLater()
        most = max((one.total for one in bars), default=0)
        self.charts = [ChartView(one, most=most) for one in bars]
        for chart in self.charts:
            self._inner.addWidget(chart)
