"""Votes on an item or on one of its articles."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Coded, Journaled, Record, in_words
from zonedesk.domain.words import VoteChoice, VoteMethod


class Vote(Record):
    """A vote; counts are None where none was noted. A secret vote has no names (R73)."""

    __tablename__ = "vote"
    __table_args__ = (
        UniqueConstraint("item_id", "subject"),
        in_words("method", VoteMethod, name="method"),
        CheckConstraint(
            "coalesce(votes_for, 0) >= 0 AND coalesce(votes_against, 0) >= 0"
            " AND coalesce(votes_abstain, 0) >= 0 AND coalesce(votes_blank, 0) >= 0"
            " AND coalesce(votes_invalid, 0) >= 0",
            name="counts",
        ),
    )

    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"))
    subject: Mapped[str] = mapped_column(default="")
    method: Mapped[VoteMethod] = mapped_column(Coded(VoteMethod))
    votes_for: Mapped[int | None]
    votes_against: Mapped[int | None]
    votes_abstain: Mapped[int | None]
    votes_blank: Mapped[int | None]
    votes_invalid: Mapped[int | None]


class Voter(Journaled):
    """What one person chose in a vote by name."""

    __tablename__ = "voter"
    __table_args__ = (
        UniqueConstraint("vote_id", "person_id"),
        in_words("choice", VoteChoice, name="choice"),
    )

    vote_id: Mapped[int] = mapped_column(ForeignKey("vote.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    choice: Mapped[VoteChoice] = mapped_column(Coded(VoteChoice))
    position: Mapped[int] = mapped_column(default=0)
