"""Bulk statements on one table: all rows in one call, stamped and journaled like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Table, bindparam, insert, update

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from zonedesk.db.models import Base

#: name of the parameter that chooses the row of an update
CHOSEN = "chosen_id"


def table_of(model: type[Base]) -> Table:
    """Give the table of a model."""
    return cast("Table", model.__table__)


def insert_rows(session: Session, model: type[Base], *, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, each a dict of the same columns; no rows is nothing to do."""
    if rows:
        session.execute(insert(table_of(model)), rows)


def update_rows(session: Session, model: type[Base], *, rows: Sequence[dict[str, Any]]) -> None:
    """Update rows by their id, given in each as `CHOSEN`; all set the same columns."""
    if rows:
        table = table_of(model)
        session.execute(update(table).where(table.c.id == bindparam(CHOSEN)), rows)
