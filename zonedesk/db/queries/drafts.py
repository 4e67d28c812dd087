"""Whose text a draft is: the record that is shown with its field, and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Body,
    Decision,
    Dossier,
    DossierTemplate,
    FollowUp,
    Meeting,
    Person,
    PlanLine,
    TextBlock,
)
from zonedesk.db.queries import agenda
from zonedesk.domain.dossier_templates import template_reference
from zonedesk.domain.references import item_reference
from zonedesk.domain.text_blocks import block_reference

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import InstrumentedAttribute, Session

    from zonedesk.db.models.base import Binned

_NAMED: Final[dict[str, tuple[type[Binned], InstrumentedAttribute[str]]]] = {
    ActionItem.__tablename__: (ActionItem, ActionItem.reference),
    Body.__tablename__: (Body, Body.code),
    Dossier.__tablename__: (Dossier, Dossier.reference),
    Meeting.__tablename__: (Meeting, Meeting.reference),
    Person.__tablename__: (Person, Person.key),
    PlanLine.__tablename__: (PlanLine, PlanLine.code),
}
_NUMBERED: Final[dict[str, tuple[type[Binned], Callable[[int], str]]]] = {
    DossierTemplate.__tablename__: (DossierTemplate, template_reference),
    TextBlock.__tablename__: (TextBlock, block_reference),
}


def named(session: Session, subject: str, *, record_id: int) -> tuple[str, str] | None:
    """Give the record in which a draft is seen: what it is and its reference.

    Follow-up is seen in the record it is written on, an agenda item in its meeting, a decision in
    its item.

    Args:
        session: to read with.
        subject: name of a table in which drafts are typed.
        record_id: of the record.

    Returns:
        name of the table and reference, ``("agenda_item", "ZVR/2018/2#4")``; None for what has
        no reference (the zone), and for what is in the bin or in the bin with its meeting.
    """
    if subject == FollowUp.__tablename__:
        return _written_on(session, record_id)
    if subject == AgendaItem.__tablename__:
        return _item(session, record_id)
    if subject == Decision.__tablename__:
        return _decision(session, record_id)
    if subject in _NUMBERED:
        return _numbered(session, subject, record_id=record_id)
    if subject not in _NAMED:
        return None
    model, name = _NAMED[subject]
    query = select(name).where(model.id == record_id, model.deleted_at.is_(None))
    found = session.scalar(query)
    return None if found is None else (subject, found)


def _item(session: Session, item_id: int) -> tuple[str, str] | None:
    query = (
        select(AgendaItem.meeting_id, Meeting.reference)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(AgendaItem.id == item_id)
    )
    held = session.execute(query).one_or_none()
    if held is None:
        return None
    number = agenda.numbers(session, Meeting.id == held.meeting_id).get(item_id)
    if number is None:
        return None
    return AgendaItem.__tablename__, item_reference(held.reference, number)


def _decision(session: Session, decision_id: int) -> tuple[str, str] | None:
    item_id = session.scalar(
        select(Decision.item_id).where(Decision.id == decision_id, Decision.deleted_at.is_(None))
    )
    return None if item_id is None else _item(session, item_id)


def _numbered(session: Session, subject: str, *, record_id: int) -> tuple[str, str] | None:
    model, reference = _NUMBERED[subject]
    query = select(model.id).where(model.id == record_id, model.deleted_at.is_(None))
    return None if session.scalar(query) is None else (subject, reference(record_id))


def _written_on(session: Session, entry_id: int) -> tuple[str, str] | None:
    row = session.execute(
        select(FollowUp.action_id, FollowUp.dossier_id, FollowUp.plan_line_id).where(
            FollowUp.id == entry_id, FollowUp.deleted_at.is_(None)
        )
    ).one_or_none()
    if row is None:
        return None
    owners = zip((ActionItem, Dossier, PlanLine), row, strict=True)
    model, owner = next((model, owner) for model, owner in owners if owner is not None)
    return named(session, model.__tablename__, record_id=owner)
