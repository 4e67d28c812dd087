"""The start place: what it says, and where each line leads, by keys and by mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.council import Council, as_role, step_to
from tests.ui.today.conftest import listen, page_over
from tests.workspaces import CLOCK
from zonedesk.domain.charts import HealthBar
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import MeetingStatus, Role
from zonedesk.services.drafts import NEW
from zonedesk.system.clock import FixedClock
from zonedesk.ui.kit.wanted import STEP, TERMS, WHOLE, at
from zonedesk.ui.today.rows import ActionLook, Line, TermLook

if TYPE_CHECKING:
    from datetime import datetime

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.today.cards import JumpList
    from zonedesk.ui.today.page import TodayPage

Key = Qt.Key
Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(*keys: Key) -> None:
    """Press keys where the focus is."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def told(rows: JumpList) -> list[str]:
    """What the rows of a card say."""
    return [row.spoken for row in rows.looks.rows]


def test_the_rows_of_the_day_stand_there(page: TodayPage) -> None:
    view = page.view
    rows = [row for row in view.due.rows.looks.rows if isinstance(row, ActionLook)]
    references = [f"A/2018/{number}" for number in (2, 3, 6, 7, 8)]
    assert [row.reference for row in rows] == references
    assert "198" in rows[0].state.word
    assert "2019" in view.day.text()
    titles = [bar.chart.title for bar in view.plan.charts if isinstance(bar.chart, HealthBar)]
    assert titles[1] == "Organisatieontwikkeling"
    words = told(view.care.rows)
    assert "10" in words[0]
    assert "ZVR" in words[1]
    assert "POK, OKAM" in words[3]


def test_arrows_walk_and_enter_opens_the_place(page: TodayPage) -> None:
    heard = listen(page)
    page.view.due.rows.setFocus()
    press(Key.Key_Down, Key.Key_Return)
    page.view.care.rows.setFocus()
    press(Key.Key_Return, Key.Key_Down, Key.Key_Return)
    assert heard.wanted == [("actions", "A/2018/3"), ("plan", "V1.1"), ("meetings", "planner:2019")]


def test_a_click_on_a_row_opens_its_place(page: TodayPage) -> None:
    heard = listen(page)
    rows = page.view.due.rows
    place = rows.visualRect(rows.looks.index(0, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.wanted == [("actions", "A/2018/2")]


def test_tab_leaves_a_card_and_nothing_stays_chosen(page: TodayPage) -> None:
    rows = page.view.due.rows
    rows.setFocus()
    assert rows.selectedIndexes()
    press(Key.Key_Tab)
    assert not rows.hasFocus()
    assert not rows.selectedIndexes()


def test_headings_lead_to_all(page: TodayPage) -> None:
    heard = listen(page)
    for card in (page.view.terms, page.view.due, page.view.plan):
        assert card.header.button is not None
        card.header.button.setFocus()
        press(Key.Key_Return)
    assert heard.wanted == [("dossiers", TERMS), ("actions", WHOLE), ("plan", WHOLE)]


def test_ctrl_n_asks_for_a_meeting_and_ctrl_shift_a_for_an_action_point(page: TodayPage) -> None:
    heard = listen(page)
    QTest.keyClick(page, Key.Key_N, Ctrl)
    QTest.keyClick(page, Key.Key_A, Ctrl | Shift)
    assert heard.wanted == [("meetings", NEW), ("actions", NEW)]


def test_without_a_meeting_the_card_says_so_and_offers_one(page: TodayPage) -> None:
    heard = listen(page)
    card = page.view.next
    assert card.nothing.isVisible()
    assert card.buttons == (card.new,)
    card.new.click()
    assert heard.wanted == [("meetings", NEW)]


def test_cards_without_rows_stay_with_one_sentence(page: TodayPage) -> None:
    for card in (page.view.terms, page.view.minutes):
        assert card.isVisible()
        assert card.nothing.isVisible()
        assert not card.rows.isVisible()


def test_the_next_meeting_and_its_next_step(raad_page: TodayPage) -> None:
    heard = listen(raad_page)
    card = raad_page.view.next
    assert card.reference.text() == "GR/2018/1"
    rows = [row for row in card.to_do.looks.rows if isinstance(row, Line)]
    assert any(row.jump.reference == at("GR/2018/1", "place") for row in rows)
    assert "Begroting" in told(card.agenda)[-1]
    card.step.setFocus()
    press(Key.Key_Return)
    card.agenda.setFocus()
    press(Key.Key_End, Key.Key_Return)
    assert heard.wanted[0] == ("meetings", at("GR/2018/1", STEP))
    assert heard.wanted[1][1].startswith("GR/2018/1#")


@pytest.mark.parametrize(
    ("status", "icon"),
    [(MeetingStatus.AGENDA_SENT, "log_in"), (MeetingStatus.RUNNING, "clock")],
)
def test_the_one_button_is_the_step_of_the_meeting(
    raad: Council, theme: Theme, show: Show, *, status: MeetingStatus, icon: str
) -> None:
    step_to(raad.workspace, raad.meeting, status)
    page = show(page_over(raad.workspace, theme))
    assert page.view.next.step._meaning == icon
    assert page.view.next.step.isVisible()


def test_space_tells_how_a_term_was_counted_and_esc_puts_it_away(
    raad: Council, theme: Theme, show: Show
) -> None:
    page = show(page_over(_on(raad.workspace, 12, 10), theme))
    card = page.view.terms
    look = card.rows.looks.rows[0]
    assert isinstance(look, TermLook)
    card.rows.setFocus()
    press(Key.Key_Space)
    assert card.counted.isVisible()
    assert look.counted in card.counted.text()
    press(Key.Key_Escape)
    assert not card.counted.isVisible()


def test_a_click_on_an_article_tells_how_it_was_counted(
    raad: Council, theme: Theme, show: Show
) -> None:
    page = show(page_over(_on(raad.workspace, 12, 10), theme))
    heard = listen(page)
    rows = page.view.terms.rows
    line = rows.visualRect(rows.looks.index(0, 0))
    article = QPoint(line.right() - 40, line.center().y())
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=article)
    assert page.view.terms.counted.isVisible()
    assert heard.wanted == []


def test_an_empty_folder_says_what_to_do_first(empty: Workspace, theme: Theme, show: Show) -> None:
    page = show(page_over(empty, theme))
    heard = listen(page)
    assert page.view.first.isVisible()
    assert not page.view.next.isVisible()
    page.setFocus()
    press(Key.Key_Return)
    page.view.first_meeting.click()
    assert heard.wanted == [("people", NEW), ("meetings", NEW)]


def test_a_narrow_page_has_one_column_in_the_order_of_reading(page: TodayPage) -> None:
    page.resize(980, 1400)
    view = page.view
    assert view.is_narrow
    QApplication.processEvents()
    tops = [card.mapTo(view, QPoint(0, 0)).y() for card in view.cards]
    assert tops == sorted(set(tops))
    page.resize(1232, 824)
    assert not view.is_narrow


def test_a_reader_is_offered_nothing_to_make(lier: Workspace, theme: Theme, show: Show) -> None:
    page = show(page_over(as_role(lier, Role.READER), theme))
    view = page.view
    assert not view.new_action.isVisible()
    assert not view.new_meeting.isVisible()
    assert not view.next.new.isVisible()


def test_a_change_elsewhere_is_shown_at_once(raad_page: TodayPage, raad: Council) -> None:
    before = told(raad_page.view.next.agenda)
    raad.item("Rekening")
    raad_page.desk.hub.changed.emit(frozenset({Topic.AGENDA}), None)
    assert len(told(raad_page.view.next.agenda)) == len(before) + 1


def test_without_a_backup_a_row_makes_one(page: TodayPage, lier: Workspace) -> None:
    heard = listen(page)
    for one in lier.folder.backups.glob("*.zdbackup"):
        one.unlink()
    page.refresh()
    rows = page.view.care.rows
    places = [row.jump.reference for row in rows.looks.rows]
    rows.setCurrentIndex(rows.looks.index(places.index("backup"), 0))
    rows.setFocus()
    press(Key.Key_Return)
    assert (heard.backups, heard.wanted) == (1, [])


def _on(workspace: Workspace, month: int, day: int) -> Workspace:
    """The folder on another day of 2018."""
    moment: datetime = CLOCK.now_utc().replace(month=month, day=day)
    return replace(workspace, clock=FixedClock(moment))
