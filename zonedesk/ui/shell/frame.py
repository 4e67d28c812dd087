"""The frame of an open work folder: navigation, top bar, the page, and what it has to say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.i18n.formats import clock
from zonedesk.system.clock import in_brussels
from zonedesk.ui.kit.desk import Page
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.labels import grounded
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.toast import Toast
from zonedesk.ui.shell.history import History, Stop
from zonedesk.ui.shell.navigation import Navigation
from zonedesk.ui.shell.top_bar import TopBar
from zonedesk.ui.start.screen import shown_name
from zonedesk.ui.start.troubles import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from zonedesk.ui.kit.desk import Desk, Spot
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.kit.messages import Severity
    from zonedesk.ui.shell.layout import Layout
    from zonedesk.ui.shell.pages import PageEntry

COLLAPSES_UNDER = 1280
#: Remarks of an opening that the user should see, not only hear once.
_REMARKS = ("network_drive", "backup_failed", "recovered")


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
        self.message = MessageBar("stop", "")
        self._stack = QStackedWidget()
        self._lay_out()
        self.toast = Toast(self._stack)
        self._connect()
        self._tell_remarks(desk.workspace.remarks)
        self._count()
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
        self._stack.setCurrentWidget(page)
        self.navigation.show_place(key)
        self._history.visit(Stop(key, page.spot()))
        self._tell_way(key)
        self.page_changed.emit()

    def back(self) -> None:
        """Go back to where the user was."""
        self._follow(self._history.back())

    def forward(self) -> None:
        """Go forward again."""
        self._follow(self._history.forward())

    def walk(self, steps: int) -> None:
        """Put the focus on the next part or the one before: navigation, toolbar, list, detail."""
        page = self.page
        areas = [self.navigation, *(page.areas() if page else (self._stack,))]
        areas = [area for area in areas if area.isVisible()]
        here = next((place for place, area in enumerate(areas) if _has_focus(area)), -1)
        _focus(areas[(here + steps) % len(areas)] if here >= 0 or steps > 0 else areas[-1])

    def leave(self) -> None:
        """Put away what is being typed and remember how everything looked."""
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
        self._messages = QWidget()
        around = QVBoxLayout(self._messages)
        around.setContentsMargins(16, 8, 16, 8)
        around.addWidget(self.message)
        self._messages.hide()
        column.addWidget(self._messages)
        column.addWidget(self._stack, 1)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self.desk.hub.changed.connect(self._on_changed)
        self.desk.lane.refused.connect(self._on_refused)
        self.message.acted.connect(self._messages.hide)
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
            self._pages[key] = page
            self._stack.addWidget(page)
        return self._pages[key]

    def _follow(self, stop: Stop | None) -> None:
        if stop is not None:
            page = self._page(stop.page)
            page.go_to(stop.spot)
            self._stack.setCurrentWidget(page)
            self.navigation.show_place(stop.page)
            self._tell_way(stop.page)
            self.page_changed.emit()

    def _tell_way(self, key: str) -> None:
        place = texts().gettext(self._entries[key].title)
        crumbs = self._pages[key].spot().crumbs
        self.top.crumbs.show_way(place, crumbs)
        self.top.show_ways(back=self._history.can_go_back, forward=self._history.can_go_forward)
        self.titled.emit(self.top.crumbs.title)

    def _tell_remarks(self, remarks: frozenset[str]) -> None:
        _ = texts().gettext
        words = {
            "network_drive": _(
                "The work folder lies on a network drive, where it can be damaged. Keep it on a "
                "disk of this computer."
            ),
            "backup_failed": _("The daily backup failed. Look at the room on the disk."),
            "recovered": _(
                "ZoneDesk was not closed properly last time. Everything was checked and found "
                "sound."
            ),
        }
        told = [words[one] for one in _REMARKS if one in remarks]
        if told:
            severity: Severity = "info" if remarks <= {"recovered"} else "watch"
            self.message.tell(severity, " ".join(told), act=_("Close"))
            self._messages.show()

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

    def _on_refused(self, verdict: Verdict) -> None:
        self.message.tell("stop", said(verdict), act=texts().gettext("Close"))
        self._messages.show()

    def _on_moved(self, spot: Spot) -> None:
        sender = self.sender()
        if isinstance(sender, Page) and sender is self.page:
            self._history.visit(Stop(sender.objectName(), spot))
            self._tell_way(sender.objectName())

    def _on_told(self, words: str, action: str, act: object) -> None:
        self.toast.say(words, action=action, act=act if callable(act) else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Collapse the navigation in a narrow window."""
        super().resizeEvent(event)
        self.navigation.collapse(collapsed=self.width() < COLLAPSES_UNDER)


def _has_focus(area: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is area or area.isAncestorOf(focused))


def _focus(area: QWidget) -> None:
    if isinstance(area, Navigation):
        area.focus_first()
        return
    parts = [area, *area.findChildren(QWidget)]
    takes = (one for one in parts if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    first = next((one for one in takes if one.isVisible() and one.isEnabled()), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)
