"""Who and what a vote may hold: the same checks for every way of voting (L18, L21, L27, T48)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zonedesk.db.commands import meetings
from zonedesk.db.queries import voting
from zonedesk.domain import votes as counting
from zonedesk.domain.ballots import CandidateLine
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import Topic
from zonedesk.domain.typed import typed
from zonedesk.domain.vote_record import Choice
from zonedesk.domain.words import VoteMethod
from zonedesk.services import vote_sheet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonedesk.db.commands.votes import Written
    from zonedesk.db.database import Session
    from zonedesk.db.queries.votes import VoteRow
    from zonedesk.domain.vote_record import VoteSheet
    from zonedesk.domain.words import VoteChoice


def may_vote(session: Session, item_id: int, *, method: VoteMethod) -> VoteSheet:
    """Read the sheet of an item that can be voted on by a method.

    Raises:
        Refused: as `zonedesk.services.votes.consensus`.
        Conflict: the item is gone.
    """
    meeting = meetings.open_meeting_of(session, item_id)
    item = voting.item(session, item_id)
    if item is None:
        raise Conflict(Topic.AGENDA, item_id)
    reason = vote_sheet.locked(item)
    if reason == "vote.on_heading":
        raise Refused("vote.on_heading", title=item.title)
    if reason == "vote.item_withdrawn":
        raise Refused("vote.item_withdrawn", reference=meeting.reference)
    asked = vote_sheet.read(session, item_id)
    if method in asked.asked.allowed:
        return asked
    if asked.asked.secret is not None:
        raise Refused("vote.must_be_secret", article=asked.asked.secret)
    raise Refused("vote.must_be_weighted", article=asked.asked.weighted)


def voters(
    session: Session, asked: VoteSheet, *, choices: Mapping[int, VoteChoice]
) -> tuple[Choice, ...]:
    """Give who voted what in the order of the sheet, each with their weight.

    Raises:
        Refused: ``vote.no_right`` (name), ``vote.absent_voter`` (name), ``vote.weight_unknown``
            (name).
    """
    room = asked.room
    able = {one.person_id: one for one in room.electors}
    others = {one.person_id: one for one in room.others}
    for person_id in choices:
        if person_id in others:
            raise Refused("vote.no_right", name=others[person_id].name)
        if person_id not in able:
            raise Refused("vote.absent_voter", name=voting.name(session, person_id))
        if able[person_id].name in room.unweighed:
            raise Refused("vote.weight_unknown", name=able[person_id].name)
    return tuple(
        Choice(one.person_id, one.name, choices[one.person_id], one.weight)
        for one in room.electors
        if one.person_id in choices
    )


def numbers(
    counts: Mapping[VoteChoice, int], asked: VoteSheet, *, beside: int | None = None
) -> dict[VoteChoice, int] | None:
    """Check the numbers of a vote; None when none is noted.

    Args:
        counts: of each choice.
        asked: how can be voted on the item.
        beside: the votes that candidates got; None for a vote without candidates.

    Raises:
        Refused: ``vote.below_zero``, ``vote.nobody``, ``vote.too_many`` (given, possible).
    """
    if any(number < 0 for number in counts.values()):
        raise Refused("vote.below_zero")
    given = sum(counts.values()) + (beside or 0)
    if beside is None and not given:
        raise Refused("vote.nobody")
    possible = asked.room.represented
    if counting.too_many([given], possible):
        raise Refused("vote.too_many", given=given, possible=int(possible))
    return dict(counts) or None


def stood(candidates: Sequence[CandidateLine]) -> tuple[CandidateLine, ...]:
    """Give who stands, without empty lines.

    Raises:
        Refused: ``vote.no_candidates``, ``vote.candidates_same`` (name), ``vote.below_zero``.
    """
    cleaned = tuple(CandidateLine(typed(one.name), one.votes, one.born_on) for one in candidates)
    stood = tuple(one for one in cleaned if one.name)
    if not stood:
        raise Refused("vote.no_candidates")
    names = [one.name for one in stood]
    for name in names:
        if names.count(name) > 1:
            raise Refused("vote.candidates_same", name=name)
    if any((one.votes or 0) < 0 for one in stood):
        raise Refused("vote.below_zero")
    return stood


def settled(asked: VoteSheet, to: Written, *, vote: VoteRow, choice: VoteChoice) -> Written:
    """Let the chair decide a vote as it stands.

    Raises:
        Refused: ``vote.chair_may_not``, ``vote.no_tie``, ``vote.chair_absent``.
    """
    if not asked.casting:
        raise Refused("vote.chair_may_not")
    line = next(one for one in asked.votes if one.handle == vote.handle)
    if not counting.is_tie(dict(line.tally)) or vote.method is VoteMethod.SECRET:
        raise Refused("vote.no_tie")
    chair = asked.room.chair
    if chair is None:
        raise Refused("vote.chair_absent")
    beside = to.choices
    if vote.method is VoteMethod.BY_COUNT:
        beside = (Choice(chair.person_id, chair.name, choice, chair.weight),)
    return replace(to, choices=beside, chair_decides=True)
