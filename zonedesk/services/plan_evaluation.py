"""The discussion at a meeting noted as follow-up on the lines of the plan that it treated.

Nothing is noted by itself, and nothing that stands there is written over: who works on the
minutes notes it line by line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import records
from zonedesk.db.models import FollowUp
from zonedesk.db.queries import plan_evaluation
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.domain.words import FollowUpKind
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.db.database import Session
    from zonedesk.domain.plan_evaluation import Evaluation
    from zonedesk.services.workspace import Workspace


def offered(workspace: Workspace, item_id: int) -> Evaluation:
    """Give what an item offers for the lines that it treats; `Conflict` when it is gone."""
    with workspace.database.read() as session:
        return _of_item(session, item_id)


def note(
    workspace: Workspace,
    item_id: int,
    *,
    line_id: int,
    kind: FollowUpKind = FollowUpKind.PROGRESS,
) -> Outcome:
    """Note what was discussed on a line, on the day of its meeting.

    Raises:
        Refused: ``evaluation.nothing_said``; ``evaluation.noted`` (line) when its meeting is
            noted on the line as this already; ``user.may_only_read``.
        Conflict: the item is gone, or treats the line no more.
    """
    with writing(workspace, "plan.note_evaluation") as session:
        found = _of_item(session, item_id)
        line = next((one for one in found.lines if one.id == line_id), None)
        if line is None:
            raise Conflict(Topic.AGENDA, item_id)
        if not found.text:
            raise Refused("evaluation.nothing_said")
        if kind in line.noted:
            raise Refused("evaluation.noted", line=line.code)
        values = {
            "plan_line_id": line_id,
            "written_on": found.day,
            "kind": kind,
            "text": found.text,
            "meeting_id": found.meeting_id,
        }
        entry_id = records.add(session, FollowUp, values=values)
        changes = frozenset({Topic.FOLLOW_UPS, Topic.PLAN})
        return Outcome(changes, records.running(session), entry_id, line.code)


def _of_item(session: Session, item_id: int) -> Evaluation:
    found = plan_evaluation.of_item(session, item_id)
    if found is None:
        raise Conflict(Topic.AGENDA, item_id)
    return found
