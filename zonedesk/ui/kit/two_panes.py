"""A list with what is chosen in it at its side; in little room the side covers the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.panes import has_focus_inside, has_little_room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_PADDING = 16
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}
_OTHER = Qt.FocusReason.OtherFocusReason
_EDGES: Final = 24


class TwoPanes(QWidget):
    """What stands above, facets or nothing, list, and side.

    `room_changed` tells whether the side covers the list now.

    Args:
        above: what stands above the panes and goes with the list: a toolbar, rules, tabs.
        table: the list.
        parts: what can stand at the side, first what says that nothing is chosen.
        facets: what narrows the list, at its left.
    """

    room_changed = Signal(bool)

    def __init__(
        self,
        above: Sequence[QWidget],
        table: QWidget,
        *,
        parts: Sequence[QWidget] = (),
        facets: QFrame | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self.table_pane, self.facets, self._above = table, facets, tuple(above)
        self.side = QStackedWidget()
        for part in parts:
            self.side.addWidget(part)
        self._alone = self._narrow = self._covered = False
        self._side_wanted = self._facets_wanted = True
        self._lay_out()

    @property
    def has_little_room(self) -> bool:
        """Whether the side covers the list."""
        return self._narrow

    @property
    def alone(self) -> bool:
        """Whether what is chosen has a window of its own."""
        return self._alone

    def put_widths(self, sizes: Sequence[int]) -> None:
        """Give the panes the widths of a first start."""
        self.splitter.setSizes(list(sizes))

    def show_part(self, part: QWidget) -> None:
        """Put something else at the side; a focus that was in it goes along."""
        had_focus = has_focus_inside(self.side)
        self.side.setCurrentWidget(part)
        if had_focus and not has_focus_inside(self.side):
            (part if part.focusPolicy() or part.focusProxy() else self.table_pane).setFocus(_OTHER)

    def show_side(self) -> None:
        """Show the side: beside the list, or over it."""
        self._side_wanted = self._covered = True
        self._fit()

    def leave_side(self) -> None:
        """Show the list where it was covered."""
        self._covered = False
        self._fit()

    def toggle_side(self) -> None:
        """Hide the side or show it (Ctrl+3)."""
        if self._narrow:
            self._covered = not self._covered
        else:
            self._side_wanted = not self._side_wanted
        self._fit()

    def toggle_facets(self) -> None:
        """Hide the facets or show them (Ctrl+1)."""
        self._facets_wanted = not self._facets_wanted
        self._fit()

    def stand_alone(self, *, alone: bool) -> None:
        """Show the side only: what is chosen has a window of its own."""
        self._alone = alone
        self._fit()

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        panes = [self.facets, self.table_pane, self.side]
        for pane in panes:
            if pane is not None:
                self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(self.splitter.count() - 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in self._above:
            column.addWidget(part)
        column.addWidget(self.splitter, 1)
        self.setFocusProxy(self.table_pane)

    def _fit(self) -> None:
        right = self._alone or (self._covered if self._narrow else self._side_wanted)
        left = not (right and (self._narrow or self._alone))
        had_focus = has_focus_inside(self)
        for part in (*self._above, self.table_pane):
            part.setVisible(left)
        if self.facets is not None:
            self.facets.setVisible(left and self._facets_wanted)
        self.side.setVisible(right)
        shown = self.table_pane if left else self.side
        self.setFocusProxy(shown)
        if had_focus and not has_focus_inside(self):
            shown.setFocus(_OTHER)
        self.room_changed.emit(self._narrow and not self._alone)

    def _follow_room(self) -> None:
        narrow = has_little_room(self)
        if narrow != self._narrow:
            self._narrow = narrow
            self._covered = self._covered or has_focus_inside(self.side)
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Let the side cover the list when larger letters leave no room for both."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "splitter"):
            self._follow_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the side cover the list in a narrow window."""
        super().resizeEvent(event)
        self._follow_room()


def list_toolbar(parts: Sequence[QWidget]) -> QWidget:
    """Make the bar above a list; its first part takes the room that is left."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(_PADDING, 8, _PADDING, 8)
    row.setSpacing(8)
    for place, part in enumerate(parts):
        row.addWidget(part, 0 if place else 1)
    return made


def nothing_chosen(words: str) -> QWidget:
    """Make what stands at the side while nothing is chosen."""
    made = grounded(QWidget(), "surface")
    column = QVBoxLayout(made)
    column.setContentsMargins(_EDGES, _EDGES, _EDGES, _EDGES)
    column.addWidget(label(words, tone="muted", wrap=True))
    column.addStretch(1)
    return made
