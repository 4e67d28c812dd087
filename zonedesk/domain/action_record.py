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
    """An action point in the list.

    Attributes:
        row: of the list.
        handle: what a command needs to change it.
        owner_id: that of a person, None for a free text.
        parent: reference of the larger one of which it is a part, empty without one (R103).
        postponed: the terms that were put off, as far as the journal goes back (R106).
        held_on: day of the meeting it comes from.
    """

    row: ActionRow
    handle: Handle
    owner_id: int | None
    parent: str = ""
    postponed: tuple[date, ...] = ()
    held_on: date | None = None


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
class Return:
    """The coming meeting on which an open action point is followed up (R102).

    ``number`` is that of its item on the agenda; empty while it is only proposed for it.
    """

    meeting: str
    day: date
    number: str = ""


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """One action point with all that belongs to it.

    Attributes:
        entry: its row.
        lines: in the order given (R100).
        follow_ups: the oldest first.
        today: the day in Brussels it was read on.
        decision: that it carries out, once the register of decisions shows it.
        above: the action point of which it is a part.
        parts: its own parts, by reference.
        returns: where it comes back; None when it is finished or no meeting is prepared.
    """

    entry: ActionEntry
    lines: tuple[ServedLine, ...]
    follow_ups: tuple[FollowUpEntry, ...]
    today: date
    decision: DecisionRow | None = None
    above: ActionEntry | None = None
    parts: tuple[ActionEntry, ...] = ()
    returns: Return | None = None

    @property
    def postponed(self) -> tuple[date, ...]:
        """The terms that were put off."""
        return self.entry.postponed
