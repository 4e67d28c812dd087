"""The list of council dossiers as a workbook."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from zonedesk.documents.excel.looks import Kind
from zonedesk.documents.excel.sheet import ListColumn, ListSheet, SummaryBook

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from zonedesk.documents.excel.context import BookContext
    from zonedesk.domain.dossier_supervision import Supervision
    from zonedesk.domain.rows import DossierRow
    from zonedesk.domain.supervision_term import Term

_NO_TERMS: Final[Mapping[str, Supervision]] = MappingProxyType({})


def render_dossiers(
    rows: Sequence[DossierRow],
    *,
    context: BookContext,
    terms: Mapping[str, Supervision] = _NO_TERMS,
) -> bytes:
    """Write the dossiers, in the order given, with the sum of their amounts.

    Args:
        rows: the dossiers.
        context: whose workbook it is, and for whom.
        terms: of supervision, by the reference of the dossier.
    """
    book = SummaryBook(context)
    sheet = dossiers_sheet(context, terms)
    book.add(sheet, rows)
    return book.to_bytes(sheet.title)


def dossiers_sheet(
    context: BookContext, terms: Mapping[str, Supervision] = _NO_TERMS
) -> ListSheet[DossierRow]:
    """Tell what the list of dossiers shows; amounts in euro, cents kept."""
    say = context.say
    marking: tuple[ListColumn[DossierRow], ...] = (
        ListColumn(say("Marking"), lambda row: row.marking.word, 10),
    )
    return ListSheet(
        name=say("Dossiers"),
        title=context.titled(say("Dossiers")),
        columns=(
            ListColumn(say("Reference"), lambda row: row.reference, 16),
            ListColumn(say("Title"), lambda row: row.title, 46),
            ListColumn(say("Category"), lambda row: row.category, 20),
            ListColumn(say("Subcategory"), lambda row: row.subcategory, 21),
            ListColumn(say("Phenomenon"), lambda row: row.phenomenon, 14),
            ListColumn(say("Body"), lambda row: row.body, 9),
            ListColumn(say("Status"), lambda row: row.status.word, 14),
            ListColumn(say("Handler"), lambda row: row.handler, 18),
            *(marking if context.is_full else ()),
            ListColumn(say("Opened"), lambda row: row.opened, 11, Kind.DATE),
            ListColumn(say("Closed on"), lambda row: row.closed, 11, Kind.DATE),
            ListColumn(
                say("Amount (euro)"), lambda row: _euro(row.amount), 14, Kind.EURO, total=True
            ),
            ListColumn(say("Legal basis"), lambda row: row.legal_basis, 18),
            ListColumn(say("Sent to supervision"), lambda row: row.sent, 12, Kind.DATE),
            ListColumn(say("Received by supervision"), lambda row: row.received, 12, Kind.DATE),
            *_last_days(context, terms),
            ListColumn(say("Result of supervision"), _supervision, 18),
        ),
    )


def _last_days(
    context: BookContext, terms: Mapping[str, Supervision]
) -> Iterator[ListColumn[DossierRow]]:
    """Give a column for each term within which an authority may act."""
    say = context.say
    for title, name in (
        (say("Suspension until"), "suspension"),
        (say("Annulment until"), "annulment"),
        (say("Approval until"), "approval"),
    ):
        yield ListColumn(title, partial(_last_day, terms=terms, name=name), 12, Kind.DATE)


def _last_day(row: DossierRow, *, terms: Mapping[str, Supervision], name: str) -> date | None:
    found = terms.get(row.reference)
    term: Term | None = getattr(found, name) if found is not None else None
    return None if term is None else term.until


def _euro(cents: int | None) -> float | None:
    return None if cents is None else cents / 100


def _supervision(row: DossierRow) -> str:
    return "" if row.supervision_result is None else row.supervision_result.word
