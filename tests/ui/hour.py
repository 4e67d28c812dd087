"""Hands on the real window: keys go where the focus is, and things are found by their names.

Names are those that a screen reader tells, so that what has none cannot be found. Nothing waits a
fixed time: after each key the hands wait until the lane is idle and no button is down any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QAccessible, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel

    from zonedesk.ui.shell.window import Window

#: How often Tab is pressed before something is not to be found by it.
MOST_TABS = 80

Found = TypeVar("Found", bound=QWidget)


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()  # on Linux Qt tells its value as its name
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


class Hands:
    """A user at the keyboard of a window.

    A key that nothing would get fails the test: the focus was lost, or something flashed on the
    screen as a window of its own and took it.

    Args:
        window: that is worked in.
        wait: lets the window work until something is so.
    """

    def __init__(self, window: Window, wait: Callable[[Callable[[], bool]], object]) -> None:
        self.window, self._wait = window, wait
        self._under_way = 0
        window.lane.busy.connect(self._on_busy)

    @property
    def focused(self) -> QWidget:
        """Where the next key goes: an open menu, or the widget with the focus."""
        focused = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert focused is not None, "nothing has the focus: keys are lost"
        return focused

    @property
    def at(self) -> str:
        """The name of what has the focus."""
        return name_of(self.focused)

    def press(self, *keys: str) -> None:
        """Press keys one after the other: ``Ctrl+B``, ``Tab``, ``A``."""
        for key in keys:
            QTest.keySequence(self.focused, QKeySequence(key))
            self.settle()

    def write(self, words: str, *, then: str = "") -> None:
        """Type signs that stand on the keyboard, then press a key."""
        QTest.keyClicks(self.focused, words)
        self.settle()
        if then:
            self.press(then)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        self._wait(is_so)

    def commit(self, words: str) -> None:
        """Put in signs that no key has, as the panel of emoji and other layouts do."""
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(self.focused, event)
        self.settle()

    def paste(self, words: str) -> None:
        """Paste a text that was copied elsewhere."""
        QApplication.clipboard().setText(words)
        self.press("Ctrl+V")

    def fill(self, words: str, *, then: str = "") -> None:
        """Type in the place of what stands in the field."""
        self.press("Ctrl+A")
        self.write(words, then=then)

    def go(self, name: str, kind: type[QWidget] = QWidget, *, by: str = "Tab") -> None:
        """Press Tab until something has the focus; its name may go on (``Groep``)."""
        seen = []
        for _step in range(MOST_TABS):
            if isinstance(self.focused, kind) and self.at.startswith(name):
                return
            seen.append(self.at)
            self.press(by)
        raise AssertionError(f"{name!r} is not reached by {by}: {list(dict.fromkeys(seen))}")

    def push(self, name: str) -> None:
        """Go to a button by Tab and press it by Space."""
        self.go(name, QAbstractButton)
        self.press("Space")

    def see(self, kind: type[Found], name: str = "") -> Found:
        """The one thing of a kind with a name that is in sight."""
        every: list[Found] = self.window.findChildren(kind)
        found = [one for one in every if one.isVisible() and name_of(one).startswith(name)]
        assert len(found) == 1, (name, [name_of(one) for one in found])
        return found[0]

    def rows(self, kind: type[QAbstractItemView]) -> list[str]:
        """What the one list of a kind tells, row by row."""
        model: QAbstractItemModel = self.see(kind).model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def words(self) -> str:
        """All words of labels that are in sight."""
        shown = (one.text() for one in self.window.findChildren(QLabel) if one.isVisible())
        return "\n".join(shown)

    def settle(self) -> None:
        """Wait until everything that was asked is done."""
        QApplication.processEvents()
        self._wait(self._is_idle)

    def come_back(self) -> None:
        """Do what a desktop does when a dialog closes: the window behind it is active again."""
        self.window.activateWindow()
        self._wait(self.window.isActiveWindow)

    def _is_idle(self) -> bool:
        # A dialog for files keeps the button of its kind of list down.
        buttons = self.window.findChildren(QAbstractButton)
        down = any(one.isDown() for one in buttons if one.window() is self.window)
        return not self._under_way and not down

    def _on_busy(self, count: int) -> None:
        self._under_way = count
