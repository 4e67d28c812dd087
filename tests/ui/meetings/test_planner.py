"""The year planner: opened from the list, a rule filled in, meetings made and taken back."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from tests.services.council import as_role, rows
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Control, Key, Shift, opened, press, type_in
from zonedesk.domain.planning import OnHoliday, Rhythm
from zonedesk.domain.words import MeetingStatus, Role
from zonedesk.services import meetings, planning
from zonedesk.ui.kit.actions import actions_of
from zonedesk.ui.meetings.spots import PlannerPlace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.choices import Combo
    from zonedesk.ui.kit.desk import Spot
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.meetings.planner import Planner
    from zonedesk.ui.theme.theme import Theme


def choose(combo: Combo, value: object) -> None:
    """Choose what a drop-down holds for a value."""
    combo.setCurrentIndex(combo.findData(value))


@pytest.fixture
def planner(raad: Council, raad_page: MeetingsPage) -> Planner:
    """The planner of the council at 2019."""
    raad_page.view.table.view.setFocus()
    press(Key.Key_J, Control | Shift)
    found = raad_page.planning.planner
    assert found.isVisible()
    found.show_year(2019)
    return found


def set_rule(planner: Planner) -> None:
    """The last Thursday of the quarter at half past seven."""
    form = planner.pane.form
    choose(form.rhythm, Rhythm.QUARTER)
    choose(form.place, -1)
    choose(form.weekday, 3)
    choose(form.on_holiday, OnHoliday.NEXT_WORKING_DAY)
    form.hour.setFocus()
    type_in("19u30")
    press(Key.Key_Return)


def of_2019(raad: Council) -> list[tuple[str, str]]:
    """References and days of the meetings of 2019."""
    return [
        (row["reference"], row["held_on"])
        for row in rows(raad.workspace, "meeting")
        if row["held_on"].startswith("2019")
    ]


def test_a_rule_becomes_meetings_and_one_undo_takes_them_back(
    raad: Council, raad_page: MeetingsPage, planner: Planner
) -> None:
    told: list[tuple[str, Callable[[], object]]] = []
    raad_page.told.connect(lambda words, _undo, act: told.append((words, act)))
    set_rule(planner)
    assert planner.pane.days.days() == (
        date(2019, 3, 28),
        date(2019, 6, 27),
        date(2019, 9, 26),
        date(2019, 12, 26),
    )
    planner.pane.make.click()
    assert of_2019(raad) == [
        ("GR/2019/1", "2019-03-28"),
        ("GR/2019/2", "2019-06-27"),
        ("GR/2019/3", "2019-09-26"),
        ("GR/2019/4", "2019-12-26"),
    ]
    assert planner.table.model.row_at(0) is not None
    assert planner.pane.days.days() == ()  # they stand there now
    told[0][1]()
    assert of_2019(raad) == []
    assert len(planner.pane.days.days()) == 4


def test_a_day_is_left_out_with_the_space_bar(raad: Council, planner: Planner) -> None:
    set_rule(planner)
    days = planner.pane.days
    days.setFocus()
    days.setCurrentIndex(days.looks.index(1, 0))
    press(Key.Key_Space)
    press(Key.Key_Down)
    press(Key.Key_Space)
    assert days.days() == (date(2019, 3, 28), date(2019, 12, 26))
    planner.pane.make.click()
    assert [day for _, day in of_2019(raad)] == ["2019-03-28", "2019-12-26"]


def test_the_rule_of_a_body_comes_back_the_next_year(raad: Council, planner: Planner) -> None:
    set_rule(planner)
    planner.pane.make.click()
    planner.later.click()
    form = planner.pane.form
    rule = form.rule()
    assert (rule.rhythm, rule.place, rule.weekday) == (Rhythm.QUARTER, -1, 3)
    assert (rule.starts_at, rule.on_holiday) == (time(19, 30), OnHoliday.NEXT_WORKING_DAY)
    assert {day.year for day in planner.pane.days.days()} == {2020}


def test_months_can_be_left_out(planner: Planner) -> None:
    form = planner.pane.form
    choose(form.rhythm, Rhythm.MONTH)
    for number in (7, 8):
        form.months[number].click()
    assert form.rule().months == (1, 2, 3, 4, 5, 6, 9, 10, 11, 12)
    assert len(planner.pane.days.days()) == 10
    choose(form.rhythm, Rhythm.QUARTER)
    assert form.rule().months == ()
    assert form.months_part.isHidden()


def test_a_period_that_ends_before_it_begins_is_said_beside_the_field(planner: Planner) -> None:
    form = planner.pane.form
    form.since.set_day(date(2019, 6, 1))
    form.until.setFocus()
    type_in("1/3/2019")
    press(Key.Key_Return)
    assert form.until_row.trouble.words
    assert planner.pane.days.days() == ()
    form.until.setFocus()
    form.until.selectAll()
    type_in("31/12/2019")
    press(Key.Key_Return)
    assert not form.until_row.wrong
    assert len(planner.pane.days.days()) == 7


def test_back_and_forward_come_to_the_planner_at_its_year(
    raad_page: MeetingsPage, planner: Planner
) -> None:
    spots: list[Spot] = []
    raad_page.moved.connect(spots.append)
    planner.earlier.click()
    assert spots[-1].state == PlannerPlace(2018)
    planner.table.view.setFocus()
    press(Key.Key_Escape)
    assert raad_page.view.isVisible()
    assert raad_page.view.table.view.hasFocus()
    raad_page.go_to(spots[0])
    assert planner.isVisible()
    assert planner.year == 2018


def test_a_meeting_made_elsewhere_shows_in_the_planner(
    raad: Council, raad_page: MeetingsPage, planner: Planner
) -> None:
    meetings.create(raad.workspace, raad.body, day=date(2019, 5, 20))
    raad_page.refresh()
    row = planner.table.model.row_at(0)
    assert row is not None
    assert [one.day for one in row.meetings] == [date(2019, 5, 20)]


def test_a_folder_without_bodies_says_what_belongs_here(
    empty: Workspace, theme: Theme, show: Show
) -> None:
    page = show(page_over(empty, theme))
    page.planning.open()
    planner = page.planning.planner
    assert planner.pane.isHidden()
    assert not planner.export.isEnabled()


def test_a_reader_sees_the_year_and_makes_nothing(raad: Council, theme: Theme, show: Show) -> None:
    page = show(page_over(as_role(raad.workspace, Role.READER), theme))
    page.planning.open()
    assert not page.planning.planner.pane.make.isVisible()


def test_a_year_and_a_meeting_are_saved_as_calendar_files(
    raad_page: MeetingsPage, planner: Planner, tmp_path: Path
) -> None:
    planner.show_year(2018)
    planner.export.click()
    dialog = raad_page.planning.saver.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "2018.ics"))
    dialog.close()
    raad_page.close_record()
    opened(raad_page, "GR/2018/1")
    save = next(one for one in actions_of(raad_page) if one.action.id == "meetings.export")
    assert save in raad_page.detail.head.more_menu().actions()
    save.trigger()
    dialog = raad_page.planning.saver.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "GR.ics"))
    dialog.close()
    for name in ("2018.ics", "GR.ics"):
        (event,) = Calendar.from_ical((tmp_path / name).read_bytes()).walk("VEVENT")
        assert event["summary"] == "Gemeenteraad (GR/2018/1)"


def test_called_off_meetings_are_left_out_of_the_list_until_that_chip_is_taken_away(
    raad: Council, raad_page: MeetingsPage
) -> None:
    meetings.create(raad.workspace, raad.body, day=date(2019, 5, 20))
    meetings.step(raad.workspace, raad.meeting, row_version=1, to=MeetingStatus.CANCELLED)
    raad_page.refresh()
    table = raad_page.view.table
    assert [line.row.reference for line in table.model.rows_shown()] == ["GR/2019/1"]
    (chip,) = raad_page.view.bar.chips.values()
    chip.removed.emit()
    assert len(table.model.rows_shown()) == 2
    raad_page.refresh()
    assert len(table.model.rows_shown()) == 2
    on = True
    raad_page.view.facets.toggled.emit("status", "cancelled", on)
    assert [line.row.reference for line in table.model.rows_shown()] == ["GR/2018/1"]


def test_the_facet_of_called_off_meetings_shows_them_at_once(
    raad: Council, raad_page: MeetingsPage
) -> None:
    meetings.step(raad.workspace, raad.meeting, row_version=1, to=MeetingStatus.CANCELLED)
    raad_page.refresh()
    on = True
    raad_page.view.facets.toggled.emit("status", "cancelled", on)
    shown = raad_page.view.table.model.rows_shown()
    assert [line.row.reference for line in shown] == ["GR/2018/1"]


def test_the_year_shows_what_lier_planned(lier: Workspace, page: MeetingsPage) -> None:
    page.planning.show_year(2018)
    rows_shown = page.planning.planner.table.model.rows_shown()
    expected = planning.year(lier, 2018).bodies
    assert rows_shown == expected
