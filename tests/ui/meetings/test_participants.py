"""The tab of the attendance tells that others sit in the body on its day, and shows who (R30)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.services.council import DAY, Council, as_role, one, rows, step_to
from tests.ui.desks import at_desk
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Key, press, words_in
from zonedesk.domain.participants import Change, Part, Why
from zonedesk.domain.words import AttendanceStatus, Capacity, MeetingStatus, Role
from zonedesk.services import attendance, people
from zonedesk.ui.meetings import participants_words
from zonedesk.ui.meetings.attendance import AttendanceTab

if TYPE_CHECKING:
    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme

LAST = date(2018, 11, 30)
NEXT = LAST + timedelta(days=1)

tab_over = partial(at_desk, AttendanceTab)


@pytest.fixture
def changed(raad: Council) -> Council:
    """Everybody was noted; then a member's mandate turned out to end, and another's to begin."""
    attendance.mark_rest(raad.workspace, raad.meeting)
    mandates = rows(raad.workspace, "mandate")
    ended = next(int(row["id"]) for row in mandates if row["person_id"] == raad.member)
    people.end_mandate(raad.workspace, ended, last_day=LAST)
    new = people.add(raad.workspace, fields={"name": "Nieuw raadslid"}).id
    people.add_mandate(raad.workspace, (raad.body, new), capacity=Capacity.MEMBER, since=NEXT)
    return raad


@pytest.fixture
def tab(changed: Council, theme: Theme, show: Show) -> AttendanceTab:
    """The attendance of that meeting."""
    made = show(tab_over(changed.workspace, theme))
    made.show_meeting(changed.meeting, "GR/2018/1")
    return made


def open_with_keys(tab: AttendanceTab) -> None:
    """Go to the link of the message and press the space bar."""
    links = tab.participants.bar.findChildren(QPushButton)
    link = next(one for one in links if one.isVisible())
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)


def names(tab: AttendanceTab) -> list[str]:
    """Who stands on the sheet."""
    assert tab.sheet is not None
    return [entry.name for entry in tab.sheet.entries]


def test_additions_and_removals_are_shown_before_anything_is_done(
    changed: Council, tab: AttendanceTab
) -> None:
    before = rows(changed.workspace, "attendance")
    told = tab.participants
    assert told.bar.isVisible()
    open_with_keys(tab)
    assert [one.part for one in told.found] == [Part.COMES, Part.GOES]
    said = " ".join([*words_in(told.panel), *(box.text() for box in told.boxes.values())])
    assert "Nieuw raadslid" in said
    assert "Raadslid" in said
    assert rows(changed.workspace, "attendance") == before


def test_refreshing_with_keys_takes_the_mark_of_who_goes_and_can_be_taken_back(
    changed: Council, tab: AttendanceTab
) -> None:
    toasts: list[object] = []
    tab.told.connect(lambda _words, _act, act: toasts.append(act))
    open_with_keys(tab)
    assert QApplication.focusWidget() is next(iter(tab.participants.boxes.values()))
    tab.participants.renew.setFocus()
    press(Key.Key_Space)
    assert "Raadslid" not in names(tab)
    assert "Nieuw raadslid" in names(tab)
    assert not tab.participants.isVisible()
    assert tab.view.hasFocus()
    (undo,) = toasts
    assert callable(undo)
    undo()
    assert "Raadslid" in names(tab)
    assert tab.participants.isVisible()


def test_nothing_chosen_is_nothing_to_refresh(changed: Council, tab: AttendanceTab) -> None:
    open_with_keys(tab)
    press(Key.Key_Space)  # the box of the one who goes
    assert not tab.participants.renew.isEnabled()
    press(Key.Key_Space)
    assert tab.participants.renew.isEnabled()


def test_what_is_left_as_it_is_is_not_told_again(changed: Council, tab: AttendanceTab) -> None:
    open_with_keys(tab)
    tab.participants.leave_it.setFocus()
    press(Key.Key_Space)
    assert not tab.participants.isVisible()
    attendance.mark(
        changed.workspace,
        changed.meeting,
        person_id=changed.secretary,
        status=AttendanceStatus.EXCUSED,
    )
    tab.reader.read()
    assert not tab.participants.isVisible()
    assert "Raadslid" in names(tab)


def test_marking_one_by_one_is_no_other_composition(
    raad: Council, theme: Theme, show: Show
) -> None:
    tab = show(tab_over(raad.workspace, theme))
    tab.show_meeting(raad.meeting, "GR/2018/1")
    tab.view.setFocus()
    press(Key.Key_A)
    assert not tab.participants.isVisible()


def test_another_chair_is_named_with_who_was_noted(raad: Council, theme: Theme, show: Show) -> None:
    mandates = rows(raad.workspace, "mandate")
    ended = next(int(row["id"]) for row in mandates if row["person_id"] == raad.chair)
    people.end_mandate(raad.workspace, ended, last_day=LAST)
    new = people.add(raad.workspace, fields={"name": "Nieuwe voorzitter"}).id
    people.add_mandate(raad.workspace, (raad.body, new), capacity=Capacity.CHAIR, since=NEXT)
    tab = show(tab_over(raad.workspace, theme))
    tab.show_meeting(raad.meeting, "GR/2018/1")
    open_with_keys(tab)
    (box,) = tab.participants.boxes.values()
    assert "Nieuwe voorzitter" in box.text()
    tab.participants.renew.click()
    assert one(raad.workspace, "meeting", raad.meeting)["chair_id"] == new


@pytest.mark.parametrize("why", ["reader", "approved"])
def test_who_cannot_change_it_is_not_asked(
    changed: Council, theme: Theme, show: Show, why: str
) -> None:
    folder = changed.workspace
    if why == "approved":
        step_to(folder, changed.meeting, MeetingStatus.APPROVED)
    else:
        folder = as_role(folder, Role.READER)
    tab = show(tab_over(folder, theme))
    tab.show_meeting(changed.meeting, "GR/2018/1")
    assert not tab.participants.isVisible()


def test_escape_closes_what_was_shown_and_stays_in_the_meeting(
    changed: Council, theme: Theme, show: Show
) -> None:
    page = show(page_over(changed.workspace, theme))
    page.open("GR/2018/1")
    page.detail.tabs.setCurrentIndex(1)
    tab = page.detail.attendance
    open_with_keys(tab)
    assert tab.participants.panel.isVisible()
    press(Key.Key_Escape)
    assert not tab.participants.panel.isVisible()
    assert tab.participants.bar.isVisible()
    assert page.shows_record()


@pytest.mark.parametrize("part", list(Part))
@pytest.mark.parametrize("why", list(Why))
def test_every_change_has_its_words(part: Part, why: Why) -> None:
    day = None if why is Why.VACANT else DAY
    change = Change(part, None, "", why, day)
    assert "{" not in participants_words.line(change)
    assert "{" not in participants_words.summary([change])
