"""What the journal kept of the fields of a dossier and of the terms of its action points (R51)."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, or_, select
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from zonedesk.db.bulk import table_of
from zonedesk.db.models import ActionItem, AppUser, Body, Dossier, JournalEntry, Meeting
from zonedesk.db.models.base import Coded, Formatted
from zonedesk.db.queries import people
from zonedesk.domain.dossier_course import Change, Event, Moment, Step
from zonedesk.domain.words import Marking
from zonedesk.system.clock import in_brussels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from sqlalchemy.orm import Session

    from zonedesk.domain.rows import ActionRow

_SQLITE: Final = SQLiteDialect()
_DOSSIER: Final = table_of(Dossier)
_ACTION: Final = table_of(ActionItem)
#: What a row bears beside its fields, or what only follows from one of them.
_SILENT: Final = frozenset(
    {
        "id",
        "row_version",
        "created_by",
        "created_at",
        "changed_by",
        "changed_at",
        "description_plain",
        "deleted_by",
    }
)
#: A person or a text in its place: one field for people.
_TOGETHER: Final = {"handler_text": "handler_id"}


def changes(
    session: Session, dossier_id: int, *, actions: Iterable[ActionRow] = ()
) -> tuple[Event, ...]:
    """Give each field of a dossier that somebody changed, the oldest first.

    Of one field that somebody changed more than once in a day, what it was in the morning and
    what it was at night is told; a new dossier has changed nothing.

    Args:
        session: to read with.
        dossier_id: of the dossier.
        actions: on it, of which the journal knows how their terms moved.
    """
    points = {row.reference: row for row in actions}
    owned = _changed_actions(session, dossier_id)
    if not owned and not _was_changed(session, dossier_id):
        return ()
    of_dossier = and_(JournalEntry.table_name == _DOSSIER.name, JournalEntry.row_id == dossier_id)
    of_actions = and_(JournalEntry.table_name == _ACTION.name, JournalEntry.row_id.in_(owned))
    query = (
        select(
            JournalEntry.at,
            JournalEntry.table_name,
            JournalEntry.row_id,
            JournalEntry.before,
            JournalEntry.after,
            AppUser.name,
        )
        .outerjoin(AppUser, JournalEntry.actor_id == AppUser.id)
        .where(
            or_(of_dossier, of_actions),
            JournalEntry.before.is_not(None),
            JournalEntry.after.is_not(None),
        )
        .order_by(JournalEntry.id)
    )
    told = _Told(session)
    moved: list[Event] = []
    for at, table, row_id, before, after, name in session.execute(query):
        day, was, became = (
            in_brussels(at).date(),
            json.loads(before or "{}"),
            json.loads(after or "{}"),
        )
        if table == _DOSSIER.name:
            told.note(day, name or "", was=was, became=became)
        elif "due_on" in became and (row := points.get(owned[row_id])) is not None:
            moved.append(_moved(day, row, was=was["due_on"], became=became["due_on"]))
    return (*told.events(), *moved)


def _was_changed(session: Session, dossier_id: int) -> bool:
    return (session.scalar(select(Dossier.row_version).where(Dossier.id == dossier_id)) or 1) > 1


def _changed_actions(session: Session, dossier_id: int) -> dict[int, str]:
    query = select(ActionItem.id, ActionItem.reference).where(
        ActionItem.dossier_id == dossier_id, ActionItem.row_version > 1
    )
    return dict(session.execute(query).all())


def _moved(day: date, row: ActionRow, *, was: str | None, became: str | None) -> Event:
    moment = Moment(row.reference, row.text, row.owner, until=_day(became), before=_day(was))
    return Event(Step.ACTION_MOVED, day, moment=moment, marking=row.marking)


def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)


class _Told:
    """The fields that changed, by day, person and field."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: dict[tuple[date, str, str], tuple[object, object]] = {}
        self._names: dict[str, Mapping[int, str]] = {}

    def note(
        self, day: date, by: str, *, was: Mapping[str, Any], became: Mapping[str, Any]
    ) -> None:
        """Note one change of the row; of a day the first value before and the last after stay."""
        before, after = self._fields(was), self._fields(became)
        for name, value in after.items():
            first = self._found.get((day, by, name), (before.get(name), None))[0]
            self._found[day, by, name] = (first, value)

    def events(self) -> Iterator[Event]:
        """Give what differs at the end of each day."""
        for (day, by, name), (before, after) in self._found.items():
            if before != after or before is True:
                change = Change(name, before, after, by)
                yield Event(Step.CHANGED, day, change=change, marking=Marking.INTERNAL)

    def _fields(self, stored: Mapping[str, Any]) -> dict[str, object]:
        """Give the fields that people know, a person or a free text as one."""
        found: dict[str, object] = {}
        for name, value in stored.items():
            if name not in _SILENT and name in _DOSSIER.c:
                field = _TOGETHER.get(name, name)
                found[field] = self._value(name, value) or found.get(field)
        return found

    def _value(self, name: str, value: str | int | None) -> object:
        kind = _DOSSIER.c[name].type
        if value is None or value == "":
            return None
        if isinstance(kind, Formatted):
            return True
        if name in _NAMED:
            if name not in self._names:
                self._names[name] = _NAMED[name](self._session)
            return self._names[name].get(int(value), "")
        if isinstance(kind, Coded):
            return kind.process_result_value(str(value), _SQLITE)
        if name.endswith("_on"):
            return date.fromisoformat(str(value))
        return True if name == "deleted_at" else value


def _bodies(session: Session) -> dict[int, str]:
    return dict(session.execute(select(Body.id, Body.name)).all())


def _meetings(session: Session) -> dict[int, str]:
    return dict(session.execute(select(Meeting.id, Meeting.reference)).all())


_NAMED: Final[dict[str, Callable[[Session], Mapping[int, str]]]] = {
    "body_id": _bodies,
    "handler_id": people.names,
    "reported_id": _meetings,
}
