"""The course of a dossier in the window: narrowed, opened at its origin, and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.dossiers.conftest import CAMERAS, edit, stored
from zonedesk.domain.dossier_course import CourseKind
from zonedesk.domain.words import Edition, Marking
from zonedesk.services import actions, follow_ups
from zonedesk.services.follow_ups import Subject

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.dossiers.detail_course import CoursePart
    from zonedesk.ui.dossiers.page import DossiersPage
    from zonedesk.ui.dossiers.paper_page import DossierSheet


def is_shown(sheet: DossierSheet) -> bool:
    """Whether the sheet stands in place of the register."""
    return sheet.shown and sheet.isVisible()


def is_made(sheet: DossierSheet) -> bool:
    """Whether there is a paper to save and to print."""
    return sheet.made is not None


def narrow(course: CoursePart, kind: CourseKind | None) -> None:
    """Click the chip of a kind."""
    course.kinds.chips[course.kinds.offered.index(kind)].click()


def test_only_kinds_that_there_are_are_offered(page: DossiersPage) -> None:
    course = page.detail.course
    kinds = {kind for event in course.events() for kind in event.kinds}
    assert len(course.kinds.chips) == 1 + len(kinds)
    assert CourseKind.DOCUMENTS not in kinds


def test_a_chip_narrows_the_course_and_another_dossier_shows_all_of_it(page: DossiersPage) -> None:
    course = page.detail.course
    whole = len(course.timeline.entries())
    narrow(course, CourseKind.DECISIONS)
    shown = course.timeline.entries()
    assert 0 < len(shown) < whole
    assert str(course.kinds.kind) == "decisions"
    page.view.table.choose("2018_GR_00003")
    assert course.kinds.kind is None
    assert len(course.timeline.entries()) == len(course.events())


def test_a_change_is_told_with_what_the_field_was_and_became(
    lier: Workspace, page: DossiersPage
) -> None:
    edit(lier, CAMERAS, amount=1_250_000)
    page.refresh()
    course = page.detail.course
    narrow(course, CourseKind.CHANGES)
    told = [f"{one.what} {one.facts}" for one in course.timeline.entries()]
    assert any("17.600" in words and "12.500" in words and "beheerder" in words for words in told)


def test_an_action_point_opens_from_the_course(lier: Workspace, page: DossiersPage) -> None:
    made = actions.add(
        lier, fields={"text": "Contract tekenen", "dossier_id": stored(page).handle.id}
    )
    page.refresh()
    course = page.detail.course
    narrow(course, CourseKind.ACTIONS)
    wanted: list[tuple[str, str]] = []
    page.record_wanted.connect(lambda place, reference: wanted.append((place, reference)))
    course.timeline.setFocus()
    course.timeline.setCurrentIndex(course.timeline.model().index(0, 0))
    QTest.keyClick(course.timeline, Qt.Key.Key_Return)
    assert wanted == [("actions", made.reference)]


def test_two_hundred_entries_show_at_once(lier: Workspace, page: DossiersPage) -> None:
    dossier = stored(page).handle.id
    for number in range(60):
        text = f"Nota {number}"
        follow_ups.add(lier, Subject.DOSSIER, subject_id=dossier, fields={"text": text})
    page.refresh()
    assert len(page.detail.course.timeline.entries()) > 60


def test_the_sheet_shows_in_place_of_the_register_and_goes_with_escape(page: DossiersPage) -> None:
    page.detail.course.print_button.click()
    sheet = page.sheet
    assert is_shown(sheet)
    assert sheet.timeline.isChecked()
    assert not page.view.isVisible()
    assert sheet.made is not None
    assert sheet.made.data.startswith(b"%PDF")
    assert sheet.pages.count
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not is_shown(sheet)
    assert page.view.isVisible()


def test_a_dossier_that_is_not_public_has_no_public_sheet(
    lier: Workspace, page: DossiersPage
) -> None:
    edit(lier, CAMERAS, marking=Marking.CLOSED)
    page.refresh()
    sheet = page.sheet
    page.detail.head.sheet_wanted.emit()
    assert is_shown(sheet)
    assert not sheet.timeline.isChecked()
    assert is_made(sheet)
    sheet.edition.choose(Edition.PUBLIC.value)
    sheet.edition.chosen.emit(Edition.PUBLIC.value)
    assert not is_made(sheet)
    assert not sheet.save.isEnabled()
    assert CAMERAS in sheet.message.words
    sheet.back.click()
    assert not is_shown(sheet)


@pytest.mark.parametrize("timeline", [False, True])
def test_the_sheet_is_made_with_and_without_all_that_happened(
    page: DossiersPage, *, timeline: bool
) -> None:
    page.sheet.open_sheet(CAMERAS, timeline)
    assert page.sheet.made is not None
    assert page.sheet.made.name.endswith(".pdf")
    page.sheet.close_sheet()
