"""Keys and looks that the tests of the place of the meetings share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.labels import State

if TYPE_CHECKING:
    from zonedesk.ui.meetings.agenda_model import Entry
    from zonedesk.ui.meetings.page import MeetingsPage

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
Alt = Qt.KeyboardModifier.AltModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier or Qt.KeyboardModifier.NoModifier)


def type_in(words: str) -> None:
    """Type where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def opened(page: MeetingsPage, reference: str = "ZVR/2018/2") -> MeetingsPage:
    """Choose a meeting in the list and press Enter."""
    page.view.table.choose(reference)
    page.view.table.view.setFocus()
    press(Key.Key_Return)
    return page


def agenda(page: MeetingsPage) -> list[str]:
    """Numbers and titles on the agenda."""
    shown = (entry for entry in page.detail.agenda.agenda.entries if entry.row is not None)
    return [f"{entry.row.number} {entry.title}" for entry in shown if entry.row]


def chosen(page: MeetingsPage) -> str:
    """Number of the item that is chosen, or the word of opening and closing."""
    entry: Entry | None = page.detail.agenda.entry()
    assert entry is not None
    return entry.title if entry.row is None else entry.row.number


def texts_of(page: MeetingsPage) -> list[str]:
    """The long texts of the item that is edited, from top to bottom, empty ones left out."""
    fields = page.detail.editor.item.fields()
    return [one.toPlainText() for one in fields if one.toPlainText() and not one.isHidden()]


def words_in(widget: QWidget) -> list[str]:
    """What labels, states and chips in a widget say."""
    labels = [one.text() for one in widget.findChildren(QLabel) if not one.isHidden()]
    states = [one.accessibleName() for one in widget.findChildren(State) if not one.isHidden()]
    chips = [one.text() for one in widget.findChildren(Chip) if not one.isHidden()]
    return labels + states + chips


def button(widget: QWidget, words: str) -> QPushButton:
    """The button with these words."""
    return next(one for one in widget.findChildren(QPushButton) if one.text() == words)
