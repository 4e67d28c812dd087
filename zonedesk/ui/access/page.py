"""The access log: who opened, exported or printed what is confidential, when and why."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.words import AccessAct, Role
from zonedesk.services import access
from zonedesk.ui.access.actions import IN_PAGE
from zonedesk.ui.access.columns import columns
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.desk import Desk, Page, Spot
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.exporting import WorkbookSaver, shown_list
from zonedesk.ui.kit.labels import rule
from zonedesk.ui.kit.table.columns import Filter, SortBy
from zonedesk.ui.kit.table.filtering import FilterBar, nothing_found
from zonedesk.ui.kit.table.state import state_from_json
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.two_panes import list_toolbar
from zonedesk.ui.kit.words import named
from zonedesk.ui.kit.yielding import ShortButton, Yielding

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from zonedesk.domain.access import AccessLine
    from zonedesk.domain.topics import Changes

_LIST: Final = "access.list"
_DAYS: Final = (0, 7, 30, 365)


class AccessPage(Page):
    """The log, newest first; only the administrator reads it, for others it stays empty."""

    TOPICS: ClassVar[Changes] = frozenset()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        _ = texts().gettext
        self.usable = desk.workspace.user.role is Role.ADMINISTRATOR
        self.table: RecordTable[AccessLine] = RecordTable(
            columns(), identity=lambda line: line.id, name=_("Access log"), lines=2
        )
        self.bar = FilterBar(self.table)
        self.who, self.act, self.period = Combo(), Combo(), Combo()
        self.export_button = ShortButton(_("Excel"), icon="excel")
        self.export_button.setEnabled(False)
        self.saver = WorkbookSaver(self)
        self._lay_out()
        bind(self, IN_PAGE, acts={"access.export": self.export})
        self._connect()
        self.refresh()

    def spot(self) -> Spot:
        """Tell which entry is under the cursor."""
        line = self.table.current()
        return Spot((), line.id if line else None)

    def go_to(self, spot: Spot) -> None:
        """Come back to an entry, without telling."""
        if isinstance(spot.state, int):
            self.table.choose(spot.state)

    def refresh(self) -> None:
        """Read the log again, as far back as was chosen."""
        if self.usable:
            work = partial(access.entries, self.desk.workspace, since=self._since())
            self.desk.lane.query(work, self._on_lines)

    def export(self) -> None:
        """Save the rows and columns that show as a workbook; it holds no content of records."""
        told = self.bar.told(titles=True)
        title = texts().gettext("Access log")
        self.saver.ask_list(shown_list(self.table.shown(), title, filters=told))

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return (self.bar.field, self.table)

    def layout_state(self) -> Mapping[str, str]:
        """Give columns, order and coded filters."""
        return {_LIST: self.table.state().to_json()}

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        if _LIST in stored:
            self.table.restore(state_from_json(stored[_LIST]))

    def _lay_out(self) -> None:
        _ = texts().gettext
        self.act.addItem(_("All acts"), "")
        for act in AccessAct:
            self.act.addItem(named(act), act.value)
        periods = (_("Always"), _("Last 7 days"), _("Last 30 days"), _("Last 365 days"))
        for words, days in zip(periods, _DAYS, strict=True):
            self.period.addItem(words, days)
        self._fill_who(())
        names = (_("Who"), _("What was done"), _("Period"))
        for combo, name in zip((self.who, self.act, self.period), names, strict=True):
            combo.setAccessibleName(name)
            combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        toolbar = list_toolbar((self.bar, self.who, self.act, self.period, self.export_button))
        Yielding(toolbar, (self.export_button,))
        nothing = EmptyState(
            "lock",
            _("Nobody saw anything confidential yet"),
            words=_(
                "Who opens, exports or prints what is closed stands here, with the hour and the "
                "reason. No entry can be changed or deleted."
            ),
        )
        self.table.set_empty(nothing, None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (toolbar, rule(), self.table):
            column.addWidget(part, int(part is self.table))
        self.setFocusProxy(self.table)
        self.table.set_sort((SortBy("at", descending=True),))

    def _connect(self) -> None:
        self.export_button.clicked.connect(self.export)
        self.period.activated.connect(self.refresh)
        self.who.activated.connect(self._on_chosen)
        self.act.activated.connect(self._on_chosen)
        self.table.arranged.connect(self._on_arranged)

    def _since(self) -> datetime | None:
        days = self.period.currentData()
        return self.desk.workspace.clock.now_utc() - timedelta(days=days) if days else None

    def _fill_who(self, names: tuple[str, ...]) -> None:
        chosen = self.who.currentData()
        self.who.clear()
        self.who.addItem(texts().gettext("Everybody"), "")
        for name in names:
            self.who.addItem(name, name)
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)))

    def _on_lines(self, lines: tuple[AccessLine, ...]) -> None:
        self._fill_who(tuple(sorted({one.who for one in lines}, key=str.casefold)))
        self.table.set_rows(lines)
        self.export_button.setEnabled(bool(lines))

    def _on_chosen(self) -> None:
        pairs = (("who", self.who.currentData()), ("act", self.act.currentData()))
        self.table.set_filters([Filter(key, value) for key, value in pairs if value])

    def _on_arranged(self) -> None:
        chosen = {one.key: one.value for one in self.table.model.filters}
        for key, combo in (("who", self.who), ("act", self.act)):
            combo.setCurrentIndex(max(0, combo.findData(chosen.get(key, ""))))
        if not self.table.model.shown_count and self.table.model.total:
            _ = texts().gettext
            words, title = _("Clear filters"), _("No entries found")
            self.table.set_empty(None, nothing_found(self.bar, "lock", title=title, link=words))
