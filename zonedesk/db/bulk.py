"""Bulk statements on one table, stamped and journaled like any other.

Inserts take a few hundred rows a statement, updates and deletions all rows in one call.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Table, bindparam, delete, update

from zonedesk.db.prepared import prepare, prepare_insert, run, run_insert

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from zonedesk.db.models import Base
    from zonedesk.db.prepared import Insertion, Prepared

#: name of the parameter that chooses the row of an update
CHOSEN = "chosen_id"


def table_of(model: type[Base]) -> Table:
    """Give the table of a model."""
    return cast("Table", model.__table__)


def insert_rows(session: Session, model: type[Base], *, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, each a dict of the same columns; no rows is nothing to do."""
    if rows:
        run_insert(session, _insert(model, tuple(rows[0])), rows=rows)


def update_rows(session: Session, model: type[Base], *, rows: Sequence[dict[str, Any]]) -> None:
    """Update rows by their id, given in each as `CHOSEN`; all set the same columns."""
    if rows:
        run(session, _update(model, tuple(rows[0])), rows=rows)


def delete_rows(
    session: Session, model: type[Base], *, column: str, rows: Sequence[dict[str, Any]]
) -> None:
    """Delete the rows whose column holds one of the ids, each given as `CHOSEN`."""
    if rows:
        run(session, _delete(model, column), rows=rows)


@cache
def _insert(model: type[Base], columns: tuple[str, ...]) -> Insertion:
    return prepare_insert(table_of(model), columns)


@cache
def _update(model: type[Base], columns: tuple[str, ...]) -> Prepared:
    table = table_of(model)
    named = [name for name in columns if name != CHOSEN]
    return prepare(update(table).where(table.c.id == bindparam(CHOSEN)), named)


@cache
def _delete(model: type[Base], column: str) -> Prepared:
    table = table_of(model)
    return prepare(delete(table).where(table.c[column] == bindparam(CHOSEN)))
