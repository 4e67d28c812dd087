"""The police zone, its municipalities and its dated rule sets."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Coded, Record, in_words
from zonedesk.domain.words import Marking, Profile


class Zone(Record):
    """The one zone of the work folder; ``languages`` are codes joined by ``;``."""

    __tablename__ = "zone"
    __table_args__ = (
        CheckConstraint("id = 1", name="one"),
        in_words("profile", Profile, name="profile"),
    )

    name: Mapped[str]
    code: Mapped[str] = mapped_column(default="")
    profile: Mapped[Profile] = mapped_column(Coded(Profile))
    languages: Mapped[str] = mapped_column(default="nl")
    address: Mapped[str] = mapped_column(default="")
    remark: Mapped[str] = mapped_column(default="")
    accent: Mapped[str] = mapped_column(default="#1D4F91")
    logo: Mapped[bytes | None]


class Municipality(Record):
    """A municipality of the zone; ``votes`` are its mayor's in the college (WGP 24)."""

    __tablename__ = "municipality"
    __table_args__ = (UniqueConstraint("name"),)

    name: Mapped[str]
    votes: Mapped[float | None]
    position: Mapped[int]


class RuleSet(Record):
    """Rules in force from a day on, after the profile of the zone (R-rules L1-L31)."""

    __tablename__ = "rule_set"
    __table_args__ = (
        UniqueConstraint("profile", "valid_from"),
        in_words("profile", Profile, name="profile"),
    )

    profile: Mapped[Profile] = mapped_column(Coded(Profile))
    valid_from: Mapped[date]
    title: Mapped[str]


class Rule(Record):
    """One editable rule with the article it rests on."""

    __tablename__ = "rule"
    __table_args__ = (UniqueConstraint("rule_set_id", "code"),)

    rule_set_id: Mapped[int] = mapped_column(ForeignKey("rule_set.id", ondelete="CASCADE"))
    code: Mapped[str]
    value: Mapped[str]
    article: Mapped[str]


class MarkingWording(Record):
    """How the zone words a marking on papers and screen, in one language (domain.md 4.1)."""

    __tablename__ = "marking_wording"
    __table_args__ = (
        UniqueConstraint("marking", "language"),
        in_words("marking", Marking, name="marking"),
    )

    marking: Mapped[Marking] = mapped_column(Coded(Marking))
    language: Mapped[str]
    words: Mapped[str]
