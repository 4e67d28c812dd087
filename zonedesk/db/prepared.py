"""Statements that are written once a process and run on any open file.

SQLAlchemy keeps what it compiled with each engine, and every opened file has an engine of its own;
an import runs some sixty statements once each, so that writing them would cost more than running.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import literal
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.sql.schema import ColumnElementColumnDefault, ScalarElementColumnDefault
from sqlcipher3 import dbapi2

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import Column, Delete, Select, Table, Update
    from sqlalchemy.orm import Session
    from sqlalchemy.types import TypeEngine

    Statement = Delete | Update | Select[*tuple[Any, ...]]
    Convert = Callable[[Any], Any]

_DIALECT = dialect(dbapi=dbapi2)
_quoted = _DIALECT.identifier_preparer.quote
_LITERALLY: Final[dict[str, Any]] = {
    "dialect": _DIALECT,
    "compile_kwargs": {"literal_binds": True},
}
_ROWS_AT_ONCE: Final = 250  # SQLite takes 32,766 parameters in one statement


class Prepared(NamedTuple):
    """A statement as text; of each parameter its name, how it is stored and what it is unsaid."""

    text: str
    parameters: tuple[tuple[str, Convert | None, Any], ...]

    def values(self, row: Mapping[str, Any]) -> tuple[Any, ...]:
        """Give the parameters of a row as the driver takes them."""
        return tuple(
            row.get(name, unsaid) if store is None else store(row.get(name, unsaid))
            for name, store, unsaid in self.parameters
        )


def prepare(statement: Statement, columns: Sequence[str] | None = None) -> Prepared:
    """Write a statement once; ``columns`` are those that each row of a bulk update gives."""
    compiled = statement.compile(
        dialect=_DIALECT, column_keys=None if columns is None else list(columns)
    )
    binds = ((name, compiled.binds[name]) for name in compiled.positiontup or ())
    return Prepared(
        str(compiled), tuple((name, _storing(bind.type), bind.value) for name, bind in binds)
    )


def run(session: Session, prepared: Prepared, *, rows: Sequence[Mapping[str, Any]]) -> None:
    """Run a prepared statement for every row in one call."""
    session.connection().exec_driver_sql(prepared.text, [prepared.values(row) for row in rows])


class Insertion(NamedTuple):
    """An insert of some columns of a table; ``unsaid`` are its other columns with their default."""

    table: str
    given: Prepared
    unsaid: tuple[tuple[str, str], ...]


def prepare_insert(table: Table, columns: Sequence[str]) -> Insertion:
    """Write what of an insert is the same for any rows; ``columns`` are those each row gives."""
    given = [table.c[name] for name in columns]
    return Insertion(
        _quoted(table.name),
        Prepared("", tuple((one.key, _storing(one.type), None) for one in given)),
        tuple(
            (_quoted(column.name), _default_sql(column))
            for column in table.columns
            if column.key not in columns and column.default is not None
        ),
    )


def _default_sql(column: Column[Any]) -> str:
    default = column.default
    if isinstance(default, ScalarElementColumnDefault):
        return str(literal(default.arg, column.type).compile(**_LITERALLY))
    return str(default.arg) if isinstance(default, ColumnElementColumnDefault) else "NULL"


def run_insert(
    session: Session, insertion: Insertion, *, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Run a prepared insert, a few hundred rows a statement.

    The checks and triggers of a table are set up anew for each statement, and every mark of it
    costs as well: with memory security (trust.md section 7) one statement a row takes three times
    as long.
    """
    connection = session.connection()
    values = [insertion.given.values(row) for row in rows]
    for start in range(0, len(values), _ROWS_AT_ONCE):
        some = values[start : start + _ROWS_AT_ONCE]
        text = _insert_text(insertion, rows=len(some))
        connection.exec_driver_sql(text, tuple(chain.from_iterable(some)))


def _insert_text(insertion: Insertion, *, rows: int) -> str:
    given = [_quoted(name) for name, _, _ in insertion.given.parameters]
    named = ", ".join([*given, *(name for name, _ in insertion.unsaid)])
    said = ", ".join(["*", *(text for _, text in insertion.unsaid)])
    marks = ", ".join([f"({', '.join('?' * len(given))})"] * rows)
    return f"INSERT INTO {insertion.table} ({named}) SELECT {said} FROM (VALUES {marks})"


class _Reading(NamedTuple):
    """A query as text, and which of its columns are read by whom."""

    prepared: Prepared
    read: tuple[tuple[int, Convert], ...]


def fetch(
    session: Session, query: Select[*tuple[Any, ...]], **given: object
) -> list[tuple[Any, ...]]:
    """Read all rows of a query.

    Args:
        session: of the open file.
        query: one object that lives on, such as a constant.
        given: values of its parameters (`bindparam`), by name.
    """
    reading = _reading(query)
    result = session.connection().exec_driver_sql(
        reading.prepared.text, reading.prepared.values(given)
    )
    if not reading.read:
        return [tuple(row) for row in result]
    rows = []
    for found in result:
        row = list(found)
        for place, convert in reading.read:
            row[place] = convert(row[place])
        rows.append(tuple(row))
    return rows


@cache
def _reading(query: Select[*tuple[Any, ...]]) -> _Reading:
    converters = (_reading_of(column.type) for column in query.selected_columns)
    return _Reading(
        prepare(query),
        tuple((place, read) for place, read in enumerate(converters) if read is not None),
    )


def _storing(kind: TypeEngine[Any]) -> Convert | None:
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)


def _reading_of(kind: TypeEngine[Any]) -> Convert | None:
    return kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
