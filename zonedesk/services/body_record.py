"""What the place of persons and bodies reads of bodies: the list, and one with its seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import body_record
from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.body_record import BodyLine, BodyRecord
    from zonedesk.services.workspace import Workspace


def read_bodies(workspace: Workspace, day: date) -> tuple[BodyLine, ...]:
    """Give all bodies in the order of entry, with members and vacancies of a day."""
    with workspace.database.read() as session:
        return body_record.lines(session, day=day)


def read_body(workspace: Workspace, code: str, *, day: date) -> BodyRecord:
    """Give one body with its seats through time and its standing items.

    Raises:
        Refused: ``show.unknown`` (reference), when there is none outside the bin.
    """
    with workspace.database.read() as session:
        found = body_record.record(session, code, day=day)
    if found is None:
        raise Refused("show.unknown", reference=code)
    return found
