"""Text being typed, kept until it becomes a change (product.md 3.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from sqlalchemy import bindparam, delete, exists, insert, select, update

from zonedesk.db.bulk import table_of
from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Body,
    Decision,
    Dossier,
    DossierTemplate,
    Draft,
    FollowUp,
    Meeting,
    Operation,
    Person,
    PlanLine,
    TextBlock,
    Zone,
)
from zonedesk.db.models.base import Binned

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute, Session

    from zonedesk.db.models.base import Record

_Link: TypeAlias = "tuple[InstrumentedAttribute[int | None], type[Binned]]"

_KINDS: Final[tuple[type[Record], ...]] = (
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
    Zone,
)
SUBJECTS: Final[Mapping[str, type[Record]]] = {model.__tablename__: model for model in _KINDS}
"""What a draft may be typed in, by the name it is kept under.

What is typed for a record that is not there yet is a draft of what it comes in: its meeting, its
item, or the zone.
"""

# What is in the bin is there no more, nor is what is seen in it only (R9).
_SEEN_IN: Final[Mapping[type[Record], tuple[_Link, ...]]] = {
    AgendaItem: ((AgendaItem.meeting_id, Meeting),),
    Decision: ((Decision.item_id, AgendaItem),),
    FollowUp: (
        (FollowUp.action_id, ActionItem),
        (FollowUp.dossier_id, Dossier),
        (FollowUp.plan_line_id, PlanLine),
    ),
}

# Built once: each item that is shown asks for its drafts.
_OF_USER: Final = (
    select(Draft)
    .where(Draft.user_id == bindparam("user"))
    .order_by(Draft.typed_at.desc(), Draft.id)
)
_OF_RECORD: Final = _OF_USER.where(
    Draft.subject == bindparam("subject"), Draft.subject_id == bindparam("record")
)


@dataclass(frozen=True, slots=True)
class Place:
    """A field of a record: ``subject`` is a name of `SUBJECTS`."""

    subject: str
    id: int
    field: str


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft; ``moved_on`` tells that the record was changed since its typing began."""

    place: Place
    content: str
    row_version: int
    typed_at: datetime
    moved_on: bool


def keep(session: Session, place: Place, *, content: str, row_version: int) -> None:
    """Keep a text under the user that is writing, in the place of an earlier one."""
    signed = session.execute(select(Operation.actor_id, Operation.at)).one()
    values = {"content": content, "row_version": row_version, "typed_at": signed.at}
    mine = _at(place, user_id=signed.actor_id)
    if session.scalar(select(Draft.id).where(mine)) is not None:
        session.execute(update(Draft).where(mine).values(**values))
        return
    named = {"subject": place.subject, "subject_id": place.id, "field": place.field}
    session.execute(insert(table_of(Draft)).values(user_id=signed.actor_id, **named, **values))


def drop(session: Session, place: Place, *, user_id: int) -> None:
    """Forget a draft."""
    session.execute(delete(Draft).where(_at(place, user_id=user_id)))


def of_user(session: Session, user_id: int) -> list[KeptDraft]:
    """Read the drafts of a user whose records are there, the latest first."""
    return _kept(session, _OF_USER, user=user_id)


def of_record(session: Session, user_id: int, *, subject: str, record_id: int) -> list[KeptDraft]:
    """Read what a user typed in the fields of one record, the latest first."""
    return _kept(session, _OF_RECORD, user=user_id, subject=subject, record=record_id)


def _kept(session: Session, query: Select[Draft], **which: int | str) -> list[KeptDraft]:
    found = []
    for draft in session.scalars(query, which):
        version = _version(session, draft)
        if version is not None:
            place = Place(draft.subject, draft.subject_id, draft.field)
            moved_on = version != draft.row_version
            found.append(
                KeptDraft(place, draft.content, draft.row_version, draft.typed_at, moved_on)
            )
    return found


def _version(session: Session, draft: Draft) -> int | None:
    model = SUBJECTS[draft.subject]
    there = model.id == draft.subject_id
    if issubclass(model, Binned):
        there &= model.deleted_at.is_(None)
    for held, holder in _SEEN_IN.get(model, ()):
        there &= ~exists().where(holder.id == held, holder.deleted_at.is_not(None))
    return session.scalar(select(model.row_version).where(there))


def _at(place: Place, *, user_id: int) -> ColumnElement[bool]:
    return (
        (Draft.user_id == user_id)
        & (Draft.subject == place.subject)
        & (Draft.subject_id == place.id)
        & (Draft.field == place.field)
    )
