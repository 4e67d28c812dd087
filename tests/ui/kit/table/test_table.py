"""The record table under real keys and clicks: what the secretary gets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.ui.kit.table.lists import LEFT, ROWS, Dossier, cells, click_heading, numbers
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.table.columns import Group, Grouping, SortBy

if TYPE_CHECKING:
    from zonedesk.ui.kit.table.table import RecordTable

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
MANY = tuple(Dossier(f"A/{number}", f"Dossier {number}") for number in range(1, 501))


def test_a_click_sorts_a_second_turns_and_shift_adds(table: RecordTable[Dossier]) -> None:
    click_heading(table, "number")
    assert cells(table) == ["A/1", "A/2", "A/9", "A/10", "A/20"]
    click_heading(table, "number")
    assert cells(table) == ["A/20", "A/10", "A/9", "A/2", "A/1"]
    click_heading(table, "category")
    click_heading(table, "amount", Qt.KeyboardModifier.ShiftModifier)
    assert table.model.sort_order == (SortBy("category"), SortBy("amount"))
    assert cells(table) == ["A/20", "A/9", "A/2", "A/10", "A/1"]


def test_the_choice_stays_with_its_row_over_sort_filter_and_reload(
    table: RecordTable[Dossier],
) -> None:
    table.choose("A/9")
    told: list[object] = []
    table.current_changed.connect(told.append)
    click_heading(table, "number")
    assert numbers(table.chosen()) == ["A/9"]
    table.set_quick("camera")
    assert table.chosen() == ()
    assert table.current() is None
    table.set_quick("")
    assert numbers(table.chosen()) == ["A/9"]
    table.set_rows([replace(row, title="Nieuw") for row in ROWS[::-1]])
    current = table.current()
    assert current is not None
    assert (current.number, current.title) == ("A/9", "Nieuw")
    assert not told


def test_another_choice_replaces_what_a_filter_hides(table: RecordTable[Dossier]) -> None:
    table.choose("A/9")
    table.set_quick("camera")
    table.choose("A/20")
    table.set_quick("")
    assert numbers(table.chosen()) == ["A/20"]


def test_after_a_deletion_the_cursor_stands_on_the_next_row(table: RecordTable[Dossier]) -> None:
    table.choose("A/10")
    told: list[Dossier] = []
    table.current_changed.connect(told.append)
    table.set_rows([row for row in ROWS if row.number != "A/10"])
    assert numbers(table.chosen()) == numbers(tuple(told)) == ["A/1"]
    table.set_rows([])
    assert told[-1] is None


def test_a_long_list_never_jumps(table: RecordTable[Dossier]) -> None:
    table.set_rows(MANY)
    table.choose("A/250")
    before = table.view.visualRect(table.view.currentIndex()).top()
    assert table.view.verticalScrollBar().value() > 0
    table.set_rows([Dossier("A/0", "nieuw"), *MANY])
    assert table.view.visualRect(table.view.currentIndex()).top() == before
    table.set_sort([SortBy("number", descending=True)])
    assert table.view.visualRect(table.view.currentIndex()).top() == before


def test_keys_of_a_list(table: RecordTable[Dossier]) -> None:
    told: list[tuple[str, object]] = []
    table.opened.connect(lambda row: told.append(("opened", row.number)))
    table.own_window_wanted.connect(lambda row: told.append(("window", row.number)))
    table.edit_wanted.connect(lambda row: told.append(("edit", row.number)))
    table.delete_wanted.connect(lambda rows: told.append(("delete", len(rows))))
    view = table.view
    view.clearSelection()
    QTest.keyClick(view, Key.Key_Delete)
    QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Return)
    QTest.keyClick(view, Key.Key_Return, Control)
    QTest.keyClick(view, Key.Key_F2)
    QTest.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Key.Key_Delete)
    assert told == [("opened", "A/10"), ("window", "A/10"), ("edit", "A/10"), ("delete", 2)]


def test_copied_cells_are_what_is_seen_with_headings(table: RecordTable[Dossier]) -> None:
    table.columns.show(2, shown=False)
    click_heading(table, "number")
    table.choose("A/1")
    QTest.keyClick(table.view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table.view, Key.Key_C, Control)
    assert QGuiApplication.clipboard().text() == (
        "Nummer\tTitel\tBedrag\tTermijn\n"
        "A/1\tOntslag van een inspecteur\t\tza 1 dec 2018\n"
        "A/2\tÉénmalige aankoop van camera's\t17600.00\tdo 31 jan 2019\n"
    )


def test_copying_nothing_leaves_the_clipboard_alone(table: RecordTable[Dossier]) -> None:
    QGuiApplication.clipboard().setText("was er al")
    QTest.keyClick(table.view, Key.Key_C, Control)
    assert QGuiApplication.clipboard().text() == "was er al"


def test_a_cell_is_edited_in_place_enter_writes_and_goes_down(table: RecordTable[Dossier]) -> None:
    told: list[tuple[str, str, object]] = []
    table.edited.connect(lambda row, key, value: told.append((row.number, key, value)))
    table.view.setCurrentIndex(table.model.index(0, 4))
    QTest.keyClick(table.view, Key.Key_F2)
    field = table.view.findChild(DateField)
    assert field is not None
    assert field.text() == "do 31 jan 2019"
    field.selectAll()
    QTest.keyClicks(field, "31/02/2019")
    QTest.keyClick(field, Key.Key_Return)
    assert field.refusal is not None
    assert not told
    field.selectAll()
    QTest.keyClicks(field, "vr")
    QTest.keyClick(field, Key.Key_Return)
    assert told == [("A/2", "day", date(2019, 1, 18))]
    current = table.current()
    assert current is not None
    assert current.number == "A/10"


def test_escape_leaves_a_cell_as_it_was(table: RecordTable[Dossier]) -> None:
    told: list[object] = []
    table.edited.connect(lambda *what: told.append(what))
    table.view.setCurrentIndex(table.model.index(0, 4))
    QTest.keyClick(table.view, Key.Key_Return)
    field = table.view.findChild(DateField)
    assert field is not None
    QTest.keyClicks(field, "vr")
    QTest.keyClick(field, Key.Key_Escape)
    assert not told


def test_groups_fold_with_keys_and_clicks(table: RecordTable[Dossier]) -> None:
    groups = (Group("Aankoop", "Aankopen"), Group("Personeel", "Mensen", collapsed=True))
    table.set_grouping(Grouping(lambda row: row.category, groups))
    assert cells(table) == ["", "A/2", "A/9", "A/20", ""]
    assert table.model.index(0, 0).data() == "Aankopen 3"
    assert numbers(table.shown().rows) == ["A/2", "A/9", "A/20", "A/10", "A/1"]
    table.view.setCurrentIndex(table.model.index(0, 0))
    QTest.keyClick(table.view, Key.Key_Left)
    assert cells(table) == ["", ""]
    QTest.keyClick(table.view, Key.Key_Down)
    QTest.keyClick(table.view, Key.Key_Return)
    assert cells(table) == ["", "", "A/10", "A/1"]
    top = table.view.rowViewportPosition(0) + 8
    QTest.mouseClick(table.view.viewport(), LEFT, pos=QPoint(200, top))
    assert cells(table) == ["", "A/2", "A/9", "A/20", "", "A/10", "A/1"]


def test_the_menu_adds_a_column_to_the_order_without_a_mouse(table: RecordTable[Dossier]) -> None:
    table.set_sort([SortBy("category")])
    choose_in_menu(table, "amount")
    assert list(table.model.sort_order) == [SortBy("category"), SortBy("amount")]
    choose_in_menu(table, "amount")
    assert list(table.model.sort_order)[1:] == [SortBy("amount", descending=True)]
    choose_in_menu(table, "amount")
    assert list(table.model.sort_order) == [SortBy("category")]


def choose_in_menu(table: RecordTable[Dossier], key: str) -> None:
    """Choose a column under *Then by*."""
    then = [one.menu() for one in table.column_menu().actions() if one.menu() is not None][1]
    assert isinstance(then, QMenu)
    place = next(n for n, one in enumerate(table.model.columns) if one.key == key)
    then.actions()[place].trigger()
