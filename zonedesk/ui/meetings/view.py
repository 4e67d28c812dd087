"""The list of meetings: facets by year, body and status, the field *In this list*, the table."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from zonedesk.domain.words import MeetingStatus
from zonedesk.ui.kit.buttons import primary, quiet
from zonedesk.ui.kit.canvas import MUTED, RIGHT, Ink
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.facets import FacetList
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.menu_button import drop_menu
from zonedesk.ui.kit.states import meeting_state
from zonedesk.ui.kit.table.columns import Filter, SortBy, TableColumn
from zonedesk.ui.kit.table.filtering import FilterBar, facet_group, nothing_found
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.domain.meeting_record import MeetingLine, MeetingList
    from zonedesk.ui.kit.delegates.cells import Look
    from zonedesk.ui.kit.table.state import ListState

_TOOLBAR_PADDING = 16
_FACETS, _WIDEST_FACETS, _TABLE = 240, 320, 992
_NEWEST_FIRST: Final = (SortBy("date", descending=True),)
_STANDING: Final = Filter("cancelled", "no")
_CANCELLED: Final = Filter("status", MeetingStatus.CANCELLED.value)


def columns() -> tuple[TableColumn[MeetingLine], ...]:
    """Give the columns of the list in the language of the window."""
    return tuple(_faded(column) for column in (*_shown_columns(), *_columns_of_filters()))


def _shown_columns() -> tuple[TableColumn[MeetingLine], ...]:
    _ = texts().gettext
    return (
        TableColumn(
            "date",
            _("Date"),
            lambda line: shown_day(line.row.date),
            width=136,
            kind="date",
            sort_key=lambda line: line.row.date,
        ),
        TableColumn(
            "reference", _("Reference"), lambda line: line.row.reference, width=112, muted=True
        ),
        TableColumn(
            "body",
            _("Body"),
            lambda line: line.body,
            width=216,
            code=lambda line: line.row.body,
            flexible=True,
        ),
        TableColumn(
            "status",
            _("Status"),
            lambda line: named(line.row.status),
            width=160,
            kind="state",
            sort_key=lambda line: list(MeetingStatus).index(line.row.status),
            code=lambda line: line.row.status.value,
            look=lambda line: meeting_state(line.row.status),
        ),
        TableColumn("place", _("Place"), lambda line: line.row.place, width=184),
        TableColumn(
            "items",
            _("Items"),
            lambda line: str(line.row.items),
            width=80,
            align="right",
            kind="number",
            sort_key=lambda line: line.row.items,
        ),
    )


def _columns_of_filters() -> tuple[TableColumn[MeetingLine], ...]:
    """Columns that narrow the list and show when they are wanted."""
    _ = texts().gettext
    return (
        TableColumn(
            "year",
            _("Year"),
            lambda line: str(line.row.date.year),
            width=64,
            code=lambda line: str(line.row.date.year),
            shown=False,
        ),
        TableColumn(
            "cancelled",
            _("Cancelled"),
            lambda line: _("yes") if _is_cancelled(line) else _("no"),
            width=96,
            code=lambda line: "yes" if _is_cancelled(line) else "no",
            shown=False,
        ),
    )


def _is_cancelled(line: MeetingLine) -> bool:
    return line.row.status is MeetingStatus.CANCELLED


def _faded(column: TableColumn[MeetingLine]) -> TableColumn[MeetingLine]:
    """Let the words of a column be muted in a meeting that was called off."""
    return column if column.look else replace(column, look=partial(_faded_look, column))


def _faded_look(column: TableColumn[MeetingLine], line: MeetingLine) -> Look:
    words = column.text(line)
    if not _is_cancelled(line):
        return column.drawn(line, words)
    return Words(words, ink=Ink(tone="muted", align=RIGHT) if column.align == "right" else MUTED)


def counted_meetings(shown: int, total: int) -> str:
    """Write how many meetings show of how many there are."""
    _ = texts()
    if shown == total:
        return _.ngettext("{count} meeting", "{count} meetings", total).format(count=total)
    words = _.ngettext("{shown} of {count} meeting", "{shown} of {count} meetings", total)
    return words.format(shown=shown, count=total)


class MeetingsView(QWidget):
    """The list with its toolbar and facets.

    Signals: `opened` gives the reference of a meeting, `new_wanted` asks for the form of a new one,
    `planner_wanted` for the year planner.

    Meetings that were called off are left out by a chip, as long as nobody takes it away (R24).

    Args:
        may_write: whether the user may make meetings.
    """

    opened = Signal(str)
    new_wanted = Signal()
    planner_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, may_write: bool = True) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "surface")
        self._may_write = may_write
        self._lines: tuple[MeetingLine, ...] = ()
        self._bodies: tuple[tuple[str, str], ...] = ()
        self._made_nothing: EmptyState | None = None
        self.table: RecordTable[MeetingLine] = RecordTable(
            columns(),
            identity=lambda line: line.row.reference,
            name=_("Meetings"),
            counted=counted_meetings,
        )
        self.table.set_sort(_NEWEST_FIRST)
        self.bar = FilterBar(self.table)
        self.facets = FacetList(_("Filters"))
        self._columns = quiet(_("Columns"), icon="columns")
        self.planner = quiet(_("Year planning"), icon="calendar")
        self.planner.setToolTip(_("Year planning (Ctrl+Shift+J)"))
        self._hides, self._settling = True, False
        self.new = primary(_("New meeting"), icon="add")
        self.new.setToolTip(_("New meeting (Ctrl+N)"))
        self._lay_out()
        self.new.setVisible(may_write)
        self._columns.clicked.connect(self._show_columns)
        self.new.clicked.connect(self.new_wanted)
        self.planner.clicked.connect(self.planner_wanted)
        self.facets.toggled.connect(self._on_toggled)
        self.table.opened.connect(self._on_opened)
        self.table.arranged.connect(self._on_arranged)

    def show_list(self, found: MeetingList) -> None:
        """Show other meetings; filters, choice and scroll stay."""
        self._lines = found.lines
        names = {one.code: one.name for one in found.bodies}
        names |= {one.row.body: one.body for one in found.lines}
        self._bodies = tuple(names.items())
        if self._made_nothing is None:
            self._made_nothing = self._nothing_yet()
        self._settling = True
        self.table.set_rows(found.lines)
        self._settle()

    def narrow(self, filters: tuple[tuple[str, str], ...]) -> None:
        """Show what goes with filters; what was called off only where they ask for it."""
        self._settling = True
        self.bar.narrow(filters)
        self._hides = (_CANCELLED.key, _CANCELLED.value) not in filters
        self._settle()

    def restore(self, state: ListState) -> None:
        """Put the list as it was left; what was called off is left out again."""
        self._settling = True
        self.table.restore(state)
        self._hides = True
        self._settle()

    def _settle(self) -> None:
        """Leave out what was called off, unless the user took that chip away."""
        self._settling = False
        if self._hides and self._shows_cancelled():
            self.table.set_filters([*self.table.model.filters, _STANDING])

    def _shows_cancelled(self) -> bool:
        """Whether there are meetings that were called off, and no chip that leaves them out."""
        there = any(_is_cancelled(line) for line in self._lines)
        return there and _STANDING not in self.table.model.filters

    def _lay_out(self) -> None:
        toolbar = QWidget()
        row = QHBoxLayout(toolbar)
        row.setContentsMargins(_TOOLBAR_PADDING, 8, _TOOLBAR_PADDING, 8)
        row.setSpacing(8)
        row.addWidget(self.bar, 1)
        row.addWidget(self._columns)
        row.addWidget(self.planner)
        row.addWidget(self.new)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.facets)
        self.splitter.addWidget(self.table)
        self.splitter.setStretchFactor(1, 1)
        facets = min(_WIDEST_FACETS, theme_of(self).px(_FACETS))
        self.splitter.setSizes([facets, _FACETS + _TABLE - facets])
        self.facets.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(toolbar)
        column.addWidget(rule())
        column.addWidget(self.splitter, 1)
        self.setFocusProxy(self.table)

    def _show_columns(self) -> None:
        drop_menu(self.table.column_menu(), self._columns)

    def _on_opened(self, line: MeetingLine | None) -> None:
        if line is not None:
            self.opened.emit(line.row.reference)

    def _on_toggled(self, group: str, code: str) -> None:
        chip = Filter(group, code)
        if chip == _CANCELLED:
            self.table.remove_filter(_STANDING)
        if chip in self.table.model.filters:
            self.table.remove_filter(chip)
        else:
            self.table.add_filter(group, code)

    def _on_arranged(self) -> None:
        if not self._settling and self._shows_cancelled():
            self._hides = False  # the chip was taken away
        _ = texts().gettext
        told = sorted({line.row.date.year for line in self._lines}, reverse=True)
        years = [(str(year), str(year)) for year in told]
        statuses = [(status.value, named(status)) for status in MeetingStatus]
        groups = (
            facet_group(self.table, "year", words=_("Year"), values=years),
            facet_group(self.table, "body", words=_("Body"), values=self._bodies),
            facet_group(self.table, "status", words=_("Status"), values=statuses),
        )
        self.facets.show_groups([group for group in groups if group.facets])
        self._show_empty()

    def _show_empty(self) -> None:
        # One primary button on the screen: that of the empty state while there is nothing.
        self.new.setVisible(self._may_write and bool(self._lines))
        if self.table.model.shown_count or self._made_nothing is None:
            return
        self.table.set_empty(self._made_nothing, self._nothing_found())

    def _nothing_yet(self) -> EmptyState:
        _ = texts().gettext
        words = _(
            "Here stand the meetings of all bodies with their agenda, attendance and minutes."
        )
        made = EmptyState("meetings", _("No meetings yet"), words=words)
        if self._may_write:
            button = made.add_button(_("New meeting"), icon="add", main=True)
            button.setToolTip(_("New meeting (Ctrl+N)"))
            button.clicked.connect(self.new_wanted)
        return made

    def _nothing_found(self) -> EmptyState:
        _ = texts()
        total = self.table.model.total
        shows = _.ngettext(
            "Clear filters: shows {count} meeting", "Clear filters: shows {count} meetings", total
        )
        title, link = _.gettext("No meetings found"), shows.format(count=total)
        return nothing_found(self.bar, "meetings", title=title, link=link)
