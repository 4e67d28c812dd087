"""All running terms by day: narrowed by source or words, exported, on paper (component 13)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.running_terms import TermSource
from zonedesk.ui.dossiers.terms_columns import FIRST_DAY_FIRST, columns, source_words
from zonedesk.ui.kit.choices import SegmentedControl
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.menu_button import drop_menu
from zonedesk.ui.kit.table.columns import Filter
from zonedesk.ui.kit.table.filtering import FilterBar, nothing_found
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.yielding import ShortButton, Yielding

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.running_terms import TermLine

REGISTER, TERMS = "register", "terms"
_ALL: Final = ""
_PADDING = 16


def mode_switch() -> SegmentedControl:
    """Make the switch between the register and the running terms."""
    _ = texts().gettext
    choices = ((REGISTER, _("Register")), (TERMS, _("Running terms")))
    return SegmentedControl(choices, name=_("What the place shows"))


def counted_terms(shown: int, total: int) -> str:
    """Write how many terms show of how many run."""
    _ = texts()
    if shown == total:
        return _.ngettext("{count} term", "{count} terms", total).format(count=total)
    words = _.ngettext("{shown} of {count} term", "{shown} of {count} terms", total)
    return words.format(shown=shown, count=total)


class TermsView(QWidget):
    """Toolbar and table.

    Signals: `export_wanted` and `paper_wanted` come from the toolbar.

    Args:
        today: the day in Brussels.
    """

    export_wanted = Signal()
    paper_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "surface")
        self.switch = mode_switch()
        self.table: RecordTable[TermLine] = RecordTable(
            columns(today),
            identity=lambda line: (line.reference, line.what, line.day),
            name=_("Running terms"),
            lines=2,
            counted=counted_terms,
        )
        self.table.set_sort(FIRST_DAY_FIRST)
        sources = tuple((one.value, source_words(one)) for one in TermSource)
        self.source = SegmentedControl(((_ALL, _("All")), *sources), name=_("Source"), small=True)
        self.source.choose(_ALL)
        self.bar = FilterBar(self.table)
        self.columns_button = ShortButton(_("Columns"), icon="columns", look="quiet")
        self.excel_button = ShortButton(_("Excel"), icon="excel")
        self.paper_button = ShortButton(_("Paper"), icon="print")
        self._lay_out()
        self.columns_button.clicked.connect(self._show_columns)
        self.excel_button.clicked.connect(self.export_wanted)
        self.paper_button.clicked.connect(self.paper_wanted)
        self.source.chosen.connect(self._on_source)
        self.table.arranged.connect(self._on_arranged)

    def show_lines(self, lines: tuple[TermLine, ...]) -> None:
        """Show other terms; filters, choice and scroll stay."""
        _ = texts()
        nothing = EmptyState(
            "calendar",
            _.gettext("No term runs"),
            words=_.gettext("Nothing is to be sent, and nobody may act on a decision."),
        )
        shows = _.ngettext(
            "Clear filters: shows {count} term", "Clear filters: shows {count} terms", len(lines)
        )
        found = nothing_found(
            self.bar,
            "calendar",
            title=_.gettext("No terms found"),
            link=shows.format(count=len(lines)),
        )
        self.table.set_empty(nothing, found)
        self.table.set_rows(lines)

    def _lay_out(self) -> None:
        buttons = (self.columns_button, self.excel_button, self.paper_button)
        self.toolbar = QWidget()
        row = QHBoxLayout(self.toolbar)
        row.setContentsMargins(_PADDING, 8, _PADDING, 8)
        row.setSpacing(8)
        row.addWidget(self.switch)
        row.addWidget(self.bar, 1)
        for button in buttons:
            row.addWidget(button)
        Yielding(self.toolbar, buttons)
        below = QWidget()
        second = QHBoxLayout(below)
        second.setContentsMargins(_PADDING, 0, _PADDING, 8)
        second.addWidget(self.source)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(below)
        column.addWidget(rule())
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def _show_columns(self) -> None:
        drop_menu(self.table.column_menu(), self.columns_button)

    def _on_source(self, code: str) -> None:
        self.table.set_filters([Filter("source", code)] if code else ())

    def _on_arranged(self) -> None:
        self.excel_button.setEnabled(bool(self.table.model.shown_count))
        held = [one.value for one in self.table.model.filters if one.key == "source"]
        self.source.choose(held[0] if held else _ALL)
