"""What migrations are made of: columns, keys and links in the names our tables use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from alembic.operations import BatchOperations


def text_column(name: str) -> sa.Column[str]:
    """Give a column for text that is empty in the rows of before."""
    return sa.Column(name, sa.String(), server_default="", nullable=False)


def no_column(name: str) -> sa.Column[bool]:
    """Give a column that says no in the rows of before."""
    return sa.Column(name, sa.Boolean(), server_default=sa.false(), nullable=False)


def link(table: str, **to: str) -> sa.ForeignKeyConstraint:
    """Give the link of one column of a table to the id of another one."""
    ((column, other),) = to.items()
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))


def record(table: str, **links: str) -> list[sa.schema.SchemaItem]:
    """Give what every record has: stamps, its key, and the links given."""
    who = {"created_by": "app_user", "changed_by": "app_user"}
    return [
        sa.Column("row_version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=True),
        sa.Column("changed_by", sa.Integer(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=True),
        *(link(table, **{column: other}) for column, other in (links | who).items()),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    ]


def binned(table: str, **links: str) -> list[sa.schema.SchemaItem]:
    """Give what a record has that goes to the bin and comes back."""
    return [
        *record(table, **links, deleted_by="app_user"),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.Column("deleted_by", sa.Integer(), nullable=True),
    ]


def index(table: str, *columns: str) -> None:
    """Make an index on each of some columns."""
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def after(batch: BatchOperations, before: str, *columns: sa.Column[Any]) -> None:
    """Put columns behind another one, in this order."""
    for column in columns:
        batch.add_column(column, insert_after=before)
        before = column.name


def last(batch: BatchOperations, *columns: sa.Column[Any]) -> None:
    """Put columns behind all others."""
    for column in columns:
        batch.add_column(column)


def check(batch: BatchOperations, name: str, *, rule: str) -> None:
    """Make a check of a table; its name is that of the table and of the check."""
    batch.create_check_constraint(op.f(f"ck_{name}"), rule)
