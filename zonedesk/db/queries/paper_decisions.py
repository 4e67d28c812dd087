"""What lists of decisions print beside the rows of the register: description, matter, sending."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from zonedesk.db.models import AgendaItem, Body, Decision, Dossier, Meeting

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import BodyKind, ItemKind, Matter


class Described(NamedTuple):
    """What a list says of a decision: its short description, and what its item is about."""

    summary: str
    matter: Matter
    kind: ItemKind | None
    sent_on: date | None


class College(NamedTuple):
    """The college that sends the decisions of a council; its name in the language of a paper."""

    id: int
    name: str


def described(session: Session, which: ColumnElement[bool]) -> dict[int, Described]:
    """Give what lists say of the decisions of which a condition on meetings holds, by id."""
    query = (
        select(
            Decision.id, Decision.summary, AgendaItem.matter, AgendaItem.kind, Dossier.list_sent_on
        )
        .join(AgendaItem, Decision.item_id == AgendaItem.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .outerjoin(Dossier, (AgendaItem.dossier_id == Dossier.id) & Dossier.deleted_at.is_(None))
        .where(which, Decision.deleted_at.is_(None))
    )
    return {row[0]: Described(*row[1:]) for row in session.execute(query)}


def college(session: Session, kind: BodyKind, *, language: str) -> College | None:
    """Give the first college of a kind that is in use; None where the register has none."""
    query = (
        select(Body.id, Body.name, Body.name_fr, Body.name_de)
        .where(Body.kind == kind, Body.active, Body.deleted_at.is_(None))
        .order_by(Body.id)
    )
    row = session.execute(query).mappings().first()
    return None if row is None else College(row["id"], row.get(f"name_{language}") or row["name"])


def body_name(session: Session, body_id: int, *, language: str) -> str:
    """Give the name of a body in the language of a paper, else its Dutch one."""
    query = select(Body.name, Body.name_fr, Body.name_de).where(Body.id == body_id)
    row = session.execute(query).mappings().one()
    return str(row.get(f"name_{language}") or row["name"])


def decided_in(session: Session, which: ColumnElement[bool]) -> list[int]:
    """Give the meetings of which a condition holds that took a decision, in order of their day."""
    query = (
        select(Meeting.id)
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .join(Decision, Decision.item_id == AgendaItem.id)
        .where(which, AgendaItem.deleted_at.is_(None), Decision.deleted_at.is_(None))
        .group_by(Meeting.id)
        .order_by(Meeting.held_on, Meeting.starts_at, Meeting.id)
    )
    return [*session.scalars(query)]
