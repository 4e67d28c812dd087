"""The paper of the plan, previewed in place of the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.documents.pdf.reading import Paper
from zonedesk.domain.words import Edition, Marking

if TYPE_CHECKING:
    from zonedesk.ui.plan.page import PlanPage


def test_ctrl_p_shows_the_plan_of_the_year_as_it_is_printed(page: PlanPage) -> None:
    QTest.keyClick(page.view.tree, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    sheet = page.sheet
    assert sheet.isVisible()
    assert not page.beginning.stack.isVisible()
    assert sheet.made is not None
    assert sheet.pages.count > 1
    assert sheet.made.marking is Marking.CLOSED
    assert sheet.made.name == "actieplan ZVP 2018.pdf"
    assert page.areas() == (sheet.back, sheet.pages)
    assert "31 december 2018" in Paper(sheet.made.data).text


def test_the_public_edition_names_no_confidential_line(page: PlanPage) -> None:
    QTest.mouseClick(page.view.bar.paper, Qt.MouseButton.LeftButton)
    sheet = page.sheet
    sheet.edition.choose(Edition.PUBLIC.value)
    sheet.edition.chosen.emit(Edition.PUBLIC.value)
    assert sheet.made is not None
    assert sheet.made.marking is Marking.PUBLIC
    assert "Extremisme" not in Paper(sheet.made.data).text


def test_escape_goes_back_to_the_tree(page: PlanPage) -> None:
    page.view.bar.paper.click()
    QTest.keyClick(page.sheet, Qt.Key.Key_Escape)
    assert not page.sheet.shown
    assert page.beginning.stack.isVisible()
    assert page.sheet.made is None


def test_a_line_that_is_asked_for_shows_in_the_tree_again(page: PlanPage) -> None:
    page.view.bar.paper.click()
    page.show_reference("V1.1")
    assert not page.sheet.shown
    assert page.view.tree.code() == "V1.1"
