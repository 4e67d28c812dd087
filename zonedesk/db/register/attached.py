"""What a record of the register has in tables of its own: events, voters, plan lines.

Each gives the columns of the sheet that it serves, and replaces its rows when they change.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

from sqlalchemy import select

from zonedesk.db.bulk import CHOSEN, delete_rows, insert_rows, update_rows
from zonedesk.db.models import (
    ActionPlanLine,
    AgendaItem,
    Attendance,
    ItemPlanLine,
    Person,
    PlanLine,
    PresenceEvent,
    Vote,
    Voter,
)
from zonedesk.db.prepared import fetch
from zonedesk.db.secrecy import forget_names
from zonedesk.domain import register, words
from zonedesk.domain.presence_moves import one_reason
from zonedesk.domain.register_meeting_checks import voter_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from zonedesk.db.models import Journaled
    from zonedesk.db.register.fields import Keys, Part
    from zonedesk.domain.register_world import Change

Owned: TypeAlias = "Sequence[tuple[int, Change]]"
Parts: TypeAlias = "dict[int, Part]"


_EVENTS: Final = (
    select(
        PresenceEvent.attendance_id,
        PresenceEvent.item_id,
        PresenceEvent.arrives,
        PresenceEvent.reason,
        Attendance.reason,
    )
    .join(Attendance, PresenceEvent.attendance_id == Attendance.id)
    .join(AgendaItem, PresenceEvent.item_id == AgendaItem.id)
    .order_by(AgendaItem.position, PresenceEvent.arrives.desc(), PresenceEvent.id)
)
_OF_EVENTS: Final = ("at", "reason", "conflict", "sentence")
_EVENTS_IN_FULL: Final = select(
    PresenceEvent.attendance_id,
    PresenceEvent.item_id,
    PresenceEvent.arrives,
    *(getattr(PresenceEvent, name) for name in _OF_EVENTS),
)
_OWN_REASONS: Final = select(PresenceEvent.attendance_id, PresenceEvent.id).where(
    PresenceEvent.reason != ""
)
# Beside a vote by count stands the chair alone, where that vote settled a tie.
_VOTERS: Final = (
    select(Voter.vote_id, Voter.choice, Voter.person_id)
    .join(Vote, Voter.vote_id == Vote.id)
    .where(Vote.method == words.VoteMethod.BY_NAME)
    .order_by(Voter.vote_id, Voter.position)
)


class Attached(Protocol):
    """Columns of a sheet that stand in tables of their own."""

    empty: Part

    def load(self, session: Session, keys: Keys) -> Parts:
        """Give the columns by the id of the record that owns them."""

    def save(self, session: Session, owned: Owned, *, keys: Keys) -> None:
        """Write the columns of new and changed records, given with their ids."""


class PlanLines:
    """The plan lines of an item or an action point, in the order given."""

    def __init__(
        self, model: type[ItemPlanLine | ActionPlanLine], owner: str, *, column: str
    ) -> None:
        self.model: Any = model
        self.owner = owner
        self.column = column
        self.empty: Part = {column: None}
        owned_by = getattr(self.model, owner)
        self.query = select(owned_by, self.model.plan_line_id).order_by(
            owned_by, self.model.position
        )

    def load(self, session: Session, keys: Keys) -> Parts:
        """Give the codes of the lines by owner."""
        lines: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
        for owner_id, line_id in fetch(session, self.query):
            if (code := keys.key(PlanLine, line_id)) is not None:
                lines[owner_id] += (code,)
        return {owner_id: {self.column: codes} for owner_id, codes in lines.items()}

    def save(self, session: Session, owned: Owned, *, keys: Keys) -> None:
        """Replace the lines of each owner that names others than before."""
        altered = _altered(owned, (self.column,))
        _clear(session, self.model, owner=self.owner, owned=altered)
        rows = [
            {self.owner: owner_id, "plan_line_id": keys.id(PlanLine, code), "position": position}
            for owner_id, change in altered
            for position, code in enumerate(_tuple(change.values[self.column]))
        ]
        insert_rows(session, self.model, rows=rows)


def _tuple(value: Any) -> tuple[Any, ...]:  # noqa: ANN401
    return value if isinstance(value, tuple) else ()


class PresenceColumns:
    """The items at which somebody comes in and goes out, and the reasons of that alone."""

    empty: Part = {"komt_toe_bij": None, "verlaat_bij": None}  # noqa: RUF012 - never changed

    def load(self, session: Session, keys: Keys) -> Parts:
        """Give the numbers of the items by attendance; of several the first of the agenda.

        The reasons of the events stand as reason where the attendance has none of its own.
        """
        parts: defaultdict[int, Part] = defaultdict(lambda: dict(self.empty))
        reasons: defaultdict[int, list[str]] = defaultdict(list)
        for owner_id, item_id, arrives, own, reason in fetch(session, _EVENTS):
            column = "komt_toe_bij" if arrives else "verlaat_bij"
            if (item := keys.key(AgendaItem, item_id)) is None:
                continue
            parts[owner_id][column] = parts[owner_id][column] or item[1]
            if own and not reason:
                reasons[owner_id].append(own)
        for owner_id, said in reasons.items():
            parts[owner_id]["reden"] = one_reason("", said)
        return dict(parts)

    def save(self, session: Session, owned: Owned, *, keys: Keys) -> None:
        """Replace the events of each attendance that has others than before.

        Another reason is the one of the person, and takes the place of those of the events.
        """
        altered = _altered(owned, tuple(self.empty))
        reasoned = {owner_id for owner_id, _ in _altered(owned, ("reden",))}
        known = _known_events(session, altered)
        _clear(session, PresenceEvent, owner="attendance_id", owned=altered)
        rows = [
            {
                "attendance_id": owner_id,
                "item_id": keys.id(
                    AgendaItem, (change.values["vergadering"], change.values[column])
                ),
                "arrives": column == "komt_toe_bij",
            }
            for owner_id, change in altered
            for column in self.empty
            if change.values[column] is not None
        ]
        insert_rows(session, PresenceEvent, rows=[_kept(row, known) for row in rows])
        if any(change.before is not None for _, change in owned):
            own = fetch(session, _OWN_REASONS)
            freed = [{CHOSEN: event, "reason": ""} for owner, event in own if owner in reasoned]
            update_rows(session, PresenceEvent, rows=freed)


def _known_events(session: Session, altered: Owned) -> dict[tuple[Any, ...], dict[str, Any]]:
    """Give what is said of the events of records that were there before."""
    if all(change.before is None for _, change in altered):
        return {}
    found = fetch(session, _EVENTS_IN_FULL)
    return {tuple(row[:3]): dict(zip(_OF_EVENTS, row[3:], strict=True)) for row in found}


def _kept(row: dict[str, Any], known: dict[tuple[Any, ...], dict[str, Any]]) -> dict[str, Any]:
    """Give an event with what was said of it before."""
    said = known.get((row["attendance_id"], row["item_id"], row["arrives"]))
    return row | (said or _NOTHING_SAID)


_NOTHING_SAID: Final = {"at": None, "reason": "", "conflict": False, "sentence": ""}


class VoterColumns:
    """Who voted what in a vote by name; the numbers of any other vote stand with the vote."""

    empty: Part = {}  # noqa: RUF012 - never changed

    def load(self, session: Session, keys: Keys) -> Parts:
        """Give the voters of each choice by vote."""
        parts: defaultdict[int, Part] = defaultdict(dict)
        for vote_id, choice, person_id in fetch(session, _VOTERS):
            if (voter := keys.key(Person, person_id)) is not None:
                named = _tuple(parts[vote_id].get(choice.word))
                parts[vote_id][choice.word] = (*named, voter)
        return dict(parts)

    def save(self, session: Session, owned: Owned, *, keys: Keys) -> None:
        """Replace the voters; a secret vote has none (R73)."""
        choices = tuple(choice.word for choice in words.VoteChoice)
        altered = _altered(owned, ("wijze", *choices))
        _clear(session, Voter, owner="vote_id", owned=altered)
        voters = [
            {
                "vote_id": vote_id,
                "person_id": keys.id(Person, key),
                "choice": choice,
                "position": position,
            }
            for vote_id, change in altered
            if change.values["wijze"] is words.VoteMethod.BY_NAME
            for choice in words.VoteChoice
            if (value := change.values[choice.word]) is not None
            for position, key in enumerate(voter_keys(value))
        ]
        insert_rows(session, Voter, rows=voters)
        for _, change in altered:
            if change.before is not None and change.values["wijze"] is words.VoteMethod.SECRET:
                _forget(session, change, keys=keys)


def _forget(session: Session, change: Change, *, keys: Keys) -> None:
    """Take who voted out of the journal, of a vote that was not secret before (R73)."""
    item_id = keys.id(AgendaItem, (change.values["vergadering"], change.values["nummer"]))
    if item_id is not None:
        forget_names(session, item_id, subject=str(change.values["onderwerp"] or ""))


def _altered(owned: Owned, columns: tuple[str, ...]) -> Owned:
    """Give what is new, or says something else in these columns than before."""
    return [
        (owner_id, change)
        for owner_id, change in owned
        if change.before is None
        or any(change.before[column] != change.values[column] for column in columns)
    ]


def _clear(session: Session, model: type[Journaled], *, owner: str, owned: Owned) -> None:
    """Take away the rows of records that were there before."""
    gone = [{CHOSEN: owner_id} for owner_id, change in owned if change.before is not None]
    delete_rows(session, model, column=owner, rows=gone)


ATTACHED: Final[dict[str, Attached]] = {
    register.ITEMS.name: PlanLines(ItemPlanLine, "item_id", column="planregel"),
    register.ATTENDANCE.name: PresenceColumns(),
    register.VOTES.name: VoterColumns(),
    register.ACTIONS.name: PlanLines(ActionPlanLine, "action_id", column="planregels"),
}
