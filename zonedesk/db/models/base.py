"""What every table shares: naming of constraints, record columns, value types."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    CheckConstraint,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Text,
    TypeDecorator,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from zonedesk.domain.richtext import RichText
from zonedesk.domain.richtext_json import from_json, to_json

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect

    from zonedesk.domain.words import Word

CURRENT_ACTOR = text("(SELECT actor_id FROM operation)")
CURRENT_TIME = text("(SELECT at FROM operation)")


class Instant(TypeDecorator[datetime]):
    """An instant, stored as UTC; a naive value is refused (architecture.md, values)."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware instant into UTC without zone; raise ValueError for a naive one."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "an instant needs its time zone"
            raise ValueError(message)
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the stored instant its zone back."""
        return None if value is None else value.replace(tzinfo=UTC)


class Formatted(TypeDecorator[RichText]):
    """Rich text, stored as JSON of its model; an empty text is an empty string."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: RichText | None, dialect: Dialect) -> str | None:
        """Write the model as JSON."""
        if value is None:
            return None
        return "" if value.is_empty else to_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> RichText | None:
        """Read the model back."""
        if value is None:
            return None
        return from_json(value) if value else RichText()


class Coded(TypeDecorator[Any]):
    """A listed value, stored by its code; ``kind`` is its `Word` class."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[Word]) -> None:
        super().__init__()
        self.kind = kind
        self._members = {member.value: member for member in kind}

    def process_bind_param(self, value: Word | None, dialect: Dialect) -> str | None:
        """Write the code of a member; raise KeyError for anything else."""
        return None if value is None else self._members[value].value

    def process_result_value(self, value: str | None, dialect: Dialect) -> Word | None:
        """Read the member back."""
        return None if value is None else self._members[value]


def in_words(column: str, kind: type[Word], *, name: str) -> CheckConstraint:
    """Make the check that a column holds codes of a listed value only."""
    codes = ", ".join(f"'{member.value}'" for member in kind)
    return CheckConstraint(f"{column} IN ({codes})", name=name)


class Base(DeclarativeBase):
    """Base of all tables; constraints are named so that migrations can change them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Journaled(Base):
    """A row whose every change the journal keeps, before and after."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(Integer, primary_key=True, sort_order=-1)


class Record(Journaled):
    """A record of the business: row version, who made and changed it and when."""

    __abstract__ = True

    row_version: Mapped[int] = mapped_column(
        default=1, server_default=text("1"), onupdate=text("row_version + 1"), sort_order=900
    )
    created_by: Mapped[int | None] = mapped_column(
        ForeignKey("app_user.id"), default=CURRENT_ACTOR, sort_order=901
    )
    created_at: Mapped[datetime | None] = mapped_column(
        Instant, default=CURRENT_TIME, sort_order=902
    )
    changed_by: Mapped[int | None] = mapped_column(
        ForeignKey("app_user.id"), default=CURRENT_ACTOR, onupdate=CURRENT_ACTOR, sort_order=903
    )
    changed_at: Mapped[datetime | None] = mapped_column(
        Instant, default=CURRENT_TIME, onupdate=CURRENT_TIME, sort_order=904
    )


class Binned(Record):
    """A record that is deleted to the bin and can come back (R9)."""

    __abstract__ = True

    deleted_at: Mapped[datetime | None] = mapped_column(Instant, sort_order=910)
    deleted_by: Mapped[int | None] = mapped_column(ForeignKey("app_user.id"), sort_order=911)
