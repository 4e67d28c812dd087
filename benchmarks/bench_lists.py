"""A long list as JSON, beside the bare statement and the standard encoder."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import insert, update

from benchmarks.folders import filled_with
from benchmarks.measure import Ratio
from zonedesk.cli.json_text import encode_rows
from zonedesk.db.models import (
    AgendaItem,
    Body,
    Decision,
    Dossier,
    ItemPlanLine,
    Meeting,
    Person,
    PlanLine,
)
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import (
    BodyKind,
    DossierStatus,
    ItemKind,
    ItemResult,
    MeetingStatus,
    MinutesKind,
    PlanLevel,
)
from zonedesk.services import lists

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from zonedesk.services.workspace import Workspace

MEETINGS, ITEMS_EACH = 800, 20
DOSSIERS, LINES = 400, 60
NOT_APPROVED = 10
"""Meetings whose numbers are not frozen yet: those that are being prepared."""


FLOOR = """
SELECT m.reference, i.number, i.title, i.kind, i.public, i.result, d.reference, o.reference,
       coalesce(p.name, i.proposer_text)
FROM agenda_item i
JOIN meeting m ON m.id = i.meeting_id
JOIN body b ON b.id = m.body_id
LEFT JOIN decision d ON d.item_id = i.id AND d.position = 1
LEFT JOIN dossier o ON o.id = i.dossier_id
LEFT JOIN person p ON p.id = i.proposer_id
WHERE i.deleted_at IS NULL AND m.deleted_at IS NULL
ORDER BY m.held_on, m.body_id, i.position
"""
KEYS = (
    "meeting", "number", "title", "kind", "public", "result", "decision_reference", "dossier",
    "proposer",
)  # fmt: skip


def agenda_of_16_000_items(folder: Path) -> Ratio:
    """The list of all agenda items of twenty-five years."""
    workspace = filled(folder / "jaren.zonedesk")
    connection = workspace.database.connection

    def ours() -> str:
        return encode_rows(lists.rows(workspace, "agenda"))

    def floor() -> str:
        rows = connection.execute(FLOOR)
        listed = [dict(zip(KEYS, row, strict=True)) for row in rows]
        return json.dumps(listed, ensure_ascii=False)

    told, asked = ([row["title"] for row in json.loads(made())] for made in (ours, floor))
    if told != asked:
        message = "the list and its floor differ"
        raise AssertionError(message)
    return Ratio(name="list of 16,000 agenda items", ours=ours, floor=floor, limit=2)


def filled(folder: Path) -> Workspace:
    """A work folder with 16,000 items, a third of them on a dossier or a plan line."""
    return filled_with(_fill, folder)


def _fill(session: Session) -> None:
    session.execute(insert(Body), [_body(number) for number in (1, 2)])
    session.execute(insert(Dossier), [_dossier(number) for number in range(1, DOSSIERS + 1)])
    session.execute(insert(Person), [{"id": 1, "key": "korpschef", "name": "Korpschef"}])
    session.execute(insert(PlanLine), [_line(number) for number in range(1, LINES + 1)])
    session.execute(insert(Meeting), [_meeting(number) for number in range(1, MEETINGS + 1)])
    items = range(1, MEETINGS * ITEMS_EACH + 1)
    session.execute(insert(AgendaItem), [_item(number) for number in items])
    decided = [_decision(number) for number in items if number % 4 == 0]
    session.execute(insert(Decision), decided)
    treated = [{"item_id": n, "plan_line_id": 1 + n % LINES} for n in items if n % 5 == 0]
    session.execute(insert(ItemPlanLine), treated)
    approved = update(Meeting).where(Meeting.id <= MEETINGS - NOT_APPROVED)
    session.execute(approved.values(status=MeetingStatus.APPROVED))  # last: it locks what it holds


def _body(number: int) -> dict[str, object]:
    return {
        "id": number,
        "code": ("GR", "ZVR")[number - 1],
        "name": ("Gemeenteraad", "Zonale veiligheidsraad")[number - 1],
        "kind": (BodyKind.MUNICIPAL_COUNCIL, BodyKind.SECURITY_COUNCIL)[number - 1],
        "deliberative": number == 1,
        "minutes_kind": MinutesKind.MINUTES,
    }


def _dossier(number: int) -> dict[str, object]:
    return {
        "id": number,
        "reference": f"2018_GR_{number:05d}",
        "title": f"Aankoop van voertuig {number}",
        "category": "Aankoop en onderhoud",
        "status": DossierStatus.DECIDED,
        "opened_on": date(2018, 1, 1),
    }


def _line(number: int) -> dict[str, object]:
    return {
        "id": number,
        "code": f"V{number}",
        "parent_id": None if number == 1 else number // 2,
        "position": number,
        "level": PlanLevel.MEASURE,
        "title": f"Maatregel {number}",
        "confidential": number == LINES,
    }


def _approved(number: int) -> bool:
    return number <= MEETINGS - NOT_APPROVED


def _meeting(number: int) -> dict[str, object]:
    return {
        "id": number,
        "body_id": 1 + number % 2,
        "reference": f"{('GR', 'ZVR')[number % 2]}/{2001 + number // 32}/{number}",
        "kind": "gewoon",
        "held_on": date(2001, 1, 15) + timedelta(days=11 * number),
        "status": MeetingStatus.PREPARING,
    }


def _item(number: int) -> dict[str, object]:
    meeting, place = divmod(number - 1, ITEMS_EACH)
    return {
        "id": number,
        "meeting_id": meeting + 1,
        "parent_id": None,
        "position": place + 1,
        "number": str(place + 1) if _approved(meeting + 1) else None,
        "title": f"Lokale Politie Lier. Stand van zaken van punt {number} - Bespreking",
        "kind": ItemKind.DISCUSSION,
        "public": None if number % 3 else True,
        "proposer_id": 1 if number % 2 else None,
        "proposer_text": "" if number % 2 else "dienst verkeer",
        "dossier_id": 1 + number % DOSSIERS if number % 3 == 0 else None,
        "context": RichText.empty,
        "result": ItemResult.NOTED if number % 2 else None,
    }


def _decision(number: int) -> dict[str, object]:
    return {"item_id": number, "position": 1, "reference": f"GR/2018/B{number}"}
