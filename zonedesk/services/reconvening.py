"""A council that was not in number is called together again, with what it left (L14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonedesk.db.commands import agenda, carrying, meetings, records
from zonedesk.db.models import Body, Meeting
from zonedesk.db.queries.papers import rules_on
from zonedesk.domain import rules
from zonedesk.domain.attendance import Quorum
from zonedesk.domain.carrying import USUAL, carried
from zonedesk.domain.errors import Refused
from zonedesk.domain.reconvening import LAST, Reconvening
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import attendance_sheet
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time

    from zonedesk.db.database import Session
    from zonedesk.domain.attendance import QuorumCheck
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.MEETINGS, Topic.AGENDA})
_SAME = ("kind", "place", "starts_at", "mode")


def prospect(workspace: Workspace, meeting_id: int) -> Reconvening:
    """Tell what calling a council together again would make.

    Raises:
        Refused: as `reconvene`, but for the day.
        Conflict: the meeting is gone or in the bin.
    """
    with workspace.database.read() as session:
        return _prospect(session, meeting_id)


def reconvene(
    workspace: Workspace, meeting_id: int, *, day: date, start: time | None = None
) -> Outcome:
    """Make the next meeting of a council that was not in number, convoked one time more.

    What was not treated goes along: each item as a new one that is linked to the old, so that it
    is known for which time it is convoked. What the old meeting says of it stays; where it said
    nothing and is not approved yet, the item was put off.

    Args:
        workspace: the open work folder.
        meeting_id: of the meeting that was not in number.
        day: of the next one.
        start: its hour; None for the same one.

    Returns:
        the new meeting, with its reference.

    Raises:
        Refused: ``reconvening.no_council`` for a body whose quorum no number of members makes;
            ``reconvening.not_noted`` before the attendance is; ``reconvening.in_number``;
            ``reconvening.last`` after the third convocation; ``reconvening.nothing_left`` where
            every item was treated or carried over; ``reconvening.too_early`` (day), all with
            ``reference``; ``carry.cancelled`` (reference); ``user.may_only_read``.
        Conflict: the meeting is gone or in the bin.
    """
    with writing(workspace, "meeting.reconvene") as session:
        planned = _prospect(session, meeting_id)
        if day <= planned.day:
            raise Refused("reconvening.too_early", reference=planned.reference, day=planned.day)
        origin = carrying.held(session, meeting_id)
        told = dict(records.read(session, Meeting, record_id=meeting_id, names=_SAME))
        told |= {"convocation": planned.convocation, "starts_at": start or told["starts_at"]}
        new = meetings.made(session, origin.body_id, day=day, told=told)
        items = [item.id for item in planned.items]
        place = carrying.Place(origin.body_id, new.id)
        made = carrying.carry(session, items, to=place, fates=carried(USUAL), linked=True)
        carrying.settle(session, new.id, new=made.values())
        if not origin.status.locked:
            carrying.adjourn(session, items)
        return Outcome(_TOUCHED, records.running(session), new.id, new.reference)


def _prospect(session: Session, meeting_id: int) -> Reconvening:
    meeting = meetings.standing(session, meeting_id)
    names = ("body_id", "held_on", "starts_at", "convocation")
    stored = records.read(session, Meeting, record_id=meeting_id, names=names)
    sheet = attendance_sheet.read(session, meeting_id)
    _refuse(meeting, sheet.quorum, convocation=stored["convocation"])
    order = [entry.item for entry in agenda.order_of(session, meeting_id)]
    left = carrying.untreated(session, order) - carrying.standing_already(session, order).keys()
    items = tuple(item for item in sheet.items if item.id in left)
    if not items:
        raise Refused("reconvening.nothing_left", reference=meeting.reference)
    following = stored["convocation"] + 1
    return Reconvening(
        meeting.reference,
        following,
        items,
        article=sheet.quorum.article if sheet.quorum else "",
        any_number=_enough(session, stored) <= following,
        day=stored["held_on"],
        start=stored["starts_at"],
    )


def _refuse(meeting: meetings.Standing, quorum: QuorumCheck | None, *, convocation: int) -> None:
    """Refuse a meeting after which no council is called together again."""
    if meeting.status is MeetingStatus.CANCELLED:
        raise Refused("carry.cancelled", reference=meeting.reference)
    if quorum is None or quorum.rule is not Quorum.MEMBERS:
        raise Refused("reconvening.no_council", reference=meeting.reference)
    if quorum.unmarked == quorum.members:
        raise Refused("reconvening.not_noted", reference=meeting.reference)
    if quorum.met and not quorum.failing:
        raise Refused("reconvening.in_number", reference=meeting.reference)
    if convocation >= LAST:
        raise Refused("reconvening.last", reference=meeting.reference)


def _enough(session: Session, stored: Mapping[str, Any]) -> int:
    """Give from which convocation on any number is enough."""
    body = records.read(session, Body, record_id=stored["body_id"], names=("kind",))
    known = rules_on(session, stored["held_on"])
    return rules.whole_number(known, f"quoting_convocation.{body['kind']}") or LAST + 1
