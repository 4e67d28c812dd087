"""One dossier: what it tells, and what every field does when it is edited in place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.dossiers.conftest import CAMERAS, edit, page_over, stored
from zonedesk.domain.dossier_course import Step
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import DossierStatus, FollowUpKind, Marking, SupervisionResult
from zonedesk.services import actions, drafts
from zonedesk.ui.dossiers.page import DossiersPage
from zonedesk.ui.dossiers.panes import Pane
from zonedesk.ui.kit.desk import Desk
from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.lane import Lane
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.dossiers.fields import ChoiceChip
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


def choose(chip: ChoiceChip, place: int) -> None:
    """Take the choice at a place of the menu of a chip."""
    chip.menu().actions()[place].trigger()


def fill(field: QLineEdit, text: str) -> None:
    """Type in a field and leave it."""
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Key.Key_Delete)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Key.Key_Tab)


@pytest.fixture
def told(page: DossiersPage) -> list[tuple[str, Any]]:
    """What the page said, and the ways back."""
    said: list[tuple[str, Any]] = []
    page.told.connect(lambda words, _action, act: said.append((words, act)))
    return said


def test_the_dossier_under_the_cursor_stands_beside_the_list(page: DossiersPage) -> None:
    detail = page.detail
    assert detail.head.reference.text() == CAMERAS
    assert detail.title.toPlainText() == "Onderhoudscontract voor de onbemande camera's"
    assert detail.facts.category.text() == "Aankoop en onderhoud"
    assert detail.facts.amount.text() == "€ 17.600,00"
    QTest.keyClick(page.view.table.view, Key.Key_Up)
    assert detail.head.reference.text() == "2018_GR_00018"


def test_the_strip_counts_from_the_receipt_and_else_from_the_sending(
    lier: Workspace, page: DossiersPage
) -> None:
    strip = page.detail.supervision.strip
    assert [one.shape for one in strip.parts[:2]] == [Shape.DONE, Shape.DONE]
    fill(page.detail.supervision.received, "")
    record = stored(page)
    assert record.supervision.provisional
    assert strip.parts[1].shape is Shape.WATCH  # the receipt is to be filled in
    assert record.supervision.suspension is not None
    assert record.supervision.suspension.until == date(2018, 12, 30)
    fill(page.detail.supervision.received, "10/12/2018")
    again = stored(page).supervision
    assert again.annulment is not None
    assert (again.received, again.annulment.until) == (date(2018, 12, 10), date(2019, 1, 19))
    assert strip.parts[2].now


def test_the_course_tells_everything_the_newest_first(page: DossiersPage) -> None:
    assert page.detail.record is not None
    steps = [one.step for one in page.detail.record.course]
    assert steps == [
        Step.ANNULMENT,
        Step.SUSPENSION,
        Step.RECEIVED,
        Step.SENT,
        Step.TREATED,
        Step.TREATED,
        Step.OPENED,
    ]
    entries = page.detail.timeline.entries()
    assert [one.coming for one in entries][:2] == [True, True]
    assert entries[-1].facts == "ICT-verantwoordelijke"


def test_enter_on_an_item_asks_for_its_meeting(page: DossiersPage) -> None:
    wanted: list[tuple[str, str]] = []
    page.record_wanted.connect(lambda place, reference: wanted.append((place, reference)))
    timeline = page.detail.timeline
    line = next(n for n, one in enumerate(timeline.entries()) if one.link)
    timeline.setFocus()
    timeline.setCurrentIndex(timeline.model().index(line, 0))
    QTest.keyClick(timeline, Key.Key_Return)
    assert wanted == [("meetings", "GR/2018/9#2")]


def test_what_is_typed_is_stored_when_the_field_is_left(page: DossiersPage) -> None:
    facts = page.detail.facts
    fill(facts.amount, "18.250,5")
    fill(facts.legal_basis, "WGP art. 34")
    fill(facts.phenomenon, "Mobiliteit")
    fill(facts.handler, "Korpschef")
    row = stored(page).row
    assert (row.amount, row.legal_basis, row.phenomenon) == (1825050, "WGP art. 34", "Mobiliteit")
    assert row.handler == "Korpschef"
    fill(facts.phenomenon, "")
    assert not stored(page).row.phenomenon


def test_an_amount_that_cannot_be_read_stays_as_it_was_typed(page: DossiersPage) -> None:
    amount = page.detail.facts.amount
    fill(amount, "veel")
    assert (amount.text(), amount.property("wrong")) == ("veel", "true")
    assert stored(page).row.amount == 1760000


def test_a_title_is_never_empty_and_f2_edits_it(page: DossiersPage) -> None:
    QTest.keyClick(page.view.table.view, Key.Key_F2)
    title = page.detail.title
    assert title.hasFocus()
    QTest.keyClicks(title, "Camera's")
    QTest.keyClick(title, Key.Key_Escape)
    assert page.view.table.view.hasFocus()
    assert stored(page).row.title == "Camera's"
    title.setFocus()
    title.selectAll()
    QTest.keyClick(title, Key.Key_Delete)
    QTest.keyClick(title, Key.Key_Return)
    assert stored(page).row.title == "Camera's"
    assert page.detail.keeper.bar.words


def test_the_description_is_kept_with_its_looks(page: DossiersPage) -> None:
    field = page.detail.description
    field.setFocus()
    QTest.keyClicks(field, "Vijf jaar, verlengbaar.")
    page.leave()
    assert stored(page).description == from_plain("Vijf jaar, verlengbaar.")


def test_status_marking_and_result_change_at_once(page: DossiersPage) -> None:
    head = page.detail.head
    choose(head.marking, list(Marking).index(Marking.CLOSED))
    choose(head.status, list(DossierStatus).index(DossierStatus.CARRIED_OUT))
    choose(
        page.detail.supervision.result,
        1 + list(SupervisionResult).index(SupervisionResult.APPROVED),
    )
    row = stored(page).row
    assert row.marking is Marking.CLOSED
    assert row.status is DossierStatus.CARRIED_OUT
    assert row.supervision_result is SupervisionResult.APPROVED
    choose(page.detail.supervision.result, 0)
    assert stored(page).row.supervision_result is None


def test_closing_dates_it_and_warns_of_open_action_points(
    lier: Workspace, page: DossiersPage
) -> None:
    dossier = stored(page).handle.id
    actions.add(lier, fields={"text": "Contract ondertekenen", "dossier_id": dossier})
    page.refresh()
    wanted: list[tuple[str, str]] = []
    page.record_wanted.connect(lambda place, reference: wanted.append((place, reference)))
    points = page.detail.points
    assert points is not None
    assert page.detail.record is not None
    points.clicked.emit(points.model().index(0, 0))
    assert wanted == [("actions", page.detail.record.actions[0].reference)]
    assert not page.detail.warning.isVisible()
    edit(lier, CAMERAS, closed_on=None)
    page.refresh()
    choose(page.detail.head.status, list(DossierStatus).index(DossierStatus.CLOSED))
    assert stored(page).row.closed is None
    page.detail.question.acted.emit()
    assert stored(page).row.closed == date(2018, 11, 22)
    assert page.detail.warning.isVisible()
    assert "1" in page.detail.warning.words
    choose(page.detail.head.status, list(DossierStatus).index(DossierStatus.DECIDED))
    assert stored(page).row.closed is None


def test_a_note_is_added_with_its_kind(page: DossiersPage, told: list[tuple[str, Any]]) -> None:
    page.detail.begin_note()
    note = page.detail.note
    assert not note.button.isEnabled()
    note.choose(FollowUpKind.PROGRESS)
    note.field.setFocus()
    QTest.keyClicks(note.field, "Leverancier opgebeld.")
    QTest.keyClick(note.field, Key.Key_Return, Control)
    assert not note.isVisible()
    (noted,) = (one.note for one in stored(page).course if one.note is not None)
    assert (noted.text, noted.kind) == ("Leverancier opgebeld.", FollowUpKind.PROGRESS)
    assert any(one.what == "Leverancier opgebeld." for one in page.detail.timeline.entries())
    told[-1][1]()
    assert not [one for one in stored(page).course if one.note is not None]


def test_a_note_that_was_never_added_comes_back(page: DossiersPage) -> None:
    page.detail.begin_note()
    QTest.keyClicks(page.detail.note.field, "Nog na te kijken")
    page.detail.keeper.draft_timer.timeout.emit()
    page.view.table.choose("2018_GR_00011")
    assert not page.detail.note.isVisible()
    page.view.table.choose(CAMERAS)
    assert page.detail.note.field.toPlainText() == "Nog na te kijken"
    assert page.detail.note.isVisible()
    page.detail.note.cancel.click()
    page.leave()
    assert not page.detail.note.isVisible()
    assert drafts.offered(page.desk.workspace) == ()


def test_another_window_is_seen_and_what_is_typed_stays(
    lier: Workspace, page: DossiersPage
) -> None:
    field = page.detail.facts.legal_basis
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "WGP art. 35")
    edit(lier, CAMERAS, title="Nieuwe titel", legal_basis="WGP art. 1")
    page.refresh()
    assert page.detail.title.toPlainText() == "Nieuwe titel"
    assert field.text() == "WGP art. 35"
    assert page.detail.keeper.bar.isVisible()


def test_del_puts_it_in_the_bin_and_the_toast_takes_it_back(
    page: DossiersPage, told: list[tuple[str, Any]]
) -> None:
    QTest.keyClick(page.view.table.view, Key.Key_Delete)
    assert not page.view.table.model.knows(CAMERAS)
    assert page.detail.head.reference.text() == "2018_GR_00016"  # the next in the list
    assert CAMERAS in told[-1][0]
    told[-1][1]()
    assert page.view.table.model.knows(CAMERAS)


def test_a_dossier_that_is_asked_for_is_chosen_alone_whatever_key_is_down(
    page: DossiersPage,
) -> None:
    QTest.keyPress(page.view.table.view, Key.Key_Control, Control)
    page.show_reference("2018_GR_00001")
    QTest.keyRelease(page.view.table.view, Key.Key_Control)
    assert [line.row.reference for line in page.view.table.chosen()] == ["2018_GR_00001"]


def test_several_go_to_the_bin_and_come_back_together(
    page: DossiersPage, told: list[tuple[str, Any]]
) -> None:
    QTest.keyClick(page.view.table.view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page.view.table.view, Key.Key_Delete)
    assert page.view.table.model.total == 17
    assert len(told) == 1
    told[-1][1]()
    assert page.view.table.model.total == 19


def test_a_new_dossier_gets_its_reference_and_is_shown(
    page: DossiersPage, told: list[tuple[str, Any]]
) -> None:
    moved: list[Any] = []
    page.moved.connect(moved.append)
    page.view.table.add_filter("status", DossierStatus.CLOSED.value)
    QTest.keyClick(page.view.table.view, Key.Key_N, Control)
    assert page.form.title.hasFocus()
    QTest.keyClicks(page.form.title, "Aankoop van fietsen")
    QTest.keyClick(page.form.title, Key.Key_Return)
    assert page.form.rows["category"].wrong
    assert page.form.category.hasFocus()
    QTest.keyClicks(page.form.category, "aank")
    QTest.keyClick(page.form.category, Key.Key_Return)
    QTest.keyClick(page.form.category, Key.Key_Return)
    record = page.detail.record
    assert record is not None
    assert record.row.title == "Aankoop van fietsen"
    assert record.row.category == "Aankoop en onderhoud"
    assert record.row.body == "GR"
    assert page.panes.pane is Pane.DOSSIER
    assert moved[-1].crumbs == (record.row.reference,)
    told[-1][1]()
    assert page.view.table.model.total == 19


def test_esc_leaves_the_form_and_makes_nothing(page: DossiersPage) -> None:
    QTest.keyClick(page.view.table.view, Key.Key_N, Control)
    QTest.keyClicks(page.form.title, "Toch niet")
    QTest.keyClick(page.form.title, Key.Key_Escape)
    assert page.view.table.view.hasFocus()
    assert page.panes.pane is Pane.DOSSIER
    assert page.view.new_button.isEnabled()
    assert page.view.table.model.total == 19


def test_going_in_and_out_is_told_and_can_be_gone_back_to(page: DossiersPage) -> None:
    moved: list[Any] = []
    page.moved.connect(moved.append)
    QTest.keyClick(page.view.table.view, Key.Key_Return)
    assert page.detail.title.hasFocus()
    assert moved[-1].crumbs == (CAMERAS,)
    spot = page.spot()
    QTest.keyClick(page.detail.title, Key.Key_Escape)
    assert moved[-1].crumbs == ()
    page.view.table.choose("2018_GR_00001")
    page.go_to(spot)
    assert page.detail.head.reference.text() == CAMERAS
    assert len(moved) == 2


def test_another_place_can_ask_for_a_dossier_that_filters_hide(page: DossiersPage) -> None:
    page.view.bar.field.setText("radioapparatuur")
    page.show_reference("2018_GR_00001")
    assert page.detail.head.reference.text() == "2018_GR_00001"
    verdicts: list[Any] = []
    page.desk.lane.refused.connect(verdicts.append)
    page.show_reference("2018_GR_99999")
    assert [one.code for one in verdicts] == ["show.unknown"]


def test_ctrl_enter_asks_for_a_window_of_its_own(
    lier: Workspace, page: DossiersPage, theme: Theme, show: Show
) -> None:
    wanted: list[Any] = []
    page.own_window_wanted.connect(wanted.append)
    QTest.keyClick(page.view.table.view, Key.Key_Return, Control)
    assert [one.crumbs for one in wanted] == [(CAMERAS,)]
    other = show(page_over(lier, theme))
    other.go_to(wanted[0])
    assert other.detail.head.reference.text() == CAMERAS
    assert not other.view.table.isVisible()
    assert other.spot() == wanted[0]
    fill(other.detail.facts.legal_basis, "WGP art. 40")
    page.refresh()
    assert page.detail.facts.legal_basis.text() == "WGP art. 40"


def test_a_page_that_still_reads_its_list_opens_what_it_was_asked_for(
    lier: Workspace, theme: Theme, show: Show, qtbot: QtBot
) -> None:
    hub = ChangeHub()
    lane = Lane(hub)
    page = DossiersPage(Desk(lier, theme, lane, hub))
    moved: list[Any] = []
    page.moved.connect(moved.append)
    page.show_reference("2018_GR_00004")
    show(page)
    qtbot.waitUntil(lambda: bool(moved))
    qtbot.waitUntil(lambda: page.detail.head.reference.text() == "2018_GR_00004")
    assert moved[-1].crumbs == ("2018_GR_00004",)
    lane.close()
