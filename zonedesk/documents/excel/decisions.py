"""The list of decisions over all meetings as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.excel.looks import Kind
from zonedesk.documents.excel.sheet import ListColumn, ListSheet, SummaryBook
from zonedesk.domain.decision_record import LinkedReference
from zonedesk.domain.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.documents.excel.context import BookContext
    from zonedesk.domain.rows import DecisionRow


def render_decisions(rows: Sequence[DecisionRow], *, context: BookContext) -> bytes:
    """Write the decisions, in the order given, each with its text."""
    book = SummaryBook(context)
    sheet = decisions_sheet(context)
    book.add(sheet, rows)
    return book.to_bytes(sheet.title)


def decisions_sheet(context: BookContext) -> ListSheet[DecisionRow]:
    """Tell what the list of decisions shows."""
    say = context.say
    marking: tuple[ListColumn[DecisionRow], ...] = (
        ListColumn(say("Marking"), lambda row: row.marking.word, 10),
    )
    return ListSheet(
        name=say("Decisions"),
        title=context.titled(say("Decisions")),
        columns=(
            ListColumn(say("Reference"), lambda row: row.reference, 16),
            ListColumn(say("Meeting"), lambda row: row.meeting, 14),
            ListColumn(say("Body"), lambda row: row.body, 9),
            ListColumn(say("Date"), lambda row: row.date, 11, Kind.DATE),
            ListColumn(say("Item"), lambda row: row.number, 7),
            ListColumn(say("Title"), lambda row: row.title, 44),
            ListColumn(say("Decision"), lambda row: plain(row.text), 62),
            ListColumn(say("Result"), lambda row: row.result.word if row.result else "", 14),
            ListColumn(say("Dossier"), lambda row: row.dossier, 16),
            *(marking if context.is_full else ()),
            ListColumn(say("State"), lambda row: row.state.word, 15),
            ListColumn(say("Responsible"), lambda row: row.responsible, 20),
            ListColumn(say("Effective date"), lambda row: row.effective, 11, Kind.DATE),
            ListColumn(say("Amended by"), lambda row: _linked(row.amended_by), 24),
            ListColumn(say("Replaces"), lambda row: _linked(row.replaces), 24),
        ),
        vertical="top",
    )


def _linked(references: Sequence[str]) -> str:
    """Name the decisions of a link, each with what the later of both does to the earlier one."""
    told = [
        f"{one} ({one.kind.word})" if isinstance(one, LinkedReference) else one
        for one in references
    ]
    return ", ".join(told)
