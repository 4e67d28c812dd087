"""The window: unlock, frame, lock; layout remembered without content; nothing loaded too early."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QVBoxLayout

from tests.workspaces import PASSWORD, opened_folder
from zonedesk import bootstrap
from zonedesk.cli import program
from zonedesk.domain.topics import Topic
from zonedesk.ui.kit.desk import Desk, Page, Spot
from zonedesk.ui.shell.frame import Frame
from zonedesk.ui.shell.layout import Layout
from zonedesk.ui.shell.pages import PageEntry
from zonedesk.ui.shell.window import Window
from zonedesk.ui.start.first_run import FirstRun
from zonedesk.ui.start.late import Try
from zonedesk.ui.start.unlock import UnlockScreen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme

ROOT = Path(__file__).parents[3]
HEAVY = ["sqlalchemy", "reportlab", "openpyxl", "sqlcipher3", "alembic", "pikepdf"]


@pytest.fixture
def window(show: Show) -> Window:
    """A window that does everything at once."""
    return show(Window(inline=True))


def menus(window: Window) -> list[str]:
    return [action.text().replace("&", "") for action in window.menuBar().actions()]


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
    qtbot.keyClicks(window.screen_shown.card.password, PASSWORD)
    qtbot.keyClick(window.screen_shown.card.password, Qt.Key.Key_Return)
    assert isinstance(window.screen_shown, Frame)
    assert window.windowTitle() == "Lier – ZoneDesk"
    assert menus(window) == ["Bestand", "Beeld", "Help"]
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
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


class NamesPage(Page):
    """A page with a list of names, a toolbar field, and something to remember."""

    TOPICS = frozenset({Topic.PEOPLE})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.reads, self.where = 0, Spot()
        self.field, self.list = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list)

    def spot(self) -> Spot:
        """The record."""
        return self.where

    def go_to(self, spot: Spot) -> None:
        """Come back."""
        self.where = spot

    def open(self, record: str) -> None:
        """Do as if the user opened a record."""
        self.where = Spot(("2018", record), record)
        self.moved.emit(self.where)

    def refresh(self) -> None:
        """Count."""
        self.reads += 1

    def areas(self) -> tuple[QLineEdit, ...]:
        """Toolbar and list."""
        return self.field, self.list

    def layout_state(self) -> dict[str, str]:
        """Something to remember."""
        return {"splitter": "240,400"}


ENTRIES = (
    PageEntry("meetings", "Places", "meetings", NamesPage, count=lambda _: 4),
    PageEntry("actions", "Folders", "actions", NamesPage, count=lambda _: 3, late=True, group=1),
)


@pytest.fixture
def desk(folder: Path, theme: Theme) -> Iterator[Desk]:
    """An open work folder."""
    window = Window(inline=True)
    workspace: Workspace = opened_folder(folder)
    yield Desk(workspace, theme, window.lane, window.hub)
    workspace.close()


@pytest.fixture
def frame(desk: Desk, show: Show) -> Frame:
    """The frame with two places."""
    layout = Layout(desk.workspace.folder.path)
    made = Frame(desk, ENTRIES, zone="Lokale Politie Lier", layout=layout)
    made.resize(1440, 872)
    return show(made)


def test_the_frame_has_the_measures_of_the_pictures(frame: Frame) -> None:
    assert frame.navigation.width() == 208
    assert frame.top.height() == 48
    item = frame.navigation.items["meetings"]
    assert (item.height(), item.y()) == (36, 56)
    assert frame.navigation.items["actions"].y() == 56 + 36 + 12
    frame.resize(1200, 800)
    assert frame.navigation.width() == 56
    assert item.toolTip() == "Plaatsen"


def test_counters_say_what_waits(frame: Frame) -> None:
    assert frame.navigation.items["meetings"].accessibleName() == "Plaatsen 4"
    assert frame.navigation.items["actions"].count == 3


def test_back_and_forward_walk_places_and_records(frame: Frame) -> None:
    page = frame.page
    assert isinstance(page, NamesPage)
    assert not frame.top.back.isEnabled()
    page.open("ZVR/2018/2")
    assert frame.top.crumbs.title == "ZVR/2018/2"
    frame.navigation.items["actions"].click()
    assert frame.page is not page
    frame.top.back.click()
    assert frame.page is page
    assert page.where.state == "ZVR/2018/2"
    frame.top.back.click()
    assert page.where == Spot()
    assert not frame.top.back.isEnabled()
    frame.top.forward.click()
    assert frame.top.crumbs.crumbs == ("2018", "ZVR/2018/2")


def test_crumbs_are_cut_from_the_left(frame: Frame) -> None:
    crumbs = frame.top.crumbs
    crumbs.show_way("Vergaderingen", ("2018", "Zonale veiligheidsraad", "ZVR/2018/2"))
    assert crumbs.fitting(2000) == crumbs.crumbs
    cut = crumbs.fitting(crumbs.sizeHint().width() - 20)
    assert cut[0] == "…"
    assert cut[-1] == "ZVR/2018/2"


def test_f6_walks_navigation_toolbar_and_list(frame: Frame) -> None:
    page = frame.page
    assert isinstance(page, NamesPage)
    frame.navigation.focus_first()
    seen = []
    for _ in range(3):
        frame.walk(1)
        seen.append(frame.window().focusWidget())
    assert seen == [page.field, page.list, frame.navigation.items["meetings"]]
    frame.walk(-1)
    assert frame.window().focusWidget() is page.list


def test_a_change_is_told_as_saved_and_read_by_the_pages_it_touches(frame: Frame) -> None:
    page = frame.page
    assert isinstance(page, NamesPage)
    assert frame.top.saved == "Alles bewaard"
    lane = frame.desk.lane
    lane.command(lambda: frozenset({Topic.MEETINGS}))
    lane.command(lambda: frozenset({Topic.PEOPLE}), page)
    assert page.reads == 0
    lane.command(lambda: frozenset({Topic.PEOPLE}))
    assert page.reads == 1
    assert frame.top.saved == "Bewaard 12:00"


def test_a_hidden_page_reads_again_when_it_is_shown(frame: Frame) -> None:
    page = frame.page
    assert isinstance(page, NamesPage)
    frame.go_to("actions")
    frame.desk.hub.changed.emit(frozenset({Topic.PEOPLE}), None)
    assert page.reads == 0
    frame.go_to("meetings")
    assert page.reads == 1


def test_a_page_can_say_what_was_done_with_a_way_back(frame: Frame, qtbot: QtBot) -> None:
    taken_back: list[int] = []
    page = frame.page
    assert page is not None
    page.told.emit("Verwijderd", "Ongedaan maken", lambda: taken_back.append(1))
    assert frame.toast.words == "Verwijderd"
    qtbot.keyClick(frame.toast._button, Qt.Key.Key_Space)
    assert taken_back == [1]


def test_looks_are_kept_outside_the_folder_without_content(
    frame: Frame, folder: Path, home: Path
) -> None:
    frame.leave()
    frame._looks.write()
    (stored,) = (home / "settings" / "layout").iterdir()
    assert "lier" not in stored.name + stored.read_text(encoding="utf-8")
    assert Layout(folder).of("meetings") == {"splitter": "240,400"}
    assert not any("layout" in one.name for one in folder.rglob("*"))
    stored.write_text(json.dumps({"meetings": 3, "window": {"geometry": 7}}), encoding="utf-8")
    assert Layout(folder).of("meetings") == Layout(folder).of("window") == {}


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
    texts = [menu.title() for menu in window.menuBar().findChildren(QMenu) if menu.actions()]
    assert len(set(texts)) == 3
