"""The figures of a year on the screen: what they say, what they open, how keys go (08)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.folders import fill
from tests.ui.figures.conftest import page_over
from zonedesk.domain.words import BodyKind, MeetingStatus
from zonedesk.ui.figures.cards import ChartCard, TableCard
from zonedesk.ui.figures.rows import Opens
from zonedesk.ui.kit.actions import actions_of
from zonedesk.ui.kit.charts import ChartView
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.tab_order import step

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.figures.page import FiguresPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
Asked = list[tuple[str, object]]


def card(page: FiguresPage, key: str) -> TableCard:
    """A card with a table."""
    found = page.view.board.cards[key]
    assert isinstance(found, TableCard)
    return found


def told(page: FiguresPage, key: str) -> dict[str, list[str]]:
    """The words of the figures of a card, by the name of their row."""
    table = page.view.board.cards[key].table
    assert table is not None
    return {row.name: [one.words for one in row.figures] for row in table.rows}


def wanted(page: FiguresPage) -> Asked:
    """What other places are asked for, from now on."""
    asked: Asked = []
    page.rows_wanted.connect(lambda place, filters: asked.append((place, filters)))
    page.record_wanted.connect(lambda place, record: asked.append((place, record)))
    return asked


def test_the_big_figures_are_those_of_the_annual_report(page: FiguresPage) -> None:
    figures = [button.tile.figure for button in page.view.board.tiles.buttons if button.tile]
    assert figures[:2] == ["81", "19"]
    assert figures[3:] == ["83 %", "753,5"]


def test_bodies_stand_by_how_often_they_met_with_a_dash_for_what_was_not_entered(
    page: FiguresPage,
) -> None:
    rows = told(page, "bodies")
    assert next(iter(rows)) == "Overleg burgemeester – korpschef"
    assert rows["Zonale veiligheidsraad"] == ["2", "2", "–"]
    assert rows["College van burgemeester en schepenen"] == ["10", "–", "–"]
    assert page.view.bar.note.text()


def test_dossiers_stand_by_category_with_their_parts(page: FiguresPage) -> None:
    rows = told(page, "dossiers")
    assert [one[0] for one in rows.values()] == ["13", "7", "3", "2", "1", "5", "3", "2", "1", "19"]


def test_a_year_that_was_entered_stands_beside_it_with_its_zeros(page: FiguresPage) -> None:
    page.view.bar.previous.click()
    assert told(page, "bodies")["Korpsleiding"] == ["–", "10", "–"]
    page.view.bar.beside.setCurrentIndex(page.view.bar.beside.findData(2018))
    page.view.bar.beside.activated.emit(page.view.bar.beside.currentIndex())
    assert told(page, "bodies")["Korpsleiding"] == ["–", "10", "10"]


def test_enter_opens_the_rows_of_the_figure_under_the_cursor(page: FiguresPage) -> None:
    asked = wanted(page)
    rows = card(page, "bodies").list
    rows.setFocus()
    QTest.keyClick(rows, Key.Key_Down)
    QTest.keyClick(rows, Key.Key_Return)
    assert asked == [("meetings", (("body", "GR"), ("year", "2018")))]


def test_a_click_opens_the_subcategory_that_is_counted(page: FiguresPage) -> None:
    asked = wanted(page)
    rows = card(page, "dossiers").list
    place = rows.visualRect(rows.looks.index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    whole = "Personeel › Vacantverklaring"
    assert asked == [("dossiers", (("subcategory", whole), ("year", "2018")))]


def test_a_tile_a_bar_and_an_indicator_open_what_they_count(page: FiguresPage) -> None:
    asked = wanted(page)
    QTest.mouseClick(page.view.board.tiles.buttons[2], Qt.MouseButton.LeftButton)
    classes = page.view.board.cards["classes"]
    assert isinstance(classes, ChartCard)
    QTest.keyClick(classes.parts[0], Key.Key_Return)
    rows = card(page, "indicators").list
    rows.setFocus()
    QTest.keyClick(rows, Key.Key_Return)
    assert asked == [
        ("decisions", (("year", "2018"),)),
        ("plan", (("class", "P"), ("year", "2018"))),
        ("plan", "V1.1"),
    ]


def test_tab_goes_from_card_to_card_and_arrows_inside(page: FiguresPage) -> None:
    tiles = page.view.board.tiles.buttons
    tiles[0].setFocus()
    QTest.keyClick(tiles[0], Key.Key_Right)
    assert tiles[1].hasFocus()
    step(page.window(), forward=True)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.view.board.cards["bodies"].isAncestorOf(focused)
    step(page.window(), forward=False)
    assert tiles[1].hasFocus()


def test_charts_are_those_of_the_papers_and_say_their_figures(page: FiguresPage) -> None:
    charts = page.view.board.cards["commitments"].findChildren(ChartView)
    assert [chart.accessibleName() for chart in charts if "753,5" in chart.accessibleName()]


def test_a_card_is_saved_as_it_shows(page: FiguresPage, tmp_path: Path) -> None:
    card(page, "bodies").list.setFocus()
    excel = next(one for one in actions_of(page) if one.action.id == "figures.excel")
    excel.trigger()
    target = tmp_path / "kaart.xlsx"
    assert page.saver.dialog is not None
    page.saver.dialog.fileSelected.emit(str(target))
    page.saver.dialog.reject()
    cells = [
        cell
        for sheet in load_workbook(target)
        for row in sheet.iter_rows(values_only=True)
        for cell in row
    ]
    assert "Zonale veiligheidsraad" in cells
    assert 81 in cells


def test_where_there_is_little_room_cards_stand_below_each_other(page: FiguresPage) -> None:
    bodies, dossiers = (page.view.board.cards[key] for key in ("bodies", "dossiers"))

    def top(part: TableCard | object) -> int:
        assert isinstance(part, TableCard)
        return part.mapTo(page, QPoint(0, 0)).y()

    assert top(bodies) == top(dossiers)
    page.window().resize(968, 700)
    QApplication.processEvents()
    assert top(dossiers) > top(bodies)
    assert page.width() <= 968


def test_an_empty_folder_says_what_belongs_here(empty: Workspace, theme: Theme, show: Show) -> None:
    page = show(page_over(empty, theme))
    shown = [one for one in page.findChildren(EmptyState) if one.isVisible()]
    assert len(shown) == 1
    assert not page.view.bar.isVisible()


def test_twenty_bodies_are_all_there(empty: Workspace, theme: Theme, show: Show) -> None:
    day: date = empty.clock.today()
    fill(
        empty,
        {
            "Organen": [
                {"code": f"O{number}", "naam": f"Orgaan {number}", "soort": BodyKind.OTHER}
                for number in range(1, 21)
            ],
            "Vergaderingen": [
                {
                    "referentie": f"O{number}/1",
                    "orgaan": f"O{number}",
                    "datum": day,
                    "status": MeetingStatus.APPROVED,
                }
                for number in range(1, 21)
            ],
        },
    )
    page = show(page_over(empty, theme))
    rows = card(page, "bodies").list
    assert rows.looks.rowCount() == 21
    assert rows.verticalScrollBar().maximum() == 0
    last = card(page, "bodies").table
    assert last is not None
    assert last.rows[-1].figures[0].value == 20
    assert last.rows[0].opens == Opens("meetings", (("body", "O1"), ("year", str(day.year))))
