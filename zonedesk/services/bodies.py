"""Bodies: taken from a preset or set up freely, edited, and who sits in one on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from zonedesk.db.commands import attendance, people, records
from zonedesk.db.models import Body
from zonedesk.domain.errors import Refused
from zonedesk.domain.presets import preset
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.domain.words import BodyKind, MinutesKind
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.sittings import Member
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.BODIES})
# Whether a body decides settles the openness of its items (product.md 3.6).
_EDITED = frozenset({Topic.BODIES, Topic.MEETINGS, Topic.AGENDA, Topic.DECISIONS, Topic.ACTIONS})


class BodyFields(TypedDict, total=False):
    """What an editor of a body may set; its code stays, for references bear it."""

    name: str
    name_fr: str
    name_de: str
    kind: BodyKind
    deliberative: bool
    minutes_kind: MinutesKind
    expected: int | None
    place: str
    active: bool


def add(workspace: Workspace, code: str, *, fields: BodyFields) -> Outcome:
    """Set up a body; what its kind implies (deliberative, minutes) need not be said.

    Raises:
        Refused: ``record.required`` (field), ``body.code_taken`` (body), ``user.may_only_read``.
    """
    refuse_unknown(fields, BodyFields)
    with writing(workspace, "body.add") as session:
        kind = fields.get("kind", BodyKind.OTHER)
        decides = fields.get("deliberative", kind.deliberative)
        minutes = MinutesKind.MINUTES if decides else MinutesKind.REPORT
        named = typed(code)
        values = {"code": named, "name": "", "kind": kind, "deliberative": decides}
        values |= {"minutes_kind": minutes} | records.columns(Body, fields)
        records.require(values, ("code", "name"))
        if people.is_code(session, named):
            raise Refused("body.code_taken", body=named)
        body_id = records.add(session, Body, values=values)
        return Outcome(_TOUCHED, records.running(session), body_id, named)


def add_preset(workspace: Workspace, code: str) -> Outcome:
    """Set up one of the bodies of `zonedesk.domain.presets`; see `add`."""
    one = preset(code)
    fields: BodyFields = {
        "name": one.name,
        "name_fr": one.name_fr,
        "kind": one.kind,
        "minutes_kind": one.minutes_kind,
        "expected": one.expected,
    }
    return add(workspace, one.code, fields=fields)


def edit(workspace: Workspace, body_id: int, *, row_version: int, fields: BodyFields) -> Changes:
    """Set fields of a body.

    Raises:
        Refused: ``record.required`` (field), ``user.may_only_read``.
        Conflict: it moved on since it was read (T57).
    """
    refuse_unknown(fields, BodyFields)
    with writing(workspace, "body.edit") as session:
        values = records.columns(Body, fields)
        records.require(values, ("name",))
        records.forget_drafts(session, Body, record_id=body_id, fields=fields)
        changed = records.change(
            session, Body, record_id=body_id, row_version=row_version, values=values
        )
        return _EDITED if changed else NOTHING


def composition(workspace: Workspace, body_id: int, *, day: date) -> tuple[Member, ...]:
    """Give who sits in a body on a day, in rank order; who has two mandates stands there twice."""
    with workspace.database.read() as session:
        return tuple(attendance.members(session, body_id, day=day))
