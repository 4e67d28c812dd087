"""The columns of the register of decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import DecisionStanding, ItemResult, Marking
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.states import decision_state
from zonedesk.ui.kit.table.columns import SortBy, TableColumn
from zonedesk.ui.kit.table.editing import short_day
from zonedesk.ui.kit.table.state import ColumnState
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said

if TYPE_CHECKING:
    from zonedesk.domain.decision_record import DecisionLine

    _Column = TableColumn[DecisionLine]

_BESIDE: Final = ("reference", "date", "title", "state")
_ALONE: Final = (*_BESIDE, "result", "responsible", "effective", "meeting")
NEWEST_FIRST: Final = (SortBy("date", descending=True), SortBy("reference"))
_RESULTS: Final = list(ItemResult)
_STATES: Final = list(DecisionStanding)


def columns() -> tuple[TableColumn[DecisionLine], ...]:
    """Give the columns in the language of the window."""
    return (*_first(), *_facts(), *_hidden())


def states(columns: tuple[_Column, ...], *, beside: bool) -> tuple[ColumnState, ...]:
    """Tell which columns show before the user chose: four beside a decision, eight alone."""
    shown = _BESIDE if beside else _ALONE
    return tuple(ColumnState(one.key, one.width, one.key in shown) for one in columns)


def _first() -> tuple[_Column, ...]:
    _ = texts().gettext
    return (
        TableColumn("reference", _("Reference"), lambda line: line.called, width=122, muted=True),
        TableColumn(
            "date",
            _("Date"),
            lambda line: short_day(line.row.date),
            width=92,
            kind="date",
            sort_key=lambda line: line.row.date,
        ),
        TableColumn(
            "title",
            _("Title"),
            lambda line: line.row.title,
            width=176,
            look=lambda line: Words(
                line.row.title,
                wrap=True,
                strong=True,
                locked=line.marking is Marking.CLOSED,
            ),
            flexible=True,
        ),
        TableColumn(
            "result",
            _("Result"),
            lambda line: said(line.row.result) if line.row.result else "",
            width=96,
            sort_key=lambda line: _RESULTS.index(line.row.result) if line.row.result else None,
            code=lambda line: line.row.result.value if line.row.result else "",
            shown=False,
        ),
        TableColumn(
            "state",
            _("Standing"),
            lambda line: named(line.row.state),
            width=156,
            kind="state",
            sort_key=lambda line: _STATES.index(line.row.state),
            code=lambda line: line.row.state.value,
            look=lambda line: decision_state(line.row.state),
        ),
    )


def _facts() -> tuple[_Column, ...]:
    _ = texts().gettext
    return (
        TableColumn(
            "responsible",
            _("Responsible"),
            lambda line: line.row.responsible,
            width=128,
            wrap=True,
            shown=False,
        ),
        TableColumn(
            "effective",
            _("Effective date"),
            lambda line: short_day(line.row.effective) if line.row.effective else "",
            width=100,
            kind="date",
            sort_key=lambda line: line.row.effective,
            shown=False,
        ),
        TableColumn("meeting", _("Meeting"), lambda line: line.row.meeting, width=96, shown=False),
    )


def _hidden() -> tuple[_Column, ...]:
    """Give the columns that only the user shows, and those that filters are set by."""
    _ = texts().gettext
    return (
        TableColumn(
            "body",
            _("Body"),
            lambda line: line.body,
            width=140,
            code=lambda line: line.row.body,
            shown=False,
        ),
        TableColumn("item", _("Item"), lambda line: line.row.number, width=64, shown=False),
        TableColumn("dossier", _("Dossier"), lambda line: line.row.dossier, shown=False),
        TableColumn(
            "carried_out",
            _("Carried out on"),
            lambda line: short_day(line.carried_out_on) if line.carried_out_on else "",
            width=100,
            kind="date",
            sort_key=lambda line: line.carried_out_on,
            shown=False,
        ),
        TableColumn(
            "amended_by",
            _("Changed by"),
            lambda line: ", ".join(line.row.amended_by),
            shown=False,
        ),
        TableColumn(
            "replaces",
            _("Earlier decisions changed"),
            lambda line: ", ".join(line.row.replaces),
            shown=False,
        ),
        TableColumn(
            "marking",
            _("Openness"),
            lambda line: named(line.marking),
            code=lambda line: line.marking.value,
            shown=False,
        ),
        TableColumn(
            "year",
            _("Year"),
            lambda line: str(line.row.date.year),
            width=64,
            code=lambda line: str(line.row.date.year),
            shown=False,
        ),
    )
