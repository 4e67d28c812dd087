"""The unlock screen: opens with Enter, tells what is wrong, and each trouble with its ways out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from tests.workspaces import PASSWORD, opened_folder, with_code
from zonedesk.system.recent import recent_folder, remember
from zonedesk.ui.start.unlock import UnlockScreen, waiting_time
from zonedesk.ui.start.wishes import Try

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.ui.kit.lane import Lane
    from zonedesk.ui.start.opening import Opened


class Door:
    """An unlock screen that is shown, and what it opened."""

    def __init__(self, path: Path, *, lane: Lane, show: Show, bot: QtBot) -> None:
        self.screen = show(UnlockScreen(path, lane=lane))
        self.opened: list[Opened] = []
        self.screen.opened.connect(self.opened.append)
        self._bot = bot

    def type(self, secret: str) -> None:
        """Type a secret where the focus is, and Enter."""
        card = self.screen.card
        field: QLineEdit = card.code if card.asks_code else card.password
        field.setFocus()
        QTest.keyClicks(field, secret)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def close(self) -> None:
        """Close what was opened."""
        for one in self.opened:
            one.workspace.close()

    @property
    def said(self) -> str:
        """Every word that is seen."""
        shown = [one for one in self.screen.findChildren(QLabel) if one.isVisible()]
        return "\n".join([*(one.text() for one in shown), self.screen.card.state.words])

    def button(self, words: str) -> QPushButton:
        """The visible button with these words."""
        buttons = self.screen.findChildren(QPushButton)
        return next(b for b in buttons if b.isVisible() and b.text().replace("&", "") == words)


@pytest.fixture
def door(lane: Lane, show: Show, qtbot: QtBot) -> Callable[[Path], Door]:
    """Show the unlock screen of a folder."""
    return lambda path: Door(path, lane=lane, show=show, bot=qtbot)


def test_the_password_and_enter_open(door: Callable[[Path], Door], folder: Path) -> None:
    shown = door(folder)
    assert shown.screen.card.password.hasFocus()
    shown.type(PASSWORD)
    (opened,) = shown.opened
    assert opened.zone == "Politiezone Lier"
    assert shown.screen.card.password.text() == ""
    assert recent_folder(folder).opened is not None
    shown.close()


def test_a_wrong_password_is_told_and_waits_longer_each_time(
    door: Callable[[Path], Door], folder: Path
) -> None:
    shown = door(folder)
    shown.type("fout")
    assert "Fout wachtwoord. Opnieuw over 1 s" in shown.said
    assert not shown.screen.card.button.isEnabled()
    shown.type(PASSWORD)
    assert not shown.opened
    shown.screen.count_down()
    assert shown.screen.card.state.words == ""
    shown.screen.card.clear()
    shown.type("weer fout")
    assert "Opnieuw over 2 s" in shown.said
    assert [waiting_time(tries) for tries in range(8)] == [0, 1, 2, 4, 8, 16, 30, 30]


def test_locked_capitals_are_told(door: Callable[[Path], Door], folder: Path, qtbot: QtBot) -> None:
    shown = door(folder)
    field = shown.screen.card.password
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert not field.capitals_locked
    shift = Qt.KeyboardModifier.ShiftModifier
    field.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Q, shift, "Q"))
    assert not field.capitals_locked
    QTest.keyClicks(field, "Q")  # a capital without Shift
    assert "Caps Lock" in shown.said
    QTest.keyClick(field, Qt.Key.Key_CapsLock)
    assert "Caps Lock" not in shown.said


def test_the_password_is_seen_only_while_the_eye_is_pressed(
    door: Callable[[Path], Door], folder: Path, qtbot: QtBot
) -> None:
    shown = door(folder)
    field = shown.screen.card.password
    QTest.mousePress(field.eye, Qt.MouseButton.LeftButton)
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    QTest.mouseRelease(field.eye, Qt.MouseButton.LeftButton)
    assert field.echoMode() is QLineEdit.EchoMode.Password


def gone(folder: Path) -> Path:
    return folder / "weg.zonedesk"


def emptied(folder: Path) -> Path:
    (folder / "zonedesk.db").write_bytes(b"")
    return folder


def foreign(folder: Path) -> Path:
    (folder / "keys.json").unlink()
    (folder / "zonedesk.db").write_bytes(b"%PDF-1.7\n" + b"x" * 5000)
    return folder


def cut(folder: Path) -> Path:
    (folder / "keys.json").write_text("{", encoding="utf-8")
    return folder


def newer(folder: Path) -> Path:
    keys = folder / "keys.json"
    keys.write_text(
        keys.read_text(encoding="utf-8").replace('"version": 1', '"version": 9'), encoding="utf-8"
    )
    return folder


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (gone, "Er is geen werkmap op"),
        (emptied, "is leeg (0 bytes)"),
        (foreign, "is geen werkmap van ZoneDesk"),
        (cut, "is beschadigd"),
        (newer, "nieuwere ZoneDesk"),
    ],
)
def test_a_trouble_is_told_before_a_password_is_asked(
    door: Callable[[Path], Door], folder: Path, spoil: Callable[[Path], Path], words: str
) -> None:
    shown = door(spoil(folder))
    assert words in shown.said
    assert "Traceback" not in shown.said
    assert not shown.screen.card.password.isVisible()
    assert not shown.screen.recovery.isVisible()
    assert shown.button("Andere map kiezen").isEnabled()
    assert shown.button("Opnieuw").isEnabled()


def test_a_trouble_that_was_mended_goes(door: Callable[[Path], Door], folder: Path) -> None:
    away = folder.rename(folder.with_name("weg"))
    shown = door(folder)
    away.rename(folder)
    shown.button("Opnieuw").click()
    assert shown.screen.card.password.isVisible()
    shown.type(PASSWORD)
    assert shown.opened
    shown.close()


def test_a_folder_in_use_can_be_tried_again(door: Callable[[Path], Door], folder: Path) -> None:
    with opened_folder(folder):
        shown = door(folder)
        shown.type(PASSWORD)
        assert "in gebruik" in shown.said
        assert not shown.screen.card.button.isVisible()
    shown.button("Opnieuw").click()
    assert shown.screen.card.button.isVisible()


def test_the_recovery_code_opens_and_asks_for_a_new_password(
    door: Callable[[Path], Door], folder: Path
) -> None:
    code = with_code(folder)
    shown = door(folder)
    shown.screen.recovery.click()
    shown.type(code)
    (opened,) = shown.opened
    assert "recovery_used" in opened.workspace.remarks
    shown.close()


def test_the_example_tells_its_password_and_nothing_else_does(
    door: Callable[[Path], Door], folder: Path
) -> None:
    moment = datetime(2019, 1, 11, 16, 6, tzinfo=UTC)
    remember(folder, at=moment)
    shown = door(folder)
    assert "voorbeeld" not in shown.said
    assert "Laatst geopend vr 11 jan 2019, 17:06" in shown.said
    shown.screen.open_with(Try(PASSWORD, public=True))
    shown.close()
    assert not recent_folder(folder).example
    remember(folder, at=moment, example=True)
    assert "het wachtwoord is: voorbeeld" in door(folder).said


def test_every_field_has_a_name_and_tab_goes_down(
    door: Callable[[Path], Door], folder: Path, qtbot: QtBot
) -> None:
    shown = door(folder)
    screen = shown.screen
    card = screen.card
    assert card.user.accessibleName() == "Gebruiker"
    assert card.password.accessibleName() == "Wachtwoord"
    card.user.setFocus()
    order = []
    for _ in range(5):
        order.append(screen.focusWidget())
        QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
    assert order == [card.user, card.password, card.password.eye, card.button, screen.recovery]
