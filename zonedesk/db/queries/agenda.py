"""Agenda items: the list, their numbers, and what the record of one tells beside its row."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import String, select, type_coerce

from zonedesk.db.models import AgendaItem, Decision, Dossier, ItemPlanLine, Meeting, PlanLine
from zonedesk.db.queries import meetings, openness, people
from zonedesk.db.queries.scope import scope
from zonedesk.db.register.load import item_numbers
from zonedesk.domain.rows import AgendaRow
from zonedesk.domain.words import ItemKind, ItemResult, Marking

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.db.queries.meetings import Sitting
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.words import LateFlag

_KINDS = {member.value: member for member in ItemKind}
_RESULTS: dict[str | None, ItemResult | None] = {member.value: member for member in ItemResult}
_RESULTS[None] = None

# Listed values come as they are stored and are looked up here: lists are long.
_COLUMNS = (
    AgendaItem.id,
    AgendaItem.meeting_id,
    AgendaItem.parent_id,
    AgendaItem.number,
    AgendaItem.title,
    type_coerce(AgendaItem.kind, String),
    AgendaItem.public,
    AgendaItem.dossier_id,
    type_coerce(AgendaItem.result, String),
    AgendaItem.proposer_id,
    AgendaItem.proposer_text,
)


class _Item(NamedTuple):
    id: int
    meeting_id: int
    parent_id: int | None
    number: str | None
    title: str
    kind: str
    public: bool | None
    dossier_id: int | None
    result: str | None
    proposer_id: int | None
    proposer_text: str


@dataclass(frozen=True, slots=True)
class ItemTexts:
    """What the record of an item tells beside its row."""

    part: str
    late: LateFlag | None
    plan_lines: tuple[str, ...]
    context: RichText
    discussion: RichText


def agenda(
    session: Session, *, year: int | None = None, body: str | None = None
) -> list[AgendaRow]:
    """List agenda items: meetings as in their own list, in each the order of its agenda (T2).

    Args:
        session: to read with.
        year: of the date of the meeting.
        body: code; unknown is ``list.unknown_body``.
    """
    which = scope(session, year=year, body=body).of_meeting()
    return list(by_id(session, which).values())


def chosen(session: Session, which: ColumnElement[bool]) -> dict[int, AgendaRow]:
    """List the items for which a condition on items holds, by id, in the order of the list."""
    items = set(session.scalars(select(AgendaItem.id).where(which)))
    held = select(AgendaItem.meeting_id).where(which)
    rows = by_id(session, Meeting.id.in_(held)) if items else {}
    return {item_id: row for item_id, row in rows.items() if item_id in items}


def by_id(session: Session, which: ColumnElement[bool]) -> dict[int, AgendaRow]:
    """List all items of the meetings for which a condition on meetings holds, by id, in order."""
    sittings = meetings.sittings(session, which)
    items = _items(session, which)
    public = _public(session, items, sittings=sittings)
    numbers = _numbers(items)
    decided = _decision_references(session)
    dossiers = dossier_references(session)
    names = people.names(session)
    by_meeting: defaultdict[int, list[_Item]] = defaultdict(list)
    for item in items:
        by_meeting[item.meeting_id].append(item)
    return {
        item.id: AgendaRow(
            sitting.reference,
            numbers.get(item.id) or item.number or "",
            item.title,
            _KINDS[item.kind],
            public[item.id],
            _RESULTS[item.result],
            decided.get(item.id, ""),
            dossiers.get(item.dossier_id, ""),
            item.proposer_text if item.proposer_id is None else names[item.proposer_id],
        )
        for sitting in sittings
        for item in by_meeting[sitting.id]
    }


def numbers(session: Session, which: ColumnElement[bool]) -> dict[int, str]:
    """Give the numbers of all items of meetings, by id: frozen ones, else counted (T15).

    Args:
        session: to read with.
        which: a condition on meetings.
    """
    query = (
        select(AgendaItem.id, AgendaItem.meeting_id, AgendaItem.parent_id, AgendaItem.number)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(AgendaItem.deleted_at.is_(None), Meeting.deleted_at.is_(None), which)
        .order_by(AgendaItem.meeting_id, AgendaItem.position)
    )
    return item_numbers([dict(row) for row in session.execute(query).mappings()])


def dossier_references(session: Session) -> dict[int | None, str]:
    """Give the reference of every dossier by id."""
    query = select(Dossier.id, Dossier.reference).where(Dossier.deleted_at.is_(None))
    return dict(session.execute(query).tuples().all())


def texts(session: Session, item_id: int) -> ItemTexts:
    """Read the texts of an item and the plan lines it treats, in the order given."""
    row = session.execute(
        select(AgendaItem.part, AgendaItem.late, AgendaItem.context, AgendaItem.discussion).where(
            AgendaItem.id == item_id
        )
    ).one()
    lines = session.scalars(
        select(PlanLine.code)
        .join(ItemPlanLine, ItemPlanLine.plan_line_id == PlanLine.id)
        .where(ItemPlanLine.item_id == item_id, PlanLine.deleted_at.is_(None))
        .order_by(ItemPlanLine.position)
    )
    return ItemTexts(
        part=row.part,
        late=row.late,
        plan_lines=tuple(lines),
        context=row.context,
        discussion=row.discussion,
    )


def _items(session: Session, which: ColumnElement[bool]) -> list[_Item]:
    query = (
        select(*_COLUMNS)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(AgendaItem.deleted_at.is_(None), Meeting.deleted_at.is_(None), which)
        .order_by(AgendaItem.meeting_id, AgendaItem.position)
    )
    return [_Item(*row) for row in session.execute(query).tuples()]


def _public(
    session: Session, items: Iterable[_Item], *, sittings: Iterable[Sitting]
) -> dict[int, bool]:
    """Tell of each item whether it is public in the end."""
    deliberative = {sitting.id: sitting.deliberative for sitting in sittings}
    facts = (
        openness.ItemFacts(
            item.id, item.parent_id, item.public, deliberative[item.meeting_id], item.dossier_id
        )
        for item in items
    )
    found = openness.marked(session, facts)
    return {item_id: marking is Marking.PUBLIC for item_id, marking in found.items()}


def _numbers(items: Sequence[_Item]) -> dict[int, str]:
    """Count the items of meetings whose numbers are not all frozen."""
    counted = {item.meeting_id for item in items if item.number is None}
    return item_numbers([item._asdict() for item in items if item.meeting_id in counted])


def _decision_references(session: Session) -> Mapping[int, str]:
    """Give the reference of the first decision of each item that has one."""
    query = (
        select(Decision.item_id, Decision.reference)
        .where(Decision.deleted_at.is_(None), Decision.reference != "")  # noqa: PLC1901
        .order_by(Decision.item_id, Decision.position.desc())
    )
    return dict(session.execute(query).tuples().all())
