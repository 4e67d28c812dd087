"""What the program says: message bar, toast, empty state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTextEdit, QWidget

from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.toast import TOAST_SECONDS, Toast

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.ui.kit.messages import Severity
    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.tokens import Tone

GROUNDS: dict[Severity, Tone] = {
    "info": "accent_soft",
    "watch": "watch_soft",
    "stop": "stop_soft",
    "good": "good_soft",
}
DONE = "Status van A/2018/6 is nu Lopend"


def action(toast: Toast) -> QPushButton:
    return toast.findChildren(QPushButton)[0]


@pytest.mark.parametrize("severity", GROUNDS)
def test_a_message_stands_on_its_ground(
    severity: Severity, show: Show, theme: Theme, colors_of: Callable[[QWidget], set[str]]
) -> None:
    bar = show(MessageBar(severity, "Niet bewaard: de schijf is vol."))
    assert {theme.color(GROUNDS[severity]).name(), theme.color("text").name()} <= colors_of(bar)
    assert bar.accessibleName() == bar.words == "Niet bewaard: de schijf is vol."
    assert bar.minimumSizeHint().height() == 36


def test_its_one_link_acts_by_mouse_and_key(show: Show, qtbot: QtBot) -> None:
    bar = show(MessageBar("stop", "Niet bewaard.", act="Opnieuw"))
    button = bar.findChildren(QPushButton)[0]
    assert bar.sizeHint().height() == 36
    with qtbot.waitSignal(bar.acted):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    with qtbot.waitSignal(bar.acted):
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_a_message_may_change_in_place(
    show: Show, theme: Theme, colors_of: Callable[[QWidget], set[str]]
) -> None:
    bar = show(MessageBar("stop", "Niet bewaard.", act="Opnieuw"))
    bar.tell("good", "Bewaard <b>om 14:32</b>")
    assert theme.color("good_soft").name() in colors_of(bar)
    assert not bar.findChildren(QPushButton)[0].isVisible()
    assert bar.words == "Bewaard <b>om 14:32</b>"  # never read as markup


@pytest.fixture
def host(show: Show) -> QWidget:
    page = QWidget()
    page.resize(800, 400)
    QLineEdit(page).setFocus()
    return show(page)


def test_a_toast_stands_above_the_lower_edge_in_the_middle(host: QWidget) -> None:
    toast = Toast(host)
    toast.say(DONE, action="Ongedaan maken")
    assert toast.height() == 44
    assert toast.geometry().bottom() == 400 - 24 - 1
    assert abs(toast.geometry().center().x() - 400) <= 1
    host.resize(600, 300)
    assert toast.geometry().bottom() == 300 - 24 - 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_f9_puts_the_focus_on_the_action_and_a_key_takes_it_back(
    host: QWidget, key: Qt.Key
) -> None:
    taken_back = []
    toast = Toast(host)
    toast.say(DONE, action="Ongedaan maken", act=lambda: taken_back.append(DONE))
    QTest.keyClick(host.findChildren(QLineEdit)[0], Qt.Key.Key_F9)
    assert action(toast).hasFocus()
    QTest.keyClick(action(toast), key)
    assert taken_back == [DONE]
    assert not toast.isVisible()


def test_escape_sends_it_away(host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(host)
    toast.say(DONE, action="Ongedaan maken")
    QTest.keyClick(host, Qt.Key.Key_F9)
    QTest.keyClick(action(toast), Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_it_goes_after_ten_seconds_but_not_under_the_focus(host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(host)
    toast.say(DONE, action="Ongedaan maken")
    assert toast.timer.interval() == TOAST_SECONDS * 1000
    action(toast).setFocus()
    toast.timer.timeout.emit()
    assert toast.isVisible()
    host.findChildren(QLineEdit)[0].setFocus()
    assert toast.timer.isActive()
    toast.timer.timeout.emit()
    assert not toast.isVisible()


def test_it_stays_while_the_mouse_is_on_it(host: QWidget) -> None:
    toast = Toast(host)
    toast.say(DONE)
    place = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(place, place, place))
    assert not toast.timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.timer.isActive()


def test_one_at_a_time(host: QWidget) -> None:
    toast = Toast(host)
    toast.say(DONE, action="Ongedaan maken")
    toast.say("Actiepunt verwijderd")
    assert toast.words == toast.accessibleName() == "Actiepunt verwijderd"
    assert not action(toast).isVisible()


def test_larger_text_keeps_it_whole(host: QWidget, theme: Theme) -> None:
    toast = Toast(host)
    toast.say(DONE, action="Ongedaan maken")
    theme.set_percent(150)
    assert toast.width() >= theme.metrics().horizontalAdvance(DONE)
    assert toast.height() >= 52


def test_an_empty_list_says_what_belongs_here(show: Show, qtbot: QtBot) -> None:
    empty = EmptyState("meetings", "Nog geen vergaderingen", words="Hier komt elke zitting.")
    empty.add_button("Register inlezen")
    main = empty.add_button("Nieuwe vergadering", icon="add", main=True)
    more = empty.add_link("Voorbeeld openen")
    show(empty)
    assert empty.accessibleName() == "Nog geen vergaderingen. Hier komt elke zitting."
    assert empty.maximumWidth() == 560
    QTest.keyClick(empty, Qt.Key.Key_Tab)
    assert main.hasFocus()
    assert more.y() > main.y()


def test_typing_goes_on_while_a_toast_shows(show: Show, qtbot: QtBot) -> None:
    page = QWidget()
    editor = QTextEdit(page)
    show(page)
    editor.setFocus()
    Toast(page).say(DONE, action="Ongedaan maken")
    QTest.keyClicks(editor, "abc")
    assert editor.toPlainText() == "abc"
