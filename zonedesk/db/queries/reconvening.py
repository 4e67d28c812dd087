"""For which time items are convoked, and what a body that was not in number left (L14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.domain.presence_quorum import convoked
from zonedesk.domain.words import MeetingStatus

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def convocations(session: Session, meeting_id: int) -> dict[int, int]:
    """Tell for which time each item of a meeting is convoked, by its id.

    An item counts with the meeting before it only if that was convoked one time less; a meeting
    that was called off, or is in the bin, convoked nobody. Where nothing of the agenda stood on an
    earlier one that is known here, the meeting itself tells.
    """
    at_meeting = AgendaItem.meeting_id == meeting_id
    here = select(AgendaItem.id).where(at_meeting, AgendaItem.deleted_at.is_(None))
    now = {item: item for item in session.scalars(here)}
    found: dict[int, list[int]] = {item: [] for item in now}
    while now:
        earlier: dict[int, int] = {}
        query = (
            select(AgendaItem.id, AgendaItem.previous_id, Meeting.convocation)
            .join(Meeting, AgendaItem.meeting_id == Meeting.id)
            .where(
                AgendaItem.id.in_(now),
                Meeting.deleted_at.is_(None),
                Meeting.status != MeetingStatus.CANCELLED,
            )
        )
        for item, previous, convocation in session.execute(query):
            found[now[item]].append(convocation)
            if previous is not None and convocation > 1:
                earlier[previous] = now[item]
        now = earlier
    times = {item: stops for item, stops in found.items() if stops}
    if all(len(stops) == 1 for stops in times.values()):
        return {item: stops[0] for item, stops in times.items()}
    return {item: convoked(stops) for item, stops in times.items()}
