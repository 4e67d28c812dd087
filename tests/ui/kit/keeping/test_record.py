"""Nothing typed is lost: drafts, one change a visit, conflicts, what comes back after a kill."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.council import one, rows, step_to, version
from zonedesk.db.models import AgendaItem
from zonedesk.domain.richtext import plain
from zonedesk.domain.richtext_json import from_json
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import agenda, drafts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.council import Council
    from tests.ui.kit.keeping.conftest import Form
    from zonedesk.ui.kit.desk import Desk

    MakeForm = Callable[[int], Form]

HOSTILE = '<b>vet & "scherp"</b> \' ; DROP TABLE --'


@pytest.fixture
def form(raad: Council, make_form: MakeForm) -> Form:
    """The first item of the meeting, open."""
    return make_form(raad.item("Begroting"))


def operations(form: Form) -> list[str]:
    """Names of the transactions in the journal that changed the item."""
    found = rows(form.desk.workspace, "journal")
    return [row["operation"] for row in found if row["row_id"] == form.item]


def test_leaving_the_field_makes_it_one_change(form: Form) -> None:
    form.discussion.setFocus()
    QTest.keyClicks(form.discussion, HOSTILE)
    assert form.stored()["discussion_plain"] == ""
    QTest.keyClick(form.discussion, Qt.Key.Key_Tab)
    assert form.stored()["discussion_plain"] == HOSTILE
    assert operations(form).count("agenda.edit") == 1
    assert not form.keeper.is_typing


def test_what_is_typed_back_is_no_change(form: Form) -> None:
    before = version(form.desk.workspace, AgendaItem, form.item)
    form.title.setFocus()
    QTest.keyClicks(form.title, "x")
    form.keeper.keep_drafts()
    QTest.keyClick(form.title, Qt.Key.Key_Backspace)
    form.keeper.flush()
    assert version(form.desk.workspace, AgendaItem, form.item) == before
    assert not drafts.offered(form.desk.workspace)


def test_typing_is_a_draft_after_five_seconds_and_saving_forgets_it(form: Form) -> None:
    form.discussion.setFocus()
    QTest.keyClicks(form.discussion, "Nog niet bewaard")
    assert form.keeper.draft_timer.isActive()
    assert form.keeper.draft_timer.interval() == 5000
    form.keeper.draft_timer.timeout.emit()
    (kept,) = drafts.offered(form.desk.workspace)
    assert plain(from_json(kept.content)) == "Nog niet bewaard"
    assert form.keeper.rest_timer.interval() == 30_000
    form.keeper.rest_timer.timeout.emit()
    assert form.stored()["discussion_plain"] == "Nog niet bewaard"
    assert not drafts.offered(form.desk.workspace)


def test_typing_goes_on_where_it_was_after_saving(form: Form) -> None:
    form.title.setFocus()
    QTest.keyClicks(form.title, " ")
    form.keeper.rest_timer.timeout.emit()  # stores the title without the blank at its end
    QTest.keyClicks(form.title, "2019")
    form.keeper.flush()
    assert form.stored()["title"] == "Begroting 2019"


def test_after_a_kill_the_draft_is_offered_and_put_back(form: Form, make_form: MakeForm) -> None:
    form.discussion.setFocus()
    QTest.keyClicks(form.discussion, "Halve zin")
    form.keeper.keep_drafts()
    form.keeper._opened = None  # what a kill leaves: the draft and nothing else

    again = make_form(form.item)
    assert "Bespreking" in again.keeper.bar.words
    assert again.discussion.toPlainText() == ""
    again.keeper.bar.message.acted.emit()
    assert again.discussion.toPlainText() == "Halve zin"
    again.keeper.flush()
    assert again.stored()["discussion_plain"] == "Halve zin"
    assert not drafts.offered(again.desk.workspace)
    assert not again.keeper.bar.words


def test_a_draft_that_is_left_out_is_offered_no_more(form: Form, make_form: MakeForm) -> None:
    QTest.keyClicks(form.title, "!")
    form.keeper.keep_drafts()
    form.keeper._opened = None
    again = make_form(form.item)
    again.keeper.bar.message.declined.emit()
    assert not drafts.offered(again.desk.workspace)
    assert again.title.text() == "Begroting"


def test_typing_over_an_offer_loses_neither_text(form: Form, make_form: MakeForm) -> None:
    QTest.keyClicks(form.discussion, "eerste")
    form.keeper.keep_drafts()
    form.keeper._opened = None
    again = make_form(form.item)
    QTest.keyClicks(again.discussion, "tweede")
    again.keeper.keep_drafts()
    kept = {plain(from_json(one.content)) for one in drafts.offered(again.desk.workspace)}
    assert kept == {"eerste", "tweede"}


def test_two_windows_see_each_other_and_other_fields_do_not_conflict(
    form: Form, make_form: MakeForm
) -> None:
    beside = make_form(form.item)
    QTest.keyClicks(beside.discussion, "van hiernaast")
    QTest.keyClicks(form.title, "!")
    beside.keeper.flush()
    assert form.discussion.toPlainText() == "van hiernaast"
    form.keeper.flush()
    assert form.stored()["title"] == "Begroting!"
    assert beside.title.text() == "Begroting!"
    assert not form.keeper.bar.words


@pytest.mark.parametrize("keeps_mine", [True, False])
def test_the_same_field_in_two_windows_asks_what_to_do(
    form: Form, make_form: MakeForm, *, keeps_mine: bool
) -> None:
    beside = make_form(form.item)
    QTest.keyClicks(form.title, " mijn")
    QTest.keyClicks(beside.title, " hun")
    beside.keeper.flush()
    assert form.title.text() == "Begroting mijn"
    assert "Titel" in form.keeper.bar.words
    form.keeper.flush()
    assert form.stored()["title"] == "Begroting hun"
    message = form.keeper.bar.message
    (message.acted if keeps_mine else message.declined).emit()
    wanted = "Begroting mijn" if keeps_mine else "Begroting hun"
    assert form.stored()["title"] == wanted == form.title.text()
    assert not form.keeper.bar.words


def test_a_change_that_the_page_has_not_heard_of_is_tried_again(form: Form) -> None:
    workspace = form.desk.workspace
    QTest.keyClicks(form.title, "!")
    now = version(workspace, AgendaItem, form.item)
    agenda.edit(workspace, form.item, row_version=now, fields={"part": "Deel"})
    form.keeper.flush()
    assert form.stored()["title"] == "Begroting!"
    assert not form.keeper.bar.words


def test_what_is_refused_is_said_and_stays_a_draft(form: Form, raad: Council) -> None:
    QTest.keyClicks(form.discussion, "te laat")
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    form.keeper.flush()
    assert form.keeper.bar.words
    assert form.discussion.toPlainText() == "te laat"
    (kept,) = drafts.offered(raad.workspace)
    assert plain(from_json(kept.content)) == "te laat"


def test_an_empty_title_is_refused_and_the_next_record_is_still_shown(
    form: Form, raad: Council
) -> None:
    form.title.selectAll()
    QTest.keyClick(form.title, Qt.Key.Key_Delete)
    form.keeper.flush()
    assert form.keeper.bar.words
    form.item = raad.item("Volgend punt")
    form.read()
    assert form.title.text() == "Volgend punt"
    assert not form.keeper.bar.words
    assert form.refused  # told by the frame, for the field is gone


def test_opening_another_record_saves_the_one_before(form: Form, raad: Council) -> None:
    first, second = form.item, raad.item("Tweede")
    QTest.keyClicks(form.discussion, "bij het eerste")
    form.item = second
    form.read()
    assert one(raad.workspace, "agenda_item", first)["discussion_plain"] == "bij het eerste"
    assert form.discussion.toPlainText() == ""


def test_closing_forgets_the_record(form: Form, desk: Desk) -> None:
    form.keeper.close()
    QTest.keyClicks(form.title, "niemand hoort het")
    assert not form.keeper.is_typing
    assert not drafts.offered(desk.workspace)
