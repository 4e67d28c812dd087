"""The form of a new action point outlives a kill and a lock, until it is noted or cancelled."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.actions.conftest import page_over
from zonedesk.services import drafts
from zonedesk.services.action_record import read_all
from zonedesk.services.drafts import NEW

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.actions.page import ActionsPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def begun(page: ActionsPage, words: str) -> ActionsPage:
    """Press Ctrl+N and type a text."""
    QTest.keyClick(page.view.table.view, Key.Key_N, CONTROL)
    QTest.keyClicks(page.new_action.text, words)
    return page


def test_it_comes_back_after_a_kill_and_is_noted_once(
    page: ActionsPage, lier: Workspace, theme: Theme, show: Show
) -> None:
    form = begun(page, "Zaal boe").new_action
    QTest.keyClicks(form.owner, "Korpschef")
    QTest.keyClick(form.owner, Key.Key_Escape)
    QTest.keyClicks(form.term, "18/1/2019")
    form.unmade.draft_timer.timeout.emit()
    again = show(page_over(lier, theme))
    assert not again.new_action.is_filled  # nothing opens by itself
    again.show_reference(NEW)
    form = again.new_action
    assert form.restored.words
    assert form.text.toPlainText() == "Zaal boe"
    assert form.text.hasFocus()
    QTest.keyClicks(form.text, "ken")
    QTest.keyClick(form.text, Key.Key_Return, CONTROL)
    assert not drafts.offered(lier)
    found = next(one.row for one in read_all(lier).actions if one.row.text == "Zaal boeken")
    assert (found.owner, found.due) == ("Korpschef", date(2019, 1, 18))
    assert not form.is_filled


def test_cancelled_it_is_forgotten(page: ActionsPage, lier: Workspace, qtbot: QtBot) -> None:
    form = begun(page, "Toch niet").new_action
    form.unmade.flush()
    assert len(drafts.offered(lier)) == 1
    form.cancel.click()
    qtbot.waitUntil(lambda: not drafts.offered(lier))


def test_locking_notes_what_was_typed_and_keeps_no_draft_of_it(
    page: ActionsPage, lier: Workspace
) -> None:
    before = len(read_all(lier).actions)
    begun(page, "Nog te doen").leave()
    assert len(read_all(lier).actions) == before + 1
    assert not drafts.offered(lier)


def test_locking_keeps_a_term_that_cannot_be_read(
    page: ActionsPage, lier: Workspace, theme: Theme, show: Show
) -> None:
    before = len(read_all(lier).actions)
    form = begun(page, "Nog te doen").new_action
    QTest.keyClicks(form.term, "geen dag")
    page.leave()
    again = show(page_over(lier, theme))
    again.show_reference(NEW)
    assert again.new_action.term.text() == "geen dag"
    again.leave()  # what came back is noted by the user alone
    assert len(read_all(lier).actions) == before
    assert len(drafts.offered(lier)) == 1
