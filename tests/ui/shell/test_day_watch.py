"""The window stays open overnight: what is late the next morning says so, on every place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.folders import let_go, lier_folder
from tests.workspaces import NOON, opened_folder
from zonedesk.services import actions
from zonedesk.services.action_record import count_late
from zonedesk.system.clock import in_brussels
from zonedesk.ui.actions.page import ActionsPage
from zonedesk.ui.dossiers.page import DossiersPage
from zonedesk.ui.kit.desk import Desk
from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.lane import Lane
from zonedesk.ui.shell.frame import Frame
from zonedesk.ui.shell.layout import Layout
from zonedesk.ui.shell.pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme


class Wall:
    """A clock whose hands a test moves."""

    def __init__(self) -> None:
        self.moment = NOON

    def now_utc(self) -> datetime:
        """The instant it shows."""
        return self.moment

    def today(self) -> date:
        """The day in Brussels."""
        return in_brussels(self.moment).date()

    def go_on(self, **time: int) -> None:
        """Let time go by."""
        self.moment += timedelta(**time)


@pytest.fixture
def wall() -> Wall:
    """The clock on the wall, at noon."""
    return Wall()


@pytest.fixture
def lier(tmp_path: Path, wall: Wall) -> Iterator[Workspace]:
    """The example of Lier with an action point that must be done today."""
    workspace = replace(opened_folder(lier_folder(tmp_path)), clock=wall)
    actions.add(workspace, fields={"text": "Vandaag bellen", "due_on": wall.today()})
    yield workspace
    let_go(workspace)


@pytest.fixture
def frame(lier: Workspace, theme: Theme, show: Show) -> Frame:
    """The desk with all its places."""
    hub = ChangeHub()
    desk = Desk(lier, theme, Lane(hub, inline=True), hub)
    made = Frame(desk, PAGES, zone="Lokale Politie Lier", layout=Layout(lier.folder.path))
    made.resize(1440, 872)
    return show(made)


def test_what_was_due_yesterday_is_late_in_list_detail_and_counter(
    frame: Frame, wall: Wall
) -> None:
    frame.show_record("actions", today_s(frame))
    page = actions_page(frame)
    before = frame.navigation.items["actions"].count, page.detail.chip.text()
    wall.go_on(hours=12)
    frame.watch.timer.timeout.emit()
    after = frame.navigation.items["actions"].count, page.detail.chip.text()
    assert page.detail.record is not None
    assert page.detail.record.today == wall.today()
    assert after[0] == before[0] + 1 == count_late(frame.desk.workspace)
    assert after[1] != before[1]


def test_coming_back_to_the_window_looks_at_once(frame: Frame, wall: Wall) -> None:
    before = frame.navigation.items["actions"].count
    wall.go_on(days=1)
    QApplication.sendEvent(frame, QEvent(QEvent.Type.ActivationChange))
    assert frame.navigation.items["actions"].count == before + 1


def test_a_hidden_place_and_an_own_window_are_of_today_too(frame: Frame, wall: Wall) -> None:
    frame.show_record("actions", today_s(frame))
    page = actions_page(frame)
    frame.open_window("actions", page.spot())
    own = frame.windows.all[0].page
    assert isinstance(own, ActionsPage)
    frame.go_to("dossiers")
    wall.go_on(days=1)
    frame.watch.look()
    assert own.detail.record is not None
    assert own.detail.record.today == wall.today()
    frame.go_to("actions")
    assert page.detail.record is not None
    assert page.detail.record.today == wall.today()
    frame.windows.close_all()


def test_terms_of_supervision_are_counted_from_the_new_day(frame: Frame, wall: Wall) -> None:
    frame.go_to("dossiers")
    page = frame.page
    assert isinstance(page, DossiersPage)
    wall.go_on(days=1)
    frame.watch.look()
    assert page.view.today() == wall.today()
    assert page.detail.record is not None
    assert page.detail.record.today == wall.today()


def test_within_a_day_and_after_leaving_nothing_is_read(frame: Frame, wall: Wall) -> None:
    told = []
    frame.watch.day_changed.connect(lambda: told.append(wall.today()))
    wall.go_on(hours=10)
    frame.watch.look()
    assert not told
    frame.leave()
    assert not frame.watch.timer.isActive()
    wall.go_on(days=1)
    QApplication.sendEvent(frame, QEvent(QEvent.Type.ActivationChange))
    assert not told


def test_what_is_being_typed_at_midnight_stays(frame: Frame, wall: Wall) -> None:
    frame.show_record("actions", today_s(frame))
    page = actions_page(frame)
    field = page.detail.title
    field.setFocus()
    QTest.keyClicks(field, "Eerst mailen. ")
    wall.go_on(days=1)
    frame.watch.look()
    assert "Eerst mailen." in field.toPlainText()


def actions_page(frame: Frame) -> ActionsPage:
    """The place of the action points."""
    page = frame.page
    assert isinstance(page, ActionsPage)
    return page


def today_s(frame: Frame) -> str:
    """The reference of the action point that must be done today."""
    with frame.desk.workspace.database.read():
        run = frame.desk.workspace.database.connection.execute
        ((reference,),) = run("SELECT reference FROM action_item WHERE text = 'Vandaag bellen'")
    return str(reference)
