"""Measurements typed, or pasted from a spreadsheet, in the detail of a plan line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from tests.services.council import as_role
from tests.ui.plan.conftest import page_over
from zonedesk.domain.indicator_grid import COLUMNS, GridRow
from zonedesk.domain.words import Role
from zonedesk.services import indicators
from zonedesk.services.plan_record import read_line
from zonedesk.ui.kit.charts import ChartView

if TYPE_CHECKING:
    from tests.ui.conftest import Show
    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.plan.grid import MeasureGrid
    from zonedesk.ui.plan.page import PlanPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
VALUE = COLUMNS.index("value")


def networks(page: PlanPage) -> IndicatorRecord:
    """The indicator BIN, which misses its value of 2018."""
    return read_line(page.desk.workspace, "V1.1", year=2018).indicators[0]


def opened(page: PlanPage) -> MeasureGrid:
    """The grid of that indicator."""
    QTest.keyClick(page, Key.Key_M, CONTROL)
    grid = page.detail.indicators.editor
    assert grid.isVisible()
    assert grid.table.hasFocus()
    assert grid.table.currentColumn() == VALUE
    return grid


def type_in(grid: MeasureGrid, words: str, *, end: Key = Key.Key_Return) -> None:
    """Type in the current cell."""
    QTest.keyClicks(grid.table, words[0])
    field = grid.table.viewport().findChildren(QLineEdit)[-1]
    QTest.keyClicks(field, words[1:])
    QTest.keyClick(field, end)


def shown(grid: MeasureGrid, row: int, name: str) -> str:
    """What stands in a cell."""
    return str(grid.table.model().index(row, COLUMNS.index(name)).data())


def test_a_missing_value_is_filled_in_where_it_is_missed(page: PlanPage) -> None:
    found = page.detail.findChildren(QAbstractButton, "BIN")
    QTest.mouseClick(next(one for one in found if one.isVisible()), Qt.MouseButton.LeftButton)
    grid = page.detail.indicators.editor
    type_in(grid, "elf")
    assert grid.trouble.words
    QTest.keyClick(grid, Key.Key_Return, CONTROL)
    assert grid.isVisible()
    assert (grid.table.currentRow(), shown(grid, 0, "value")) == (0, "elf")
    type_in(grid, "11,5")
    assert not grid.trouble.words
    QTest.keyClick(grid, Key.Key_Return, CONTROL)
    assert not grid.isVisible()
    assert networks(page).value_of(2018) == 11.5
    assert len(page.detail.findChildren(ChartView)) >= 2
    assert not page.view.tree.lines.entries[2].missing


def test_quarters_are_typed_one_below_the_other(page: PlanPage) -> None:
    grid = opened(page)
    QTest.keyClick(grid.table, Key.Key_Down)
    type_in(grid, "3")
    assert grid.table.currentRow() == 2
    type_in(grid, "4", end=Key.Key_Tab)
    assert grid.table.currentColumn() == COLUMNS.index("source")
    QTest.mouseClick(grid.button, Qt.MouseButton.LeftButton)
    found = networks(page)
    assert [one.value for one in found.measurements if "-K" in one.period] == [3, 4]
    assert found.value_of(2018) == 4


def test_cells_of_a_spreadsheet_are_pasted(page: PlanPage) -> None:
    grid = opened(page)
    QTest.keyClick(grid.table, Key.Key_Left)  # the upper end is hidden: this is the target
    copied = '1.200,5\t187\t"wijk\ndienst"\r\n50\tveel\tx\tgoed\tte ver\r\n\t12,5\r\n'
    QGuiApplication.clipboard().setText(copied)
    QTest.keyClick(grid.table, Key.Key_V, CONTROL)
    assert [shown(grid, 0, name) for name in ("target", "value", "source")] == [
        "1.200,5",
        "187",
        "wijk dienst",
    ]
    assert (shown(grid, 1, "value"), shown(grid, 2, "value")) == ("veel", "12,5")
    assert grid.table.model().index(1, VALUE).data(Qt.ItemDataRole.ToolTipRole)
    assert grid.trouble.words
    grid.button.click()
    assert grid.isVisible()
    assert (grid.table.currentRow(), grid.table.currentColumn()) == (1, VALUE)
    type_in(grid, "49")
    grid.button.click()
    found = networks(page)
    assert (found.target_of(2018), found.value_of(2018)) == (1200.5, 187)
    assert [one.value for one in found.measurements if "-K" in one.period] == [49, 12.5]


def test_esc_leaves_and_another_line_writes(page: PlanPage) -> None:
    grid = opened(page)
    type_in(grid, "9")
    QTest.keyClick(grid.table, Key.Key_Escape)
    assert not grid.isVisible()
    assert networks(page).value_of(2018) is None
    grid = opened(page)
    type_in(grid, "9")
    page.view.tree.choose("V2.2")
    assert not grid.isVisible()
    assert networks(page).value_of(2018) == 9


def test_what_is_typed_stays_when_somebody_measured_meanwhile(page: PlanPage) -> None:
    grid = opened(page)
    type_in(grid, "9")
    found = networks(page)
    quarter = GridRow("2018-K4", value=7.0)
    indicators.measure_all(page.desk.workspace, found.id, rows=[quarter])
    grid.again(networks(page))
    assert (shown(grid, 0, "value"), shown(grid, 4, "value")) == ("9", "7")
    assert not grid.trouble.words
    version = found.measurements[0].handle.row_version
    indicators.measure(page.desk.workspace, found.id, period="2018", value=8.0, row_version=version)
    grid.again(networks(page))
    assert shown(grid, 0, "value") == "9"
    assert grid.trouble.words


def test_a_reader_gets_no_grid(lier: Workspace, theme: Theme, show: Show) -> None:
    page = show(page_over(as_role(lier, Role.READER), theme))
    page.view.tree.choose("V1.1")
    QTest.keyClick(page, Key.Key_M, CONTROL)
    assert not page.detail.indicators.editor.isVisible()
