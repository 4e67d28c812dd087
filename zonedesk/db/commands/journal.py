"""One transaction taken back, from what the journal kept of each row before and after."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import LargeBinary, delete, func, select
from sqlalchemy.exc import IntegrityError

from zonedesk.db.bulk import table_of
from zonedesk.db.commands.agenda import order_of, write_order
from zonedesk.db.commands.records import TOPICS
from zonedesk.db.commands.voted_presence import kept
from zonedesk.db.models import AgendaItem, Draft, JournalEntry, LastNumber
from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from zonedesk.domain.topics import Changes

#: what only a rule may take back: a step has its reason, an import its backup, an earlier version
#: of a document and the state of a plan are kept; what was sent is out
_NOT_REVERSIBLE: Final = frozenset(
    {
        "agenda.send",
        "agenda.send_again",
        "attachment.reinstate",
        "attachment.replace",
        "meeting.step",
        "minutes.approve",
        "plan.snapshot",
        "register.import",
        "session.close",
        "workspace.create",
    }
)
#: a number that was given is given (R65)
_KEPT: Final = frozenset({LastNumber.__tablename__})
_STAMPS: Final = frozenset({"row_version", "changed_by", "changed_at"})
_TABLES: Final = {model.__tablename__: model for model in TOPICS}
_Row = dict[str, Any]


def take_back(session: Session, transaction_no: int) -> Changes:
    """Undo each row change of a transaction, the last one first.

    Records keep counting their versions, so that nobody takes the old state for an unread one.

    Returns:
        the topics touched; nothing when the transaction changed nothing.

    Raises:
        Refused: ``journal.touched_since`` when something newer touched the same;
            ``journal.not_reversible`` (operation); ``attendance.votes_exist`` (items) when it
            would change who was there at a vote (R72); ``meeting.locked`` when it stands in a
            meeting that was approved since.
    """
    entries = _entries(session, transaction_no)
    _refuse_touched(session, transaction_no, entries=entries)
    with kept(session, {entry.table_name for entry in entries}):
        try:
            for entry in reversed(entries):
                _reverse(session, entry)
        except IntegrityError as error:
            code = "meeting.locked" if "locked" in str(error.orig) else "journal.touched_since"
            raise Refused(code) from error
        _close_gaps(session, entries)
    return frozenset(TOPICS[_TABLES[entry.table_name]] for entry in entries)


def _entries(session: Session, transaction_no: int) -> Sequence[JournalEntry]:
    query = select(JournalEntry).where(
        JournalEntry.transaction_no == transaction_no, JournalEntry.table_name.not_in(_KEPT)
    )
    entries = session.scalars(query.order_by(JournalEntry.id)).all()
    for entry in entries:
        forgotten = entry.before is None and entry.after is None  # names of a secret vote (R73)
        if forgotten or entry.operation in _NOT_REVERSIBLE:
            raise Refused("journal.not_reversible", operation=entry.operation)
    return entries


def _refuse_touched(
    session: Session, transaction_no: int, *, entries: Sequence[JournalEntry]
) -> None:
    ours = {(entry.table_name, entry.row_id) for entry in entries}
    newer = session.execute(
        select(JournalEntry.table_name, JournalEntry.row_id).where(
            JournalEntry.transaction_no > transaction_no
        )
    )
    if any((table, row_id) in ours for table, row_id in newer):
        raise Refused("journal.touched_since")


def _reverse(session: Session, entry: JournalEntry) -> None:
    table = table_of(_TABLES[entry.table_name])
    before = None if entry.before is None else json.loads(entry.before)
    if before is None:
        _remove(session, table, row_id=entry.row_id)
    elif entry.after is None:
        _insert(session, table, row=before)
    else:
        _set(session, table, row_id=entry.row_id, row=before)


def _remove(session: Session, table: Table, *, row_id: int) -> None:
    """Delete a row that was new; one that something hangs on by now stays."""
    links = (link for other in table.metadata.sorted_tables for link in other.foreign_keys)
    hanging = [link.parent for link in links if link.column.table is table]
    if any(session.scalar(select(func.count()).where(one == row_id)) for one in hanging):
        raise Refused("journal.touched_since")
    session.execute(delete(Draft).where(Draft.subject == table.name, Draft.subject_id == row_id))
    session.execute(delete(table).where(table.c.id == row_id))


def _insert(session: Session, table: Table, *, row: _Row) -> None:
    if "row_version" in row:
        row = {**row, "row_version": row["row_version"] + 1}
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    statement = f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'
    _run(session, statement, values=_stored(table, row))


def _set(session: Session, table: Table, *, row_id: int, row: _Row) -> None:
    """Set the columns that had changed; a record that was stamped then is stamped now."""
    told = {name: value for name, value in row.items() if name not in _STAMPS}
    changes = [f'"{name}" = ?' for name in told]
    if "row_version" in row:
        changes += [
            "row_version = row_version + 1",
            "changed_by = (SELECT actor_id FROM operation)",
            "changed_at = (SELECT at FROM operation)",
        ]
    if not changes:
        return
    statement = f'UPDATE "{table.name}" SET {", ".join(changes)} WHERE id = ?'
    _run(session, statement, values=(*_stored(table, told), row_id))


def _run(session: Session, statement: str, *, values: Iterable[object]) -> None:
    session.connection().exec_driver_sql(statement, tuple(values))


def _stored(table: Table, row: Mapping[str, Any]) -> list[object]:
    """Give the values as they stood in the file; the journal keeps bytes as hexadecimal text."""
    return [
        bytes.fromhex(value)
        if value is not None and isinstance(table.c[name].type, LargeBinary)
        else value
        for name, value in row.items()
    ]


def _close_gaps(session: Session, entries: Iterable[JournalEntry]) -> None:
    """Count the positions through again where items came back beside newer ones."""
    items = {entry.row_id for entry in entries if entry.table_name == AgendaItem.__tablename__}
    touched = select(AgendaItem.meeting_id).where(AgendaItem.id.in_(items)).distinct()
    for meeting_id in session.scalars(touched).all():
        if meeting_id is not None:  # a backlog has no places
            write_order(session, order_of(session, meeting_id))
