"""Dossiers for an editor: rows with handles, terms of supervision, what happened to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, true

from zonedesk.db.models import AgendaItem, Body, Dossier, Meeting, Person
from zonedesk.db.queries import dossier_course, dossiers, people
from zonedesk.db.queries import supervision as supervising
from zonedesk.domain.dossier_record import DossierLine, DossierRecord

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.db.queries.dossier_course import Around
    from zonedesk.domain.dossier_supervision import Supervision


def lines(session: Session) -> tuple[DossierLine, ...]:
    """List all dossiers outside the bin, in the order of their list."""
    return _lines(session, true())


def _lines(session: Session, which: ColumnElement[bool]) -> tuple[DossierLine, ...]:
    found = supervising.supervisions(session, which)
    treated = _last_treated(session)
    return tuple(
        DossierLine(
            row,
            handle,
            found[handle.id],
            treated.get(handle.id, row.opened).year,
        )
        for handle, row in dossiers.by_handle(session, which).items()
    )


def record(session: Session, dossier_id: int, *, around: Around) -> DossierRecord:
    """Read one dossier outside the bin, with its action points and decisions as they were read."""
    ((handle, row),) = dossiers.by_handle(session, Dossier.id == dossier_id).items()
    supervision = supervising.supervisions(session, Dossier.id == dossier_id)[dossier_id]
    course = dossier_course.read(
        session, dossier_id, row=row, supervision=supervision, around=around
    )
    level, reference = dossiers.classified(session, dossier_id)
    return DossierRecord(
        row=row,
        handle=handle,
        description=dossiers.description(session, dossier_id),
        supervision=supervision,
        course=course,
        items=tuple(one.item for one in reversed(course) if one.item is not None),
        actions=tuple(around.actions),
        today=around.today,
        classification=level,
        classified_reference=reference,
    )


def supervisions_by_reference(session: Session) -> dict[str, Supervision]:
    """Give how every dossier stands under supervision, by its reference."""
    references = dossiers.references(session)
    found = supervising.supervisions(session)
    return {references[one]: stands for one, stands in found.items() if one in references}


def people_to_choose(session: Session) -> tuple[tuple[int, str], ...]:
    """Give id and full name of everybody who is active and outside the bin, by name."""
    query = select(Person.id, Person.first_name, Person.name).where(
        Person.deleted_at.is_(None), Person.active
    )
    found = ((one, people.full_name(first, name)) for one, first, name in session.execute(query))
    return tuple(sorted(found, key=lambda one: one[1].casefold()))


def bodies_to_choose(session: Session) -> tuple[tuple[int, str], ...]:
    """Give id and name of each active body that decides, in the order of entry."""
    query = select(Body.id, Body.name).where(Body.deleted_at.is_(None), Body.active)
    query = query.where(Body.deliberative).order_by(Body.id)
    return tuple((body_id, name) for body_id, name in session.execute(query))


def _last_treated(session: Session) -> dict[int, date]:
    """Give the last day on which the body that decides had a dossier on its agenda, by id."""
    query = (
        select(Dossier.id, func.max(Meeting.held_on))
        .join(AgendaItem, AgendaItem.dossier_id == Dossier.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            Meeting.body_id == Dossier.body_id,
            Meeting.deleted_at.is_(None),
            AgendaItem.deleted_at.is_(None),
        )
        .group_by(Dossier.id)
    )
    return dict(session.execute(query).all())
