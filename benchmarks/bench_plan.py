"""The action plan of five cycles, beside the bare statements on the same rows.

The floor reads the same rows, names their values and puts them below one another.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from benchmarks.folders import filled_with
from benchmarks.measure import Ratio
from zonedesk.db.bulk import insert_rows
from zonedesk.db.models import (
    ActionItem,
    ActionPlanLine,
    Indicator,
    Measurement,
    PlanLine,
    PlanLineClass,
)
from zonedesk.domain.words import (
    ActionStatus,
    Direction,
    Health,
    PlanClass,
    PlanLevel,
    PlanStatus,
)
from zonedesk.services.plan_record import read_plan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy.orm import Session

    from zonedesk.services.workspace import Workspace

CYCLES, LINES, MEASUREMENTS, ACTIONS = 5, 400, 20_000, 5_000
PERIODS = 20
_YEARS = 4

TREE = """
SELECT l.id, l.code, l.parent_id, l.position, l.level, l.title, l.status, l.health, l.explanation,
       l.judged_on, l.progress, coalesce(p.name, l.lead_text), l.department, l.partners,
       l.planned_from, l.planned_to, l.actual_from, l.actual_to, l.confidential, l.weight
FROM plan_line l LEFT JOIN person p ON p.id = l.lead_id
WHERE l.deleted_at IS NULL ORDER BY l.parent_id, l.position
"""
TREE_KEYS = (
    "id", "code", "parent_id", "position", "level", "title", "status", "health", "explanation",
    "judged", "progress", "lead", "department", "partners", "planned_from", "planned_to",
    "actual_from", "actual_to", "confidential", "weight",
)  # fmt: skip
CLASSES = "SELECT plan_line_id, year, plan_class FROM plan_line_class ORDER BY year"
SERVED = """
SELECT a.plan_line_id, i.due_on, i.status FROM action_plan_line a
JOIN action_item i ON i.id = a.action_id
WHERE i.deleted_at IS NULL AND i.status IN ('open', 'running')
"""
MISSING = """
SELECT plan_line_id, count(*) FROM indicator
WHERE deleted_at IS NULL AND id NOT IN (
    SELECT indicator_id FROM measurement
    WHERE value IS NOT NULL AND period IN (:1, :2, :3, :4, :5)
) GROUP BY plan_line_id
"""
YEARS = "SELECT DISTINCT substr(period, 1, 4) FROM measurement"


def opening_the_plan(folder: Path) -> Ratio:
    """The tree of five plans as it is opened: the year is chosen by what is there."""
    ours, floor = _jobs(folder, read_plan, year=2018)
    return Ratio(name="plan of 2,000 lines, opened", ours=ours, floor=floor, limit=4)


def another_year_of_the_plan(folder: Path) -> Ratio:
    """The same tree as it stands in another year."""
    ours, floor = _jobs(folder, lambda workspace: read_plan(workspace, 2012), year=2012)
    return Ratio(name="plan of 2,000 lines, another year", ours=ours, floor=floor, limit=4)


def health_of_the_plan(folder: Path) -> Ratio:
    """How all lines are doing: what needs attention in a year."""

    def attention(workspace: Workspace) -> int:
        return sum(one.needs_attention for one in read_plan(workspace, 2018).entries)

    ours, floor = _jobs(folder, attention, year=2018)
    return Ratio(name="health of 2,000 lines", ours=ours, floor=floor, limit=4)


def _jobs(
    folder: Path, ours: Callable[[Workspace], object], *, year: int
) -> tuple[Callable[[], object], Callable[[], object]]:
    workspace = filled(folder / "plan.zonedesk")
    return lambda: ours(workspace), _floor(workspace, year)


def _floor(workspace: Workspace, year: int) -> Callable[[], object]:
    connection = workspace.database.connection
    periods = (str(year), *(f"{year}-K{quarter}" for quarter in range(1, 5)))

    def read() -> object:
        found = [
            [dict(zip(TREE_KEYS, row, strict=True)) for row in connection.execute(TREE)],
            connection.execute(CLASSES).fetchall(),
            connection.execute(SERVED).fetchall(),
            connection.execute(MISSING, periods).fetchall(),
            connection.execute(YEARS).fetchall(),
        ]
        below: dict[object, list[object]] = {}
        for row in found[0]:
            below.setdefault(row["parent_id"], []).append(row)
        return below, found

    return read


def filled(folder: Path) -> Workspace:
    """A work folder with five plans."""
    return filled_with(_fill, folder)


def _fill(session: Session) -> None:
    lines = [_line(cycle, place) for cycle in range(CYCLES) for place in range(LINES)]
    insert_rows(session, PlanLine, rows=lines)
    classed = [one for one in lines if one["level"] is PlanLevel.STRATEGIC]
    insert_rows(
        session,
        PlanLineClass,
        rows=[
            {
                "plan_line_id": one["id"],
                "year": _first(number * LINES // len(classed) + 1) + year,
                "plan_class": (PlanClass.PRIORITY, PlanClass.ATTENTION)[(number + year) % 2],
            }
            for number, one in enumerate(classed)
            for year in range(_YEARS)
        ],
    )
    counted = range(1, MEASUREMENTS // PERIODS + 1)
    insert_rows(session, Indicator, rows=[_indicator(number) for number in counted])
    insert_rows(
        session,
        Measurement,
        rows=[_measurement(number, period) for number in counted for period in range(PERIODS)],
    )
    actions = range(1, ACTIONS + 1)
    insert_rows(session, ActionItem, rows=[_action(number) for number in actions])
    insert_rows(
        session,
        ActionPlanLine,
        rows=[
            {"action_id": one, "plan_line_id": 1 + one * 7 % (CYCLES * LINES), "position": 0}
            for one in actions
        ],
    )


def _first(line: int) -> int:
    return 2002 + _YEARS * ((line - 1) // LINES)


def _line(cycle: int, place: int) -> dict[str, object]:
    """A plan, its four pillars, their themes and objectives, and what is left are measures."""
    start = cycle * LINES + 1
    level, above = next(
        (level, first + place % count if count else None)
        for last, level, first, count in (
            (0, PlanLevel.PLAN, 0, 0),
            (4, PlanLevel.PILLAR, start, 1),
            (20, PlanLevel.THEME, start + 1, 4),
            (100, PlanLevel.STRATEGIC, start + 5, 16),
            (LINES, PlanLevel.MEASURE, start + 21, 80),
        )
        if place <= last
    )
    judged = level is PlanLevel.STRATEGIC
    first = date(_first(start), 1, 1)
    return {
        "id": start + place,
        "code": f"{cycle}-L{place}",
        "parent_id": above,
        "position": place,
        "level": level,
        "title": f"Handhaven van de snelheid in zone {place}",
        "lead_text": "dienst verkeer",
        "department": "Verkeer",
        "status": PlanStatus.RUNNING,
        "health": (Health.GOOD, Health.RISK)[place % 2] if judged else None,
        "explanation": "volgens planning" if judged else "",
        "judged_on": first + timedelta(days=900) if judged else None,
        "progress": float(place % 100) if level is PlanLevel.MEASURE else None,
        "planned_from": first if level is PlanLevel.MEASURE else None,
        "planned_to": first + timedelta(days=700) if level is PlanLevel.MEASURE else None,
        "confidential": not (place - 30),
    }


def _indicator(number: int) -> dict[str, object]:
    return {
        "id": number,
        "code": f"I{number}",
        "plan_line_id": 22 + (number % CYCLES) * LINES + number % 80,
        "name": f"Aantal vaststellingen {number}",
        "unit": "feiten",
        "direction": (Direction.HIGHER, Direction.LOWER)[number % 2],
        "baseline": 100.0,
        "commitment": False,
    }


def _measurement(number: int, place: int) -> dict[str, object]:
    year, quarter = divmod(place, 5)
    first = _first(22 + (number % CYCLES) * LINES) + year
    return {
        "indicator_id": number,
        "period": f"{first}-K{quarter}" if quarter else str(first),
        "target": 90.0,
        "value": float(80 + place) if place % 3 else None,
    }


def _action(number: int) -> dict[str, object]:
    return {
        "id": number,
        "reference": f"A/2018/{number}",
        "text": f"Bevraging van de buurt {number}",
        "status": (ActionStatus.OPEN, ActionStatus.DONE)[number % 2],
        "due_on": date(2018, 1, 1) + timedelta(days=number % 700),
    }
