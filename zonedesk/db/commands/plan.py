"""The class of a plan line in a year; the plan tree, read and written; lines binned together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, func, select, update

from zonedesk.db.bulk import CHOSEN, table_of
from zonedesk.db.commands.records import add, unstamped
from zonedesk.db.models import (
    ActionItem,
    ActionPlanLine,
    AgendaItem,
    Indicator,
    ItemPlanLine,
    Operation,
    PlanLine,
    PlanLineClass,
)
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.plan_moves import Stand, brothers

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session

    from zonedesk.domain.plan_moves import PlanTree
    from zonedesk.domain.words import PlanClass


def classify(session: Session, line_id: int, *, year: int, plan_class: PlanClass | None) -> bool:
    """Set, change or take away the class of a line in a year; tell whether it differs."""
    mine = (PlanLineClass.plan_line_id == line_id) & (PlanLineClass.year == year)
    found = session.scalar(select(PlanLineClass.plan_class).where(mine))
    if found is plan_class:
        return False
    if plan_class is None:
        session.execute(delete(PlanLineClass).where(mine))
    elif found is None:
        values = {"plan_line_id": line_id, "year": year, "plan_class": plan_class}
        add(session, PlanLineClass, values=values)
    else:
        session.execute(update(PlanLineClass).where(mine).values(plan_class=plan_class))
    return True


def tree_of(session: Session) -> PlanTree:
    """Read where all lines stand; one whose parent is in the bin stands at the top."""
    query = select(
        PlanLine.id, PlanLine.parent_id, PlanLine.level, PlanLine.code, PlanLine.position
    ).where(PlanLine.deleted_at.is_(None))
    rows = sorted(session.execute(query), key=lambda row: (row.position, sort_key(row.code)))
    there = {row.id for row in rows}
    return tuple(
        Stand(row.id, row.parent_id if row.parent_id in there else None, row.level, row.code)
        for row in rows
    )


def write_tree(session: Session, tree: PlanTree) -> bool:
    """Write where lines stand; tell whether any stands elsewhere or has another level.

    Only rows of brothers that come in another order are counted through, from 1; who has a line
    open whose place alone changed meets no conflict (T57).
    """
    before = tree_of(session)
    table = table_of(PlanLine)
    chosen = update(table).where(table.c.id == bindparam(CHOSEN))
    places = [
        {CHOSEN: one.line, "place": place, "above": parent}
        for parent in {one.parent for one in tree}
        if _lines(tree, parent) != _lines(before, parent)
        for place, one in enumerate(brothers(tree, parent), 1)
    ]
    levels = {one.line: one.level for one in before}
    deeper = [
        {CHOSEN: one.line, "depth": one.level} for one in tree if one.level is not levels[one.line]
    ]
    if places:
        put = chosen.values(
            position=bindparam("place"), parent_id=bindparam("above"), **unstamped(table)
        )
        session.execute(put, places)
    if deeper:
        session.execute(chosen.values(level=bindparam("depth")), deeper)
    return bool(places or deeper)


def codes(session: Session) -> list[str]:
    """Give the codes of all lines, also of those in the bin: nobody gets one of them again."""
    return list(session.scalars(select(PlanLine.code)))


def last_place(session: Session, parent: int | None) -> int:
    """Give the place of the last line below one, or at the top; 0 without any."""
    mine = PlanLine.parent_id.is_(None) if parent is None else PlanLine.parent_id == parent
    query = select(func.max(PlanLine.position)).where(mine, PlanLine.deleted_at.is_(None))
    return session.scalar(query) or 0


def put_in_bin(session: Session, lines: Collection[int]) -> None:
    """Put lines in the bin together."""
    signed = session.execute(select(Operation.at, Operation.actor_id)).one()
    values = {"deleted_at": signed.at, "deleted_by": signed.actor_id}
    session.execute(update(PlanLine).where(PlanLine.id.in_(lines)).values(**values))


def binned_with(session: Session, line_id: int) -> list[int]:
    """Give a line of the bin and all below it that went there with it; none outside the bin."""
    query = select(PlanLine.id, PlanLine.parent_id, PlanLine.deleted_at).where(
        PlanLine.deleted_at.is_not(None)
    )
    rows = {row.id: row for row in session.execute(query)}
    if line_id not in rows:
        return []
    found = [line_id]
    for above in found:
        found += [
            row.id
            for row in rows.values()
            if row.parent_id == above and row.deleted_at == rows[line_id].deleted_at
        ]
    return found


def take_out_of_bin(session: Session, lines: Collection[int]) -> None:
    """Take lines out of the bin, each to where it stood."""
    values = {"deleted_at": None, "deleted_by": None}
    session.execute(update(PlanLine).where(PlanLine.id.in_(lines)).values(**values))


def count_hanging(session: Session, lines: Collection[int]) -> tuple[int, int, int]:
    """Count the indicators, action points and agenda items that hang on lines."""
    indicators = select(func.count()).where(
        Indicator.plan_line_id.in_(lines), Indicator.deleted_at.is_(None)
    )
    actions = (
        select(func.count(ActionPlanLine.action_id.distinct()))
        .join(ActionItem, ActionPlanLine.action_id == ActionItem.id)
        .where(ActionPlanLine.plan_line_id.in_(lines), ActionItem.deleted_at.is_(None))
    )
    items = (
        select(func.count(ItemPlanLine.item_id.distinct()))
        .join(AgendaItem, ItemPlanLine.item_id == AgendaItem.id)
        .where(ItemPlanLine.plan_line_id.in_(lines), AgendaItem.deleted_at.is_(None))
    )
    counted = [int(session.scalar(query) or 0) for query in (indicators, actions, items)]
    return counted[0], counted[1], counted[2]


def close(session: Session, line_id: int) -> None:
    """Give a line a confidential mark of its own."""
    session.execute(update(PlanLine).where(PlanLine.id == line_id).values(confidential=True))


def _lines(tree: PlanTree, parent: int | None) -> list[int]:
    return [one.line for one in brothers(tree, parent)]
