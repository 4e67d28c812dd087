"""The progress state of a plan as a workbook: levels, badges, health, bars (R91-R98)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from openpyxl.formatting.rule import DataBarRule
from openpyxl.utils import get_column_letter

from zonedesk.documents.excel.looks import Kind, Look
from zonedesk.documents.excel.paper import ACCENT, TINT
from zonedesk.documents.excel.sheet import FIRST_ROW, ListColumn, ListSheet, SummaryBook
from zonedesk.domain.words import Health, PlanClass, PlanLevel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

    from zonedesk.documents.excel.context import BookContext
    from zonedesk.domain.rows import PlanRow

HEALTH_INKS: Final = {
    Health.GOOD: "1F7A4D",
    Health.RISK: "9A6200",
    Health.BLOCKED: "B3261E",
    Health.PAUSED: "5A6675",
}
HEALTH_MARKS: Final = {
    Health.GOOD: "●",
    Health.RISK: "▲",
    Health.BLOCKED: "■",
    Health.PAUSED: "❚❚",
}

_BAR: Final = "A9C1E2"
_HIGH: Final = frozenset({PlanLevel.PLAN, PlanLevel.PILLAR, PlanLevel.THEME})


def render_plan(rows: Sequence[PlanRow], *, context: BookContext) -> bytes:
    """Write a plan in plan order; its levels fold, its colours never speak without a word."""
    book = SummaryBook(context)
    sheet = plan_sheet(context)
    book.add(sheet, rows)
    return book.to_bytes(sheet.title)


def plan_sheet(context: BookContext) -> ListSheet[PlanRow]:
    """Tell what the progress state of a plan shows."""
    say = context.say
    columns: tuple[ListColumn[PlanRow], ...] = (
        ListColumn(say("Code"), lambda row: row.code, 8, look=_plain_look),
        ListColumn(say("Title"), lambda row: row.title, 42, look=_title_look),
        ListColumn(say("Level"), lambda row: row.level.word, 11, look=_plain_look),
        ListColumn(say("Class"), lambda row: row.class_.word if row.class_ else "", 8, look=_badge),
        ListColumn(
            say("Health"), lambda row: row.health.word if row.health else "", 14, look=_health
        ),
        ListColumn(
            say("Progress"), lambda row: row.progress, 12, Kind.PERCENT, look=_progress_look
        ),
        ListColumn(say("Status"), lambda row: row.status.word, 12, look=_plain_look),
        ListColumn(say("Lead"), lambda row: row.lead, 26, look=_plain_look),
        ListColumn(say("Planned from"), lambda row: row.planned_from, 11, look=_date_look),
        ListColumn(say("Planned until"), lambda row: row.planned_to, 11, look=_date_look),
        ListColumn(say("Real start"), lambda row: row.actual_from, 11, look=_date_look),
        ListColumn(say("Real end"), lambda row: row.actual_to, 11, look=_date_look),
        ListColumn(say("Judged on"), lambda row: row.judged, 11, look=_date_look),
        ListColumn(say("Explanation"), lambda row: row.explanation, 30, look=_plain_look),
        ListColumn(say("Last progress"), lambda row: row.last_progress, 34, look=_plain_look),
    )
    if context.is_full:
        confidential = say("confidential")
        columns += (
            ListColumn(
                say("Openness"),
                lambda row: confidential if row.confidential else "",
                13,
                look=_plain_look,
            ),
        )
    progress = next(place for place, c in enumerate(columns, 1) if c.kind is Kind.PERCENT)

    def add_bars(worksheet: WriteOnlyWorksheet, last_row: int) -> None:
        letter = get_column_letter(progress)
        bars = DataBarRule(
            "num", 0, "num", 100, color=_BAR, showValue=True, minLength=0, maxLength=100
        )
        worksheet.conditional_formatting.add(f"{letter}{FIRST_ROW}:{letter}{last_row}", bars)

    return ListSheet(
        name=say("Action plan"),
        title=context.titled(say("State of the action plan")),
        columns=columns,
        depth=lambda row: row.depth,
        adapt=add_bars,
    )


def _fill(row: PlanRow) -> str:
    return TINT if row.level in {PlanLevel.PLAN, PlanLevel.PILLAR} else ""


def _plain_look(row: PlanRow) -> Look:
    return Look(fill=_fill(row))


def _title_look(row: PlanRow) -> Look:
    high = row.level in _HIGH
    ink = ACCENT if row.level in {PlanLevel.PLAN, PlanLevel.PILLAR} else ""
    return Look(bold=high, ink=ink, indent=row.depth, fill=_fill(row))


def _date_look(row: PlanRow) -> Look:
    return Look(kind=Kind.DATE, fill=_fill(row))


def _progress_look(row: PlanRow) -> Look:
    return Look(kind=Kind.PERCENT, fill=_fill(row))


def _badge(row: PlanRow) -> Look:
    if row.class_ is None:
        return _plain_look(row)
    if row.class_ is PlanClass.PRIORITY:
        return Look(bold=True, ink="FFFFFF", fill=ACCENT, centred=True)
    return Look(bold=True, ink=ACCENT, centred=True, outlined=True)


def _health(row: PlanRow) -> Look:
    if row.health is None:
        return _plain_look(row)
    ink, mark = HEALTH_INKS[row.health], HEALTH_MARKS[row.health]
    return Look(bold=True, ink=ink, mark=mark, fill=_fill(row))
