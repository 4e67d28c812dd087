"""Who took part in which meeting as a workbook, with how often everybody did (R61)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.excel.looks import Kind
from zonedesk.documents.excel.sheet import ListColumn, ListSheet, SummaryBook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.documents.excel.context import BookContext
    from zonedesk.domain.presence_overview import AttendanceLine, OverviewRow


def render_attendance_book(
    rows: Sequence[AttendanceLine], totals: Sequence[OverviewRow], *, context: BookContext
) -> bytes:
    """Write the attendance of each meeting, in the order given, and the totals of each person.

    The totals count only meetings that were held.
    """
    book = SummaryBook(context)
    sheet = attendance_sheet(context)
    book.add(sheet, rows)
    book.add(totals_sheet(context), totals)
    return book.to_bytes(sheet.title)


def attendance_sheet(context: BookContext) -> ListSheet[AttendanceLine]:
    """Tell what the list of attendance shows; reasons are not for everybody."""
    say = context.say
    reason: tuple[ListColumn[AttendanceLine], ...] = (
        ListColumn(say("Reason"), lambda row: row.reason, 32),
    )
    return ListSheet(
        name=say("Attendance"),
        title=context.titled(say("Attendance")),
        columns=(
            ListColumn(say("Meeting"), lambda row: row.meeting, 16),
            ListColumn(say("Body"), lambda row: row.body, 10),
            ListColumn(say("Date"), lambda row: row.day, 12, Kind.DATE),
            ListColumn(say("Name"), lambda row: row.name, 32),
            ListColumn(say("Status"), lambda row: row.status.word, 16),
            ListColumn(say("Replaced by"), lambda row: row.replaced_by, 28),
            ListColumn(say("Arrives at item"), lambda row: row.arrives, 12),
            ListColumn(say("Leaves at item"), lambda row: row.leaves, 12),
            *(reason if context.is_full else ()),
        ),
    )


def totals_sheet(context: BookContext) -> ListSheet[OverviewRow]:
    """Tell what the totals of each person show: meetings, items, and the share of meetings."""
    say = context.say
    return ListSheet(
        name=say("Attendance per person"),
        title=context.titled(say("Attendance per person")),
        columns=(
            ListColumn(say("Body"), lambda row: row.body, 10),
            ListColumn(say("Name"), lambda row: row.name, 32),
            ListColumn(say("Function"), lambda row: row.function, 32),
            ListColumn(say("Invited"), lambda row: row.tally.invited, 12, Kind.NUMBER, total=True),
            ListColumn(say("Present"), lambda row: row.tally.present, 12, Kind.NUMBER, total=True),
            ListColumn(say("Excused"), lambda row: row.tally.excused, 14, Kind.NUMBER, total=True),
            ListColumn(say("Absent"), lambda row: row.tally.absent, 12, Kind.NUMBER, total=True),
            ListColumn(
                say("Replaced"), lambda row: row.tally.replaced, 12, Kind.NUMBER, total=True
            ),
            ListColumn(
                say("Not noted"), lambda row: row.tally.unmarked, 12, Kind.NUMBER, total=True
            ),
            ListColumn(
                say("Came for others"), lambda row: row.tally.replacing, 14, Kind.NUMBER, total=True
            ),
            ListColumn(say("Share present"), _share, 12, Kind.SHARE),
            ListColumn(say("Items"), lambda row: row.tally.items, 10, Kind.NUMBER, total=True),
            ListColumn(
                say("There at items"),
                lambda row: row.tally.items_there,
                12,
                Kind.NUMBER,
                total=True,
            ),
        ),
    )


def _share(row: OverviewRow) -> float | None:
    share = row.tally.share
    return None if share is None else float(share)
