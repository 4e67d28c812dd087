"""Triggers generated from the models: they fill the journal, whatever statement writes.

A row is journaled with the actor, the operation and the transaction number of the one-row table
``operation``. Where nobody has opened an operation these are NULL, the journal refuses them, and
the write fails with it (architecture.md, one journal).

The journal is never changed, but for one thing: who voted what in a vote that became secret is
taken out of it, and so is the sentence somebody wrote about it (R73).

The same triggers lock what stands in approved and filed meetings, whoever writes (T56). Only the
transaction that a meeting names as the one that locked it may still write, as an import does, which
brings approved meetings with all that stands in them. Who approves a meeting here writes the status
last, who reopens it writes the status first.

What left the house, and why a meeting went from one status to another, is never changed at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import LargeBinary

from zonedesk.db.models import Journaled
from zonedesk.domain.words import MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Column, MetaData, Table

_VIEWS = (
    "CREATE VIEW IF NOT EXISTS change AS SELECT table_name, row_id, before, after FROM journal",
    "CREATE VIEW IF NOT EXISTS passage AS SELECT table_name, row_id, before, after FROM journal",
)

# A row that comes or goes is kept whole.
_NOTE_PASSAGE = """CREATE TRIGGER journal_note_passage INSTEAD OF INSERT ON passage BEGIN
INSERT INTO journal
  (transaction_no, at, actor_id, operation, table_name, row_id, before, after)
SELECT transaction_no, at, actor_id, name, NEW.table_name, NEW.row_id, NEW.before, NEW.after
FROM operation;
END"""

# Of a changed row only the columns that differ are kept, on both sides.
_NOTE_CHANGE = """CREATE TRIGGER journal_note_change INSTEAD OF INSERT ON change BEGIN
INSERT INTO journal
  (transaction_no, at, actor_id, operation, table_name, row_id, before, after)
SELECT transaction_no, at, actor_id, name, NEW.table_name, NEW.row_id,
  (SELECT json_group_object(b.key, b.value) FROM json_each(NEW.before) b
    WHERE b.value IS NOT json_extract(NEW.after, '$.' || b.key)),
  (SELECT json_group_object(a.key, a.value) FROM json_each(NEW.after) a
    WHERE a.value IS NOT json_extract(NEW.before, '$.' || a.key))
FROM operation;
END"""

# Without its one row no change would be journaled, and none would fail.
_SIGNED = (
    "CREATE TRIGGER operation_stays BEFORE DELETE ON operation "
    "BEGIN SELECT RAISE(ABORT, 'the operation is never deleted'); END"
)
# Of a vote that is secret nobody is named, whoever writes it (R73).
_HIDDEN: Final = "SELECT 1 FROM vote WHERE id=NEW.vote_id AND method='secret'"
_NAMELESS: Final = (
    *(
        f"CREATE TRIGGER voter_not_secret_{event.lower()} BEFORE {event} ON voter "
        f"WHEN EXISTS({_HIDDEN}) BEGIN SELECT RAISE(ABORT, 'secret'); END"
        for event in ("INSERT", "UPDATE")
    ),
    """CREATE TRIGGER vote_becomes_secret AFTER UPDATE OF method ON vote
WHEN NEW.method='secret' BEGIN DELETE FROM voter WHERE vote_id=NEW.id; END""",
)
_FORGETS: Final = """(SELECT name FROM operation) IS NOT NULL
AND NEW.id=OLD.id AND NEW.transaction_no=OLD.transaction_no AND NEW.at=OLD.at
AND NEW.actor_id=OLD.actor_id AND NEW.operation=OLD.operation
AND NEW.table_name=OLD.table_name AND NEW.row_id=OLD.row_id
AND (OLD.table_name='voter' AND NEW.before IS NULL AND NEW.after IS NULL
  OR OLD.table_name='vote' AND NEW.before IS json_remove(OLD.before,'$.sentence')
  AND NEW.after IS json_remove(OLD.after,'$.sentence'))"""
_FROZEN: Final = ",".join(f"'{status.value}'" for status in MeetingStatus if status.locked)
_TREATED: Final = "meeting m JOIN agenda_item i ON i.meeting_id=m.id"
# What is kept as it was written: papers that were issued, documents that were replaced, states of
# a plan, and steps with their reason (R23, R77, R85, R105).
_KEPT: Final = frozenset({"attachment_version", "issued_document", "meeting_step", "plan_snapshot"})
# Who saw what is never changed either, and stands beside the journal (GBW art. 56).
_LOGGED: Final = tuple(
    f"CREATE TRIGGER access_log_no_{event.lower()} BEFORE {event} ON access_log "
    "BEGIN SELECT RAISE(ABORT, 'the access log is never changed'); END"
    for event in ("UPDATE", "DELETE")
)
# What is frozen with its meeting: the column it hangs by, and the way from there to the meeting.
_FROZEN_WITH_MEETING: Final = {
    "agenda_item": ("meeting_id", "meeting m", "m.id"),
    "attendance": ("meeting_id", "meeting m", "m.id"),
    "presence_event": (
        "attendance_id",
        "meeting m JOIN attendance a ON a.meeting_id=m.id",
        "a.id",
    ),
    "candidate": ("vote_id", f"{_TREATED} JOIN vote v ON v.item_id=i.id", "v.id"),
    "decision": ("item_id", _TREATED, "i.id"),
    "decision_link": ("later_id", f"{_TREATED} JOIN decision d ON d.item_id=i.id", "d.id"),
    "interruption": ("meeting_id", "meeting m", "m.id"),
    "item_guest": ("item_id", _TREATED, "i.id"),
    "item_plan_line": ("item_id", _TREATED, "i.id"),
    "meeting_term": ("meeting_id", "meeting m", "m.id"),
    "sent_agenda": ("meeting_id", "meeting m", "m.id"),
    "urgency_supporter": ("item_id", _TREATED, "i.id"),
    "vote": ("item_id", _TREATED, "i.id"),
    "voter": ("vote_id", f"{_TREATED} JOIN vote v ON v.item_id=i.id", "v.id"),
}


def statements(metadata: MetaData) -> list[str]:
    """Give the statements that journal a schema, three short triggers for each table.

    Their text is read at every opening, therefore what is common to all of them stands once, in
    the trigger of the view ``change``.
    """
    made = [*_VIEWS, _NOTE_PASSAGE, _NOTE_CHANGE, _SIGNED]
    made += [_guard("UPDATE", unless=_FORGETS), _guard("DELETE"), *_NAMELESS, *_LOGGED]
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


def _guard(event: str, *, unless: str = "0") -> str:
    return (
        f"CREATE TRIGGER journal_no_{event.lower()} BEFORE {event} ON journal WHEN NOT({unless}) "
        "BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END"
    )


def _trigger(table: Table, event: str, *, before: str = "NULL", after: str = "NULL") -> str:
    row = "OLD" if event == "DELETE" else "NEW"
    view = "change" if event == "UPDATE" else "passage"
    return (
        f"CREATE TRIGGER journal_{table.name}_{event.lower()} AFTER {event} ON {table.name} "
        f"BEGIN INSERT INTO {view} VALUES('{table.name}',{row}.id,{before},{after});"
        f"{_lock(table.name, event)} END"
    )


def _lock(table: str, event: str) -> str:
    """Give the statement that refuses a change of what is kept, or stands in a locked meeting."""
    if table in _KEPT and event != "INSERT":
        return "SELECT RAISE(ABORT,'kept');"
    rows = {"INSERT": ("NEW",), "DELETE": ("OLD",), "UPDATE": ("OLD", "NEW")}[event]
    if table == "meeting":
        if event == "INSERT":
            return ""
        same = " AND NEW.status=OLD.status" if event == "UPDATE" else ""
        return f"SELECT RAISE(ABORT,'locked') WHERE OLD.status IN({_FROZEN}){same};"
    if table not in _FROZEN_WITH_MEETING:
        return ""
    column, way, key = _FROZEN_WITH_MEETING[table]
    ids = ",".join(f"{row}.{column}" for row in rows)
    return (
        f"SELECT RAISE(ABORT,'locked') FROM {way} "
        f"WHERE {key} IN({ids}) AND m.status IN({_FROZEN}) "
        "AND m.locked_in IS NOT(SELECT transaction_no FROM operation);"
    )


def _row_json(columns: Iterable[Column[object]], row: str) -> str:
    pairs = ",".join(f"'{column.name}',{_value(column, row)}" for column in columns)
    return f"json_object({pairs})"


def _value(column: Column[object], row: str) -> str:
    name = f"{row}.{column.name}"
    return f"length({name})" if isinstance(column.type, LargeBinary) else name
