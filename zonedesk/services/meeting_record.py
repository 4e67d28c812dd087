"""The record of a meeting and of its items as their editor holds them, each read in one session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands.meetings import standing
from zonedesk.db.models import ItemGuest, UrgencySupporter
from zonedesk.db.queries import (
    agenda,
    agenda_entries,
    approvals,
    attendance,
    decision_record,
    meeting_record,
    meetings,
    papers,
    people,
    votes,
)
from zonedesk.documents.result_words import result_sentence
from zonedesk.domain.agenda_numbers import closed_session, shown
from zonedesk.domain.agenda_times import TimedItem, timetable
from zonedesk.domain.errors import Refused
from zonedesk.domain.meeting_record import (
    AgendaEntry,
    Cancelled,
    ItemRecord,
    MeetingFacts,
    MeetingLine,
    MeetingList,
    MeetingRecord,
)
from zonedesk.domain.vote_record import Voted
from zonedesk.domain.words import ItemKind, MeetingStatus, VoteChoice
from zonedesk.services import carrying, lacking

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.db.queries.agenda_entries import StoredEntry
    from zonedesk.db.queries.meeting_record import StoredItem
    from zonedesk.db.queries.votes import VoteRow
    from zonedesk.domain.agenda_times import Timetable
    from zonedesk.domain.meeting_record import BodyChoice, Choices, PersonChoice
    from zonedesk.domain.rows import MeetingRow
    from zonedesk.services.workspace import Workspace


def list_meetings(workspace: Workspace) -> MeetingList:
    """Read all meetings with their handles, and the bodies."""
    with workspace.database.read() as session:
        bodies = meeting_record.bodies(session)
        names = meetings.names_of_bodies(session)
        handles = meeting_record.handles(session)
        lines = tuple(
            MeetingLine(row, names[row.body], handles[meeting_id])
            for meeting_id, row in meetings.all_by_id(session).items()
        )
        return MeetingList(lines, tuple(bodies))


def list_bodies(workspace: Workspace) -> tuple[BodyChoice, ...]:
    """Give the bodies that a meeting can be made of."""
    with workspace.database.read() as session:
        return tuple(meeting_record.bodies(session))


def meeting(workspace: Workspace, reference: str) -> MeetingRecord:
    """Read one meeting with its agenda and attendance.

    Raises:
        Refused: ``show.unknown`` (reference), when it is gone.
    """
    with workspace.database.read() as session:
        meeting_id = meetings.find(session, reference)
        if meeting_id is None:
            raise Refused("show.unknown", reference=reference)
        return _meeting(session, meeting_id, today=workspace.clock.today())


def version(workspace: Workspace, meeting_id: int) -> int:
    """Give the row version of a meeting as it stands now.

    Raises:
        Conflict: it is gone or in the bin.
    """
    with workspace.database.read() as session:
        return standing(session, meeting_id).row_version


def agenda_of(session: Session, meeting_id: int) -> tuple[AgendaEntry, ...]:
    """Read the agenda of a meeting that is there, inside a reading."""
    body = meeting_record.body(session, meeting_record.meeting(session, meeting_id).body_id)
    return _agenda(session, meeting_id, row=meetings.one(session, meeting_id), body=body)[0]


def item(workspace: Workspace, item_id: int) -> ItemRecord:
    """Read one item with its texts and what came out of it.

    Raises:
        Refused: ``show.unknown`` (reference), when it is gone.
    """
    with workspace.database.read() as session:
        return _item(session, item_id, today=workspace.clock.today())


def choices(workspace: Workspace) -> Choices:
    """Give what an item can be linked to, and who can propose it or take an action point."""
    with workspace.database.read() as session:
        return meeting_record.choices(session)


def persons(workspace: Workspace) -> tuple[PersonChoice, ...]:
    """Give the persons that can chair a meeting or keep its minutes."""
    with workspace.database.read() as session:
        return tuple(meeting_record.persons(session))


def _meeting(session: Session, meeting_id: int, *, today: date) -> MeetingRecord:
    row = meetings.one(session, meeting_id)
    texts = meetings.texts(session, meeting_id)
    stored = meeting_record.meeting(session, meeting_id)
    body = meeting_record.body(session, stored.body_id)
    items, times = _agenda(session, meeting_id, row=row, body=body)
    stage, sent_on = agenda_entries.last_sent(session, meeting_id)
    sheet = tuple(attendance.of_meeting(session, meeting_id))
    earlier, later = meeting_record.neighbours(session, meeting_id, body_id=stored.body_id)
    return MeetingRecord(
        row=row,
        handle=stored.handle,
        body=body,
        facts=MeetingFacts(
            place=stored.place,
            chair_id=stored.chair_id,
            secretary_id=stored.secretary_id,
            secretary=texts.secretary,
            intro=texts.intro,
            outro=texts.outro,
            mode=stored.mode,
            convocation=stored.convocation,
        ),
        items=items,
        attendance=sheet,
        lacking=lacking.of_meeting(
            session, lacking.Asked(meeting_id, row, texts, items, sheet), today=today
        ),
        earlier=earlier,
        later=later,
        waiting=meeting_record.waiting(session, stored.body_id),
        times=times,
        stage=stage,
        sent_on=sent_on,
        cancelled=_cancelled(session, meeting_id)
        if row.status is MeetingStatus.CANCELLED
        else None,
        approval=approvals.approval(session, approvals.minutes_of(session, meeting_id))
        if row.status.locked
        else None,
        versions=approvals.versions(session, meeting_id),
    )


def _cancelled(session: Session, meeting_id: int) -> Cancelled:
    left = carrying.left_over(session, meeting_id)
    return Cancelled(meeting_record.why_cancelled(session, meeting_id), len(left))


def _agenda(
    session: Session, meeting_id: int, *, row: MeetingRow, body: BodyChoice
) -> tuple[tuple[AgendaEntry, ...], Timetable]:
    """Read the agenda of a meeting with the number of each item on paper and its time."""
    rows = agenda.items_by_id(session, meeting_id)
    own = agenda_entries.entries(session, meeting_id)
    times = _times(row, [(item_id, own[item_id]) for item_id, _ in rows])
    marks = {item_id: (one.parent, one.public) for item_id, one in own.items()}
    closed = closed_session(marks, deliberative=body.deliberative)
    items = tuple(
        AgendaEntry(
            one,
            own[item_id].handle,
            own[item_id].parent,
            heading=own[item_id].heading,
            label=shown(
                one.number,
                body.number_style,
                public=item_id not in closed,
                late=own[item_id].late,
            ),
            short_title=own[item_id].short_title,
            part=own[item_id].part,
            late=own[item_id].late,
            minutes=own[item_id].minutes,
            slot=times.slots.get(item_id),
            standing=own[item_id].standing,
        )
        for item_id, one in rows
    )
    return items, times


def _times(row: MeetingRow, items: Iterable[tuple[int, StoredEntry]]) -> Timetable:
    """Plan the time of an agenda from the start of its meeting (R43)."""
    timed = [TimedItem(key, one.parent, one.minutes, one.heading) for key, one in items]
    return timetable(timed, row.start, end=row.end)


def _item(session: Session, item_id: int, *, today: date) -> ItemRecord:
    stored = meeting_record.item(session, item_id)
    if stored is None:
        raise Refused("show.unknown", reference=f"#{item_id}")
    names = people.names(session)
    return ItemRecord(
        handle=stored.handle,
        title=stored.title,
        kind=stored.kind,
        public=stored.public,
        proposer_id=stored.proposer_id,
        proposer=people.name_or(stored.proposer_text, stored.proposer_id, names=names),
        dossier=None
        if stored.dossier_id is None
        else meeting_record.dossier(session, stored.dossier_id),
        plan_lines=tuple(meeting_record.lines(session, item_id)),
        context=stored.context,
        discussion=stored.discussion,
        result=stored.result,
        decisions=decision_record.of_item(session, item_id, today=today),
        votes=tuple(voted(one) for one in votes.of_item(session, item_id)),
        actions=tuple(meeting_record.actions(session, item_id, names=names)),
        short_title=stored.short_title,
        part=stored.part,
        late=stored.late,
        minutes=stored.minutes,
        presenter_id=stored.presenter_id,
        presenter=people.name_or(stored.presenter_text, stored.presenter_id, names=names),
        expected=stored.expected,
        heading=stored.heading,
        urgency_reason=stored.urgency_reason,
        guests=tuple(agenda_entries.linked_people(session, item_id, model=ItemGuest)),
        supporters=tuple(agenda_entries.linked_people(session, item_id, model=UrgencySupporter)),
        approves=approvals.named_by(session, item_id) if _approves(stored) else None,
        sentence=_sentence(session, stored),
    )


def _sentence(session: Session, stored: StoredItem) -> str:
    """Say the result as papers do where no decision was written."""
    if stored.result is None:
        return ""
    return result_sentence(
        stored.result,
        stored.kind,
        explained=not stored.context.is_empty,
        body=meeting_record.kind_of_body(session, stored.handle.id),
        language=papers.language(session),
    )


def _approves(stored: StoredItem) -> bool:
    return stored.kind is ItemKind.MINUTES_APPROVAL


def voted(row: VoteRow) -> Voted:
    """Give a vote as a record of its item tells it."""
    counts = (row.for_, row.against, row.abstain, row.blank, row.invalid)
    given = zip(VoteChoice, counts, strict=True)
    return Voted(
        row.subject,
        row.method,
        tuple((choice, count) for choice, count in given if count is not None),
    )
