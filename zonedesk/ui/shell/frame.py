"""The frame of an open work folder: navigation, top bar, the page, and what it has to say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.domain.errors import Refused
from zonedesk.i18n.formats import clock
from zonedesk.system.clock import in_brussels
from zonedesk.ui.kit.actions import DeskAction, bind
from zonedesk.ui.kit.desk import Page
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.labels import grounded
from zonedesk.ui.kit.texts import plain_words, texts
from zonedesk.ui.kit.toast import Toast
from zonedesk.ui.kit.wanted import WHOLE
from zonedesk.ui.shell.actions import PLACE, place_actions
from zonedesk.ui.shell.backups import Backups
from zonedesk.ui.shell.day_watch import DayWatch
from zonedesk.ui.shell.history import History, Stop
from zonedesk.ui.shell.left_over import LeftOverNotice
from zonedesk.ui.shell.marking_words import MarkingWords
from zonedesk.ui.shell.navigation import Navigation
from zonedesk.ui.shell.notice import Notice
from zonedesk.ui.shell.record_window import RecordWindows
from zonedesk.ui.shell.remarks import told_remarks
from zonedesk.ui.shell.top_bar import TopBar
from zonedesk.ui.shell.walking import walk
from zonedesk.ui.start.screen import shown_name
from zonedesk.ui.start.troubles import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from zonedesk.ui.kit.desk import Desk, Spot
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.shell.layout import Layout
    from zonedesk.ui.shell.pages import PageEntry

COLLAPSES_UNDER = 1280


class Frame(QWidget):
    """Shows one page at a time; pages are made when they are first asked for.

    Signals: `lock_wanted`; `titled` gives the words of the window title before the folder's name;
    `page_changed` that other actions are at hand.

    Args:
        desk: the open work folder.
        entries: the places that work.
        zone: name of the zone.
        layout: how the pages looked last time.
    """

    lock_wanted = Signal()
    titled = Signal(str)
    page_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        entries: Sequence[PageEntry],
        *,
        zone: str,
        layout: Layout,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._entries = {entry.key: entry for entry in entries}
        self._pages: dict[str, Page] = {}
        self._looks = layout
        self._history = History()
        folder, user = desk.workspace.folder, desk.workspace.user
        self.navigation = Navigation(entries, zone=zone, folder=shown_name(folder), user=user.name)
        self.top = TopBar()
        self.notice, self.left_over = Notice(), LeftOverNotice()
        self.backups = Backups(desk)
        self.windows = RecordWindows(desk, layout, parent=self)
        self._stack = QStackedWidget()
        self._lay_out()
        self.toast = Toast(self._stack)
        self.watch = DayWatch(desk.workspace.clock, shown=self)
        self._markings = MarkingWords(desk, self)
        self.places: list[DeskAction] = self._bind_places(entries)
        self._connect()
        self._tell_remarks(desk.workspace.remarks)
        self.left_over.look(desk)
        self._count()
        self._markings.read()
        self._begin()

    @property
    def page(self) -> Page | None:
        """The page that is shown; None when no place works yet."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def go_to(self, key: str, spot: Spot | None = None) -> None:
        """Show a place, at a spot or where it was left; an unknown one is KeyError."""
        page = self._page(key)
        if spot is not None:
            page.go_to(spot)
        self._bring(page)
        self._history.visit(Stop(key, page.spot()))
        self._tell_way(key)

    def left_at(self) -> Stop | None:
        """Tell where the user is, to come back there; None when no place works yet."""
        page = self.page
        return None if page is None else Stop(page.objectName(), page.left_at())

    def come_back(self, stop: Stop) -> None:
        """Show what was shown when the folder was locked, with the focus in the place."""
        if stop.page in self._entries:
            page = self._page(stop.page)
            self._bring(page)
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            page.go_to(stop.spot)
            self._history.visit(stop)
            self._tell_way(stop.page, stop.spot)

    def back(self) -> None:
        """Go back to where the user was."""
        self._follow(self._history.back())

    def forward(self) -> None:
        """Go forward again."""
        self._follow(self._history.forward())

    def show_record(self, key: str, reference: str) -> None:
        """Show a record that another place asked for; what there is not is told."""
        if key not in self._entries:
            words = texts().gettext("This version has no place that shows {reference}.")
            self.notice.tell("watch", words.format(reference=reference))
            return
        if reference == WHOLE:
            self.go_to(key)
            return
        page = self._page(key)
        self._bring(page)
        self._history.visit(Stop(key, page.spot()), passing=True)
        self._tell_way(key)
        try:
            page.show_reference(reference)
        except Refused as verdict:
            self._on_refused(verdict)
        self.window().activateWindow()

    def show_rows(self, key: str, filters: tuple[tuple[str, str], ...]) -> None:
        """Show the rows of a place that go with filters."""
        page = self._page(key)
        self._bring(page)
        self._history.visit(Stop(key, page.spot()), passing=True)
        self._tell_way(key)
        page.show_rows(filters)

    def open_window(self, key: str, spot: Spot) -> None:
        """Show a record in a window of its own."""
        self.windows.open(self._entries[key], spot)

    def walk(self, steps: int) -> None:
        """Put the focus on the next part or the one before: navigation, toolbar, list, detail."""
        page = self.page
        walk([self.navigation, *(page.areas() if page else (self._stack,))], steps)

    def leave(self) -> None:
        """Put away what is being typed, in every window, and remember how everything looked."""
        self.watch.stop()
        self.windows.close_all()
        for key, page in self._pages.items():
            page.leave()
            self._looks.keep(key, dict(page.layout_state()))

    def _lay_out(self) -> None:
        grounded(self, "background")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.notice)
        column.addWidget(self.backups)
        column.addWidget(self.left_over)
        column.addWidget(self._stack, 1)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self.desk.hub.changed.connect(self._on_changed)
        self.desk.lane.refused.connect(self._on_refused)
        self.watch.day_changed.connect(self._on_new_day)
        self._markings.reworded.connect(self._on_new_day)
        self.left_over.record_wanted.connect(self.show_record)
        self.backups.made.connect(self._on_backup)
        self.backups.renewed.connect(self._on_new_day)
        self.windows.record_wanted.connect(self.show_record)
        self.windows.own_window_wanted.connect(self.open_window)
        self.windows.lock_wanted.connect(self.lock_wanted)
        self.navigation.chosen.connect(self.go_to)
        self.navigation.lock_wanted.connect(self.lock_wanted)
        self.top.back_wanted.connect(self.back)
        self.top.forward_wanted.connect(self.forward)

    def _begin(self) -> None:
        if self._entries:
            self.go_to(next(iter(self._entries)))
            return
        _ = texts().gettext
        empty = EmptyState(
            "zone",
            _("The work folder is open"),
            words=_("Here comes the work of the zone. This version has no places yet."),
        )
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.addStretch(4)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(empty, 1000)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(5)
        self._stack.addWidget(whole)

    def _page(self, key: str) -> Page:
        if key not in self._pages:
            page = self._entries[key].factory(self.desk)
            page.setObjectName(key)
            page.restore_layout(self._looks.of(key))
            page.moved.connect(self._on_moved)
            page.told.connect(self._on_told)
            page.record_wanted.connect(self.show_record)
            page.rows_wanted.connect(self.show_rows)
            page.own_window_wanted.connect(self._on_own_window)
            page.lock_wanted.connect(self.lock_wanted)
            page.backup_wanted.connect(self.backups.make)
            self._pages[key] = page
            self._stack.addWidget(page)
        return self._pages[key]

    def _bring(self, page: Page) -> None:
        """Show a page that was made."""
        self._stack.setCurrentWidget(page)
        self.navigation.show_place(page.objectName())
        self.page_changed.emit()

    def _bind_places(self, entries: Sequence[PageEntry]) -> list[DeskAction]:
        actions = place_actions(entries)
        acts = dict.fromkeys((action.id for action in actions), self._on_place)
        return list(bind(self, actions, acts=acts).values())

    def _follow(self, stop: Stop | None) -> None:
        if stop is not None:
            page = self._page(stop.page)
            page.go_to(stop.spot)
            self._bring(page)
            self._tell_way(stop.page)

    def _tell_way(self, key: str, spot: Spot | None = None) -> None:
        place = plain_words(texts().gettext(self._entries[key].title))
        crumbs = (spot or self._pages[key].spot()).crumbs
        self.top.crumbs.show_way(place, crumbs)
        self.top.show_ways(back=self._history.can_go_back, forward=self._history.can_go_forward)
        self.titled.emit(self.top.crumbs.title)

    def _tell_remarks(self, remarks: frozenset[str]) -> None:
        severity, told = told_remarks(remarks)
        if told:
            self.notice.tell(severity, told)

    def _count(self) -> None:
        for entry in self._entries.values():
            if entry.count is not None:
                work = partial(entry.count, self.desk.workspace)
                self.desk.lane.query(work, partial(self._on_counted, entry))

    def _on_counted(self, entry: PageEntry, count: int) -> None:
        self.navigation.items[entry.key].show_count(count, late=entry.late)

    def _on_changed(self) -> None:
        self.top.tell_saved(clock(in_brussels(self.desk.workspace.clock.now_utc()).time()))
        self._count()

    def _on_new_day(self) -> None:
        for page in (*self._pages.values(), *(window.page for window in self.windows.all)):
            page.renew()
        self._count()

    def _on_refused(self, verdict: Verdict) -> None:
        front = self.windows.active
        (front or self).notice.tell("stop", said(verdict))
        self._history.arrive()

    def _on_moved(self, spot: Spot) -> None:
        sender = self.sender()
        if isinstance(sender, Page) and sender is self.page:
            self._history.visit(Stop(sender.objectName(), spot))
            self._tell_way(sender.objectName())

    def _on_own_window(self, spot: Spot) -> None:
        sender = self.sender()
        if isinstance(sender, Page):
            self.open_window(sender.objectName(), spot)

    def _on_place(self) -> None:
        sender = self.sender()
        if isinstance(sender, DeskAction):
            self.go_to(sender.action.id.removeprefix(PLACE))
            if self.page is not None:  # whoever takes keys goes on with keys
                self.page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_backup(self, words: str) -> None:
        self.toast.say(words, action="", act=None)

    def _on_told(self, words: str, action: str, act: object) -> None:
        self.toast.say(words, action=action, act=act if callable(act) else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Collapse the navigation in a narrow window."""
        super().resizeEvent(event)
        self.navigation.collapse(collapsed=self.width() < COLLAPSES_UNDER)
