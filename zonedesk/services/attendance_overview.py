"""How often everybody took part in meetings, over a year or any other period (R61)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import attendance_overview as queries

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.presence_overview import OverviewRow
    from zonedesk.services.workspace import Workspace


def overview(
    workspace: Workspace,
    *,
    year: int | None = None,
    body: str | None = None,
    person_id: int | None = None,
    period: tuple[date, date] | None = None,
) -> tuple[OverviewRow, ...]:
    """Count how often everybody took part in meetings that were held.

    Bodies stand in the order of entry, in each the people in rank order, then who came beside
    them. Mandates count as long as they last (T33).

    Args:
        workspace: the open work folder.
        year: meetings of that year only.
        body: code of a body.
        person_id: this person only.
        period: meetings from a first to a last day only.

    Raises:
        Refused: ``list.unknown_body`` (body).
    """
    with workspace.database.read() as session:
        return queries.overview(session, year=year, body=body, person_id=person_id, period=period)
