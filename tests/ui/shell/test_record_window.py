"""A record in a window of its own: same work folder, own title, menus and way out."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.services.council import one
from tests.ui.shell.places import MEETING, ItemsPage, write
from zonedesk.ui.kit.desk import Spot
from zonedesk.ui.shell.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.shell.frame import Frame
    from zonedesk.ui.shell.record_window import RecordWindow
    from zonedesk.ui.theme.theme import Theme

SECOND = Spot((MEETING, "punt 2"), 2)


def free() -> None:
    """Let Qt delete what is to be deleted, and Python collect it."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def page_of(window: RecordWindow) -> ItemsPage:
    """The page of a window."""
    assert isinstance(window.page, ItemsPage)
    return window.page


@pytest.fixture
def own(items: Frame, qtbot: QtBot) -> Iterator[RecordWindow]:
    """The second item in a window of its own, in front."""
    assert items.page is not None
    items.page.own_window_wanted.emit(SECOND)
    (window,) = items.windows.all
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    items.windows.close_all()
    free()


def test_it_shows_the_record_with_its_own_title_and_menus(own: RecordWindow, items: Frame) -> None:
    assert page_of(own).title.text() == "Begroting"
    assert own.windowTitle() == "punt 2 – Lier – ZoneDesk"
    assert own.page is not items.page
    titles = [one.text().replace("&", "") for one in own.menuBar().actions()]
    assert titles == ["Bestand", "Beeld", "Vergadering"]
    (menu,) = [one for one in own.menuBar().findChildren(QMenu) if "ergadering" in one.title()]
    assert [one.text() for one in menu.actions()] == ["First item"]


def test_its_keys_are_those_of_the_page(own: RecordWindow) -> None:
    QTest.keyClick(own, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert page_of(own).title.text() == "Opening"
    assert own.windowTitle().startswith("punt 1 – ")


def test_two_windows_see_each_others_changes(
    own: RecordWindow, items: Frame, workspace: Workspace
) -> None:
    desk_page = items.page
    assert isinstance(desk_page, ItemsPage)
    desk_page.go_to(SECOND)
    write(page_of(own), " 2019")
    own.page.leave()
    assert desk_page.title.text() == "Begroting 2019"
    write(desk_page, "!")
    desk_page.leave()
    assert page_of(own).title.text() == "Begroting 2019!"
    assert one(workspace, "agenda_item", 2)["title"] == "Begroting 2019!"


@pytest.fixture
def workspace(items: Frame) -> Workspace:
    """The open work folder."""
    return items.desk.workspace


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ],
    ids=["ctrl-w", "escape"],
)
def test_a_key_closes_it_stores_what_was_typed_and_frees_it(
    own: RecordWindow,
    items: Frame,
    workspace: Workspace,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
) -> None:
    write(page_of(own), "en")
    QTest.keyClick(page_of(own).title, key, modifier)
    assert items.windows.all == []
    assert one(workspace, "agenda_item", 2)["title"] == "Begrotingen"
    assert "geometry" in Layout.of(items._looks, "meetings.own")


def test_a_closed_window_is_freed_with_its_page(items: Frame, theme: Theme) -> None:
    items.open_window("meetings", SECOND)
    (window,) = items.windows.all
    seen: list[weakref.ref[QWidget]] = [weakref.ref(window), weakref.ref(window.page)]
    theme.enlarge(1)
    window.close()
    del window
    free()
    assert [ref() for ref in seen] == [None, None]
    theme.enlarge(-1)  # nothing that is gone hears of it


def test_going_back_to_the_list_leaves_the_record_and_closes_the_window(
    own: RecordWindow, items: Frame
) -> None:
    page_of(own).to_list()
    assert items.windows.all == []


def test_a_deletion_leaves_time_to_take_it_back(own: RecordWindow, items: Frame) -> None:
    taken_back: list[int] = []
    own.page.told.emit("Verwijderd", "Ongedaan maken", lambda: taken_back.append(1))
    page_of(own).to_list()
    assert items.windows.all == [own]
    QTest.keyClick(own, Qt.Key.Key_F9)
    QTest.keyClick(own.toast._button, Qt.Key.Key_Space)
    assert taken_back == [1]


def test_the_same_record_comes_to_the_front_another_gets_its_own(
    own: RecordWindow, items: Frame
) -> None:
    items.open_window("meetings", SECOND)
    assert items.windows.all == [own]
    own.page.own_window_wanted.emit(Spot((MEETING, "punt 1"), 1))
    assert [one.windowTitle()[:6] for one in items.windows.all] == ["punt 2", "punt 1"]


def test_what_it_wants_of_another_place_is_shown_on_the_desk(
    own: RecordWindow, items: Frame
) -> None:
    own.page.record_wanted.emit("dossiers", f"{MEETING}#1")
    assert items.top.crumbs.crumbs == (MEETING, "punt 1")
    assert items.navigation.items["dossiers"].isChecked()
    assert items.windows.all == [own]


def test_a_refusal_is_told_in_the_window_that_is_in_front(own: RecordWindow, items: Frame) -> None:
    page_of(own).show_reference("GR/2018/9")
    assert "GR/2018/9" in own.notice.words
    assert items.notice.words == ""


def test_its_lock_asks_the_desk(own: RecordWindow, items: Frame, qtbot: QtBot) -> None:
    with qtbot.waitSignal(items.lock_wanted):
        QTest.keyClick(own, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_leaving_the_desk_closes_every_window(items: Frame, own: RecordWindow) -> None:
    items.open_window("dossiers", Spot((MEETING, "punt 1"), 1))
    items.leave()
    assert items.windows.all == []
    assert not own.isVisible()


def test_text_size_is_chosen_in_either_window(own: RecordWindow, theme: Theme) -> None:
    QTest.keyClick(own, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert theme.percent == 110
