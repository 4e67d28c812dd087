"""What the minutes of a meeting lack, read for the one list before their approval (R45, R69)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.db.commands import meetings
from zonedesk.db.queries import approving as queries
from zonedesk.db.queries import attendance, people
from zonedesk.db.queries.papers import rules_on
from zonedesk.domain import matters, rules
from zonedesk.domain.agenda_numbers import closed_session
from zonedesk.domain.approving import Expected, Held, HeldItem
from zonedesk.domain.errors import Refused
from zonedesk.domain.presence_quorum import check_quorum
from zonedesk.domain.vote_record import VoteProblem
from zonedesk.domain.words import Capacity, ItemResult, LateFlag, Matter
from zonedesk.services import vote_sheet
from zonedesk.services.attendance_sheet import entries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.db.database import Session
    from zonedesk.db.queries.approving import Asked, AskedItem
    from zonedesk.domain.sittings import AttendanceEntry

_ASKED_APART = frozenset({Capacity.CHAIR, Capacity.SECRETARY})


@dataclass(frozen=True, slots=True)
class _Meeting:
    """A meeting in its reading: what it says itself, the rules of its day and everybody of it."""

    session: Session
    id: int
    asked: Asked
    known: Sequence[rules.Rule]
    everybody: Sequence[AttendanceEntry]


def read(session: Session, meeting_id: int) -> Held:
    """Read a meeting as far as it is asked before its minutes are approved."""
    asked = queries.meeting(session, meeting_id)
    everybody = entries(session, meeting_id)
    meeting = _Meeting(session, meeting_id, asked, rules_on(session, asked.held_on), everybody)
    seated = meetings.seated(session, asked.body_id, day=asked.held_on)
    return Held(
        body_kind=asked.body_kind,
        deliberative=asked.deliberative,
        votes_shown=asked.deliberative if asked.votes_shown is None else asked.votes_shown,
        begin=asked.began_at or asked.starts_at,
        end=asked.ends_at,
        chair=_expected(meeting, asked.chair_id or seated["chair_id"]),
        secretary=_expected(meeting, asked.secretary_id or seated["secretary_id"]),
        noted=sum(one.status is not None for one in everybody),
        people=tuple((one.lack, one.person_id, one.name) for one in everybody if one.lack),
        unsigned=_unsigned(meeting),
        paused=queries.paused_at(session, meeting_id),
        items=_items(meeting),
        house=queries.unset_house(session),
    )


def _expected(meeting: _Meeting, person_id: int | None) -> Expected | None:
    if person_id is None:
        return None
    noted = {one.person_id: one.status for one in meeting.everybody}
    name = people.names(meeting.session).get(person_id, "")
    return Expected(person_id, name, noted.get(person_id))


def _items(meeting: _Meeting) -> tuple[HeldItem, ...]:
    found = queries.items(meeting.session, meeting.id)
    unmarked, outside = _unmarked(meeting, found), _outside(meeting)
    return tuple(
        HeldItem(
            one.id,
            one.kind,
            one.result,
            decided=one.decided,
            votes=one.votes,
            wrong=_contradictions(meeting, one) if _may_contradict(one) else (),
            urgent=one.late is LateFlag.URGENT,
            supported=bool(one.supporters),
            unmarked=one.id in unmarked,
            in_number=one.id not in outside,
        )
        for one in found
    )


def _unmarked(meeting: _Meeting, items: Sequence[AskedItem]) -> frozenset[int]:
    """Give the items that the rules close and that stand open because nobody marked them (L22)."""
    asked = meeting.asked
    marks = {one.id: (one.parent_id, one.public) for one in items}
    closed = closed_session(marks, deliberative=asked.deliberative)
    try:
        return frozenset(
            one.id
            for one in items
            if one.public is None
            and one.matter is not Matter.ORDINARY
            and one.id not in closed
            and matters.asked(meeting.known, asked.body_kind, matter=one.matter).closed is not None
        )
    except Refused:
        return frozenset()  # whoever edits the rules is told


def _may_contradict(item: AskedItem) -> bool:
    """Tell whether votes on an item are to be read: a consensus on an ordinary one adds up."""
    ordinary = item.matter is Matter.ORDINARY and item.result is ItemResult.APPROVED
    return bool(item.counted or (item.votes and not ordinary))


def _contradictions(meeting: _Meeting, item: AskedItem) -> tuple[str, ...]:
    """Give the subjects of the votes on an item that contradict something (L27).

    A tie alone does not: what came of it tells the result.
    """
    try:
        sheet = vote_sheet.read(
            meeting.session, item.id, known=meeting.known, everybody=meeting.everybody
        )
    except Refused:
        return ()
    return tuple(
        vote.subject
        for vote in sheet.votes
        if any(one.code is not VoteProblem.TIE for one in vote.problems)
    )


def _outside(meeting: _Meeting) -> frozenset[int]:
    """Give the items at which a body that decides is not in number (L14, L15).

    A convocation that had to quote the article on it is valid whatever the number.
    """
    asked = meeting.asked
    if not asked.deliberative:
        return frozenset()
    try:
        rule = rules.quorum(meeting.known, asked.body_kind)
        quoting = rules.whole_number(meeting.known, f"quoting_convocation.{asked.body_kind}")
    except Refused:
        return frozenset()  # whoever edits the rules is told
    if quoting is not None and asked.convocation >= quoting:
        return frozenset()
    items = attendance.sheet_items(meeting.session, meeting.id)
    check = check_quorum(meeting.everybody, items, rule=rule)
    return frozenset(one.item_id for one in check.failing)


def _unsigned(meeting: _Meeting) -> tuple[str, ...]:
    """Give the roles of the rule set that nobody fills; chair and secretary are asked apart."""
    try:
        signing = rules.signatories(meeting.known, meeting.asked.body_kind)
    except Refused:
        return ()
    held = {one for entry in meeting.everybody for one in (entry.capacity, *entry.also)}
    return tuple(
        role or capacity.value
        for capacity, role in signing
        if capacity not in _ASKED_APART and capacity not in held
    )
