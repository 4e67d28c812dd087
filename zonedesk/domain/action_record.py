"""Action points as their editors read them: rows with what a command needs to change them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.rows import ActionRow, DecisionRow
    from zonedesk.domain.words import FollowUpKind


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """An action point in the list; ``owner_id`` is that of a person, None for a free text."""

    row: ActionRow
    handle: Handle
    owner_id: int | None


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody who can be made responsible: id and full name."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class ActionBook:
    """All action points by reference, and who can be responsible, by name.

    Attributes:
        actions: nothing that is in the bin.
        owners: active persons.
        me: id of the person that the user of the folder is, if there is just one of that name.
        today: the day in Brussels it was read on.
    """

    actions: tuple[ActionEntry, ...]
    owners: tuple[Owner, ...]
    me: int | None
    today: date


@dataclass(frozen=True, slots=True)
class ServedLine:
    """A plan line that an action point serves."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class FollowUpEntry:
    """An entry of follow-up; ``meeting`` is the reference of the meeting that heard it (R101)."""

    date: date
    kind: FollowUpKind
    text: str
    author: str
    meeting: str
    handle: Handle


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """One action point with all that belongs to it.

    Attributes:
        entry: its row.
        lines: in the order given (R100).
        follow_ups: the oldest first.
        postponed: the terms that were put off, as far as the journal goes back (R106).
        today: the day in Brussels it was read on.
        decision: that it carries out, once the register of decisions shows it.
    """

    entry: ActionEntry
    lines: tuple[ServedLine, ...]
    follow_ups: tuple[FollowUpEntry, ...]
    postponed: tuple[date, ...]
    today: date
    decision: DecisionRow | None = None
