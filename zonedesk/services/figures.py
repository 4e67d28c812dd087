"""Figures of a year or quarter, for the college, the mayor and the annual report (L31)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import attendance_overview, figures
from zonedesk.db.queries.indicator_figures import indicators_of
from zonedesk.db.queries.scope import Scope
from zonedesk.domain.figures import (
    ComparedFigures,
    YearFigures,
    attendance_by_body,
    by_class,
    by_health,
)
from zonedesk.system.clock import SystemClock

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.services.workspace import Workspace


def year_figures(workspace: Workspace, year: int, *, quarter: int | None = None) -> YearFigures:
    """Count what happened in a calendar year, or in a quarter of it (1 to 4).

    Everything counts, also what is confidential: see `YearFigures` for what may be named.
    """
    with workspace.database.read() as session:
        return figures_of(session, year, quarter=quarter, today=workspace.clock.today())


def compared_figures(
    workspace: Workspace,
    year: int | None = None,
    *,
    beside: int | None = None,
    quarter: int | None = None,
) -> ComparedFigures:
    """Count a year beside another one, all in one reading.

    Args:
        workspace: the open work folder.
        year: the latest with a meeting that was not called off unless said, else this one.
        beside: the year before unless said.
        quarter: of both years that quarter only.
    """
    today = workspace.clock.today()
    with workspace.database.read() as session:
        asked = year or figures.latest_year(session) or today.year
        other = beside or asked - 1
        before = figures_of(session, other, quarter=quarter, today=today)
        return ComparedFigures(
            now=figures_of(session, asked, quarter=quarter, today=today),
            beside=other,
            before=before if before.is_entered else None,
            years=figures.years(session),
        )


def figures_of(
    session: Session, year: int, *, quarter: int | None = None, today: date | None = None
) -> YearFigures:
    """Count as `year_figures`, inside a reading that is under way.

    Args:
        session: to read with.
        year: calendar year.
        quarter: of it only.
        today: decisions of later meetings do not count; this day unless said.
    """
    period = Scope(year, quarter=quarter)
    bodies = figures.meetings_held(session, period)
    dossiers = figures.dossiers_by_category(session, year, quarter=quarter)
    classes = figures.plan_by_class(session, year)
    people = attendance_overview.overview(session, period=(period.first_day, period.last_day))
    indicators, commitments = indicators_of(session, year, quarter=quarter)
    return YearFigures(
        year=year,
        quarter=quarter,
        bodies=bodies,
        dossiers=dossiers,
        dossier_total=sum(category.count for category in dossiers),
        plan_classes=by_class(classes),
        plan_health=by_health(classes),
        actions=figures.actions_by_status(session, period),
        decisions=figures.decisions_by_body(session, period, today=today or SystemClock().today()),
        attendance=attendance_by_body(people, {body.code: body.name for body in bodies}),
        people=people,
        classes=classes,
        indicators=indicators,
        commitments=commitments,
    )
