"""Toolbar and board of the figures; before anything was entered what belongs here (08, 13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.ui.figures.board import Board
from zonedesk.ui.figures.toolbar import FiguresBar
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.ui.figures.counting import Told


class FiguresView(QWidget):
    """What shows of the place while neither a paper nor the attendance does.

    Signal: `wanted` gives what a figure opens.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "background")
        self.told: Told | None = None
        self.bar = FiguresBar()
        self.board = Board()
        self._stack = QStackedWidget()
        _ = texts().gettext
        words = _(
            "Here stand the figures of a year beside those of another one: meetings, dossiers, "
            "decisions, attendance and the plan. They are counted from what is entered."
        )
        self._nothing = _centred(EmptyState("figures", _("No figures yet"), words=words))
        self._waiting = QWidget()
        for part in (self._waiting, self.board, self._nothing):
            self._stack.addWidget(part)
        self._rule = rule()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._rule)
        column.addWidget(self._stack, 1)
        self.board.wanted.connect(self.wanted)
        for part in (self.bar, self._rule):
            part.hide()

    def show_told(self, told: Told) -> None:
        """Show other figures; focus and scroll stay."""
        self.told = told
        there = bool(told.figures.years or told.figures.now.bodies)
        self.bar.show_told(told)
        for part in (self.bar, self._rule):
            part.setVisible(there)
        if there:
            self.board.show_told(told)
        self._stack.setCurrentWidget(self.board if there else self._nothing)
        self.setFocusProxy(self.board.tiles.buttons[0] if there else self._nothing)


def _centred(state: EmptyState) -> QWidget:
    """Put an empty state a little above the middle."""
    made = grounded(QWidget(), "surface")
    column = QVBoxLayout(made)
    column.addStretch(4)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(state, 1000)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(5)
    return made
