"""New agenda items made after old ones: carried over, or for a meeting like another (R31, R47)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from zonedesk.db.bulk import table_of
from zonedesk.db.commands.agenda import order_of, write_order
from zonedesk.db.commands.records import add
from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Body,
    Decision,
    ItemGuest,
    ItemPlanLine,
    Meeting,
)
from zonedesk.db.queries import openness
from zonedesk.domain import agenda_order
from zonedesk.domain.carrying import columns
from zonedesk.domain.errors import Conflict
from zonedesk.domain.openness import own_marking
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import ActionStatus, ItemKind, ItemResult, Marking, MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sqlalchemy.orm import Session

    from zonedesk.domain.carrying import Fate
    from zonedesk.domain.words import LateFlag

_PREPARED = (MeetingStatus.PREPARING, MeetingStatus.AGENDA_SENT)
_FINISHED = tuple(status for status in ActionStatus if status.finished)


@dataclass(frozen=True, slots=True)
class Held:
    """The meeting that items are carried over from."""

    id: int
    body_id: int
    reference: str
    held_on: date
    starts_at: time | None
    status: MeetingStatus
    binned: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where items come to stand: the agenda of a meeting, else the backlog of a body.

    ``late`` is how they come there late, when that agenda was sent (R40).
    """

    body_id: int
    meeting_id: int | None = None
    late: LateFlag | None = None

    @property
    def columns(self) -> dict[str, Any]:
        """The place as columns of an item."""
        waits = self.body_id if self.meeting_id is None else None
        return {"meeting_id": self.meeting_id, "backlog_body_id": waits, "late": self.late}


def held(session: Session, meeting_id: int) -> Held:
    """Read a meeting, one in the bin too; `Conflict` when it is gone."""
    row = session.execute(
        select(
            Meeting.id,
            Meeting.body_id,
            Meeting.reference,
            Meeting.held_on,
            Meeting.starts_at,
            Meeting.status,
            Meeting.deleted_at.is_not(None),
        ).where(Meeting.id == meeting_id)
    ).one_or_none()
    if row is None:
        raise Conflict(Topic.MEETINGS, meeting_id)
    return Held(*row)


def held_of(session: Session, item_id: int) -> Held:
    """Read the meeting of an item; `Conflict` when one of them is in the bin, or it waits."""
    meeting_id = session.scalar(
        select(AgendaItem.meeting_id).where(
            AgendaItem.id == item_id, AgendaItem.deleted_at.is_(None)
        )
    )
    found = None if meeting_id is None else held(session, meeting_id)
    if found is None or found.binned:
        raise Conflict(Topic.AGENDA, item_id)
    return found


def next_meeting(session: Session, after: Held) -> int | None:
    """Give the next meeting of a body that is still prepared, by date and hour (T45)."""
    query = select(Meeting.id, Meeting.held_on, Meeting.starts_at).where(
        Meeting.body_id == after.body_id,
        Meeting.deleted_at.is_(None),
        Meeting.status.in_(_PREPARED),
        Meeting.held_on >= after.held_on,
    )
    this = _moment(after.id, day=after.held_on, hour=after.starts_at)
    coming = [
        _moment(meeting_id, day=day, hour=hour) for meeting_id, day, hour in session.execute(query)
    ]
    later = [one for one in coming if one > this]
    return min(later)[-1] if later else None


def _moment(meeting_id: int, *, day: date, hour: time | None) -> tuple[date, time, int]:
    return day, hour or time.min, meeting_id


def standing_already(session: Session, items: Collection[int]) -> dict[int, str]:
    """Give which items were carried over, and where: a reference, empty for the backlog.

    What was carried over to the bin, or to a meeting in the bin, may be carried over again.
    """
    query = (
        select(AgendaItem.previous_id, Meeting.reference)
        .outerjoin(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            AgendaItem.previous_id.in_(items),
            AgendaItem.deleted_at.is_(None),
            Meeting.deleted_at.is_(None),
        )
        .order_by(AgendaItem.id)
    )
    return {item: reference or "" for item, reference in session.execute(query) if item}


def untreated(session: Session, items: Collection[int]) -> set[int]:
    """Give which items a meeting left: no result but a postponement, and no decision."""
    decided = select(Decision.item_id).where(Decision.deleted_at.is_(None))
    left = AgendaItem.result.is_(None) | (AgendaItem.result == ItemResult.ADJOURNED)
    query = select(AgendaItem.id).where(
        AgendaItem.id.in_(items), left, AgendaItem.heading.is_(False), AgendaItem.id.not_in(decided)
    )
    return set(session.scalars(query))


def returning(session: Session, items: Collection[int]) -> set[int]:
    """Give which items a standing item put on their agenda: they return by themselves."""
    query = select(AgendaItem.id).where(
        AgendaItem.id.in_(items), AgendaItem.standing_id.is_not(None)
    )
    return set(session.scalars(query))


def copies(
    session: Session, items: Collection[int], *, fates: Collection[Fate]
) -> dict[int, dict[str, Any]]:
    """Read what goes along of items of one meeting, by id.

    An item that is closed for what it treats or stands below is marked closed itself, for that
    may not go along (product.md 3.6).
    """
    table = table_of(AgendaItem)
    names = columns(fates)
    query = (
        select(table.c.id, table.c.meeting_id, Body.deliberative, *(table.c[one] for one in names))
        .join_from(table, Meeting, table.c.meeting_id == Meeting.id)
        .join(Body, Meeting.body_id == Body.id)
        .where(table.c.id.in_(items))
    )
    rows = session.execute(query).mappings().all()
    markings = openness.item_markings(session, meetings={row["meeting_id"] for row in rows})
    found = {}
    for row in rows:
        told = {name: row[name] for name in names}
        own = own_marking(row["public"], deliberative=row["deliberative"])
        if own is not markings[row["id"]]:
            told["public"] = False
        found[row["id"]] = told
    return found


def carry(
    session: Session,
    items: Sequence[int],
    *,
    to: Place,
    fates: Collection[Fate],
    linked: bool,
) -> dict[int, int]:
    """Make new items after old ones, each below the copy of the nearest one above it that goes too.

    Args:
        session: of the transaction.
        items: of one meeting, in the order of its agenda.
        to: where they come to stand, last; see `settle`.
        fates: of the columns that go along.
        linked: whether plan lines and guests go along.

    Returns:
        the new item of each.
    """
    told = copies(session, items, fates=fates)
    held_in = select(AgendaItem.meeting_id).where(AgendaItem.id.in_(items))
    query = select(AgendaItem.id, AgendaItem.parent_id).where(AgendaItem.meeting_id.in_(held_in))
    parents = dict(session.execute(query).all())
    made: dict[int, int] = {}
    for item in items:
        values = {**told[item], **to.columns, "previous_id": item}
        values["parent_id"] = _new_above(item, parents, made=made)
        if values["heading"]:
            values["late"] = None
        made[item] = add(session, AgendaItem, values=values)
    if linked:
        _link(session, made)
    return made


def new_of(session: Session, item_id: int, *, meeting_id: int) -> int | None:
    """Give the item on an agenda that was made after another one; None when there is none."""
    return session.scalar(
        select(AgendaItem.id).where(
            AgendaItem.previous_id == item_id,
            AgendaItem.meeting_id == meeting_id,
            AgendaItem.deleted_at.is_(None),
        )
    )


def settle(session: Session, meeting_id: int, *, new: Iterable[int]) -> None:
    """Give new items their places: behind the last item of their part, else last."""
    query = select(AgendaItem.id, AgendaItem.part).where(
        AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None)
    )
    parts = dict(session.execute(query).all())
    order = order_of(session, meeting_id)
    coming = set(new)
    for item in [entry.item for entry in order if entry.item in coming and entry.parent is None]:
        coming.discard(item)
        others = [one for one in agenda_order.children(order, None) if one != item]
        same = [
            place
            for place, one in enumerate(others, 1)
            if parts[one] == parts[item] and one not in coming
        ]
        if parts[item] and same:
            order = agenda_order.moved(order, item, under=None, ordinal=same[-1] + 1)
    write_order(session, order)


def adjourn(session: Session, items: Collection[int]) -> None:
    """Note of items without result that they were put off."""
    table = table_of(AgendaItem)
    open_ones = table.c.id.in_(items) & table.c.result.is_(None) & table.c.heading.is_(False)
    session.execute(update(table).where(open_ones).values(result=ItemResult.ADJOURNED))


def add_actions(session: Session, made: Mapping[int, int], *, to: Place) -> list[int]:
    """Let the open action points of carried items stand below them, each as an item.

    The action points themselves stay with the item they come from (R100).
    """
    query = (
        select(ActionItem.id, ActionItem.origin_item_id)
        .where(
            ActionItem.origin_item_id.in_(made),
            ActionItem.deleted_at.is_(None),
            ActionItem.status.not_in(_FINISHED),
        )
        .order_by(ActionItem.id)
    )
    return [
        add_action(session, action_id, to=to, under=made[origin])
        for action_id, origin in session.execute(query).all()
        if origin is not None
    ]


def add_action(session: Session, action_id: int, *, to: Place, under: int | None) -> int:
    """Make an item on which an action point is followed up; its reference is the link (R102)."""
    query = select(ActionItem.reference, ActionItem.text, ActionItem.dossier_id)
    row = session.execute(query.where(ActionItem.id == action_id)).one()
    marking = openness.action_markings(session)[action_id]
    values = {
        **to.columns,
        "parent_id": under,
        "title": f"{row.reference}: {row.text}",
        "kind": ItemKind.FOLLOW_UP,
        "dossier_id": row.dossier_id,
        "public": None if marking is Marking.PUBLIC else False,
    }
    return add(session, AgendaItem, values=values)


def _new_above(
    item: int, parents: Mapping[int, int | None], *, made: Mapping[int, int]
) -> int | None:
    """Give the new item of the nearest one above an item that has one; None comes to the top."""
    above = parents[item]
    while above is not None and above not in made:
        above = parents.get(above)
    return None if above is None else made[above]


def _link(session: Session, made: Mapping[int, int]) -> None:
    lines = table_of(ItemPlanLine)
    guests = table_of(ItemGuest)
    for table, other in ((lines, ["plan_line_id", "position"]), (guests, ["person_id"])):
        names = ["item_id", *other]
        rows = session.execute(
            select(*(table.c[name] for name in names))
            .where(table.c.item_id.in_(made))
            .order_by(table.c.id)
        ).mappings()
        for row in rows.all():
            session.execute(insert(table).values(**{**row, "item_id": made[row["item_id"]]}))
