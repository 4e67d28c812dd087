"""What the place of persons and bodies reads of persons: the list, one person, functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import people_record
from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.people_record import FunctionLine, PersonLine, PersonRecord
    from zonedesk.services.workspace import Workspace


def read_people(workspace: Workspace, day: date) -> tuple[PersonLine, ...]:
    """Give all persons by sort name, each with the bodies they sit in on a day."""
    with workspace.database.read() as session:
        return people_record.lines(session, day=day)


def read_person(workspace: Workspace, key: str, *, day: date) -> PersonRecord:
    """Give one person with every mandate and everything that names them (R19).

    Raises:
        Refused: ``show.unknown`` (reference), when there is none outside the bin.
    """
    with workspace.database.read() as session:
        found = people_record.record(session, key, day=day)
    if found is None:
        raise Refused("show.unknown", reference=key)
    return found


def read_functions(workspace: Workspace) -> tuple[FunctionLine, ...]:
    """Give all functions by title, each with how many persons bear it."""
    with workspace.database.read() as session:
        return people_record.functions(session)
