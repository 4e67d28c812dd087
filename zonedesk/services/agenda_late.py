"""Items that come on an agenda after it was sent: how late they are (R40)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import meetings
from zonedesk.domain.agenda_late import late_flag
from zonedesk.domain.term_rules import TermCode
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import terms

if TYPE_CHECKING:
    from zonedesk.domain.words import LateFlag
    from zonedesk.services.workspace import Workspace


def flag(workspace: Workspace, meeting_id: int) -> LateFlag | None:
    """Tell how an item is late that comes on the agenda of a meeting today.

    The limit is the term for extra items of the body, as somebody set it or as the rules count it
    (L6, L7); a body without one has supplementary items only, until the meeting runs.

    Raises:
        Refused: ``rule.unreadable`` (rule, value).
        Conflict: the meeting is gone or in the bin.
    """
    with workspace.database.read() as session:
        status = meetings.standing(session, meeting_id).status
    limit = None
    if status is MeetingStatus.AGENDA_SENT:
        counted = terms.of_meeting(workspace, meeting_id)
        limit = next((one.day for one in counted if one.code is TermCode.EXTRA_ITEM), None)
    return late_flag(status, day=workspace.clock.today(), limit=limit)
