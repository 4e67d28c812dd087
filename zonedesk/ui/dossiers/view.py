"""The register of dossiers: toolbar, facets, table, and room for one dossier beside it (05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from zonedesk.domain.words import DossierStatus, Marking
from zonedesk.system.clock import SystemClock
from zonedesk.ui.dossiers.columns import NEWEST_FIRST, columns, matter
from zonedesk.ui.dossiers.looks import money
from zonedesk.ui.kit.buttons import plain, primary, quiet
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.facets import Facet, FacetList, Group
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.menu_button import drop_menu
from zonedesk.ui.kit.table.columns import Filter
from zonedesk.ui.kit.table.filtering import FilterBar, facet_group, nothing_found
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections import Counter
    from datetime import date

    from zonedesk.domain.dossier_record import DossierLine, DossierList

_TOOLBAR_PADDING = 16
_FACETS, _TABLE, _DETAIL = 240, 560, 432
_NARROW_FACETS, _WIDE_FACETS = 220, 320
_NARROW_DETAIL, _WIDE_DETAIL, _LEAST_TABLE = 360, 560, 320
_BESIDE = {"category": "subcategory", "subcategory": "category"}


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
        self._made_nothing: EmptyState | None = None
        self.table: RecordTable[DossierLine] = RecordTable(
            columns(self.today),
            identity=lambda line: line.row.reference,
            name=_("Dossiers"),
            lines=2,
            counted=counted_dossiers,
        )
        self.table.set_sort(NEWEST_FIRST)
        self.bar = FilterBar(self.table)
        self.facets = FacetList(_("Filters"))
        self.columns_button = quiet(_("Columns"), icon="columns")
        self.excel_button = plain(_("Excel"), icon="excel")
        self.new_button = primary(_("New dossier"), icon="add")
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
        if self._made_nothing is None:
            self._made_nothing = _nothing_yet()
            button = self._made_nothing.add_button(
                texts().gettext("New dossier"), icon="add", main=True
            )
            button.setEnabled(self._usable)
            button.clicked.connect(self.new_wanted)
        self.table.set_rows(found.lines)
        self.new_button.setVisible(bool(found.lines))  # it is not there twice (13)

    def choose_first(self) -> None:
        """Put the cursor on the first row, if there is one."""
        rows = self.table.model.rows_shown()
        if rows:
            self.table.choose(rows[0].row.reference)

    def known(self, field: str) -> tuple[str, ...]:
        """Give what was written in a field of a row before, in the order of the alphabet."""
        told = {str(getattr(line.row, field)) for line in self._lines}
        return tuple(sorted(told - {""}, key=str.casefold))

    def _lay_out(self) -> None:
        self.toolbar = QWidget()
        row = QHBoxLayout(self.toolbar)
        row.setContentsMargins(_TOOLBAR_PADDING, 8, _TOOLBAR_PADDING, 8)
        row.setSpacing(8)
        row.addWidget(self.bar, 1)
        for button in (self.columns_button, self.excel_button, self.new_button):
            row.addWidget(button)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.rule)
        column.addWidget(self.splitter, 1)
        self.setFocusProxy(self.table)

    def _show_columns(self) -> None:
        drop_menu(self.table.column_menu(), self.columns_button)

    def _on_toggled(self, group: str, code: str) -> None:
        whole = group == "category" and code in map(matter, self._lines)
        chip = Filter("subcategory" if whole else group, code)
        filters = list(self.table.model.filters)
        if chip in filters:
            filters.remove(chip)
        else:
            filters = [one for one in filters if not _contradicts(chip, one)] + [chip]
        self.table.set_filters(filters)

    def _on_arranged(self) -> None:
        _ = texts().gettext
        rows = [line.row for line in self._lines]
        told = sorted({line.year for line in self._lines}, reverse=True)
        years = [(str(year), str(year)) for year in told]
        there = {row.status for row in rows}
        statuses = [(one.value, named(one)) for one in DossierStatus if one in there]
        marked = {row.marking for row in rows}
        markings = [(one.value, named(one)) for one in Marking if one in marked]
        groups = (
            facet_group(self.table, "year", words=_("Year"), values=years),
            facet_group(self.table, "status", words=_("Status"), values=statuses),
            self._categories(),
            facet_group(self.table, "marking", words=_("Marking"), values=markings),
        )
        self.facets.show_groups([group for group in groups if group.facets])
        amounts = [line.row.amount for line in self.table.model.rows_shown() if line.row.amount]
        words = _("Amount in this list: {amount}")
        self.table.set_note(words.format(amount=money(sum(amounts))) if amounts else "")
        self.excel_button.setEnabled(bool(self.table.model.shown_count))
        self._show_empty()

    def _categories(self) -> Group:
        """Give the categories, the largest first, each with its subcategories below it."""
        counts = self.table.model.facet("category") + self.table.model.facet("subcategory")
        chosen = {one.value for one in self.table.model.filters if one.key in _BESIDE}
        below: dict[str, dict[str, int]] = {}
        sizes: dict[str, int] = {}
        for line in self._lines:
            category, whole = line.row.category, matter(line)
            sizes[category] = sizes.get(category, 0) + 1
            under = below.setdefault(category, {})
            if whole:
                under[whole] = under.get(whole, 0) + 1
        facets: list[Facet] = []
        for category in sorted(sizes, key=lambda one: (-sizes[one], one)):
            facets.append(Facet(category, category, counts[category], category in chosen))
            if facets[1:] and category not in chosen and not chosen & below[category].keys():
                continue  # only the largest is unfolded before it is chosen
            facets += _subcategories(category, below[category], counts=counts, chosen=chosen)
        return Group("category", texts().gettext("Category"), tuple(facets))

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


def _subcategories(
    category: str, sizes: dict[str, int], *, counts: Counter[str], chosen: set[str]
) -> list[Facet]:
    """Give the subcategories of a category, the largest first."""
    return [
        Facet(one, one.removeprefix(f"{category} › "), counts[one], one in chosen, level=1)
        for one in sorted(sizes, key=lambda one: (-sizes[one], one))
    ]


def _contradicts(chip: Filter, other: Filter) -> bool:
    """Whether a category and a subcategory of another one would leave nothing."""
    if _BESIDE.get(chip.key) != other.key:
        return False
    category, whole = (chip, other) if chip.key == "category" else (other, chip)
    return not whole.value.startswith(f"{category.value} › ")


def _nothing_yet() -> EmptyState:
    _ = texts().gettext
    words = _(
        "Here stand the dossiers that the council decides on, with their way through college, "
        "council and supervision."
    )
    return EmptyState("dossiers", _("No dossiers yet"), words=words)
