"""The register of dossiers: what stands in it, how it is narrowed, what an empty one says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.dossiers.conftest import CAMERAS, edit, page_over, stored
from tests.ui.saving import REASON, dialog_of
from zonedesk.domain.words import Marking
from zonedesk.services import access
from zonedesk.ui.dossiers.panes import Pane
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.delegates.row import LOOK
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.facets import Facet
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.table.columns import Filter, SortBy
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.dossiers.page import DossiersPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key


def shown(page: DossiersPage) -> list[str]:
    """The last digits of the references in the list, from top to bottom."""
    return [line.row.reference[-2:] for line in page.view.table.shown().rows]


def facets(page: DossiersPage) -> list[Facet]:
    """What the list can be narrowed to."""
    model = page.view.facets.model()
    looks = [model.index(line, 0).data(LOOK) for line in range(model.rowCount())]
    return [look for look in looks if isinstance(look, Facet)]


def counts(page: DossiersPage) -> dict[str, int]:
    """What each facet would show, by its words."""
    return {one.words: one.count for one in facets(page)}


def toggle(page: DossiersPage, words: str) -> None:
    """Put the cursor on a facet and press the space bar."""
    model = page.view.facets.model()
    line = next(
        one
        for one in range(model.rowCount())
        if isinstance(model.index(one, 0).data(LOOK), Facet)
        and model.index(one, 0).data(LOOK).words == words
    )
    page.view.facets.setFocus()
    page.view.facets.setCurrentIndex(model.index(line, 0))
    QTest.keyClick(page.view.facets, Key.Key_Space)


def look(page: DossiersPage, reference: str, key: str) -> object:
    """How a cell is drawn."""
    model = page.view.table.model
    column = next(n for n, one in enumerate(model.columns) if one.key == key)
    line = model.line_of(reference)
    assert line is not None
    return model.index(line, column).data(LOOK)


def test_the_newest_stands_on_top_and_the_year_is_that_of_the_figures(page: DossiersPage) -> None:
    assert shown(page) == [f"{n:02}" for n in range(19, 0, -1)]
    assert counts(page)["2018"] == 19  # the first was opened in December 2017


def test_supervision_tells_days_left_or_the_result(lier: Workspace, page: DossiersPage) -> None:
    edit(lier, CAMERAS, list_sent_on=date(2018, 10, 30), list_received_on=date(2018, 11, 2))
    page.refresh()
    state = look(page, CAMERAS, "supervision")
    assert isinstance(state, ShapeAndWord)  # received on 2/11: suspension until 27/11, in 5 days
    assert (state.shape, state.tone) == (Shape.WATCH, "watch")
    assert "5" in state.word
    edit(lier, CAMERAS, list_received_on=date(2018, 11, 22))
    page.refresh()
    later = look(page, CAMERAS, "supervision")
    assert isinstance(later, ShapeAndWord)
    assert (later.shape, "25" in later.word) == (Shape.OPEN, True)
    done = look(page, "2018_GR_00003", "supervision")
    assert isinstance(done, ShapeAndWord)
    assert (done.shape, done.word) == (Shape.DONE, "geen opmerkingen")


def test_a_closed_dossier_bears_the_lock(page: DossiersPage) -> None:
    closed, opened = look(page, "2018_GR_00004", "title"), look(page, CAMERAS, "title")
    assert isinstance(closed, Words)
    assert isinstance(opened, Words)
    assert (closed.locked, opened.locked) == (True, False)


def test_facets_narrow_and_never_contradict_each_other(page: DossiersPage) -> None:
    told = counts(page)
    assert (told["Personeel"], told["Vacantverklaring"], told["Aankoop en onderhoud"]) == (13, 7, 5)
    toggle(page, "Personeel")
    toggle(page, "Ontslag")
    assert shown(page) == ["15", "04"]
    toggle(page, "Aankoop en onderhoud")  # an alternative: the subcategory goes
    assert len(shown(page)) == 18
    toggle(page, "Personeel")
    toggle(page, "Onderhoud")
    assert shown(page) == ["17", "11"]
    assert counts(page)["2018"] == 2


def test_the_foot_adds_up_the_amounts_of_what_shows(page: DossiersPage) -> None:
    note = page.view.table.findChildren(type(page.detail.head.reference))
    assert any("149.715,75" in one.text() for one in note)
    QTest.keyClicks(page.view.bar.field, "onderhoudscontract")
    assert shown(page) == ["17", "11"]
    assert any("30.490,00" in one.text() for one in note)


def test_more_columns_show_when_the_list_stands_alone(page: DossiersPage) -> None:
    table = page.view.table

    def keys() -> list[str]:
        return [column.key for column in table.shown().columns]

    assert keys() == ["reference", "title", "supervision"]
    QTest.keyClick(table.view, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert keys()[3:] == ["category", "handler", "opened", "amount", "status"]
    QTest.keyClick(table.view, Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert not page.view.facets.isVisible()
    kept = page.layout_state()
    QTest.keyClick(table.view, Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table.view, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert keys() == ["reference", "title", "supervision"]
    page.restore_layout(kept)
    assert (page.view.facets.isVisible(), page.detail.isVisible()) == (False, False)


def test_nothing_of_the_content_is_remembered_outside_the_folder(page: DossiersPage) -> None:
    toggle(page, "Personeel")
    toggle(page, "2018")
    kept = "".join(page.layout_state().values())
    assert "2018" in kept
    assert "Personeel" not in kept


@pytest.mark.parametrize("kept", ["", "x,y,z", "1", "-4,9,9"])
def test_damaged_widths_are_left_aside(kept: str, page: DossiersPage) -> None:
    before = page.view.splitter.sizes()
    page.restore_layout({"dossiers.panes": kept, "dossiers.list": "{", "dossiers.alone": "[]"})
    assert page.view.splitter.sizes() == before


def test_in_little_room_the_dossier_covers_the_list(page: DossiersPage) -> None:
    page.resize(968, 600)
    assert (page.view.table.isVisible(), page.detail.isVisible()) == (True, False)
    QTest.keyClick(page.view.table.view, Key.Key_Return)
    assert (page.view.table.isVisible(), page.detail.isVisible()) == (False, True)
    assert page.detail.title.hasFocus()
    QTest.mouseClick(page.detail.head.back, Qt.MouseButton.LeftButton)
    assert page.view.table.view.hasFocus()
    assert not page.detail.isVisible()
    page.resize(1232, 824)
    assert (page.view.table.isVisible(), page.detail.isVisible()) == (True, True)
    assert not page.detail.head.back.isVisible()


def test_nothing_found_says_by_which_filters_and_clears_them(page: DossiersPage) -> None:
    toggle(page, "Personeel")
    QTest.keyClicks(page.view.bar.field, "bestaatniet")
    (state,) = (one for one in page.view.table.findChildren(EmptyState) if one.isVisible())
    assert "Personeel" in state.accessibleName()
    assert "bestaatniet" in state.accessibleName()
    assert not page.view.excel_button.isEnabled()
    (link,) = state.findChildren(QPushButton)
    QTest.keyClick(link, Key.Key_Space)
    assert len(shown(page)) == 19


def test_a_dossier_that_is_filtered_away_is_stored_and_closed(page: DossiersPage) -> None:
    QTest.keyClicks(page.detail.facts.legal_basis, "Wet")
    typed = page.detail.facts.legal_basis.text()
    page.view.bar.field.setFocus()
    QTest.keyClicks(page.view.bar.field, "radioapparatuur")
    assert page.view.table.model.shown_count > 0
    assert page.panes.pane is Pane.NOTHING
    assert page.detail.record is None
    assert not page.beside.wanted
    assert stored(page).row.legal_basis == typed
    assert page.view.bar.field.hasFocus()
    page.view.bar.clear()  # the list has it again, and the cursor is on it
    assert page.beside.wanted == page.detail.head.reference.text() == CAMERAS
    assert page.panes.right.currentWidget() is page.detail


def test_a_new_folder_offers_the_first_dossier(empty: Workspace, theme: Theme, show: Show) -> None:
    page = show(page_over(empty, theme))
    (state,) = (one for one in page.view.table.findChildren(EmptyState) if one.isVisible())
    assert not page.view.new_button.isVisible()  # it is not there twice
    (button,) = state.findChildren(QPushButton)
    QTest.keyClick(button, Key.Key_Space)
    assert page.panes.pane is Pane.NEW
    assert page.form.title.hasFocus()


def test_excel_holds_the_rows_and_columns_that_show(page: DossiersPage, tmp_path: Path) -> None:
    told: list[str] = []
    page.told.connect(lambda words, _action, _act: told.append(words))
    QTest.keyClick(page.view.table.view, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    toggle(page, "Aankoop en onderhoud")
    QTest.mouseClick(page.view.excel_button, Qt.MouseButton.LeftButton)
    dialog = dialog_of(page.acts.saver)
    target = tmp_path / "lijst.xlsx"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    assert any(target.name in words for words in told)
    rows = list(load_workbook(target).active.iter_rows(values_only=True))
    headings = [column.title for column in page.view.table.shown().columns]
    assert list(rows[3]) == headings
    assert [row[0] for row in rows[4:9]] == [f"2018_GR_{n:05}" for n in (17, 14, 11, 6, 3)]
    amounts = headings.index(page.view.table.model.columns[6].title)
    assert rows[4][amounts] == 17600
    assert rows[9][amounts] == 149715.75
    opened = rows[4][headings.index(page.view.table.model.columns[5].title)]
    assert opened.date() == date(2018, 10, 22)
    assert "Aankoop en onderhoud" in rows[1][0]


def test_a_workbook_of_closed_dossiers_asks_why_once_a_day(
    page: DossiersPage, tmp_path: Path
) -> None:
    toggle(page, "Ontslag")
    saver = page.acts.saver
    page.acts.export()
    assert saver.dialog is None  # nothing is asked before the reason
    assert saver.why.bar.field.hasFocus()
    QTest.keyClick(saver.why.bar.field, Key.Key_Escape)
    assert not saver.why.isVisible()
    page.acts.export()
    dialog_of(saver).reject()
    assert not access.entries(page.desk.workspace)  # nothing was saved, nothing is logged
    page.acts.export()
    assert not saver.why.isVisible()  # the reason of today stands
    dialog_of(saver).fileSelected.emit(str(tmp_path / "lijst.xlsx"))
    (entry,) = access.entries(page.desk.workspace)
    assert (entry.kind, entry.reason, entry.marking) == ("list", REASON, Marking.CLOSED)
    dialog_of(saver).reject()
    assert saver.dialog is None
    assert {line.row.marking for line in page.view.table.shown().rows} == {Marking.CLOSED}


def test_handlers_are_facets_and_what_cannot_narrow_stays_away(page: DossiersPage) -> None:
    assert counts(page)["ICT-verantwoordelijke"] == 5
    assert {line.row.body for line in page.view.table.model.rows_shown()} == {"GR"}
    assert "GR" not in counts(page)
    toggle(page, "ICT-verantwoordelijke")
    assert len(shown(page)) == 5
    assert counts(page)["Personeel"] == 0
    assert counts(page)["Diensthoofd personeel"] == 13  # counted over the other filters


def test_a_category_of_the_administration_opens_with_its_dossiers(page: DossiersPage) -> None:
    page.view.bar.field.setText("camera")
    page.show_reference("category:Personeel › Ontslag")
    assert shown(page) == ["15", "04"]
    page.show_reference("category:Gegevensbescherming")
    assert shown(page) == ["08"]


def test_several_columns_sort_naturally_and_go_so_into_the_workbook(
    page: DossiersPage, tmp_path: Path
) -> None:
    page.view.table.set_filters([Filter("category", "Aankoop en onderhoud")])
    page.view.table.set_sort([SortBy("subcategory"), SortBy("amount", descending=True)])
    page.panes.toggle_right()
    page.acts.export()
    target = tmp_path / "lijst.xlsx"
    dialog_of(page.acts.saver).fileSelected.emit(str(target))
    sheet = load_workbook(target).active
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    told = [row[0] for row in cells if str(row[0]).startswith("2018_GR")]
    assert [one[-2:] for one in told] == shown(page)
    assert any("Aankoop en onderhoud" in str(cell) for row in cells[:4] for cell in row)
