"""The cards of the board: tables, the plan by class, commitments in hours (08)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.ui.figures.figure_list import FigureHead, FigureList
from zonedesk.ui.figures.opening import OpeningPart, Roving, TileButton
from zonedesk.ui.figures.plan_charts import class_bars, commitment_charts
from zonedesk.ui.kit.charts import ChartView
from zonedesk.ui.kit.labels import Badge, State, label
from zonedesk.ui.kit.sections import Card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from zonedesk.ui.figures.counting import Told
    from zonedesk.ui.figures.plan_charts import ClassBar, CommitmentChart
    from zonedesk.ui.figures.rows import FigureTable, Opens, Tile

_PADDING = 16
_WORD_ROOM = 0.15
_NARROW = 3


class FigureCard(Card):
    """A card of the board.

    Signal: `wanted` gives what is to be opened.

    Args:
        words: heading.
        act: words of the link in the heading.
    """

    wanted = Signal(object)

    def __init__(self, words: str, *, act: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, act=act, parent=parent)
        self.table: FigureTable | None = None
        self.nothing = label(tone="muted", wrap=True)
        self.nothing.setContentsMargins(_PADDING, 12, _PADDING, 12)
        self.body.addWidget(self.nothing)
        self._link: Opens | None = None
        if self.header.button is not None:
            self.header.button.clicked.connect(self._on_link)

    def show_link(self, opens: Opens | None) -> None:
        """Let the link in the heading open something else; without it, it is gone."""
        self._link = opens
        if self.header.button is not None:
            self.header.button.setVisible(opens is not None)

    def say_nothing(self, words: str) -> None:
        """Say why there is nothing; empty when there is something."""
        self.nothing.setText(words)
        self.nothing.setVisible(bool(words))

    def _on_link(self) -> None:
        if self._link is not None:
            self.wanted.emit(self._link)


class TableCard(FigureCard):
    """A card with a table of figures."""

    def __init__(self, words: str, *, act: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, act=act, parent=parent)
        self.head = FigureHead()
        self.list = FigureList()
        self.body.insertWidget(0, self.head)
        self.body.insertWidget(1, self.list)
        self.body.addStretch(1)
        self.list.wanted.connect(self.wanted)

    def show_table(self, table: FigureTable) -> None:
        """Show other figures; the cursor stays in its row."""
        self.table = table
        self.show_link(table.opens)
        self.head.show_table(table)
        self.head.setVisible(bool(table.rows))
        self.list.show_table(table)
        self.say_nothing("" if table.rows else table.nothing)


class TileCard(QFrame):
    """Five big figures in one card.

    Signal: `wanted` gives what is to be opened.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        self.buttons: list[TileButton] = []
        self._roving = Roving(self)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show other figures; the focus stays in its tile."""
        if not self.buttons:
            self.buttons = [TileButton() for _ in tiles]
            for button in self.buttons:
                button.clicked.connect(self._on_clicked)
            self._roving.serve(self.buttons)
        for button, tile in zip(self.buttons, tiles, strict=True):
            button.show_tile(tile)
        self._arrange()

    def _arrange(self) -> None:
        """Put the tiles beside each other, or over two lines where there is little room."""
        fits = self.width() >= self._widest() * len(self.buttons)
        columns = len(self.buttons) if fits else _NARROW
        if columns == self._columns or not self.buttons:
            return
        self._columns = columns
        for place, button in enumerate(self.buttons):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, place // columns, place % columns)
            button.set_edges(left=bool(place % columns), above=place >= columns)
        for place in range(len(self.buttons)):
            self._grid.setColumnStretch(place, int(place < columns))

    def _widest(self) -> int:
        return max((button.sizeHint().width() for button in self.buttons), default=0)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, TileButton) and sender.tile is not None and sender.tile.opens:
            self.wanted.emit(sender.tile.opens)

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the tiles are over two lines."""
        return QSize(self._widest() * _NARROW + 2, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on below where there is little room."""
        super().resizeEvent(event)
        self._arrange()


class ChartCard(FigureCard):
    """A card with charts, each a button; arrows go from one to the next."""

    def __init__(self, words: str, *, act: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, act=act, parent=parent)
        self.parts: list[OpeningPart] = []
        self._roving = Roving(self)
        self._charts = QVBoxLayout()
        self._charts.setContentsMargins(0, 8, 0, 8)
        self._charts.setSpacing(8)
        self.body.insertLayout(0, self._charts)
        self.body.addStretch(1)

    def show_parts(self, parts: Sequence[OpeningPart]) -> None:
        """Show other charts; the focus stays at the same place."""
        place = next((no for no, one in enumerate(self.parts) if one.hasFocus()), None)
        for old in self.parts:
            old.hide()
            old.deleteLater()
        self.parts = list(parts)
        for part in self.parts:
            self._charts.addWidget(part)
            part.clicked.connect(self._on_clicked)
        self._roving.serve([part for part in self.parts if part.opens is not None])
        if place is not None and place < len(self.parts):
            self.parts[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, OpeningPart) and sender.opens is not None:
            self.wanted.emit(sender.opens)


class ClassCard(ChartCard):
    """How the plan is doing, a bar for each class on one scale."""

    def show_told(self, told: Told, table: FigureTable) -> None:
        """Show other figures."""
        self.table = table
        self.show_link(table.opens)
        bars = class_bars(told)
        longest = max((one.bar.total for one in bars), default=0)
        most = longest + max(1, round(longest * _WORD_ROOM))  # words of the last part need room
        self.show_parts([_class_part(one, most=most) for one in bars])
        self.say_nothing("" if bars else table.nothing)


class CommitmentCard(ChartCard):
    """Hours promised and delivered, quarter by quarter."""

    def show_told(self, told: Told, table: FigureTable) -> None:
        """Show other figures."""
        self.table = table
        self.show_link(table.opens)
        charts = commitment_charts(told)
        self.show_parts([_commitment_part(one) for one in charts])
        self.say_nothing("" if charts else table.nothing)


def _class_part(one: ClassBar, *, most: int) -> OpeningPart:
    told = ", ".join((one.words, one.facts, *(part.words for part in one.bar.parts)))
    made = OpeningPart(told, one.opens)
    row = QHBoxLayout()
    row.setSpacing(8)
    if one.letter:
        row.addWidget(Badge(one.letter, one.words))
    row.addWidget(label(one.words))
    row.addWidget(label(one.facts, "secondary", tone="muted"))
    row.addStretch(1)
    made.add(_held(row))
    made.add(ChartView(one.bar, most=most))
    return made


def _commitment_part(one: CommitmentChart) -> OpeningPart:
    made = OpeningPart(one.told, one.opens)
    row = QHBoxLayout()
    row.setSpacing(8)
    name = label(one.name, wrap=True)
    row.addWidget(name, 1)
    if one.state is not None:
        row.addWidget(State(one.state))
    made.add(_held(row))
    made.add(ChartView(one.chart))
    return made


def _held(row: QHBoxLayout) -> QWidget:
    row.setContentsMargins(0, 0, 0, 2)
    made = QWidget()
    made.setLayout(row)
    return made
