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

_VIEW = """CREATE VIEW IF NOT EXISTS change AS
SELECT table_name, row_id, before, after FROM journal"""

# Of a changed row only the columns that differ are kept, on both sides.
_NOTE = """CREATE TRIGGER journal_note INSTEAD OF INSERT ON change BEGIN
INSERT INTO journal
  (transaction_no, at, actor_id, operation, table_name, row_id, before, after)
SELECT
  (SELECT transaction_no FROM operation), (SELECT at FROM operation),
  (SELECT actor_id FROM operation), (SELECT name FROM operation),
  NEW.table_name, NEW.row_id,
  iif(NEW.after IS NULL OR NEW.before IS NULL, NEW.before, (SELECT json_group_object(b.key, b.value)
    FROM json_each(NEW.before) b JOIN json_each(NEW.after) a USING (key)
    WHERE a.value IS NOT b.value)),
  iif(NEW.after IS NULL OR NEW.before IS NULL, NEW.after, (SELECT json_group_object(a.key, a.value)
    FROM json_each(NEW.before) b JOIN json_each(NEW.after) a USING (key)
    WHERE a.value IS NOT b.value));
END"""


def statements(metadata: MetaData) -> list[str]:
    """Give the statements that journal a schema, three short triggers for each table.

    Their text is read at every opening, therefore what is common to all of them stands once, in
    the trigger of the view ``change``.
    """
    made = [_VIEW, _NOTE, _guard("UPDATE"), _guard("DELETE")]
    for table in journaled_tables(metadata):
        made += [
            _trigger(table, "INSERT", after=_row_json(table.columns, "NEW")),
            _trigger(table, "DELETE", before=_row_json(table.columns, "OLD")),
            _trigger(
                table,
                "UPDATE",
                before=_row_json(table.columns, "OLD"),
                after=_row_json(table.columns, "NEW"),
            ),
        ]
    return made


def journaled_tables(metadata: MetaData) -> list[Table]:
    """Give the tables whose rows the journal keeps, parents before children."""
    kept = {
        mapper.class_.__tablename__
        for mapper in Journaled.registry.mappers
        if issubclass(mapper.class_, Journaled)
    }
    return [table for table in metadata.sorted_tables if table.name in kept]


def _guard(event: str) -> str:
    return (
        f"CREATE TRIGGER journal_no_{event.lower()} BEFORE {event} ON journal "
        "BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END"
    )


def _trigger(table: Table, event: str, *, before: str = "NULL", after: str = "NULL") -> str:
    row = "OLD" if event == "DELETE" else "NEW"
    return (
        f"CREATE TRIGGER journal_{table.name}_{event.lower()} AFTER {event} ON {table.name} "
        f"BEGIN INSERT INTO change VALUES('{table.name}',{row}.id,{before},{after}); END"
    )


def _row_json(columns: Iterable[Column[object]], row: str) -> str:
    pairs = ",".join(f"'{column.name}',{_value(column, row)}" for column in columns)
    return f"json_object({pairs})"


def _value(column: Column[object], row: str) -> str:
    name = f"{row}.{column.name}"
    return f"hex({name})" if isinstance(column.type, LargeBinary) else name
