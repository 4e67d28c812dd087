"""What the agenda of a meeting shows of its items beside their rows, and who is named at one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, select

from zonedesk.db.models import (
    AgendaItem,
    Function,
    ItemGuest,
    Person,
    SentAgenda,
    UrgencySupporter,
)
from zonedesk.db.prepared import fetch
from zonedesk.db.queries import people
from zonedesk.domain.handles import Handle
from zonedesk.domain.meeting_record import PersonChoice

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from zonedesk.domain.words import AgendaStage, LateFlag

_LINKED: Final = {
    model: select(Person.id, Person.first_name, Person.name, people.BORNE)
    .join(model, model.person_id == Person.id)
    .outerjoin(Function, Person.function_id == Function.id)
    .where(model.item_id == bindparam("id"))
    .order_by(model.id)
    for model in (ItemGuest, UrgencySupporter)
}


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """What an agenda shows of an item beside its row."""

    handle: Handle
    parent: int | None
    heading: bool
    short_title: str
    part: str
    late: LateFlag | None
    minutes: int | None
    public: bool | None
    standing: bool


def entries(session: Session, meeting_id: int) -> dict[int, StoredEntry]:
    """Give what the agenda shows of the items of a meeting beside their rows, by id."""
    query = select(
        AgendaItem.id,
        AgendaItem.row_version,
        AgendaItem.parent_id,
        AgendaItem.heading,
        AgendaItem.short_title,
        AgendaItem.part,
        AgendaItem.late,
        AgendaItem.minutes,
        AgendaItem.public,
        AgendaItem.standing_id.is_not(None),
    ).where(AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None))
    return {
        item_id: StoredEntry(Handle(item_id, row_version), *rest)
        for item_id, row_version, *rest in session.execute(query)
    }


def last_sent(session: Session, meeting_id: int) -> tuple[AgendaStage | None, date | None]:
    """Tell with which sending the agenda of a meeting left the house last, and when."""
    query = (
        select(SentAgenda.stage, SentAgenda.sent_on)
        .where(SentAgenda.meeting_id == meeting_id)
        .order_by(SentAgenda.id.desc())
    )
    found = session.execute(query).first()
    return (None, None) if found is None else (found.stage, found.sent_on)


def linked_people(
    session: Session, item_id: int, *, model: type[ItemGuest | UrgencySupporter]
) -> list[PersonChoice]:
    """List the guests of an item, or who agreed that it is urgent, in the order noted."""
    return [
        PersonChoice(person_id, people.full_name(first_name, name), function or "")
        for person_id, first_name, name, function in fetch(session, _LINKED[model], id=item_id)
    ]
