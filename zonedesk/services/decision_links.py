"""What a decision does to an earlier one: amends, replaces or withdraws it (R66)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import decision_links, decisions, meetings, records
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.db.commands.decisions import Taken
    from zonedesk.db.database import Session
    from zonedesk.domain.words import DecisionLinkKind
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.DECISIONS})


def link(
    workspace: Workspace, later_id: int, *, earlier_id: int, kind: DecisionLinkKind
) -> Outcome:
    """Let a decision amend, replace or withdraw an earlier one; told again, another kind counts.

    The link belongs to the later decision. The state of the earlier one follows from it once the
    later one has effect; nothing of it is stored there.

    Raises:
        Refused: ``decision.links_itself``; ``decision.link_backwards`` (reference) when the
            meeting of the later one comes before that of the earlier one; ``decision.link_circle``
            (reference); ``meeting.locked`` (reference); ``user.may_only_read``.
        Conflict: one of the two is gone or in the bin.
    """
    with writing(workspace, "decision.link") as session:
        if later_id == earlier_id:
            raise Refused("decision.links_itself")
        later, earlier = _taken(session, later_id), _taken(session, earlier_id)
        meetings.open_meeting(session, later.meeting_id)
        if later.day < earlier.day:
            raise Refused("decision.link_backwards", reference=earlier.called)
        if _leads_to(session, earlier_id, wanted=later_id):
            raise Refused("decision.link_circle", reference=earlier.called)
        link_id = decision_links.put(session, kind, later=later_id, earlier=earlier_id)
        changes = NOTHING if link_id is None else _TOUCHED
        return Outcome(changes, records.running(session), link_id or 0, earlier.called)


def unlink(workspace: Workspace, link_id: int) -> Outcome:
    """Take away what a decision does to an earlier one.

    Raises:
        Refused: ``meeting.locked`` (reference), ``user.may_only_read``.
        Conflict: the link is gone.
    """
    with writing(workspace, "decision.unlink") as session:
        later_id = decision_links.later_of(session, link_id)
        if later_id is None:
            raise Conflict(Topic.DECISIONS, link_id)
        later = _taken(session, later_id)
        meetings.open_meeting(session, later.meeting_id)
        decision_links.take_away(session, link_id)
        return Outcome(_TOUCHED, records.running(session), link_id, later.called)


def _taken(session: Session, decision_id: int) -> Taken:
    found = decisions.taken(session, decision_id)
    if found is None:
        raise Conflict(Topic.DECISIONS, decision_id)
    return found


def _leads_to(session: Session, decision_id: int, *, wanted: int) -> bool:
    """Tell whether following what decisions do to earlier ones leads to a decision."""
    seen: set[int] = set()
    waiting = [decision_id]
    while waiting:
        current = waiting.pop()
        if current == wanted:
            return True
        if current not in seen:
            seen.add(current)
            waiting += decisions.earlier_ids(session, current)
    return False
