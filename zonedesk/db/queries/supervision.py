"""What was noted of supervision over dossiers, with terms counted by the rules of the zone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import func, or_, select, true

from zonedesk.db.models import AgendaItem, Body, Decision, Dossier, DossierTerm, Meeting
from zonedesk.db.queries import rules
from zonedesk.domain import term_rules
from zonedesk.domain.dossier_supervision import TO_SEND, SupervisionDays, supervised
from zonedesk.domain.governor import COLLEGE_OF
from zonedesk.domain.terms import Overruled
from zonedesk.domain.words import (
    ItemResult,
    Marking,
    Matter,
    MeetingStatus,
    SupervisionResult,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.dossier_supervision import Supervision

_DECIDED: Final = (ItemResult.APPROVED, ItemResult.REJECTED)
_NOTED: Final = (
    Dossier.list_sent_on,
    Dossier.list_received_on,
    Dossier.supervision_result,
    Dossier.copy_sent_on,
    Dossier.posted_on,
    Dossier.file_requested_on,
    Dossier.file_sent_on,
    Dossier.file_received_on,
    Dossier.suspended_on,
    Dossier.justified_on,
    Dossier.justified_received_on,
    Dossier.answered_on,
    Dossier.supervision_remark,
)
_ALL: Final = true()


class Decided(NamedTuple):
    """The last decision of a council on a dossier: its day, and what its item is about."""

    day: date
    matter: Matter


class Reporting(NamedTuple):
    """The body that hears what came out."""

    id: int
    name: str


class Subject(NamedTuple):
    """A dossier as lists of terms name it."""

    reference: str
    title: str
    marking: Marking
    body: str


_UNDECIDED: Final = (None, Matter.ORDINARY)


def supervisions(session: Session, which: ColumnElement[bool] = _ALL) -> dict[int, Supervision]:
    """Give how dossiers stand with the supervising authorities, by id.

    Args:
        session: of the register.
        which: the dossiers that are meant, a condition on `Dossier`.

    Raises:
        Refused: ``rule.unreadable`` (rule, value).
    """
    rules_on = term_rules.by_day(rules.by_first_day(session))
    otherwise = overruled(session, which)
    nothing: dict[str, Overruled] = {}
    return {
        dossier_id: supervised(
            found, rules_on=rules_on, overruled=otherwise.get(dossier_id, nothing)
        )
        for dossier_id, found in _days(session, which)
    }


def unanswered() -> ColumnElement[bool]:
    """Choose the dossiers of which the list may have to be sent, or a term may run."""
    waits = Dossier.status.in_(TO_SEND) | Dossier.list_sent_on.is_not(None)
    waits |= Dossier.list_received_on.is_not(None)
    going_on = (SupervisionResult.SUSPENDED, SupervisionResult.NOT_APPROVED)
    goes_on = or_(Dossier.supervision_result.is_(None), Dossier.supervision_result.in_(going_on))
    return Dossier.deleted_at.is_(None) & waits & goes_on


def subjects(session: Session, which: ColumnElement[bool] = _ALL) -> dict[int, Subject]:
    """Name dossiers outside the bin, by id, in the order of their list."""
    query = (
        select(
            Dossier.id,
            Dossier.reference,
            Dossier.title,
            Dossier.marking,
            func.coalesce(Body.code, ""),
        )
        .outerjoin(Body, Dossier.body_id == Body.id)
        .where(Dossier.deleted_at.is_(None), which)
        .order_by(Dossier.id)
    )
    return {row[0]: Subject(row[1], row[2], row[3], row[4]) for row in session.execute(query)}


def under_supervision() -> ColumnElement[bool]:
    """Choose the dossiers that are under supervision, or were."""
    noted = (Dossier.list_sent_on, Dossier.list_received_on)
    return or_(unanswered(), *(Dossier.deleted_at.is_(None) & day.is_not(None) for day in noted))


def decided(session: Session, which: ColumnElement[bool] = _ALL) -> dict[int, Decided]:
    """Give the last decision of a council on each dossier, by the id of the dossier."""
    query = (
        select(AgendaItem.dossier_id, Meeting.held_on, AgendaItem.matter)
        .join(Dossier, AgendaItem.dossier_id == Dossier.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .join(Body, Meeting.body_id == Body.id)
        .join(Decision, Decision.item_id == AgendaItem.id)
        .where(
            AgendaItem.deleted_at.is_(None),
            AgendaItem.result.in_(_DECIDED),
            Decision.deleted_at.is_(None),
            Meeting.deleted_at.is_(None),
            Body.kind.in_(tuple(COLLEGE_OF)),
            which,
        )
        .order_by(Meeting.held_on, AgendaItem.id)
    )
    rows = session.execute(query)
    return {dossier_id: Decided(day, matter) for dossier_id, day, matter in rows if dossier_id}


def overruled(
    session: Session, which: ColumnElement[bool] = _ALL
) -> dict[int, dict[str, Overruled]]:
    """Give the days that somebody set for terms of dossiers, by id and by the code of the term."""
    query = (
        select(DossierTerm.dossier_id, DossierTerm.code, DossierTerm.day, DossierTerm.reason)
        .join(Dossier, DossierTerm.dossier_id == Dossier.id)
        .where(which)
    )
    found: dict[int, dict[str, Overruled]] = {}
    for dossier_id, code, day, reason in session.execute(query):
        found.setdefault(dossier_id, {})[code] = Overruled(day, reason)
    return found


def _days(session: Session, which: ColumnElement[bool]) -> Iterator[tuple[int, SupervisionDays]]:
    decisions = decided(session, which)
    heard = func.coalesce(Meeting.reference, "")
    query = (
        select(
            Dossier.id,
            Dossier.status,
            Dossier.matter,
            *_NOTED,
            heard,
            Dossier.matter.label("chosen"),
        )
        .outerjoin(Meeting, Dossier.reported_id == Meeting.id)
        .where(Dossier.deleted_at.is_(None), which)
    )
    for dossier_id, status, own, *noted in session.execute(query):
        day, of_item = decisions.get(dossier_id, _UNDECIDED)
        matter = of_item if own is Matter.ORDINARY else own
        yield dossier_id, SupervisionDays(status, matter, day, *noted)


def decided_by(session: Session, dossier_id: int) -> int | None:
    """Give the meeting of a council that decided on a dossier last, by id; None without any."""
    query = (
        select(Meeting.id)
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .join(Body, Meeting.body_id == Body.id)
        .join(Decision, Decision.item_id == AgendaItem.id)
        .where(
            AgendaItem.dossier_id == dossier_id,
            AgendaItem.deleted_at.is_(None),
            AgendaItem.result.in_(_DECIDED),
            Decision.deleted_at.is_(None),
            Meeting.deleted_at.is_(None),
            Body.kind.in_(tuple(COLLEGE_OF)),
        )
        .order_by(Meeting.held_on.desc(), Meeting.id.desc())
    )
    return session.scalars(query).first()


def decided_at(session: Session, meeting_id: int) -> tuple[int, ...]:
    """Give the dossiers outside the bin that a meeting of a council decided on, in its order."""
    query = (
        select(AgendaItem.dossier_id)
        .join(Dossier, AgendaItem.dossier_id == Dossier.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .join(Body, Meeting.body_id == Body.id)
        .join(Decision, Decision.item_id == AgendaItem.id)
        .where(
            AgendaItem.meeting_id == meeting_id,
            AgendaItem.deleted_at.is_(None),
            AgendaItem.result.in_(_DECIDED),
            Decision.deleted_at.is_(None),
            Dossier.deleted_at.is_(None),
            Body.kind.in_(tuple(COLLEGE_OF)),
        )
        .order_by(AgendaItem.position, AgendaItem.id)
    )
    return tuple(dict.fromkeys(one for one in session.scalars(query) if one is not None))


def body_of(session: Session, dossier_id: int) -> Reporting | None:
    """Give the body that decides on a dossier: its own, else the one that did last."""
    own = select(Body.id, Body.name).join(Dossier, Dossier.body_id == Body.id)
    found = session.execute(own.where(Dossier.id == dossier_id)).one_or_none()
    if found is None:
        last = (
            select(Body.id, Body.name)
            .join(Meeting, Meeting.body_id == Body.id)
            .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
            .where(
                AgendaItem.dossier_id == dossier_id,
                AgendaItem.deleted_at.is_(None),
                Meeting.deleted_at.is_(None),
                Body.kind.in_(tuple(COLLEGE_OF)),
            )
            .order_by(Meeting.held_on.desc())
        )
        found = session.execute(last).first()
    return Reporting(*found) if found else None


def next_meeting(session: Session, body_id: int, *, today: date) -> int | None:
    """Give the first meeting of a body from a day on that is still prepared; None without any."""
    query = (
        select(Meeting.id)
        .where(
            Meeting.body_id == body_id,
            Meeting.deleted_at.is_(None),
            Meeting.status.in_((MeetingStatus.PREPARING, MeetingStatus.AGENDA_SENT)),
            Meeting.held_on >= today,
        )
        .order_by(Meeting.held_on, Meeting.starts_at, Meeting.id)
    )
    return session.scalars(query).first()
