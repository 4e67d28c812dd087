"""What the place of persons and bodies asks of the services, run in the lane."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from zonedesk.domain.errors import Conflict, Refused
from zonedesk.services import bodies, mandates, people
from zonedesk.services.body_record import read_bodies, read_body
from zonedesk.services.journal import take_back
from zonedesk.services.people_record import read_functions, read_people, read_person
from zonedesk.ui.people.wish import Mode, Wish

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.body_record import BodyLine
    from zonedesk.domain.people_record import FunctionLine, PersonLine
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.services.workspace import Workspace

__all__ = [
    "Everybody",
    "read_all",
    "read_body",
    "read_person",
    "seat",
    "store_body",
    "store_person",
    "take_back",
]


@dataclass(frozen=True, slots=True)
class Everybody:
    """The three lists of the place, read on one day."""

    bodies: tuple[BodyLine, ...]
    people: tuple[PersonLine, ...]
    functions: tuple[FunctionLine, ...]
    day: date


def read_all(workspace: Workspace, day: date) -> Everybody:
    """Read the three lists."""
    return Everybody(
        read_bodies(workspace, day),
        read_people(workspace, day),
        read_functions(workspace),
        day,
    )


def store_body(
    workspace: Workspace, body_id: int, row_version: int, fields: dict[str, Any]
) -> Changes:
    """Store what a keeper has of a body; its parts are typed one a line."""
    if "parts" in fields:
        fields = {**fields, "parts": fields["parts"].splitlines()}
    told = cast("bodies.BodyFields", fields)
    return bodies.edit(workspace, body_id, row_version=row_version, fields=told)


def store_person(
    workspace: Workspace, person_id: int, row_version: int, fields: dict[str, Any]
) -> Changes:
    """Store what a keeper has of a person; a function is one of the list or a new title."""
    told = {name: value for name, value in fields.items() if name != "function"}
    if "function" in fields:
        function = fields["function"]
        told["function" if isinstance(function, str) else "function_id"] = function
    typed = cast("people.PersonFields", told)
    return people.edit(workspace, person_id, row_version=row_version, fields=typed)


def seat(workspace: Workspace, wish: Wish, body_id: int) -> Outcome:
    """Store a mandate as it was filled in; somebody new is taken up first, or nothing happens.

    Raises:
        Refused, Conflict: as `zonedesk.services.mandates` says.
    """
    if wish.mode is Mode.EDIT:
        return _edited(workspace, wish)
    if isinstance(wish.who, int):
        return _seated(workspace, wish, body_id=body_id, person_id=wish.who)
    fields: people.PersonFields = {"name": wish.who or "", "function": wish.function}
    person = people.add(workspace, fields=fields)
    try:
        made = _seated(workspace, wish, body_id=body_id, person_id=person.id)
    except (Refused, Conflict):
        take_back(workspace, person.transaction_no)
        raise
    return replace(made, changes=made.changes | person.changes)


def _edited(workspace: Workspace, wish: Wish) -> Outcome:
    bar = wish.bar
    if bar is None:
        raise Refused("record.required", field="name")
    fields: mandates.MandateChange = {
        "capacity": wish.capacity,
        "valid_from": wish.first,
        "valid_to": wish.last,
        "votes": wish.votes,
        "weight": wish.weight,
        "municipality": wish.municipality,
        "rank": wish.rank,
    }
    handle = bar.handle
    return mandates.edit(workspace, handle.id, row_version=handle.row_version, fields=fields)


def _seated(workspace: Workspace, wish: Wish, *, body_id: int, person_id: int) -> Outcome:
    bar = wish.bar
    if wish.mode is Mode.SUCCEED and bar is not None:
        return mandates.succeed(
            workspace,
            bar.handle.id,
            person_id=person_id,
            since=wish.first,
            row_version=bar.handle.row_version,
        )
    if wish.mode is Mode.DEPUTY and bar is not None:
        return mandates.name_deputy(
            workspace, bar.handle.id, person_id=person_id, since=wish.first, last_day=wish.last
        )
    fields: mandates.MandateFields = {
        "votes": wish.votes,
        "weight": wish.weight,
        "municipality": wish.municipality,
        "rank": wish.rank,
        "valid_to": wish.last,
    }
    seat_of = (body_id, person_id)
    return mandates.add(workspace, seat_of, capacity=wish.capacity, since=wish.first, fields=fields)
