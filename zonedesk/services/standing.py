"""Standing items of a body: what comes on the agenda of its every meeting by itself (R39)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from zonedesk.db.commands import records, standing
from zonedesk.db.commands.order import write_order
from zonedesk.db.models import Body, StandingItem
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.words import ItemKind, StandingRole
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.preparing import StandingLine
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.BODIES})


class StandingFields(TypedDict, total=False):
    """What an editor of a standing item may set; see `zonedesk.domain.preparing.StandingLine`."""

    title: str
    kind: ItemKind
    role: StandingRole
    part: str
    public: bool | None
    minutes: int | None


def listed(workspace: Workspace, body_id: int) -> tuple[StandingLine, ...]:
    """Give the standing items of a body, in the order of its agenda."""
    with workspace.database.read() as session:
        return tuple(standing.lines(session, body_id))


def add(
    workspace: Workspace, body_id: int, *, fields: StandingFields, ordinal: int | None = None
) -> Outcome:
    """Let an item stand on the agendas of a body from the next new one on.

    Args:
        workspace: the open work folder.
        body_id: the body.
        fields: at least a title; the kind is a discussion unless said.
        ordinal: its place among the others, from 1; last unless given.

    Raises:
        Refused: ``record.required`` (field), ``standing.minutes_negative``,
            ``user.may_only_read``.
        Conflict: the body is gone.
    """
    refuse_unknown(fields, StandingFields)
    with writing(workspace, "standing.add") as session:
        records.read(session, Body, record_id=body_id, names=("id",))
        values: dict[str, object] = {"title": "", "kind": ItemKind.DISCUSSION}
        values["role"] = StandingRole.ORDINARY
        values |= records.columns(StandingItem, fields)
        _check(values)
        order = standing.order_of(session, body_id)
        place = len(order) + 1 if ordinal is None else min(max(ordinal, 1), len(order) + 1)
        values |= {"body_id": body_id, "position": place}
        standing_id = records.add(session, StandingItem, values=values)
        write_order(
            session, StandingItem, order=[*order[: place - 1], standing_id, *order[place - 1 :]]
        )
        return Outcome(_TOUCHED, records.running(session), standing_id)


def edit(
    workspace: Workspace, standing_id: int, *, row_version: int, fields: StandingFields
) -> Changes:
    """Set fields of a standing item; agendas that were made before stay as they are.

    Raises:
        Refused: ``record.required`` (field), ``standing.minutes_negative``,
            ``user.may_only_read``.
        Conflict: it moved on since it was read, or stands no more.
    """
    refuse_unknown(fields, StandingFields)
    with writing(workspace, "standing.edit") as session:
        standing.body_of(session, standing_id)
        values = records.columns(StandingItem, fields)
        _check(values)
        changed = records.change(
            session, StandingItem, record_id=standing_id, row_version=row_version, values=values
        )
        return _TOUCHED if changed else NOTHING


def move(workspace: Workspace, standing_id: int, *, ordinal: int) -> Changes:
    """Move a standing item among the others of its body; beyond the last place is the last (T3).

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it stands no more.
    """
    with writing(workspace, "standing.move") as session:
        body_id = standing.body_of(session, standing_id)
        others = [one for one in standing.order_of(session, body_id) if one != standing_id]
        place = min(max(ordinal - 1, 0), len(others))
        order = [*others[:place], standing_id, *others[place:]]
        return _TOUCHED if write_order(session, StandingItem, order=order) else NOTHING


def delete(workspace: Workspace, standing_id: int, *, row_version: int) -> Outcome:
    """Let an item stand on no further agenda; those on which it stands keep theirs.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it moved on since it was read, or stands no more.
    """
    with writing(workspace, "standing.delete") as session:
        body_id = standing.body_of(session, standing_id)
        records.change(
            session, StandingItem, record_id=standing_id, row_version=row_version, values={}
        )
        order = [one for one in standing.order_of(session, body_id) if one != standing_id]
        standing.take_away(session, standing_id)
        write_order(session, StandingItem, order=order)
        return Outcome(_TOUCHED, records.running(session), standing_id)


def _check(values: Mapping[str, object]) -> None:
    records.require(values, ("title",))
    minutes = values.get("minutes")
    if isinstance(minutes, int) and minutes < 0:
        raise Refused("standing.minutes_negative")
