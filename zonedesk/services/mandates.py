"""Mandates: somebody seated in a body, changed, ended, followed by another, or replaced (R14-R18).

What a meeting noted of its day stays as it was, whatever becomes of the mandate later (R20, T26).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, TypedDict

from zonedesk.db.commands import people, records
from zonedesk.db.models import Mandate, Person
from zonedesk.db.queries.people import full_name
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.domain.words import Capacity
from zonedesk.services import seats
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from zonedesk.db.database import Session
    from zonedesk.services.workspace import Workspace

_DAY: Final = timedelta(days=1)


class MandateFields(TypedDict, total=False):
    """What a mandate may say beside body, person, capacity and first day."""

    votes: bool
    weight: float
    municipality: str
    rank: float | None
    valid_to: date | None
    substitute_for_id: int | None


class MandateChange(MandateFields, total=False):
    """What an editor of a mandate may set; another body or person is another mandate."""

    capacity: Capacity
    valid_from: date


def add(
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
        Refused: ``mandate.overlaps`` (person, first, last) when they sit there already in this
            time, or somebody else on the seat of that rank; ``mandate.end_before_begin`` (first),
            ``mandate.weight_negative``, ``mandate.replaces_self``, ``user.may_only_read``.
    """
    told = fields or {}
    refuse_unknown(told, MandateFields)
    body_id, person_id = seat
    values: dict[str, Any] = {"body_id": body_id, "person_id": person_id}
    values |= {"capacity": capacity, "valid_from": since}
    with writing(workspace, "mandate.add") as session:
        mandate_id = seats.take(session, values | records.columns(Mandate, told))
        return Outcome(seats.TOUCHED, records.running(session), mandate_id)


def edit(
    workspace: Workspace, mandate_id: int, *, row_version: int, fields: MandateChange
) -> Outcome:
    """Change a mandate; in another capacity it votes as is usual there, unless said otherwise.

    Raises:
        Refused: as `add`.
        Conflict: it moved on since it was read (T57).
    """
    refuse_unknown(fields, MandateChange)
    with writing(workspace, "mandate.edit") as session:
        stored = seats.read(session, mandate_id)
        values = records.columns(Mandate, fields)
        records.require(values, ("capacity", "valid_from"))
        if values.get("capacity", stored["capacity"]) is not stored["capacity"]:
            values = {"votes": seats.usual_votes(session, {**stored, **values}), **values}
        handle = mandate_id, row_version
        return seats.change(session, handle, stored=stored, values=values)


def end(
    workspace: Workspace, mandate_id: int, *, last_day: date, row_version: int | None = None
) -> Outcome:
    """Let a mandate end on a day, that day included; meetings up to then keep their member (R30).

    Raises:
        Refused: ``mandate.end_before_begin`` (first); ``mandate.overlaps`` for a later end than it
            had; ``user.may_only_read``.
        Conflict: the mandate is gone, or moved on where its row version is told.
    """
    with writing(workspace, "mandate.end") as session:
        return _until(session, (mandate_id, row_version), last_day=last_day)


def reopen(workspace: Workspace, mandate_id: int, *, row_version: int) -> Outcome:
    """Let a mandate run on without end.

    Raises:
        Refused: ``mandate.overlaps`` when somebody sits on that seat since;
            ``user.may_only_read``.
        Conflict: it moved on since it was read (T57).
    """
    with writing(workspace, "mandate.reopen") as session:
        return _until(session, (mandate_id, row_version), last_day=None)


def succeed(
    workspace: Workspace,
    mandate_id: int,
    *,
    person_id: int,
    since: date,
    row_version: int,
) -> Outcome:
    """Let another take over a seat from a day on, in the same rank.

    The old mandate ends the day before; one that ended earlier keeps its end, and the seat was
    vacant between them (R17).

    Returns:
        what takes both back at once, with the id of the new mandate.

    Raises:
        Refused: as `add`; ``mandate.end_before_begin`` (first) for a day on which the old one did
            not sit yet.
        Conflict: it moved on since it was read (T57).
    """
    with writing(workspace, "mandate.succeed") as session:
        stored = seats.read(session, mandate_id)
        if stored["rank"] is None:
            people.rank_all(session, stored["body_id"])
            stored = seats.read(session, mandate_id)
        last = since - _DAY
        if stored["valid_to"] is None or stored["valid_to"] > last:
            handle = mandate_id, row_version
            seats.change(session, handle, stored=stored, values={"valid_to": last})
        elif stored["row_version"] != row_version:
            raise Conflict(Topic.PEOPLE, mandate_id)
        names = ("body_id", "capacity", "rank", "votes", "weight", "municipality")
        values = {name: stored[name] for name in (*names, "substitute_for_id")}
        values |= {"person_id": person_id, "valid_from": since}
        return Outcome(seats.TOUCHED, records.running(session), seats.take(session, values))


def name_deputy(
    workspace: Workspace,
    mandate_id: int,
    *,
    person_id: int,
    since: date,
    last_day: date | None = None,
) -> Outcome:
    """Let somebody replace the holder of a mandate when they cannot come (R16, WGP 35).

    A deputy stands behind the member in the order of the body and votes where the member does.

    Raises:
        Refused: as `add`.
        Conflict: the mandate is gone.
    """
    with writing(workspace, "mandate.deputy") as session:
        held = seats.read(session, mandate_id)
        values = {name: held[name] for name in ("body_id", "rank", "votes", "weight")}
        values |= {"municipality": held["municipality"], "capacity": Capacity.SUBSTITUTE}
        values |= {"person_id": person_id, "substitute_for_id": held["person_id"]}
        values |= {"valid_from": since, "valid_to": last_day}
        return Outcome(seats.TOUCHED, records.running(session), seats.take(session, values))


def remove(workspace: Workspace, mandate_id: int, *, row_version: int) -> Outcome:
    """Put a mandate in the bin that was a mistake; one that a meeting used is ended instead.

    Raises:
        Refused: ``mandate.used`` (person, count, meeting: the first) when its holder was noted at
            a meeting of the body in its time; ``user.may_only_read``.
        Conflict: it moved on since it was read.
    """
    with writing(workspace, "mandate.remove") as session:
        person_id = seats.read(session, mandate_id)["person_id"]
        meetings = people.used_at(session, mandate_id)
        if meetings:
            name = _name(session, person_id)
            raise Refused("mandate.used", person=name, count=len(meetings), meeting=meetings[0])
        records.to_bin(session, Mandate, record_id=mandate_id, row_version=row_version)
        return Outcome(seats.TOUCHED, records.running(session), mandate_id)


def _until(session: Session, wanted: tuple[int, int | None], *, last_day: date | None) -> Outcome:
    mandate_id, row_version = wanted
    stored = seats.read(session, mandate_id)
    version = stored["row_version"] if row_version is None else row_version
    handle, values = (mandate_id, version), {"valid_to": last_day}
    return seats.change(session, handle, stored=stored, values=values)


def _name(session: Session, person_id: int) -> str:
    named = records.read(session, Person, record_id=person_id, names=("first_name", "name"))
    return full_name(named["first_name"], named["name"])
