"""Reminders: what somebody is responsible for and has not finished, late first (R107).

A reminder is a text or a file for the user's own mail program; ZoneDesk sends nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.domain.numbering import sort_key
from zonedesk.domain.openness import strictest
from zonedesk.domain.words import Marking, fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from zonedesk.domain.action_record import ActionEntry
    from zonedesk.domain.rows import ActionRow

_ADDRESS: Final = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*"
)


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is responsible: a person, or somebody known by a free text only.

    ``key`` is that of the person or the text itself; ``address`` is empty where none is known.
    """

    key: str
    name: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one addressee still has to do.

    Attributes:
        to: whom it is for.
        zone: name of the zone that reminds.
        made: aware instant.
        today: the day in Brussels.
        rows: open action points, as `reminded` puts them.
        kept_back: how many confidential ones it leaves out.
        language: in which it is written.
    """

    to: Addressee
    zone: str
    made: datetime
    today: date
    rows: tuple[ActionRow, ...]
    kept_back: int
    language: str

    @property
    def late(self) -> tuple[ActionRow, ...]:
        """Those whose term has passed; today is not late (R104)."""
        return tuple(row for row in self.rows if is_late(row, self.today))

    @property
    def to_come(self) -> tuple[ActionRow, ...]:
        """Those whose term is to come."""
        return tuple(row for row in self.rows if row.due is not None and row.due >= self.today)

    @property
    def undated(self) -> tuple[ActionRow, ...]:
        """Those without a term."""
        return tuple(row for row in self.rows if row.due is None)

    @property
    def marking(self) -> Marking:
        """The strictest of what it tells; it is no public paper."""
        return strictest([Marking.INTERNAL, *(row.marking for row in self.rows)])


def is_late(row: ActionRow, today: date) -> bool:
    """Tell whether the term of an open action point has passed."""
    return row.due is not None and row.due < today and not row.status.finished


def reminded(rows: Iterable[ActionRow]) -> tuple[ActionRow, ...]:
    """Put action points in the order of a reminder: by term, those without one last."""
    return tuple(
        sorted(
            rows,
            key=lambda row: (
                row.due is None,
                row.due.toordinal() if row.due else 0,
                sort_key(row.reference),
            ),
        )
    )


def owned(entries: Iterable[ActionEntry]) -> dict[int | str, list[ActionEntry]]:
    """Put open action points together by who is responsible.

    A person is known by id, somebody else by the text without case; what nobody is responsible
    for is left out.
    """
    found: dict[int | str, list[ActionEntry]] = {}
    for entry in entries:
        who = entry.owner_id if entry.owner_id is not None else fold(entry.row.owner)
        if not entry.row.status.finished and who != "":
            found.setdefault(who, []).append(entry)
    return found


def address_of(text: str) -> str:
    """Give an e-mail address that every program takes; empty for anything else."""
    tidy = text.strip()
    return tidy if _ADDRESS.fullmatch(tidy) else ""
