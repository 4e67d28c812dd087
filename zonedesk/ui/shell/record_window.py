"""A record in a window of its own: old minutes beside new ones (interface.md section 1).

It shows a fresh page of the same place over the same work folder, lane and change signal; what is
changed in one window is seen in the other. It is closed with the work folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from zonedesk.ui.kit.actions import actions_of, bind
from zonedesk.ui.kit.labels import grounded
from zonedesk.ui.kit.tab_order import step
from zonedesk.ui.kit.texts import plain_words, texts
from zonedesk.ui.kit.toast import Toast
from zonedesk.ui.shell.actions import RECORD_ACTIONS
from zonedesk.ui.shell.look import LookActions
from zonedesk.ui.shell.menus import fill
from zonedesk.ui.shell.notice import Notice
from zonedesk.ui.shell.walking import let_go_of_focus, walk
from zonedesk.ui.start.screen import shown_name

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from zonedesk.ui.kit.desk import Desk, Page, Spot
    from zonedesk.ui.shell.layout import Layout
    from zonedesk.ui.shell.pages import PageEntry

FIRST_SIZE, SMALLEST = QSize(1100, 800), QSize(720, 520)
_OWN: Final = "{key}.own"
_GEOMETRY: Final = "geometry"


class RecordWindow(QMainWindow):
    """One record beside the desk; Ctrl+W closes it, and Esc where the page has no use for it.

    Signals: `record_wanted` gives place and reference of a record to be shown on the desk;
    `own_window_wanted` place and `Spot` of a record that wants a window too; `lock_wanted` asks
    for the lock; `left` tells that the window is closed.

    Args:
        desk: the open work folder.
        entry: the place that the record belongs to.
        spot: the record.
        looks: how such windows looked last time.
    """

    record_wanted = Signal(str, str)
    own_window_wanted = Signal(str, object)
    lock_wanted = Signal()
    left = Signal()

    def __init__(self, desk: Desk, entry: PageEntry, *, spot: Spot, looks: Layout) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.spot = spot
        self.key = entry.key
        self._place = plain_words(texts().gettext(entry.title))
        self._folder = shown_name(desk.workspace.folder)
        self._looks = looks
        self.setMinimumSize(SMALLEST)
        self.resize(FIRST_SIZE)
        self.notice = Notice()
        self.page: Page = entry.factory(desk)
        self.page.setObjectName(entry.key)
        self._lay_out()
        desk.theme.clothe(self)
        self.toast = Toast(self.page)
        self._restore()
        self._connect()
        self._bind(desk)
        self.page.go_to(spot)
        self._tell_title(spot)

    def _lay_out(self) -> None:
        whole = grounded(QWidget(), "background")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.page, 1)
        self.setCentralWidget(whole)
        self.setFocusProxy(self.page)

    def _restore(self) -> None:
        stored = self._looks.of(_OWN.format(key=self.key))
        geometry = stored.pop(_GEOMETRY, "")
        self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))
        self.page.restore_layout(stored or self._looks.of(self.key))

    def _connect(self) -> None:
        self.page.moved.connect(self._on_moved)
        self.page.told.connect(self._on_told)
        self.page.record_wanted.connect(self.record_wanted)
        self.page.own_window_wanted.connect(self._on_own_window)
        self.page.lock_wanted.connect(self.lock_wanted)

    def _bind(self, desk: Desk) -> None:
        acts = {
            "window.close": self.close,
            "shell.lock": self._on_lock,
            "shell.next_part": self._on_next_part,
            "shell.previous_part": self._on_previous_part,
        }
        own = bind(self, RECORD_ACTIONS, acts=acts)
        look = LookActions(self, desk.theme)
        fill(self.menuBar(), [actions_of(self.page), list(own.values()), look.all])

    def _tell_title(self, spot: Spot) -> None:
        record = spot.crumbs[-1] if spot.crumbs else self._place
        self.setWindowTitle(f"{record} – {self._folder} – ZoneDesk")

    def _on_moved(self, spot: Spot) -> None:
        """Follow the page; one that goes back to its list leaves the record: the window goes."""
        left = self.spot.state is not None and spot.state is None
        if left and not self.toast.isVisible():
            self.close()
            return
        self.spot = spot
        self._tell_title(spot)

    def _on_told(self, words: str, action: str, act: object) -> None:
        self.toast.say(words, action=action, act=act if callable(act) else None)

    def _on_own_window(self, spot: Spot) -> None:
        self.own_window_wanted.emit(self.key, spot)

    def _on_lock(self) -> None:
        self.lock_wanted.emit()

    def _on_next_part(self) -> None:
        walk(self.page.areas(), 1)

    def _on_previous_part(self) -> None:
        walk(self.page.areas(), -1)

    def focusNextPrevChild(self, forward: int) -> bool:
        """Let Tab go through the window as one reads."""
        return step(self, forward=bool(forward))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc when nothing in the page wanted it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is typed, remember the looks, and go."""
        let_go_of_focus(self)
        self.page.leave()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        state = dict(self.page.layout_state())
        self._looks.keep(_OWN.format(key=self.key), {**state, _GEOMETRY: geometry})
        self.left.emit()
        super().closeEvent(event)


class RecordWindows(QObject):
    """The windows of records that are open beside a desk.

    Signals: those of each window.

    Args:
        desk: the open work folder.
        looks: how such windows looked last time.
    """

    record_wanted = Signal(str, str)
    own_window_wanted = Signal(str, object)
    lock_wanted = Signal()

    def __init__(self, desk: Desk, looks: Layout, *, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._looks = desk, looks
        self.all: list[RecordWindow] = []

    @property
    def active(self) -> RecordWindow | None:
        """The one that is in front; None when it is the desk itself."""
        return next((one for one in self.all if one.isActiveWindow()), None)

    def open(self, entry: PageEntry, spot: Spot) -> RecordWindow:
        """Show a record in its window; where it has one already, that comes to the front."""
        same = (one for one in self.all if (one.key, one.spot) == (entry.key, spot))
        window = next(same, None) or self._made(entry, spot)
        window.show()
        window.activateWindow()
        return window

    def close_all(self) -> None:
        """Close every window, with what is typed in it: the folder is about to be closed."""
        for window in list(self.all):
            window.close()

    def _made(self, entry: PageEntry, spot: Spot) -> RecordWindow:
        window = RecordWindow(self._desk, entry, spot=spot, looks=self._looks)
        window.record_wanted.connect(self.record_wanted)
        window.own_window_wanted.connect(self.own_window_wanted)
        window.lock_wanted.connect(self.lock_wanted)
        window.left.connect(self._on_left)
        self.all.append(window)
        return window

    def _on_left(self) -> None:
        self.all = [one for one in self.all if one is not self.sender()]
