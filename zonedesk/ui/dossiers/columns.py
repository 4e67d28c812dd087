"""The columns of the register of dossiers, beside the dossier and over the whole width (05)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.dossier_supervision import Stage, standing
from zonedesk.domain.words import DossierStatus, Marking
from zonedesk.ui.dossiers.looks import money, plain_day, status_state, supervision_state
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.table.columns import SortBy, TableColumn
from zonedesk.ui.kit.table.state import ColumnState
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.dossier_record import DossierLine

    _Column = TableColumn[DossierLine]

NEWEST_FIRST: Final = (SortBy("reference", descending=True),)
_BESIDE: Final = ("reference", "title", "supervision")
_ALONE: Final = (*_BESIDE, "category", "handler", "opened", "amount", "status")
_STAGES = list(Stage)
_FAR = 100_000  # days; answered and over come after everything that still runs


def columns(today: Callable[[], date]) -> tuple[TableColumn[DossierLine], ...]:
    """Give the columns in the language of the window.

    Args:
        today: the day that terms are counted from; asked each time a cell is shown anew.
    """
    return (*_first(today), *_facts(), *_hidden())


def states(columns: tuple[_Column, ...], *, beside: bool) -> tuple[ColumnState, ...]:
    """Tell which columns show before the user chose: three beside a dossier, eight alone."""
    shown = _BESIDE if beside else _ALONE
    return tuple(ColumnState(one.key, one.width, one.key in shown) for one in columns)


def matter(line: DossierLine) -> str:
    """Write category and subcategory of a dossier: ``Personeel › Ontslag``."""
    row = line.row
    return f"{row.category} › {row.subcategory}" if row.subcategory else ""


def _first(today: Callable[[], date]) -> tuple[_Column, ...]:
    _ = texts().gettext

    def urgency(line: DossierLine) -> tuple[int, int] | None:
        now = standing(line.supervision, today())
        if now.stage is Stage.NONE:
            return None
        return _FAR if now.days is None else now.days, _STAGES.index(now.stage)

    def told(line: DossierLine) -> str:
        state = supervision_state(line.supervision, today())
        return "" if state is None else state.word

    return (
        TableColumn(
            "reference", _("Reference"), lambda line: line.row.reference, width=118, muted=True
        ),
        TableColumn(
            "title",
            _("Title"),
            lambda line: line.row.title,
            width=240,
            look=lambda line: Words(
                line.row.title,
                wrap=True,
                strong=True,
                locked=line.row.marking is Marking.CLOSED,
            ),
            flexible=True,
        ),
        TableColumn(
            "supervision",
            _("Supervision"),
            told,
            width=158,
            kind="state",
            sort_key=urgency,
            look=lambda line: supervision_state(line.supervision, today()),
        ),
    )


def _facts() -> tuple[_Column, ...]:
    _ = texts().gettext
    return (
        TableColumn(
            "category",
            _("Category"),
            lambda line: line.row.category,
            width=112,
            wrap=True,
            shown=False,
        ),
        TableColumn(
            "handler",
            _("Handler"),
            lambda line: line.row.handler,
            width=128,
            wrap=True,
            shown=False,
        ),
        TableColumn(
            "opened",
            _("Opened"),
            lambda line: plain_day(line.row.opened),
            width=96,
            kind="date",
            sort_key=lambda line: line.row.opened,
            shown=False,
        ),
        TableColumn(
            "amount",
            _("Amount"),
            lambda line: money(line.row.amount),
            width=104,
            align="right",
            kind="number",
            sort_key=lambda line: _euro(line.row.amount),
            shown=False,
        ),
        TableColumn(
            "status",
            _("Status"),
            lambda line: named(line.row.status),
            width=124,
            kind="state",
            sort_key=lambda line: list(DossierStatus).index(line.row.status),
            code=lambda line: line.row.status.value,
            look=lambda line: status_state(line.row.status),
            shown=False,
        ),
    )


def _hidden() -> tuple[_Column, ...]:
    """Give the columns that only the user shows, and those that filters are set by."""
    _ = texts().gettext
    return (
        TableColumn("subcategory", _("Subcategory"), matter, width=216, shown=False),
        TableColumn("phenomenon", _("Phenomenon"), lambda line: line.row.phenomenon, shown=False),
        TableColumn("body", _("Body"), lambda line: line.row.body, width=72, shown=False),
        TableColumn(
            "legal_basis", _("Legal ground"), lambda line: line.row.legal_basis, shown=False
        ),
        TableColumn(
            "closed",
            _("Closed on"),
            lambda line: "" if line.row.closed is None else plain_day(line.row.closed),
            width=96,
            kind="date",
            sort_key=lambda line: line.row.closed,
            shown=False,
        ),
        TableColumn(
            "marking",
            _("Marking"),
            lambda line: named(line.row.marking),
            code=lambda line: line.row.marking.value,
            shown=False,
        ),
        TableColumn(
            "year",
            _("Year"),
            lambda line: str(line.year),
            width=64,
            code=lambda line: str(line.year),
            shown=False,
        ),
    )


def _euro(cents: int | None) -> float | None:
    return None if cents is None else cents / 100
