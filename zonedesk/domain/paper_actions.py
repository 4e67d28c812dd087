"""Action points on paper, grouped by who has them or by their term (documents.md 2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from zonedesk.domain.numbering import sort_key
from zonedesk.domain.openness import shown_in, strictest
from zonedesk.domain.plan_record import is_late
from zonedesk.domain.words import Edition, Marking

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.domain.papers import House
    from zonedesk.domain.rows import ActionRow


class Grouping(StrEnum):
    """By what action points stand together."""

    OWNER = "owner"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class ActionGroup:
    """Action points that stand together.

    Attributes:
        rows: late ones first, then by term; those without one come last.
        owner: who has them; empty where nobody has, None when they are grouped by term.
        late: whether their term has passed.
        month: the first day of the month of their term; None without one.
    """

    rows: tuple[ActionRow, ...]
    owner: str | None = None
    late: bool = False
    month: date | None = None


@dataclass(frozen=True, slots=True)
class ActionsPaper:
    """Action points in one edition.

    Attributes:
        house: style of the zone.
        edition: of which it is.
        rows: that are told.
        day: on which terms are judged.
        grouping: by what they stand together.
        year: of their term or origin; None for all that are open.
        body: name of the one body they come from; empty for all.
    """

    house: House
    edition: Edition
    rows: tuple[ActionRow, ...]
    day: date
    grouping: Grouping = Grouping.OWNER
    year: int | None = None
    body: str = ""

    @property
    def late(self) -> int:
        """How many are over their term."""
        return sum(self.is_late(row) for row in self.rows)

    @property
    def groups(self) -> tuple[ActionGroup, ...]:
        """The action points as they stand together."""
        return tuple(self._by_owner() if self.grouping is Grouping.OWNER else self._by_term())

    @property
    def marking(self) -> Marking:
        """Who may read it: the strictest of all; a full list is for inside."""
        if self.edition is Edition.PUBLIC:
            return Marking.PUBLIC
        return strictest([Marking.INTERNAL, *(row.marking for row in self.rows)])

    def is_late(self, row: ActionRow) -> bool:
        """Tell whether an action point is over its term."""
        return is_late(row.due, row.status, today=self.day)

    def _by_owner(self) -> Iterable[ActionGroup]:
        named = sorted(self.rows, key=lambda row: (not row.owner.strip(), sort_key(row.owner)))
        for owner, rows in groupby(named, key=lambda row: row.owner.strip()):
            yield ActionGroup(late_first(rows, self.day), owner=owner)

    def _by_term(self) -> Iterable[ActionGroup]:
        def month(row: ActionRow) -> tuple[bool, date | None]:
            late = self.is_late(row)
            return late, None if late or row.due is None else row.due.replace(day=1)

        for (late, first), rows in groupby(late_first(self.rows, self.day), key=month):
            yield ActionGroup(tuple(rows), late=late, month=first)


def late_first(rows: Iterable[ActionRow], day: date) -> tuple[ActionRow, ...]:
    """Put action points in order: late on a day, then by term; those without one come last."""

    def place(row: ActionRow) -> tuple[bool, date]:
        return not is_late(row.due, row.status, today=day), row.due or date.max

    return tuple(sorted(rows, key=place))


def actions_paper_of(paper: ActionsPaper) -> ActionsPaper:
    """Keep what the edition may tell; without a year, what is still open."""
    kept = (row for row in paper.rows if shown_in(paper.edition, row.marking))
    rows = (row for row in kept if paper.year is not None or not row.status.finished)
    return ActionsPaper(
        paper.house,
        paper.edition,
        tuple(rows),
        paper.day,
        paper.grouping,
        paper.year,
        paper.body,
    )
