"""The figures of a year over the plan of five cycles, beside the bare statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.bench_plan import filled
from benchmarks.measure import Ratio
from zonedesk.services.figures import year_figures

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zonedesk.services.workspace import Workspace

YEAR = 2018
BODIES = """
SELECT b.code, b.name, b.expected, m.status, count(m.id) FROM body b
LEFT JOIN meeting m ON m.body_id = b.id AND m.deleted_at IS NULL
    AND m.held_on BETWEEN :first AND :last
WHERE b.deleted_at IS NULL GROUP BY b.id, m.status
"""
DOSSIERS = """
SELECT d.category, d.subcategory, count(*) FROM dossier d
WHERE d.deleted_at IS NULL AND d.opened_on BETWEEN :first AND :last GROUP BY 1, 2
"""
CLASSES = """
SELECT c.plan_class, l.health, count(*) FROM plan_line l
LEFT JOIN plan_line_class c ON c.plan_line_id = l.id AND c.year = :year
WHERE l.deleted_at IS NULL AND (c.id IS NOT NULL OR l.judged_on BETWEEN :first AND :last)
GROUP BY 1, 2
"""
ACTIONS = """
SELECT a.status, count(*) FROM action_item a LEFT JOIN meeting m ON m.id = a.origin_meeting_id
WHERE a.deleted_at IS NULL AND coalesce(a.due_on, m.held_on) BETWEEN :first AND :last GROUP BY 1
"""
DECISIONS = """
SELECT b.code, count(*) FROM decision d JOIN agenda_item i ON i.id = d.item_id
JOIN meeting m ON m.id = i.meeting_id JOIN body b ON b.id = m.body_id
WHERE d.deleted_at IS NULL AND i.deleted_at IS NULL AND m.held_on BETWEEN :first AND :last
GROUP BY 1
"""
ATTENDANCE = """
SELECT a.person_id, a.status, m.body_id FROM attendance a JOIN meeting m ON m.id = a.meeting_id
WHERE m.deleted_at IS NULL AND m.held_on BETWEEN :first AND :last
"""
LINES = """
SELECT l.id, l.code, l.parent_id, l.position, l.title, l.confidential FROM plan_line l
WHERE l.deleted_at IS NULL ORDER BY l.parent_id, l.position
"""
INDICATORS = """
SELECT i.id, i.code, i.plan_line_id, i.name, i.unit, i.direction, i.commitment, m.period, m.target,
       m.value
FROM indicator i JOIN measurement m ON m.indicator_id = i.id
WHERE i.deleted_at IS NULL AND m.period BETWEEN :year AND :year || '-K4'
ORDER BY i.plan_line_id, i.code
"""


def figures_of_a_year(folder: Path) -> Ratio:
    """Everything that the annual report counts of a year."""
    workspace = filled(folder / "figures.zonedesk")
    return Ratio(
        name="figures of a year over 2,000 plan lines",
        ours=lambda: year_figures(workspace, YEAR),
        floor=_floor(workspace),
        limit=4,
    )


def _floor(workspace: Workspace) -> Callable[[], object]:
    connection = workspace.database.connection
    asked = {"first": f"{YEAR}-01-01", "last": f"{YEAR}-12-31", "year": str(YEAR)}
    statements = (BODIES, DOSSIERS, CLASSES, ACTIONS, DECISIONS, ATTENDANCE, LINES, INDICATORS)

    def read() -> object:
        return [
            connection.execute(
                one, {key: value for key, value in asked.items() if f":{key}" in one}
            ).fetchall()
            for one in statements
        ]

    return read
