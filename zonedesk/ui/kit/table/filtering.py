"""What narrows a list: field and chips for its toolbar, facets beside it (05, 13; rule 14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.facets import Facet, Group
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.quick_field import QuickField
from zonedesk.ui.kit.table.columns import Filter
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.ui.kit.table.table import RecordTable

_GAP = 8


class FilterBar(QWidget):
    """The quick field, one chip a filter (*Jaar: 2018*), and the link that clears all.

    Args:
        table: the list that is filtered.
    """

    def __init__(self, table: RecordTable[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.field = QuickField(texts().gettext("In this list"), parent=self)
        self.chips: dict[Filter, Chip] = {}
        self.clear_link = link(texts().gettext("Clear all"), parent=self)
        self.clear_link.clicked.connect(self.clear)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self.field)
        self._row.addWidget(self.clear_link)
        self._row.addStretch(1)
        self.field.textChanged.connect(table.set_quick)
        self.field.entered.connect(self._enter_list)
        table.arranged.connect(self._show_chips)
        self._show_chips()

    def add(self, part: QWidget) -> None:
        """Put something between the field and the chips, for example the views of the list."""
        self._row.insertWidget(1, part)

    def clear(self) -> None:
        """Take every chip and the quick filter away."""
        self.field.clear()
        self._table.set_filters(())

    def narrow(self, filters: Iterable[tuple[str, str]]) -> None:
        """Show what goes with filters, each a column and a code; unknown ones are left out."""
        known = {column.key for column in self._table.model.columns}
        self.field.clear()
        self._table.set_filters([Filter(key, code) for key, code in filters if key in known])

    def told(self, *, titles: bool = False) -> tuple[str, ...]:
        """Say what narrows the list; with ``titles`` as the chips say it (*Jaar: 2018*)."""
        label = self._titled if titles else self._table.model.label
        typed = self.field.text().strip()
        chips = tuple(label(one) for one in self._table.model.filters)
        return (*chips, f"“{typed}”") if typed else chips

    def _enter_list(self) -> None:
        table = self._table
        if table.current() is None and table.model.rowCount():
            first = next((line for line in (0, 1) if table.model.row_at(line)), 0)
            table.view.setCurrentIndex(table.model.index(first, 0))
        table.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _titled(self, one: Filter) -> str:
        model = self._table.model
        title = next(column.title for column in model.columns if column.key == one.key)
        return f"{title}: {model.label(one)}"

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
        chip = Chip(ChipLook(self._titled(one), "link", removable=True), self)
        chip.removed.connect(self._on_removed)
        self._row.insertWidget(self._row.indexOf(self.clear_link), chip)
        return chip

    def _on_removed(self) -> None:
        sender = self.sender()
        gone = next((one for one, chip in self.chips.items() if chip is sender), None)
        if gone is not None:
            self._table.remove_filter(gone)


def facet_group(
    table: RecordTable[Any], key: str, *, words: str, values: Iterable[tuple[str, str]]
) -> Group:
    """Give the facets of a column: code and name of each, counted over what else narrows."""
    counts = table.model.facet(key)
    chosen = {one.value for one in table.model.filters if one.key == key}
    facets = (Facet(code, name, counts[code], code in chosen) for code, name in values)
    return Group(key, words, tuple(facets))


def nothing_found(bar: FilterBar, icon: str, *, title: str, link: str) -> EmptyState:
    """Say that nothing goes with what narrows a list, with the link that clears it (13)."""
    words = texts().gettext("Nothing goes with: {filters}.")
    made = EmptyState(icon, title, words=words.format(filters=" · ".join(bar.told())))
    made.add_link(link).clicked.connect(bar.clear)
    return made
