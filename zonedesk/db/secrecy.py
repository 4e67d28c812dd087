"""Names of voters taken out of the journal, once a vote is secret (R73).

Ids of rows are given again after a deletion: an entry belongs to the row that was made last before
it under its id.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import func, select, update

from zonedesk.db.bulk import table_of
from zonedesk.db.models import Draft, JournalEntry, Vote, Voter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session

_END: Final = 2**62


class _Life(NamedTuple):
    """A row from the entry that made it up to the one that gave its id to another."""

    row_id: int
    since: int
    until: int
    made: dict[str, Any]

    def holds(self, row_id: int, entry_id: int) -> bool:
        return row_id == self.row_id and self.since <= entry_id < self.until


def forget_names(session: Session, item_id: int, *, subject: str) -> bool:
    """Forget who voted what on a subject of an item, in votes that stand and that were removed.

    Sentences that somebody wrote about such a vote go along, for they may name voters. What else
    the journal holds stays as it is.

    Returns:
        whether the journal held any name.
    """
    votes = [
        life
        for life in _lives(_entries(session, Vote.__tablename__))
        if life.made["item_id"] == item_id and life.made["subject"] == subject
    ]
    if not votes:
        return False
    entries = _entries(session, Voter.__tablename__)
    voters = [life for life in _lives(entries) if _owner(life, votes)]
    named = [entry[0] for entry in entries if any(one.holds(entry[1], entry[0]) for one in voters)]
    if not named:
        return False
    table = table_of(JournalEntry)
    session.execute(update(table).where(table.c.id.in_(named)).values(before=None, after=None))
    by_name = [vote for vote in votes if any(_owner(life, [vote]) for life in voters)]
    _forget_sentences(session, by_name)
    return True


def _owner(voter: _Life, votes: Iterable[_Life]) -> bool:
    return any(vote.holds(voter.made["vote_id"], voter.since) for vote in votes)


def _entries(session: Session, table_name: str) -> Sequence[Any]:
    """Give id, row, before and after of the entries about a table, in order."""
    query = select(JournalEntry.id, JournalEntry.row_id, JournalEntry.before, JournalEntry.after)
    return session.execute(
        query.where(JournalEntry.table_name == table_name).order_by(JournalEntry.id)
    ).all()


def _lives(entries: Iterable[Any]) -> list[_Life]:
    """Give each row that was made, as it was made."""
    made = [
        (row_id, entry_id, after)
        for entry_id, row_id, before, after in entries
        if before is None and after is not None
    ]
    following: dict[int, int] = {}
    found: list[_Life] = []
    for row_id, entry_id, after in reversed(made):
        found.append(_Life(row_id, entry_id, following.get(row_id, _END), json.loads(after)))
        following[row_id] = entry_id
    return found


def _forget_sentences(session: Session, votes: Iterable[_Life]) -> None:
    table = table_of(JournalEntry)
    for vote in votes:
        about = (table.c.table_name == Vote.__tablename__) & (table.c.row_id == vote.row_id)
        lived = table.c.id.between(vote.since, vote.until - 1)
        session.execute(
            update(table)
            .where(about, lived)
            .values(
                before=func.json_remove(table.c.before, "$.sentence"),
                after=func.json_remove(table.c.after, "$.sentence"),
            )
        )
        drafts = table_of(Draft)
        typed = (drafts.c.subject == Vote.__tablename__) & (drafts.c.subject_id == vote.row_id)
        session.execute(drafts.delete().where(typed))
