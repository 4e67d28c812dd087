"""Minutes approved: what they lack, and the papers kept of them (R23, R69, R77).

Approving is one transaction: the papers of every edition and language are set before it, from the
state that is approved, and it is refused where anything was written in between (T55, T57). Whoever
only checks (`approval_check`) or looks at what was kept (`minutes_kept`) needs no PDF library.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import approving, meetings
from zonedesk.db.commands.approving import SetMinutes
from zonedesk.db.queries import approvals, papers
from zonedesk.db.queries import approving as queries
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.paper_options import Wish
from zonedesk.domain.topics import Topic
from zonedesk.domain.touched import Touched
from zonedesk.domain.words import Edition, MeetingStatus, Role
from zonedesk.i18n.catalogue import LANGUAGES
from zonedesk.services import lacking, paper_sources
from zonedesk.services.approval_check import missing
from zonedesk.services.meeting_record import agenda_of
from zonedesk.services.papers import PAPERS
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.db.queries.papers import MeetingRecord
    from zonedesk.domain.topics import Changes
    from zonedesk.services.paper_sources import MeetingSources
    from zonedesk.services.workspace import Workspace

    Progress = Callable[[int, int], object]

__all__ = ["approve", "missing"]

_TOUCHED: Final = frozenset(
    {Topic.MEETINGS, Topic.AGENDA, Topic.ATTENDANCE, Topic.DECISIONS, Topic.PAPERS}
)
_SAID_TOGETHER: Final = {
    "unmarked": "attendance",
    "unreplaced": "attendance",
    "vote_wrong": "vote_missing",
}


@dataclass(frozen=True, slots=True)
class _Ready:
    """Minutes that can be approved: what their papers are made of, and when they were read."""

    journal_end: int
    sources: tuple[MeetingSources, ...]


def approve(
    workspace: Workspace, meeting_id: int, *, row_version: int, told: Progress | None = None
) -> Changes:
    """Approve the minutes of a meeting: it is locked, and its papers are kept as they are now.

    Full and public edition are set in every language of the zone, and printed from what was kept
    ever after. Minutes that were opened again get the next version (R23).

    Args:
        workspace: the open work folder.
        meeting_id: of a meeting with minutes.
        row_version: as it was read.
        told: hears how many papers are set, of how many; what it raises stops the approval.

    Raises:
        Refused: ``approval.lacking`` (meeting, count, missing: codes) while anything lacks that is
            more than a remark; ``meeting.step_forbidden`` (old, new), ``user.may_only_read``.
        Conflict: the meeting moved on since it was read, or anything was written meanwhile (T57).
    """
    if workspace.user.role is Role.READER:
        raise Refused("user.may_only_read")
    with workspace.database.read() as session:
        ready = _ready(session, meeting_id, row_version=row_version, day=workspace.clock.today())
    made = _set(ready.sources, told=told)
    with writing(workspace, "minutes.approve", moves=Touched(meetings=(meeting_id,))) as session:
        if queries.journal_end(session) != ready.journal_end:
            raise Conflict(Topic.MEETINGS, meeting_id)
        meeting = meetings.standing(session, meeting_id)
        approving.approve(session, meeting, row_version=row_version, papers=made)
    return _TOUCHED


def _ready(session: Session, meeting_id: int, *, row_version: int, day: date) -> _Ready:
    """Read what is approved, and refuse what cannot be."""
    meeting = meetings.standing(session, meeting_id)
    if meeting.row_version != row_version:
        raise Conflict(Topic.MEETINGS, meeting_id)
    if meeting.status is not MeetingStatus.DRAFT_MINUTES:
        to = MeetingStatus.APPROVED
        raise Refused("meeting.step_forbidden", old=meeting.status, new=to)
    _refuse_lacking(session, meeting_id, reference=meeting.reference)
    spoken = [one for one in papers.languages(session) if one in LANGUAGES] or [LANGUAGES[0]]
    minutes = approvals.minutes_of(session, meeting_id)
    approval = approvals.as_approved(session, minutes, day=day)
    read = (paper_sources.read(session, meeting_id, language=one) for one in spoken)
    sources = tuple(replace(one, approval=approval, record=_locked(one)) for one in read)
    return _Ready(queries.journal_end(session), sources)


def _refuse_lacking(session: Session, meeting_id: int, *, reference: str) -> None:
    found = lacking.of_minutes(session, meeting_id, items=agenda_of(session, meeting_id))
    stopping = [one.code for one in found if not one.is_remark]
    if stopping:
        codes = tuple(dict.fromkeys(_SAID_TOGETHER.get(code, code) for code in stopping))
        count = len(stopping)
        raise Refused("approval.lacking", meeting=reference, count=count, missing=codes)


def _locked(sources: MeetingSources) -> MeetingRecord:
    """Give the meeting as its papers show it once it is approved: no draft any more (R76)."""
    record = sources.record
    heading = replace(record.heading, status=MeetingStatus.APPROVED, taken_over=False)
    return replace(record, heading=heading)


def _set(every: tuple[MeetingSources, ...], *, told: Progress | None) -> tuple[SetMinutes, ...]:
    """Set the minutes in each language and edition, outside any transaction."""
    kind = PAPERS[approvals.MINUTES]
    wanted = [(sources, edition) for sources in every for edition in Edition]
    made = []
    for done, (sources, edition) in enumerate(wanted):
        if told is not None:
            told(done, len(wanted))
        content = kind.render(kind.build(sources, Wish(edition)), language=sources.language)
        made.append(SetMinutes(edition, sources.language, content))
    if told is not None:
        told(len(wanted), len(wanted))
    return tuple(made)
