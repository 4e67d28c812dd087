"""Persons of the register, and the mandates by which they sit in bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

from zonedesk.db.commands import people, records
from zonedesk.db.models import Body, Mandate, Person
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.topics import Changes
    from zonedesk.domain.words import Capacity
    from zonedesk.services.workspace import Workspace

# Names stand everywhere: who shows a person reads it again.
_PERSON = frozenset(Topic) - {Topic.DRAFTS, Topic.PAPERS, Topic.ZONE}
_SEATS = frozenset({Topic.PEOPLE, Topic.BODIES, Topic.MEETINGS, Topic.ATTENDANCE})
_FUNCTION = ("function", "function_fr")


class PersonFields(TypedDict, total=False):
    """What an editor of a person may set; a function that is not known yet is made."""

    name: str
    first_name: str
    salutation: str
    function: str
    function_fr: str
    organisation: str
    email: str
    phone: str
    active: bool


class MandateFields(TypedDict, total=False):
    """What a mandate may say beside body, person, capacity and first day."""

    votes: bool
    weight: float
    municipality: str
    rank: float | None
    valid_to: date | None
    substitute_for_id: int | None


def add(workspace: Workspace, *, fields: PersonFields, key: str = "") -> Outcome:
    """Take somebody up; without a key one is made of the name.

    Raises:
        Refused: ``record.required`` (field), ``user.may_only_read``.
    """
    refuse_unknown(fields, PersonFields)
    with writing(workspace, "person.add") as session:
        values = {"name": "", **_columns(session, fields)}
        records.require(values, ("name",))
        names = (typed(key),) if typed(key) else (values["name"], values.get("first_name", ""))
        values["key"] = people.free_key(session, *names)
        person_id = records.add(session, Person, values=values)
        return Outcome(_PERSON, records.running(session), person_id, values["key"])


def edit(
    workspace: Workspace, person_id: int, *, row_version: int, fields: PersonFields
) -> Changes:
    """Set fields of a person; what a meeting noted of them stays as it was (R20).

    Raises:
        Refused: ``record.required`` (field), ``user.may_only_read``.
        Conflict: it moved on since it was read (T57).
    """
    refuse_unknown(fields, PersonFields)
    with writing(workspace, "person.edit") as session:
        values = _columns(session, fields)
        records.require(values, ("name",))
        records.forget_drafts(session, Person, record_id=person_id, fields=fields)
        changed = records.change(
            session, Person, record_id=person_id, row_version=row_version, values=values
        )
        return _PERSON if changed else NOTHING


def add_mandate(
    workspace: Workspace,
    seat: tuple[int, int],
    *,
    capacity: Capacity,
    since: date,
    fields: MandateFields | None = None,
) -> Outcome:
    """Seat a person in a body from a day on; whether they vote follows from body and capacity.

    Args:
        workspace: the open work folder.
        seat: ids of body and person.
        capacity: in which they sit.
        since: first day.
        fields: what is not as usual.

    Raises:
        Refused: ``mandate.overlaps`` when they hold that seat already in this time,
            ``mandate.end_before_begin`` (first), ``user.may_only_read``.
    """
    told = fields or {}
    refuse_unknown(told, MandateFields)
    body_id, person_id = seat
    with writing(workspace, "mandate.add") as session:
        body = records.read(session, Body, record_id=body_id, names=("deliberative",))
        last = told.get("valid_to")
        _refuse_early_end(since, last)
        if people.overlapping(session, (*seat, capacity), first=since, last=last):
            raise Refused("mandate.overlaps")
        values = {"body_id": body_id, "person_id": person_id, "capacity": capacity}
        values |= {"valid_from": since, "votes": body["deliberative"] and capacity.votes}
        values |= records.columns(Mandate, told)
        mandate_id = records.add(session, Mandate, values=values)
        return Outcome(_SEATS, records.running(session), mandate_id)


def end_mandate(workspace: Workspace, mandate_id: int, *, last_day: date) -> Changes:
    """Let a mandate end on a day, that day included; meetings up to then keep their member (R30).

    Raises:
        Refused: ``mandate.end_before_begin`` (first), ``user.may_only_read``.
        Conflict: the mandate is gone.
    """
    with writing(workspace, "mandate.end") as session:
        names = ("valid_from", "row_version")
        stored = records.read(session, Mandate, record_id=mandate_id, names=names)
        _refuse_early_end(stored["valid_from"], last_day)
        changed = records.change(
            session,
            Mandate,
            record_id=mandate_id,
            row_version=stored["row_version"],
            values={"valid_to": last_day},
        )
        return _SEATS if changed else NOTHING


def _refuse_early_end(first: date, last: date | None) -> None:
    if last is not None and last < first:
        raise Refused("mandate.end_before_begin", first=first)


def _columns(session: Session, fields: PersonFields) -> dict[str, Any]:
    told = {name: value for name, value in fields.items() if name not in _FUNCTION}
    values = records.columns(Person, told)
    if "function" in fields or "function_fr" in fields:
        titles = typed(fields.get("function", "")), typed(fields.get("function_fr", ""))
        values["function_id"] = people.function_id(session, titles[0], title_fr=titles[1])
    return values
