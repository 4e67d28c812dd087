"""Counts of a year or quarter: meetings, dossiers, decisions, plan lines, action points.

Confidential ones count too. The figures of indicators and attendance are made of what their own
modules read.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from sqlalchemy import and_, case, exists, extract, func, or_, select, true

from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Body,
    Decision,
    Dossier,
    Meeting,
    PlanLine,
    PlanLineClass,
)
from zonedesk.db.queries import indicators
from zonedesk.db.queries.bodies import HELD, bodies
from zonedesk.db.queries.scope import Scope
from zonedesk.domain.figures import (
    OTHERS,
    BodyFigures,
    CategoryFigures,
    ClassFigures,
    special_kinds,
)
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.words import ActionStatus, Health, MeetingStatus, PlanClass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

_HEALTHS: Final = (*Health, None)


def meetings_held(session: Session, period: Scope) -> tuple[BodyFigures, ...]:
    """Tell how often each body met, in the order of the register.

    A body that is no longer active stands there only when it had a meeting. How often a body is
    expected to meet is told of a year, never of a quarter (L24).
    """
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    held = select(Body.code, Meeting.kind).join(Body, Meeting.body_id == Body.id)
    for code, kind in session.execute(
        held.where(period.of_meeting(), Meeting.status.in_(HELD)).order_by(Meeting.held_on)
    ):
        kinds[code].append(kind)
    return tuple(
        BodyFigures(
            row.code,
            row.name,
            row.expected if period.quarter is None else None,
            row.planned,
            row.held,
            row.cancelled,
            special_kinds(kinds[row.code]),
        )
        for row in bodies(session, year=period.year, quarter=period.quarter)
        if row.active or row.planned
    )


def treated_in(year: int, quarter: int | None = None) -> ColumnElement[bool]:
    """Give the condition on dossiers that they were treated in a year, or in a quarter of it.

    A dossier is treated in each year in which it stands on the agenda of the body that decides;
    as long as it never did, in the year in which it was opened (L31).
    """
    in_year = Scope(year, quarter=quarter)
    deciding = (
        select(AgendaItem.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            AgendaItem.dossier_id == Dossier.id,
            AgendaItem.deleted_at.is_(None),
            Meeting.body_id == Dossier.body_id,
            Meeting.status != MeetingStatus.CANCELLED,
            Meeting.deleted_at.is_(None),
        )
    )
    return or_(
        exists(deciding.where(in_year.on_day(Meeting.held_on))),
        and_(~exists(deciding), in_year.on_day(Dossier.opened_on)),
    )


def dossiers_by_category(
    session: Session,
    year: int,
    *,
    quarter: int | None = None,
    known: ColumnElement[bool] | None = None,
    body_id: int | None = None,
) -> tuple[CategoryFigures, ...]:
    """Count the dossiers treated in a year: the largest category first, then alphabetically.

    Args:
        session: to read with.
        year: calendar year.
        quarter: of that quarter of it only.
        known: the dossiers whose words the reader may know, all of them unless said; a category
            or subcategory that only other dossiers bear is counted under `OTHERS`.
        body_id: only those on which that body decides.
    """
    of_body = true() if body_id is None else Dossier.body_id == body_id
    rows = session.execute(
        select(Dossier.category, Dossier.subcategory, func.count())
        .where(treated_in(year, quarter), Dossier.deleted_at.is_(None), of_body)
        .group_by(Dossier.category, Dossier.subcategory)
    )
    words = _known_words(session, known)
    totals: Counter[str] = Counter()
    parts: dict[str, Counter[str]] = {}
    for category, subcategory, count in rows:
        named = category if (category, "") in words else OTHERS
        totals[named] += count
        part = parts.setdefault(named, Counter())
        if subcategory:
            part[subcategory if (category, subcategory) in words else OTHERS] += count
    return tuple(
        CategoryFigures(category, count, _largest_first(parts[category]))
        for category, count in _largest_first(totals)
    )


def _known_words(session: Session, known: ColumnElement[bool] | None) -> set[tuple[str, str]]:
    """Give the subcategories with their category, and each category with an empty one."""
    query = select(Dossier.category, Dossier.subcategory).where(Dossier.deleted_at.is_(None))
    rows = session.execute(query if known is None else query.where(known)).all()
    return {(category, word) for category, subcategory in rows for word in ("", subcategory)}


def _largest_first(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Sort by number, then name; what is not named comes last."""
    return tuple(
        sorted(counts.items(), key=lambda pair: (pair[0] == OTHERS, -pair[1], sort_key(pair[0])))
    )


def plan_by_class(session: Session, year: int) -> tuple[ClassFigures, ...]:
    """Count the plan lines by class and by the health they were last judged to have in a year.

    A line that was judged in another year is of that year; of a judgement without date nobody
    knows the year, so it counts in every year that the line was planned to run. A line without
    class counts when it was judged.
    """
    first, last = date(year, 1, 1), date(year, 12, 31)
    runs = and_(
        PlanLine.judged_on.is_(None),
        or_(PlanLine.planned_from.is_(None), PlanLine.planned_from <= last),
        or_(PlanLine.planned_to.is_(None), PlanLine.planned_to >= first),
    )
    was_judged = and_(
        PlanLine.health.is_not(None), or_(Scope(year).on_day(PlanLine.judged_on), runs)
    )
    health = case((was_judged, PlanLine.health))
    of_year = and_(PlanLineClass.plan_line_id == PlanLine.id, PlanLineClass.year == year)
    rows = session.execute(
        select(PlanLineClass.plan_class, health, func.count())
        .select_from(PlanLine)
        .outerjoin(PlanLineClass, of_year)
        .where(PlanLine.deleted_at.is_(None), or_(PlanLineClass.id.is_not(None), was_judged))
        .group_by(PlanLineClass.plan_class, health)
    )
    counts = {(plan_class, judged): count for plan_class, judged, count in rows}
    return tuple(
        ClassFigures(
            plan_class,
            tuple(
                (one, counts[plan_class, one]) for one in _HEALTHS if (plan_class, one) in counts
            ),
        )
        for plan_class in (*PlanClass, None)
    )


def decisions_by_body(
    session: Session, period: Scope, *, today: date
) -> tuple[tuple[str, int], ...]:
    """Count the decisions of each body, by its code, in meetings that were held (T51)."""
    rows = session.execute(
        select(Body.code, func.count())
        .select_from(Decision)
        .join(AgendaItem, Decision.item_id == AgendaItem.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .join(Body, Meeting.body_id == Body.id)
        .where(
            period.of_meeting(),
            Meeting.status.in_(HELD),
            Meeting.held_on <= today,
            AgendaItem.deleted_at.is_(None),
            Decision.deleted_at.is_(None),
        )
        .group_by(Body.code)
    )
    return _largest_first(dict(rows.all()))


def actions_by_status(session: Session, period: Scope) -> tuple[tuple[ActionStatus, int], ...]:
    """Count the action points of a period: by their term, else by the meeting they come from."""
    rows = session.execute(
        select(ActionItem.status, func.count())
        .outerjoin(Meeting, ActionItem.origin_meeting_id == Meeting.id)
        .where(
            period.on_day(func.coalesce(ActionItem.due_on, Meeting.held_on)),
            ActionItem.deleted_at.is_(None),
        )
        .group_by(ActionItem.status)
    )
    counts = dict(rows.all())
    return tuple((member, counts.get(member, 0)) for member in ActionStatus)


def latest_year(session: Session) -> int | None:
    """Give the year of the latest meeting that was not called off; None without any."""
    latest = session.scalar(
        select(func.max(Meeting.held_on)).where(
            Meeting.status != MeetingStatus.CANCELLED, Meeting.deleted_at.is_(None)
        )
    )
    return latest.year if latest else None


def years(session: Session) -> tuple[int, ...]:
    """Give the years of which something can be counted, the earliest first."""
    held = select(extract("year", Meeting.held_on)).where(Meeting.deleted_at.is_(None))
    opened = select(extract("year", Dossier.opened_on)).where(Dossier.deleted_at.is_(None))
    classed = select(PlanLineClass.year)
    found = {
        int(year) for one in (held, opened, classed) for year in session.scalars(one.distinct())
    }
    return tuple(sorted(found | indicators.years(session)))
