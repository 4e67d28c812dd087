"""Lines of the plan: edited, judged with an explanation, given their class of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypedDict

from zonedesk.db.commands import plan, records
from zonedesk.db.models import PlanLine
from zonedesk.domain.errors import Refused
from zonedesk.domain.plan_moves import fitting, stand_of
from zonedesk.domain.plan_record import may_become
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.domain.typed import typed
from zonedesk.domain.words import Health, PlanStatus
from zonedesk.services.plan_lines import free_code
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.topics import Changes
    from zonedesk.domain.words import PlanClass, PlanLevel
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.PLAN})
# A confidential line closes what hangs on it (product.md 3.6).
_OPENNESS = frozenset({Topic.PLAN, Topic.AGENDA, Topic.DECISIONS, Topic.ACTIONS, Topic.INDICATORS})
_PERIODS = (("planned_from", "planned_to"), ("actual_from", "actual_to"))
_WHOLE = 100
_CHECKED: Final = (
    *(day for period in _PERIODS for day in period),
    "status",
    "health",
    "explanation",
    "progress",
    "weight",
)
# Their change shows where a line is only named.
_SEEN_ELSEWHERE: Final = frozenset({"confidential", "code"})


class LineFields(TypedDict, total=False):
    """What an editor of a plan line may set; `judge` sets health alone, or for another day.

    ``lead`` is the id of a person, a free text or None; ``progress`` 0 to 100, None unknown;
    ``explanation`` tells why the line is judged as it is; another one, or another ``health``, is
    a judgement of today.
    """

    code: str
    level: PlanLevel
    title: str
    text: RichText
    lead: int | str | None
    administrative_lead: str
    judicial_lead: str
    department: str
    partners: str
    planned_from: date | None
    planned_to: date | None
    actual_from: date | None
    actual_to: date | None
    status: PlanStatus
    progress: float | None
    weight: float
    health: Health | None
    explanation: str
    confidential: bool


def edit_line(
    workspace: Workspace, line_id: int, *, row_version: int, fields: LineFields
) -> Changes:
    """Set fields of a plan line, and forget what was typed in them as a draft.

    A line that becomes done is whole, unless its progress is given (R96).

    Raises:
        Refused: ``record.required`` (field), ``plan.end_before_begin`` (first),
            ``plan.progress``, ``plan.step_forbidden`` (old, new; R93),
            ``plan.explanation_needed`` (health), ``plan.weight`` (found), ``plan.level`` (level,
            above), ``plan.code_exists`` (found), ``user.may_only_read``.
        Conflict: it moved on since it was read (T57).
    """
    refuse_unknown(fields, LineFields)
    with writing(workspace, "plan.edit_line") as session:
        values = records.columns(PlanLine, fields)
        records.require(values, ("title",))
        stored = records.read(session, PlanLine, record_id=line_id, names=_CHECKED)
        values |= _along(stored, values, today=workspace.clock.today())
        _check(stored, {**stored, **values})
        _check_place(session, line_id, values=values)
        records.forget_drafts(session, PlanLine, record_id=line_id, fields=fields)
        changed = records.change(
            session, PlanLine, record_id=line_id, row_version=row_version, values=values
        )
        touched = _OPENNESS if _SEEN_ELSEWHERE & fields.keys() else _TOUCHED
        return touched if changed else NOTHING


def judge(
    workspace: Workspace,
    line_id: int,
    *,
    row_version: int,
    health: Health | None,
    explanation: str = "",
    judged_on: date | None = None,
) -> Changes:
    """Judge how a plan line is doing, on a day: today unless said (R95).

    Args:
        workspace: the open work folder.
        line_id: the line.
        row_version: of the line as it was read.
        health: how it is doing; None takes the judgement away.
        explanation: why; may be left out for a good one only.
        judged_on: the day of the judgement.

    Raises:
        Refused: ``plan.explanation_needed``, ``user.may_only_read``.
        Conflict: it moved on since it was read.
    """
    told = typed(explanation)
    if health not in {None, Health.GOOD} and not told:
        raise Refused("plan.explanation_needed", health=health)
    day = None if health is None else judged_on or workspace.clock.today()
    with writing(workspace, "plan.judge") as session:
        changed = records.change(
            session,
            PlanLine,
            record_id=line_id,
            row_version=row_version,
            values={"health": health, "explanation": told, "judged_on": day},
        )
        if changed:
            records.forget_drafts(session, PlanLine, record_id=line_id, fields=("explanation",))
        return _TOUCHED if changed else NOTHING


def classify(
    workspace: Workspace, line_id: int, *, year: int, plan_class: PlanClass | None
) -> Changes:
    """Make a line a priority or an attention point of a year, or neither (R92)."""
    with writing(workspace, "plan.classify") as session:
        records.read(session, PlanLine, record_id=line_id, names=("id",))
        changed = plan.classify(session, line_id, year=year, plan_class=plan_class)
        return _TOUCHED if changed else NOTHING


def _check_place(session: Session, line_id: int, *, values: dict[str, Any]) -> None:
    """Refuse a code that is taken, and a level that is not deeper than the one above."""
    if not {"code", "level"} & values.keys():
        return
    tree = plan.tree_of(session)
    mine = stand_of(tree, line_id)
    if "code" in values:
        values["code"] = free_code(session, values["code"], besides=mine.code)
    if "level" in values and mine.parent is not None:
        above = stand_of(tree, mine.parent).level
        if fitting(values["level"], above) is not values["level"]:
            raise Refused("plan.level", level=values["level"], above=above)


def _along(stored: Mapping[str, Any], values: Mapping[str, Any], *, today: date) -> dict[str, Any]:
    """Give what changes along: done is whole (R96), another judgement is one of today (R95)."""
    along: dict[str, Any] = {}
    done = values.get("status") is PlanStatus.DONE is not stored["status"]
    if done and "progress" not in values:
        along["progress"] = float(_WHOLE)
    if _is_judged(stored, {**stored, **values}):
        health = values.get("health", stored["health"])
        along["judged_on"] = None if health is None else today
    return along


def _is_judged(stored: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    """Whether another judgement is given; words on a line without one are none."""
    if values["health"] is not stored["health"]:
        return True
    return stored["health"] is not None and values["explanation"] != stored["explanation"]


def _check(stored: Mapping[str, Any], values: Mapping[str, Any]) -> None:
    for first, last in _PERIODS:
        begin, end = values[first], values[last]
        if begin is not None and end is not None and end < begin:
            raise Refused("plan.end_before_begin", first=begin)
    progress = values["progress"]
    if progress is not None and not 0 <= progress <= _WHOLE:
        raise Refused("plan.progress", found=progress)
    if values["weight"] is None or values["weight"] < 0:
        raise Refused("plan.weight", found=values["weight"])
    if not may_become(stored["status"], values["status"]):
        raise Refused("plan.step_forbidden", old=stored["status"], new=values["status"])
    needed = values["health"] not in {None, Health.GOOD} and not values["explanation"]
    if needed and _is_judged(stored, values):
        raise Refused("plan.explanation_needed", health=values["health"])
