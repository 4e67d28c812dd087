"""The register of dossiers: toolbar, facets, table, and room for one dossier beside it (05)."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from zonedesk.domain.categories import offered
from zonedesk.system.clock import SystemClock
from zonedesk.ui.dossiers.columns import NEWEST_FIRST, columns
from zonedesk.ui.dossiers.facets import RegisterFacets
from zonedesk.ui.dossiers.looks import money
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.facets import FacetList
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.menu_button import drop_menu
from zonedesk.ui.kit.table.filtering import FilterBar, nothing_found
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.yielding import ShortButton, Yielding
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.categories import CategoryLine
    from zonedesk.domain.dossier_record import DossierLine, DossierList

_TOOLBAR_PADDING = 16
_FACETS, _TABLE, _DETAIL = 240, 560, 432
_NARROW_FACETS, _WIDE_FACETS = 220, 320
_NARROW_DETAIL, _WIDE_DETAIL, _LEAST_TABLE = 360, 560, 320


def counted_dossiers(shown: int, total: int) -> str:
    """Write how many dossiers show of how many there are."""
    _ = texts()
    if shown == total:
        return _.ngettext("{count} dossier", "{count} dossiers", total).format(count=total)
    words = _.ngettext("{shown} of {count} dossier", "{shown} of {count} dossiers", total)
    return words.format(shown=shown, count=total)


class DossiersView(QWidget):
    """Toolbar and the three panes.

    Signals: `new_wanted` and `export_wanted` come from the toolbar.

    Args:
        detail: what stands beside the list.
        usable: whether anything may be made.
    """

    new_wanted = Signal()
    export_wanted = Signal()

    def __init__(
        self, detail: QWidget, *, usable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "surface")
        self.detail = detail
        self._usable = usable
        self._today = SystemClock().today()
        self._lines: tuple[DossierLine, ...] = ()
        self._categories: tuple[CategoryLine, ...] = ()
        self._path = ""  # to be narrowed to as soon as the list is there
        self._made_nothing: EmptyState | None = None
        self.table: RecordTable[DossierLine] = RecordTable(
            columns(self.today),
            identity=lambda line: line.row.reference,
            name=_("Dossiers"),
            lines=2,
            counted=counted_dossiers,
        )
        self.table.set_sort(NEWEST_FIRST)
        self._narrowing = RegisterFacets(self.table)
        self.bar = FilterBar(self.table)
        self.facets = FacetList(_("Filters"))
        self.columns_button = ShortButton(_("Columns"), icon="columns", look="quiet")
        self.excel_button = ShortButton(_("Excel"), icon="excel")
        self.new_button = ShortButton(_("New dossier"), icon="add", look="primary")
        self.new_button.setEnabled(usable)
        self._lay_out()
        self.columns_button.clicked.connect(self._show_columns)
        self.excel_button.clicked.connect(self.export_wanted)
        self.new_button.clicked.connect(self.new_wanted)
        self.facets.toggled.connect(self._on_toggled)
        self.table.arranged.connect(self._on_arranged)

    def today(self) -> date:
        """Give the day on which the list was read."""
        return self._today

    def show_list(self, found: DossierList) -> None:
        """Show other dossiers; filters, choice and scroll stay."""
        self._lines, self._today = found.lines, found.today
        self._categories = found.categories
        self._narrowing.know(found.lines)
        if self._made_nothing is None:
            self._made_nothing = _nothing_yet()
            button = self._made_nothing.add_button(
                texts().gettext("New dossier"), icon="add", main=True
            )
            button.setEnabled(self._usable)
            button.clicked.connect(self.new_wanted)
        self.table.set_rows(found.lines)
        self.new_button.setVisible(bool(found.lines))  # it is not there twice (13)
        path, self._path = self._path, ""
        if path:
            self.narrow(path)

    def narrow(self, path: str) -> None:
        """Show only the dossiers of a category, or of one with its subcategory.

        Before the list was read it is narrowed as soon as it comes.
        """
        if self._lines:
            self.bar.clear()
            self.table.set_filters([self._narrowing.path(path)])
        else:
            self._path = path

    def lead_with(self, part: QWidget) -> None:
        """Put something before the quick field: the switch to the running terms."""
        self._row.insertWidget(0, part)

    def put_above(self, part: QWidget) -> None:
        """Put something between the toolbar and the panes."""
        self._column.insertWidget(self._column.indexOf(self.rule) + 1, part)

    def choose_first(self) -> None:
        """Put the cursor on the first row, if there is one."""
        rows = self.table.model.rows_shown()
        if rows:
            self.table.choose(rows[0].row.reference)

    def known(self, field: str) -> tuple[str, ...]:
        """Give what a field offers: categories of the zone, else what was written before."""
        if field == "category":
            return offered(self._categories)
        if field == "subcategory":
            below = (offered(self._categories, parent=one) for one in offered(self._categories))
            return tuple(dict.fromkeys(chain.from_iterable(below)))
        told = {str(getattr(line.row, field)) for line in self._lines}
        return tuple(sorted(told - {""}, key=str.casefold))

    def _lay_out(self) -> None:
        self.toolbar = QWidget()
        row = self._row = QHBoxLayout(self.toolbar)
        row.setContentsMargins(_TOOLBAR_PADDING, 8, _TOOLBAR_PADDING, 8)
        row.setSpacing(8)
        row.addWidget(self.bar, 1)
        for button in (self.columns_button, self.excel_button, self.new_button):
            row.addWidget(button)
        Yielding(self.toolbar, (self.columns_button, self.excel_button, self.new_button))
        self.facets.setFrameShape(QFrame.Shape.NoFrame)
        self.facets.setMinimumWidth(_NARROW_FACETS)
        self.table.setMinimumWidth(_LEAST_TABLE)
        self.detail.setMinimumWidth(_NARROW_DETAIL)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for pane in (self.facets, self.table, self.detail):
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(1, 1)
        scale = theme_of(self).type.scale
        facets = min(_WIDE_FACETS, round(_FACETS * scale))
        detail = min(_WIDE_DETAIL, round(_DETAIL * scale))
        self.splitter.setSizes([facets, _FACETS + _TABLE + _DETAIL - facets - detail, detail])
        self.rule = rule()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.rule)
        column.addWidget(self.splitter, 1)
        self.setFocusProxy(self.table)

    def _show_columns(self) -> None:
        drop_menu(self.table.column_menu(), self.columns_button)

    def _on_toggled(self, group: str, code: str) -> None:
        self.table.set_filters(self._narrowing.toggled(group, code))

    def _on_arranged(self) -> None:
        self.facets.show_groups(self._narrowing.groups())
        amounts = [line.row.amount for line in self.table.model.rows_shown() if line.row.amount]
        words = texts().gettext("Amount in this list: {amount}")
        self.table.set_note(words.format(amount=money(sum(amounts))) if amounts else "")
        self.excel_button.setEnabled(bool(self.table.model.shown_count))
        self._show_empty()

    def _show_empty(self) -> None:
        if self.table.model.shown_count or self._made_nothing is None:
            return
        self.table.set_empty(self._made_nothing, self._nothing_found())

    def _nothing_found(self) -> EmptyState:
        _ = texts()
        total = self.table.model.total
        shows = _.ngettext(
            "Clear filters: shows {count} dossier", "Clear filters: shows {count} dossiers", total
        )
        title, link = _.gettext("No dossiers found"), shows.format(count=total)
        return nothing_found(self.bar, "dossiers", title=title, link=link)


def _nothing_yet() -> EmptyState:
    _ = texts().gettext
    words = _(
        "Here stand the dossiers that the council decides on, with their way through college, "
        "council and supervision."
    )
    return EmptyState("dossiers", _("No dossiers yet"), words=words)
