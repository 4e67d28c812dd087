"""What could come on an agenda, read for one meeting (R35, R39, R46, R102)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import and_, or_, select

from zonedesk.db.models import ActionItem, AgendaItem, Body, Dossier, Meeting, Zone
from zonedesk.db.queries import agenda
from zonedesk.db.queries.bodies import HELD
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.openness import own_marking
from zonedesk.domain.preparing import (
    ApprovalItem,
    Copied,
    Earlier,
    ForApproval,
    Proposal,
    PutOff,
    Source,
    Treated,
)
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import (
    ActionStatus,
    DossierStatus,
    ItemKind,
    ItemResult,
    Marking,
    MeetingStatus,
    MinutesKind,
)

if TYPE_CHECKING:
    from datetime import date, time

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

_FINISHED: Final = tuple(status for status in ActionStatus if status.finished)
_READY: Final = (DossierStatus.PREPARING, DossierStatus.COLLEGE)
_TO_COME: Final = (MeetingStatus.PREPARING, MeetingStatus.AGENDA_SENT, MeetingStatus.RUNNING)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A meeting that is prepared, with what its body says of its agendas."""

    id: int
    body_id: int
    held_on: date
    starts_at: time | None
    deliberative: bool
    minutes_kind: MinutesKind


def prepared(session: Session, meeting_id: int) -> Prepared:
    """Read a meeting that is there."""
    query = (
        select(
            Meeting.id,
            Meeting.body_id,
            Meeting.held_on,
            Meeting.starts_at,
            Body.deliberative,
            Body.minutes_kind,
        )
        .join(Body, Meeting.body_id == Body.id)
        .where(Meeting.id == meeting_id)
    )
    return Prepared(*session.execute(query).one())


def language(session: Session) -> str:
    """Give the first language of the zone, in which its agendas are written."""
    return (session.scalar(select(Zone.languages)) or "nl").split(";")[0].strip() or "nl"


def lines(session: Session, meeting_id: int) -> tuple[Copied, ...]:
    """Give the items of a meeting in the order of its agenda."""
    query = (
        select(
            AgendaItem.id,
            AgendaItem.parent_id,
            AgendaItem.title,
            AgendaItem.kind,
            AgendaItem.standing_id,
        )
        .where(AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None))
        .order_by(AgendaItem.position)
    )
    return tuple(Copied(*row) for row in session.execute(query))


def earlier(session: Session, before: Prepared, *, today: date) -> tuple[Earlier, ...]:
    """Give the meetings of the body before one, by date; cancelled ones are left out."""
    query = select(
        Meeting.id, Meeting.reference, Meeting.held_on, Meeting.starts_at, Meeting.status
    ).where(
        Meeting.body_id == before.body_id,
        Meeting.id != before.id,
        Meeting.held_on <= before.held_on,
        Meeting.deleted_at.is_(None),
        Meeting.status != MeetingStatus.CANCELLED,
    )

    def moment(day: date, hour: time | None) -> tuple[date, str]:
        return day, hour.isoformat() if hour else ""

    rows = [
        row
        for row in session.execute(query)
        if (*moment(row.held_on, row.starts_at), row.id)
        < (*moment(before.held_on, before.starts_at), before.id)
    ]
    rows.sort(key=lambda row: (*moment(row.held_on, row.starts_at), row.id))
    return tuple(
        Earlier(
            ForApproval(row.id, row.reference, row.held_on),
            over=row.status in HELD or row.held_on < today,
            approved=row.status.locked,
        )
        for row in rows
    )


def approval_items(session: Session, body_id: int) -> tuple[ApprovalItem, ...]:
    """Give the items by which minutes are approved, on every agenda of a body that counts."""
    query = (
        select(AgendaItem.title, AgendaItem.result, AgendaItem.approves_id)
        .select_from(Meeting)
        .join(AgendaItem, _ON_AGENDA)
        .where(AgendaItem.kind == ItemKind.MINUTES_APPROVAL, _of_body(body_id))
    )
    return tuple(ApprovalItem(*row) for row in session.execute(query))


def put_off(session: Session, before: Prepared) -> tuple[PutOff, ...]:
    """Give the items that earlier meetings put off and that were not carried over, by date.

    A standing item is left out, for it returns by itself, and so is what stands below another
    one that was put off.
    """
    after = select(AgendaItem.previous_id).outerjoin(Meeting, AgendaItem.meeting_id == Meeting.id)
    carried = after.where(
        AgendaItem.previous_id.is_not(None),
        AgendaItem.deleted_at.is_(None),
        Meeting.deleted_at.is_(None),
    )
    query = (
        select(
            AgendaItem.id,
            AgendaItem.parent_id,
            AgendaItem.title,
            Meeting.reference,
            Meeting.held_on,
            AgendaItem.dossier_id,
        )
        .select_from(Meeting)
        .join(AgendaItem, _ON_AGENDA)
        .where(
            Meeting.body_id == before.body_id,
            Meeting.deleted_at.is_(None),
            Meeting.id != before.id,
            Meeting.held_on <= before.held_on,
            AgendaItem.result == ItemResult.ADJOURNED,
            AgendaItem.standing_id.is_(None),
            AgendaItem.kind != ItemKind.MINUTES_APPROVAL,
            AgendaItem.id.not_in(carried),
        )
        .order_by(Meeting.held_on, Meeting.id, AgendaItem.position)
    )
    rows = session.execute(query).all()
    there = {row.id for row in rows}
    numbers = agenda.numbers(session, Meeting.reference.in_({row.reference for row in rows}))
    return tuple(
        PutOff(
            row.id,
            row.title,
            meeting=row.reference,
            number=numbers.get(row.id, ""),
            day=row.held_on,
            dossier=row.dossier_id,
        )
        for row in rows
        if row.parent_id not in there
    )


def treated(session: Session, body_id: int) -> tuple[Treated, ...]:
    """Give the items of every agenda of a body that counts, for what came back by itself."""
    query = (
        select(AgendaItem.title, Meeting.held_on, AgendaItem.dossier_id)
        .select_from(Meeting)
        .join(AgendaItem, _ON_AGENDA)
        .where(_of_body(body_id))
    )
    return tuple(Treated(*row) for row in session.execute(query))


def open_actions(session: Session, body_id: int, *, today: date) -> tuple[Proposal, ...]:
    """Give the action points that come from a body and are not finished, late ones first."""
    query = (
        select(ActionItem.id, ActionItem.text, ActionItem.reference, ActionItem.due_on)
        .join(Meeting, ActionItem.origin_meeting_id == Meeting.id)
        .where(
            Meeting.body_id == body_id,
            Meeting.deleted_at.is_(None),
            ActionItem.deleted_at.is_(None),
            ActionItem.status.not_in(_FINISHED),
        )
    )
    found = [
        Proposal(
            Source.ACTION,
            action_id,
            text,
            reference=reference,
            due=due,
            late=due is not None and due < today,
        )
        for action_id, text, reference, due in session.execute(query)
    ]
    return tuple(sorted(found, key=lambda one: (not one.late, sort_key(one.reference))))


def ready_dossiers(session: Session, before: Prepared) -> tuple[Proposal, ...]:
    """Give the dossiers that wait for a decision of the body and stand on no agenda of it yet."""
    waits = AgendaItem.backlog_body_id == before.body_id
    to_come = and_(
        Meeting.body_id == before.body_id,
        Meeting.deleted_at.is_(None),
        or_(Meeting.status.in_(_TO_COME), Meeting.id == before.id),
    )
    on_its_way = (
        select(AgendaItem.dossier_id)
        .outerjoin(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            AgendaItem.dossier_id.is_not(None),
            AgendaItem.deleted_at.is_(None),
            or_(waits, to_come),
        )
    )
    query = select(Dossier.id, Dossier.title, Dossier.reference).where(
        Dossier.body_id == before.body_id,
        Dossier.deleted_at.is_(None),
        Dossier.status.in_(_READY),
        Dossier.id.not_in(on_its_way),
    )
    found = [Proposal(Source.DOSSIER, *row[:2], reference=row[2]) for row in session.execute(query)]
    return tuple(sorted(found, key=lambda one: sort_key(one.reference)))


def dossier_text(session: Session, dossier_id: int, *, deliberative: bool) -> RichText:
    """Give the text of a dossier for an item on it; none where that would make it known (R52).

    An internal dossier does not close the item, so on a public one its text is not taken over.
    """
    query = select(Dossier.description, Dossier.marking).where(Dossier.id == dossier_id)
    text, marking = session.execute(query).one()
    public = own_marking(None, deliberative=deliberative) is Marking.PUBLIC
    return RichText() if public and marking is Marking.INTERNAL else text


_ON_AGENDA: Final = (AgendaItem.meeting_id == Meeting.id) & AgendaItem.deleted_at.is_(None)


def _of_body(body_id: int) -> ColumnElement[bool]:
    return and_(
        Meeting.body_id == body_id,
        Meeting.deleted_at.is_(None),
        Meeting.status != MeetingStatus.CANCELLED,
    )
