"""One action point beside the list: its text, its facts, follow-up, and a new one."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.council import rows
from tests.ui.actions.conftest import Heard, listen
from tests.ui.actions.test_list import retype, stored
from zonedesk.domain.words import ActionStatus, FollowUpKind
from zonedesk.services import actions, drafts
from zonedesk.services.action_record import read_all, read_one
from zonedesk.ui.actions.fact_parts import FactLink
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.ui.actions.page import ActionsPage

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def shown_links(page: ActionsPage) -> list[str]:
    """The links among the facts, from top to bottom."""
    links = page.detail.facts.findChildren(FactLink)
    return [one.words for one in links if not one.isHidden()]


def test_the_action_point_under_the_cursor_is_told_in_full(page: ActionsPage) -> None:
    detail = page.detail
    assert detail.reference.text() == "A/2018/2"
    assert detail.title.toPlainText().startswith("Voorstel intelligent flitsen")
    links = shown_links(page)
    assert links[:2] == ["Korpschef", "za 30 jun 2018"]
    assert links[-1] == "V3.1 Handhaven snelheid zone 30"
    assert detail.entries.model().rowCount() == 1
    QTest.keyClick(page.view.table.view, Key.Key_Down)
    assert detail.reference.text() == "A/2018/3"
    assert not detail.entries.isVisible()


def test_what_carries_out_a_decision_leads_back_to_it(page: ActionsPage, heard: Heard) -> None:
    folder = page.desk.workspace
    decision = next(row for row in rows(folder, "decision") if row["reference"])
    made = actions.add(folder, fields={"text": "Uitvoeren"}, decision_id=int(str(decision["id"])))
    page.refresh()
    page.show_reference(made.reference)
    reference = str(decision["reference"])
    links = page.detail.facts.findChildren(FactLink)
    next(one for one in links if reference in one.words).clicked.emit()  # the dossier comes later
    assert heard.wanted[-1] == ("decisions", reference)


def test_the_text_is_typed_in_place_and_saved_on_leaving(page: ActionsPage) -> None:
    view = page.view.table.view
    QTest.keyClick(view, Key.Key_F2)
    title = page.detail.title
    assert title.hasFocus()
    QTest.keyClicks(title, "Voorstel flitsen aan de burgemeester")
    QTest.keyClick(title, Key.Key_Escape)
    assert view.hasFocus()
    assert stored(page, "A/2018/2").text == "Voorstel flitsen aan de burgemeester"
    line = page.view.table.current()
    assert line is not None
    assert line.row.text == "Voorstel flitsen aan de burgemeester"


def test_typing_and_then_a_click_is_no_conflict(page: ActionsPage, heard: Heard) -> None:
    page.detail.edit_title()
    QTest.keyClicks(page.detail.title, "Anders")
    QTest.mouseClick(page.detail.done, LEFT)
    row = stored(page, "A/2018/2")
    assert (row.text, row.status) == ("Anders", ActionStatus.DONE)
    assert not heard.refused


def test_done_and_open_again_with_one_button(page: ActionsPage, heard: Heard) -> None:
    page.view.reveal("A/2018/2")
    QTest.mouseClick(page.detail.done, LEFT)
    assert stored(page, "A/2018/2").status is ActionStatus.DONE
    page.show_reference("A/2018/2")
    assert not page.detail.postpone.isVisible()
    QTest.mouseClick(page.detail.done, LEFT)
    assert stored(page, "A/2018/2").status is ActionStatus.OPEN
    assert len(heard.toasts) == 2


def test_a_term_is_put_off_in_its_place_and_counted(page: ActionsPage, heard: Heard) -> None:
    term = page.detail.facts.term
    QTest.mouseClick(page.detail.postpone, LEFT)
    assert term.field.hasFocus()
    QTest.keyClicks(term.field, "+7")
    QTest.keyClick(term.field, Key.Key_Escape)
    assert term.link.hasFocus()
    assert not heard.toasts
    QTest.mouseClick(page.detail.postpone, LEFT)
    retype(term.field, "vr")
    assert stored(page, "A/2018/2").due == date(2019, 1, 18)
    record = page.detail.record
    assert record is not None
    assert record.postponed == (date(2018, 6, 30),)
    heard.undo()
    record = page.detail.record
    assert record is not None
    assert record.postponed == ()


def test_who_is_responsible_is_chosen_in_its_place(page: ActionsPage) -> None:
    owner = page.detail.facts.owner
    QTest.mouseClick(owner.link, LEFT)
    retype(owner.field, "verkeer")
    assert stored(page, "A/2018/2").owner == "Diensthoofd verkeer"
    assert shown_links(page)[0] == "Diensthoofd verkeer"


def test_the_menu_of_the_status_holds_all_four(page: ActionsPage) -> None:
    acts = page.detail.facts.status.choices.actions()
    assert len(acts) == 4
    acts[3].trigger()
    assert stored(page, "A/2018/2").status is ActionStatus.STOPPED


def test_links_lead_to_meeting_dossier_and_plan(page: ActionsPage, heard: Heard) -> None:
    page.view.reveal("A/2018/6")
    QApplication.processEvents()
    links = [one for one in page.detail.facts.findChildren(FactLink) if not one.isHidden()]
    for one in links[2:]:
        one.setFocus()
        QTest.keyClick(one, Key.Key_Return)
    assert heard.wanted == [("dossiers", "2018_GR_00003"), ("plan", "O2.1")]


def test_an_entry_is_added_with_its_kind(page: ActionsPage, heard: Heard) -> None:
    entry = page.detail.new_entry
    assert not entry.button.isEnabled()
    entry.field.setFocus()
    QTest.keyClicks(entry.field, "Besproken.")
    assert entry.button.isEnabled()
    entry.kinds.step(1)
    entry.field.setFocus()
    QTest.keyClick(entry.field, Key.Key_Return, CONTROL)
    record = read_one(page.desk.workspace, "A/2018/2")
    assert [(one.text, one.kind) for one in record.follow_ups][1:] == [
        ("Besproken.", FollowUpKind.REMARK)
    ]
    assert not entry.field.toPlainText()
    assert not entry.button.isEnabled()
    assert page.detail.entries.model().rowCount() == 2
    assert drafts.offered(page.desk.workspace) == ()
    heard.undo()
    assert page.detail.entries.model().rowCount() == 1


def test_an_entry_goes_to_the_bin_with_del(page: ActionsPage, heard: Heard) -> None:
    entries = page.detail.entries
    entries.setFocus()
    entries.setCurrentIndex(entries.model().index(0, 0))
    QTest.keyClick(entries, Key.Key_Delete)
    assert not entries.isVisible()
    heard.undo()
    assert entries.model().rowCount() == 1


def test_an_entry_that_was_not_added_is_kept_as_a_draft_and_comes_back(page: ActionsPage) -> None:
    entry = page.detail.new_entry
    entry.field.setFocus()
    QTest.keyClicks(entry.field, "half getypt")
    page.view.table.view.setFocus()
    QTest.keyClick(page.view.table.view, Key.Key_Down)
    assert not entry.field.toPlainText()
    assert [one.content for one in drafts.offered(page.desk.workspace)] == ["half getypt"]
    QTest.keyClick(page.view.table.view, Key.Key_Up)
    assert entry.field.toPlainText() == "half getypt"
    assert len(read_one(page.desk.workspace, "A/2018/2").follow_ups) == 1


def test_what_another_window_changed_is_seen_at_once(page: ActionsPage) -> None:
    workspace = page.desk.workspace
    handle = read_one(workspace, "A/2018/2").entry.handle
    fields: actions.ActionFields = {"text": "Elders gewijzigd"}
    work = partial(actions.edit, workspace, handle.id, row_version=1, fields=fields)
    page.desk.lane.command(work)
    assert page.detail.title.toPlainText() == "Elders gewijzigd"


def test_a_new_action_point_is_noted_chosen_and_taken_back(page: ActionsPage, heard: Heard) -> None:
    QTest.keyClick(page.view.table.view, Key.Key_N, CONTROL)
    form = page.new_action
    assert form.text.hasFocus()
    assert not form.note.isEnabled()
    QTest.keyClicks(form.text, "Zaal boeken")
    QTest.keyClick(form.text, Key.Key_Tab)
    assert form.owner.hasFocus()
    QTest.keyClicks(form.owner, "korps")
    QTest.keyClick(form.owner, Key.Key_Return)
    QTest.keyClick(form.owner, Key.Key_Tab)
    QTest.keyClicks(form.term, "geen dag")
    QTest.keyClick(form.term, Key.Key_Return, CONTROL)
    assert form.term.refusal is not None
    assert form.isVisible()
    retype(form.term, "vr")
    QTest.keyClick(form.term, Key.Key_Return, CONTROL)
    row = stored(page, "A/2019/1")
    assert (row.text, row.owner, row.due) == ("Zaal boeken", "Korpschef", date(2019, 1, 18))
    current = page.view.table.current()
    assert current is not None
    assert current.row.reference == "A/2019/1"
    assert page.view.table.view.hasFocus()
    assert not form.is_filled
    heard.undo()
    assert len(read_all(page.desk.workspace).actions) == 8


def test_esc_leaves_a_new_action_point_as_typed_and_locking_notes_it(page: ActionsPage) -> None:
    QTest.keyClick(page.view.table.view, Key.Key_N, CONTROL)
    QTest.keyClicks(page.new_action.text, "Nog te doen")
    QTest.keyClick(page.new_action.text, Key.Key_Escape)
    assert page.view.table.view.hasFocus()
    assert page.view.panes.side.currentWidget() is page.detail
    QTest.keyClick(page.view.table.view, Key.Key_N, CONTROL)
    assert page.new_action.text.toPlainText() == "Nog te doen"
    page.leave()
    assert stored(page, "A/2019/1").text == "Nog te doen"


def test_the_first_action_point_of_a_folder(empty_page: ActionsPage) -> None:
    heard = listen(empty_page)
    QTest.keyClick(empty_page.view.table.view, Key.Key_N, CONTROL)
    QTest.keyClicks(empty_page.new_action.text, "Eerste")
    QTest.keyClick(empty_page.new_action.text, Key.Key_Return, CONTROL)
    assert empty_page.detail.reference.text() == "A/2019/1"
    assert empty_page.detail.isVisible()
    assert heard.toasts[0][1] == texts().gettext("Undo")


def test_f6_finds_four_parts_and_ctrl_3_hides_the_details(page: ActionsPage) -> None:
    assert len(page.areas()) == 4
    QTest.keyClick(page.view.table.view, Key.Key_3, CONTROL)
    assert not page.view.panes.side.isVisible()
    QTest.keyClick(page.view.table.view, Key.Key_Return)
    assert page.detail.title.hasFocus()


def test_every_control_beside_the_list_has_a_name(page: ActionsPage) -> None:
    detail = page.detail
    for part in (
        detail.title,
        detail.window_button,
        detail.menu_button,
        detail.facts.status,
        detail.entries,
        detail.new_entry.field,
        detail.new_entry.kinds,
        page.new_action.text,
        page.new_action.owner,
    ):
        assert part.accessibleName()
