"""What became of a decision after its meeting; approved minutes stay as they are (R66)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import decision_course, decisions, records
from zonedesk.db.models import DecisionCourse
from zonedesk.db.queries.bodies import HELD
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.touched import Touched
from zonedesk.domain.typed import typed
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.DECISIONS})


def carried_out(
    workspace: Workspace, decision_id: int, *, row_version: int, on: date | None, remark: str = ""
) -> Outcome:
    """Note on which day a decision was carried out, or take that back with None.

    Works on decisions of approved and filed meetings too.

    Args:
        workspace: the open work folder.
        decision_id: the decision.
        row_version: of what was noted before (`Course.row_version`), 0 where nothing was.
        on: the day, between that of the meeting and today.
        remark: how.

    Raises:
        Refused: ``decision.not_held`` (meeting), for such a decision has no effect yet (T51);
            ``decision.carried_out_day`` (first, last); ``user.may_only_read``.
        Conflict: the decision is gone, or something was noted since (T57).
    """
    today = workspace.clock.today()
    with writing(
        workspace, "decision.carried_out", moves=Touched(decisions=(decision_id,))
    ) as session:
        taken = decisions.taken(session, decision_id)
        if taken is None:
            raise Conflict(Topic.DECISIONS, decision_id)
        if taken.status not in HELD or taken.day > today:
            raise Refused("decision.not_held", meeting=taken.meeting)
        if on is not None and not taken.day <= on <= today:
            raise Refused("decision.carried_out_day", first=taken.day, last=today)
        values = {"carried_out_on": on, "remark": typed(remark)}
        found = decision_course.of_decision(session, decision_id)
        if (found.row_version if found else 0) != row_version:
            raise Conflict(Topic.DECISIONS, decision_id)
        if found is None:
            told = on is not None or bool(values["remark"])
            if told:
                records.add(session, DecisionCourse, values={"decision_id": decision_id, **values})
        else:
            told = records.change(
                session,
                DecisionCourse,
                record_id=found.id,
                row_version=row_version,
                values=values,
            )
        changes = _TOUCHED if told else NOTHING
        return Outcome(changes, records.running(session), decision_id, taken.called)
