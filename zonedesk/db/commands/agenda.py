"""The order of an agenda, read and written; items put in the bin and taken out of it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, delete, insert, select, update

from zonedesk.db.bulk import CHOSEN, table_of
from zonedesk.db.commands.records import unstamped
from zonedesk.db.models import (
    AgendaItem,
    ItemGuest,
    JournalEntry,
    Operation,
    UrgencySupporter,
)
from zonedesk.domain.agenda_order import Entry, numbers, ordered
from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from sqlalchemy.orm import Session

    from zonedesk.domain.agenda_order import Order


class Binned(NamedTuple):
    """An item that went to the bin: where it stood."""

    item: int
    parent: int | None
    position: int


def order_of(session: Session, meeting_id: int) -> Order:
    """Read the items of a meeting in the order of its agenda, those in the bin left out."""
    rows = session.execute(
        select(AgendaItem.id, AgendaItem.parent_id, AgendaItem.heading)
        .where(AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None))
        .order_by(AgendaItem.position.is_(None), AgendaItem.position, AgendaItem.id)
    )
    return ordered(tuple(Entry(*row) for row in rows))


def write_order(session: Session, order: Order) -> bool:
    """Write an order; only items that come to stand elsewhere are touched.

    The positions are set in two steps, for no two items may share one even for a moment. Which of
    them are headings is read from the file.

    Returns:
        whether any item stands elsewhere now.

    Raises:
        Refused: ``agenda.number_frozen`` (number) when an item whose decision bears a reference
            would get another number (T15); ``agenda.under_heading`` when one stands below a
            heading.
    """
    query = select(
        AgendaItem.id,
        AgendaItem.position,
        AgendaItem.parent_id,
        AgendaItem.number,
        AgendaItem.heading,
    )
    rows = session.execute(query.where(AgendaItem.id.in_([entry.item for entry in order]))).all()
    stored = {row.id: (row.position, row.parent_id) for row in rows}
    counted = _numbers(order, headings={row.id for row in rows if row.heading})
    for row in rows:
        if row.number is not None and row.number != counted[row.id]:
            raise Refused("agenda.number_frozen", number=row.number)
    changed = [
        {CHOSEN: entry.item, "place": place, "above": entry.parent}
        for place, entry in enumerate(order, 1)
        if stored[entry.item] != (place, entry.parent)
    ]
    if changed:
        table = table_of(AgendaItem)
        chosen = update(table).where(table.c.id == bindparam(CHOSEN))
        kept = unstamped(table)
        freed = [{CHOSEN: row[CHOSEN]} for row in changed if stored[row[CHOSEN]][0] is not None]
        if freed:
            session.execute(chosen.values(position=None, **kept), freed)
        places = chosen.values(position=bindparam("place"), parent_id=bindparam("above"), **kept)
        session.execute(places, changed)
    return bool(changed)


def _numbers(order: Order, *, headings: Collection[int]) -> dict[int, str]:
    if any(entry.parent in headings for entry in order):
        raise Refused("agenda.under_heading")
    return numbers(tuple(replace(entry, heading=entry.item in headings) for entry in order))


def put_in_bin(session: Session, items: Collection[int]) -> None:
    """Put items in the bin, where they have no position."""
    signed = session.execute(select(Operation.at, Operation.actor_id)).one()
    values = {"position": None, "deleted_at": signed.at, "deleted_by": signed.actor_id}
    session.execute(update(AgendaItem).where(AgendaItem.id.in_(items)).values(**values))


def take_out_of_bin(session: Session, items: Collection[int]) -> None:
    """Take items out of the bin; `write_order` gives them their places."""
    values = {"deleted_at": None, "deleted_by": None}
    session.execute(update(AgendaItem).where(AgendaItem.id.in_(items)).values(**values))


def meeting_of_binned(session: Session, item_id: int) -> int | None:
    """Give the meeting of an item that is in the bin; None when it is not there."""
    return session.scalar(
        select(AgendaItem.meeting_id).where(
            AgendaItem.id == item_id, AgendaItem.deleted_at.is_not(None)
        )
    )


def binned_together(session: Session, item_id: int) -> list[Binned]:
    """Give an item of the bin and what went there with it, in their old order.

    The places are those the journal kept; what was taken out of the bin since is left out.
    """
    binning = select(JournalEntry.transaction_no).where(
        JournalEntry.table_name == AgendaItem.__tablename__,
        JournalEntry.row_id == item_id,
        JournalEntry.after.contains('"deleted_at":"'),
    )
    last = session.scalar(binning.order_by(JournalEntry.id.desc()).limit(1))
    entries = session.execute(
        select(JournalEntry.row_id, JournalEntry.before).where(
            JournalEntry.transaction_no == last,
            JournalEntry.table_name == AgendaItem.__tablename__,
            JournalEntry.after.contains('"deleted_at":"'),
        )
    )
    places = {row_id: json.loads(before or "{}").get("position") or 0 for row_id, before in entries}
    places.setdefault(item_id, 0)
    parents = dict(
        session.execute(
            select(AgendaItem.id, AgendaItem.parent_id).where(
                AgendaItem.id.in_(places), AgendaItem.deleted_at.is_not(None)
            )
        ).all()
    )
    below = _below(item_id, sorted(parents, key=places.__getitem__), parents=parents)
    return [Binned(item, parents[item], places[item]) for item in below]


def _below(top: int, items: Sequence[int], *, parents: dict[int, int | None]) -> list[int]:
    """Give an item and those below it, each after the one above it."""
    found = [top]
    for item in items:
        if item != top and parents[item] in found:
            found.append(item)
    return found


def positions(session: Session, items: Collection[int]) -> dict[int, int]:
    """Give the positions of items that have one."""
    query = select(AgendaItem.id, AgendaItem.position).where(AgendaItem.id.in_(items))
    return {item: place for item, place in session.execute(query) if place is not None}


def link_people(
    session: Session,
    model: type[ItemGuest | UrgencySupporter],
    *,
    item_id: int,
    person_ids: Iterable[int],
) -> bool:
    """Let these persons be the guests of an item, or who agreed that it is urgent (R22, L19).

    Returns:
        whether they differ from those who were.
    """
    table = table_of(model)
    wanted = list(dict.fromkeys(person_ids))
    mine = table.c.item_id == item_id
    known = session.scalars(select(table.c.person_id).where(mine).order_by(table.c.id)).all()
    gone = [one for one in known if one not in wanted]
    if gone:
        session.execute(delete(table).where(mine, table.c.person_id.in_(gone)))
    new = [{"item_id": item_id, "person_id": one} for one in wanted if one not in known]
    for row in new:
        session.execute(insert(table).values(**row))
    return bool(gone or new)
