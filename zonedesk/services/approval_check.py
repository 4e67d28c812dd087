"""The one list of what minutes lack before they are approved, for every screen (R45, R69)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import meetings
from zonedesk.services import lacking
from zonedesk.services.meeting_record import agenda_of

if TYPE_CHECKING:
    from zonedesk.domain.meeting_record import Lack
    from zonedesk.services.workspace import Workspace


def missing(workspace: Workspace, meeting_id: int) -> tuple[Lack, ...]:
    """Tell what the minutes of a meeting lack before they can be approved, remarks last.

    `zonedesk.domain.approving.MENDED` tells where each is mended; with nothing but remarks
    (`Lack.is_remark`) the minutes can be approved.

    Raises:
        Conflict: the meeting is gone.
    """
    with workspace.database.read() as session:
        meetings.standing(session, meeting_id)
        return lacking.of_minutes(session, meeting_id, items=agenda_of(session, meeting_id))
