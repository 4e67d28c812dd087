"""A list with all its rows in sight: the pane around it scrolls, not the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyleOptionViewItem, QWidget

from zonedesk.ui.kit.delegates.row import LOOK
from zonedesk.ui.kit.tips import as_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QResizeEvent

    from zonedesk.ui.kit.delegates.row import Index

_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class LookRows(QAbstractListModel):
    """Rows that a delegate draws.

    Args:
        words: all that a row tells, for screen readers.
        tip: its tooltip.
        parent: lives no longer than this.
    """

    def __init__(
        self,
        words: Callable[[Any], str],
        *,
        tip: Callable[[Any], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._tip = words, tip
        self.rows: tuple[Any, ...] = ()

    def show_rows(self, rows: Iterable[Any]) -> None:
        """Show other rows; the same ones leave cursor and selection alone."""
        wanted = tuple(rows)
        if wanted != self.rows:
            self.beginResetModel()
            self.rows = wanted
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the row to the delegate, its words to everybody else."""
        row = self.rows[index.row()]
        if role == LOOK:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row)
        return as_tip(self._tip(row)) if self._tip and role == Qt.ItemDataRole.ToolTipRole else None


class WholeList(QListView):
    """A list as high as all its rows, at every width and size of the letters.

    Args:
        name: what it lists, for screen readers.
        rows: its rows.
    """

    def __init__(self, name: str, rows: LookRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.looks = rows
        rows.setParent(self)
        self.setModel(rows)

    def show_rows(self, rows: Iterable[Any]) -> None:
        """Show other rows."""
        self.looks.show_rows(rows)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Be as high as all rows."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        places = (self.looks.index(row, 0) for row in range(self.looks.rowCount()))
        height = sum(self.itemDelegate().sizeHint(option, one).height() for one in places)
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut rows."""
        return QSize(0, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and self.model() is not None:
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew when rows have other widths."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
