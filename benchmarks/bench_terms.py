"""The running terms of a year, beside the bare statements for the same rows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import insert

from benchmarks.folders import filled_with
from benchmarks.measure import Ratio
from zonedesk.db.models import (
    AgendaItem,
    Body,
    Decision,
    Dossier,
    Meeting,
    MeetingTerm,
)
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import (
    BodyKind,
    DossierStatus,
    ItemKind,
    ItemResult,
    MeetingStatus,
    MinutesKind,
)
from zonedesk.services import terms

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from zonedesk.services.workspace import Workspace

YEAR = 2026
MEETINGS = 81
"""As many as a zone holds in a year (Lier 2018): a fifth of councils, the rest consultation."""
COUNCILS = 16
DOSSIERS = 60
LIMITS = (f"{YEAR}-01-01", f"{YEAR}-12-31")

FLOORS = (
    (
        """
SELECT s.valid_from, r.code, r.value, r.article, z.profile
FROM rule_set s JOIN zone z ON z.profile = s.profile JOIN rule r ON r.rule_set_id = s.id
ORDER BY s.valid_from, r.id
""",
        (),
    ),
    (
        """
SELECT m.id, m.reference, m.held_on, m.kind, m.convocation, b.code, b.name, b.kind
FROM meeting m JOIN body b ON b.id = m.body_id
WHERE m.deleted_at IS NULL AND m.held_on BETWEEN ? AND ? AND m.status <> 'cancelled'
ORDER BY m.held_on, m.id
""",
        LIMITS,
    ),
    (
        """
SELECT t.meeting_id, t.code, t.day, t.reason
FROM meeting_term t JOIN meeting m ON m.id = t.meeting_id WHERE m.held_on BETWEEN ? AND ?
""",
        LIMITS,
    ),
    (
        """
SELECT i.meeting_id, max(d.list_received_on)
FROM agenda_item i JOIN dossier d ON d.id = i.dossier_id JOIN meeting m ON m.id = i.meeting_id
WHERE i.deleted_at IS NULL AND d.deleted_at IS NULL AND d.list_received_on IS NOT NULL
AND m.held_on BETWEEN ? AND ?
GROUP BY i.meeting_id
""",
        LIMITS,
    ),
    (
        """
SELECT d.reference, d.title, d.status, d.list_sent_on, d.list_received_on, c.day
FROM dossier d LEFT JOIN (
    SELECT i.dossier_id, max(m.held_on) AS day
    FROM agenda_item i
    JOIN meeting m ON m.id = i.meeting_id
    JOIN body b ON b.id = m.body_id
    JOIN decision x ON x.item_id = i.id
    WHERE i.result IN ('approved', 'rejected') AND i.deleted_at IS NULL
    AND x.deleted_at IS NULL AND m.deleted_at IS NULL
    AND b.kind IN ('municipal_council', 'police_council')
    GROUP BY i.dossier_id
) c ON c.dossier_id = d.id
WHERE d.deleted_at IS NULL AND d.supervision_result IS NULL
AND coalesce(d.list_received_on, d.list_sent_on, c.day) BETWEEN ? AND ?
ORDER BY d.id
""",
        LIMITS,
    ),
)


def running_terms_of_81_meetings(folder: Path) -> Ratio:
    """Every term of a year: of its meetings, and of the supervision of its dossiers."""
    workspace = filled(folder / "jaar.zonedesk")
    connection = workspace.database.connection

    def ours() -> object:
        return terms.running(workspace, YEAR)

    def floor() -> object:
        return [connection.execute(query, given).fetchall() for query, given in FLOORS]

    counted = terms.running(workspace, YEAR)
    if len({one.reference for one in counted}) != COUNCILS + DOSSIERS:
        message = "not every council and dossier has its terms"
        raise AssertionError(message)
    return Ratio(name="running terms of 81 meetings", ours=ours, floor=floor, limit=5)


def filled(folder: Path) -> Workspace:
    """A work folder with the meetings of a year and dossiers under supervision."""
    return filled_with(_fill, folder)


def _fill(session: Session) -> None:
    session.execute(insert(Body), [_body(number) for number in range(1, 4)])
    session.execute(insert(Dossier), [_dossier(number) for number in range(1, DOSSIERS + 1)])
    session.execute(insert(Meeting), [_meeting(number) for number in range(1, MEETINGS + 1)])
    items = range(1, MEETINGS * 10 + 1)
    session.execute(insert(AgendaItem), [_item(number) for number in items])
    session.execute(insert(Decision), [{"item_id": n, "position": 1} for n in items if n % 2])
    session.execute(insert(MeetingTerm), [_overruled(number) for number in range(1, 6)])


def _body(number: int) -> dict[str, object]:
    kinds = (BodyKind.MUNICIPAL_COUNCIL, BodyKind.POLICE_COUNCIL, BodyKind.CORPS_MANAGEMENT)
    return {
        "id": number,
        "code": ("GR", "PR", "KL")[number - 1],
        "name": ("Gemeenteraad", "Politieraad", "Korpsleiding")[number - 1],
        "kind": kinds[number - 1],
        "deliberative": number < len(kinds),
        "minutes_kind": MinutesKind.MINUTES,
    }


def _dossier(number: int) -> dict[str, object]:
    sent = date(YEAR, 1, 5) + timedelta(days=5 * number)
    return {
        "id": number,
        "reference": f"{YEAR}_GR_{number:05d}",
        "title": f"Aankoop van voertuig {number}",
        "category": "Aankoop en onderhoud",
        "status": DossierStatus.SUPERVISION,
        "opened_on": date(YEAR, 1, 1),
        "list_sent_on": sent,
        "list_received_on": sent + timedelta(days=2) if number % 3 else None,
    }


def _meeting(number: int) -> dict[str, object]:
    body = 1 + number % 2 if number <= COUNCILS else 3
    return {
        "id": number,
        "body_id": body,
        "reference": f"{('GR', 'PR', 'KL')[body - 1]}/{YEAR}/{number}",
        "kind": "gewoon",
        "held_on": date(YEAR, 1, 2) + timedelta(days=4 * number),
        "status": MeetingStatus.PREPARING,
    }


def _item(number: int) -> dict[str, object]:
    meeting, place = divmod(number - 1, 10)
    return {
        "meeting_id": meeting + 1,
        "position": place + 1,
        "title": f"Aankoop van voertuig {number}",
        "kind": ItemKind.DECISION,
        "dossier_id": number if number <= DOSSIERS else None,
        "context": RichText.empty,
        "result": ItemResult.APPROVED,
    }


def _overruled(number: int) -> dict[str, object]:
    reason = "De drukker sluit die week"
    return {"meeting_id": number, "code": "convocation", "day": date(YEAR, 1, 5), "reason": reason}
