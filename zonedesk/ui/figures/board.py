"""The board: tiles and cards of one period, side by side or in one column (08)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from zonedesk.ui.figures import plan_charts, tables
from zonedesk.ui.figures.cards import (
    ClassCard,
    CommitmentCard,
    FigureCard,
    TableCard,
    TileCard,
)
from zonedesk.ui.figures.tiles import tiles
from zonedesk.ui.kit.labels import grounded
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from zonedesk.ui.figures.counting import Told

_SIDE, _TOP, _GAP = 24, 16, 16
_ONE_COLUMN_UNDER: Final = 1180
_COLUMNS: Final = 6
_ROWS: Final = (
    ("bodies", "dossiers"),
    ("classes", "commitments", "indicators"),
    ("attendance", "decisions", "actions"),
)
_TABLES: Final = {
    "bodies": tables.bodies_table,
    "dossiers": tables.dossiers_table,
    "indicators": tables.indicators_table,
    "attendance": tables.attendance_table,
    "decisions": tables.decisions_table,
    "actions": tables.actions_table,
}


class Board(QScrollArea):
    """All figures of a period; the page scrolls, cards never do.

    Signal: `wanted` gives what is to be opened.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tiles = TileCard()
        self.cards: Mapping[str, FigureCard] = _made_cards()
        self._one_column: bool | None = None
        self._inside = grounded(QWidget(), "background")
        column = self._column = QVBoxLayout(self._inside)
        column.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        column.setSpacing(_GAP)
        column.addWidget(self.tiles)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setWidget(self._inside)
        self.tiles.wanted.connect(self.wanted)
        for card in self.cards.values():
            card.wanted.connect(self.wanted)
        self._arrange(one_column=False)

    def show_told(self, told: Told) -> None:
        """Show other figures; focus and scroll stay."""
        self.tiles.show_tiles(tiles(told))
        for key, card in self.cards.items():
            if isinstance(card, TableCard):
                card.show_table(_TABLES[key](told))
            elif isinstance(card, ClassCard):
                card.show_told(told, plan_charts.classes_table(told))
            elif isinstance(card, CommitmentCard):
                card.show_told(told, plan_charts.commitments_table(told))

    def card_with_focus(self) -> FigureCard | None:
        """Give the card that the focus is in."""
        return next((one for one in self.cards.values() if has_focus_inside(one)), None)

    def _arrange(self, *, one_column: bool) -> None:
        if one_column == self._one_column:
            return
        self._one_column = one_column
        for card in self.cards.values():
            self._grid.removeWidget(card)
        line = 0
        for row in _ROWS:
            for place, key in enumerate(row):
                span = _COLUMNS if one_column else _COLUMNS // len(row)
                self._grid.addWidget(
                    self.cards[key], line, 0 if one_column else place * span, 1, span
                )
                line += one_column
            line += not one_column
        for number in range(_COLUMNS):
            self._grid.setColumnStretch(number, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards below each other where there is little room."""
        super().resizeEvent(event)
        taken = self.width() - self.viewport().width()  # by the scroll bar
        self._column.setContentsMargins(_SIDE, _TOP, _SIDE - min(_SIDE, taken), _TOP)
        self._arrange(one_column=self.width() < theme_of(self).px(_ONE_COLUMN_UNDER))


def _made_cards() -> dict[str, FigureCard]:
    _ = texts().gettext
    return {
        "bodies": TableCard(_("Meetings per body"), act=_("Open meetings")),
        "dossiers": TableCard(_("Dossiers per category"), act=_("Open dossiers")),
        "classes": ClassCard(_("Action plan by class"), act=_("Open")),
        "commitments": CommitmentCard(_("Commitments in hours"), act=_("Open")),
        "indicators": TableCard(_("Indicators"), act=_("Open")),
        "attendance": TableCard(_("Attendance"), act=_("By person")),
        "decisions": TableCard(_("Decisions per body"), act=_("Open")),
        "actions": TableCard(_("Action points"), act=_("Open")),
    }
