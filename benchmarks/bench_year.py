"""Opening a year of 81 meetings in the planner, beside the bare statements for it."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import insert

from benchmarks.folders import filled_with
from benchmarks.measure import Ratio
from zonedesk.db.models import Body, Meeting
from zonedesk.domain.presets import PRESETS
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import planning

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

YEAR, MEETINGS = 2026, 81
OTHER_YEARS = 24
"""The zone has held as many meetings in each of the years before."""
OPENINGS = 10

STATEMENTS = (
    (
        """SELECT body_id, reference, held_on, starts_at, status FROM meeting
        WHERE deleted_at IS NULL AND held_on BETWEEN ? AND ? ORDER BY held_on""",
        (f"{YEAR}-01-01", f"{YEAR}-12-31"),
    ),
    (
        """SELECT code, value, article FROM rule WHERE rule_set_id = (
        SELECT s.id FROM rule_set s JOIN zone z ON z.profile = s.profile
        WHERE s.valid_from <= ? ORDER BY s.valid_from DESC LIMIT 1)""",
        (f"{YEAR}-12-31",),
    ),
    (
        """SELECT id, code, name, kind, expected, place, starts_at, planning, active FROM body
        WHERE deleted_at IS NULL ORDER BY id""",
        (),
    ),
)


def opening_a_year(folder: Path) -> Ratio:
    """Opening a year of 81 meetings of ten bodies, what each is expected to do beside it."""
    workspace = filled_with(_fill, folder / "zone.zonedesk")
    connection = workspace.database.connection

    def ours() -> int:
        for _ in range(OPENINGS):
            found = planning.year(workspace, YEAR)
        return sum(one.planned for one in found.bodies)

    def floor() -> int:
        for _ in range(OPENINGS):
            read = [connection.execute(*one).fetchall() for one in STATEMENTS]
        return len(read[0])

    if not ours() == floor() == MEETINGS:
        message = "the year and its floor differ"
        raise AssertionError(message)
    return Ratio(name="opening a year of 81 meetings", ours=ours, floor=floor, limit=5)


def _fill(session: Session) -> None:
    session.execute(insert(Body), [_body(number) for number in range(len(PRESETS))])
    years = range(YEAR - OTHER_YEARS, YEAR + 1)
    made = [_meeting(year, number) for year in years for number in range(MEETINGS)]
    session.execute(insert(Meeting), made)


def _body(number: int) -> dict[str, object]:
    one = PRESETS[number]
    return {
        "id": number + 1,
        "code": one.code,
        "name": one.name,
        "kind": one.kind,
        "deliberative": one.kind.deliberative,
        "minutes_kind": one.minutes_kind,
        "expected": one.expected,
        "planning": "month thu place=-1 at=19:30 holiday=next",
    }


def _meeting(year: int, number: int) -> dict[str, object]:
    body = number % len(PRESETS)
    return {
        "body_id": body + 1,
        "reference": f"{PRESETS[body].code}/{year}/{number // len(PRESETS) + 1}",
        "kind": "gewoon",
        "held_on": date(year, 1, 1) + timedelta(4 * number),
        "starts_at": time(19, 30),
        "status": MeetingStatus.PREPARING if year == YEAR else MeetingStatus.CLOSED,
    }
