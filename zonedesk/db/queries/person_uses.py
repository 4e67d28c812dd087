"""Everything that names a person, complete: it decides who may be deleted (R19, T30)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from sqlalchemy import func, null, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Attendance,
    Body,
    Decision,
    Dossier,
    FollowUp,
    ItemGuest,
    Mandate,
    Meeting,
    PlanLine,
    UrgencySupporter,
    Vote,
    Voter,
)
from zonedesk.db.queries import agenda
from zonedesk.domain.people_record import Use, UseKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

    from zonedesk.db.models.base import Binned

_Column: TypeAlias = InstrumentedAttribute[int] | InstrumentedAttribute[int | None]
_Field: TypeAlias = InstrumentedAttribute[Any]
_Told: TypeAlias = "Select[*tuple[Any, ...]]"

COLUMNS: Final[dict[UseKind, _Column]] = {
    UseKind.MANDATE: Mandate.person_id,
    UseKind.SUBSTITUTED: Mandate.substitute_for_id,
    UseKind.ATTENDED: Attendance.person_id,
    UseKind.STOOD_IN: Attendance.replaced_by_id,
    UseKind.CHAIRED: Meeting.chair_id,
    UseKind.SECRETARY: Meeting.secretary_id,
    UseKind.PROPOSED: AgendaItem.proposer_id,
    UseKind.PRESENTED: AgendaItem.presenter_id,
    UseKind.GUEST: ItemGuest.person_id,
    UseKind.SUPPORTED: UrgencySupporter.person_id,
    UseKind.VOTED: Voter.person_id,
    UseKind.ENTRUSTED: Decision.responsible_id,
    UseKind.HANDLED: Dossier.handler_id,
    UseKind.OWNED: ActionItem.owner_id,
    UseKind.LED: PlanLine.lead_id,
    UseKind.WROTE: FollowUp.author_id,
}
"""The column that names somebody, by kind of use; together all that point to a person."""

_ORDER: Final = {kind: place for place, kind in enumerate(UseKind)}


def uses(session: Session, person_id: int) -> tuple[Use, ...]:
    """Give everything that names a person, by kind, the newest first; what is in the bin too."""
    told = _told()
    rows = [
        (kind, row)
        for kind, column in COLUMNS.items()
        for row in session.execute(told[kind].where(column == person_id))
    ]
    numbers = _numbers(session, (row.item_id for _, row in rows if row.item_id is not None))
    found = [
        Use(
            kind=kind,
            reference=numbers.get(row.item_id, row.reference),
            words=row.words,
            day=row.day,
            binned=bool(row.binned),
        )
        for kind, row in rows
    ]
    found.sort(key=lambda use: (use.day or date.min, use.reference), reverse=True)
    return tuple(sorted(found, key=lambda use: _ORDER[use.kind]))


def _told() -> dict[UseKind, _Told]:
    """Give for each kind what is told of the record: reference, words, day, bin, item."""
    mandate = _select((Body.code, Body.name, Mandate.valid_from), of=Mandate)
    mandate = mandate.join(Body, Mandate.body_id == Body.id)
    meeting = _select((Meeting.reference, Body.name, Meeting.held_on), of=Meeting)
    meeting = meeting.join(Body, Meeting.body_id == Body.id)
    attended = meeting.join(Attendance, Attendance.meeting_id == Meeting.id)
    item = _item()
    voted = item.join(Vote, Vote.item_id == AgendaItem.id).join(Voter, Voter.vote_id == Vote.id)
    action = (ActionItem.reference, ActionItem.text, ActionItem.due_on)
    return {
        UseKind.MANDATE: mandate,
        UseKind.SUBSTITUTED: mandate,
        UseKind.ATTENDED: attended,
        UseKind.STOOD_IN: attended,
        UseKind.CHAIRED: meeting,
        UseKind.SECRETARY: meeting,
        UseKind.PROPOSED: item,
        UseKind.PRESENTED: item,
        UseKind.GUEST: item.join(ItemGuest, ItemGuest.item_id == AgendaItem.id),
        UseKind.SUPPORTED: item.join(UrgencySupporter, UrgencySupporter.item_id == AgendaItem.id),
        UseKind.VOTED: voted,
        UseKind.ENTRUSTED: item.join(Decision, Decision.item_id == AgendaItem.id),
        UseKind.HANDLED: _select((Dossier.reference, Dossier.title, Dossier.opened_on), of=Dossier),
        UseKind.OWNED: _select(action, of=ActionItem),
        UseKind.LED: _select((PlanLine.code, PlanLine.title, PlanLine.planned_to), of=PlanLine),
        UseKind.WROTE: _follow_up(),
    }


def _select(told: tuple[ColumnElement[Any] | _Field, ...], *, of: type[Binned]) -> _Told:
    reference, words, day = told
    return select(
        reference.label("reference"),
        words.label("words"),
        day.label("day"),
        of.deleted_at.is_not(None).label("binned"),
        null().label("item_id"),
    ).select_from(of)


def _item() -> _Told:
    """Give what is told of an item; one in a backlog has neither meeting nor day."""
    binned = or_(AgendaItem.deleted_at.is_not(None), Meeting.deleted_at.is_not(None))
    found: _Told = select(
        func.coalesce(Meeting.reference, "").label("reference"),
        AgendaItem.title.label("words"),
        Meeting.held_on.label("day"),
        binned.label("binned"),
        AgendaItem.id.label("item_id"),
    )
    return found.select_from(AgendaItem).outerjoin(Meeting, AgendaItem.meeting_id == Meeting.id)


def _follow_up() -> _Told:
    subject = func.coalesce(ActionItem.reference, Dossier.reference, PlanLine.code)
    return (
        _select((subject, FollowUp.text, FollowUp.written_on), of=FollowUp)
        .outerjoin(ActionItem, FollowUp.action_id == ActionItem.id)
        .outerjoin(Dossier, FollowUp.dossier_id == Dossier.id)
        .outerjoin(PlanLine, FollowUp.plan_line_id == PlanLine.id)
    )


def _numbers(session: Session, items: Iterable[int]) -> dict[int, str]:
    """Give the references of items outside the bin, by id: ``ZVR/2018/2#4``."""
    wanted = set(items)
    held = select(AgendaItem.meeting_id).where(AgendaItem.id.in_(wanted))
    shown = agenda.numbers(session, Meeting.id.in_(held)) if wanted else {}
    query = select(AgendaItem.id, Meeting.reference).join(
        Meeting, AgendaItem.meeting_id == Meeting.id
    )
    return {
        item_id: f"{meeting}#{shown[item_id]}"
        for item_id, meeting in session.execute(query.where(AgendaItem.id.in_(wanted)))
        if item_id in shown
    }
