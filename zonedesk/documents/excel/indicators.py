"""The indicators of the plan as a workbook: a row a period (R97, R99)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.excel.looks import Kind
from zonedesk.documents.excel.sheet import ListColumn, ListSheet, SummaryBook
from zonedesk.domain.words import Direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.documents.excel.context import BookContext
    from zonedesk.domain.rows import IndicatorRow


def render_indicators(rows: Sequence[IndicatorRow], *, context: BookContext) -> bytes:
    """Write indicators in the order given; a value that is missing is empty, never zero."""
    book = SummaryBook(context)
    sheet = indicators_sheet(context)
    book.add(sheet, rows)
    return book.to_bytes(sheet.title)


def indicators_sheet(context: BookContext) -> ListSheet[IndicatorRow]:
    """Tell what the list of indicators shows."""
    say = context.say

    def reached(row: IndicatorRow) -> str:
        told = _reached(row)
        return "" if told is None else say("yes") if told else say("no")

    return ListSheet(
        name=say("Indicators"),
        title=context.titled(say("Indicators")),
        columns=(
            ListColumn(say("Plan line"), lambda row: row.line, 12),
            ListColumn(say("Code"), lambda row: row.code, 14),
            ListColumn(say("Name"), lambda row: row.name, 42),
            ListColumn(say("Unit"), lambda row: row.unit, 12),
            ListColumn(say("Direction"), lambda row: row.direction.word, 11),
            ListColumn(say("Baseline"), lambda row: row.baseline, 12, Kind.DECIMAL),
            ListColumn(say("Period"), lambda row: row.period, 12),
            ListColumn(say("Target"), lambda row: row.target, 12, Kind.DECIMAL),
            ListColumn(say("Value"), lambda row: row.value, 12, Kind.DECIMAL),
            ListColumn(say("Reached"), reached, 11),
        ),
    )


def _reached(row: IndicatorRow) -> bool | None:
    """Tell whether a value is what was aimed at; None where that cannot be told."""
    if row.value is None or row.target is None or row.direction is Direction.RANGE:
        return None
    if row.direction is Direction.HIGHER:
        return row.value >= row.target
    return row.value <= row.target
