"""Keys that the window and the meeting both know: pressed for real, each does one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtPrintSupport import QPrintDialog

from tests.services.folders import lier_folder
from tests.ui.meetings.keys import Alt, Control, Key, agenda, opened, press
from tests.workspaces import PASSWORD
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import meeting_record
from zonedesk.ui.meetings.commands import StepAsked
from zonedesk.ui.meetings.page import MeetingsPage
from zonedesk.ui.shell.window import Window
from zonedesk.ui.start.wishes import Try

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Show

CLOSED = "ZVR/2018/1"


@pytest.fixture
def page(tmp_path: Path, show: Show) -> Iterator[MeetingsPage]:
    """The meetings of Lier in the whole window."""
    window = show(Window(inline=True))
    window.begin(lier_folder(tmp_path), given=Try(PASSWORD))
    assert window.frame is not None
    window.frame.go_to("meetings")
    made = window.frame.page
    assert isinstance(made, MeetingsPage)
    made.preview.output._printers = lambda: ["Printer"]
    yield made
    window.close()


def test_ctrl_p_shows_the_paper_and_pressed_again_prints_it(page: MeetingsPage) -> None:
    opened(page)
    press(Key.Key_P, Control)
    assert page.preview.isVisible()
    assert page.preview.pages.hasFocus()
    press(Key.Key_P, Control)
    assert page.preview.leaving.bar.isVisible()  # closed items are on it
    page.preview.leaving.bar.field.setText("Nazicht")
    press(Key.Key_Return)
    asked = page.preview.findChild(QPrintDialog)
    assert isinstance(asked, QPrintDialog)
    asked.reject()
    press(Key.Key_Escape)
    assert page.shows_record()
    press(Key.Key_P, Control)
    assert page.preview.isVisible()


def test_ctrl_p_in_the_list_does_nothing(page: MeetingsPage) -> None:
    page.view.table.view.setFocus()
    press(Key.Key_P, Control)
    assert not page.preview.isVisible()


def test_alt_left_goes_back_from_an_agenda_that_is_only_read(page: MeetingsPage) -> None:
    assert meeting_record.meeting(page.desk.workspace, CLOSED).row.status.locked
    opened(page, CLOSED)
    assert page.detail.agenda.hasFocus()
    before = agenda(page)
    press(Key.Key_Left, Alt)
    assert page.view.isVisible()
    press(Key.Key_Right, Alt)
    assert page.shows_record()
    assert agenda(page) == before


def test_alt_left_in_an_agenda_that_is_written_stays_with_its_items(page: MeetingsPage) -> None:
    opened(page)
    record = page.detail.record
    assert record is not None
    asked = StepAsked(MeetingStatus.DRAFT_MINUTES, "verbetering")
    page.commands.step(record.handle.id, asked, failed=print)
    press(Key.Key_Left, Alt)
    assert page.shows_record()
