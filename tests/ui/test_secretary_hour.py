"""The first hour of a secretary, in keys: from an empty home to signed minutes, and back again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QtMsgType
from PySide6.QtWidgets import QTabBar

from tests.ui.conftest import HARMLESS
from tests.ui.hour import Hands, name_of
from tests.ui.hour_work import (
    ARABIC,
    EMOJI,
    ITEMS,
    LONG,
    MARKUP,
    MEMBERS,
    SECRET,
    Secretary,
    spoken,
)
from zonedesk.domain.richtext import BulletList, RichText, Run, Table, plain
from zonedesk.domain.words import ItemResult
from zonedesk.services import users
from zonedesk.services.workspace import unlock
from zonedesk.system.recent import recent_folders
from zonedesk.ui.kit.pages.view import PageDesk
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.kit.status_strip import StatusStrip
from zonedesk.ui.meetings.agenda_list import AgendaList
from zonedesk.ui.meetings.editor_action_rows import ActionRows
from zonedesk.ui.shell.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.logging import _QtMessageCapture as QtLog
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show

#: What the platform without a screen says when a menu opens, which a user cannot do without.
OF_MENUS = {
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
}
PATIENCE = 20_000  # ms, for a machine that does something else as well
REFERENCE = "ZVR/2019/1"
DECISION = "De raad keurt de cijfers <goed>."
POINTS = (("Brief aan de burgemeester", "Korpschef", "1/3/2099"), ("Cijfers nazien", "", "+14"))


@pytest.fixture(autouse=True)
def no_qt_warning(qtlog: QtLog) -> Iterator[None]:
    """A warning of Qt fails the test; those of opening a menu without a screen do not."""
    yield
    told = {one.message for one in qtlog.records if one.type != QtMsgType.QtDebugMsg}
    assert told <= {HARMLESS, *OF_MENUS}


@pytest.fixture(params=[True, False], ids=["at once", "beside the window"])
def hands(request: pytest.FixtureRequest, show: Show, qtbot: QtBot) -> Iterator[Hands]:
    """Hands on a window that begins; its work is done at once, or beside it as for a user."""
    window = Window(inline=request.param)
    made = Hands(window, partial(qtbot.waitUntil, timeout=PATIENCE))
    show(window)
    window.begin()
    yield made
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    window.lane.close()


def discussion(hands: Hands) -> RichText:
    """The discussion of the item that is shown, after Enter in the agenda."""
    return hands.see(RichTextEdit, spoken("Discussion")).rich()


@pytest.mark.parametrize("hands", [True], ids=["at once"], indirect=True)
def test_an_hour_from_nothing_to_minutes_on_paper(hands: Hands, tmp_path: Path) -> None:
    secretary = Secretary(hands)
    code = secretary.first_run()
    secretary.begin_meeting("15/1/2019")
    for name, capacity in MEMBERS:
        secretary.seat(name, capacity)
    secretary.make_meeting("14")
    assert REFERENCE in hands.window.windowTitle()
    secretary.write_agenda(ITEMS)
    hands.press("Alt+Up", "Alt+Up", "Alt+Right")
    assert hands.rows(AgendaList)[1:-1] == [*ITEMS[:3], ITEMS[5], *ITEMS[3:5]]
    secretary.step("Agenda was sent")
    hands.press("Space")  # the button of the next step has taken its place: the meeting is open
    secretary.note_attendance()
    assert name_of(hands.see(QTabBar, spoken("Attendance"))).endswith(" 3/4")
    secretary.back_to_agenda()
    hands.press("Home", "Down")
    secretary.write_hostile_minutes()
    secretary.decide(ItemResult.APPROVED, DECISION)
    secretary.note_actions(*POINTS)
    secretary.step("End the meeting")
    secretary.fill_in(ItemResult.NOTED, end="15:30")
    secretary.step("Approve the minutes…")
    hands.press("Space")  # the answer to what approving means
    paper = tmp_path / "verslag.pdf"
    hands.press("Ctrl+P")
    assert hands.see(PageDesk).count > 1
    secretary.save_paper(paper)
    assert_printed(paper)
    hands.press("Escape")
    secretary.step("File the meeting")
    assert hands.see(StatusStrip).isAncestorOf(hands.focused)  # though its last button is gone
    hands.press("Ctrl+L")
    secretary.unlock()
    secretary.open_first_item()
    assert_kept(hands)
    hands.press("Ctrl+L")
    (folder,) = recent_folders()
    assert users.opens_with_code(folder.path, code)
    unlock(folder.path, SECRET).close()  # nobody holds it any more


def test_what_was_written_in_the_first_quarter_is_there_after_a_lock(hands: Hands) -> None:
    secretary = Secretary(hands)
    secretary.first_run()
    secretary.begin_meeting("15/1/2019")
    secretary.seat(*MEMBERS[0])
    secretary.make_meeting("14")
    secretary.write_agenda(ITEMS[:2])
    hands.press("Alt+Up", "Return")
    hands.write(MARKUP)
    hands.press("Ctrl+PgDown")
    hands.write("en nog iets")
    hands.press("Ctrl+L")
    secretary.unlock()
    secretary.open_first_item()
    assert hands.rows(AgendaList)[1:-1] == [ITEMS[1], ITEMS[0]]
    assert plain(discussion(hands)) == MARKUP
    hands.press("Down")
    assert plain(discussion(hands)) == "en nog iets"


def assert_printed(paper: Path) -> None:
    """The saved minutes have all items and hostile words; nothing was taken for markup."""
    words = " ".join(" ".join(page.extract_text() for page in PdfReader(paper).pages).split())
    for told in (*ITEMS, MARKUP, DECISION, "vetgedrukte", "zin0000", "zin1249", "Feiten", "<12>"):
        assert told in words, told
    for text, _who, _due in POINTS:
        assert text in words


def assert_kept(hands: Hands) -> None:
    """Everything that was typed is there: looks, list, table, other scripts, action points."""
    text = discussion(hands)
    assert Run("vetgedrukte", bold=True) in [
        run for one in text.blocks for run in getattr(one, "runs", ())
    ]
    assert [plain(RichText((one,))) for one in text.blocks if isinstance(one, BulletList)] != []
    (table,) = [one for one in text.blocks if isinstance(one, Table)]
    assert [[run.text for cell in row for run in cell] for row in table.rows] == [
        ["Jaar", "Feiten"],
        ["2018", "<12>"],
    ]
    words = plain(text)
    for told in (MARKUP, EMOJI, ARABIC, f"voorna {LONG}", "eerste", "tweede"):
        assert told in words
    assert "\0" not in words
    assert plain(hands.see(RichTextEdit, spoken("Decision")).rich()) == DECISION
    shown = hands.rows(ActionRows)
    assert len(shown) == len(POINTS)
    assert all(any(text in one and who in one for one in shown) for text, who, _due in POINTS)
