"""The list of meetings as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.excel.looks import Kind
from zonedesk.documents.excel.sheet import ListColumn, ListSheet, SummaryBook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.documents.excel.context import BookContext
    from zonedesk.domain.rows import MeetingRow


def render_meetings(rows: Sequence[MeetingRow], *, context: BookContext) -> bytes:
    """Write the meetings, in the order given, with the number of their agenda items."""
    book = SummaryBook(context)
    sheet = meetings_sheet(context)
    book.add(sheet, rows)
    return book.to_bytes(sheet.title)


def meetings_sheet(context: BookContext) -> ListSheet[MeetingRow]:
    """Tell what the list of meetings shows."""
    say = context.say
    return ListSheet(
        name=say("Meetings"),
        title=context.titled(say("Meetings")),
        columns=(
            ListColumn(say("Reference"), lambda row: row.reference, 16),
            ListColumn(say("Body"), lambda row: row.body, 10),
            ListColumn(say("Kind of meeting"), lambda row: row.kind, 16),
            ListColumn(say("Date"), lambda row: row.date, 12, Kind.DATE),
            ListColumn(say("Start"), lambda row: row.start, 9, Kind.TIME),
            ListColumn(say("End"), lambda row: row.end, 9, Kind.TIME),
            ListColumn(say("Status"), lambda row: row.status.word, 18),
            ListColumn(say("Place"), lambda row: row.place, 30),
            ListColumn(say("Chair"), lambda row: row.chair, 26),
            ListColumn(say("Items"), lambda row: row.items, 10, Kind.NUMBER, total=True),
        ),
    )
