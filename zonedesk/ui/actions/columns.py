"""The columns of the list of action points, three of which are edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.words import ActionStatus
from zonedesk.ui.actions.looks import (
    origin_of,
    origin_words,
    postponed_tip,
    term_look,
    term_text,
    text_look,
)
from zonedesk.ui.kit.canvas import Ink
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.states import action_state
from zonedesk.ui.kit.table.columns import TableColumn, number_column
from zonedesk.ui.kit.table.editing import choice_editor, date_editor
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from zonedesk.ui.actions.model import ActionLine
    from zonedesk.ui.actions.nesting import Nesting

REFERENCE, TEXT, OWNER, TERM, STATUS, ORIGIN, POSTPONED = (
    "reference",
    "text",
    "owner",
    "term",
    "status",
    "origin",
    "postponed",
)


class CellFields:
    """Makes the fields that edit cells.

    Args:
        today: the day in Brussels.
    """

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self.owners: tuple[Choice, ...] = ()

    def owner(self, line: ActionLine, parent: QWidget) -> QWidget:
        """Make the field of who is responsible: a person of the register or any text."""
        value = line.entry.owner_id or line.row.owner or None
        return choice_editor(value, parent, choices=self.owners, free=True)

    def term(self, line: ActionLine, parent: QWidget) -> QWidget:
        """Make the field of the term."""
        return date_editor(line.row.due, parent, today=self._today)

    def status(self, line: ActionLine, parent: QWidget) -> QWidget:
        """Make the field of the status."""
        return choice_editor(line.row.status, parent, choices=status_choices())


def status_choices() -> tuple[Choice, ...]:
    """Give the four states of an action point to choose from."""
    return tuple(Choice(one, named(one), action_state(one)) for one in ActionStatus)


def columns(fields: CellFields | None, nesting: Nesting) -> tuple[TableColumn[ActionLine], ...]:
    """Give the columns in the language of the window; without fields nothing can be edited.

    ``nesting`` tells how deep parts stand.
    """
    _ = texts().gettext
    return (
        TableColumn(
            REFERENCE, _("Reference"), lambda line: line.row.reference, width=86, muted=True
        ),
        _text(nesting),
        TableColumn(
            OWNER,
            _("Responsible"),
            lambda line: line.row.owner,
            width=188,
            wrap=True,
            editor=fields.owner if fields else None,
        ),
        TableColumn(
            TERM,
            _("Term"),
            lambda line: term_text(line.row, line.term),
            width=132,
            kind="date",
            sort_key=lambda line: line.row.due,
            look=lambda line: term_look(line.entry, line.term),
            tip=postponed_tip,
            editor=fields.term if fields else None,
        ),
        TableColumn(
            STATUS,
            _("Status"),
            lambda line: named(line.row.status),
            width=96,
            kind="state",
            sort_key=lambda line: list(ActionStatus).index(line.row.status),
            code=lambda line: line.row.status.value,
            look=lambda line: action_state(line.row.status),
            editor=fields.status if fields else None,
        ),
        TableColumn(
            ORIGIN,
            _("Origin"),
            lambda line: origin_words(origin_of(line.row)),
            width=126,
            look=lambda line: Words(origin_words(origin_of(line.row)), ink=_LINK),
        ),
        *_further(),
    )


def _year_of(line: ActionLine) -> str:
    """Give the year an action point is of: that of its term, else of its meeting (L31)."""
    day = line.row.due or line.entry.held_on
    return "" if day is None else str(day.year)


def _text(nesting: Nesting) -> TableColumn[ActionLine]:
    """Give the column of the text, a part as deep as it stands."""
    _ = texts().gettext
    return TableColumn(
        TEXT,
        _("Action point"),
        lambda line: line.row.text,
        width=220,
        look=lambda line: text_look(line, nesting.depth(line)),
        wrap=True,
        flexible=True,
    )


def _further() -> Sequence[TableColumn[ActionLine]]:
    """Give the columns that show when they are chosen."""
    _ = texts().gettext
    return (
        TableColumn("dossier", _("Dossier"), lambda line: line.row.dossier, width=126, shown=False),
        TableColumn(
            "plan_lines",
            _("Action plan"),
            lambda line: ", ".join(line.row.plan_lines),
            width=126,
            shown=False,
        ),
        TableColumn(
            "year",
            _("Year"),
            _year_of,
            width=64,
            code=_year_of,
            shown=False,
        ),
        TableColumn("part_of", _("Part of"), lambda line: line.entry.parent, width=90, shown=False),
        number_column(
            POSTPONED,
            _("Postponed"),
            of=lambda line: len(line.entry.postponed) or None,
            width=92,
            shown=False,
        ),
    )


_LINK = Ink("secondary", "accent")
