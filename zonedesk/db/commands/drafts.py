"""Text being typed, kept until it becomes a change (product.md 3.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, insert, select, update

from zonedesk.db.bulk import table_of
from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Body,
    Dossier,
    Draft,
    FollowUp,
    Meeting,
    Operation,
    Person,
    PlanLine,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.db.models.base import Binned

_KINDS: Final[tuple[type[Binned], ...]] = (
    ActionItem,
    AgendaItem,
    Body,
    Dossier,
    FollowUp,
    Meeting,
    Person,
    PlanLine,
)
SUBJECTS: Final[Mapping[str, type[Binned]]] = {model.__tablename__: model for model in _KINDS}
"""What a draft may be typed in, by the name it is kept under."""


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
    return _kept(session, Draft.user_id == user_id)


def of_record(session: Session, user_id: int, *, subject: str, record_id: int) -> list[KeptDraft]:
    """Read what a user typed in the fields of one record, the latest first."""
    here = (Draft.subject == subject) & (Draft.subject_id == record_id)
    return _kept(session, (Draft.user_id == user_id) & here)


def _kept(session: Session, which: ColumnElement[bool]) -> list[KeptDraft]:
    found = []
    query = select(Draft).where(which).order_by(Draft.typed_at.desc(), Draft.id)
    for draft in session.scalars(query):
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
    return session.scalar(
        select(model.row_version).where(model.id == draft.subject_id, model.deleted_at.is_(None))
    )


def _at(place: Place, *, user_id: int) -> ColumnElement[bool]:
    return (
        (Draft.user_id == user_id)
        & (Draft.subject == place.subject)
        & (Draft.subject_id == place.id)
        & (Draft.field == place.field)
    )
