"""Bodies: taken from a preset or set up freely, edited, and who sits in one on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

from zonedesk.db.commands import attendance, people, records, standing
from zonedesk.db.models import Body
from zonedesk.domain.errors import Refused
from zonedesk.domain.presets import preset
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.domain.words import BodyKind, MinutesKind, MotivationStyle, NumberStyle
from zonedesk.services import seats
from zonedesk.services.people import PersonFields, person_for
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, time

    from zonedesk.db.database import Session
    from zonedesk.domain.compositions import PresetSeat
    from zonedesk.domain.sittings import Member
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.BODIES})
_SEATED = frozenset(Topic) - {Topic.DRAFTS, Topic.PAPERS, Topic.ZONE}
# Whether a body decides settles the openness of its items (product.md 3.6).
_EDITED = frozenset({Topic.BODIES, Topic.MEETINGS, Topic.AGENDA, Topic.DECISIONS, Topic.ACTIONS})


class BodyFields(TypedDict, total=False):
    """What an editor of a body may set; its code stays, for references bear it.

    ``parts`` are the titles of the parts of its agenda, in order; an empty one is left out.
    """

    name: str
    name_fr: str
    name_de: str
    kind: BodyKind
    deliberative: bool
    minutes_kind: MinutesKind
    expected: int | None
    place: str
    active: bool
    starts_at: time | None
    parts: Sequence[str]
    number_style: NumberStyle
    motivation_style: MotivationStyle


def add(workspace: Workspace, code: str, *, fields: BodyFields) -> Outcome:
    """Set up a body; what its kind implies (deliberative, minutes) need not be said.

    Raises:
        Refused: ``record.required`` (field), ``body.code_taken`` (body), ``user.may_only_read``.
    """
    refuse_unknown(fields, BodyFields)
    with writing(workspace, "body.add") as session:
        return _added(session, code, fields=fields)


def add_preset(workspace: Workspace, code: str) -> Outcome:
    """Set up one of the bodies of `zonedesk.domain.presets`, with the parts and standing items.

    Raises:
        Refused: as `add`.
    """
    one = preset(code)
    fields: BodyFields = {
        "name": one.name,
        "name_fr": one.name_fr,
        "kind": one.kind,
        "minutes_kind": one.minutes_kind,
        "expected": one.expected,
    }
    with writing(workspace, "body.add") as session:
        built = {"parts": "\n".join(one.agenda.parts), "starts_at": one.agenda.starts_at}
        made = _added(session, one.code, fields=fields, built=built)
        standing.add_all(session, made.id, presets=one.agenda.standing)
        return made


def edit(workspace: Workspace, body_id: int, *, row_version: int, fields: BodyFields) -> Changes:
    """Set fields of a body.

    Raises:
        Refused: ``record.required`` (field), ``user.may_only_read``.
        Conflict: it moved on since it was read (T57).
    """
    refuse_unknown(fields, BodyFields)
    with writing(workspace, "body.edit") as session:
        values = _columns(fields)
        records.require(values, ("name",))
        records.forget_drafts(session, Body, record_id=body_id, fields=fields)
        changed = records.change(
            session, Body, record_id=body_id, row_version=row_version, values=values
        )
        return _EDITED if changed else NOTHING


def delete(workspace: Workspace, body_id: int, *, row_version: int) -> Outcome:
    """Put a body in the bin that never met; one with meetings is deactivated instead (R19).

    Raises:
        Refused: ``body.used`` (body, count) when it has meetings, dossiers or items that wait,
            in the bin too; ``user.may_only_read``.
        Conflict: it moved on since it was read.
    """
    with writing(workspace, "body.delete") as session:
        code = records.read(session, Body, record_id=body_id, names=("code",))["code"]
        count = people.hangs_on_body(session, body_id)
        if count:
            raise Refused("body.used", body=code, count=count)
        records.to_bin(session, Body, record_id=body_id, row_version=row_version)
        return Outcome(_EDITED, records.running(session), body_id, code)


def restore(workspace: Workspace, body_id: int) -> Changes:
    """Take a body out of the bin."""
    with writing(workspace, "body.restore") as session:
        return _EDITED if records.from_bin(session, Body, record_id=body_id) else NOTHING


def take_seats(
    workspace: Workspace,
    body_id: int,
    *,
    since: date,
    named: Sequence[tuple[PresetSeat, PersonFields]],
) -> Outcome:
    """Seat persons as a body of its kind is usually composed; a form asks only for names (R15).

    Who has no name leaves the seat out. Somebody whom the register knows by the same name and
    function is that person; anybody else is taken up in it.

    Args:
        workspace: the open work folder.
        body_id: of the body.
        since: first day of all the mandates.
        named: seats of `zonedesk.domain.compositions.preset_seats`, in the order of rank, each
            with name, first name and what else is known of its holder.

    Returns:
        what takes all of them back at once.

    Raises:
        Refused: ``mandate.overlaps`` (person, first, last), ``user.may_only_read``.
    """
    with writing(workspace, "body.take_seats") as session:
        lowest = int(people.highest_rank(session, body_id)) + 1
        for rank, (seat, fields) in enumerate(named, start=lowest):
            refuse_unknown(fields, PersonFields)
            if not typed(fields.get("name", "")):
                continue
            values = {"body_id": body_id, "valid_from": since, "rank": float(rank)}
            values |= {"capacity": seat.capacity, "municipality": seat.municipality}
            values["person_id"] = person_for(session, fields, function=seat.function)
            seats.take(session, values)
        return Outcome(_SEATED, records.running(session), body_id)


def composition(workspace: Workspace, body_id: int, *, day: date) -> tuple[Member, ...]:
    """Give who sits in a body on a day, in rank order; who has two mandates stands there twice."""
    with workspace.database.read() as session:
        return tuple(attendance.members(session, body_id, day=day))


def _added(
    session: Session,
    code: str,
    *,
    fields: BodyFields,
    built: Mapping[str, object] | None = None,
) -> Outcome:
    kind = fields.get("kind", BodyKind.OTHER)
    decides = fields.get("deliberative", kind.deliberative)
    minutes = MinutesKind.MINUTES if decides else MinutesKind.REPORT
    named = typed(code)
    values: dict[str, object] = {"code": named, "name": "", "kind": kind, "deliberative": decides}
    values |= {"minutes_kind": minutes} | dict(built or {}) | _columns(fields)
    records.require(values, ("code", "name"))
    if people.is_code(session, named):
        raise Refused("body.code_taken", body=named)
    body_id = records.add(session, Body, values=values)
    return Outcome(_TOUCHED, records.running(session), body_id, named)


def _columns(fields: BodyFields) -> dict[str, Any]:
    told = {name: value for name, value in fields.items() if name != "parts"}
    values = records.columns(Body, told)
    if "parts" in fields:
        parts = (" ".join(typed(part).split()) for part in fields["parts"])
        values["parts"] = "\n".join(part for part in parts if part)
    return values
