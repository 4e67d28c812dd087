"""The votes on an item as they are read: who votes, by which rules, what came out (R71-R73)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import attendance
from zonedesk.db.queries import openness, papers, votes, voting
from zonedesk.db.queries.attendance import sheet_items
from zonedesk.domain import rules
from zonedesk.domain.attendance import Quorum
from zonedesk.domain.electors import Composition, Weighing, room
from zonedesk.domain.errors import Conflict
from zonedesk.domain.matters import asked
from zonedesk.domain.presence_quorum import check_quorum
from zonedesk.domain.rule_values import MajorityKind, TiedBallot, choice
from zonedesk.domain.topics import Topic
from zonedesk.domain.vote_record import Problem, VoteProblem, VoteSheet
from zonedesk.domain.votes import chair_may_settle
from zonedesk.domain.words import Capacity, ItemResult, LateFlag, Marking, MeetingStatus
from zonedesk.services import vote_lines
from zonedesk.services.attendance_sheet import entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonedesk.db.database import Session
    from zonedesk.db.queries.voting import VotedOn
    from zonedesk.domain.electors import Room
    from zonedesk.domain.matters import Asked
    from zonedesk.domain.rules import Rule
    from zonedesk.domain.sittings import AttendanceEntry


#: Until the meeting is held nobody is expected to be noted as present.
_NOT_HELD: Final = {
    MeetingStatus.PREPARING,
    MeetingStatus.AGENDA_SENT,
    MeetingStatus.CANCELLED,
}


def read(
    session: Session,
    item_id: int,
    *,
    known: Sequence[Rule] | None = None,
    everybody: Sequence[AttendanceEntry] | None = None,
) -> VoteSheet:
    """Read the votes on an item with all that the rules ask of them.

    Args:
        session: to read with.
        item_id: of the item.
        known: the rules of its day, where many items of one meeting are read.
        everybody: of the sheet of its meeting, likewise.

    Raises:
        Conflict: the item is gone, in the bin, or waits for a meeting.
        Refused: ``rule.unreadable`` (rule, value).
    """
    item = voting.item(session, item_id)
    if item is None:
        raise Conflict(Topic.AGENDA, item_id)
    known = papers.rules_on(session, item.day) if known is None else known
    ask = asked(known, item.kind, matter=item.matter)
    weighing = weighing_of(known, item, ask=ask)
    everybody = entries(session, item.meeting_id) if everybody is None else everybody
    there = _room(session, item, everybody=everybody, weighing=weighing)
    sheet = VoteSheet(
        item_id,
        locked=locked(item),
        shown=item.shown,
        deliberative=item.deliberative,
        matter=item.matter,
        asked=ask,
        majority=majority_of(known, item),
        weighing=weighing,
        room=there,
        casting=_casting(known, item),
        subjects=voting.subjects(session, item_id),
        problems=_problems(session, item, everybody=everybody, known=known, there=there, ask=ask),
    )
    lines = vote_lines.lines(
        votes.of_item(session, item_id),
        sheet,
        result=item.result,
        prefers=preferred_of(known, item),
        language=papers.language(session),
    )
    return replace(sheet, votes=lines)


def shown(session: Session, item_id: int) -> VoteSheet:
    """Read the votes on an item for a screen; of a body that shows none only that it does not."""
    item = voting.item(session, item_id)
    if item is None or item.shown or votes.of_item(session, item_id):
        return read(session, item_id)
    known = papers.rules_on(session, item.day)
    return VoteSheet(
        item_id,
        locked=locked(item),
        shown=False,
        deliberative=item.deliberative,
        matter=item.matter,
        asked=asked(known, item.kind, matter=item.matter),
    )


def locked(item: VotedOn) -> str:
    """Tell why nothing can be voted on an item: the code of the refusal, empty when it can."""
    if item.status.locked:
        return "meeting.locked"
    if item.heading:
        return "vote.on_heading"
    return "vote.item_withdrawn" if item.result is ItemResult.WITHDRAWN else ""


def majority_of(known: Iterable[Rule], item: VotedOn) -> MajorityKind:
    """Give which majority the rules of a body ask."""
    rule = rules.find(known, f"majority.{item.kind}")
    told = choice(rule) if rule is not None else ""
    usual = MajorityKind.MORE_FOR_THAN_AGAINST
    return next((one for one in MajorityKind if one.value == told), usual)


def weighing_of(known: Iterable[Rule], item: VotedOn, *, ask: Asked) -> Weighing:
    """Tell how the votes on an item count (L15, L18)."""
    if ask.weighted is not None:
        return Weighing.MUNICIPALITIES
    weighs = rules.quorum(known, item.kind) is Quorum.WEIGHTS
    return Weighing.MANDATES if weighs else Weighing.HEADS


def _room(
    session: Session,
    item: VotedOn,
    *,
    everybody: Sequence[AttendanceEntry],
    weighing: Weighing,
) -> Room:
    places = attendance.places(session, item.meeting_id)
    there = {one.person_id: one.present(places).get(item.item_id, False) for one in everybody}
    made = Composition(weighing)
    if weighing is not Weighing.HEADS:
        made = Composition(
            weighing,
            voting.municipalities(session, item.body_id, day=item.day),
            voting.votes_of_municipalities(session),
        )
    return room(everybody, there, made=made, chair_id=chair_of(item, everybody))


def chair_of(item: VotedOn, everybody: Iterable[AttendanceEntry]) -> int | None:
    """Give who chairs: whom the meeting names, else the chair of the body."""
    if item.chair_id is not None:
        return item.chair_id
    chairs = (one.person_id for one in everybody if one.capacity is Capacity.CHAIR)
    return next(chairs, None)


def _problems(
    session: Session,
    item: VotedOn,
    *,
    everybody: Sequence[AttendanceEntry],
    known: Sequence[Rule],
    there: Room,
    ask: Asked,
) -> tuple[Problem, ...]:
    """Tell what is wrong with voting on an item at all; nothing of one that cannot be voted on."""
    if locked(item) or not item.shown:
        return ()
    found: list[Problem] = []
    if item.status not in _NOT_HELD or any(one.status is not None for one in everybody):
        short = _not_in_number(session, item, everybody=everybody, known=known)
        if short is not None:
            found.append(Problem(VoteProblem.NOT_IN_NUMBER, article=short))
        if not there.electors:
            found.append(Problem(VoteProblem.NOBODY_VOTES))
    if ask.closed is not None and _is_public(session, item):
        found.append(Problem(VoteProblem.NOT_CLOSED, article=ask.closed))
    if there.unweighed:
        found.append(Problem(VoteProblem.UNWEIGHED, names=there.unweighed))
    return tuple(found)


def _not_in_number(
    session: Session,
    item: VotedOn,
    *,
    everybody: Sequence[AttendanceEntry],
    known: Sequence[Rule],
) -> str | None:
    """Give the article by which a body is not in number at an item; None when it is (L14, L15)."""
    rule = rules.quorum(known, item.kind) if item.deliberative else None
    free = rules.whole_number(known, f"quoting_convocation.{item.kind}")
    if rule is None or (free is not None and item.convocation >= free):
        return None
    items = [one for one in sheet_items(session, item.meeting_id) if one.id == item.item_id]
    check = check_quorum(everybody, items, rule=rule)
    if check.met and not check.lacking:
        return None
    found = rules.find(known, f"quorum.{item.kind}")
    return found.article if found else ""


def _is_public(session: Session, item: VotedOn) -> bool:
    markings = openness.item_markings(session, meetings={item.meeting_id})
    return markings[item.item_id] is not Marking.CLOSED


def _casting(known: Iterable[Rule], item: VotedOn) -> bool:
    """Tell whether the vote of the chair may settle a tie; only a law takes it away (WGP 28)."""
    return not item.deliberative or chair_may_settle(
        majority_of(known, item),
        urgent=item.late is LateFlag.URGENT,
        postponed_before=item.previous_result is ItemResult.ADJOURNED,
    )


def preferred_of(known: Iterable[Rule], item: VotedOn) -> TiedBallot | None:
    """Tell whom the rules of a body prefer when candidates got as many votes (L23)."""
    rule = rules.find(known, f"tied_ballot.{item.kind}")
    told = choice(rule) if rule is not None else ""
    return next((one for one in TiedBallot if one.value == told), None)
