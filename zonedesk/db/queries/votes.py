"""Votes on an item or on one of its articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from sqlalchemy import bindparam, select

from zonedesk.db.models import Vote, Voter
from zonedesk.db.prepared import fetch
from zonedesk.db.queries import people
from zonedesk.domain.words import VoteChoice, VoteMethod

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Given: TypeAlias = "int | tuple[str, ...] | None"


# Written once, for the votes of an item are read at every step through the agenda.
_VOTES: Final = (
    select(
        Vote.id,
        Vote.subject,
        Vote.method,
        *(getattr(Vote, f"votes_{choice.value}") for choice in VoteChoice),
    )
    .where(Vote.item_id == bindparam("id"))
    .order_by(Vote.subject != "", Vote.id)
)


@dataclass(frozen=True, slots=True)
class VoteRow:
    """A vote: a number for each choice, the names when it was by name, None when not noted."""

    subject: str
    method: VoteMethod
    for_: Given
    against: Given
    abstain: Given
    blank: Given
    invalid: Given


def of_item(session: Session, item_id: int) -> list[VoteRow]:
    """List the votes on an item, the one on the item itself first, then in order of entry."""
    found = fetch(session, _VOTES, id=item_id)
    by_name = any(row[2] is VoteMethod.BY_NAME for row in found)
    voters = _voters(session, item_id) if by_name else {}
    rows = []
    for vote_id, subject, method, *numbers in found:
        given: list[Given] = list(numbers)
        if method is VoteMethod.BY_NAME:
            given = [voters.get((vote_id, choice)) for choice in VoteChoice]
        rows.append(VoteRow(subject, method, *given))
    return rows


def _voters(session: Session, item_id: int) -> dict[tuple[int, VoteChoice], tuple[str, ...]]:
    query = (
        select(Voter.vote_id, Voter.choice, Voter.person_id)
        .join(Vote, Voter.vote_id == Vote.id)
        .where(Vote.item_id == item_id)
        .order_by(Voter.vote_id, Voter.position)
    )
    names = people.names(session)
    found: dict[tuple[int, VoteChoice], tuple[str, ...]] = {}
    for vote_id, choice, person_id in session.execute(query):
        found[vote_id, choice] = (*found.get((vote_id, choice), ()), names[person_id])
    return found
