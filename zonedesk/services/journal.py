"""Taking back what was just done, from the journal (architecture.md, one journal)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import journal
from zonedesk.domain.topics import Topic
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

# Who shows items, counts them too, or shows their decisions and action points.
_ALONG = {Topic.MEETINGS, Topic.AGENDA, Topic.ATTENDANCE, Topic.DECISIONS, Topic.ACTIONS}


def take_back(workspace: Workspace, transaction_no: int) -> Changes:
    """Undo one transaction as a new one that the journal keeps too (the toast's *Ongedaan maken*).

    Numbers that were given stay given (R65).

    Args:
        workspace: the open work folder.
        transaction_no: of the `zonedesk.domain.topics.Outcome` of a command.

    Raises:
        Refused: ``journal.touched_since`` when something newer touched the same records;
            ``journal.not_reversible`` (operation) for steps of meetings and imports;
            ``meeting.locked`` when the meeting was approved since; ``user.may_only_read``.
    """
    with writing(workspace, "journal.take_back") as session:
        changes = journal.take_back(session, transaction_no)
    return changes | _ALONG if changes & {Topic.AGENDA, Topic.MEETINGS} else changes
