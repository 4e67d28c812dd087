"""Every place of the desk, over the example: in the frame, in its own window, freed when closed."""

from __future__ import annotations

import gc
import json
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from tests.services.folders import let_go, lier_folder
from tests.workspaces import PASSWORD, opened_folder
from zonedesk.services import drafts
from zonedesk.ui.dossiers.page import DossiersPage
from zonedesk.ui.kit.desk import Desk, Spot
from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.keeping.unmade import UnmadeKeeper
from zonedesk.ui.kit.lane import Lane
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.shell.frame import Frame
from zonedesk.ui.shell.layout import Layout
from zonedesk.ui.shell.pages import PAGES
from zonedesk.ui.shell.window import Window
from zonedesk.ui.start.unlock import UnlockScreen
from zonedesk.ui.start.wishes import Try

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.shell.pages import PageEntry
    from zonedesk.ui.theme.theme import Theme

#: A record of the example that each place shows.
RECORDS = {
    "meetings": "ZVR/2018/2#4",
    "decisions": "ZVR/2018/B1",
    "dossiers": "2018_GR_00003",
    "plan": "V1.1",
    "actions": "A/2018/1",
    "people": "korpschef",
    "rules": "convocation_days.municipal_council",
}


#: The places that have records; the first shows those of all others.
PLACES = tuple(entry for entry in PAGES if entry.key in RECORDS)


def frame_over(workspace: Workspace, theme: Theme) -> Frame:
    """The desk over a work folder."""
    hub = ChangeHub()
    desk = Desk(workspace, theme, Lane(hub, inline=True), hub)
    made = Frame(desk, PAGES, zone="Lokale Politie Lier", layout=Layout(workspace.folder.path))
    made.resize(1440, 872)
    return made


@pytest.fixture
def lier(tmp_path: Path) -> Iterator[Workspace]:
    """The example of Lier, open."""
    workspace = opened_folder(lier_folder(tmp_path))
    yield workspace
    let_go(workspace)


@pytest.fixture
def frame(lier: Workspace, theme: Theme, show: Show) -> Frame:
    """The desk over the example of Lier."""
    return show(frame_over(lier, theme))


@pytest.mark.parametrize("entry", PLACES, ids=lambda entry: entry.key)
def test_a_place_shows_the_record_that_another_asks_for(frame: Frame, entry: PageEntry) -> None:
    frame.show_record(entry.key, RECORDS[entry.key])
    assert frame.notice.words == ""
    assert frame.page is not None
    assert frame.page.objectName() == entry.key
    assert frame.page.spot().state is not None
    frame.show_record(entry.key, "onbekend")
    assert "onbekend" in frame.notice.words


@pytest.mark.parametrize("entry", PLACES, ids=lambda entry: entry.key)
def test_a_window_of_a_place_is_freed_when_it_is_closed(frame: Frame, entry: PageEntry) -> None:
    frame.show_record(entry.key, RECORDS[entry.key])
    assert frame.page is not None
    spot = frame.page.spot()
    assert spot != Spot()
    window = frame.windows.open(entry, spot)
    assert window.page.spot() == spot
    seen: list[weakref.ref[QWidget]] = [weakref.ref(window), weakref.ref(window.page)]
    window.close()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [one() for one in seen] == [None, None]


@pytest.mark.parametrize("key", ["meetings", "dossiers", "actions"])
def test_what_was_typed_in_a_form_is_told_and_the_form_is_led_to(
    lier: Workspace, theme: Theme, show: Show, key: str
) -> None:
    field = f"new_{key.removesuffix('s')}"
    name = {"meetings": "place", "dossiers": "title", "actions": "text"}[key]
    place = drafts.Place(drafts.FOLDER, drafts.FOLDER_ID, field)
    drafts.keep(lier, place, content=json.dumps({name: "Half getypt"}), row_version=1)
    frame = show(frame_over(lier, theme))
    assert "1" in frame.left_over.words
    QTest.keyClick(frame.left_over.bar._link, Qt.Key.Key_Space)
    assert frame.left_over.isHidden()
    page = frame.page
    assert page is not None
    assert page.objectName() == key
    shown = [one for one in page.findChildren(UnmadeKeeper) if one.is_typed]
    assert len(shown) == 1
    assert frame.notice.words == ""


@pytest.mark.parametrize("number", range(1, 5))
def test_alt_and_a_number_put_the_focus_in_the_list_of_the_place(frame: Frame, number: int) -> None:
    frame.navigation.focus_first()
    other = Qt.Key(Qt.Key.Key_0 + number % 4 + 1)
    for key in (other, Qt.Key(Qt.Key.Key_0 + number)):
        QTest.keyClick(frame, key, Qt.KeyboardModifier.AltModifier)
    page = frame.page
    assert page is not None
    assert page.objectName() == PAGES[number - 1].key
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractItemView)
    assert page.isAncestorOf(focused)


@pytest.mark.parametrize("entry", PLACES, ids=lambda entry: entry.key)
def test_unlocking_comes_back_to_the_place_and_the_record(
    entry: PageEntry, tmp_path: Path, show: Show
) -> None:
    folder = lier_folder(tmp_path)
    window = show(Window(inline=True))
    window.begin(folder, given=Try(PASSWORD))
    assert window.frame is not None
    window.frame.show_record(entry.key, RECORDS[entry.key])
    assert window.frame.page is not None
    left, title = window.frame.page.spot(), window.windowTitle()
    window.lock()
    locked = window.screen_shown
    assert isinstance(locked, UnlockScreen)
    QTest.keyClicks(locked.card.password, PASSWORD)
    QTest.keyClick(locked.card.password, Qt.Key.Key_Return)
    page = window.frame.page
    assert page is not None
    assert page.objectName() == entry.key
    assert page.spot() == left
    assert window.windowTitle() == title
    assert has_focus_inside(page)
    window.lock()


def test_unlocking_comes_back_to_the_dossier_under_the_cursor(tmp_path: Path, show: Show) -> None:
    window = show(Window(inline=True))
    window.begin(lier_folder(tmp_path), given=Try(PASSWORD))
    dossiers_of(window).view.table.choose(RECORDS["dossiers"])
    window.lock()
    locked = window.screen_shown
    assert isinstance(locked, UnlockScreen)
    locked.open_with(Try(PASSWORD))
    assert window.frame is not None
    page = window.frame.page
    assert isinstance(page, DossiersPage)
    table = page.view.table
    assert [line.row.reference for line in table.chosen()] == [RECORDS["dossiers"]]
    assert page.beside.wanted == RECORDS["dossiers"]
    assert table.view.hasFocus()
    window.lock()


def dossiers_of(window: Window) -> DossiersPage:
    """The place of the dossiers, shown."""
    assert window.frame is not None
    window.frame.go_to("dossiers")
    page = window.frame.page
    assert isinstance(page, DossiersPage)
    return page
