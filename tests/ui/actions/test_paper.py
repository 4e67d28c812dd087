"""The open action points, previewed in place of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.documents.pdf.reading import Paper
from zonedesk.domain.paper_actions import Grouping
from zonedesk.domain.words import Edition, Marking

if TYPE_CHECKING:
    from zonedesk.ui.actions.page import ActionsPage


def headings(page: ActionsPage) -> list[str]:
    assert page.sheet.made is not None
    return [title for _, title, _ in Paper(page.sheet.made.data).outline]


def test_the_list_is_printed_as_it_stands_together(page: ActionsPage) -> None:
    page.view.group_by("owner")
    page.view.print_wanted.emit()
    assert page.sheet.isVisible()
    assert not page.view.isVisible()
    assert "Korpschef" in headings(page)
    assert page.areas() == (page.sheet.back, page.sheet.pages)
    page.sheet.grouping.choose(Grouping.TERM.value)
    page.sheet.grouping.chosen.emit(Grouping.TERM.value)
    assert "Korpschef" not in headings(page)


def test_the_public_edition_is_public(page: ActionsPage) -> None:
    page.view.print_wanted.emit()
    page.sheet.edition.choose(Edition.PUBLIC.value)
    page.sheet.edition.chosen.emit(Edition.PUBLIC.value)
    assert page.sheet.made is not None
    assert page.sheet.made.marking is Marking.PUBLIC
    assert "A/2018/4" not in Paper(page.sheet.made.data).text


def test_escape_goes_back_to_the_list(page: ActionsPage) -> None:
    page.view.print_wanted.emit()
    QTest.keyClick(page.sheet, Qt.Key.Key_Escape)
    assert not page.sheet.shown
    assert page.view.isVisible()
