"""The form of a new dossier outlives a kill and a lock, until it is made or cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.dossiers.conftest import page_over
from zonedesk.services import drafts
from zonedesk.services.drafts import NEW
from zonedesk.ui.dossiers.panes import Pane

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.dossiers.page import DossiersPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def begun(page: DossiersPage) -> DossiersPage:
    """Press Ctrl+N, choose the last body and type a title and a category."""
    QTest.keyClick(page.view.table.view, Key.Key_N, CONTROL)
    QTest.keyClicks(page.form.title, "Aankoop van fiet")
    QTest.keyClicks(page.form.category, "Materieel")
    page.form.body.setCurrentIndex(page.form.body.count() - 1)
    return page


def test_it_comes_back_after_a_kill_and_is_made_once(
    page: DossiersPage, lier: Workspace, theme: Theme, show: Show
) -> None:
    body = begun(page).form.body.currentText()
    page.form.unmade.draft_timer.timeout.emit()
    again = show(page_over(lier, theme))
    again.show_reference(NEW)
    form = again.form
    assert again.panes.pane is Pane.NEW
    assert form.restored.words
    assert (form.title.text(), form.category.text()) == ("Aankoop van fiet", "Materieel")
    assert form.body.currentText() == body
    QTest.keyClicks(form.title, "sen")
    form.make.click()
    record = again.detail.record
    assert record is not None
    assert (record.row.title, record.row.category) == ("Aankoop van fietsen", "Materieel")
    assert not drafts.offered(lier)


def test_what_is_refused_is_kept(page: DossiersPage, lier: Workspace) -> None:
    QTest.keyClick(page.view.table.view, Key.Key_N, CONTROL)
    QTest.keyClicks(page.form.title, "Zonder categorie")
    page.form.make.click()
    assert page.form.rows["category"].wrong
    assert len(drafts.offered(lier)) == 1


def test_locking_keeps_it_and_cancelling_forgets_it(
    page: DossiersPage, lier: Workspace, theme: Theme, show: Show, qtbot: QtBot
) -> None:
    begun(page).leave()
    again = show(page_over(lier, theme))
    QTest.keyClick(again.view.table.view, Key.Key_N, CONTROL)
    assert again.form.title.text() == "Aankoop van fiet"
    QTest.keyClick(again.form.title, Key.Key_Escape)
    qtbot.waitUntil(lambda: not drafts.offered(lier))
    QTest.keyClick(again.view.table.view, Key.Key_N, CONTROL)
    assert not again.form.title.text()


def test_the_form_waits_for_the_bodies_of_the_list(
    lier: Workspace, theme: Theme, show: Show
) -> None:
    drafts.keep(
        lier,
        drafts.Place(drafts.FOLDER, drafts.FOLDER_ID, "new_dossier"),
        content='{"title": "Fietsen"}',
        row_version=1,
    )
    page = page_over(lier, theme)
    found, page.making._found = page.making._found, None  # the list is still being read
    page.show_reference(NEW)
    assert found is not None
    page._on_list(found)
    show(page)
    assert page.panes.pane is Pane.NEW
    assert page.form.body.count() > 1
    assert page.form.title.text() == "Fietsen"
