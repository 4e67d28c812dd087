"""The menus over the example: what can be done stands in them once, where the user is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from tests.services.folders import lier_folder
from tests.workspaces import PASSWORD
from zonedesk.ui.kit.actions import DeskAction
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.meetings.agenda_list import AgendaList
from zonedesk.ui.shell.window import Window
from zonedesk.ui.start.wishes import Try

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show


def ids(menu: QMenu) -> list[str]:
    """What a menu offers, as it is opened."""
    menu.aboutToShow.emit()
    return [one.action.id for one in menu.actions() if isinstance(one, DeskAction)]


def menus(window: Window) -> dict[str, list[str]]:
    """What every menu of a window offers, by its words."""
    found = {one.text(): one.menu() for one in window.menuBar().actions()}
    return {words: ids(menu) for words, menu in found.items() if isinstance(menu, QMenu)}


def is_in_sight(window: Window, kind: type[QWidget]) -> bool:
    """Whether a window shows something of a kind."""
    return any(one.isVisible() for one in window.findChildren(kind))


def may(window: Window, name: str) -> bool:
    """Whether an action can be done now."""
    found = window.findChild(DeskAction, name)
    assert found is not None
    return found.isEnabled()


def test_what_list_and_record_can_both_do_stands_once_in_the_menu(
    tmp_path: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(Window(inline=True))
    window.resize(1440, 900)
    window.begin(lier_folder(tmp_path), given=Try(PASSWORD))
    assert window.frame is not None
    frame = window.frame
    for reference, kind in (("", RecordTable), ("ZVR/2018/2", AgendaList)):
        frame.go_to("meetings")
        if reference:
            frame.show_record("meetings", reference)
        qtbot.waitUntil(partial(is_in_sight, window, kind))
        for words, found in menus(window).items():
            assert len(found) == len(set(found)), (reference, words)
        assert "meetings.delete_chosen" in menus(window)["Be&werken"]
    window.lock()


def test_no_decision_is_made_of_a_sentence_in_approved_minutes(tmp_path: Path, show: Show) -> None:
    window = show(Window(inline=True))
    window.begin(lier_folder(tmp_path), given=Try(PASSWORD))
    assert window.frame is not None
    window.frame.show_record("meetings", "ZVR/2018/2")
    assert not may(window, "meetings.decision_of_sentence")
    assert may(window, "meetings.action_of_sentence")
    window.lock()
