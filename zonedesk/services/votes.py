"""Votes on agenda items: consensus, by name, by count, in secret, appointments (R71-R73).

The same vote again changes nothing (T55). Once there is a vote, who was there at the item stays as
it is until the vote is removed (R72; `zonedesk.db.commands.presence`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zonedesk.db import secrecy
from zonedesk.db.commands import meetings, records
from zonedesk.db.commands import votes as written
from zonedesk.db.commands.votes import Written
from zonedesk.db.models import AgendaItem, Vote
from zonedesk.domain.electors import Weighing
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.domain.words import VoteChoice, VoteMethod
from zonedesk.services import vote_checks as checks
from zonedesk.services import vote_sheet
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonedesk.db.database import Session
    from zonedesk.db.queries.votes import VoteRow
    from zonedesk.domain.ballots import CandidateLine
    from zonedesk.domain.topics import Changes
    from zonedesk.domain.vote_record import VoteSheet
    from zonedesk.domain.words import Matter
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.VOTES, Topic.AGENDA, Topic.ATTENDANCE})
SENTENCE = "sentence"
"""The field of a vote under which its sentence being typed is kept as a draft."""


def sheet(workspace: Workspace, item_id: int) -> VoteSheet:
    """Read the votes on an item, and how can be voted on it; see `vote_sheet.shown`."""
    with workspace.database.read() as session:
        return vote_sheet.shown(session, item_id)


def consensus(
    workspace: Workspace, item_id: int, *, subject: str = "", row_version: int = 0
) -> Changes:
    """Note that all agreed, without counting (R71).

    Args:
        workspace: the open work folder.
        item_id: an item of a meeting that is not locked.
        subject: what was voted on: empty for the item itself, else the label of an article.
        row_version: of the vote on it as it was read; 0 where there was none.

    Raises:
        Refused: ``meeting.locked`` (reference), ``vote.on_heading`` (title),
            ``vote.item_withdrawn`` (T48), ``vote.must_be_secret`` (article; L21),
            ``user.may_only_read``.
        Conflict: it stands otherwise, and not as it was read (T57).
    """
    with writing(workspace, "vote.consensus") as session:
        checks.may_vote(session, item_id, method=VoteMethod.CONSENSUS)
        return _put(
            session,
            item_id,
            subject=subject,
            row_version=row_version,
            to=Written(VoteMethod.CONSENSUS),
        )


def by_name(
    workspace: Workspace,
    item_id: int,
    *,
    choices: Mapping[int, VoteChoice],
    subject: str = "",
    row_version: int = 0,
) -> Changes:
    """Note who voted what; each weighs as the rules of the body say on that day (L15, L18).

    Args:
        workspace: the open work folder.
        item_id: an item of a meeting that is not locked.
        choices: what each voter, by id, chose; who is not in it did not take part.
        subject: as `consensus`.
        row_version: as `consensus`.

    Raises:
        Refused: as `consensus`; ``vote.absent_voter`` (name) who was not there (T35, T36),
            ``vote.no_right`` (name) who may not vote (L27), ``vote.weight_unknown`` (name) whose
            municipality or its votes are not known, ``vote.nobody`` without any voter.
        Conflict: as `consensus`.
    """
    with writing(workspace, "vote.by_name") as session:
        asked = checks.may_vote(session, item_id, method=VoteMethod.BY_NAME)
        if not choices:
            raise Refused("vote.nobody")
        to = Written(
            VoteMethod.BY_NAME,
            choices=checks.voters(session, asked, choices=choices),
            weighted=asked.weighing is not Weighing.HEADS,
            chair_decides=_decides(session, item_id, subject=subject),
        )
        return _put(session, item_id, subject=subject, row_version=row_version, to=to)


def by_count(
    workspace: Workspace,
    item_id: int,
    *,
    counts: Mapping[VoteChoice, int],
    subject: str = "",
    row_version: int = 0,
) -> Changes:
    """Note how many voted what, without names; see `consensus`.

    Raises:
        Refused: as `consensus`; ``vote.must_be_weighted`` (article; L18), ``vote.too_many``
            (given, possible) when more votes were counted than could be given (L27),
            ``vote.below_zero``, ``vote.nobody`` without any vote.
        Conflict: as `consensus`.
    """
    with writing(workspace, "vote.by_count") as session:
        asked = checks.may_vote(session, item_id, method=VoteMethod.BY_COUNT)
        to = Written(VoteMethod.BY_COUNT, checks.numbers(counts, asked))
        return _put(session, item_id, subject=subject, row_version=row_version, to=to)


def secret(
    workspace: Workspace,
    item_id: int,
    *,
    counts: Mapping[VoteChoice, int],
    subject: str = "",
    row_version: int = 0,
) -> Changes:
    """Note the numbers of a secret vote; of one that was by name before no name stays (R73).

    Names are gone from the table and from the journal, for good: this cannot be taken back then.
    For what is refused see `by_count`.
    """
    with writing(workspace, "vote.secret") as session:
        asked = checks.may_vote(session, item_id, method=VoteMethod.SECRET)
        to = Written(VoteMethod.SECRET, checks.numbers(counts, asked))
        return _put(session, item_id, subject=subject, row_version=row_version, to=to)


def make_secret(workspace: Workspace, vote_id: int, *, row_version: int) -> Changes:
    """Turn a vote by name into a secret one: its numbers stay, no name does (R73).

    Raises:
        Refused: as `secret`.
        Conflict: it moved on since it was read, or is gone.
    """
    with writing(workspace, "vote.make_secret") as session:
        item_id, vote = written.with_id(session, vote_id)
        if vote.method is VoteMethod.SECRET:
            return NOTHING
        checks.may_vote(session, item_id, method=VoteMethod.SECRET)
        to = Written(VoteMethod.SECRET, vote.numbers or None, candidates=vote.candidates)
        return _put(session, item_id, subject=vote.subject, row_version=row_version, to=to)


def appointment(
    workspace: Workspace,
    item_id: int,
    *,
    candidates: Sequence[CandidateLine],
    counts: Mapping[VoteChoice, int] | None = None,
    subject: str = "",
    row_version: int = 0,
) -> Changes:
    """Note a round of an appointment: who stood, with how many votes, in secret (L21, L23).

    Args:
        workspace: the open work folder.
        item_id: an item of a meeting that is not locked.
        candidates: in order; votes stay None until they are counted.
        counts: blank and invalid votes, and those against a candidate who stands alone.
        subject: of the round; a second round is a vote of its own (`next_round`).
        row_version: as `consensus`.

    Raises:
        Refused: as `secret`; ``vote.candidates_same`` (name), ``vote.no_candidates``.
        Conflict: as `consensus`.
    """
    with writing(workspace, "vote.appointment") as session:
        asked = checks.may_vote(session, item_id, method=VoteMethod.SECRET)
        stood = checks.stood(candidates)
        got = sum(one.votes or 0 for one in stood)
        numbers = checks.numbers(counts or {}, asked, beside=got)
        to = Written(VoteMethod.SECRET, numbers, candidates=stood)
        return _put(session, item_id, subject=subject, row_version=row_version, to=to)


def settle(
    workspace: Workspace, vote_id: int, *, row_version: int, choice: VoteChoice | None
) -> Changes:
    """Let the vote of the chair settle a tie, or no more (R71; L17).

    Args:
        workspace: the open work folder.
        vote_id: a vote by name or by count.
        row_version: of it as it was read.
        choice: how the chair voted, for or against; None leaves the tie as it is. By name it is
            what stands with the name of the chair.

    Raises:
        Refused: ``vote.chair_may_not`` when no rule lets the chair decide, ``vote.no_tie``,
            ``vote.chair_absent``, ``meeting.locked``, ``vote.item_withdrawn``,
            ``vote.on_heading``, ``user.may_only_read``.
        Conflict: it moved on since it was read, or is gone.
    """
    with writing(workspace, "vote.settle") as session:
        item_id, vote = written.with_id(session, vote_id)
        asked = checks.may_vote(session, item_id, method=vote.method)
        to = Written(
            vote.method,
            None if vote.method is VoteMethod.BY_NAME else vote.numbers,
            vote.choices if vote.method is VoteMethod.BY_NAME else (),
            weighted=vote.weighted,
        )
        if choice is not None:
            to = checks.settled(asked, to, vote=vote, choice=choice)
        return _put(session, item_id, subject=vote.subject, row_version=row_version, to=to)


def write_sentence(
    workspace: Workspace, vote_id: int, *, row_version: int, sentence: str
) -> Changes:
    """Write another sentence than the generated one; empty brings that one back (R71).

    Raises:
        Refused: ``meeting.locked``, ``user.may_only_read``.
        Conflict: the vote moved on since it was read, or is gone.
    """
    with writing(workspace, "vote.write_sentence") as session:
        item_id, _ = _as_read(session, vote_id, row_version=row_version)
        meetings.open_meeting_of(session, item_id)
        records.forget_drafts(session, Vote, record_id=vote_id, fields=[SENTENCE])
        values = {"sentence": typed(sentence)}
        changed = records.change(
            session, Vote, record_id=vote_id, row_version=row_version, values=values
        )
        return _TOUCHED if changed else NOTHING


def remove(
    workspace: Workspace, vote_id: int, *, row_version: int, forget: bool = False
) -> Outcome:
    """Take a vote away; then presence at the item can change again (R72).

    Args:
        workspace: the open work folder.
        vote_id: the vote.
        row_version: of it as it was read.
        forget: whether it should have been secret: then no name stays in the journal either, and
            this cannot be taken back (R73).

    Raises:
        Refused: ``meeting.locked``, ``user.may_only_read``.
        Conflict: it moved on since it was read, or is gone.
    """
    with writing(workspace, "vote.remove") as session:
        item_id, vote = _as_read(session, vote_id, row_version=row_version)
        meetings.open_meeting_of(session, item_id)
        written.remove(session, vote)
        if forget:
            secrecy.forget_names(session, item_id, subject=vote.subject)
        return Outcome(_TOUCHED, records.running(session), vote_id)


def set_matter(workspace: Workspace, item_id: int, *, seen: Matter, matter: Matter) -> Changes:
    """Tell what an item is about, so that the rules know what it asks (L18, L21, L22).

    Args:
        workspace: the open work folder.
        item_id: an item of a meeting that is not locked.
        seen: as the user saw it.
        matter: what it becomes.

    Raises:
        Refused: ``meeting.locked``, ``user.may_only_read``.
        Conflict: somebody told otherwise since it was read, or the item is gone.
    """
    with writing(workspace, "agenda.edit") as session:
        meetings.open_meeting_of(session, item_id)
        now = records.unmoved(session, AgendaItem, record_id=item_id, seen={"matter": seen})
        values = {"matter": matter}
        changed = records.change(
            session, AgendaItem, record_id=item_id, row_version=now, values=values
        )
        return _TOUCHED if changed else NOTHING


def _as_read(session: Session, vote_id: int, *, row_version: int) -> tuple[int, VoteRow]:
    item_id, vote = written.with_id(session, vote_id)
    if vote.handle.row_version != row_version:
        raise Conflict(Topic.VOTES, vote_id)
    return item_id, vote


def _put(session: Session, item_id: int, *, subject: str, row_version: int, to: Written) -> Changes:
    """Write a vote; a sentence that somebody wrote stays, but not with one that becomes secret."""
    told = typed(subject)
    found = written.find(session, item_id, subject=told)
    hides = to.method is VoteMethod.SECRET
    if found is not None and not (hides and found.method is not VoteMethod.SECRET):
        to = replace(to, sentence=found.sentence)
    changed = written.put(session, item_id, subject=told, row_version=row_version, written=to)
    return _TOUCHED if changed else NOTHING


def _decides(session: Session, item_id: int, *, subject: str) -> bool:
    """Tell whether the chair was said to decide already: changing another vote keeps that."""
    found = written.find(session, item_id, subject=typed(subject))
    return found is not None and found.method is VoteMethod.BY_NAME and found.chair_decides
