"""Statements that are written once a process and run on any open file.

SQLAlchemy keeps what it compiled with each engine, and every opened file has an engine of its own;
an import runs some sixty statements once each, so that writing them would cost more than running.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy.dialects.sqlite import dialect
from sqlcipher3 import dbapi2

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import ColumnDefault, Delete, Insert, Select, Update
    from sqlalchemy.orm import Session
    from sqlalchemy.types import TypeEngine

    Statement = Delete | Insert | Update | Select[Any]
    Convert = Callable[[Any], Any]

_DIALECT = dialect(dbapi=dbapi2)


class Prepared(NamedTuple):
    """A statement as text; of each parameter its name, how it is stored and what it is unsaid."""

    text: str
    parameters: tuple[tuple[str, Convert | None, Any], ...]

    def values(self, row: Mapping[str, Any]) -> tuple[Any, ...]:
        """Give the parameters of a row as the driver takes them."""
        found = ((row.get(name, unsaid), store) for name, store, unsaid in self.parameters)
        return tuple(value if store is None else store(value) for value, store in found)


def prepare(statement: Statement, columns: Sequence[str] | None = None) -> Prepared:
    """Write a statement once; ``columns`` are those that each row of a bulk statement gives."""
    compiled = statement.compile(
        dialect=_DIALECT, column_keys=None if columns is None else list(columns)
    )
    defaults = {column.key: column.default for column in compiled.insert_prefetch}
    names = compiled.positiontup or ()
    return Prepared(
        str(compiled),
        tuple(
            (name, _storing(compiled.binds[name].type), _unsaid(defaults.get(name), compiled, name))
            for name in names
        ),
    )


def _unsaid(default: Any, compiled: Any, name: str) -> Any:  # noqa: ANN401 - any value of a column
    scalar: ColumnDefault | None = default
    return compiled.binds[name].value if scalar is None else scalar.arg


def run(session: Session, prepared: Prepared, *, rows: Sequence[Mapping[str, Any]]) -> None:
    """Run a prepared statement for every row in one call."""
    session.connection().exec_driver_sql(prepared.text, [prepared.values(row) for row in rows])


class _Reading(NamedTuple):
    prepared: Prepared
    read: tuple[tuple[int, Convert], ...]


def fetch(session: Session, query: Select[Any]) -> list[tuple[Any, ...]]:
    """Read all rows of a query; the query must be one object that lives on, such as a constant."""
    reading = _reading(query)
    result = session.connection().exec_driver_sql(
        reading.prepared.text, reading.prepared.values({})
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
def _reading(query: Select[Any]) -> _Reading:
    converters = (_reading_of(column.type) for column in query.selected_columns)
    return _Reading(
        prepare(query),
        tuple((place, read) for place, read in enumerate(converters) if read is not None),
    )


def _storing(kind: TypeEngine[Any]) -> Convert | None:
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)


def _reading_of(kind: TypeEngine[Any]) -> Convert | None:
    return kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
