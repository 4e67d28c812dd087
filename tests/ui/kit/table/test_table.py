"""The record table under real keys and clicks: what the secretary gets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tests.ui.kit.table.lists import COLUMNS, ROWS, Dossier
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.table.columns import Filter, Group, Grouping, SortBy
from zonedesk.ui.kit.table.filtering import FilterBar
from zonedesk.ui.kit.table.state import state_from_json
from zonedesk.ui.kit.table.table import RecordTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
MANY = tuple(Dossier(f"A/{number}", f"Dossier {number}") for number in range(1, 501))


@pytest.fixture
def table(show: Show) -> RecordTable[Dossier]:
    """A list of five dossiers, in front and with the focus."""
    made = RecordTable(COLUMNS, identity=lambda row: row.number, name="Dossiers")
    made.resize(900, 400)
    made.set_rows(ROWS)
    show(made)
    made.view.setFocus()
    return made


@pytest.fixture
def bar(show: Show, table: RecordTable[Dossier]) -> Iterator[FilterBar]:
    """The quick field and chips of the list, in a window with it."""
    pane = QWidget()
    column = QVBoxLayout(pane)
    made = FilterBar(table)
    column.addWidget(made)
    column.addWidget(table)
    pane.resize(900, 500)
    yield show(pane).findChild(FilterBar) or made
    table.setParent(None)


def cells(table: RecordTable[Dossier], column: int = 0) -> list[str]:
    """What a column says, line by line."""
    return [table.model.cell(line, column) for line in range(table.model.rowCount())]


def click_heading(
    table: RecordTable[Dossier], key: str, modifier: Qt.KeyboardModifier | None = None
) -> None:
    """Click the heading of a column."""
    place = next(place for place, column in enumerate(COLUMNS) if column.key == key)
    x = table.header.sectionViewportPosition(place) + 20
    keys = modifier or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(table.header.viewport(), LEFT, keys, QPoint(x, 12))


def numbers(rows: tuple[Dossier, ...]) -> list[str]:
    """The numbers of rows."""
    return [row.number for row in rows]


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


def test_columns_are_chosen_from_the_menu_and_the_first_stays(table: RecordTable[Dossier]) -> None:
    menu = table.column_menu()
    titles = {action.text(): action for action in menu.actions()}
    assert not titles["Nummer"].isEnabled()
    titles["Letters"].trigger()
    titles["Categorie"].trigger()
    shown = [column.key for column in table.shown().columns]
    assert shown == ["number", "title", "amount", "day", "hidden"]
    table.header.moveSection(table.header.visualIndex(3), 0)
    assert table.shown().columns[0].key == "number"


def test_a_list_comes_back_as_it_was_left_without_any_content(
    qtbot: QtBot, table: RecordTable[Dossier]
) -> None:
    table.header.resizeSection(2, 180)
    table.header.moveSection(4, 1)
    table.columns.show(3, shown=False)
    table.set_sort([SortBy("day", descending=True)])
    table.set_filters([Filter("category", "Aankoop"), Filter("title", "Élan voor de wijk")])
    table.set_quick("camera")
    stored = table.state().to_json()
    assert "wijk" not in stored
    assert "camera" not in stored
    again = RecordTable(COLUMNS, identity=lambda row: row.number, name="Dossiers")
    qtbot.addWidget(again)
    again.resize(900, 400)
    again.set_rows(ROWS)
    again.show()
    again.restore(state_from_json(stored))
    assert again.state() == table.state()
    assert [one.key for one in again.shown().columns] == ["number", "day", "title", "category"]
    assert again.model.filters == (Filter("category", "Aankoop"),)
    again.reset()
    assert [one.key for one in again.shown().columns][-1] == "day"


def test_a_column_that_is_new_in_this_version_shows_at_the_end(table: RecordTable[Dossier]) -> None:
    table.restore(state_from_json('{"columns":[["number",90,true],["oud",50,true]],"sort":[]}'))
    assert [one.key for one in table.shown().columns] == [
        "number", "title", "category", "amount", "day",
    ]  # fmt: skip


def test_the_flexible_column_takes_the_room_that_is_left(table: RecordTable[Dossier]) -> None:
    widths = sum(table.header.sectionSize(place) for place in table.columns.shown)
    assert widths == table.view.viewport().width()
    table.resize(400, 400)
    assert table.header.sectionSize(1) == 200


def test_larger_text_widens_columns_and_rows(theme: Theme, table: RecordTable[Dossier]) -> None:
    height = table.view.rowHeight(0)
    theme.set_percent(150)
    assert table.header.sectionSize(0) == 156
    assert table.view.rowHeight(0) == height + 10
    assert table.state().columns[0].width == 104
    theme.set_percent(100)
    assert table.header.sectionSize(0) == 104


def test_typing_filters_and_the_arrow_walks_into_the_list(
    bar: FilterBar, table: RecordTable[Dossier]
) -> None:
    bar.field.setFocus()
    QTest.keyClicks(bar.field, "camera")
    assert cells(table) == ["A/2", "A/20"]
    QTest.keyClick(bar.field, Key.Key_Down)
    assert table.view.hasFocus()
    assert numbers(table.chosen()) == ["A/2"]
    bar.field.setFocus()
    QTest.keyClick(bar.field, Key.Key_Escape)
    assert len(cells(table)) == 5
    assert numbers(table.chosen()) == ["A/2"]


def test_chips_show_what_is_filtered_and_can_be_taken_away(
    bar: FilterBar, table: RecordTable[Dossier]
) -> None:
    table.add_filter("category", "Aankoop")
    table.add_filter("number", "A/9")
    assert [chip.text() for chip in bar.chips.values()] == ["Categorie: Aankoop", "Nummer: A/9"]
    assert bar.clear_link.isVisible()
    QTest.keyClick(list(bar.chips.values())[1], Key.Key_Delete)
    assert table.model.filters == (Filter("category", "Aankoop"),)
    assert bar.field.hasFocus()
    QTest.keyClicks(bar.field, "x")
    QTest.mouseClick(bar.clear_link, LEFT)
    assert len(cells(table)) == 5
    assert not bar.clear_link.isVisible()


def test_an_empty_list_says_why(table: RecordTable[Dossier]) -> None:
    nothing_yet, nothing_found = QLabel("Nog geen dossiers"), QLabel("Niets gevonden")
    table.set_empty(nothing_yet, nothing_found)
    assert not nothing_yet.isVisible()
    table.set_quick("zzz")
    assert nothing_found.isVisible()
    assert not nothing_yet.isVisible()
    middle = nothing_found.geometry().center().x()
    assert abs(middle - table.view.viewport().rect().center().x()) <= 1
    table.set_rows([])
    assert nothing_yet.isVisible()
    assert not nothing_found.isVisible()
    table.set_rows(ROWS)
    table.set_quick("")
    assert not nothing_yet.isVisible()


def test_the_foot_counts_rows_choice_and_filters(table: RecordTable[Dossier]) -> None:
    def foot() -> list[str]:
        return [one.text() for one in table.findChildren(QLabel) if one.text()]

    everything = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    table.view.selectionModel().select(table.model.index(1, 0), everything)
    assert foot() == ["5 rijen", "1 gekozen"]
    table.set_filters([Filter("category", "Aankoop")])
    assert foot() == ["3 van 5 rijen", "1 filter actief"]
    table.set_note("Bedrag: € 17.601,99")
    assert foot() == ["3 van 5 rijen", "Bedrag: € 17.601,99"]


def test_screen_readers_get_names_and_whole_texts(table: RecordTable[Dossier]) -> None:
    assert table.view.accessibleName() == "Dossiers"
    role = Qt.ItemDataRole.AccessibleTextRole
    assert table.model.index(0, 1).data(role) == "Éénmalige aankoop van camera's"
