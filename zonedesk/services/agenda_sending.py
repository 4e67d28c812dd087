"""Agendas that leave the house: kept as they were, and what changed since (R40, R41)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import meetings, records
from zonedesk.db.models import IssuedDocument, Meeting, SentAgenda
from zonedesk.db.queries import agenda_sent, papers
from zonedesk.domain import agenda_changes
from zonedesk.domain.agenda_late import stage_of
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_options import Wish
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.domain.words import AgendaStage, Edition, MeetingStatus
from zonedesk.services.papers import PAPERS, made_now
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.agenda_changes import SentItem
    from zonedesk.services.workspace import Workspace

SENT: Final = ("convocation", "agenda")
"""The papers that leave the house at the first sending, in every edition they have."""
SENT_AGAIN: Final = ("agenda",)
"""Those that leave it at every later one: who is convoked already is not convoked again."""

_TOUCHED: Final = frozenset({Topic.AGENDA, Topic.MEETINGS, Topic.PAPERS})
_AFTER_SENDING: Final = frozenset({MeetingStatus.AGENDA_SENT, MeetingStatus.RUNNING})


def send(workspace: Workspace, meeting_id: int, *, row_version: int, day: date) -> Outcome:
    """Send the agenda of a meeting: its next step, with what was sent kept for good (R41).

    The items are kept as they stand, and the papers as bytes: `zonedesk.services.papers` gives
    these from then on. A step back keeps both; sending once more adds to them.

    Args:
        workspace: the open work folder.
        meeting_id: of a meeting in preparation.
        row_version: of the meeting as it was read.
        day: on which it is sent.

    Raises:
        Refused: ``agenda.empty``, ``meeting.step_forbidden`` (old, new), ``user.may_only_read``.
        Conflict: the meeting moved on since it was read (T57).
    """
    to = MeetingStatus.AGENDA_SENT
    with writing(workspace, "agenda.send") as session:
        meeting = meetings.standing(session, meeting_id)
        if meeting.status is not MeetingStatus.PREPARING:
            raise Refused("meeting.step_forbidden", old=meeting.status, new=to)
        items = agenda_sent.as_it_stands(session, meeting_id)
        if not any(item.number for item in items):
            raise Refused("agenda.empty")
        meetings.log_step(session, meeting, to=to, reason="")
        values = {"status": to, "locked_in": None}
        records.change(
            session, Meeting, record_id=meeting_id, row_version=row_version, values=values
        )
        _keep(session, meeting_id, stage=AgendaStage.FIRST, day=day, items=items)
        _issue(workspace, session, meeting_id=meeting_id, kinds=SENT)
        return Outcome(_TOUCHED, records.running(session), meeting_id, meeting.reference)


def send_again(workspace: Workspace, meeting_id: int, *, day: date) -> Outcome:
    """Send an agenda once more: supplementary, or urgent when anything new on it is (R40).

    Args:
        workspace: the open work folder.
        meeting_id: of a meeting whose agenda was sent and that is not over.
        day: on which it is sent.

    Raises:
        Refused: ``agenda.not_sent``; ``agenda.unchanged`` when nothing differs from what was sent
            last; ``meeting.locked``, ``user.may_only_read``.
        Conflict: the meeting is gone.
    """
    with writing(workspace, "agenda.send_again") as session:
        meeting = meetings.open_meeting(session, meeting_id)
        sent = agenda_sent.sendings(session, meeting_id)
        if not sent or meeting.status not in _AFTER_SENDING:
            raise Refused("agenda.not_sent")
        items = agenda_sent.as_it_stands(session, meeting_id)
        found = agenda_changes.differences(sent[-1].items, items)
        if not found:
            raise Refused("agenda.unchanged")
        new = [one.item for one in found if one.change is agenda_changes.Change.ADDED]
        stage = stage_of(agenda_sent.late_flags(session, new))
        _keep(session, meeting_id, stage=stage, day=day, items=items)
        _issue(workspace, session, meeting_id=meeting_id, kinds=SENT_AGAIN)
        return Outcome(_TOUCHED, records.running(session), meeting_id, meeting.reference)


def _keep(
    session: Session,
    meeting_id: int,
    *,
    stage: AgendaStage,
    day: date,
    items: tuple[SentItem, ...],
) -> None:
    written = agenda_changes.to_json(items)
    values = {"meeting_id": meeting_id, "stage": stage, "sent_on": day, "items": written}
    records.add(session, SentAgenda, values=values)


def _issue(
    workspace: Workspace, session: Session, *, meeting_id: int, kinds: tuple[str, ...]
) -> None:
    """File papers as they are set now, each in its editions, in the first language of the zone."""
    language = papers.language(session)
    for kind in kinds:
        for edition in Edition if PAPERS[kind].has_editions else (Edition.FULL,):
            content = made_now(
                session, kind, record_id=meeting_id, wish=Wish(edition), language=language
            )
            values = {
                "kind": kind,
                "meeting_id": meeting_id,
                "edition": edition,
                "language": language,
                "issued_at": workspace.clock.now_utc(),
                "content": content,
                "sha256": hashlib.sha256(content).hexdigest(),
            }
            records.add(session, IssuedDocument, values=values)
