"""Figures of an indicator entered many at once, also copied from a spreadsheet (R97)."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.domain.errors import Refused
from zonedesk.domain.indicator_record import check_period, periods_of_year

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from zonedesk.domain.indicator_record import IndicatorRecord

FIGURES: Final = ("target", "target_to", "value")
COLUMNS: Final = (*FIGURES, "source", "remark")
"""What stands in the grid beside the period, in this order."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """What is entered of one period; a figure None is not measured, which is not zero.

    Attributes:
        period: ``2018`` or ``2018-K1``.
        target: to reach; the lower end of a range.
        target_to: the upper end of a range.
        value: measured.
        source: where the value comes from.
        remark: on the value.
        row_version: of the measurement as it was read; None when there was none.
    """

    period: str
    target: float | None = None
    target_to: float | None = None
    value: float | None = None
    source: str = ""
    remark: str = ""
    row_version: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is entered."""
        figures = (self.target, self.target_to, self.value)
        return all(one is None for one in figures) and not (self.source or self.remark)


def rows_of(indicator: IndicatorRecord, year: int) -> tuple[GridRow, ...]:
    """Give the rows of a year as they stand: the year itself, then its quarters."""
    return tuple(_row(indicator, period) for period in periods_of_year(year))


def _row(indicator: IndicatorRecord, period: str) -> GridRow:
    one = indicator.of_period(period)
    if one is None:
        return GridRow(period)
    return GridRow(
        period,
        target=one.target,
        target_to=one.target_to,
        value=one.value,
        source=one.source,
        remark=one.remark,
        row_version=one.handle.row_version,
    )


def check_rows(rows: Collection[GridRow]) -> None:
    """Refuse rows that cannot be kept.

    Raises:
        Refused: ``register.period`` (found) for what is no period or comes twice;
            ``indicator.range_turned`` (period) for a range that ends before it begins.
    """
    seen: set[str] = set()
    for row in rows:
        check_period(row.period)
        if row.period in seen:
            raise Refused("register.period", found=row.period)
        seen.add(row.period)
        if row.target is not None and row.target_to is not None and row.target_to < row.target:
            raise Refused("indicator.range_turned", period=row.period)


def pasted(text: str) -> tuple[tuple[str, ...], ...]:
    """Read cells as a spreadsheet copies them: a row a line, a tab between cells.

    A cell with a line break or a tab stands between quotes, as spreadsheets write it. Text that
    is no such thing is taken as it stands. The line that ends the last row is no row.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if not lines:
        return ()
    if lines.count('"') % 2 == 0:
        try:
            rows = csv.reader(io.StringIO(lines, newline=""), delimiter="\t")
            return tuple(tuple(_cells(row or [""])) for row in rows)
        except csv.Error:  # a cell longer than any figure or remark: no spreadsheet wrote it
            pass
    return tuple(tuple(_cells(line.split("\t"))) for line in lines.split("\n"))


def _cells(row: Iterable[str]) -> list[str]:
    return [" ".join(cell.split()) for cell in row]
