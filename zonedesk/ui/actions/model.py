"""What the place of the action points shows: frozen lines, made in the lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.domain import due
from zonedesk.domain.due import Asked, View
from zonedesk.services.action_record import read_all

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.action_record import ActionEntry, Owner
    from zonedesk.domain.due import Group, Term
    from zonedesk.domain.rows import ActionRow
    from zonedesk.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action point in the list, with where it stands today.

    Attributes:
        entry: its row and what a command needs.
        term: how near its term is; None without one and when nothing is expected any more.
        group: heading by term; a year for what was finished in it.
        views: the quick views it stands in.
    """

    entry: ActionEntry
    term: Term | None
    group: tuple[Group, int | None]
    views: frozenset[View]

    @property
    def row(self) -> ActionRow:
        """The row of the list."""
        return self.entry.row


@dataclass(frozen=True, slots=True)
class ActionList:
    """All action points, who can be responsible, and who the user is (None when unknown)."""

    lines: tuple[ActionLine, ...]
    owners: tuple[Owner, ...]
    me: int | None

    def counts(self) -> dict[View, int]:
        """Count the lines of each quick view; that of the user only where the user is known."""
        kinds = [view for view in View if view is not View.MINE or self.me is not None]
        return {view: sum(view in line.views for line in self.lines) for view in kinds}


def read_list(workspace: Workspace) -> ActionList:
    """Read all action points as they stand today."""
    book = read_all(workspace)
    lines = (_line(entry, today=book.today, me=book.me) for entry in book.actions)
    return ActionList(tuple(lines), book.owners, book.me)


def term_of(row: ActionRow, today: date) -> Term | None:
    """Tell how near the term of an action point is, as long as something is expected."""
    return due.term(row.due, today) if row.due and not row.status.finished else None


def _line(entry: ActionEntry, *, today: date, me: int | None) -> ActionLine:
    row = entry.row
    asked = Asked(
        row.status,
        due=row.due,
        done=row.done,
        owned=bool(row.owner),
        mine=me is not None and entry.owner_id == me,
    )
    return ActionLine(
        entry, term_of(row, today), group=due.group(asked, today), views=due.views(asked, today)
    )
