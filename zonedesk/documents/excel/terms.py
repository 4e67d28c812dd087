"""The running terms as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.excel.actions import LATE
from zonedesk.documents.excel.looks import Kind, Look
from zonedesk.documents.excel.sheet import ListColumn, ListSheet, SummaryBook
from zonedesk.documents.term_state_words import state_words
from zonedesk.domain.dossier_supervision import TermState
from zonedesk.i18n.catalogue import translator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.documents.excel.context import BookContext
    from zonedesk.domain.running_terms import TermLine


def render_terms_book(rows: Sequence[TermLine], *, context: BookContext) -> bytes:
    """Write the terms, in the order given; one that is late stands out."""
    book = SummaryBook(context)
    sheet = terms_sheet(context)
    book.add(sheet, rows)
    return book.to_bytes(sheet.title)


def terms_sheet(context: BookContext) -> ListSheet[TermLine]:
    """Tell what the list of terms shows; how each stands is judged on the day of making."""
    say = context.say
    tr, today = translator(context.language), context.made.date()

    def day_look(row: TermLine) -> Look:
        late = row.state is TermState.LATE
        return Look(kind=Kind.DATE, bold=True, ink=LATE) if late else Look(kind=Kind.DATE)

    marking: tuple[ListColumn[TermLine], ...] = (
        ListColumn(say("Marking"), lambda row: row.marking.word, 10),
    )
    return ListSheet(
        name=say("Terms"),
        title=context.titled(say("Terms")),
        columns=(
            ListColumn(say("Last day"), lambda row: row.day, 12, Kind.DATE, look=day_look),
            ListColumn(say("State"), lambda row: state_words(row, today, tr=tr), 16),
            ListColumn(say("Term"), lambda row: row.what, 40),
            ListColumn(say("Reference"), lambda row: row.reference, 16),
            ListColumn(say("Title"), lambda row: row.title, 48),
            ListColumn(say("Article"), lambda row: row.article, 16),
            ListColumn(say("How counted"), lambda row: row.counted, 60),
            ListColumn(say("Set otherwise"), lambda row: row.overruled, 24),
            *(marking if context.is_full else ()),
        ),
    )
