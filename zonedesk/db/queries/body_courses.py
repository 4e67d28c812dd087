"""What each body did in a period: when it met, which dossiers it treated, what came of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, TypeAlias

from sqlalchemy import func, select

from zonedesk.db.models import AgendaItem, Body, Dossier, Meeting
from zonedesk.db.queries.bodies import HELD
from zonedesk.db.queries.figures import dossiers_by_category, treated_in
from zonedesk.domain.figures import special_kinds
from zonedesk.domain.paper_annual import BodyCourse
from zonedesk.domain.words import Marking, MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.db.queries.scope import Scope
    from zonedesk.domain.words import ItemResult

PUBLIC_DOSSIERS: Final = Dossier.marking == Marking.PUBLIC
"""The dossiers whose category may be named outside."""

Results: TypeAlias = "defaultdict[int, Counter[ItemResult | None]]"


def body_courses(
    session: Session,
    period: Scope,
    *,
    language: str = "nl",
    known: ColumnElement[bool] | None = None,
) -> tuple[BodyCourse, ...]:
    """Tell what each body did, in the order of the register.

    A body that is no longer active stands there only when it had a meeting.

    Args:
        session: to read with.
        period: a year, or a quarter of it.
        language: of the names of the bodies.
        known: the dossiers whose category the reader may know; all unless said.
    """
    meetings = _meetings(session, period)
    results = _results(session, period)
    prepared = _prepared(session, period)
    query = select(Body).where(Body.deleted_at.is_(None)).order_by(Body.id)
    return tuple(
        BodyCourse(
            code=body.code,
            name=_name(body, language),
            kind=body.kind,
            expected=None if period.quarter else body.expected,
            days=tuple(day for day, status, _ in meetings[body.id] if status in HELD),
            special=special_kinds(kind for _, status, kind in meetings[body.id] if status in HELD),
            cancelled=sum(one[1] is MeetingStatus.CANCELLED for one in meetings[body.id]),
            dossiers=dossiers_by_category(
                session, period.year or 0, quarter=period.quarter, known=known, body_id=body.id
            )
            if body.id in results
            else (),
            results=tuple(results[body.id].items()) if body.id in results else (),
            prepared=prepared.get(body.id, 0),
        )
        for body in session.scalars(query)
        if body.active or meetings[body.id]
    )


def _name(body: Body, language: str) -> str:
    own: str = getattr(body, f"name_{language}", "")
    return own or body.name


def _meetings(
    session: Session, period: Scope
) -> defaultdict[int, list[tuple[date, MeetingStatus, str]]]:
    """Give day, status and kind of the meetings of each body, in order of their day."""
    query = (
        select(Meeting.body_id, Meeting.held_on, Meeting.status, Meeting.kind)
        .where(period.of_meeting())
        .order_by(Meeting.held_on, Meeting.id)
    )
    found: defaultdict[int, list[tuple[date, MeetingStatus, str]]] = defaultdict(list)
    for body_id, day, status, kind in session.execute(query):
        found[body_id].append((day, status, kind))
    return found


def _results(session: Session, period: Scope) -> Results:
    """Count what came of the dossiers treated, by the body that decides; the last result counts."""
    treated = (treated_in(period.year or 0, period.quarter), Dossier.deleted_at.is_(None))
    bodies = dict(session.execute(select(Dossier.id, Dossier.body_id).where(*treated)).all())
    query = (
        select(AgendaItem.dossier_id, AgendaItem.result)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .join(Dossier, AgendaItem.dossier_id == Dossier.id)
        .where(
            period.of_meeting(),
            Meeting.body_id == Dossier.body_id,
            Meeting.status.in_(HELD),
            AgendaItem.deleted_at.is_(None),
        )
        .order_by(Meeting.held_on, AgendaItem.position)
    )
    last = dict(session.execute(query).all())
    found: Results = defaultdict(Counter)
    for dossier_id, body_id in bodies.items():
        if body_id is not None:
            found[body_id][last.get(dossier_id)] += 1
    return found


def _prepared(session: Session, period: Scope) -> Mapping[int, int]:
    """Count the dossiers of other bodies on the agendas of each body."""
    query = (
        select(Meeting.body_id, func.count(Dossier.id.distinct()))
        .select_from(AgendaItem)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .join(Dossier, AgendaItem.dossier_id == Dossier.id)
        .where(
            period.of_meeting(),
            Meeting.body_id != Dossier.body_id,
            Meeting.status.in_(HELD),
            AgendaItem.deleted_at.is_(None),
            Dossier.deleted_at.is_(None),
        )
        .group_by(Meeting.body_id)
    )
    return dict(session.execute(query).all())
