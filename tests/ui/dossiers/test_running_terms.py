"""The running terms in the place of the dossiers: by day, narrowed, opened."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.dossiers.conftest import CAMERAS, edit, stored
from zonedesk.domain.running_terms import TermSource
from zonedesk.ui.dossiers.terms_view import REGISTER, TERMS

if TYPE_CHECKING:
    from zonedesk.ui.dossiers.page import DossiersPage

RECEIVED = "dossiers.list_received"


def shown_instead(page: DossiersPage) -> bool:
    """Whether the terms show in place of the register."""
    return page.terms.is_open


def test_the_switch_shows_the_terms_by_day_and_the_register_again(page: DossiersPage) -> None:
    place = page.terms
    place.switch.chosen.emit(TERMS)
    assert shown_instead(page)
    assert page.view.isHidden()
    shown = place.view.table.model.rows_shown()
    assert [one.day for one in shown] == sorted(one.day for one in shown)
    assert CAMERAS in {one.reference for one in shown}
    assert place.view.switch.code == TERMS
    place.view.switch.chosen.emit(REGISTER)
    assert not shown_instead(page)
    assert not page.view.isHidden()


def test_terms_are_narrowed_by_source(page: DossiersPage) -> None:
    page.terms.open()
    page.terms.view.source.chosen.emit(TermSource.SUPERVISION.value)
    shown = page.terms.view.table.model.rows_shown()
    assert {one.source for one in shown} == {TermSource.SUPERVISION}
    page.terms.view.bar.clear()
    assert page.terms.view.source.code == ""
    assert len(page.terms.view.table.model.rows_shown()) > len(shown)


def test_a_term_opens_its_dossier_and_its_meeting(page: DossiersPage) -> None:
    asked: list[tuple[str, str]] = []
    page.record_wanted.connect(lambda place, reference: asked.append((place, reference)))
    page.terms.open()
    lines = page.terms.view.table.model.rows_shown()
    of_meeting = next(one for one in lines if one.of_meeting)
    page.terms.view.table.opened.emit(of_meeting)
    assert shown_instead(page)
    of_dossier = next(one for one in lines if not one.of_meeting)
    page.terms.view.table.opened.emit(of_dossier)
    assert not shown_instead(page)
    assert asked == [("meetings", of_meeting.reference), ("dossiers", of_dossier.reference)]


def test_a_list_is_noted_on_all_chosen_dossiers_at_once(page: DossiersPage) -> None:
    lacking = ("2018_GR_00014", "2018_GR_00015")
    for reference in lacking:
        edit(page.desk.workspace, reference, list_received_on=None)
    page.refresh()
    page.view.table.view.selectAll()
    act = next(one for one in page.view.table.actions() if one.objectName() == RECEIVED)
    act.trigger()
    bar = page.acts.lists.bar
    assert bar.day.hasFocus()
    assert bar.day.day() == page.desk.workspace.clock.today()
    assert bar.whole.isHidden()  # several are chosen: it is said which
    QTest.keyClick(bar.day, Qt.Key.Key_Escape)
    assert bar.isHidden()
    act.trigger()
    bar.day.selectAll()
    QTest.keyClicks(bar.day, "5/11/2018")
    QTest.keyClick(bar.day, Qt.Key.Key_Return)
    assert bar.isHidden()
    for reference in lacking:
        assert stored(page, reference).supervision.received == date(2018, 11, 5)
    assert stored(page, "2018_GR_00001").supervision.received == date(2018, 2, 2)


def test_the_whole_list_of_a_meeting_is_noted_from_one_dossier(page: DossiersPage) -> None:
    of_one_meeting = ("2018_GR_00014", "2018_GR_00015")
    for reference in of_one_meeting:
        edit(page.desk.workspace, reference, list_received_on=None)
    meetings = [stored(page, one).items[-1].row.meeting for one in of_one_meeting]
    page.refresh()
    page.view.table.choose(of_one_meeting[0])
    act = next(one for one in page.view.table.actions() if one.objectName() == RECEIVED)
    act.trigger()
    bar = page.acts.lists.bar
    bar.whole.setChecked(True)
    bar.day.set_value(date(2018, 11, 5))
    bar.note.click()
    noted = [stored(page, one).supervision.received for one in of_one_meeting]
    assert noted[0] == date(2018, 11, 5)
    assert (noted[1] == date(2018, 11, 5)) is (meetings[0] == meetings[1])
