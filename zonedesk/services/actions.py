"""Action points: noted at an item in two keystrokes, edited, followed up to their end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, TypedDict

from zonedesk.db.commands import actions, decisions, meetings, numbering, records
from zonedesk.db.commands.actions import Origin
from zonedesk.db.models import ActionItem, ActionPlanLine
from zonedesk.db.queries.bodies import HELD
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.references import ReferenceKind, Series
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.words import ActionStatus
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.ACTIONS})
_LINES: Final = "plan_lines"


class ActionFields(TypedDict, total=False):
    """What an editor of an action point may set; status and term have their own commands too.

    ``owner`` is the id of a person, a free text or None; ``plan_lines`` are ids, in order;
    ``parent_id`` is the larger action point of which it is a part.
    """

    text: str
    owner: int | str | None
    due_on: date | None
    dossier_id: int | None
    plan_lines: tuple[int, ...]
    parent_id: int | None


def add(
    workspace: Workspace,
    *,
    fields: ActionFields,
    item_id: int | None = None,
    meeting_id: int | None = None,
    decision_id: int | None = None,
) -> Outcome:
    """Note an action point, open, with the next reference of its year.

    One that comes from an item takes over its dossier and its plan lines unless others are given.
    A part of a larger action point comes from where that comes from. The year is that of the
    meeting; without one, of the day it is noted. It may come from an approved meeting: an action
    point lives on (product.md 3.3).

    Args:
        workspace: the open work folder.
        fields: at least its text.
        item_id: the item it comes from.
        meeting_id: the meeting it comes from as a whole, when there is no item.
        decision_id: the decision it comes from, whose item is the origin then.

    Raises:
        Refused: ``record.required`` (field), ``decision.not_held`` (meeting), for nothing is
            started by a decision that has no effect yet (R68); ``user.may_only_read``.
        Conflict: item, meeting, decision or larger action point is gone or in the bin.
    """
    refuse_unknown(fields, ActionFields)
    with writing(workspace, "action.add") as session:
        today = workspace.clock.today()
        parent = fields.get("parent_id")
        if decision_id is not None:
            item_id = _decided_on(session, decision_id, today=today)
        if parent is not None and item_id is None and meeting_id is None:
            origin = actions.origin_of_part(session, parent)
        else:
            origin = _origin(session, item_id, meeting_id=meeting_id, decision_id=decision_id)
        values: dict[str, Any] = {"text": "", "status": ActionStatus.OPEN}
        values |= origin.columns | _columns(fields)
        records.require(values, ("text",))
        series = Series.of_day(ReferenceKind.ACTION, origin.day or today)
        reference = numbering.next_reference(session, series)
        action_id = records.add(session, ActionItem, values={**values, "reference": reference})
        _link(session, action_id, lines=_lines(fields, origin))
        return Outcome(_TOUCHED, records.running(session), action_id, reference)


def edit(
    workspace: Workspace, action_id: int, *, row_version: int, fields: ActionFields
) -> Changes:
    """Set fields of an action point, and forget what was typed in them as a draft.

    Raises:
        Refused: ``record.required`` (field), ``action.cycle`` (action), ``user.may_only_read``.
        Conflict: it moved on since it was read (T57), or the larger one is in the bin.
    """
    refuse_unknown(fields, ActionFields)
    with writing(workspace, "action.edit") as session:
        _refuse_cycle(session, action_id, parent=fields.get("parent_id"))
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
    with_parts: bool = False,
) -> Outcome:
    """Tell where an action point stands; finished, it is so from a day on, today unless said.

    One that was finished already keeps its day unless another one is given. Its open parts stay
    as they are unless ``with_parts`` takes them along.

    Returns:
        what was touched, nothing when it stood so already.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it moved on since it was read (T57).
    """
    with writing(workspace, "action.set_status") as session:
        names = ("status", "done_on")
        stored = records.read(session, ActionItem, record_id=action_id, names=names)
        day = None
        if status is ActionStatus.DONE:
            already = stored["status"] is status
            day = done_on or (stored["done_on"] if already else workspace.clock.today())
        values = {"status": status, "done_on": day}
        outcome = _set(session, action_id, row_version=row_version, values=values)
        parts = actions.open_parts(session, action_id) if with_parts else []
        for part, version in parts:
            _set(session, part, row_version=version, values=values)
        return replace(outcome, changes=_TOUCHED) if parts else outcome


def set_parent(
    workspace: Workspace, action_id: int, *, row_version: int, parent_id: int | None
) -> Outcome:
    """Make an action point a part of a larger one, or one of its own; returns as `set_status`.

    Raises:
        Refused: ``action.cycle`` (action), ``user.may_only_read``.
        Conflict: it moved on since it was read, or the larger one is gone or in the bin.
    """
    with writing(workspace, "action.set_parent") as session:
        _refuse_cycle(session, action_id, parent=parent_id)
        values = {"parent_id": parent_id}
        return _set(session, action_id, row_version=row_version, values=values)


def set_due(
    workspace: Workspace, action_id: int, *, row_version: int, due_on: date | None
) -> Outcome:
    """Set the term of an action point, or take it away; returns and raises as `set_status`."""
    with writing(workspace, "action.set_due") as session:
        return _set(session, action_id, row_version=row_version, values={"due_on": due_on})


def set_owner(
    workspace: Workspace, action_id: int, *, row_version: int, owner: int | str | None
) -> Outcome:
    """Make somebody responsible, a person by id or a free text; returns as `set_status`."""
    values = _columns({"owner": owner})
    with writing(workspace, "action.set_owner") as session:
        return _set(session, action_id, row_version=row_version, values=values)


def delete(workspace: Workspace, action_id: int, *, row_version: int) -> Outcome:
    """Put an action point in the bin; its reference is not given again.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it moved on since it was read.
    """
    return delete_all(workspace, [(action_id, row_version)])


def delete_all(workspace: Workspace, actions: Sequence[tuple[int, int]]) -> Outcome:
    """Put action points in the bin, all or none; each is given as id and row version.

    Returns:
        what takes all of them back at once, with id and reference of the last one.

    Raises:
        Refused, Conflict: as `delete`, for the first that cannot go.
    """
    with writing(workspace, "action.delete") as session:
        last, reference = 0, ""
        for last, row_version in actions:
            action = records.read(session, ActionItem, record_id=last, names=("reference",))
            records.to_bin(session, ActionItem, record_id=last, row_version=row_version)
            reference = action["reference"]
        return Outcome(_TOUCHED, records.running(session), last, reference)


def restore(workspace: Workspace, action_id: int) -> Changes:
    """Take an action point out of the bin."""
    with writing(workspace, "action.restore") as session:
        back = records.from_bin(session, ActionItem, record_id=action_id)
        return _TOUCHED if back else NOTHING


def _decided_on(session: Session, decision_id: int, *, today: date) -> int:
    """Give the item of a decision that may start something (T51)."""
    taken = decisions.taken(session, decision_id)
    if taken is None:
        raise Conflict(Topic.DECISIONS, decision_id)
    if taken.status not in HELD or taken.day > today:
        raise Refused("decision.not_held", meeting=taken.meeting)
    return taken.item_id


def _origin(
    session: Session, item_id: int | None, *, meeting_id: int | None, decision_id: int | None
) -> Origin:
    """Read where an action point comes from, with the day of the meeting."""
    origin = Origin(meeting_id=meeting_id)
    if item_id is not None:
        origin = actions.origin_of(session, item_id, decision_id=decision_id)
    if origin.meeting_id is None:
        return origin
    return replace(origin, day=meetings.standing(session, origin.meeting_id).held_on)


def _refuse_cycle(session: Session, action_id: int, *, parent: int | None) -> None:
    """Let no action point become a part of itself, however deep."""
    if parent is None:
        return
    records.read(session, ActionItem, record_id=parent, names=("id",))
    if actions.stands_below(session, parent, above=action_id):
        action = records.read(session, ActionItem, record_id=action_id, names=("reference",))
        raise Refused("action.cycle", action=action["reference"])


def _set(session: Session, action_id: int, *, row_version: int, values: dict[str, Any]) -> Outcome:
    action = records.read(session, ActionItem, record_id=action_id, names=("reference",))
    changed = records.change(
        session, ActionItem, record_id=action_id, row_version=row_version, values=values
    )
    changes = _TOUCHED if changed else NOTHING
    return Outcome(changes, records.running(session), action_id, action["reference"])


def _columns(fields: ActionFields) -> dict[str, Any]:
    told = {name: value for name, value in fields.items() if name != _LINES}
    return records.columns(ActionItem, told)


def _lines(fields: ActionFields, origin: Origin) -> tuple[int, ...]:
    return fields.get(_LINES, origin.plan_lines)


def _link(session: Session, action_id: int, *, lines: tuple[int, ...]) -> bool:
    return records.link_lines(session, ActionPlanLine, owner_id=action_id, line_ids=lines)
