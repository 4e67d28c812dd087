"""Agenda items: the list, their numbers, and what the record of one tells beside its row."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, select, type_coerce

from zonedesk.db.models import AgendaItem, Decision, ItemPlanLine, Meeting, PlanLine
from zonedesk.db.once import once_a_reading
from zonedesk.db.queries import dossiers, meetings, openness, people
from zonedesk.db.queries.item_numbers import item_numbers
from zonedesk.db.queries.scope import scope
from zonedesk.domain.rows import AgendaRow
from zonedesk.domain.words import ItemKind, ItemResult, Marking

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.db.queries.meetings import Sitting
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.words import LateFlag

    _Item = tuple[Any, ...]

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
    AgendaItem.heading,
    type_coerce(AgendaItem.deleted_at, String),
)


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

    Headings only divide an agenda; they stand in no list (R37), but in `items_by_id`.

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


def of_meeting(session: Session, meeting_id: int) -> list[AgendaRow]:
    """List the items of one meeting."""
    return list(by_id(session, Meeting.id == meeting_id).values())


def items_by_id(session: Session, meeting_id: int) -> list[tuple[int, AgendaRow]]:
    """List the items of one meeting with their ids, its headings among them."""
    return list(by_id(session, Meeting.id == meeting_id, headings=True).items())


def of_dossier(session: Session, dossier_id: int) -> list[AgendaRow]:
    """List the items that treat a dossier."""
    return list(chosen(session, AgendaItem.dossier_id == dossier_id).values())


def of_line(session: Session, line_id: int) -> list[AgendaRow]:
    """List the items that treat a plan line."""
    treating = select(ItemPlanLine.item_id).where(ItemPlanLine.plan_line_id == line_id)
    return list(chosen(session, AgendaItem.id.in_(treating)).values())


def one(session: Session, item_id: int) -> AgendaRow:
    """Give the row of an item outside the bin."""
    return chosen(session, AgendaItem.id == item_id)[item_id]


def find(session: Session, meeting: str, *, number: str) -> int | None:
    """Find an item by the reference of its meeting and its number; None when there is none."""
    shown = numbers(session, Meeting.reference == meeting)
    return next((item_id for item_id, given in shown.items() if given == number), None)


def by_id(
    session: Session, which: ColumnElement[bool], *, headings: bool = False
) -> dict[int, AgendaRow]:
    """List all items of the meetings for which a condition on meetings holds, by id, in order.

    Args:
        session: to read with.
        which: the condition.
        headings: whether those stand among them, with the empty number.
    """
    sittings = {sitting.id: sitting for sitting in meetings.sittings(session, which)}
    with_bin = _items(session, which, sittings=sittings)
    markings = openness.marked(session, _facts(with_bin, sittings))
    items = [item for item in with_bin if item[-1] is None and (headings or not item[-2])]
    counted = _counted(items)
    decided = _decision_references(session)
    treated = dossiers.references(session)
    names = people.names(session)
    public = Marking.PUBLIC
    return {
        key: AgendaRow(
            sittings[meeting].reference,
            "" if heading else number or counted[key],
            title,
            _KINDS[kind],
            markings[key] is public,
            _RESULTS[result],
            decided.get(key, ""),
            treated.get(dossier, ""),
            free_text if proposer is None else names[proposer],
        )
        for (
            key,
            meeting,
            _,
            number,
            title,
            kind,
            _,
            dossier,
            result,
            proposer,
            free_text,
            heading,
            _,
        ) in items
    }


def numbers(session: Session, which: ColumnElement[bool]) -> dict[int, str]:
    """Give the numbers of all items of meetings, by id: frozen ones, else counted (T15).

    Headings have none and are left out.

    Args:
        session: to read with.
        which: a condition on meetings.
    """
    query = (
        select(
            AgendaItem.id,
            AgendaItem.meeting_id,
            AgendaItem.parent_id,
            AgendaItem.number,
            AgendaItem.heading,
        )
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(AgendaItem.deleted_at.is_(None), Meeting.deleted_at.is_(None), which)
        .order_by(AgendaItem.meeting_id, AgendaItem.position)
    )
    return item_numbers([dict(row) for row in session.execute(query).mappings()])


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


def _items(session: Session, which: ColumnElement[bool], *, sittings: Iterable[int]) -> list[_Item]:
    """Read all items of meetings, in the order of the list, those in the bin among them.

    Past the mapper, and as plain tuples, which the garbage collector leaves alone: a long list
    takes half the time.
    """
    query = (
        select(*_COLUMNS)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(Meeting.deleted_at.is_(None), which)
        .order_by(AgendaItem.meeting_id, AgendaItem.position)
    )
    places = {meeting_id: place for place, meeting_id in enumerate(sittings)}
    items = [tuple(row) for row in session.connection().execute(query)]
    items.sort(key=lambda item: places[item[1]])
    return items


def _facts(items: Iterable[_Item], sittings: Mapping[int, Sitting]) -> Iterator[openness.ItemFacts]:
    """Give what the openness of items depends on."""
    for key, meeting, parent, _, _, _, public, dossier, *_ in items:
        yield key, parent, public, sittings[meeting].deliberative, dossier


def _counted(items: Iterable[_Item]) -> dict[int, str]:
    """Count the items of meetings whose numbers are not all frozen."""
    open_meetings = {item[1] for item in items if item[3] is None}
    names = ("id", "meeting_id", "parent_id", "number")
    return item_numbers(
        [
            {**dict(zip(names, item, strict=False)), "heading": item[-2]}
            for item in items
            if item[1] in open_meetings
        ]
    )


@once_a_reading
def _decision_references(session: Session) -> dict[int, str]:
    """Give the reference of the first decision of each item that has one."""
    query = select(Decision.item_id, Decision.reference, Decision.position).where(
        Decision.deleted_at.is_(None), Decision.reference != ""
    )
    rows: list[_Item] = [tuple(row) for row in session.connection().execute(query)]
    last_first = sorted(rows, key=itemgetter(2), reverse=True)
    return {item_id: reference for item_id, reference, _ in last_first}
