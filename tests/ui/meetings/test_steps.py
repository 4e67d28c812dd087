"""The head of a meeting and its steps: on, back with a reason, cancelled, deleted, edited."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.services.council import one, rows, step_to
from tests.ui.meetings.keys import (
    Control,
    Key,
    agenda,
    opened,
    press,
    type_in,
    words_in,
)
from zonedesk.domain.words import MeetingMode, MeetingStatus
from zonedesk.services import meetings
from zonedesk.services.agenda import edit as agenda_edit
from zonedesk.ui.kit.lack_words import lack_words
from zonedesk.ui.meetings.lacks import NEED_ATTENDANCE
from zonedesk.ui.meetings.spots import RecordPlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.council import Council
    from zonedesk.ui.kit.desk import Spot
    from zonedesk.ui.meetings.page import MeetingsPage


@pytest.fixture
def page(raad: Council, raad_page: MeetingsPage) -> MeetingsPage:
    """A meeting with one item, open."""
    raad.item("Verslag")
    raad_page.refresh()
    return opened(raad_page, "GR/2018/1")


def status(page: MeetingsPage) -> MeetingStatus:
    """Where the open meeting stands."""
    record = page.detail.record
    assert record is not None
    return record.row.status


def next_step(page: MeetingsPage) -> None:
    """Press the button of the next step."""
    button = page.detail.steps.next
    assert button is not None
    button.click()


def test_the_button_takes_the_next_step_up_to_the_approval(
    raad: Council, page: MeetingsPage
) -> None:
    for expected in (
        MeetingStatus.AGENDA_SENT,
        MeetingStatus.RUNNING,
        MeetingStatus.DRAFT_MINUTES,
    ):
        next_step(page)
        assert status(page) is expected
    next_step(page)
    panel = page.detail.steps.approval
    assert panel.isVisible()  # what lacks is told first
    assert panel.links[0].hasFocus()
    assert panel.yes.isHidden()
    assert status(page) is MeetingStatus.DRAFT_MINUTES
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    page.refresh()
    assert panel.isHidden()
    next_step(page)
    page.detail.steps.question.yes.click()  # the item without result waits for a later meeting
    assert status(page) is MeetingStatus.CLOSED
    assert page.detail.steps.next is None


def test_a_step_back_asks_a_reason_and_keeps_it(raad: Council, page: MeetingsPage) -> None:
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    page.refresh()
    page.detail.steps.strip.step_chosen.emit(MeetingStatus.DRAFT_MINUTES.value)
    question = page.detail.steps.question
    assert question.reason.hasFocus()
    press(Key.Key_Return)
    assert status(page) is MeetingStatus.APPROVED
    type_in("Fout in punt 1")
    press(Key.Key_Return)
    assert status(page) is MeetingStatus.DRAFT_MINUTES
    assert question.isHidden()
    assert rows(raad.workspace, "meeting_step")[-1]["reason"] == "Fout in punt 1"


def test_a_step_too_far_is_refused_and_said(page: MeetingsPage) -> None:
    page.detail.steps.strip.step_chosen.emit(MeetingStatus.CLOSED.value)
    assert status(page) is MeetingStatus.PREPARING
    assert page.detail.steps.refusal.isVisible()
    next_step(page)
    assert page.detail.steps.refusal.isHidden()


def test_a_meeting_is_cancelled_with_a_reason_and_taken_up_again(
    raad: Council, page: MeetingsPage
) -> None:
    page.detail.actions_here["meetings.cancel"].trigger()
    type_in("Te weinig leden")
    press(Key.Key_Return)
    assert status(page) is MeetingStatus.CANCELLED
    assert rows(raad.workspace, "meeting_step")[-1]["reason"] == "Te weinig leden"
    next_step(page)
    type_in("Nieuwe datum")
    press(Key.Key_Return)
    assert status(page) is MeetingStatus.PREPARING


def test_a_question_can_be_left(page: MeetingsPage) -> None:
    page.detail.steps.cancel()
    page.detail.steps.question.no.click()
    assert page.detail.steps.question.isHidden()
    assert status(page) is MeetingStatus.PREPARING


def test_the_head_is_edited_and_follows(raad: Council, page: MeetingsPage) -> None:
    page.detail.head.edit.click()
    editor = page.detail.head_editor
    assert editor.day.hasFocus()
    editor.day.selectAll()
    type_in("14/1/2019")
    press(Key.Key_Tab)
    editor.start.setFocus()
    type_in("19u")
    editor.place.setFocus()
    type_in("Raadzaal")
    editor.chair.setFocus()
    editor.chair.selectAll()
    type_in("Raadslid")
    press(Key.Key_Tab)
    told = page.detail.head.second.text()
    assert told.startswith("ma 14 jan 2019 · 19:00 · Raadzaal · ")
    assert told.endswith("Raadslid")
    press(Key.Key_Escape)
    assert editor.isHidden()
    meeting = one(raad.workspace, "meeting", raad.meeting)
    assert (meeting["reference"], meeting["chair_id"]) == ("GR/2018/1", raad.member)


def test_neighbours_are_those_of_the_same_body(page: MeetingsPage, raad: Council) -> None:
    meetings.create(raad.workspace, raad.body, day=date(2019, 1, 28))
    page.refresh()
    head = page.detail.head
    assert not head.earlier.isEnabled()
    head.later.click()
    record = page.detail.record
    assert record is not None
    assert record.row.reference == "GR/2019/1"
    assert not head.later.isEnabled()
    assert not agenda(page)


def test_f8_walks_what_is_missing_and_goes_to_its_field(raad: Council, page: MeetingsPage) -> None:
    step_to(raad.workspace, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    page.refresh()
    record = page.detail.record
    assert record is not None
    codes = [lack.code for lack in record.lacking]
    assert codes == ["start", "end", "attendance", "results"]
    press(Key.Key_F8)
    assert QApplication.focusWidget() is page.detail.editor.ends[0].hour
    press(Key.Key_F8)
    assert QApplication.focusWidget() is page.detail.editor.ends[-1].hour
    press(Key.Key_F8)
    assert page.detail.tabs.currentIndex() == 1
    assert codes[2] in NEED_ATTENDANCE
    page.detail.tabs.setFocus()
    press(Key.Key_F8)
    assert QApplication.focusWidget() is page.detail.editor.item.result.result


def test_a_meeting_is_deleted_and_taken_back(page: MeetingsPage) -> None:
    told: list[tuple[str, str, Callable[[], object]]] = []
    refused: list[object] = []
    page.told.connect(lambda *all_of: told.append(all_of))
    page.desk.lane.refused.connect(refused.append)
    page.detail.actions_here["meetings.delete"].trigger()
    assert not page.shows_record()
    assert page.view.table.model.total == 0
    assert not refused
    told[0][2]()
    assert page.view.table.model.total == 1


def test_del_in_the_list_deletes_the_chosen_meeting(page: MeetingsPage) -> None:
    page.close_record()
    page.view.table.view.setFocus()
    press(Key.Key_Delete)
    assert page.view.table.model.total == 0


def test_own_windows_are_asked_for_meetings_and_items(page: MeetingsPage) -> None:
    wanted: list[Spot] = []
    page.own_window_wanted.connect(wanted.append)
    press(Key.Key_Return, Control)
    page.close_record()
    page.view.table.view.setFocus()
    press(Key.Key_Return, Control)
    states = [spot.state for spot in wanted]
    assert all(isinstance(state, RecordPlace) for state in states)
    assert [state.item is None for state in states if isinstance(state, RecordPlace)] == [
        False,
        True,
    ]
    assert not page.shows_record()


@pytest.mark.parametrize(
    ("reference", "key"), [("GR/2018/1#1", "1"), ("GR/2018/1", "1"), ("GR/2018/1#9", "1")]
)
def test_another_place_asks_for_a_meeting_or_an_item(
    reference: str, key: str, page: MeetingsPage
) -> None:
    page.close_record()
    told: list[Spot] = []
    page.moved.connect(told.append)
    page.show_reference(reference)
    entry = page.detail.agenda.entry()
    assert entry is not None
    assert entry.row is not None
    assert entry.row.number == key
    assert [spot.crumbs for spot in told] == [("2018", "GR/2018/1")]


def test_an_unknown_reference_is_refused(page: MeetingsPage) -> None:
    refused: list[object] = []
    page.desk.lane.refused.connect(refused.append)
    page.show_reference("GR/1999/1")
    assert len(refused) == 1


def test_a_paper_is_previewed_in_the_page_and_left_again(page: MeetingsPage) -> None:
    told: list[Spot] = []
    page.moved.connect(told.append)
    menu = page.detail.head.papers_menu()
    menu.actions()[0].trigger()
    assert page.preview.isVisible()
    assert page.spot().crumbs[:2] == ("2018", "GR/2018/1")
    assert len(page.spot().crumbs) == 3
    paper = page.spot()
    page.preview.back_wanted.emit()
    assert page.shows_record()
    page.close_record()
    page.go_to(paper)
    assert page.preview.isVisible()


def test_cancelling_asks_why_and_lets_what_was_not_treated_wait(
    raad: Council, page: MeetingsPage
) -> None:
    page.detail.steps.cancel()
    question = page.detail.steps.question
    assert question.reason.hasFocus()
    assert not question.yes.isEnabled()
    question.also.click()
    question.reason.setFocus()
    type_in("Te weinig leden")
    press(Key.Key_Return)
    assert status(page) is MeetingStatus.CANCELLED
    assert rows(raad.workspace, "meeting_step")[-1]["reason"] == "Te weinig leden"
    assert agenda(page) == []
    assert rows(raad.workspace, "agenda_item")[0]["backlog_body_id"] == raad.body


def test_a_cancelled_meeting_keeps_its_items_unless_they_are_to_wait(
    raad: Council, page: MeetingsPage
) -> None:
    page.detail.steps.cancel()
    type_in("Verzet")
    press(Key.Key_Return)
    assert status(page) is MeetingStatus.CANCELLED
    assert agenda(page) == ["1 Verslag"]


def test_the_strip_names_the_one_thing_that_the_next_step_waits_for(
    raad: Council, raad_page: MeetingsPage
) -> None:
    told: meetings.MeetingFields = {"place": "Raadzaal"}
    meetings.edit(raad.workspace, raad.meeting, row_version=1, fields=told)
    agenda_edit(
        raad.workspace, raad.item("Verslag"), row_version=1, fields={"presenter": raad.chair}
    )
    raad_page.refresh()
    page = opened(raad_page, "GR/2018/1")
    record = page.detail.record
    assert record is not None
    assert [one.code for one in record.lacking] == ["start"]
    strip = page.detail.steps.strip
    assert lack_words(record.lacking[0]) in strip.toolTip()
    assert any(lack_words(record.lacking[0]) in words for words in words_in(strip))


def test_how_a_meeting_comes_together_is_chosen_in_its_head(
    raad: Council, page: MeetingsPage
) -> None:
    page.detail.head.edit.click()
    editor = page.detail.head_editor
    editor.mode.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Return)
    editor.convocation.setCurrentIndex(1)
    editor.convocation.activated.emit(1)
    stored = one(raad.workspace, "meeting", raad.meeting)
    assert (stored["mode"], stored["convocation"]) == ("hybrid", 2)
    assert editor.mode.currentData() == MeetingMode.HYBRID
    assert not editor.convocation.isHidden()
