"""Records for a register of a test, and what the rows of a list are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonedesk.domain.words import ActionStatus, BodyKind, MeetingStatus, PlanLevel
from zonedesk.services import lists

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.services.workspace import Workspace

NAMES = {
    "bodies": "code",
    "people": "key",
    "meetings": "reference",
    "agenda": "number",
    "attendance": "person",
    "dossiers": "reference",
    "plan": "code",
    "indicators": "code",
    "actions": "reference",
}


def named(workspace: Workspace, what: str, **limits: Any) -> list[str]:
    """What the rows of a list are called, in their order."""
    return [getattr(row, NAMES[what]) for row in lists.rows(workspace, what, **limits)]


def of(workspace: Workspace, what: str, name: str) -> Any:
    """The row of a list with that name."""
    return next(row for row in lists.rows(workspace, what) if getattr(row, NAMES[what]) == name)


def body(code: str, kind: BodyKind = BodyKind.OTHER, **values: Any) -> dict[str, Any]:
    return {"code": code, "naam": f"Orgaan {code}", "soort": kind, **values}


def meeting(reference: str, body: str, day: date, **values: Any) -> dict[str, Any]:
    told = {"referentie": reference, "orgaan": body, "datum": day}
    return {**told, "status": MeetingStatus.PREPARING, **values}


def item(meeting: str, number: str, **values: Any) -> dict[str, Any]:
    return {"vergadering": meeting, "nummer": number, "titel": f"Punt {number}", **values}


def person(key: str, **values: Any) -> dict[str, Any]:
    return {"sleutel": key, "naam": key.capitalize(), **values}


def line(code: str, parent: str | None = None, **values: Any) -> dict[str, Any]:
    told = {"code": code, "ouder": parent, "niveau": PlanLevel.MEASURE, "titel": f"Regel {code}"}
    return {**told, **values}


def action(reference: str, **values: Any) -> dict[str, Any]:
    return {"referentie": reference, "tekst": "Doen", "status": ActionStatus.OPEN, **values}
