"""Cursor and choice of a list stay together: what stands beside it is what Del puts in the bin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.kit.table.lists import LEFT, ROWS, Dossier, numbers
from zonedesk.ui.kit.table.columns import Group, Grouping

if TYPE_CHECKING:
    from zonedesk.ui.kit.table.table import RecordTable

Key = Qt.Key
Modifier = Qt.KeyboardModifier
NONE, CONTROL = Modifier.NoModifier, Modifier.ControlModifier
FIRST, LAST = ROWS[0], ROWS[-1]


@pytest.mark.parametrize(
    ("key", "modifier", "expected"),
    [
        (Key.Key_Home, NONE, FIRST),
        (Key.Key_End, NONE, LAST),
        (Key.Key_Home, CONTROL, FIRST),
        (Key.Key_End, CONTROL, LAST),
        (Key.Key_Up, CONTROL, ROWS[1]),
        (Key.Key_Down, CONTROL, ROWS[3]),
        (Key.Key_PageDown, CONTROL, LAST),
    ],
)
def test_what_a_key_walks_to_is_shown_chosen_and_deleted(
    table: RecordTable[Dossier], key: Qt.Key, modifier: Qt.KeyboardModifier, expected: Dossier
) -> None:
    shown: list[Dossier] = []
    binned: list[tuple[Dossier, ...]] = []
    table.choose(ROWS[2].number)
    table.current_changed.connect(shown.append)
    table.delete_wanted.connect(binned.append)
    QTest.keyClick(table.view, key, modifier)
    assert shown == [expected]
    assert table.chosen() == (expected,)
    QTest.keyClick(table.view, Key.Key_Delete)
    assert binned == [(expected,)]


def test_shift_chooses_all_rows_up_to_the_end(table: RecordTable[Dossier]) -> None:
    table.choose(ROWS[2].number)
    QTest.keyClick(table.view, Key.Key_End, Modifier.ShiftModifier)
    assert table.chosen() == ROWS[2:]
    assert table.current() == LAST
    QTest.keyClick(table.view, Key.Key_Home, Modifier.ShiftModifier | CONTROL)
    assert table.chosen() == ROWS[:3]
    assert table.current() == FIRST


def test_home_goes_past_the_heading_of_a_group(table: RecordTable[Dossier]) -> None:
    table.set_grouping(Grouping(lambda row: row.category, (Group("P", "Personeel"),)))
    table.choose(numbers(table.shown().rows)[2])
    QTest.keyClick(table.view, Key.Key_Home)
    assert table.current() == table.shown().rows[0]
    assert table.chosen() == table.shown().rows[:1]


def test_a_row_taken_out_of_the_choice_is_not_shown_any_more(table: RecordTable[Dossier]) -> None:
    table.choose(ROWS[0].number)
    QTest.keyClick(table.view, Key.Key_Down, Modifier.ShiftModifier)
    place = QPoint(20, table.view.rowViewportPosition(1) + 5)
    QTest.mouseClick(table.view.viewport(), LEFT, CONTROL, place)
    assert table.chosen() == (FIRST,)
    assert table.current() == FIRST
