"""Minutes approved from the page: what lacks with its jumps, the question, what is kept (R69)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.services.council import one, rows, version
from tests.services.minutes_ready import made_ready, next_meeting, set_item
from tests.ui.meetings.keys import Key, opened, press, type_in, words_in
from zonedesk.db.models import Meeting
from zonedesk.domain.words import Edition, ItemKind, ItemResult, MeetingStatus
from zonedesk.services import backlog, meetings, minutes_kept, minutes_named
from zonedesk.ui.kit.panes import has_focus_inside

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.council import Council
    from zonedesk.services.agenda import ItemFields
    from zonedesk.ui.meetings.approval_panel import ApprovalPanel
    from zonedesk.ui.meetings.page import MeetingsPage


@pytest.fixture
def ready(raad: Council) -> Council:
    """A council with a meeting whose minutes can be approved."""
    return made_ready(raad)


@pytest.fixture
def page(ready: Council, raad_page: MeetingsPage) -> MeetingsPage:
    """That meeting, open."""
    raad_page.refresh()
    return opened(raad_page, "GR/2018/1")


def panel_of(page: MeetingsPage) -> ApprovalPanel:
    """The panel after a press on the button of the next step, with the keyboard."""
    QApplication.sendPostedEvents()  # a new button is shown when its row is laid out
    button = page.detail.steps.next
    assert button is not None
    button.setFocus()
    press(Key.Key_Return)
    return page.detail.steps.approval


def status(raad: Council) -> str:
    """Where the meeting stands in the file."""
    return str(one(raad.workspace, "meeting", raad.meeting)["status"])


def test_enter_and_enter_approve_and_the_paper_is_offered(
    ready: Council, page: MeetingsPage
) -> None:
    acts: list[Callable[[], object]] = []
    page.told.connect(lambda _words, _act, do: acts.append(do))
    panel = panel_of(page)
    assert panel.yes.hasFocus()
    assert not panel.links
    press(Key.Key_Return)
    assert status(ready) == MeetingStatus.APPROVED.value
    assert panel.isHidden()
    assert page.detail.agenda.hasFocus()
    assert len(minutes_kept.versions(ready.workspace, ready.meeting)) == 2
    assert len(acts) == 1
    acts[0]()
    assert page.preview.isVisible()


def test_what_lacks_is_listed_leads_there_and_goes_when_it_is_mended(
    ready: Council, page: MeetingsPage
) -> None:
    folder = ready.workspace
    now = version(folder, Meeting, ready.meeting)
    meetings.edit(folder, ready.meeting, row_version=now, fields={"ends_at": None})
    item = ready.item("Nieuw punt")
    page.refresh()
    panel = panel_of(page)
    assert len(panel.links) == 2
    assert panel.yes.isHidden()
    press(Key.Key_Space)  # the first line: the hour of the closing
    detail = page.detail
    closing = detail.editor.ends[detail.agenda.key() or 0]
    assert closing.hour.hasFocus()
    type_in("21:15")
    press(Key.Key_Return)
    detail.put_away()
    assert len(panel.links) == 1
    set_item(folder, item, {"result": ItemResult.NOTED})
    page.refresh()
    assert not panel.links
    assert not panel.yes.isHidden()
    panel.yes.click()
    assert status(ready) == MeetingStatus.APPROVED.value


def test_escape_leaves_the_question_and_stays_in_the_meeting(
    ready: Council, page: MeetingsPage
) -> None:
    panel = panel_of(page)
    press(Key.Key_Escape)
    assert panel.isHidden()
    assert page.shows_record()
    assert status(ready) == MeetingStatus.DRAFT_MINUTES.value


def test_another_meeting_asks_nothing(ready: Council, page: MeetingsPage) -> None:
    meetings.create(ready.workspace, ready.body, day=date(2019, 1, 28))
    panel = panel_of(page)
    page.open("GR/2019/1")
    assert panel.isHidden()
    page.open("GR/2018/1")
    assert panel.isHidden()


def test_opened_again_with_a_reason_the_minutes_get_a_second_version(
    ready: Council, page: MeetingsPage
) -> None:
    reopen = page.detail.actions_here["meetings.reopen"]
    assert not reopen.isEnabled()
    panel_of(page).yes.click()
    reopen.trigger()
    press(Key.Key_Return)  # without a reason nothing happens
    assert status(ready) == MeetingStatus.APPROVED.value
    type_in("Naam verbeterd")
    press(Key.Key_Return)
    assert status(ready) == MeetingStatus.DRAFT_MINUTES.value
    panel_of(page).yes.click()
    assert one(ready.workspace, "meeting", ready.meeting)["version"] == 2
    assert "Naam verbeterd" in page.detail.steps.strip.toolTip()
    kept = minutes_kept.versions(ready.workspace, ready.meeting)
    assert [one.version for one in kept] == [2, 2, 1, 1]


def test_what_was_put_off_is_asked_for_when_the_meeting_is_filed(
    ready: Council, page: MeetingsPage
) -> None:
    folder = ready.workspace
    item = ready.item("Camerabewaking")
    set_item(folder, item, {"result": ItemResult.ADJOURNED})
    page.refresh()
    panel_of(page).yes.click()
    next_button = page.detail.steps.next
    assert next_button is not None
    next_button.click()
    question = page.detail.steps.question
    assert question.isVisible()
    assert question.also.isChecked()
    question.yes.click()
    assert status(ready) == MeetingStatus.CLOSED.value
    assert [one.title for one in backlog.waiting(folder, ready.body)] == ["Camerabewaking"]


def test_the_strip_tells_when_the_next_meeting_approved_the_minutes(
    ready: Council, page: MeetingsPage
) -> None:
    folder = ready.workspace
    _, item = next_meeting(ready, day=date(2019, 1, 28))
    minutes_named.name(folder, item, meeting_id=ready.meeting)
    set_item(folder, item, {"result": ItemResult.APPROVED})
    panel_of(page).yes.click()
    record = page.detail.record
    assert record is not None
    assert record.approval is not None
    assert record.approval.meeting == "GR/2019/1"
    assert "GR/2019/1" in page.detail.steps.strip.toolTip()
    assert len(rows(folder, "issued_document")) == 2


def test_an_older_version_is_shown_from_the_print_menu(ready: Council, page: MeetingsPage) -> None:
    folder = ready.workspace
    panel_of(page).yes.click()
    page.detail.steps.strip.step_chosen.emit(MeetingStatus.DRAFT_MINUTES.value)
    type_in("Naam verbeterd")
    press(Key.Key_Return)
    panel_of(page).yes.click()
    page.detail.head.papers_menu().actions()[-1].trigger()
    assert page.preview.made is not None
    oldest = minutes_kept.versions(folder, ready.meeting)[-2]
    assert (oldest.version, oldest.edition) == (1, Edition.FULL)
    assert page.preview.made.data == minutes_kept.content(folder, oldest.id)


def test_the_chip_of_an_item_names_the_minutes_it_approves(
    ready: Council, page: MeetingsPage
) -> None:
    folder = ready.workspace
    _, item = next_meeting(ready, day=date(2019, 1, 28))
    page.open("GR/2019/1")
    editor = page.detail.editor.item
    menu = editor.minutes.menu_of(minutes_named.choices(folder, item))
    assert [one.isChecked() for one in menu.actions()] == [True, False]
    menu.actions()[1].trigger()
    assert one(folder, "agenda_item", item)["approves_id"] == ready.meeting
    assert any("GR/2018/1" in words for words in words_in(editor.chips))
    editor.chips.minutes_removed.emit()
    assert one(folder, "agenda_item", item)["approves_id"] is None


def test_an_item_that_approved_the_minutes_leads_to_their_meeting(
    ready: Council, page: MeetingsPage
) -> None:
    folder = ready.workspace
    _, item = next_meeting(ready, day=date(2019, 1, 28))
    minutes_named.name(folder, item, meeting_id=ready.meeting)
    page.open("GR/2019/1")
    editor = page.detail.editor.item
    assert editor.minutes.isHidden()
    set_item(folder, item, {"result": ItemResult.APPROVED})
    page.refresh()
    assert not editor.minutes.isHidden()
    wanted: list[tuple[str, str]] = []
    page.record_wanted.connect(lambda place, reference: wanted.append((place, reference)))
    editor.minutes.bar.acted.emit()
    assert wanted == [("meetings", "GR/2018/1")]


def test_an_item_that_lacks_something_bears_no_tick(ready: Council, page: MeetingsPage) -> None:
    item = ready.item("Aankoop dienstwagens")
    decided: ItemFields = {"kind": ItemKind.DECISION, "result": ItemResult.APPROVED}
    set_item(ready.workspace, item, decided)
    page.refresh()
    entries = page.detail.agenda.agenda.entries
    assert [one.lacks for one in entries if one.row is not None] == [False, True]


def test_a_vote_that_lacks_is_found_at_its_item(ready: Council, page: MeetingsPage) -> None:
    item = ready.item("Aankoop dienstwagens")
    decided: ItemFields = {"kind": ItemKind.DECISION, "result": ItemResult.APPROVED}
    set_item(ready.workspace, item, decided)
    page.refresh()
    panel = panel_of(page)
    decision, vote = panel.links
    editor = page.detail.editor.item
    vote.setFocus()
    press(Key.Key_Space)
    assert page.detail.agenda.key() == item
    assert has_focus_inside(editor.votes)
    decision.setFocus()
    press(Key.Key_Space)
    assert editor.result.text.hasFocus()
