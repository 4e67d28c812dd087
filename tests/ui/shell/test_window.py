"""The window: unlock, frame, lock; nothing is loaded too early; when the desktop is meant."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from tests.workspaces import NOON, PASSWORD, opened_folder
from zonedesk import bootstrap
from zonedesk.cli import program
from zonedesk.system.recent import remember
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.shell.frame import Frame
from zonedesk.ui.shell.manual import ManualWindow
from zonedesk.ui.shell.menus import RecentMenu
from zonedesk.ui.shell.window import Window
from zonedesk.ui.start.first_run import FirstRun
from zonedesk.ui.start.unlock import UnlockScreen
from zonedesk.ui.start.wishes import Try

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show

ROOT = Path(__file__).parents[3]
HEAVY = ["sqlalchemy", "reportlab", "openpyxl", "sqlcipher3", "alembic", "pikepdf"]


@pytest.fixture
def window(show: Show) -> Window:
    """A window that does everything at once."""
    return show(Window(inline=True))


def menus(window: Window) -> list[str]:
    return [action.text().replace("&", "") for action in window.menuBar().actions()]


def recent_menu(window: Window) -> RecentMenu:
    """The submenu that stands in the menu *Bestand*."""
    (file,) = [menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "&Bestand"]
    (recent,) = [menu for one in file.actions() if isinstance(menu := one.menu(), RecentMenu)]
    return recent


def test_without_any_folder_the_first_steps_are_shown(window: Window) -> None:
    window.begin()
    assert isinstance(window.screen_shown, FirstRun)
    assert menus(window) == ["Bestand", "Help"]


def test_a_folder_is_unlocked_locked_and_unlocked_again(
    window: Window, folder: Path, qtbot: QtBot
) -> None:
    window.begin(folder)
    assert isinstance(window.screen_shown, UnlockScreen)
    assert window.windowTitle() == "ZoneDesk"
    QTest.keyClicks(window.screen_shown.card.password, PASSWORD)
    QTest.keyClick(window.screen_shown.card.password, Qt.Key.Key_Return)
    assert isinstance(window.screen_shown, Frame)
    assert window.windowTitle() == f"{texts().gettext('Today')} – Lier – ZoneDesk"
    assert {"Bestand", "Beeld", "Vergadering", "Help"} <= set(menus(window))
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    locked = window.screen_shown
    assert isinstance(locked, UnlockScreen)
    assert any("Vergrendeld om" in one.text() for one in locked.findChildren(QLabel))
    opened_folder(folder).close()  # nobody holds it any more


def test_the_last_folder_is_shown_at_the_next_start(
    window: Window, folder: Path, show: Show
) -> None:
    window.begin(folder, given=Try(PASSWORD))
    window.close()
    opened_folder(folder).close()
    again = show(Window(inline=True))
    again.begin()
    assert isinstance(again.screen_shown, UnlockScreen)
    assert again.screen_shown.path == folder


def test_the_window_closes_its_folder_first(show: Show, folder: Path, qtbot: QtBot) -> None:
    window = show(Window())
    window.begin(folder, given=Try(PASSWORD))
    qtbot.waitUntil(lambda: window.frame is not None)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    opened_folder(folder).close()
    window.lane.close()


def test_nothing_heavy_is_loaded_before_the_password_is_typed(folder: Path, tmp_path: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from zonedesk import bootstrap
from zonedesk.ui.application import dress
from zonedesk.ui.shell.window import Window
application = QApplication([])
dress(application)
window = Window()
window.show()
window.begin(Path({str(folder)!r}))
while window.screen_shown.card.user.count() == 0:
    application.processEvents()
print(sorted(set({HEAVY!r}) & set(sys.modules)))
window.close()
window.lane.close()
"""
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ended.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("arguments", "desktop"),
    [
        ([], True),
        (["lier.zonedesk"], True),
        (["./weg"], True),
        (["onbekend"], False),
        (["list"], False),
        (["--help"], False),
        (["lier.zonedesk", "meetings"], False),
    ],
)
def test_only_a_folder_or_nothing_means_the_desktop(arguments: list[str], *, desktop: bool) -> None:
    assert program.means_desktop(arguments) is desktop


def test_without_a_display_the_help_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    assert bootstrap.main([]) == 2
    assert "zonedesk" in capsys.readouterr().err


def test_menus_keep_no_old_menu(window: Window, folder: Path) -> None:
    window.begin(folder, given=Try(PASSWORD))
    top = [one.menu() for one in window.menuBar().actions()]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    alive = [one for one in window.menuBar().findChildren(QMenu) if one.parent() not in top]
    assert set(alive) == set(top)


def test_folders_that_were_opened_here_are_opened_from_the_menu(
    window: Window, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "r&d.zonedesk"
    remember(other, at=NOON)
    window.begin(folder, given=Try(PASSWORD))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    recent = recent_menu(window)
    assert [one.text() for one in recent.actions()] == ["&1 Lier", "&2 R&&d"]
    recent.actions()[1].trigger()
    assert isinstance(window.screen_shown, UnlockScreen)
    assert window.screen_shown.path == other
    opened_folder(folder).close()  # it was let go


def test_without_any_folder_the_menu_of_recent_ones_cannot_be_opened(window: Window) -> None:
    window.begin()
    assert not recent_menu(window).menuAction().isEnabled()


def test_the_manual_is_read_inside_the_program_and_freed(window: Window, qtbot: QtBot) -> None:
    window.begin()
    QTest.keyClick(window, Qt.Key.Key_F1)
    (manual,) = window.findChildren(ManualWindow)
    qtbot.waitUntil(manual.isVisible)
    assert "ZoneDesk" in manual.text.toPlainText()
    QTest.keyClick(manual, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(ManualWindow) == []
