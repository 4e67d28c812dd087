"""The frame: measures, counters, back and forward, F6, what was saved, looks without content."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from tests.workspaces import opened_folder
from zonedesk.domain.topics import Topic
from zonedesk.ui.kit.desk import Desk, Page, Spot
from zonedesk.ui.shell.frame import Frame
from zonedesk.ui.shell.layout import Layout
from zonedesk.ui.shell.pages import PageEntry
from zonedesk.ui.shell.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme


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
    QTest.keyClick(frame.toast._button, Qt.Key.Key_Space)
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
