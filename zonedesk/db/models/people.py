"""Persons, their functions and the mandates by which they sit in bodies."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint, true
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, Record, in_words
from zonedesk.domain.words import Capacity, Gender


class Function(Record):
    """A function with its titles in Dutch and French (R14, R21).

    ``title`` is what a man is called or anybody where no other is given; ``title_f`` a woman,
    ``title_plural`` several.
    """

    __tablename__ = "function"
    __table_args__ = (UniqueConstraint("title", "title_fr"),)

    title: Mapped[str]
    title_fr: Mapped[str] = mapped_column(default="")
    title_f: Mapped[str] = mapped_column(default="", server_default="")
    title_plural: Mapped[str] = mapped_column(default="", server_default="")
    title_fr_f: Mapped[str] = mapped_column(default="", server_default="")
    title_fr_plural: Mapped[str] = mapped_column(default="", server_default="")
    active: Mapped[bool] = mapped_column(default=True, server_default=true())


class Person(Binned):
    """Somebody of the register; ``key`` is what other sheets call them.

    ``sort_name`` is by what they stand in lists, empty where that is their name (R21).
    """

    __tablename__ = "person"
    __table_args__ = (in_words("gender", Gender, name="gender"),)

    key: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    first_name: Mapped[str] = mapped_column(default="")
    salutation: Mapped[str] = mapped_column(default="")
    function_id: Mapped[int | None] = mapped_column(ForeignKey("function.id"))
    organisation: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)
    gender: Mapped[Gender | None] = mapped_column(Coded(Gender))
    sort_name: Mapped[str] = mapped_column(default="", server_default="")


class Mandate(Binned):
    """A seat of a person in a body from a day to a last day, both included."""

    __tablename__ = "mandate"
    __table_args__ = (
        UniqueConstraint("body_id", "person_id", "capacity", "valid_from"),
        CheckConstraint("valid_to IS NULL OR valid_to >= valid_from", name="period"),
        in_words("capacity", Capacity, name="capacity"),
    )

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    capacity: Mapped[Capacity] = mapped_column(Coded(Capacity))
    votes: Mapped[bool]
    weight: Mapped[float] = mapped_column(default=1)
    municipality: Mapped[str] = mapped_column(default="")
    rank: Mapped[float | None]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    substitute_for_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
