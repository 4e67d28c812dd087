"""What a meeting lacks before it: one list, each line leading to where it is filled in (R45)."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.services.council import step_to, version
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Key, opened, press, words_in
from zonedesk.db.models import Meeting
from zonedesk.domain.words import ItemKind, MeetingStatus
from zonedesk.services import agenda, bodies, meetings
from zonedesk.ui.kit.lack_words import lack_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.theme.theme import Theme


def lacking(page: MeetingsPage) -> list[str]:
    """The codes of what the meeting lacks, with the number of the item."""
    record = page.detail.record
    assert record is not None
    return [f"{one.item.row.number} {one.code}" if one.item else one.code for one in record.lacking]


def focus() -> QWidget | None:
    """Where the focus is."""
    return QApplication.focusWidget()


def told(raad: Council) -> None:
    """Set the hour and the place of the meeting."""
    now = version(raad.workspace, Meeting, raad.meeting)
    known: meetings.MeetingFields = {"starts_at": time(20), "place": "Raadzaal"}
    meetings.edit(raad.workspace, raad.meeting, row_version=now, fields=known)


@pytest.fixture
def page(raad: Council, raad_page: MeetingsPage) -> MeetingsPage:
    """A meeting with a decision of which hardly anything is known, and a notice, open."""
    first, notice = raad.item("Begroting"), raad.item("Kennisgeving")
    for item, kind in ((first, ItemKind.DECISION), (notice, ItemKind.NOTICE)):
        agenda.edit(raad.workspace, item, row_version=1, fields={"kind": kind})
    raad_page.refresh()
    return opened(raad_page, "GR/2018/1")


def test_f8_walks_what_is_missing_before_the_meeting(page: MeetingsPage) -> None:
    assert lacking(page) == ["start", "place", "1 presenter", "1 context", "1 dossier"]
    detail = page.detail
    item = detail.editor.item
    assert any("5" in words for words in words_in(detail.steps.strip))
    press(Key.Key_F8)
    assert focus() is detail.editor.ends[0].hour
    press(Key.Key_F8)
    assert focus() is detail.head_editor.place
    press(Key.Key_Escape)
    for field in (item.extras.more.presenter, item.context.text):
        press(Key.Key_F8)
        assert focus() is field
    press(Key.Key_F8)
    assert focus() in item.chips.chips
    press(Key.Key_F8)
    assert focus() is detail.editor.ends[0].hour


def test_what_is_filled_in_goes_from_list_and_strip_at_once(
    raad: Council, page: MeetingsPage
) -> None:
    told(raad)
    page.refresh()
    assert lacking(page) == ["1 presenter", "1 context", "1 dossier"]
    item = page.detail.agenda.agenda.entries[1].key
    agenda.choose(
        raad.workspace,
        item,
        seen={"kind": ItemKind.DECISION},
        fields={"kind": ItemKind.NOTICE},
    )
    page.refresh()
    assert lacking(page) == []
    assert page.detail.lacks.isHidden()
    assert page.detail.steps.strip.toolTip() == ""


def test_an_agenda_that_was_sent_is_asked_the_same(raad: Council, page: MeetingsPage) -> None:
    told(raad)
    step_to(raad.workspace, raad.meeting, MeetingStatus.AGENDA_SENT)
    page.refresh()
    assert lacking(page) == ["1 presenter", "1 context", "1 dossier"]


def test_the_minutes_of_the_meeting_before_are_proposed(raad: Council, page: MeetingsPage) -> None:
    step_to(raad.workspace, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    meetings.create(raad.workspace, raad.body, day=date(2019, 1, 28))
    page.open("GR/2019/1")
    assert "previous_minutes" in lacking(page)
    record = page.detail.record
    assert record is not None
    words = [lack_words(one) for one in record.lacking]
    assert any("GR/2018/1" in one for one in words)
    shown = [one.text() for one in page.detail.lacks.findChildren(QPushButton)]
    assert set(words) <= set(shown)


def test_a_body_without_members_leads_to_the_body(
    empty: Workspace, theme: Theme, show: Show
) -> None:
    body = bodies.add(empty, "WG", fields={"name": "Werkgroep"}).id
    meetings.create(empty, body, day=date(2019, 1, 28))
    page = show(page_over(empty, theme))
    wanted: list[tuple[str, str]] = []
    page.record_wanted.connect(lambda *all_of: wanted.append(all_of))
    opened(page, "WG/2019/1")
    record = page.detail.record
    assert record is not None
    page.detail.mending.mend(next(one for one in record.lacking if one.code == "members"))
    assert wanted == [("people", "body:WG")]


def test_a_term_that_passed_leads_to_the_terms(raad: Council, page: MeetingsPage) -> None:
    soon = meetings.create(raad.workspace, raad.body, day=raad.workspace.clock.today())
    page.open(soon.reference)
    record = page.detail.record
    assert record is not None
    late = next(one for one in record.lacking if one.code == "term")
    page.detail.mending.mend(late)
    assert page.detail.terms.isVisible()
    assert late.day is not None
    assert str(late.day.year) in lack_words(late)
