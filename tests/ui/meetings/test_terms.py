"""The terms of a meeting in its record: told, explained, and set otherwise with real keys."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.services.council import as_role, rows, step_to, version
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Key, press, type_in, words_in
from zonedesk.db.models import Meeting
from zonedesk.domain.words import MeetingStatus, Role
from zonedesk.i18n.formats import short_date
from zonedesk.services import bodies, meetings, terms
from zonedesk.services.term_words import explained, named
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings import terms_words
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.domain.terms import MeetingTerm
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.meetings.terms import MeetingTerms
    from zonedesk.ui.theme.theme import Theme

AHEAD = 20


@pytest.fixture
def coming(raad: Council) -> int:
    """A meeting of the council in twenty days."""
    day = raad.workspace.clock.today() + timedelta(days=AHEAD)
    return meetings.create(raad.workspace, raad.body, day=day).id


def shown(page: MeetingsPage, folder: Workspace, meeting: int) -> MeetingTerms:
    """The record of a meeting."""
    row = next(row for row in rows(folder, "meeting") if row["id"] == meeting)
    page.open(str(row["reference"]))
    return page.detail.terms


def opened(page: MeetingsPage, folder: Workspace, meeting: int) -> MeetingTerms:
    """The panel of terms, opened from the head with the space bar."""
    panel = shown(page, folder, meeting)
    page.detail.head.terms.link.setFocus()
    press(Key.Key_Space)
    assert panel.isVisible()
    return panel


def told(folder: Workspace, meeting: int) -> tuple[MeetingTerm, ...]:
    """The terms as the services count them, by day."""
    return terms_words.by_day(terms.of_meeting(folder, meeting))


def test_the_head_tells_the_next_term(raad: Council, raad_page: MeetingsPage, coming: int) -> None:
    panel = shown(raad_page, raad.workspace, coming)
    first = told(raad.workspace, coming)[0]
    link = raad_page.detail.head.terms.link
    assert panel.isHidden()
    assert named(first, texts().language) in link.text()
    assert shown_day(first.day) in link.text()


def test_every_term_is_told_with_day_article_and_counting(
    raad: Council, raad_page: MeetingsPage, coming: int
) -> None:
    panel = opened(raad_page, raad.workspace, coming)
    found = told(raad.workspace, coming)
    assert [row.term for row in panel.rows] == list(found)
    for row in panel.rows:
        said = " ".join(words_in(row))
        assert named(row.term, texts().language) in said
        assert shown_day(row.term.day) in said
        assert row.term.article in said
        assert explained(row.term, texts().language) in said
        assert row.left.accessibleName()


def test_another_day_is_set_with_a_reason_and_taken_back(
    raad: Council, raad_page: MeetingsPage, coming: int, qtbot: QtBot
) -> None:
    panel = opened(raad_page, raad.workspace, coming)
    before = panel.rows[0].term
    earlier = before.day - timedelta(days=1)
    assert QApplication.focusWidget() is panel.rows[0].set_other
    press(Key.Key_Space)
    assert panel.other.day.hasFocus()
    type_in(short_date(earlier))
    press(Key.Key_Return)
    press(Key.Key_Return)  # no reason yet
    assert panel.other.reason_row.wrong
    assert told(raad.workspace, coming)[0].overruled is None
    type_in("Post staakt")
    press(Key.Key_Return)
    after = panel.rows[0].term
    assert after.code is before.code
    assert after.day == earlier
    assert panel.other.isHidden()
    qtbot.waitUntil(lambda: not panel.rows[0].visibleRegion().isEmpty())
    assert "Post staakt" in panel.rows[0].counted.text()
    assert shown_day(earlier) in raad_page.detail.head.terms.link.text()
    panel.rows[0].rule.setFocus()
    press(Key.Key_Space)
    assert next(iter(told(raad.workspace, coming))) == before
    assert panel.rows[0].rule.isHidden()


def test_a_day_that_cannot_be_read_is_said_beside_its_field(
    raad: Council, raad_page: MeetingsPage, coming: int
) -> None:
    panel = opened(raad_page, raad.workspace, coming)
    press(Key.Key_Space)
    type_in("30/2/2019")
    press(Key.Key_Tab)
    panel.other.finish()
    assert panel.other.day_row.wrong
    panel.other.day.selectAll()
    press(Key.Key_Delete)
    panel.other.reason.setText("Post staakt")
    panel.other.finish()
    assert panel.other.day_row.wrong
    assert all(one.overruled is None for one in told(raad.workspace, coming))


def test_escape_goes_one_step_back_each_time(
    raad: Council, raad_page: MeetingsPage, coming: int
) -> None:
    panel = opened(raad_page, raad.workspace, coming)
    press(Key.Key_Space)
    press(Key.Key_Escape)
    assert panel.other.isHidden()
    assert QApplication.focusWidget() is panel.rows[0].set_other
    press(Key.Key_Escape)
    assert panel.isHidden()
    assert QApplication.focusWidget() is raad_page.detail.head.terms.link
    press(Key.Key_Escape)
    assert not raad_page.shows_record()


def test_what_is_being_typed_outlives_a_change_elsewhere(
    raad: Council, raad_page: MeetingsPage, coming: int
) -> None:
    panel = opened(raad_page, raad.workspace, coming)
    code, last = panel.rows[0].term.code, panel.rows[-1].term
    press(Key.Key_Space)
    panel.other.reason.setFocus()
    type_in("Post st")
    terms.overrule(
        raad.workspace, coming, code=last.code, day=last.day + timedelta(days=1), reason="Feestdag"
    )
    raad_page.refresh()
    assert panel.rows[-1].term.overruled is not None
    assert panel.other.isVisible()
    assert (panel.other.code, panel.other.reason.text()) == (code.value, "Post st")
    assert panel.other.reason.hasFocus()


def test_a_body_without_terms_shows_nothing(empty: Workspace, theme: Theme, show: Show) -> None:
    body = bodies.add_preset(empty, "ZVR").id
    meeting = meetings.create(empty, body, day=empty.clock.today()).id
    if terms.of_meeting(empty, meeting):
        pytest.skip("the security council has terms by the rules of the folder")
    page = show(page_over(empty, theme))
    assert shown(page, empty, meeting).isHidden()
    assert page.detail.head.terms.isHidden()


def test_who_may_not_write_reads_only(raad: Council, theme: Theme, show: Show, coming: int) -> None:
    page = show(page_over(as_role(raad.workspace, Role.READER), theme))
    panel = opened(page, raad.workspace, coming)
    assert not any(row.links for row in panel.rows)
    assert QApplication.focusWidget() is panel.close_it


def test_a_convocation_that_was_missed_is_late_and_one_of_old_times_has_passed(
    raad: Council, raad_page: MeetingsPage
) -> None:
    today = raad.workspace.clock.today()
    soon = meetings.create(raad.workspace, raad.body, day=today + timedelta(days=2)).id
    panel = shown(raad_page, raad.workspace, soon)
    record = raad_page.detail.record
    assert record is not None
    state = terms_words.left(panel.rows[0].term, record.row, today=today)
    assert (state.shape, state.tone) == (Shape.STOP, "stop")
    assert state.word in raad_page.detail.head.terms.link.text()
    old = meetings.create(raad.workspace, raad.body, day=date(2013, 5, 6)).id
    panel = shown(raad_page, raad.workspace, old)
    assert raad_page.detail.head.terms.link.text() == texts().gettext("Terms")
    record = raad_page.detail.record
    assert record is not None
    tones = {terms_words.left(row.term, record.row, today=today).tone for row in panel.rows}
    assert tones == {"muted"}


def test_once_the_agenda_is_sent_the_convocation_is_not_late(
    raad: Council, raad_page: MeetingsPage
) -> None:
    today = raad.workspace.clock.today()
    soon = meetings.create(raad.workspace, raad.body, day=today + timedelta(days=2)).id
    step_to(raad.workspace, soon, MeetingStatus.AGENDA_SENT)
    panel = shown(raad_page, raad.workspace, soon)
    record = raad_page.detail.record
    assert record is not None
    assert terms_words.left(panel.rows[0].term, record.row, today=today).tone == "muted"


def test_a_cancelled_meeting_has_no_terms_any_more(
    raad: Council, raad_page: MeetingsPage, coming: int
) -> None:
    now = version(raad.workspace, Meeting, coming)
    off = MeetingStatus.CANCELLED
    meetings.step(raad.workspace, coming, row_version=now, to=off, reason="Te weinig leden")
    assert not shown(raad_page, raad.workspace, coming).rows
    assert raad_page.detail.head.terms.isHidden()
