"""The columns of the running terms: how each stands, its day, what, of what, by which article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.dossier_supervision import TermState
from zonedesk.domain.running_terms import TermSource
from zonedesk.domain.words import Marking
from zonedesk.ui.dossiers.looks import days_left
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.table.columns import SortBy, TableColumn
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.running_terms import TermLine

    _Column = TableColumn[TermLine]

FIRST_DAY_FIRST: Final = (SortBy("day"),)
_STATES = list(TermState)


def columns(today: Callable[[], date]) -> tuple[_Column, ...]:
    """Give the columns in the language of the window.

    Args:
        today: the day that terms are counted from; asked each time a cell is shown anew.
    """
    _ = texts().gettext
    return (
        TableColumn(
            "state",
            _("State"),
            lambda line: state_of(line, today()).word,
            width=152,
            kind="state",
            sort_key=lambda line: (_STATES.index(line.state), line.day),
            code=lambda line: line.state.value,
            look=lambda line: state_of(line, today()),
        ),
        TableColumn(
            "day",
            _("Last day"),
            lambda line: shown_day(line.day),
            width=128,
            kind="date",
            sort_key=lambda line: line.day,
        ),
        TableColumn("what", _("Term"), what_words, width=272, wrap=True),
        TableColumn(
            "reference", _("Reference"), lambda line: line.reference, width=126, muted=True
        ),
        TableColumn(
            "title",
            _("Title"),
            lambda line: line.title,
            width=216,
            look=lambda line: Words(line.title, wrap=True, locked=line.marking is Marking.CLOSED),
            flexible=True,
        ),
        TableColumn("article", _("Article"), lambda line: line.article, width=104, muted=True),
        TableColumn("counted", _("How counted"), lambda line: line.counted, width=320, shown=False),
        TableColumn(
            "source",
            _("Source"),
            lambda line: source_words(line.source),
            width=120,
            code=lambda line: line.source.value,
            shown=False,
        ),
    )


def state_of(line: TermLine, today: date) -> ShapeAndWord:
    """Say how a term stands, by shape and word (component 13)."""
    words = days_left((line.day - today).days)
    if line.state is TermState.LATE:
        return ShapeAndWord(Shape.STOP, words, "stop", semibold=True)
    if line.state is TermState.DUE_SOON:
        return ShapeAndWord(Shape.WATCH, words, "watch", semibold=True)
    return ShapeAndWord(Shape.OPEN, words, "muted")


def what_words(line: TermLine) -> str:
    """Say what is to be done, with what makes the day uncertain or other than by the rule."""
    _ = texts().gettext
    provisional = _("provisional") if line.provisional else ""
    other = _("set otherwise: {reason}").format(reason=line.overruled) if line.overruled else ""
    beside = ", ".join(filter(None, (provisional, other)))
    return f"{line.what} ({beside})" if beside else line.what


def source_words(source: TermSource) -> str:
    """Say where terms come from."""
    _ = texts().gettext
    return {
        TermSource.SENDING: _("Sending"),
        TermSource.SUPERVISION: _("Supervision"),
        TermSource.NOTE: _("Notes"),
        TermSource.MEETING: _("Meetings"),
    }[source]
