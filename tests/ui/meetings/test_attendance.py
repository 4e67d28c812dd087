"""The tab of the attendance: real keys over a real council, and what stands in the folder then."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.services.council import Council, as_role, rows, step_to
from tests.services.folders import let_go, lier_folder
from tests.ui.desks import at_desk
from tests.workspaces import opened_folder
from zonedesk.db.models import Vote
from zonedesk.domain.words import AttendanceStatus, Capacity, MeetingStatus, Role, VoteMethod
from zonedesk.services import attendance, people
from zonedesk.ui.kit.actions import actions_of
from zonedesk.ui.kit.picker import Picker
from zonedesk.ui.meetings.attendance import AttendanceTab
from zonedesk.ui.meetings.attendance_actions import ON_SHEET
from zonedesk.ui.meetings.attendance_model import BOXES, CAPACITY, MOVEMENT, STATUS
from zonedesk.ui.meetings.attendance_quorum import quorum_words
from zonedesk.ui.meetings.attendance_rows import Heading
from zonedesk.ui.meetings.attendance_year import year_rows

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
PRESENT, EXCUSED = AttendanceStatus.PRESENT, AttendanceStatus.EXCUSED
ABSENT, REPLACED = AttendanceStatus.ABSENT, AttendanceStatus.REPLACED
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
None_ = Qt.KeyboardModifier.NoModifier


tab_over = partial(at_desk, AttendanceTab)


@pytest.fixture
def raad(raad: Council) -> Council:
    """A council with a meeting of three items."""
    for title in ("Goedkeuring", "Camera's", "Varia"):
        raad.item(title)
    return raad


@pytest.fixture
def tab(raad: Council, theme: Theme, show: Show) -> AttendanceTab:
    """The attendance of that meeting, the cursor on the first person."""
    made = show(tab_over(raad.workspace, theme))
    made.show_meeting(raad.meeting, "GR/2018/1")
    made.view.setFocus()
    return made


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = None_) -> None:
    """Press keys where the focus is."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)


def click(tab: AttendanceTab, at: QPoint, *, modifier: Qt.KeyboardModifier = None_) -> None:
    """Click in the sheet."""
    QTest.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def marks(raad: Council) -> list[AttendanceStatus | None]:
    """The marks in the folder, in the order of the sheet."""
    return [one.status for one in attendance.sheet(raad.workspace, raad.meeting).entries]


def boxes(tab: AttendanceTab, person: int) -> str:
    """The boxes of a person as they show."""
    line = tab.view.sheet.line_of(person)
    row = tab.view.sheet.row_at(-1 if line is None else line)
    assert row is not None
    return "".join("x" if there else "." for there in row.boxes)


def box_point(tab: AttendanceTab, person: int, place: int) -> QPoint:
    """The middle of a box."""
    tab.view.choose(person)
    row = tab.view.current()
    assert row is not None
    found = tab.view.rows.boxes(tab.desk.theme, tab.view.cell_rect(row, BOXES), row)
    return found[place - tab.view.rows.first].center()


def one_vote(raad: Council, item_number: int) -> None:
    """A secret vote on an item."""
    item = rows(raad.workspace, "agenda_item")[item_number - 1]["id"]
    at = raad.workspace.clock.now_utc()
    with raad.workspace.database.write("test.vote", 1, at=at) as session:
        session.add(Vote(item_id=item, method=VoteMethod.SECRET))


def picker_of(tab: AttendanceTab) -> Picker:
    """The list that is open."""
    return next(one for one in tab.window().findChildren(Picker) if one.isVisible())


def pick(tab: AttendanceTab, typed: str) -> None:
    """Type in the list that is open and take what it finds."""
    found = picker_of(tab)
    QTest.keyClicks(found.field, typed)
    QTest.keyClick(found.field, Key.Key_Return)


def test_single_keys_mark_everybody_from_top_to_bottom(raad: Council, tab: AttendanceTab) -> None:
    counted: list[tuple[int, int]] = []
    tab.counted.connect(lambda present, called: counted.append((present, called)))
    press(Key.Key_A, Key.Key_V, Key.Key_F)
    assert marks(raad) == [PRESENT, EXCUSED, ABSENT]
    assert counted[-1] == (1, 3)
    current = tab.view.current()
    assert current is not None
    assert current.person_id == raad.secretary  # at the end the last one stays
    press(Key.Key_Up, Key.Key_R)
    assert marks(raad) == [PRESENT, REPLACED, ABSENT]


def test_several_chosen_persons_are_marked_by_one_key(raad: Council, tab: AttendanceTab) -> None:
    press(Key.Key_A, modifier=Control)
    press(Key.Key_V)
    assert marks(raad) == [EXCUSED] * 3


def test_the_rest_is_present_by_one_button(raad: Council, tab: AttendanceTab) -> None:
    press(Key.Key_V)
    tab.keys.rest.click()
    assert marks(raad) == [EXCUSED, PRESENT, PRESENT]
    tab.keys.rest.click()
    assert marks(raad) == [EXCUSED, PRESENT, PRESENT]


def test_a_click_on_a_letter_marks_that_person(raad: Council, tab: AttendanceTab) -> None:
    row = tab.view.sheet.rows()[1]
    rect = tab.view.cell_rect(row, STATUS)
    click(tab, QPoint(rect.x() + 40, rect.center().y()))
    assert marks(raad) == [None, EXCUSED, None]
    assert tab.view.told_at(QPoint(rect.x() + 40, rect.center().y())).endswith("(V)")


def test_arrivals_and_departures_by_keys(raad: Council, tab: AttendanceTab) -> None:
    press(Key.Key_A, Key.Key_Up, Key.Key_Right, Key.Key_Plus)
    assert boxes(tab, raad.chair) == ".xx"
    press(Key.Key_Right, modifier=Control)
    press(Key.Key_Minus)
    assert boxes(tab, raad.chair) == ".x."
    press(Key.Key_Left, Key.Key_Left, Key.Key_Space)
    assert boxes(tab, raad.chair) == "xx."
    press(Key.Key_H)
    assert boxes(tab, raad.chair) == "xxx"
    assert rows(raad.workspace, "presence_event") == []


def test_a_box_of_somebody_without_mark_makes_them_present(
    raad: Council, tab: AttendanceTab
) -> None:
    click(tab, box_point(tab, raad.member, 1))
    assert boxes(tab, raad.member) == ".x."
    assert marks(raad)[1] is PRESENT
    click(tab, box_point(tab, raad.member, 1))
    assert marks(raad)[1] is ABSENT
    click(tab, box_point(tab, raad.member, 1), modifier=Shift)
    assert boxes(tab, raad.member) == ".xx"
    click(tab, box_point(tab, raad.member, 2), modifier=Shift)
    assert boxes(tab, raad.member) == ".x."


def test_a_vote_locks_its_boxes_and_says_so(raad: Council, tab: AttendanceTab) -> None:
    tab.keys.rest.click()
    one_vote(raad, 2)
    tab.reader.read()
    point = box_point(tab, raad.member, 1)
    assert "\n" in tab.view.told_at(point)
    assert "\n" not in tab.view.told_at(box_point(tab, raad.member, 0))
    before = rows(raad.workspace, "attendance")
    click(tab, point)
    assert boxes(tab, raad.member) == "xxx"
    assert tab.refusal.isVisible()
    assert tab.refusal.bar.words.startswith("Raadslid: ")
    press(Key.Key_F)
    assert rows(raad.workspace, "attendance") == before
    click(tab, box_point(tab, raad.member, 2))  # an item without a vote stays free
    assert boxes(tab, raad.member) == "xx."
    assert not tab.refusal.isVisible()


def test_an_approved_meeting_is_read_only_and_says_so(raad: Council, tab: AttendanceTab) -> None:
    assert not tab.locked.isVisible()
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    tab.reader.read()
    assert "GR/2018/1" in tab.locked.bar.words
    assert tab.locked.isVisible()
    press(Key.Key_A, Key.Key_Space, Key.Key_Plus, Key.Key_H, Key.Key_F2, Key.Key_D, Key.Key_K)
    tab.mark_rest()
    click(tab, box_point(tab, raad.member, 1))
    assert rows(raad.workspace, "attendance") == []
    assert not tab.keys.rest.isEnabled()


def test_who_may_only_read_marks_nobody(raad: Council, theme: Theme, show: Show) -> None:
    reader = show(tab_over(as_role(raad.workspace, Role.READER), theme))
    reader.show_meeting(raad.meeting, "GR/2018/1")
    reader.view.setFocus()
    press(Key.Key_A)
    assert rows(raad.workspace, "attendance") == []


def test_a_replacement_is_chosen_by_a_list(raad: Council, tab: AttendanceTab) -> None:
    instead = people.add(raad.workspace, fields={"name": "Opvolger"}).id
    people.add_mandate(
        raad.workspace,
        (raad.body, instead),
        capacity=Capacity.SUBSTITUTE,
        since=date(2013, 1, 1),
        fields={"substitute_for_id": raad.chair},
    )
    tab.reader.candidates = ()
    tab.reader.read()
    press(Key.Key_V, Key.Key_Up, Key.Key_Return)
    assert picker_of(tab).model.choices[0].key == instead
    pick(tab, "")
    assert tab.view.hasFocus()
    noted = rows(raad.workspace, "attendance")[0]
    assert (noted["status"], noted["replaced_by_id"]) == (REPLACED.value, instead)
    press(Key.Key_K)
    pick(tab, "Iemand anders")
    assert rows(raad.workspace, "attendance")[0]["replaced_by_text"] == "Iemand anders"


def test_the_link_opens_that_list(raad: Council, tab: AttendanceTab) -> None:
    press(Key.Key_V)
    row = tab.view.sheet.rows()[0]
    rect = tab.view.cell_rect(row, MOVEMENT)
    click(tab, QPoint(rect.x() + 10, rect.center().y()))
    press(Key.Key_Escape)
    assert tab.view.hasFocus()
    assert marks(raad)[0] is EXCUSED


def test_an_expert_comes_for_one_item(raad: Council, tab: AttendanceTab) -> None:
    press(Key.Key_D)
    pick(tab, "Expert verkeer")
    QApplication.processEvents()
    pick(tab, "Camera")
    guest = tab.view.current()
    assert guest is not None
    assert (guest.name, guest.entry.capacity) == ("Expert verkeer", None)
    assert boxes(tab, guest.person_id) == ".x."
    told: list[tuple[str, str, Any]] = []
    tab.told.connect(lambda words, action, act: told.append((words, action, act)))
    tab.view.setFocus()
    press(Key.Key_Delete)
    assert tab.view.sheet.line_of(guest.person_id) is None
    ((words, _, undo),) = told
    assert "Expert verkeer" in words
    undo()
    assert tab.view.sheet.line_of(guest.person_id) is not None


def test_nobody_of_the_composition_is_taken_off(raad: Council, tab: AttendanceTab) -> None:
    press(Key.Key_A, Key.Key_Up, Key.Key_Delete)
    assert marks(raad)[0] is PRESENT


def test_a_reason_is_written_in_its_place(raad: Council, tab: AttendanceTab) -> None:
    press(Key.Key_F2)  # without a mark there is nothing to give a reason of
    assert not tab.view.findChildren(QLineEdit)
    press(Key.Key_F, Key.Key_Up, Key.Key_F2)
    (field,) = tab.view.findChildren(QLineEdit)
    QTest.keyClicks(field, "ziek a v")
    QTest.keyClick(field, Key.Key_Return)
    assert rows(raad.workspace, "attendance")[0]["reason"] == "ziek a v"
    assert marks(raad)[0] is ABSENT
    assert tab.view.sheet.rows()[0].movement.second == "ziek a v"


def test_a_person_with_two_mandates_stands_once_with_both_told(
    raad: Council, tab: AttendanceTab
) -> None:
    seat = (raad.body, raad.chair)
    people.add_mandate(raad.workspace, seat, capacity=Capacity.SECRETARY, since=date(2018, 1, 1))
    tab.reader.read()
    found = [row for row in tab.view.sheet.rows() if row.person_id == raad.chair]
    assert len(found) == 1
    assert ", " in found[0].capacities
    press(Key.Key_A, Key.Key_A, Key.Key_A, Key.Key_A)
    assert len(rows(raad.workspace, "attendance")) == 3


def test_a_former_member_who_was_noted_stays_among_the_others(
    raad: Council, tab: AttendanceTab
) -> None:
    tab.keys.rest.click()
    mandate = next(
        r["id"] for r in rows(raad.workspace, "mandate") if r["person_id"] == raad.member
    )
    people.end_mandate(raad.workspace, mandate, last_day=date(2018, 12, 30))
    tab.reader.read()
    row = tab.view.sheet.rows()[-1]
    assert (row.person_id, row.entry.former) == (raad.member, True)
    assert row.capacity == str(tab.view.sheet.index(len(tab.view.sheet.lines) - 1, CAPACITY).data())


def test_another_window_changes_the_sheet_and_the_cursor_stays(
    raad: Council, tab: AttendanceTab
) -> None:
    tab.view.choose(raad.secretary)
    folder, meeting = raad.workspace, raad.meeting
    tab.desk.lane.command(lambda: attendance.mark_rest(folder, meeting))
    assert boxes(tab, raad.chair) == "xxx"
    current = tab.view.current()
    assert current is not None
    assert current.person_id == raad.secretary
    raad.item("Later")
    tab.reader.read()
    assert boxes(tab, raad.chair) == "xxxx"


def test_a_hidden_tab_catches_up_when_its_meeting_is_shown_again(
    raad: Council, tab: AttendanceTab
) -> None:
    tab.hide()
    folder, meeting = raad.workspace, raad.meeting
    tab.desk.lane.command(lambda: attendance.mark_rest(folder, meeting))
    assert boxes(tab, raad.chair) == "..."
    tab.show_meeting(raad.meeting, "GR/2018/1")
    assert boxes(tab, raad.chair) == "xxx"


def test_many_boxes_scroll_under_the_names(raad: Council, tab: AttendanceTab) -> None:
    for number in range(40):
        raad.item(f"Punt {number}")
    tab.reader.read()
    assert tab.view.in_sight < 43
    assert tab.foot.bar.isVisible()
    for _ in range(42):
        press(Key.Key_Right)
    assert tab.view.rows.first + tab.view.in_sight == 43
    press(Key.Key_Space)
    assert boxes(tab, raad.chair) == "." * 42 + "x"
    tab.foot.bar.setValue(0)
    assert tab.view.rows.first == 0
    click(tab, box_point(tab, raad.chair, 0))
    assert boxes(tab, raad.chair) == "x" + "." * 41 + "x"


def test_the_summary_counts_and_tells_who_came_late(raad: Council, tab: AttendanceTab) -> None:
    tab.keys.rest.click()
    press(Key.Key_Right, Key.Key_Plus)
    assert tab.sheet is not None
    assert [one.arrives for one in tab.sheet.sentences] == [True]
    assert "Voorzitter" in tab.pane.sentences.fields[0].toPlainText()
    assert tab.sheet.quorum is not None
    assert quorum_words(tab.sheet.quorum)[0] == "watch"  # one of two members at item 1
    press(Key.Key_H)
    assert tab.sheet.quorum is not None
    assert quorum_words(tab.sheet.quorum)[0] == "good"
    assert [row.total for row in year_rows(tab.sheet)] == ["1/1"] * 3


def test_a_narrow_page_closes_the_summary_and_opens_it_instead(tab: AttendanceTab) -> None:
    assert tab.pane.isVisible()
    assert tab.pane in tab.areas()
    tab.resize(1000, 671)
    assert not tab.pane.isVisible()
    tab.keys.summary.click()
    assert tab.pane.isVisible()
    assert not tab.view.isVisible()
    tab.keys.summary.click()
    assert tab.view.isVisible()
    tab.resize(1232, 671)
    assert tab.pane.isVisible()
    assert tab.view.isVisible()


def test_the_prints_are_asked_for(tab: AttendanceTab) -> None:
    wanted: list[tuple[str, bool]] = []
    tab.print_wanted.connect(lambda kind, filled: wanted.append((kind, filled)))
    tab.pane.to_sign.click()
    tab.pane.filled.click()
    assert wanted == [("attendance", False), ("attendance", True)]


def test_everything_stands_in_the_menu_and_no_key_twice(tab: AttendanceTab) -> None:
    assert {one.action for one in actions_of(tab)} == set(ON_SHEET)
    keys = [one.shortcut for one in ON_SHEET]
    assert len(keys) == len(set(keys))


def test_the_example_of_lier_stands_in_its_three_groups(
    tmp_path: Path, theme: Theme, show: Show
) -> None:
    workspace = opened_folder(lier_folder(tmp_path))
    tab = show(tab_over(workspace, theme))
    tab.show_meeting(2, "ZVR/2018/2")
    lines = tab.view.sheet.lines
    assert [one.count for one in lines if isinstance(one, Heading)] == [4, 2, 1]
    assert tab.sheet is not None
    assert (tab.sheet.present, tab.sheet.called) == (5, 6)
    late = next(row for row in tab.view.sheet.rows() if row.entry.arrives)
    assert (late.boxes, late.movement.icon) == ((False,) * 3 + (True,) * 3, "log_in")
    substitute = tab.view.sheet.rows()[-1]
    assert "Procureur des Konings" in substitute.movement.words
    assert [len(row.statuses) for row in year_rows(tab.sheet)] == [2] * 6
    let_go(workspace)


@pytest.mark.parametrize("percent", [100, 150])
def test_the_buttons_of_a_narrow_line_are_whole(
    raad: Council, theme: Theme, show: Show, *, percent: int
) -> None:
    theme.set_percent(percent)
    tab = tab_over(raad.workspace, theme)
    tab.resize(1000, 671)
    tab.show_meeting(raad.meeting, "GR/2018/1")
    show(tab)
    for button in (tab.keys.rest, tab.keys.expert, tab.keys.summary):
        assert button.isVisible()
        assert button.width() >= button.sizeHint().width()
        assert button.geometry().right() <= tab.keys.width()


def test_marks_go_to_the_person_under_the_cursor_also_after_home_and_end(
    raad: Council, tab: AttendanceTab
) -> None:
    press(Key.Key_Down)
    press(Key.Key_Home, modifier=Control)
    press(Key.Key_F)
    assert marks(raad) == [ABSENT, None, None]
    press(Key.Key_End)
    assert [row.person_id for row in tab.view.chosen()] == [raad.secretary]
    press(Key.Key_A)
    press(Key.Key_Home)
    press(Key.Key_V)
    assert marks(raad) == [EXCUSED, None, PRESENT]
