"""A confidential paper leaves with a reason, asked in the page and kept in the access log."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.services.council import as_role
from tests.ui.desks import at_desk
from zonedesk.domain.words import AccessAct, Edition, Role
from zonedesk.services import access
from zonedesk.ui.meetings.preview import MeetingPreview

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme

ZVR = "ZVR/2018/2"


@pytest.fixture
def preview(lier: Workspace, theme: Theme, show: Show) -> Iterator[MeetingPreview]:
    made = show(at_desk(partial(MeetingPreview, printers=lambda: ["Printer"]), lier, theme))
    made.show_meeting(ZVR)
    yield made
    made.leave()


def close_dialog(preview: MeetingPreview, qtbot: QtBot) -> bool:
    """Close the dialog for a file; tell whether it was there."""
    asked = preview.findChild(QFileDialog)
    if asked is None:
        return False
    asked.reject()
    qtbot.waitUntil(lambda: preview.findChild(QFileDialog) is None)
    return True


def test_the_reason_is_asked_once_above_the_pages_and_logged(
    preview: MeetingPreview, qtbot: QtBot
) -> None:
    preview.save()
    bar = preview.leaving.bar
    assert bar.isVisible()
    assert not close_dialog(preview, qtbot)

    bar.field.setFocus()
    QTest.keyClicks(bar.field, "Voor de burgemeester")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)

    assert not bar.isVisible()
    assert close_dialog(preview, qtbot)
    (entry,) = access.entries(preview.desk.workspace)
    assert (entry.act, entry.kind, entry.reference) == (AccessAct.EXPORTED, "paper:minutes", ZVR)
    assert entry.reason == "Voor de burgemeester"

    preview.save()
    assert close_dialog(preview, qtbot)
    assert len(access.entries(preview.desk.workspace)) == 2


def test_another_paper_of_the_kind_has_the_last_reason_written_already(
    preview: MeetingPreview, qtbot: QtBot
) -> None:
    preview.save()
    QTest.keyClicks(preview.leaving.bar.field, "Nazicht")
    preview.leaving.bar.go_on.click()
    close_dialog(preview, qtbot)

    preview.show_meeting("ZVR/2018/1")
    preview.save()
    assert preview.leaving.bar.field.text() == "Nazicht"


def test_who_gives_no_reason_saves_nothing(preview: MeetingPreview, qtbot: QtBot) -> None:
    preview.save()
    QTest.keyClick(preview.leaving.bar.field, Qt.Key.Key_Escape)
    assert not preview.leaving.bar.isVisible()
    assert not close_dialog(preview, qtbot)
    assert access.entries(preview.desk.workspace) == ()


def test_the_public_edition_is_saved_without_a_question(
    preview: MeetingPreview, qtbot: QtBot
) -> None:
    preview.show_meeting(ZVR, edition=Edition.PUBLIC)
    preview.save()
    assert close_dialog(preview, qtbot)
    assert access.entries(preview.desk.workspace) == ()


def test_a_reader_is_told_that_confidential_papers_stay(
    lier: Workspace, theme: Theme, show: Show, qtbot: QtBot
) -> None:
    made = show(at_desk(MeetingPreview, as_role(lier, Role.READER), theme))
    made.show_meeting(ZVR)
    made.save()
    QTest.keyClicks(made.leaving.bar.field, "Nazicht")
    made.leaving.bar.go_on.click()
    assert made.message.isVisible()
    assert not close_dialog(made, qtbot)
    made.leave()
