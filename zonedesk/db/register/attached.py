"""What a record of the register has in tables of its own: decisions, events, voters, plan lines.

Each gives the columns of the sheet that it serves, and replaces its rows when they change.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

from sqlalchemy import delete, select

from zonedesk.db.bulk import CHOSEN, insert_rows, update_rows
from zonedesk.db.models import (
    ActionPlanLine,
    AgendaItem,
    Decision,
    ItemPlanLine,
    Person,
    PlanLine,
    PresenceEvent,
    Vote,
    Voter,
)
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

    def load(self, session: Session, keys: Keys) -> Parts:
        """Give the codes of the lines by owner."""
        owner = getattr(self.model, self.owner)
        query = select(owner, self.model.plan_line_id).order_by(owner, self.model.position)
        lines: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
        for owner_id, line_id in session.execute(query).tuples():
            lines[owner_id] += (keys.key(PlanLine, line_id),)
        return {owner_id: {self.column: codes} for owner_id, codes in lines.items()}

    def save(self, session: Session, owned: Owned, *, keys: Keys) -> None:
        """Replace the lines of each owner."""
        _clear(session, self.model, owner=self.owner, owned=owned)
        rows = [
            {self.owner: owner_id, "plan_line_id": keys.id(PlanLine, code), "position": position}
            for owner_id, change in owned
            for position, code in enumerate(dict.fromkeys(_tuple(change.values[self.column])))
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
        query = select(Decision.item_id, Decision.text, Decision.reference).where(
            Decision.position == 1, Decision.deleted_at.is_(None)
        )
        for item_id, text, reference in session.execute(query).tuples():
            decided = {
                "besluit": None if text.is_empty else text,
                "besluit_referentie": reference or None,
            }
            parts[item_id] |= decided
        return dict(parts)

    def save(self, session: Session, owned: Owned, *, keys: Keys) -> None:
        """Write lines and decision; an item without text and reference has no decision."""
        self.lines.save(session, owned, keys=keys)
        known = _known_decisions(session, [item_id for item_id, change in owned if change.before])
        new, changed, gone = [], [], []
        for item_id, change in owned:
            decided = _decision(change)
            if item_id not in known:
                new += [{"item_id": item_id, "position": 1, **decided}] if decided else []
            elif decided:
                changed.append({CHOSEN: known[item_id], **decided})
            else:
                gone.append(known[item_id])
        insert_rows(session, Decision, rows=new)
        update_rows(session, Decision, rows=changed)
        if gone:
            session.execute(delete(Decision).where(Decision.id.in_(gone)))


def _decision(change: Change) -> dict[str, Any]:
    text, reference = change.values["besluit"], change.values["besluit_referentie"]
    if text is None and reference is None:
        return {}
    return {"reference": reference or "", **formatted("text", text)}


def _known_decisions(session: Session, items: list[int]) -> dict[int, int]:
    if not items:
        return {}
    query = select(Decision.item_id, Decision.id).where(
        Decision.item_id.in_(items), Decision.position == 1
    )
    return dict(session.execute(query).tuples().all())


class PresenceColumns:
    """The items at which somebody comes in and goes out."""

    empty: Part = {"komt_toe_bij": None, "verlaat_bij": None}  # noqa: RUF012 - never changed

    def load(self, session: Session, keys: Keys) -> Parts:
        """Give the numbers of the items by attendance."""
        parts: defaultdict[int, Part] = defaultdict(lambda: dict(self.empty))
        query = select(PresenceEvent.attendance_id, PresenceEvent.item_id, PresenceEvent.arrives)
        for owner_id, item_id, arrives in session.execute(
            query.order_by(PresenceEvent.id)
        ).tuples():
            column = "komt_toe_bij" if arrives else "verlaat_bij"
            parts[owner_id][column] = parts[owner_id][column] or keys.key(AgendaItem, item_id)[1]
        return dict(parts)

    def save(self, session: Session, owned: Owned, *, keys: Keys) -> None:
        """Replace the events of each attendance."""
        _clear(session, PresenceEvent, owner="attendance_id", owned=owned)
        rows = [
            {
                "attendance_id": owner_id,
                "item_id": keys.id(
                    AgendaItem, (change.values["vergadering"], change.values[column])
                ),
                "arrives": column == "komt_toe_bij",
            }
            for owner_id, change in owned
            for column in self.empty
            if change.values[column] is not None
        ]
        insert_rows(session, PresenceEvent, rows=rows)


class VoteColumns:
    """What was voted: a number for each choice, or the voters of each when by name."""

    empty: Part = {choice.word: None for choice in words.VoteChoice}  # noqa: RUF012 - never changed

    def load(self, session: Session, keys: Keys) -> Parts:
        """Give the columns of each choice by vote."""
        counts = [getattr(Vote, f"votes_{choice.value}") for choice in words.VoteChoice]
        parts: Parts = {}
        for vote_id, *numbers in session.execute(select(Vote.id, *counts)).tuples():
            parts[vote_id] = dict(zip(self.empty, numbers, strict=True))
        voters = select(Voter.vote_id, Voter.choice, Voter.person_id).order_by(
            Voter.vote_id, Voter.position
        )
        for vote_id, choice, person_id in session.execute(voters).tuples():
            named = _tuple(parts[vote_id][choice.word])
            parts[vote_id][choice.word] = (*named, keys.key(Person, person_id))
        return parts

    def save(self, session: Session, owned: Owned, *, keys: Keys) -> None:
        """Write the counts into the votes and replace the voters."""
        _clear(session, Voter, owner="vote_id", owned=owned)
        rows = [{CHOSEN: vote_id, **_counts(change)} for vote_id, change in owned]
        update_rows(session, Vote, rows=rows)
        voters = [
            {
                "vote_id": vote_id,
                "person_id": keys.id(Person, key),
                "choice": choice,
                "position": position,
            }
            for vote_id, change in owned
            if change.values["wijze"] is words.VoteMethod.BY_NAME
            for choice in words.VoteChoice
            if (value := change.values[choice.word]) is not None
            for position, key in enumerate(voter_keys(value))
        ]
        insert_rows(session, Voter, rows=voters)


def _counts(change: Change) -> dict[str, Any]:
    by_name = change.values["wijze"] is words.VoteMethod.BY_NAME
    return {
        f"votes_{choice.value}": None if by_name else change.values[choice.word]
        for choice in words.VoteChoice
    }


def _clear(session: Session, model: type[Journaled], *, owner: str, owned: Owned) -> None:
    """Take away the rows of records that were there before."""
    changed = [owner_id for owner_id, change in owned if change.before is not None]
    if changed:
        session.execute(delete(model).where(getattr(model, owner).in_(changed)))


ATTACHED: Final[dict[str, Attached]] = {
    register.ITEMS.name: ItemColumns(),
    register.ATTENDANCE.name: PresenceColumns(),
    register.VOTES.name: VoteColumns(),
    register.ACTIONS.name: PlanLines(ActionPlanLine, "action_id", column="planregels"),
}
