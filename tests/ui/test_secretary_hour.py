"""An hour of a secretary, in keys: whatever is written is kept, on paper and after a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QTabBar

from tests.services.council import opened_council
from tests.services.folders import let_go
from tests.ui.hour import Hands, name_of
from tests.ui.hour_window import hands_at_work, warnings_of
from tests.ui.hour_work import (
    ARABIC,
    EMOJI,
    ITEMS,
    LONG,
    MARKUP,
    Secretary,
    spoken,
)
from tests.workspaces import PASSWORD
from zonedesk.domain.richtext import BulletList, RichText, Run, Table, plain
from zonedesk.domain.words import ItemResult
from zonedesk.services.workspace import unlock
from zonedesk.ui.kit.pages.view import PageDesk
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.meetings.agenda_list import AgendaList
from zonedesk.ui.meetings.editor_action_rows import ActionRows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.logging import _QtMessageCapture as QtLog
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show

UNFINISHED = "en nog iets"
DECISION = "De raad keurt de cijfers <goed>."
POINTS = (("Brief aan de burgemeester", "Korpschef", "1/3/2099"), ("Cijfers nazien", "", "+14"))


@pytest.fixture(autouse=True)
def no_qt_warning(qtlog: QtLog) -> Iterator[None]:
    """A warning of Qt fails the test; those of opening a menu without a screen do not."""
    yield
    assert not warnings_of(qtlog)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A closed work folder with a council and one empty meeting."""
    workspace = opened_council(tmp_path).workspace
    let_go(workspace)
    return workspace.folder.path


@pytest.fixture
def hands(place: Path, show: Show, qtbot: QtBot) -> Iterator[Hands]:
    """Hands on a window with the work folder, whose work is done beside it, as for a user."""
    with hands_at_work(show, qtbot, inline=False, place=place) as made:
        yield made


def discussion(hands: Hands) -> RichText:
    """The discussion of the item that is shown, after Enter in the agenda."""
    return hands.see(RichTextEdit, spoken("Discussion")).rich()


def test_whatever_is_written_is_on_paper_and_there_after_a_lock(
    hands: Hands, place: Path, tmp_path: Path
) -> None:
    secretary = Secretary(hands)
    secretary.open_first_meeting()
    secretary.write_agenda(ITEMS)
    hands.press("Alt+Up", "Alt+Up", "Alt+Right")
    assert hands.rows(AgendaList)[1:-1] == [*ITEMS[:3], ITEMS[5], *ITEMS[3:5]]
    secretary.step("Agenda was sent")
    hands.press("Space")  # the button of the next step has taken its place: the meeting is open
    secretary.note_attendance()
    assert name_of(hands.see(QTabBar, spoken("Attendance"))).endswith(" 2/3")
    secretary.back_to_agenda()
    hands.press("Home", "Down")
    secretary.write_hostile_minutes()
    secretary.decide(ItemResult.APPROVED, DECISION)
    secretary.note_actions(*POINTS)
    paper = tmp_path / "verslag.pdf"
    hands.press("Ctrl+P")
    assert hands.see(PageDesk).count > 1
    secretary.save_paper(paper)
    assert_printed(paper)
    hands.press("Escape")
    hands.go(spoken("Agenda"), AgendaList)
    hands.press("Down", "Return")
    hands.write(UNFINISHED)
    hands.press("Ctrl+L")
    secretary.unlock(PASSWORD)
    secretary.open_first_item()
    assert_kept(hands)
    hands.press("Down")
    assert plain(discussion(hands)) == UNFINISHED
    hands.press("Ctrl+L")
    unlock(place, PASSWORD).close()  # nobody holds it any more


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
