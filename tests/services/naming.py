"""Somebody named in every way that a work folder knows, by the use cases where there are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import update

from tests.workspaces import NOON
from zonedesk.db.models import Decision, ItemGuest, Meeting, PlanLine, UrgencySupporter, Vote, Voter
from zonedesk.domain.words import (
    AttendanceStatus,
    Capacity,
    PlanLevel,
    VoteChoice,
    VoteMethod,
)
from zonedesk.services import actions, agenda, attendance, dossiers, follow_ups, meetings, people
from zonedesk.services.follow_ups import Subject

if TYPE_CHECKING:
    from tests.services.council import Council

SINCE = date(2015, 1, 1)


def name_everywhere(raad: Council, person: int) -> int:
    """Let everything that can name a person do so once; give the item of the meeting."""
    folder, meeting = raad.workspace, raad.meeting
    people.add_mandate(folder, (raad.body, person), capacity=Capacity.EXPERT, since=SINCE)
    instead: people.MandateFields = {"substitute_for_id": person}
    seat = (raad.body, raad.secretary)
    people.add_mandate(folder, seat, capacity=Capacity.SUBSTITUTE, since=SINCE, fields=instead)
    attendance.mark(folder, meeting, person_id=person, status=AttendanceStatus.PRESENT)
    attendance.mark(
        folder,
        meeting,
        person_id=raad.member,
        status=AttendanceStatus.REPLACED,
        replaced_by=person,
    )
    fields: agenda.ItemFields = {"title": "Laptops", "proposer": person, "presenter": person}
    item = agenda.add(folder, meeting, fields=fields).id
    dossiers.create(folder, fields={"title": "x", "category": "y", "handler": person})
    action = actions.add(folder, fields={"text": "Offerte vragen", "owner": person}).id
    follow_ups.add(
        folder, Subject.ACTION, subject_id=action, fields={"text": "Gebeld", "author": person}
    )
    meetings.create(folder, raad.body, day=date(2018, 6, 1))
    with folder.database.write("test.names", 1, at=NOON) as session:
        session.execute(update(Meeting).where(Meeting.id == meeting).values(secretary_id=person))
        session.execute(update(Meeting).where(Meeting.id != meeting).values(chair_id=person))
        line = PlanLine(code="A.1", level=PlanLevel.STRATEGIC, title="Verkeer", lead_id=person)
        vote = Vote(item_id=item, method=VoteMethod.BY_NAME)
        session.add_all([line, vote])
        session.flush()
        session.add_all(
            [
                Decision(item_id=item, responsible_id=person),
                ItemGuest(item_id=item, person_id=person),
                UrgencySupporter(item_id=item, person_id=person),
                Voter(vote_id=vote.id, person_id=person, choice=VoteChoice.FOR),
            ]
        )
    return item
