"""Votes as they are written: the vote with its voters or candidates, all of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, update

from zonedesk.db import secrecy
from zonedesk.db.bulk import table_of
from zonedesk.db.commands import records
from zonedesk.db.models import Candidate, Vote, Voter
from zonedesk.db.queries import votes
from zonedesk.domain.errors import Conflict
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import VoteChoice, VoteMethod

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy.orm import Session

    from zonedesk.db.queries.votes import VoteRow
    from zonedesk.domain.ballots import CandidateLine
    from zonedesk.domain.vote_record import Choice


@dataclass(frozen=True, slots=True)
class Written:
    """A vote as it is to stand.

    Attributes:
        method: how was voted.
        numbers: of each choice; of a vote by name none are kept beside the names.
        choices: who chose what; never of a secret vote (R73).
        candidates: of an appointment, in order.
        weighted: each voter counts with their weight.
        chair_decides: the vote of the chair settles a tie.
        sentence: that somebody wrote; empty for the generated one.
    """

    method: VoteMethod
    numbers: Mapping[VoteChoice, int] | None = None
    choices: tuple[Choice, ...] = ()
    candidates: tuple[CandidateLine, ...] = ()
    weighted: bool = False
    chair_decides: bool = False
    sentence: str = ""

    @property
    def columns(self) -> dict[str, Any]:
        """What stands in the row of the vote itself."""
        numbers = {} if self.method is VoteMethod.BY_NAME else dict(self.numbers or {})
        return {
            "method": self.method,
            "weighted": self.weighted,
            "chair_decides": self.chair_decides,
            "sentence": self.sentence,
        } | {f"votes_{choice.value}": numbers.get(choice) for choice in VoteChoice}


def find(session: Session, item_id: int, *, subject: str) -> VoteRow | None:
    """Find the vote on a subject of an item; None when there is none."""
    return next((one for one in votes.of_item(session, item_id) if one.subject == subject), None)


def with_id(session: Session, vote_id: int) -> tuple[int, VoteRow]:
    """Read a vote with the id of its item; `Conflict` when it is gone."""
    item_id = records.read(session, Vote, record_id=vote_id, names=("item_id",))["item_id"]
    found = next(one for one in votes.of_item(session, item_id) if one.handle.id == vote_id)
    return item_id, found


def put(
    session: Session, item_id: int, *, subject: str, row_version: int, written: Written
) -> bool:
    """Let the vote on a subject stand like this.

    Args:
        session: to write with.
        item_id: the item.
        subject: empty for the item itself.
        row_version: of the vote as it was read; 0 where there was none.
        written: what it becomes.

    Returns:
        whether anything was written; what stands so already is not written again (T55).

    Raises:
        Conflict: it stands otherwise, and not as it was read.
    """
    found = find(session, item_id, subject=subject)
    if found is not None and _as_written(found) == written:
        return False
    if (found.handle.row_version if found else 0) != row_version:
        raise Conflict(Topic.VOTES, found.handle.id if found else item_id)
    if found is None:
        values = {"item_id": item_id, "subject": subject, **written.columns}
        vote_id = records.add(session, Vote, values=values)
    else:
        vote_id = found.handle.id
        _clear(session, found)
        table = table_of(Vote)
        session.execute(update(table).where(table.c.id == vote_id).values(**written.columns))
    _fill(session, vote_id, written=written)
    if written.method is VoteMethod.SECRET:
        secrecy.forget_names(session, item_id, subject=subject)
    return True


def remove(session: Session, vote: VoteRow) -> None:
    """Take a vote away with its voters and candidates; the journal keeps it."""
    _clear(session, vote)
    session.execute(delete(Vote).where(Vote.id == vote.handle.id))


def _clear(session: Session, vote: VoteRow) -> None:
    if vote.choices:
        session.execute(delete(Voter).where(Voter.vote_id == vote.handle.id))
    if vote.candidates:
        session.execute(delete(Candidate).where(Candidate.vote_id == vote.handle.id))


def _fill(session: Session, vote_id: int, *, written: Written) -> None:
    _insert(
        session,
        Voter,
        rows=(
            {
                "vote_id": vote_id,
                "person_id": one.person_id,
                "choice": one.choice,
                "position": position,
                "weight": one.weight.numerator,
                "parts": one.weight.denominator,
            }
            for position, one in enumerate(written.choices)
        ),
    )
    _insert(
        session,
        Candidate,
        rows=(
            {
                "vote_id": vote_id,
                "position": position,
                "name": one.name,
                "born_on": one.born_on,
                "votes": one.votes,
            }
            for position, one in enumerate(written.candidates)
        ),
    )


def _insert(
    session: Session, model: type[Voter | Candidate], *, rows: Iterable[dict[str, Any]]
) -> None:
    known = list(rows)
    if known:
        session.execute(insert(table_of(model)), known)


def _as_written(row: VoteRow) -> Written:
    by_name = row.method is VoteMethod.BY_NAME
    return Written(
        row.method,
        None if by_name else row.numbers or None,
        row.choices,
        row.candidates,
        weighted=row.weighted,
        chair_decides=row.chair_decides,
        sentence=row.sentence,
    )
