"""Nothing typed is lost when the desk is locked or closed, in whichever window it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.council import council, one, version
from tests.services.folders import let_go
from tests.ui.shell.places import ENTRIES, MEETING, ItemsPage, write
from tests.workspaces import PASSWORD, opened_folder
from zonedesk.db.models import AgendaItem
from zonedesk.services import agenda, drafts
from zonedesk.ui.kit.desk import Spot
from zonedesk.ui.shell.window import Window
from zonedesk.ui.start.unlock import UnlockScreen
from zonedesk.ui.start.wishes import Try

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.ui.shell.frame import Frame

CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST = Spot((MEETING, "punt 1"), 1)


@pytest.fixture
def place(folder: Path) -> Path:
    """A closed work folder with an agenda of two items."""
    workspace = opened_folder(folder)
    raad = council(workspace)
    for title in ("Opening", "Begroting"):
        raad.item(title)
    let_go(workspace)
    return folder


@pytest.fixture
def window(place: Path, show: Show, qtbot: QtBot) -> Iterator[Window]:
    """A window on it that works beside itself, as it does for a user, showing the first item."""
    made = show(Window(places=ENTRIES))
    made.begin(place, given=Try(PASSWORD))
    qtbot.waitUntil(lambda: made.frame is not None)
    page_of(made).go_to(FIRST)
    qtbot.waitUntil(lambda: page_of(made).title.text() == "Opening")
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made.isVisible())
    made.lane.close()


def frame_of(window: Window) -> Frame:
    """The open desk."""
    assert window.frame is not None
    return window.frame


def page_of(window: Window) -> ItemsPage:
    """The page that is shown."""
    page = frame_of(window).page
    assert isinstance(page, ItemsPage)
    return page


def unlock_again(window: Window, qtbot: QtBot) -> Frame:
    """Type the password on the screen that the lock left."""
    screen = window.screen_shown
    assert isinstance(screen, UnlockScreen)
    qtbot.waitUntil(lambda: screen.card.user.count() > 0)
    QTest.keyClicks(screen.card.password, PASSWORD)
    QTest.keyClick(screen.card.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.frame is not None)
    return frame_of(window)


def stored_title(window: Window, item: int = 1) -> str:
    """The title of an item as it stands in the file."""
    return str(one(frame_of(window).desk.workspace, "agenda_item", item)["title"])


def test_what_is_typed_when_the_desk_is_locked_is_stored(window: Window, qtbot: QtBot) -> None:
    write(page_of(window), " en welkom")
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    frame = unlock_again(window, qtbot)
    assert stored_title(window) == "Opening en welkom"
    assert drafts.offered(frame.desk.workspace) == ()
    assert frame.left_over.words == ""


def test_what_is_typed_in_two_windows_is_stored_in_both(window: Window, qtbot: QtBot) -> None:
    frame = frame_of(window)
    frame.open_window("meetings", Spot((MEETING, "punt 2"), 2))
    (own,) = frame.windows.all
    page = own.page
    assert isinstance(page, ItemsPage)
    title = page.title
    qtbot.waitUntil(lambda: title.text() == "Begroting")
    write(page, " 2019")
    write(page_of(window), "!")
    QTest.keyClick(own, Qt.Key.Key_L, CONTROL)
    assert not own.isVisible()
    unlock_again(window, qtbot)
    assert stored_title(window) == "Opening!"
    assert stored_title(window, 2) == "Begroting 2019"


def test_after_a_conflict_the_typed_text_is_offered_at_the_next_unlock(
    window: Window, qtbot: QtBot
) -> None:
    desk = frame_of(window).desk
    workspace = desk.workspace
    write(page_of(window), " en welkom")

    def elsewhere() -> None:
        now = version(workspace, AgendaItem, 1)
        agenda.edit(workspace, 1, row_version=now, fields={"title": "Anders"})

    desk.lane.query(elsewhere)
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    frame = unlock_again(window, qtbot)
    qtbot.waitUntil(lambda: frame.left_over.words != "")
    assert stored_title(window) == "Anders"
    (kept,) = drafts.offered(frame.desk.workspace)
    assert (kept.content, kept.moved_on) == ("Opening en welkom", True)
    QTest.keyClick(frame.left_over.bar._link, Qt.Key.Key_Space)
    qtbot.waitUntil(page_of(window).keeper.bar.isVisible)


def test_closing_the_window_stores_what_is_typed(window: Window, qtbot: QtBot, place: Path) -> None:
    write(page_of(window), " en welkom")
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    workspace = opened_folder(place)
    assert one(workspace, "agenda_item", 1)["title"] == "Opening en welkom"
    let_go(workspace)


def test_opening_another_folder_stores_what_is_typed_in_this_one(
    window: Window, qtbot: QtBot, place: Path, tmp_path: Path
) -> None:
    write(page_of(window), " en welkom")
    window.open_other(tmp_path / "andere.zonedesk")
    screen = window.screen_shown
    assert isinstance(screen, UnlockScreen)
    qtbot.waitUntil(screen.card.trouble.isVisible)
    workspace = opened_folder(place)
    assert one(workspace, "agenda_item", 1)["title"] == "Opening en welkom"
    let_go(workspace)
