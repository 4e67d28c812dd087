"""Votes on an item or on one of its articles."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Coded, Journaled, Record, in_words
from zonedesk.domain.words import VoteChoice, VoteMethod


class Vote(Record):
    """A vote; counts are None where none was noted. A secret vote has no names (R73).

    ``weighted`` tells that voters count with their weight (L15, L18), ``chair_decides`` that the
    vote of the chair settles a tie (L17). ``sentence`` is what somebody wrote instead of the
    sentence that the minutes make of it.
    """

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
    weighted: Mapped[bool] = mapped_column(default=False, server_default=false())
    chair_decides: Mapped[bool] = mapped_column(default=False, server_default=false())
    sentence: Mapped[str] = mapped_column(default="", server_default="")


class Voter(Journaled):
    """What one person chose in a vote by name, and with how many votes: ``weight`` of ``parts``."""

    __tablename__ = "voter"
    __table_args__ = (
        UniqueConstraint("vote_id", "person_id"),
        in_words("choice", VoteChoice, name="choice"),
        CheckConstraint("weight >= 0 AND parts >= 1", name="weight"),
    )

    vote_id: Mapped[int] = mapped_column(ForeignKey("vote.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    choice: Mapped[VoteChoice] = mapped_column(Coded(VoteChoice))
    position: Mapped[int] = mapped_column(default=0)
    weight: Mapped[int] = mapped_column(default=1, server_default="1")
    parts: Mapped[int] = mapped_column(default=1, server_default="1")


class Candidate(Journaled):
    """Somebody who stood for an appointment, with the votes got in this round (L23)."""

    __tablename__ = "candidate"
    __table_args__ = (
        UniqueConstraint("vote_id", "name"),
        CheckConstraint("votes IS NULL OR votes >= 0", name="votes"),
    )

    vote_id: Mapped[int] = mapped_column(ForeignKey("vote.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str]
    born_on: Mapped[date | None]
    votes: Mapped[int | None]
