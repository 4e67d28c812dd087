"""What an item says of the lines of the plan that it treats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import AgendaItem, Decision, FollowUp, Meeting
from zonedesk.db.queries import meeting_record, openness
from zonedesk.domain.plan_evaluation import KINDS, Evaluation, TreatedLine, text_of
from zonedesk.domain.words import Marking

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import FollowUpKind


def of_item(session: Session, item_id: int) -> Evaluation | None:
    """Give what an item offers for its lines; None when it is gone or in the bin."""
    query = (
        select(Meeting.id, Meeting.held_on, AgendaItem.discussion_plain)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(AgendaItem.id == item_id, AgendaItem.deleted_at.is_(None))
        .where(Meeting.deleted_at.is_(None))
    )
    found = session.execute(query).one_or_none()
    if found is None:
        return None
    meeting_id, day, discussion = found
    noted = _noted(session, meeting_id)
    treated = meeting_record.lines(session, item_id)
    closed = bool(treated) and _is_closed(session, item_id, meeting_id=meeting_id)
    markings = openness.line_markings(session) if closed else {}
    lines = tuple(
        TreatedLine(
            one.id,
            one.reference,
            one.title,
            tuple(kind for kind in KINDS if kind in noted.get(one.id, ())),
            exposed=closed and markings[one.id] is Marking.PUBLIC,
        )
        for one in treated
    )
    return Evaluation(meeting_id, day, text_of(discussion, _decided(session, item_id)), lines)


def _is_closed(session: Session, item_id: int, *, meeting_id: int) -> bool:
    marking = openness.item_markings(session, meetings=[meeting_id])[item_id]
    return marking is not Marking.PUBLIC


def _decided(session: Session, item_id: int) -> list[str]:
    query = (
        select(Decision.text_plain)
        .where(Decision.item_id == item_id, Decision.deleted_at.is_(None))
        .order_by(Decision.position)
    )
    return list(session.scalars(query))


def _noted(session: Session, meeting_id: int) -> dict[int, set[FollowUpKind]]:
    """Give as what a meeting is noted on lines, by their id."""
    query = select(FollowUp.plan_line_id, FollowUp.kind).where(
        FollowUp.meeting_id == meeting_id,
        FollowUp.plan_line_id.is_not(None),
        FollowUp.deleted_at.is_(None),
    )
    found: dict[int, set[FollowUpKind]] = {}
    for line_id, kind in session.execute(query):
        if line_id is None:
            continue
        found.setdefault(line_id, set()).add(kind)
    return found
