"""Effective openness of everything in the file: the one place where it is worked out.

Lists, papers and workbooks all ask here, so that none shows what another keeps back
(product.md 3.6). A record in the bin still closes what hangs on it, for that tells of it.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import select

from zonedesk.db.models import (
    ActionItem,
    ActionPlanLine,
    AgendaItem,
    Body,
    Dossier,
    ItemPlanLine,
    Meeting,
    PlanLine,
)
from zonedesk.db.once import once_a_reading
from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.domain.openness import item_marking, own_marking, strictest
from zonedesk.domain.plan import effective_confidential
from zonedesk.domain.words import Marking

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from sqlalchemy.orm import Session

ItemFacts: TypeAlias = "tuple[int, int | None, bool | None, bool, int | None]"
"""What the openness of an item depends on: its id, its parent's id, its mark, whether its body
is deliberative, the id of its dossier."""


@once_a_reading
def dossier_markings(session: Session) -> dict[int | None, Marking]:
    """Give the marking of every dossier, by id."""
    return dict(session.execute(select(Dossier.id, Dossier.marking)).all())


@once_a_reading
def line_markings(session: Session) -> dict[int, Marking]:
    """Give the marking of plan lines, by id: closed when a line or one above it is confidential."""
    query = select(PlanLine.id, PlanLine.code, PlanLine.parent_id, PlanLine.confidential)
    rows = session.execute(query).all()
    codes = {row.id: row.code for row in rows}
    closed = effective_confidential(
        {row.code: codes.get(row.parent_id) for row in rows},
        {row.code for row in rows if row.confidential},
    )
    return {
        line_id: Marking.CLOSED if code in closed else Marking.PUBLIC
        for line_id, code in codes.items()
    }


def item_markings(
    session: Session, *, meetings: Collection[int] | None = None
) -> dict[int, Marking]:
    """Give the marking of items, by id; of some meetings, named by their ids, or of all."""
    return marked(session, _facts(session, meetings))


def outcome_markings(
    session: Session, *, meetings: Collection[int] | None = None
) -> dict[int, Marking]:
    """Give the marking of what came out of items, by the id of the item.

    Decisions and votes are as strict as the item, its dossier and its plan lines; so an internal
    dossier makes a decision on it internal, while the item itself stays as it was marked.
    """
    facts = _facts(session, meetings)
    items = marked(session, facts)
    dossiers = dossier_markings(session)
    lines = _strictest_line(session, ItemPlanLine)
    return {
        item_id: strictest(
            (
                items[item_id],
                lines.get(item_id, Marking.PUBLIC),
                dossiers.get(dossier_id, Marking.PUBLIC),
            )
        )
        for item_id, _, _, _, dossier_id in facts
    }


def action_markings(session: Session) -> dict[int, Marking]:
    """Give the marking of action points, by id: the strictest of item, dossier and plan lines.

    An action of a meeting as a whole has the default of its body. One that hangs on nothing at
    all is internal: nobody has said that it may be known outside.
    """
    rows = session.execute(
        select(
            ActionItem.id,
            ActionItem.origin_item_id,
            ActionItem.origin_meeting_id,
            ActionItem.dossier_id,
            Body.deliberative,
        )
        .outerjoin(Meeting, ActionItem.origin_meeting_id == Meeting.id)
        .outerjoin(Body, Meeting.body_id == Body.id)
    ).all()
    origins = {row.origin_meeting_id for row in rows if row.origin_item_id is not None}
    items = item_markings(session, meetings=origins)
    dossiers = dossier_markings(session)
    lines = _strictest_line(session, ActionPlanLine)
    found = {}
    for row in rows:
        whole = (
            None if row.deliberative is None else own_marking(None, deliberative=row.deliberative)
        )
        origin = whole if row.origin_item_id is None else items[row.origin_item_id]
        hung_on = (origin, dossiers.get(row.dossier_id), lines.get(row.id))
        given = [marking for marking in hung_on if marking is not None]
        found[row.id] = strictest(given) if given else Marking.INTERNAL
    return found


def attachment_markings(session: Session, subjects: Iterable[Subject]) -> dict[Subject, Marking]:
    """Give the marking of what documents hang on; a document is never more open than that.

    A document of an item is as strict as what came out of the item; one of a meeting as a whole has
    the default of its body.
    """
    wanted: defaultdict[SubjectKind, set[int]] = defaultdict(set)
    for subject in subjects:
        wanted[subject.kind].add(subject.id)
    found: dict[Subject, Marking] = {}
    for kind, ids in wanted.items():
        markings = _markings_of(session, kind, ids=ids)
        found |= {Subject(kind, one): markings[one] for one in ids}
    return found


def _markings_of(
    session: Session, kind: SubjectKind, *, ids: Collection[int]
) -> Mapping[int, Marking]:
    match kind:
        case SubjectKind.DOSSIER:
            query = select(Dossier.id, Dossier.marking).where(Dossier.id.in_(ids))
            return dict(session.execute(query).all())
        case SubjectKind.MEETING:
            return _meeting_markings(session, ids)
        case SubjectKind.ITEM:
            return _whole_item_markings(session, ids)
        case SubjectKind.ACTION:
            return action_markings(session)
        case SubjectKind.PLAN_LINE:
            return line_markings(session)


def _meeting_markings(session: Session, ids: Collection[int]) -> dict[int, Marking]:
    query = (
        select(Meeting.id, Body.deliberative)
        .join(Body, Meeting.body_id == Body.id)
        .where(Meeting.id.in_(ids))
    )
    return {
        meeting_id: own_marking(None, deliberative=deliberative)
        for meeting_id, deliberative in session.execute(query)
    }


def _whole_item_markings(session: Session, ids: Collection[int]) -> dict[int, Marking]:
    """Give the marking of items with what came out of them, those on a backlog included."""
    rows = session.execute(
        select(
            AgendaItem.id,
            AgendaItem.meeting_id,
            AgendaItem.public,
            Body.deliberative,
            AgendaItem.dossier_id,
        )
        .outerjoin(Body, AgendaItem.backlog_body_id == Body.id)
        .where(AgendaItem.id.in_(ids))
    ).all()
    meetings = {row.meeting_id for row in rows if row.meeting_id is not None}
    found = outcome_markings(session, meetings=meetings) if meetings else {}
    dossiers = dossier_markings(session)
    for row in rows:
        if row.meeting_id is None:
            own = own_marking(row.public, deliberative=row.deliberative)
            found[row.id] = strictest((own, dossiers.get(row.dossier_id, Marking.PUBLIC)))
    return found


def marked(session: Session, facts: Iterable[ItemFacts]) -> dict[int, Marking]:
    """Work out the marking of items whose facts are known: all items of some meetings."""
    dossiers = dossier_markings(session)
    lines = _strictest_line(session, ItemPlanLine)
    found: dict[int, Marking] = {}
    below: defaultdict[int, list[int]] = defaultdict(list)
    for item_id, parent_id, public, deliberative, dossier_id in facts:
        hung_on = dossiers.get(dossier_id), lines.get(item_id)
        found[item_id] = _marking((public, deliberative), hung_on)
        if parent_id is not None:
            below[parent_id].append(item_id)
    _close_below(found, below)
    return found


@cache
def _marking(
    item: tuple[bool | None, bool], hung_on: tuple[Marking | None, Marking | None]
) -> Marking:
    """Judge an item by its mark and its body, its dossier and its line: few cases, many times."""
    public, deliberative = item
    own = own_marking(public, deliberative=deliberative)
    return item_marking(own, (one for one in hung_on if one is not None))


def _close_below(found: dict[int, Marking], below: Mapping[int, Iterable[int]]) -> None:
    """Close every item under a closed one."""
    waiting = [parent for parent in below if found.get(parent) is Marking.CLOSED]
    while waiting:
        for child in below.get(waiting.pop(), ()):
            if found[child] is not Marking.CLOSED:
                found[child] = item_marking(found[child], (Marking.CLOSED,))
                waiting.append(child)


def _facts(session: Session, meetings: Collection[int] | None) -> list[ItemFacts]:
    query = (
        select(
            AgendaItem.id,
            AgendaItem.parent_id,
            AgendaItem.public,
            Body.deliberative,
            AgendaItem.dossier_id,
        )
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .join(Body, Meeting.body_id == Body.id)
    )
    if meetings is not None:
        query = query.where(AgendaItem.meeting_id.in_(meetings))
    return list(session.connection().execute(query).all())


@once_a_reading
def _strictest_line(
    session: Session, link: type[ItemPlanLine | ActionPlanLine]
) -> dict[int, Marking]:
    """Give the strictest marking among the plan lines of each item or action that has any."""
    owner = ItemPlanLine.item_id if link is ItemPlanLine else ActionPlanLine.action_id
    markings = line_markings(session)
    found: dict[int, Marking] = {}
    for owner_id, line_id in session.execute(select(owner, link.plan_line_id)):
        found[owner_id] = strictest((found.get(owner_id, Marking.PUBLIC), markings[line_id]))
    return found
