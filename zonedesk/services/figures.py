"""Figures of a year, for the college and the annual report (L31, formats.md section 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import figures
from zonedesk.domain.figures import YearFigures

if TYPE_CHECKING:
    from zonedesk.db.database import Session
    from zonedesk.services.workspace import Workspace


def year_figures(workspace: Workspace, year: int) -> YearFigures:
    """Count meetings, dossiers, plan lines and action points of a calendar year.

    Everything counts, also what is confidential: figures name nothing.
    """
    with workspace.database.read() as session:
        return figures_of(session, year)


def figures_of(session: Session, year: int) -> YearFigures:
    """Count as `year_figures`, inside a reading that is under way."""
    dossiers = figures.dossiers_by_category(session, year)
    return YearFigures(
        year=year,
        bodies=figures.meetings_held(session, year),
        dossiers=dossiers,
        dossier_total=sum(category.count for category in dossiers),
        plan_classes=figures.plan_classes(session, year),
        plan_health=figures.plan_health(session, year),
        actions=figures.actions_by_status(session, year),
    )
