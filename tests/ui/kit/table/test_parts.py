"""Columns, filters, foot and empty state of the record table: what the secretary gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.kit.table.lists import COLUMNS, LEFT, ROWS, Dossier, cells, numbers
from zonedesk.ui.kit.table.columns import Filter, SortBy
from zonedesk.ui.kit.table.state import state_from_json
from zonedesk.ui.kit.table.table import RecordTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from zonedesk.ui.kit.table.filtering import FilterBar
    from zonedesk.ui.theme.theme import Theme

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
MANY = tuple(Dossier(f"A/{number}", f"Dossier {number}") for number in range(1, 501))


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
