"""What is typed for a new item, action point or meeting outlives a kill, until it is made."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from tests.services.council import rows, step_to
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Control, Key, agenda, opened, press, type_in
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import drafts, meeting_record
from zonedesk.services.drafts import NEW

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.theme.theme import Theme

MEETING = "GR/2018/1"


def after_a_kill(raad: Council, theme: Theme, show: Show) -> MeetingsPage:
    """The place in the next session; the one before it was never put away."""
    return show(page_over(raad.workspace, theme))


def typing_title(page: MeetingsPage, words: str) -> None:
    """Type in the empty row of the agenda until the draft is kept."""
    opened(page, MEETING).detail.agenda.setFocus()
    press(Key.Key_Insert)
    type_in(words)
    page.detail.unmade.draft_timer.timeout.emit()


def test_a_new_item_stands_in_its_row_again_and_is_made_once(
    raad: Council, raad_page: MeetingsPage, theme: Theme, show: Show, qtbot: QtBot
) -> None:
    typing_title(raad_page, "Aankoop van fiet")
    page = opened(after_a_kill(raad, theme, show), MEETING)
    field = page.detail.agenda_pane.new.field
    assert field.text() == "Aankoop van fiet"
    assert field.toolTip()
    assert not agenda(page)
    field.setFocus()
    press(Key.Key_End)
    type_in("sen")
    press(Key.Key_Return)
    assert agenda(page) == ["1 Aankoop van fietsen"]
    qtbot.waitUntil(lambda: not drafts.offered(raad.workspace))
    again = opened(after_a_kill(raad, theme, show), MEETING)
    assert not again.detail.agenda_pane.new.field.text()


def test_a_title_waits_in_its_own_meeting(raad: Council, raad_page: MeetingsPage) -> None:
    typing_title(raad_page, "Nog niet")
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    assert raad_page.view.isVisible()
    assert not raad_page.detail.agenda_pane.new.field.text()
    assert opened(raad_page, MEETING).detail.agenda_pane.new.field.text() == "Nog niet"


def test_a_title_is_seen_though_its_meeting_was_closed_since(
    raad: Council, raad_page: MeetingsPage, theme: Theme, show: Show, qtbot: QtBot
) -> None:
    raad.item("Verslag")
    typing_title(raad_page, "Te laat")
    step_to(raad.workspace, raad.meeting, MeetingStatus.CANCELLED)
    page = opened(after_a_kill(raad, theme, show), MEETING)
    field = page.detail.agenda_pane.new.field
    assert field.isVisible()
    field.setFocus()
    field.selectAll()
    press(Key.Key_Delete)
    qtbot.waitUntil(lambda: not drafts.offered(raad.workspace))


def test_an_action_point_of_an_item_is_typed_on_after_a_kill(
    raad: Council, raad_page: MeetingsPage, theme: Theme, show: Show, qtbot: QtBot
) -> None:
    item = raad.item("Verslag")
    part = opened(raad_page, MEETING).detail.editor.item.actions_part
    part.new.text.setFocus()
    type_in("Nota maken")
    press(Key.Key_Tab)
    type_in("Raadslid")
    press(Key.Key_Escape)  # closes the list
    QTest.keyClicks(part.new.due, "31/1/2019")
    part.unmade.draft_timer.timeout.emit()
    page = opened(after_a_kill(raad, theme, show), MEETING)
    new = page.detail.editor.item.actions_part.new
    assert (new.text.text(), new.owner.text()) == ("Nota maken", "Raadslid")
    assert new.due.day() == date(2019, 1, 31)
    new.text.setFocus()
    press(Key.Key_Return)
    (action,) = meeting_record.item(raad.workspace, item).actions
    assert (action.text, action.owner_id) == ("Nota maken", raad.member)
    qtbot.waitUntil(lambda: not drafts.offered(raad.workspace))


def test_stepping_past_an_item_does_not_enter_what_came_back(
    raad: Council, raad_page: MeetingsPage, theme: Theme, show: Show
) -> None:
    for title in ("Verslag", "Varia"):
        raad.item(title)
    part = opened(raad_page, MEETING).detail.editor.item.actions_part
    part.new.text.setFocus()
    type_in("Bel de bur")
    part.unmade.draft_timer.timeout.emit()
    page = opened(after_a_kill(raad, theme, show), MEETING)
    new = page.detail.editor.item.actions_part.new
    page.detail.agenda.step(1)
    assert not new.text.text()
    page.detail.agenda.step(-1)
    assert new.text.text() == "Bel de bur"
    assert not rows(raad.workspace, "action_item")
    new.text.setFocus()
    type_in("g")
    page.detail.agenda.step(1)  # typed now: noted, as always
    assert [one["text"] for one in rows(raad.workspace, "action_item")] == ["Bel de burg"]


def test_a_day_that_cannot_be_read_waits_with_its_action_point(
    raad: Council, raad_page: MeetingsPage
) -> None:
    for title in ("Verslag", "Varia"):
        raad.item(title)
    page = opened(raad_page, MEETING)
    new = page.detail.editor.item.actions_part.new
    new.text.setFocus()
    type_in("Nota maken")
    QTest.keyClicks(new.due, "ooit")
    page.detail.agenda.step(1)
    assert not (new.text.text())
    assert not (new.due.text())
    page.detail.agenda.step(-1)
    assert (new.text.text(), new.due.text()) == ("Nota maken", "ooit")
    assert not rows(raad.workspace, "action_item")


def test_the_form_of_a_new_meeting_comes_back_with_what_was_typed(
    raad: Council, raad_page: MeetingsPage, theme: Theme, show: Show
) -> None:
    raad_page.view.table.view.setFocus()
    press(Key.Key_N, Control)
    form = raad_page.new
    form.day.setFocus()
    type_in("28/2/2019")
    press(Key.Key_Tab)
    type_in("14u30")
    form.place.setFocus()
    type_in("Raadzaal")
    form.members.name.setFocus()
    type_in("Waarne")
    form.unmade.draft_timer.timeout.emit()
    page = after_a_kill(raad, theme, show)
    page.show_reference(NEW)
    form = page.new
    assert form.isVisible()
    assert form.restored.words
    assert (form.day.day(), form.place.text()) == (date(2019, 2, 28), "Raadzaal")
    assert form.body.currentData() == raad.body
    assert form.members.name.text() == "Waarne"
    form.make.click()
    assert page.shows_record()
    assert not drafts.offered(raad.workspace)
    press(Key.Key_N, Control)
    assert not form.restored.words
    assert not (form.day.text())
    assert not (form.place.text())
    assert not (form.members.name.text())


def test_a_new_meeting_that_is_given_up_is_forgotten(
    raad: Council, raad_page: MeetingsPage, qtbot: QtBot
) -> None:
    raad_page.view.table.view.setFocus()
    press(Key.Key_N, Control)
    raad_page.new.place.setFocus()
    type_in("Raadzaal")
    raad_page.leave()
    assert len(drafts.offered(raad.workspace)) == 1
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: not drafts.offered(raad.workspace))
    press(Key.Key_N, Control)
    assert not raad_page.new.place.text()
