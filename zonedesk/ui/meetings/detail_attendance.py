"""Who took part in a meeting: a table to read (04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.words import AttendanceStatus
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.states import attendance_state
from zonedesk.ui.kit.table.columns import TableColumn
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.meetings.looks import present_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.rows import AttendanceRow
    from zonedesk.ui.kit.delegates.cells import Look

_THERE = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REPLACED})


def attendance_table() -> RecordTable[AttendanceRow]:
    """Make the table of attendance, empty."""
    _ = texts().gettext
    columns: tuple[TableColumn[AttendanceRow], ...] = (
        TableColumn("name", _("Name"), lambda row: row.name, width=240, flexible=True),
        TableColumn(
            "status",
            _("Attendance"),
            lambda row: named(row.status),
            width=168,
            kind="state",
            sort_key=lambda row: list(AttendanceStatus).index(row.status),
            code=lambda row: row.status.value,
            look=_state,
        ),
        TableColumn("present", _("Present for"), present_words, width=176),
        TableColumn("replaced_by", _("Replaced by"), lambda row: row.replaced_by, width=200),
        TableColumn("reason", _("Reason"), lambda row: row.reason, width=200),
    )
    made: RecordTable[AttendanceRow] = RecordTable(
        columns, identity=lambda row: row.person, name=_("Attendance")
    )
    words = _("Here stands who was invited, and who was there.")
    made.set_empty(EmptyState("people", _("No attendance yet"), words=words), None)
    return made


def show_attendance(table: RecordTable[AttendanceRow], rows: Sequence[AttendanceRow]) -> None:
    """Show the attendance of a meeting, and in the foot how many were there."""
    there = sum(row.status in _THERE for row in rows)
    words = texts().ngettext("{count} present", "{count} present", there)
    table.set_rows(rows)
    table.set_note(words.format(count=there) if rows else "")


def _state(row: AttendanceRow) -> Look:
    return attendance_state(row.status) or Words("–")
