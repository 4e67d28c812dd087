"""The decisions on an agenda item: their order, what hangs on them, what a command asks of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, exists, func, select, update

from zonedesk.db.bulk import table_of
from zonedesk.db.commands.records import unstamped
from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Decision,
    DecisionCourse,
    DecisionLink,
    Meeting,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from zonedesk.domain.words import MeetingStatus

_SAYS: Final = (
    "title",
    "summary",
    "text_plain",
    "motivation_plain",
    "responsible_id",
    "responsible_text",
    "effective_on",
    "result",
    "public",
)
"""The columns that tell something of a decision."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as stored; ``reference`` is empty as long as none was given."""

    id: int
    row_version: int
    reference: str


@dataclass(frozen=True, slots=True)
class Taken:
    """Where and when a decision is taken: its item, and the meeting of that."""

    item_id: int
    reference: str
    title: str
    meeting_id: int
    meeting: str
    day: date
    status: MeetingStatus

    @property
    def called(self) -> str:
        """Its reference, else the title of its item."""
        return self.reference or self.title


def of_item(session: Session, item_id: int) -> Decided | None:
    """Read the first decision on an item; None when there is none."""
    query = (
        select(Decision.id, Decision.row_version, Decision.reference)
        .where(Decision.item_id == item_id, Decision.deleted_at.is_(None))
        .order_by(Decision.position)
        .limit(1)
    )
    found = session.execute(query).one_or_none()
    return None if found is None else Decided(*found)


def taken(session: Session, decision_id: int) -> Taken | None:
    """Read where a decision is taken; None when it is in the bin or gone."""
    query = (
        select(
            Decision.item_id,
            Decision.reference,
            AgendaItem.title,
            Meeting.id,
            Meeting.reference,
            Meeting.held_on,
            Meeting.status,
        )
        .join(AgendaItem, Decision.item_id == AgendaItem.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            Decision.id == decision_id,
            Decision.deleted_at.is_(None),
            AgendaItem.deleted_at.is_(None),
            Meeting.deleted_at.is_(None),
        )
    )
    found = session.execute(query).one_or_none()
    return None if found is None else Taken(*found)


def in_order(session: Session, item_id: int) -> list[int]:
    """Give the ids of the decisions on an item, in their order."""
    query = (
        select(Decision.id)
        .where(Decision.item_id == item_id, Decision.deleted_at.is_(None))
        .order_by(Decision.position)
    )
    return list(session.scalars(query))


def next_position(session: Session, item_id: int) -> int:
    """Give the place behind all decisions on an item, those in the bin too."""
    last = select(func.max(Decision.position)).where(Decision.item_id == item_id)
    return (session.scalar(last) or 0) + 1


def put_in_order(session: Session, item_id: int, *, wanted: Iterable[int]) -> None:
    """Number the decisions on an item from 1 on; those in the bin come behind them."""
    table = table_of(Decision)
    query = select(table.c.id, table.c.position).where(table.c.item_id == item_id)
    before = dict(session.execute(query.order_by(table.c.position)).all())
    order = list(wanted)
    order += [one for one in before if one not in order]
    after = {one: place for place, one in enumerate(order, 1)}
    moved = {one: place for one, place in after.items() if before[one] != place}
    # In two steps, for no two decisions may share a place even for a moment.
    for sign in (-1, 1):
        for decision_id, place in moved.items():
            values = {"position": sign * place, **unstamped(table)}
            session.execute(update(table).where(table.c.id == decision_id).values(**values))


def says_anything(session: Session, decision_id: int, *, values: Mapping[str, Any]) -> bool:
    """Tell whether a decision with these columns changed would say anything, or hangs together."""
    table = table_of(Decision)
    query = select(*(table.c[name] for name in _SAYS)).where(table.c.id == decision_id)
    stored = dict(session.execute(query).mappings().one())
    told = {name: values.get(name, value) for name, value in stored.items()}
    if any(value is not None and value != "" for value in told.values()):
        return True
    hangs = exists().where(
        (DecisionLink.later_id == decision_id) | (DecisionLink.earlier_id == decision_id)
    ) | exists().where(ActionItem.decision_id == decision_id)
    return bool(session.scalar(select(hangs)))


def later_ones(session: Session, decision_id: int) -> list[str]:
    """Name the decisions that amend, replace or withdraw one: by reference, else by item."""
    query = (
        select(Decision.reference, AgendaItem.title)
        .join(DecisionLink, DecisionLink.later_id == Decision.id)
        .join(AgendaItem, Decision.item_id == AgendaItem.id)
        .where(DecisionLink.earlier_id == decision_id)
        .order_by(DecisionLink.id)
    )
    return [reference or title for reference, title in session.execute(query)]


def earlier_ids(session: Session, decision_id: int) -> list[int]:
    """Give the ids of the decisions that one amends, replaces or withdraws."""
    query = select(DecisionLink.earlier_id).where(DecisionLink.later_id == decision_id)
    return list(session.scalars(query))


def remove(session: Session, decision_id: int) -> None:
    """Take away a decision that never got a reference, and its links; the journal keeps it.

    Its action points stay those of its item.
    """
    item_id = session.scalar(select(Decision.item_id).where(Decision.id == decision_id))
    session.execute(
        update(ActionItem).where(ActionItem.decision_id == decision_id).values(decision_id=None)
    )
    session.execute(delete(DecisionLink).where(DecisionLink.later_id == decision_id))
    session.execute(delete(DecisionCourse).where(DecisionCourse.decision_id == decision_id))
    session.execute(delete(Decision).where(Decision.id == decision_id))
    if item_id is not None:
        left = in_order(session, item_id)
        if left:
            put_in_order(session, item_id, wanted=left)
