"""Action points: noted at an item in two keystrokes, edited, followed up to their end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

from zonedesk.db.commands import actions, meetings, numbering, records
from zonedesk.db.models import ActionItem, ActionPlanLine
from zonedesk.domain.references import ReferenceKind, Series
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.words import ActionStatus
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.db.commands.actions import Origin
    from zonedesk.db.database import Session
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.ACTIONS})
_LINES = "plan_lines"


class ActionFields(TypedDict, total=False):
    """What an editor of an action point may set; status and term have their own commands too.

    ``owner`` is the id of a person, a free text or None; ``plan_lines`` are ids, in order.
    """

    text: str
    owner: int | str | None
    due_on: date | None
    dossier_id: int | None
    plan_lines: tuple[int, ...]


def add(
    workspace: Workspace,
    *,
    fields: ActionFields,
    item_id: int | None = None,
    meeting_id: int | None = None,
) -> Outcome:
    """Note an action point, open, with the next reference of its year.

    One that comes from an item takes over its dossier and its plan lines unless others are given.
    The year is that of the meeting; without one, of the day it is noted. It may come from an
    approved meeting: an action point lives on (product.md 3.3).

    Args:
        workspace: the open work folder.
        fields: at least its text.
        item_id: the item it comes from.
        meeting_id: the meeting it comes from as a whole, when there is no item.

    Raises:
        Refused: ``record.required`` (field), ``user.may_only_read``.
        Conflict: item or meeting is gone or in the bin.
    """
    refuse_unknown(fields, ActionFields)
    with writing(workspace, "action.add") as session:
        origin = actions.origin_of(session, item_id) if item_id is not None else None
        held_in = origin.meeting_id if origin else meeting_id
        day = workspace.clock.today()
        if held_in is not None:
            day = meetings.standing(session, held_in).held_on
        values: dict[str, Any] = {"text": "", "status": ActionStatus.OPEN}
        values |= {"origin_meeting_id": held_in, "origin_item_id": item_id}
        values |= {"dossier_id": origin.dossier_id if origin else None} | _columns(fields)
        records.require(values, ("text",))
        series = Series.of_day(ReferenceKind.ACTION, day)
        reference = numbering.next_reference(session, series)
        action_id = records.add(session, ActionItem, values={**values, "reference": reference})
        _link(session, action_id, lines=_lines(fields, origin))
        return Outcome(_TOUCHED, records.running(session), action_id, reference)


def edit(
    workspace: Workspace, action_id: int, *, row_version: int, fields: ActionFields
) -> Changes:
    """Set fields of an action point, and forget what was typed in them as a draft.

    Raises:
        Refused: ``record.required`` (field), ``user.may_only_read``.
        Conflict: it moved on since it was read (T57).
    """
    refuse_unknown(fields, ActionFields)
    with writing(workspace, "action.edit") as session:
        values = _columns(fields)
        records.require(values, ("text",))
        records.forget_drafts(session, ActionItem, record_id=action_id, fields=fields)
        changed = records.change(
            session, ActionItem, record_id=action_id, row_version=row_version, values=values
        )
        if _LINES in fields:
            changed |= _link(session, action_id, lines=fields["plan_lines"])
        return _TOUCHED if changed else NOTHING


def set_status(
    workspace: Workspace,
    action_id: int,
    *,
    row_version: int,
    status: ActionStatus,
    done_on: date | None = None,
) -> Outcome:
    """Tell where an action point stands; finished, it is so from a day on, today unless said.

    Returns:
        what was touched, nothing when it stood so already.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it moved on since it was read (T57).
    """
    finished = status is ActionStatus.DONE
    day = (done_on or workspace.clock.today()) if finished else None
    values = {"status": status, "done_on": day}
    return _set(workspace, "action.set_status", action_id=(action_id, row_version), values=values)


def set_due(
    workspace: Workspace, action_id: int, *, row_version: int, due_on: date | None
) -> Outcome:
    """Set the term of an action point, or take it away; returns and raises as `set_status`."""
    values = {"due_on": due_on}
    return _set(workspace, "action.set_due", action_id=(action_id, row_version), values=values)


def set_owner(
    workspace: Workspace, action_id: int, *, row_version: int, owner: int | str | None
) -> Outcome:
    """Make somebody responsible, a person by id or a free text; returns as `set_status`."""
    values = _columns({"owner": owner})
    return _set(workspace, "action.set_owner", action_id=(action_id, row_version), values=values)


def delete(workspace: Workspace, action_id: int, *, row_version: int) -> Outcome:
    """Put an action point in the bin; its reference is not given again.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it moved on since it was read.
    """
    with writing(workspace, "action.delete") as session:
        action = records.read(session, ActionItem, record_id=action_id, names=("reference",))
        records.to_bin(session, ActionItem, record_id=action_id, row_version=row_version)
        return Outcome(_TOUCHED, records.running(session), action_id, action["reference"])


def restore(workspace: Workspace, action_id: int) -> Changes:
    """Take an action point out of the bin."""
    with writing(workspace, "action.restore") as session:
        back = records.from_bin(session, ActionItem, record_id=action_id)
        return _TOUCHED if back else NOTHING


def _set(
    workspace: Workspace, operation: str, *, action_id: tuple[int, int], values: dict[str, Any]
) -> Outcome:
    record_id, row_version = action_id
    with writing(workspace, operation) as session:
        action = records.read(session, ActionItem, record_id=record_id, names=("reference",))
        changed = records.change(
            session, ActionItem, record_id=record_id, row_version=row_version, values=values
        )
        changes = _TOUCHED if changed else NOTHING
        return Outcome(changes, records.running(session), record_id, action["reference"])


def _columns(fields: ActionFields) -> dict[str, Any]:
    told = {name: value for name, value in fields.items() if name != _LINES}
    return records.columns(ActionItem, told)


def _lines(fields: ActionFields, origin: Origin | None) -> tuple[int, ...]:
    if _LINES in fields:
        return fields["plan_lines"]
    return origin.plan_lines if origin else ()


def _link(session: Session, action_id: int, *, lines: tuple[int, ...]) -> bool:
    return records.link_lines(session, ActionPlanLine, owner_id=action_id, line_ids=lines)
