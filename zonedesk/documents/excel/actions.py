"""The list of action points as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.documents.excel.looks import Kind, Look
from zonedesk.documents.excel.sheet import ListColumn, ListSheet, SummaryBook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.documents.excel.context import BookContext
    from zonedesk.domain.rows import ActionRow

LATE: Final = "B3261E"


def render_actions(rows: Sequence[ActionRow], *, context: BookContext) -> bytes:
    """Write the action points, in the order given; a term that has passed stands out."""
    book = SummaryBook(context)
    sheet = actions_sheet(context)
    book.add(sheet, rows)
    return book.to_bytes(sheet.title)


def actions_sheet(context: BookContext) -> ListSheet[ActionRow]:
    """Tell what the list of action points shows; late is judged on the day of making."""
    say = context.say
    today = context.made.date()
    late = say("late")

    def is_late(row: ActionRow) -> bool:
        return row.due is not None and row.due < today and not row.status.finished

    def term_look(row: ActionRow) -> Look:
        if not is_late(row):
            return Look(kind=Kind.DATE)
        return Look(kind=Kind.DATE, bold=True, ink=LATE)

    marking: tuple[ListColumn[ActionRow], ...] = (
        ListColumn(say("Marking"), lambda row: row.marking.word, 10),
    )
    return ListSheet(
        name=say("Actions"),
        title=context.titled(say("Actions")),
        columns=(
            ListColumn(say("Reference"), lambda row: row.reference, 12),
            ListColumn(say("Action"), lambda row: row.text, 56),
            ListColumn(say("Owner"), lambda row: row.owner, 26),
            ListColumn(say("Term"), lambda row: row.due, 12, Kind.DATE, look=term_look),
            ListColumn(say("Passed"), lambda row: late if is_late(row) else "", 10),
            ListColumn(say("Status"), lambda row: row.status.word, 12),
            ListColumn(say("Origin"), lambda row: row.origin, 16),
            ListColumn(say("Dossier"), lambda row: row.dossier, 16),
            ListColumn(say("Plan lines"), lambda row: "; ".join(row.plan_lines), 14),
            ListColumn(say("Done on"), lambda row: row.done, 12, Kind.DATE),
            *(marking if context.is_full else ()),
        ),
    )
