"""The whole register read from the tables, in register values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import select

from zonedesk.db.models import AgendaItem, Function, LastNumber, Municipality, Zone
from zonedesk.db.models.base import Binned
from zonedesk.db.register.attached import ATTACHED
from zonedesk.db.register.fields import Keys
from zonedesk.db.register.tables import TABLES
from zonedesk.domain import numbering, register
from zonedesk.domain.references import ReferenceKind, Series
from zonedesk.domain.register_zone import municipality

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session

    from zonedesk.db.register.fields import Row
    from zonedesk.db.register.tables import SheetTable
    from zonedesk.domain.register import Value

Key: TypeAlias = "tuple[Value, ...]"
Record: TypeAlias = "dict[str, Value]"


@dataclass(slots=True)
class StoredRegister:
    """All records by sheet and key, their ids, and what names them in other records."""

    records: dict[str, dict[Key, Record]] = field(default_factory=dict)
    ids: dict[str, dict[Key, int]] = field(default_factory=dict)
    keys: Keys = field(default_factory=Keys)
    last_numbers: dict[Series, int] = field(default_factory=dict)
    people: dict[Value, Record] = field(default_factory=dict)


def load(session: Session) -> StoredRegister:
    """Read every sheet; records in the bin are left out."""
    stored = StoredRegister()
    _load_zone(session, stored)
    for row in session.execute(select(Function.id, Function.title, Function.title_fr)):
        stored.keys.add(Function, (row.title, row.title_fr), record_id=row.id)
    for table in TABLES:
        _load_sheet(session, stored, table=table)
    for series in session.execute(
        select(LastNumber.kind, LastNumber.body, LastNumber.year, LastNumber.number)
    ):
        stored.last_numbers[Series(ReferenceKind(series.kind), series.body, series.year)] = (
            series.number
        )
    return stored


def rows_of(session: Session, model: type[Any], *, order: Iterable[Any]) -> list[dict[str, Any]]:
    """Read all columns of a table as dicts, without records in the bin."""
    columns = list(model.__table__.columns)
    query = select(*columns).order_by(*order)
    if issubclass(model, Binned):
        query = query.where(model.deleted_at.is_(None))
    names = [column.key for column in columns]
    return [dict(zip(names, row, strict=True)) for row in session.execute(query).tuples()]


def _load_sheet(session: Session, stored: StoredRegister, *, table: SheetTable) -> None:
    model, sheet = table.model, table.sheet
    order = (AgendaItem.meeting_id, AgendaItem.position) if model is AgendaItem else (model.id,)
    rows = rows_of(session, model, order=order)
    numbers = item_numbers(rows) if model is AgendaItem else {}
    if model is not AgendaItem and len(table.key) == 1:
        _note_keys(stored.keys, table, rows=rows)
    attached = ATTACHED.get(sheet.name)
    parts = {} if attached is None else attached.load(session, stored.keys)
    records = stored.records[sheet.name] = {}
    ids = stored.ids[sheet.name] = {}
    for row in rows:
        record: Record = {}
        for one in table.fields:
            record |= one.read(row, stored.keys)
        if attached is not None:
            record |= parts.get(row["id"]) or attached.empty
        if model is AgendaItem:
            record["nummer"] = numbers[row["id"]]
            stored.keys.add(model, (record["vergadering"], record["nummer"]), record_id=row["id"])
        key = tuple(record[name] for name in sheet.key)
        records[key] = {column.name: record[column.name] for column in sheet.columns}
        ids[key] = row["id"]


def _note_keys(keys: Keys, table: SheetTable, *, rows: Sequence[Row]) -> None:
    """Note the keys first: a plan line may stand after the line below it."""
    attr = _KEY_ATTRS[table.sheet.name]
    for row in rows:
        keys.add(table.model, row[attr], record_id=row["id"])


_KEY_ATTRS = {
    register.BODIES.name: "code",
    register.PEOPLE.name: "key",
    register.PLAN.name: "code",
    register.DOSSIERS.name: "reference",
    register.MEETINGS.name: "reference",
    register.INDICATORS.name: "code",
    register.ACTIONS.name: "reference",
}


def item_numbers(rows: Sequence[Row]) -> dict[int, str]:
    """Give the shown number of items, ordered by meeting and position: frozen, else derived."""
    given: dict[int, str] = {}
    start = 0
    for end in range(1, len(rows) + 1):
        if end == len(rows) or rows[end]["meeting_id"] != rows[start]["meeting_id"]:
            given |= _numbers_of_meeting(rows[start:end])
            start = end
    return given


def _numbers_of_meeting(rows: Sequence[Row]) -> dict[int, str]:
    index = {row["id"]: place for place, row in enumerate(rows)}
    derived = numbering.numbers([index.get(row["parent_id"]) for row in rows])
    return {row["id"]: row["number"] or number for row, number in zip(rows, derived, strict=True)}


def _load_zone(session: Session, stored: StoredRegister) -> None:
    zone = session.execute(select(*Zone.__table__.columns)).mappings().one()
    municipalities = session.execute(
        select(Municipality.name, Municipality.votes).order_by(Municipality.position)
    )
    values: dict[str, str] = {
        "naam": zone["name"],
        "code": zone["code"],
        "profiel": zone["profile"].word,
        "gemeenten": "; ".join(
            municipality(name, votes) for name, votes in municipalities.tuples()
        ),
        "talen": zone["languages"],
        "adres": zone["address"],
        "opmerking": zone["remark"],
    }
    stored.records[register.ZONE.name] = {
        (key,): {"sleutel": key, "waarde": value or None} for key, value in values.items()
    }
    stored.ids[register.ZONE.name] = {}
