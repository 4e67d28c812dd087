"""What a record of the register has in tables of its own: decisions, events, voters, plan lines.

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
    Decision,
    ItemPlanLine,
    Person,
    PlanLine,
    PresenceEvent,
    Voter,
)
from zonedesk.db.prepared import fetch
from zonedesk.db.register.fields import formatted
from zonedesk.domain import register, words
from zonedesk.domain.register_checks import voter_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from zonedesk.db.models import Journaled
    from zonedesk.db.register.fields import Keys, Part
    from zonedesk.domain.register_merge import Change

Owned: TypeAlias = "Sequence[tuple[int, Change]]"
Parts: TypeAlias = "dict[int, Part]"


_DECISIONS: Final = select(Decision.item_id, Decision.text, Decision.reference).where(
    Decision.position == 1, Decision.deleted_at.is_(None)
)
_DECISION_IDS: Final = select(Decision.item_id, Decision.id).where(Decision.position == 1)
_EVENTS: Final = select(
    PresenceEvent.attendance_id, PresenceEvent.item_id, PresenceEvent.arrives
).order_by(PresenceEvent.id)
_VOTERS: Final = select(Voter.vote_id, Voter.choice, Voter.person_id).order_by(
    Voter.vote_id, Voter.position
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


class ItemColumns:
    """The plan lines and the decision of an agenda item."""

    def __init__(self) -> None:
        self.lines = PlanLines(ItemPlanLine, "item_id", column="planregel")
        self.empty: Part = {"planregel": None, "besluit": None, "besluit_referentie": None}

    def load(self, session: Session, keys: Keys) -> Parts:
        """Give lines and decision by item; of several decisions the first (formats.md)."""
        parts: defaultdict[int, Part] = defaultdict(lambda: dict(self.empty))
        for item_id, part in self.lines.load(session, keys).items():
            parts[item_id] |= part
        for item_id, text, reference in fetch(session, _DECISIONS):
            decided = {
                "besluit": None if text.is_empty else text,
                "besluit_referentie": reference or None,
            }
            parts[item_id] |= decided
        return dict(parts)

    def save(self, session: Session, owned: Owned, *, keys: Keys) -> None:
        """Write lines and decision; an item without text and reference has no decision."""
        self.lines.save(session, owned, keys=keys)
        altered = _altered(owned, ("besluit", "besluit_referentie"))
        known = _known_decisions(session, altered)
        new, changed, gone, freed = [], [], [], []
        for item_id, change in altered:
            decided = _decision(change)
            if item_id not in known:
                new += [{"item_id": item_id, "position": 1, **decided}] if decided else []
            elif decided:
                changed.append({CHOSEN: known[item_id], **decided})
                freed.append({CHOSEN: known[item_id], "reference": ""})
            else:
                gone.append({CHOSEN: known[item_id]})
        delete_rows(session, Decision, column="id", rows=gone)
        # In two steps, for no two decisions may share a reference even for a moment.
        update_rows(session, Decision, rows=freed)
        update_rows(session, Decision, rows=changed)
        insert_rows(session, Decision, rows=new)


def _decision(change: Change) -> dict[str, Any]:
    text, reference = change.values["besluit"], change.values["besluit_referentie"]
    if text is None and reference is None:
        return {}
    return {"reference": reference or "", **formatted("text", text)}


def _known_decisions(session: Session, altered: Owned) -> dict[int, int]:
    if all(change.before is None for _, change in altered):
        return {}
    return dict(fetch(session, _DECISION_IDS))


class PresenceColumns:
    """The items at which somebody comes in and goes out."""

    empty: Part = {"komt_toe_bij": None, "verlaat_bij": None}  # noqa: RUF012 - never changed

    def load(self, session: Session, keys: Keys) -> Parts:
        """Give the numbers of the items by attendance."""
        parts: defaultdict[int, Part] = defaultdict(lambda: dict(self.empty))
        for owner_id, item_id, arrives in fetch(session, _EVENTS):
            column = "komt_toe_bij" if arrives else "verlaat_bij"
            if (item := keys.key(AgendaItem, item_id)) is not None:
                parts[owner_id][column] = parts[owner_id][column] or item[1]
        return dict(parts)

    def save(self, session: Session, owned: Owned, *, keys: Keys) -> None:
        """Replace the events of each attendance that has others than before."""
        altered = _altered(owned, tuple(self.empty))
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
        insert_rows(session, PresenceEvent, rows=rows)


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
    register.ITEMS.name: ItemColumns(),
    register.ATTENDANCE.name: PresenceColumns(),
    register.VOTES.name: VoterColumns(),
    register.ACTIONS.name: PlanLines(ActionPlanLine, "action_id", column="planregels"),
}
