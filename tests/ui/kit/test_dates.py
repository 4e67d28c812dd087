"""Fields of a day and an hour under real keys: empty, read, or kept as typed and explained."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain.dates import parse_day
from zonedesk.ui.kit.dates import DateField, shown_day
from zonedesk.ui.kit.month import MonthPopover, days_of, turned
from zonedesk.ui.kit.texts import speak
from zonedesk.ui.kit.times import TimeField
from zonedesk.ui.theme.theme import Scheme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.ui.kit.typed import TypedField
    from zonedesk.ui.theme.theme import Theme

MONDAY = date(2019, 1, 14)
Key = Qt.Key


@pytest.fixture
def pane(show: Show) -> Iterator[QWidget]:
    """A form with a day, an hour and one more field, in front."""
    made = QWidget()
    made.resize(600, 480)
    column = QVBoxLayout(made)
    for field in (DateField(today=lambda: MONDAY), TimeField(), QLineEdit()):
        column.addWidget(field)
    yield show(made)
    speak("nl")


@pytest.fixture
def day(pane: QWidget) -> DateField:
    """The field of the day, with the focus."""
    field = pane.findChild(DateField)
    assert field is not None
    field.setFocus()
    return field


def leave(field: TypedField) -> None:
    """Go to the next field with Tab."""
    QTest.keyClick(field, Key.Key_Tab)


@pytest.mark.parametrize(
    ("typed", "shown", "value"),
    [
        ("1/3", "vr 1 mrt 2019", date(2019, 3, 1)),
        ("vr", "vr 18 jan 2019", date(2019, 1, 18)),
        ("+14", "ma 28 jan 2019", date(2019, 1, 28)),
        ("vandaag", "ma 14 jan 2019", MONDAY),
        ("2018-03-05", "ma 5 mrt 2018", date(2018, 3, 5)),
        ("", "", None),
    ],
)
def test_a_day_shows_with_its_weekday_when_the_field_is_left(
    day: DateField, typed: str, shown: str, value: date | None
) -> None:
    QTest.keyClicks(day, typed)
    leave(day)
    assert (day.text(), day.day(), day.refusal) == (shown, value, None)


def test_a_wrong_day_stays_as_typed_is_marked_and_can_be_mended(
    qtbot: QtBot, day: DateField
) -> None:
    day.set_day(date(2018, 3, 5))
    day.selectAll()
    QTest.keyClicks(day, "31/02/2019")
    with qtbot.waitSignal(day.refused) as told:
        leave(day)
    assert told.args[0].code == "date.no_such_day"
    assert day.text() == "31/02/2019"
    assert day.property("wrong") == "true"
    assert day.day() == date(2018, 3, 5)
    day.setFocus()
    QTest.keyClick(day, Key.Key_Backspace)
    assert day.property("wrong") == "false"
    day.selectAll()
    with qtbot.waitSignal(day.value_changed) as new:
        QTest.keyClicks(day, "1/3/2019")
        QTest.keyClick(day, Key.Key_Return)
    assert new.args == [date(2019, 3, 1)]


def test_emptying_a_field_takes_the_day_away_once(day: DateField) -> None:
    day.set_day(MONDAY)
    told: list[object] = []
    day.value_changed.connect(told.append)
    day.selectAll()
    QTest.keyClick(day, Key.Key_Delete)
    leave(day)
    day.setFocus()
    leave(day)
    assert told == [None]
    assert not day.text()


def test_the_same_day_from_the_data_leaves_the_cursor_where_it_is(day: DateField) -> None:
    day.set_day(MONDAY)
    day.setCursorPosition(3)
    day.set_day(MONDAY)
    assert day.cursorPosition() == 3


def test_the_calendar_opens_at_today_and_the_arrows_choose(day: DateField) -> None:
    QTest.keyClick(day, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = day.calendar
    assert calendar is not None
    assert calendar.heading.text() == "januari 2019"
    for key in (Key.Key_PageDown, Key.Key_Down, Key.Key_Right):
        QTest.keyClick(day, key)
    assert calendar.heading.text() == "februari 2019"
    assert day.text() == "vr 22 feb 2019"
    assert day.day() is None
    QTest.keyClick(day, Key.Key_Return)
    assert day.calendar is None
    assert day.text() == "vr 22 feb 2019"
    assert day.day() == date(2019, 2, 22)


def test_typing_goes_on_while_the_calendar_is_open(day: DateField) -> None:
    day.open_calendar()
    calendar = day.calendar
    assert calendar is not None
    QTest.keyClicks(day, "31/5")
    assert day.text() == "31/5"
    assert calendar.heading.text() == "mei 2019"
    QTest.keyClick(day, Key.Key_Return)
    assert day.calendar is None
    assert day.text() == "vr 31 mei 2019"


def test_a_click_chooses_a_day_and_escape_changes_nothing(day: DateField) -> None:
    day.set_day(date(2019, 1, 31))
    day.open_calendar()
    calendar = day.calendar
    assert calendar is not None
    point = calendar.grid.rect_of(date(2019, 1, 18)).center()
    QTest.mouseClick(calendar.grid, Qt.MouseButton.LeftButton, pos=point)
    assert day.text() == "vr 18 jan 2019"
    day.open_calendar()
    QTest.keyClick(day, Key.Key_Right)
    QTest.keyClick(day, Key.Key_Escape)
    assert (day.text(), day.day()) == ("vr 18 jan 2019", date(2019, 1, 18))


def test_the_calendar_goes_with_a_click_beside_it_and_with_the_focus(
    pane: QWidget, day: DateField
) -> None:
    day.open_calendar()
    QTest.mouseClick(pane, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert day.calendar is None
    day.open_calendar()
    QTest.keyClick(day, Key.Key_Tab)
    assert day.calendar is None
    assert not any(one.isVisible() for one in pane.findChildren(MonthPopover))


def test_a_read_only_field_opens_no_calendar(day: DateField) -> None:
    day.setReadOnly(True)
    day.open_calendar()
    assert day.calendar is None


@pytest.mark.parametrize(
    ("month", "first", "last"),
    [
        (date(2019, 1, 14), date(2018, 12, 31), date(2019, 2, 10)),
        (date(9999, 12, 31), date(9999, 11, 29), None),
        (date(1800, 1, 1), date(1799, 12, 30), date(1800, 2, 9)),
    ],
)
def test_a_page_begins_on_monday_and_ends_with_the_calendar(
    month: date, first: date, last: date | None
) -> None:
    days = days_of(month)
    assert (days[0], days[-1], len(days)) == (first, last, 42)


def test_turning_keeps_the_day_where_the_month_has_it() -> None:
    assert turned(date(2019, 1, 31), 1) == date(2019, 2, 28)
    assert turned(date(2019, 1, 31), -1) == date(2018, 12, 31)
    assert turned(date(9999, 12, 31), 1) == date(9999, 12, 31)
    assert turned(date(1800, 1, 1), -1) == date(1800, 1, 1)


def test_the_calendar_draws_the_chosen_day_in_both_schemes(day: DateField, theme: Theme) -> None:
    day.set_day(date(2019, 1, 31))
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.set_scheme(scheme)
        day.open_calendar()
        calendar = day.calendar
        assert calendar is not None
        box = calendar.grid.rect_of(date(2019, 1, 31))
        corner = calendar.grid.grab(box).toImage().pixelColor(4, 4)
        assert corner.name() == theme.color("accent").name()
        day.close_calendar()


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_what_a_field_shows_it_reads(qapp: QApplication, language: str) -> None:
    speak(language)
    for number in range(1, 13):
        for day in range(1, 8):
            shown = date(2018, number, day)
            assert parse_day(shown_day(shown), MONDAY) == shown
    speak("nl")


def test_an_hour_is_read_when_the_field_is_left(qtbot: QtBot, pane: QWidget) -> None:
    field = pane.findChild(TimeField)
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "14u30")
    leave(field)
    assert (field.text(), field.hour()) == ("14:30", time(14, 30))
    field.set_hour(time(9))
    assert field.text() == "09:00"
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "25")
    leave(field)
    assert field.refusal is not None
    assert (field.text(), field.hour()) == ("25", time(9))
