"""What happened to dossiers, as their route is told from: items, decisions, supervision, ends."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Body,
    Decision,
    DecisionCourse,
    Dossier,
    FollowUp,
    Meeting,
)
from zonedesk.db.queries import agenda, decision_links, supervision
from zonedesk.db.queries.bodies import HELD
from zonedesk.domain.decision_record import Effect
from zonedesk.domain.decision_record import standing as standing_of
from zonedesk.domain.dossier_route import (
    COUNCILS,
    Role,
    RouteDecision,
    RouteFacts,
    RouteItem,
    role_of,
)
from zonedesk.domain.dossier_supervision import standing
from zonedesk.domain.references import item_reference
from zonedesk.domain.words import (
    ActionStatus,
    DossierStatus,
    FollowUpKind,
    ItemResult,
    MeetingStatus,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from sqlalchemy import ColumnElement, Row
    from sqlalchemy.orm import Session

    from zonedesk.domain.dossier_supervision import Supervision
    from zonedesk.domain.touched import Touched

_Told = TypeVar("_Told")


@dataclass(frozen=True, slots=True)
class Placed:
    """The status of a dossier as it is stored, and what happened to it."""

    row_version: int
    status: DossierStatus
    facts: RouteFacts


def touched(session: Session, by: Touched) -> frozenset[int]:
    """Give the ids of the dossiers that an act can move, those that are closed left out."""
    found = set(by.dossiers)
    on = select(AgendaItem.dossier_id).where(AgendaItem.dossier_id.is_not(None))
    if by.items:
        found.update(session.scalars(on.where(AgendaItem.id.in_(by.items))))
    if by.meetings:
        found.update(session.scalars(on.where(AgendaItem.meeting_id.in_(by.meetings))))
    if by.beside:
        found.update(session.scalars(on.where(_beside(by.beside))))
    if by.decisions:
        taken = select(Decision.item_id).where(Decision.id.in_(by.decisions))
        found.update(session.scalars(on.where(AgendaItem.id.in_(taken))))
    if by.actions:
        points = select(ActionItem.dossier_id).where(ActionItem.id.in_(by.actions))
        found.update(session.scalars(points.where(ActionItem.dossier_id.is_not(None))))
    return _open(session, found)


def _beside(items: Iterable[int]) -> ColumnElement[bool]:
    """Choose the items that stand on an agenda, or wait for a body, with some items."""
    one = aliased(AgendaItem)
    together = or_(
        one.meeting_id == AgendaItem.meeting_id,
        one.backlog_body_id == AgendaItem.backlog_body_id,
    )
    return select(one.id).where(one.id.in_(items), together).exists()


def _open(session: Session, ids: Collection[int | None]) -> frozenset[int]:
    if not ids:
        return frozenset()
    there = Dossier.id.in_(ids) & (Dossier.status != DossierStatus.CLOSED)
    return frozenset(session.scalars(select(Dossier.id).where(there)))


def placed(
    session: Session, which: ColumnElement[bool], *, today: date, numbered: bool = True
) -> dict[int, Placed]:
    """Tell what happened to some dossiers outside the bin, by their ids.

    Args:
        session: to read with.
        which: of the dossiers.
        today: the day in Brussels.
        numbered: whether items bear their numbers, which are counted over their whole meeting.
    """
    query = select(Dossier.id, Dossier.row_version, Dossier.status, Dossier.body_id)
    rows = session.execute(query.where(Dossier.deleted_at.is_(None), which)).all()
    if not rows:
        return {}
    ids = [row.id for row in rows]
    items = _items(session, {row.id: row.body_id for row in rows}, numbered=numbered)
    deciding = {one for told in items.values() for one, item in told.items() if _decides(item)}
    taken = _decisions(session, deciding, today=today)
    overseen = supervision.supervisions(session, Dossier.id.in_(ids))
    actions, deadlines = _actions(session, ids), _deadlines(session, ids, today=today)
    return {
        row.id: Placed(
            row.row_version,
            row.status,
            _facts(
                items.get(row.id, {}),
                taken,
                supervision=overseen[row.id],
                ends=(tuple(actions[row.id]), tuple(deadlines[row.id])),
                today=today,
            ),
        )
        for row in rows
    }


def _facts(
    items: dict[int, RouteItem],
    taken: dict[int, list[RouteDecision]],
    *,
    supervision: Supervision,
    ends: tuple[tuple[str, ...], tuple[date, ...]],
    today: date,
) -> RouteFacts:
    told = standing(supervision, today)
    waits = [one.until for one in supervision.open_terms(today)]
    return RouteFacts(
        items=tuple(items.values()),
        decisions=tuple(one for item in items for one in taken.get(item, ())),
        sent=supervision.sent or supervision.received,
        stage=told.stage,
        result=supervision.result,
        until=min(waits, default=None),
        actions=ends[0],
        deadlines=ends[1],
    )


def _decides(item: RouteItem) -> bool:
    return item.role is Role.DECIDES and item.lives


def _items(
    session: Session, bodies: dict[int, int | None], *, numbered: bool
) -> defaultdict[int, dict[int, RouteItem]]:
    """Give the items on dossiers by dossier and item, those that wait for a meeting too."""
    body = func.coalesce(Meeting.body_id, AgendaItem.backlog_body_id)
    query = (
        select(
            AgendaItem.id,
            AgendaItem.dossier_id,
            AgendaItem.result,
            AgendaItem.meeting_id,
            Meeting.reference,
            Meeting.held_on,
            Meeting.status,
            Body.id.label("body_id"),
            Body.code,
            Body.kind,
        )
        .outerjoin(Meeting, AgendaItem.meeting_id == Meeting.id)
        .join(Body, Body.id == body)
        .where(
            AgendaItem.dossier_id.in_(bodies),
            AgendaItem.deleted_at.is_(None),
            Meeting.deleted_at.is_(None),
        )
        .order_by(Meeting.held_on, AgendaItem.id)
    )
    rows = session.execute(query).all()
    meetings = {row.meeting_id for row in rows if row.meeting_id}
    numbers = agenda.numbers(session, Meeting.id.in_(meetings)) if numbered else {}
    found: defaultdict[int, dict[int, RouteItem]] = defaultdict(dict)
    for row in rows:
        if row.dossier_id is not None:
            own = bodies[row.dossier_id]
            found[row.dossier_id][row.id] = _item(row, own=own, numbers=numbers)
    return found


def _item(row: Row[*tuple[Any, ...]], *, own: int | None, numbers: dict[int, str]) -> RouteItem:
    on = row.meeting_id is not None
    return RouteItem(
        reference=item_reference(row.reference, numbers.get(row.id, "")) if on else "",
        body=row.code,
        role=role_of(row.kind, own=row.body_id == own, owned=own is not None),
        day=row.held_on,
        result=row.result,
        settled=on and row.status.locked,
        cancelled=row.status is MeetingStatus.CANCELLED,
        supervised=row.kind in COUNCILS,
    )


def _decisions(session: Session, items: set[int], *, today: date) -> dict[int, list[RouteDecision]]:
    """Give the decisions on items of meetings that were held, by the item (T51).

    One that was rejected asks for nothing and is not there.
    """
    if not items:
        return {}
    result = func.coalesce(Decision.result, AgendaItem.result).label("result")
    query = (
        select(
            Decision.id,
            Decision.item_id,
            Decision.reference,
            Decision.title,
            AgendaItem.title.label("item_title"),
            Decision.state,
            Decision.effective_on,
            DecisionCourse.carried_out_on,
            Meeting.held_on,
        )
        .join(AgendaItem, Decision.item_id == AgendaItem.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .outerjoin(DecisionCourse, DecisionCourse.decision_id == Decision.id)
        .where(
            Decision.item_id.in_(items),
            Decision.deleted_at.is_(None),
            Meeting.status.in_(HELD),
            Meeting.held_on <= today,
            result.is_distinct_from(ItemResult.REJECTED),
        )
        .order_by(Decision.position)
    )
    rows = session.execute(query).all()
    links = decision_links.links(session, {row.id for row in rows}) if rows else None
    return _grouped(
        (
            row.item_id,
            RouteDecision(
                row.reference or row.title or row.item_title,
                standing_of(
                    Effect(row.held_on, row.effective_on),
                    row.state,
                    later=links.effects_on(row.id) if links else (),
                    carried_out_on=row.carried_out_on,
                    today=today,
                ),
                row.carried_out_on,
            ),
        )
        for row in rows
    )


def _actions(session: Session, ids: list[int]) -> defaultdict[int, list[str]]:
    query = select(ActionItem.dossier_id, ActionItem.reference).where(
        ActionItem.dossier_id.in_(ids),
        ActionItem.deleted_at.is_(None),
        ActionItem.status.in_([one for one in ActionStatus if not one.finished]),
    )
    return _grouped((dossier, told) for dossier, told in session.execute(query) if dossier)


def _deadlines(session: Session, ids: list[int], *, today: date) -> defaultdict[int, list[date]]:
    query = select(FollowUp.dossier_id, FollowUp.due_on).where(
        FollowUp.dossier_id.in_(ids),
        FollowUp.deleted_at.is_(None),
        FollowUp.kind == FollowUpKind.DEADLINE,
        FollowUp.due_on >= today,
    )
    found = session.execute(query.order_by(FollowUp.due_on, FollowUp.id))
    return _grouped((one, day) for one, day in found if one and day)


def _grouped(pairs: Iterable[tuple[int, _Told]]) -> defaultdict[int, list[_Told]]:
    found: defaultdict[int, list[_Told]] = defaultdict(list)
    for key, told in pairs:
        found[key].append(told)
    return found
