"""Triggers generated from the models: they fill the journal, whatever statement writes.

A row is journaled with the actor, the operation and the transaction number of the one-row table
``operation``. Where nobody has opened an operation these are NULL, the journal refuses them, and
the write fails with it (architecture.md, one journal).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import LargeBinary

from zonedesk.db.models import Journaled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Column, MetaData, Table

_ENTRY = """INSERT INTO journal
  (transaction_no, at, actor_id, operation, table_name, row_id, before, after)
VALUES ((SELECT transaction_no FROM operation), (SELECT at FROM operation),
  (SELECT actor_id FROM operation), (SELECT name FROM operation),
  '{table}', {row}.id, {before}, {after});"""


def statements(metadata: MetaData) -> list[str]:
    """Give the CREATE TRIGGER statements of a schema, three for each journaled table."""
    made = [_guard("UPDATE"), _guard("DELETE")]
    for table in journaled_tables(metadata):
        made += [_inserted(table), _updated(table), _deleted(table)]
    return made


def journaled_tables(metadata: MetaData) -> list[Table]:
    """Give the tables whose rows the journal keeps, parents before children."""
    names = {
        mapper.class_.__tablename__ for mapper in Journaled.registry.mappers if _kept(mapper.class_)
    }
    return [table for table in metadata.sorted_tables if table.name in names]


def _kept(model: type) -> bool:
    return issubclass(model, Journaled)


def _guard(event: str) -> str:
    return (
        f"CREATE TRIGGER journal_no_{event.lower()} BEFORE {event} ON journal "
        "BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END"
    )


def _inserted(table: Table) -> str:
    return _trigger(table, "INSERT", row="NEW", after=_row_json(table.columns, "NEW"))


def _deleted(table: Table) -> str:
    return _trigger(table, "DELETE", row="OLD", before=_row_json(table.columns, "OLD"))


def _updated(table: Table) -> str:
    return _trigger(
        table,
        "UPDATE",
        row="NEW",
        before=_changes_json(table.columns, "OLD"),
        after=_changes_json(table.columns, "NEW"),
    )


def _trigger(
    table: Table, event: str, *, row: str, before: str = "NULL", after: str = "NULL"
) -> str:
    entry = _ENTRY.format(table=table.name, row=row, before=before, after=after)
    return (
        f"CREATE TRIGGER journal_{table.name}_{event.lower()} AFTER {event} ON {table.name} "
        f"BEGIN {entry} END"
    )


def _row_json(columns: Iterable[Column[object]], row: str) -> str:
    pairs = ", ".join(f"'{column.name}', {_value(column, row)}" for column in columns)
    return f"json_object({pairs})"


def _changes_json(columns: Iterable[Column[object]], row: str) -> str:
    """Give the JSON of the columns that an update really changed."""
    pairs = " UNION ALL ".join(
        f"SELECT '{column.name}' AS k, {_value(column, row)} AS v"
        f" WHERE OLD.{column.name} IS NOT NEW.{column.name}"
        for column in columns
    )
    return f"(SELECT json_group_object(k, v) FROM ({pairs}))"


def _value(column: Column[object], row: str) -> str:
    name = f"{row}.{column.name}"
    return f"hex({name})" if isinstance(column.type, LargeBinary) else name
