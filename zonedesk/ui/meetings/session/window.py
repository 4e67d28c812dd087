"""The window of a session: full screen, with its keys; Esc leaves (03)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.tab_order import step, stops
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.toast import Toast
from zonedesk.ui.meetings.session.actions import IN_SESSION, MOST_PERSONS, MOST_RESULTS
from zonedesk.ui.meetings.session.page import SessionPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from zonedesk.ui.kit.desk import Desk

FIRST_SIZE, SMALLEST = QSize(1440, 900), QSize(1024, 680)
_NORMAL_SIZE = 100


class SessionWindow(QMainWindow):
    """One meeting while it is held.

    Signals: `lock_wanted` asks for the lock; `record_wanted` key of a place and reference of a
    record that is to be shown on the desk; `closed` tells that the window goes.

    Args:
        desk: the open work folder.
        meeting_id: the meeting.
        item_id: the item to begin with.
    """

    lock_wanted = Signal()
    record_wanted = Signal(str, str)
    closed = Signal()

    def __init__(self, desk: Desk, meeting_id: int, *, item_id: int | None = None) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = desk.theme
        self.setMinimumSize(SMALLEST)
        self.resize(FIRST_SIZE)
        self.setWindowTitle(f"{texts().gettext('Session mode')} – ZoneDesk")
        self.page = SessionPage(desk, meeting_id, item_id=item_id)
        self.setCentralWidget(self.page)
        self._theme.clothe(self)
        self.setFocusProxy(self.page)
        self.toast = Toast(self.page)
        self.page.left.connect(self.close)
        self.page.told.connect(self._on_told)
        self.page.record_wanted.connect(self.record_wanted)
        self.bound = bind(self, IN_SESSION, acts=self._acts())

    def _acts(self) -> dict[str, Callable[[], object]]:
        page = self.page
        acts: dict[str, Callable[[], object]] = {
            "session.previous": page.step_back,
            "session.next": page.go_on,
            "session.decision": page.middle.decide_sentence,
            "session.action": page.act_on_sentence,
            "session.consensus": page.middle.votes.agree,
            "session.leave": self.close,
            "session.lock": self.lock_wanted.emit,
            "session.larger": partial(self._theme.enlarge, 1),
            "session.smaller": partial(self._theme.enlarge, -1),
            "session.normal": partial(self._theme.set_percent, _NORMAL_SIZE),
            "session.next_part": partial(self._walk, 1),
            "session.previous_part": partial(self._walk, -1),
        }
        for place in range(MOST_PERSONS):
            acts[f"session.person_{place + 1}"] = partial(page.strip.turn, place)
        for place in range(MOST_RESULTS):
            acts[f"session.result_{place + 1}"] = partial(page.middle.choose_result, place)
        return acts

    def _walk(self, steps: int) -> None:
        """Put the focus on the next part or the one before."""
        parts = [(area, found) for area in self.page.areas() if (found := stops(area))]
        inside = (place for place, (area, _) in enumerate(parts) if has_focus_inside(area))
        here = next(inside, -steps)
        if parts:
            area, found = parts[(here + steps) % len(parts)]
            proxy = area.focusProxy()
            target = proxy if proxy in found and proxy is not None else found[0]
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_told(self, words: str, action: str, act: object) -> None:
        self.toast.say(words, action=action, act=act if callable(act) else None)

    def focusNextPrevChild(self, forward: int) -> bool:
        """Let Tab go through the window as one reads."""
        return step(self, forward=bool(forward))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go one step back with Esc when nothing inside wanted it."""
        if event.key() == Qt.Key.Key_Escape:
            self.page.step_out()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is typed, and go; nothing else is written (T61)."""
        focused = QApplication.focusWidget()
        if focused is not None and focused.window() is self:
            focused.clearFocus()
        self.page.leave()
        self.closed.emit()
        super().closeEvent(event)


class Sessions(QObject):
    """The window of a session that was opened at a desk; there is one at a time.

    Signals: `lock_wanted`, `record_wanted` as of `SessionWindow`.
    """

    lock_wanted = Signal()
    record_wanted = Signal(str, str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.window: SessionWindow | None = None

    def open(self, meeting_id: int, *, item_id: int | None = None) -> SessionWindow:
        """Show a meeting as it is held; where it is shown already its window comes forward."""
        window = self.window
        if window is not None and window.page.meeting_id != meeting_id:
            self.close()
            window = None
        if window is None:
            window = self._made(meeting_id, item_id)
        window.showFullScreen()
        window.activateWindow()
        return window

    def close(self) -> None:
        """Close the window, with what is typed in it: the folder is about to be closed."""
        if self.window is not None:
            self.window.close()

    def _made(self, meeting_id: int, item_id: int | None) -> SessionWindow:
        made = SessionWindow(self._desk, meeting_id, item_id=item_id)
        made.lock_wanted.connect(self.lock_wanted)
        made.record_wanted.connect(self._on_record)
        made.closed.connect(self._on_closed)
        self.window = made
        return made

    def _on_record(self, key: str, reference: str) -> None:
        self.close()
        self.record_wanted.emit(key, reference)

    def _on_closed(self) -> None:
        self.window = None
