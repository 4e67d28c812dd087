"""Backups by hand: made beside the work, told above the page, and a warning until one was made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.workspaces import PASSWORD
from zonedesk.services.verification import verify
from zonedesk.ui.shell.backups import Backups
from zonedesk.ui.shell.frame import Frame
from zonedesk.ui.shell.layout import Layout
from zonedesk.ui.shell.window import Window
from zonedesk.ui.start.wishes import Try

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Desk


def standing(workspace: Workspace) -> set[str]:
    """The backups in the work folder."""
    return {one.name for one in workspace.folder.backups.glob("*.zdbackup")}


@pytest.fixture
def backups(desk: Desk, show: Show) -> Backups:
    """The part of the frame that makes backups."""
    made = Backups(desk)
    made.resize(800, 60)
    return made


def test_a_backup_is_made_and_told(backups: Backups, desk: Desk, qtbot: QtBot) -> None:
    for one in desk.workspace.folder.backups.glob("*.zdbackup"):
        one.unlink()
    with qtbot.waitSignals([backups.made, backups.renewed]):
        backups.make()
    (name,) = standing(desk.workspace)
    assert not backups.is_busy
    assert backups.isHidden()
    assert name.endswith(".zdbackup")


def test_a_backup_elsewhere_holds_everything(
    backups: Backups, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "stick" / "raad.zdbackup"
    target.parent.mkdir()
    backups.ask_elsewhere()
    assert backups.dialog is not None
    assert backups.dialog.windowTitle()
    before = standing(desk.workspace)
    with qtbot.waitSignal(backups.made) as told:
        backups.dialog.fileSelected.emit(str(target))
    backups.dialog.reject()
    assert "raad.zdbackup" in told.args[0]
    assert verify(target, PASSWORD).ok
    assert standing(desk.workspace) == before
    assert backups.dialog is None


def test_a_daily_backup_that_failed_is_told_until_one_is_made(desk: Desk) -> None:
    failed = replace(desk.workspace, remarks=frozenset({"backup_failed"}))
    made = Backups(replace(desk, workspace=failed))
    assert made.words
    QTest.keyClick(made.bar._link, Qt.Key.Key_Space)
    assert made.words == ""


def test_a_place_where_none_can_stand_is_told(backups: Backups, desk: Desk) -> None:
    backups.ask_elsewhere()
    assert backups.dialog is not None
    backups.dialog.fileSelected.emit(str(desk.workspace.folder.path / "eigen.zdbackup"))
    backups.dialog.reject()
    assert backups.words
    assert not backups.is_busy


def test_menu_file_makes_a_backup_in_the_open_folder(folder: Path, show: Show) -> None:
    window = show(Window(inline=True))
    acts = window._backups
    window.begin(folder)
    assert not any(one.isEnabled() for one in acts.values())
    window.begin(folder, given=Try(PASSWORD))
    assert window.frame is not None
    workspace = window.frame.desk.workspace
    for one in workspace.folder.backups.glob("*.zdbackup"):
        one.unlink()
    acts["backup.make"].trigger()
    assert len(standing(workspace)) == 1
    assert standing(workspace) == {window.frame.toast.words.split()[-1]}
    window.lock()


def test_the_frame_shows_the_warning_once(desk: Desk) -> None:
    workspace = replace(desk.workspace, remarks=frozenset({"backup_failed"}))
    frame = Frame(
        replace(desk, workspace=workspace),
        (),
        zone="Lokale Politie Lier",
        layout=Layout(workspace.folder.path),
    )
    assert frame.backups.words
    assert frame.notice.words == ""
    frame.deleteLater()
