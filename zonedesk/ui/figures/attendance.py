"""How often everybody took part, over a year or any other period, with its workbook (R61)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.ui.figures.tables import percent
from zonedesk.ui.kit.buttons import plain, quiet
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.exporting import shown_list
from zonedesk.ui.kit.labels import grounded, label, rule
from zonedesk.ui.kit.looks import DASH
from zonedesk.ui.kit.panes import Toolbar
from zonedesk.ui.kit.table.columns import Filter, SortBy, TableColumn
from zonedesk.ui.kit.table.filtering import FilterBar, nothing_found
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from zonedesk.domain.presence_overview import OverviewRow
    from zonedesk.domain.shown_list import ShownList

_LEAST = 320
_COUNTS = ("invited", "present", "replaced", "excused", "absent", "replacing")


_WIDTHS = {"excused": 120}


def columns(bodies: Callable[[str], str]) -> tuple[TableColumn[OverviewRow], ...]:
    """Give the columns in the language of the window.

    Args:
        bodies: gives the name of a body by its code.
    """
    _ = texts().gettext
    titles = (
        _("Invited"),
        _("Present"),
        _("Replaced"),
        _("Excused"),
        _("Absent"),
        _("Stand-in"),
    )
    return (
        TableColumn(
            "body", _("Body"), lambda row: bodies(row.body), width=200, code=lambda row: row.body
        ),
        TableColumn("name", _("Name"), lambda row: row.name, width=220, flexible=True),
        TableColumn("function", _("Function"), lambda row: row.function, width=160, muted=True),
        TableColumn(
            "capacity",
            _("Capacity"),
            lambda row: named(row.tally.capacity) if row.tally.capacity else DASH,
            width=120,
            code=lambda row: row.tally.capacity.value if row.tally.capacity else "",
        ),
        *(_count(key, title) for key, title in zip(_COUNTS, titles, strict=True)),
        TableColumn(
            "share",
            _("Share"),
            lambda row: DASH if row.tally.share is None else f"{percent(row.tally.share)} %",
            width=84,
            align="right",
            kind="number",
            sort_key=lambda row: percent(row.tally.share),
        ),
    )


def _count(key: str, title: str) -> TableColumn[OverviewRow]:
    return TableColumn(
        key,
        title,
        lambda row: str(getattr(row.tally, key)),
        width=_WIDTHS.get(key, 88),
        align="right",
        kind="number",
        sort_key=lambda row: int(getattr(row.tally, key)),
    )


class AttendanceOverview(QWidget):
    """The list of who took part, with the period above it.

    Signals: `asked` tells that another period is wanted, `back_wanted` and `export_wanted` are
    those of the buttons.
    """

    asked = Signal()
    back_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "surface")
        self._names: Mapping[str, str] = {}
        self.table: RecordTable[OverviewRow] = RecordTable(
            columns(lambda code: self._names.get(code, code)),
            identity=lambda row: (row.body, row.person),
            name=_("Attendance by person"),
            counted=counted_people,
        )
        self.table.set_sort((SortBy("body"), SortBy("share", descending=True)))
        self.bar = FilterBar(self.table)
        self.back = quiet(_("Back to the figures"), icon="back")
        self.since, self.until = DateField(today=today), DateField(today=today)
        self.since.setAccessibleName(_("From"))
        self.until.setAccessibleName(_("Until"))
        self.excel = plain(_("Excel"), icon="excel")
        self._lay_out()
        self.back.clicked.connect(self.back_wanted)
        self.excel.clicked.connect(self.export_wanted)
        self.since.value_changed.connect(self.asked)
        self.until.value_changed.connect(self.asked)
        self.table.arranged.connect(self._on_arranged)

    @property
    def period(self) -> tuple[date, date] | None:
        """The days that are asked for; None when they are no period."""
        first, last = self.since.day(), self.until.day()
        return None if first is None or last is None or last < first else (first, last)

    def ask(self, first: date, last: date) -> None:
        """Put the days of a period, without telling."""
        blockers = [QSignalBlocker(part) for part in (self.since, self.until)]
        self.since.set_day(first)
        self.until.set_day(last)
        del blockers

    def narrow(self, body: str) -> None:
        """Show only a body; empty shows all."""
        self.table.set_filters([Filter("body", body)] if body else [])

    def show_rows(self, rows: tuple[OverviewRow, ...], names: Mapping[str, str]) -> None:
        """Show who took part."""
        self._names = names
        self.table.set_rows(rows)

    def shown(self) -> ShownList:
        """Give the list as it stands on the screen."""
        days = self.period
        told = () if days is None else (f"{days[0]:%d/%m/%Y} – {days[1]:%d/%m/%Y}",)
        filters = (*told, *self.bar.told(titles=True))
        title = texts().gettext("Attendance by person")
        return shown_list(self.table.shown(), title, filters=filters)

    def _lay_out(self) -> None:
        _ = texts().gettext
        bar = Toolbar()
        bar.row.addWidget(self.back)
        bar.row.addSpacing(8)
        bar.row.addWidget(label(_("from"), tone="muted"))
        bar.row.addWidget(self.since)
        bar.row.addWidget(label(_("until"), tone="muted"))
        bar.row.addWidget(self.until)
        bar.row.addWidget(self.bar, 1)
        bar.row.addWidget(self.excel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(bar)
        column.addWidget(rule())
        column.addWidget(self.table, 1)
        self.table.setMinimumWidth(_LEAST)
        self.setFocusProxy(self.table)

    def _on_arranged(self) -> None:
        self.excel.setEnabled(self.table.model.shown_count > 0)
        if not self.table.model.shown_count:
            self.table.set_empty(_nothing_noted(), self._nothing_found())

    def _nothing_found(self) -> EmptyState:
        _ = texts().gettext
        return nothing_found(self.bar, "people", title=_("Nobody found"), link=_("Clear filters"))


def counted_people(shown: int, total: int) -> str:
    """Write how many rows show of how many there are."""
    _ = texts()
    if shown == total:
        return _.ngettext("{count} person", "{count} persons", total).format(count=total)
    words = _.ngettext("{shown} of {count} person", "{shown} of {count} persons", total)
    return words.format(shown=shown, count=total)


def _nothing_noted() -> EmptyState:
    _ = texts().gettext
    words = _("Attendance is noted at a meeting; what was noted in this period stands here.")
    return EmptyState("people", _("No attendance was noted"), words=words)
