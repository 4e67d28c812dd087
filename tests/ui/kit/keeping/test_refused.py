"""One field that is refused: the others are stored, it is marked, and it is named wherever told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.council import step_to, version
from zonedesk.db.models import AgendaItem
from zonedesk.domain.errors import Refused
from zonedesk.domain.handles import Handle
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import agenda, drafts
from zonedesk.ui.kit.verdicts import verdict_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.council import Council
    from tests.ui.kit.keeping.conftest import Form

_EMPTY = Refused("record.required", field="title")


@pytest.fixture
def form(raad: Council, make_form: Callable[[int], Form]) -> Form:
    """The first item of the meeting; its title was emptied and something is discussed."""
    made = make_form(raad.item("Begroting"))
    made.title.selectAll()
    QTest.keyClick(made.title, Qt.Key.Key_Delete)
    QTest.keyClicks(made.discussion, "Goed besproken")
    return made


def retitle(form: Form, title: str) -> None:
    """Type a title and leave it."""
    form.title.setFocus()
    QTest.keyClicks(form.title, title)
    form.keeper.flush()


def wrong(form: Form) -> tuple[bool, bool]:
    """Whether title and discussion are marked."""
    marks = [one.property("wrong") == "true" for one in (form.title, form.discussion)]
    return marks[0], marks[1]


def test_a_refused_field_holds_back_no_other(form: Form) -> None:
    form.keeper.flush()
    assert form.stored()["discussion_plain"] == "Goed besproken"
    assert form.stored()["title"] == "Begroting"
    assert [one.place.field for one in drafts.offered(form.desk.workspace)] == ["title"]
    assert form.keeper.is_typing


def test_it_is_marked_and_named_until_it_is_right(form: Form) -> None:
    form.keeper.flush()
    assert wrong(form) == (True, False)
    assert form.keeper.bar.words == f"Titel: {verdict_words(_EMPTY)}"
    assert form.title.accessibleDescription() == verdict_words(_EMPTY)
    retitle(form, "Begroting 2019")
    assert form.stored()["title"] == "Begroting 2019"
    assert wrong(form) == (False, False)
    assert not form.keeper.bar.words
    assert not form.title.accessibleDescription()
    assert not drafts.offered(form.desk.workspace)


def test_typing_back_what_is_stored_takes_the_mark_away(form: Form) -> None:
    form.keeper.flush()
    retitle(form, "Begroting")
    assert wrong(form) == (False, False)
    assert not form.keeper.bar.words
    assert not form.keeper.is_typing


def test_another_field_that_is_stored_leaves_the_mark(form: Form) -> None:
    form.keeper.flush()
    QTest.keyClicks(form.discussion, " en beslist")
    form.keeper.flush()
    assert form.stored()["discussion_plain"].startswith("Goed besproken")
    assert "beslist" in form.stored()["discussion_plain"]
    assert wrong(form) == (True, False)
    assert "Titel" in form.keeper.bar.words


def test_a_record_that_was_left_is_named_once_and_its_draft_is_kept(
    form: Form, raad: Council
) -> None:
    stored = form.stored()
    handle = Handle(form.item, version(raad.workspace, AgendaItem, form.item))
    form.keeper.close()
    form.refused.clear()
    form.keeper.open(handle, {"title": stored["title"]}, called="ZVR/2018/2#1")
    form.keeper.bar.message.declined.emit()
    form.title.selectAll()
    QTest.keyClick(form.title, Qt.Key.Key_Delete)
    form.keeper.flush()
    form.keeper.close()
    said = [verdict_words(one) for one in form.refused]  # type: ignore[arg-type]
    assert said == [f"ZVR/2018/2#1 · Titel: {verdict_words(_EMPTY)}"]
    assert not form.keeper.bar.words
    assert wrong(form) == (False, False)
    assert [one.content for one in drafts.offered(raad.workspace)] == [""]


def test_the_same_sentence_for_all_fields_is_said_once(form: Form, raad: Council) -> None:
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    form.keeper.flush()
    assert form.keeper.bar.words.startswith("Titel, Bespreking: ")
    assert len(drafts.offered(raad.workspace)) == 2


def test_a_change_of_somebody_else_in_between_does_not_stop_the_good_field(form: Form) -> None:
    workspace = form.desk.workspace
    now = version(workspace, AgendaItem, form.item)
    agenda.edit(workspace, form.item, row_version=now, fields={"part": "Deel"})
    form.keeper.flush()
    assert form.stored()["discussion_plain"] == "Goed besproken"
    assert wrong(form) == (True, False)
