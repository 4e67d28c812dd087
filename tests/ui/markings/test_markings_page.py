"""The words of the zone for its markings, typed in their page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.council import as_role
from tests.ui.desks import at_desk
from zonedesk.domain.words import Marking, Role
from zonedesk.services import markings
from zonedesk.ui.markings.page import MarkingsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.ui.markings.page import MarkingRow
    from zonedesk.ui.theme.theme import Theme

CLOSED = (Marking.CLOSED, "nl")


@pytest.fixture
def page(raad: Council, theme: Theme, show: Show) -> MarkingsPage:
    return show(at_desk(MarkingsPage, raad.workspace, theme))


def _type(row: MarkingRow, qtbot: QtBot, words: str) -> None:
    row.field.setFocus()
    row.field.selectAll()
    QTest.keyClicks(row.field, words)
    QTest.keyClick(row.field, Qt.Key.Key_Return)


def test_words_that_are_typed_hold_and_show_in_the_foot_of_a_page(
    page: MarkingsPage, qtbot: QtBot
) -> None:
    row = page.rows[CLOSED]
    assert not row.usual.isVisible()
    _type(row, qtbot, "Enkel voor de leden")
    assert markings.screen_words(page.desk.workspace, "nl") == {
        Marking.CLOSED: "Enkel voor de leden"
    }
    assert "Enkel voor de leden" in row.preview.text()
    page.refresh()
    assert row.usual.isVisible()
    row.usual.click()
    assert markings.screen_words(page.desk.workspace, "nl") == {}


@pytest.mark.parametrize("words", ["VERTROUWELIJK", "   "])
def test_words_that_may_not_be_are_told_beside_the_field(
    page: MarkingsPage, qtbot: QtBot, words: str
) -> None:
    row = page.rows[CLOSED]
    _type(row, qtbot, words)
    assert row.form.trouble.isVisible()
    assert markings.screen_words(page.desk.workspace, "nl") == {}


def test_a_reader_only_looks(raad: Council, theme: Theme, show: Show) -> None:
    page = show(at_desk(MarkingsPage, as_role(raad.workspace, Role.READER), theme))
    assert not page.rows[CLOSED].field.isEnabled()
