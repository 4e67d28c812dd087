"""Persons of the register: taken up, edited, and put in the bin when nothing names them (R19)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

from zonedesk.db.commands import people, records
from zonedesk.db.models import Person
from zonedesk.db.queries.people import full_name
from zonedesk.db.queries.person_uses import uses
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.services import mandates
from zonedesk.services.mandates import MandateFields
from zonedesk.services.mandates import add as add_mandate
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.functions import Function
    from zonedesk.domain.topics import Changes
    from zonedesk.domain.words import Gender
    from zonedesk.services.workspace import Workspace

__all__ = [
    "MandateFields",
    "PersonFields",
    "add",
    "add_mandate",
    "delete",
    "edit",
    "end_mandate",
    "person_for",
    "restore",
]

# Names stand everywhere: who shows a person reads it again.
_PERSON = frozenset(Topic) - {Topic.DRAFTS, Topic.PAPERS, Topic.ZONE}
_FUNCTION = ("function", "function_fr")


class PersonFields(TypedDict, total=False):
    """What an editor of a person may set; a function that is not known yet is made.

    A function is told by its id, or by its title. ``sort_name`` is by what they stand in lists,
    where that is not their name: *Vries, de* stands under V, *de Vries* under D (R21).
    """

    name: str
    first_name: str
    salutation: str
    function: str
    function_fr: str
    organisation: str
    email: str
    phone: str
    active: bool
    gender: Gender | None
    sort_name: str
    function_id: int | None


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


def delete(workspace: Workspace, person_id: int, *, row_version: int) -> Outcome:
    """Put a person in the bin whom nothing names; who is used is deactivated instead (R19).

    Raises:
        Refused: ``person.used`` (person, count) when something outside the bin names them;
            ``user.may_only_read``.
        Conflict: they moved on since they were read.
    """
    with writing(workspace, "person.delete") as session:
        names = ("key", "name", "first_name")
        stored = records.read(session, Person, record_id=person_id, names=names)
        count = sum(not use.binned for use in uses(session, person_id))
        if count:
            name = full_name(stored["first_name"], stored["name"])
            raise Refused("person.used", person=name, count=count)
        records.to_bin(session, Person, record_id=person_id, row_version=row_version)
        return Outcome(_PERSON, records.running(session), person_id, stored["key"])


def restore(workspace: Workspace, person_id: int) -> Changes:
    """Take a person out of the bin."""
    with writing(workspace, "person.restore") as session:
        return _PERSON if records.from_bin(session, Person, record_id=person_id) else NOTHING


def person_for(session: Session, fields: PersonFields, *, function: Function) -> int:
    """Find somebody by name and function within the transaction of a command, or take them up."""
    values = records.columns(Person, fields)
    values["function_id"] = people.preset_function(session, function)
    found = people.same_person(session, values)
    if found is not None:
        return found
    values["key"] = people.free_key(session, values["name"], values.get("first_name", ""))
    return records.add(session, Person, values=values)


def end_mandate(workspace: Workspace, mandate_id: int, *, last_day: date) -> Changes:
    """Let a mandate end on a day, that day included; see `zonedesk.services.mandates.end`."""
    return mandates.end(workspace, mandate_id, last_day=last_day).changes


def _columns(session: Session, fields: PersonFields) -> dict[str, Any]:
    told = {name: value for name, value in fields.items() if name not in _FUNCTION}
    values = records.columns(Person, told)
    if "function" in fields or "function_fr" in fields:
        titles = typed(fields.get("function", "")), typed(fields.get("function_fr", ""))
        values["function_id"] = people.function_id(session, titles[0], title_fr=titles[1])
    return values
