"""The register of decisions: toolbar, facets, table, and one decision beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from zonedesk.domain.words import DecisionStanding, Marking
from zonedesk.ui.decisions.columns import NEWEST_FIRST, columns, states
from zonedesk.ui.kit.buttons import plain, quiet
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.facets import FacetList
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.menu_button import drop_menu
from zonedesk.ui.kit.panes import set_widths, widths
from zonedesk.ui.kit.saved_views import ListSetting
from zonedesk.ui.kit.table.columns import Filter
from zonedesk.ui.kit.table.filtering import FilterBar, facet_group, nothing_found
from zonedesk.ui.kit.table.state import ListState, state_from_json
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.two_panes import TwoPanes, list_toolbar
from zonedesk.ui.kit.words import named
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonedesk.domain.decision_record import DecisionBook, DecisionLine
    from zonedesk.ui.kit.facets import Group

_FACETS, _TABLE, _DETAIL = 220, 572, 440
_NARROW_FACETS, _WIDE_FACETS = 200, 300
_NARROW_DETAIL, _WIDE_DETAIL, _LEAST_TABLE = 360, 560, 320
_ICON: Final = "decisions"
_KEYS: Final = {True: "decisions.beside", False: "decisions.alone"}


def counted_decisions(shown: int, total: int) -> str:
    """Write how many decisions show of how many there are."""
    _ = texts()
    if shown == total:
        return _.ngettext("{count} decision", "{count} decisions", total).format(count=total)
    words = _.ngettext("{shown} of {count} decision", "{shown} of {count} decisions", total)
    return words.format(shown=shown, count=total)


class DecisionsView(QWidget):
    """Toolbar and the three panes; `export_wanted` comes from the toolbar.

    Args:
        parts: what can stand beside the list, first what says that nothing is chosen.
    """

    export_wanted = Signal()

    def __init__(self, parts: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "surface")
        self._lines: tuple[DecisionLine, ...] = ()
        self._read = False
        self.table: RecordTable[DecisionLine] = RecordTable(
            columns(),
            identity=lambda line: line.key,
            name=_("Decisions"),
            lines=2,
            counted=counted_decisions,
        )
        self.table.set_sort(NEWEST_FIRST)
        self._beside = True
        self._columns: dict[bool, ListState] = {}
        self.bar = FilterBar(self.table)
        self.facets = FacetList(_("Filters"))
        self.columns_button = quiet(_("Columns"), icon="columns")
        self.excel_button = plain(_("Excel"), icon="excel")
        self.facets.setFrameShape(QFrame.Shape.NoFrame)
        self.facets.setMinimumWidth(_NARROW_FACETS)
        self.table.setMinimumWidth(_LEAST_TABLE)
        toolbar = list_toolbar((self.bar, self.columns_button, self.excel_button))
        self.panes = TwoPanes((toolbar, rule()), self.table, parts=parts, facets=self.facets)
        self.panes.side.setMinimumWidth(_NARROW_DETAIL)
        self._lay_out()
        self.columns_button.clicked.connect(self._show_columns)
        self.excel_button.clicked.connect(self.export_wanted)
        self.facets.toggled.connect(self._on_toggled)
        self.table.arranged.connect(self._on_arranged)
        self.panes.room_changed.connect(self._follow_room)

    @property
    def mode(self) -> str:
        """Which columns show: those beside a decision, or those of the list alone."""
        return _KEYS[self._beside]

    def layout_state(self) -> dict[str, str]:
        """Give columns, order, coded filters and the widths of the panes, never content."""
        now = self.table.state()
        self._columns[self._beside] = ListState(now.columns)
        told = {_KEYS[mode]: state.to_json() for mode, state in self._columns.items()}
        told["decisions.list"] = ListState(sort=now.sort, filters=now.filters).to_json()
        told["decisions.panes"] = widths(self.panes.splitter)
        return told

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take what was stored; what is damaged leaves everything as it is."""
        for mode, key in _KEYS.items():
            if key in stored:
                self._columns[mode] = state_from_json(stored[key])
        if "decisions.list" in stored:
            state = state_from_json(stored["decisions.list"])
            self.table.set_sort(state.sort)
            self.table.set_filters(state.filters)
        set_widths(self.panes.splitter, stored.get("decisions.panes", ""))
        self._take(self._columns.get(self._beside, ListState()))

    def show_book(self, found: DecisionBook) -> None:
        """Show other decisions; filters, choice and scroll stay."""
        self._lines, self._read = found.lines, True
        self.table.set_rows(found.lines)

    def choose_first(self) -> None:
        """Put the cursor on the first row, if there is one."""
        rows = self.table.model.rows_shown()
        if rows:
            self.table.choose(rows[0].key)

    def key_of(self, reference: str) -> str:
        """Find a decision by its own reference, else by that of its item; empty when unknown."""
        own = (line.key for line in self._lines if reference == line.row.reference)
        at_item = (line.key for line in self._lines if reference == line.item)
        return next(own, next(at_item, ""))

    def reveal(self, key: str) -> bool:
        """Choose a decision; filters that hide it are taken away. False when it is not there."""
        if not self.table.model.knows(key):
            return False
        if not self.table.choose(key):
            self.bar.clear()
            self.table.choose(key)
        return True

    def _lay_out(self) -> None:
        splitter = self.panes.splitter
        for place in range(splitter.count()):
            splitter.setStretchFactor(place, int(splitter.widget(place) is self.table))
        scale = theme_of(self).type.scale
        facets = min(_WIDE_FACETS, round(_FACETS * scale))
        detail = min(_WIDE_DETAIL, round(_DETAIL * scale))
        self.panes.put_widths((facets, _FACETS + _TABLE + _DETAIL - facets - detail, detail))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self.setFocusProxy(self.panes)

    def _follow_room(self) -> None:
        """Show more columns when the list stands alone; each way keeps what the user chose."""
        beside = self.panes.has_little_room or not self.panes.side.isHidden()
        if beside != self._beside:
            self._columns[self._beside] = ListState(self.table.columns.states())
            self._beside = beside
            own = ListState(states(self.table.model.columns, beside=beside))
            self._take(self._columns.get(beside, own))

    def _take(self, state: ListState) -> None:
        if state.columns:
            self.table.columns.restore(state.columns)

    def _show_columns(self) -> None:
        drop_menu(self.table.column_menu(), self.columns_button)

    def _on_toggled(self, group: str, code: str) -> None:
        chip = Filter(group, code)
        if chip in self.table.model.filters:
            self.table.remove_filter(chip)
        else:
            self.table.add_filter(group, code)

    def _on_arranged(self) -> None:
        groups = (self._bodies(), self._years(), self._states(), self._people(), self._openness())
        self.facets.show_groups([group for group in groups if group.facets])
        self.excel_button.setEnabled(bool(self.table.model.shown_count))
        if self._read and not self.table.model.shown_count:
            self.table.set_empty(_nothing_yet(), self._nothing_found())

    def _bodies(self) -> Group:
        known = {line.row.body: line.body for line in self._lines}
        return facet_group(self.table, "body", words=texts().gettext("Body"), values=known.items())

    def _years(self) -> Group:
        told = sorted({str(line.row.date.year) for line in self._lines}, reverse=True)
        years = [(year, year) for year in told]
        return facet_group(self.table, "year", words=texts().gettext("Year"), values=years)

    def _states(self) -> Group:
        there = {line.row.state for line in self._lines}
        states = [(one.value, named(one)) for one in DecisionStanding if one in there]
        return facet_group(self.table, "state", words=texts().gettext("Standing"), values=states)

    def _people(self) -> Group:
        told = sorted({line.row.responsible for line in self._lines} - {""}, key=str.casefold)
        words = texts().gettext("Responsible")
        return facet_group(
            self.table, "responsible", words=words, values=list(zip(told, told, strict=True))
        )

    def _openness(self) -> Group:
        there = {line.marking for line in self._lines}
        markings = [(one.value, named(one)) for one in Marking if one in there]
        words = texts().gettext("Openness")
        return facet_group(self.table, "marking", words=words, values=markings)

    def _nothing_found(self) -> EmptyState:
        _ = texts()
        total = self.table.model.total
        shows = _.ngettext(
            "Clear filters: shows {count} decision", "Clear filters: shows {count} decisions", total
        )
        title = _.gettext("No decisions found")
        return nothing_found(self.bar, _ICON, title=title, link=shows.format(count=total))


class BookSetting(ListSetting):
    """The register as a kept view sees it; its columns are others beside a decision than alone."""

    def __init__(self, view: DecisionsView) -> None:
        super().__init__(view.table, view.bar)
        self._view = view

    def mode(self) -> str:
        """Tell which columns show."""
        return self._view.mode


def _nothing_yet() -> EmptyState:
    _ = texts().gettext
    words = _(
        "What was decided in meetings stands here from the day of the meeting on, with its state "
        "and who carries it out. Decisions are written at the items of the agenda."
    )
    return EmptyState(_ICON, _("No decisions yet"), words=words)
