"""Votes on an item or on one of its articles."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from sqlalchemy import bindparam, select

from zonedesk.db.models import AgendaItem, Candidate, Vote, Voter
from zonedesk.db.prepared import fetch
from zonedesk.db.queries import people
from zonedesk.domain.ballots import CandidateLine
from zonedesk.domain.handles import Handle
from zonedesk.domain.vote_record import Choice
from zonedesk.domain.words import VoteChoice, VoteMethod

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

Given: TypeAlias = "int | tuple[str, ...] | None"


_VOTE_COLUMNS: Final = (
    Vote.id,
    Vote.row_version,
    Vote.subject,
    Vote.method,
    Vote.weighted,
    Vote.chair_decides,
    Vote.sentence,
    *(getattr(Vote, f"votes_{choice.value}") for choice in VoteChoice),
)
_VOTER_COLUMNS: Final = (
    Voter.vote_id,
    Voter.person_id,
    Voter.choice,
    Voter.weight,
    Voter.parts,
)
_CANDIDATE_COLUMNS: Final = (
    Candidate.vote_id,
    Candidate.name,
    Candidate.votes,
    Candidate.born_on,
)
_OF_ITEM: Final = Vote.item_id == bindparam("id")
_OF_MEETING: Final = Vote.item_id.in_(
    select(AgendaItem.id).where(
        AgendaItem.meeting_id == bindparam("id"), AgendaItem.deleted_at.is_(None)
    )
)
_OF_DOSSIER: Final = Vote.item_id.in_(
    select(AgendaItem.id).where(
        AgendaItem.dossier_id == bindparam("id"), AgendaItem.deleted_at.is_(None)
    )
)


class _Asked(NamedTuple):
    """The questions for votes, who voted in them, and who stood in them."""

    votes: Select[*tuple[Any, ...]]
    voters: Select[*tuple[Any, ...]]
    candidates: Select[*tuple[Any, ...]]


def _asked(which: ColumnElement[bool]) -> _Asked:
    return _Asked(
        select(Vote.item_id, *_VOTE_COLUMNS).where(which).order_by(Vote.subject != "", Vote.id),
        select(*_VOTER_COLUMNS)
        .join(Vote, Voter.vote_id == Vote.id)
        .where(which)
        .order_by(Voter.vote_id, Voter.position, Voter.id),
        select(*_CANDIDATE_COLUMNS)
        .join(Vote, Candidate.vote_id == Vote.id)
        .where(which)
        .order_by(Candidate.vote_id, Candidate.position, Candidate.id),
    )


# Written once, for the votes of an item are read at every step through the agenda.
_ITEM: Final = _asked(_OF_ITEM)
_MEETING: Final = _asked(_OF_MEETING)
_DOSSIER: Final = _asked(_OF_DOSSIER)


@dataclass(frozen=True, slots=True)
class VoteRow:
    """A vote: a number for each choice, the names when it was by name, None when not noted.

    Attributes:
        handle: for a command on it.
        weighted: each voter counts with the weight kept with them.
        chair_decides: the vote of the chair settles a tie.
        sentence: that somebody wrote instead of the generated one; empty without.
        choices: who chose what, with their weight. Of a vote by count it is the chair alone, where
            that vote settled a tie; of a secret one nobody (R73).
        candidates: of an appointment, in order.
    """

    subject: str
    method: VoteMethod
    for_: Given
    against: Given
    abstain: Given
    blank: Given
    invalid: Given
    handle: Handle
    weighted: bool = False
    chair_decides: bool = False
    sentence: str = ""
    choices: tuple[Choice, ...] = ()
    candidates: tuple[CandidateLine, ...] = ()

    @property
    def numbers(self) -> dict[VoteChoice, int]:
        """How many chose what; what was not noted is left out."""
        given = (self.for_, self.against, self.abstain, self.blank, self.invalid)
        pairs = zip(VoteChoice, given, strict=True)
        return {
            choice: one if isinstance(one, int) else len(one)
            for choice, one in pairs
            if one is not None
        }


def of_item(session: Session, item_id: int) -> list[VoteRow]:
    """List the votes on an item, the one on the item itself first, then in order of entry."""
    return _read(session, _ITEM, record_id=item_id).get(item_id, [])


def of_meeting(session: Session, meeting_id: int) -> dict[int, list[VoteRow]]:
    """List the votes of a meeting by the id of their item, each in the order of `of_item`."""
    return _read(session, _MEETING, record_id=meeting_id)


def of_dossier(session: Session, dossier_id: int) -> dict[int, list[VoteRow]]:
    """List the votes on the items that treat a dossier, as `of_meeting` does."""
    return _read(session, _DOSSIER, record_id=dossier_id)


def _read(session: Session, asked: _Asked, *, record_id: int) -> dict[int, list[VoteRow]]:
    found = fetch(session, asked.votes, id=record_id)
    if not found:
        return {}
    voters = _voters(session, asked, record_id=record_id)
    candidates = _candidates(session, asked, record_id=record_id)
    rows: dict[int, list[VoteRow]] = {}
    for item_id, vote_id, version, subject, method, weighted, decides, sentence, *numbers in found:
        choices = voters.get(vote_id, ())
        given = _named(choices) if method is VoteMethod.BY_NAME else list(numbers)
        for_, against, abstain, blank, invalid = given
        rows.setdefault(item_id, []).append(
            VoteRow(
                subject,
                method,
                for_,
                against,
                abstain,
                blank,
                invalid,
                handle=Handle(vote_id, version),
                weighted=weighted,
                chair_decides=decides,
                sentence=sentence,
                choices=choices,
                candidates=candidates.get(vote_id, ()),
            )
        )
    return rows


def _named(choices: tuple[Choice, ...]) -> list[Given]:
    """Give the names of each choice; None where nobody chose it."""
    return [
        tuple(one.name for one in choices if one.choice is choice) or None for choice in VoteChoice
    ]


def _voters(session: Session, asked: _Asked, *, record_id: int) -> Mapping[int, tuple[Choice, ...]]:
    rows = fetch(session, asked.voters, id=record_id)
    names = people.names(session) if rows else {}
    found: dict[int, tuple[Choice, ...]] = {}
    for vote_id, person_id, choice, weight, parts in rows:
        one = Choice(person_id, names[person_id], choice, Fraction(weight, parts))
        found[vote_id] = (*found.get(vote_id, ()), one)
    return found


def _candidates(
    session: Session, asked: _Asked, *, record_id: int
) -> Mapping[int, tuple[CandidateLine, ...]]:
    found: dict[int, tuple[CandidateLine, ...]] = {}
    for vote_id, name, votes, born_on in fetch(session, asked.candidates, id=record_id):
        found[vote_id] = (*found.get(vote_id, ()), CandidateLine(name, votes, born_on))
    return found
