"""The field *In deze lijst* and the chips of a list, for its toolbar (05, 13; rule 14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.ui.kit.table.columns import Filter
    from zonedesk.ui.kit.table.table import RecordTable

_WIDTH, _GAP = 184, 8
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.ParentChange}


class QuickField(QLineEdit):
    """The field that filters while one types; ↓ and Enter go to the list, Esc empties it."""

    def __init__(self, table: RecordTable[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        words = texts().gettext("In this list")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self._icon = QAction(self)
        self.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        self._dress()
        self.textChanged.connect(table.set_quick)

    def _dress(self) -> None:
        theme = theme_of(self)
        self._icon.setIcon(theme.icon("filter", tone="muted", size=LINE))
        self.setFixedWidth(theme.px(_WIDTH))

    def _enter_list(self) -> None:
        view = self._table.view
        if self._table.current() is None and self._table.model.rowCount():
            first = next((line for line in (0, 1) if self._table.model.row_at(line)), 0)
            view.setCurrentIndex(self._table.model.index(first, 0))
        view.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk into the list, or empty the field."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter_list()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew when the theme is new."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_icon"):
            self._dress()


class FilterBar(QWidget):
    """The quick field, one chip a filter (*Jaar: 2018*), and the link that clears all.

    Args:
        table: the list that is filtered.
    """

    def __init__(self, table: RecordTable[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.field = QuickField(table, self)
        self.chips: dict[Filter, Chip] = {}
        self.clear_link = link(texts().gettext("Clear all"), parent=self)
        self.clear_link.clicked.connect(self.clear)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self.field)
        self._row.addWidget(self.clear_link)
        self._row.addStretch(1)
        table.arranged.connect(self._show_chips)
        self._show_chips()

    def clear(self) -> None:
        """Take every chip and the quick filter away."""
        self.field.clear()
        self._table.set_filters(())

    def _show_chips(self) -> None:
        wanted = self._table.model.filters
        self.clear_link.setVisible(bool(wanted))
        if tuple(self.chips) == wanted:
            return
        focused = any(chip.hasFocus() for chip in self.chips.values())
        for chip in self.chips.values():
            chip.hide()
            chip.deleteLater()
        self.chips = {one: self._made(one) for one in wanted}
        if focused:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, one: Filter) -> Chip:
        model = self._table.model
        title = next(column.title for column in model.columns if column.key == one.key)
        chip = Chip(ChipLook(f"{title}: {model.label(one)}", "link", removable=True), self)
        chip.removed.connect(self._on_removed)
        self._row.insertWidget(self._row.indexOf(self.clear_link), chip)
        return chip

    def _on_removed(self) -> None:
        sender = self.sender()
        gone = next((one for one, chip in self.chips.items() if chip is sender), None)
        if gone is not None:
            self._table.remove_filter(gone)
