"""The whole register read from the tables, in register values."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from sqlalchemy import or_, select

from zonedesk.db.models import (
    AgendaItem,
    Decision,
    Function,
    LastNumber,
    Meeting,
    Municipality,
    Zone,
)
from zonedesk.db.models.base import Binned
from zonedesk.db.prepared import fetch
from zonedesk.db.queries.item_numbers import item_numbers
from zonedesk.db.register.attached import ATTACHED
from zonedesk.db.register.decisions import DecisionReader, StoredDecisions
from zonedesk.db.register.fields import Keys
from zonedesk.db.register.tables import TABLES
from zonedesk.domain import register
from zonedesk.domain.references import ReferenceKind, Series
from zonedesk.domain.register_defaults import parent_of
from zonedesk.domain.register_zone import municipality

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from zonedesk.db.models import Record as StoredRecord
    from zonedesk.db.register.fields import Row
    from zonedesk.db.register.tables import SheetTable
    from zonedesk.domain.register import Value

_FUNCTIONS: Final = select(Function.id, Function.title, Function.title_fr)
_LAST_NUMBERS: Final = select(LastNumber.kind, LastNumber.body, LastNumber.year, LastNumber.number)
_MUNICIPALITIES: Final = select(Municipality.name, Municipality.votes).order_by(
    Municipality.position
)
#: references of decisions that are in the bin, or of an item without a number
_UNSEEN: Final = (
    select(Decision.reference)
    .join(AgendaItem, Decision.item_id == AgendaItem.id)
    .outerjoin(Meeting, AgendaItem.meeting_id == Meeting.id)
    .where(
        Decision.reference != "",
        or_(
            Decision.deleted_at.is_not(None),
            AgendaItem.deleted_at.is_not(None),
            Meeting.id.is_(None),
            Meeting.deleted_at.is_not(None),
        ),
    )
)
#: columns of the file's own, which no register shows
_NOT_SHOWN: Final = frozenset(
    {
        "row_version",
        *("created_by", "created_at", "changed_by", "changed_at", "deleted_by", "deleted_at"),
    }
)

#: what a decision tells of its item
_UNDECIDED: Final = {"besluit": None, "besluit_referentie": None}

Key: TypeAlias = "tuple[Value, ...]"
Record: TypeAlias = "dict[str, Value]"


@dataclass(slots=True)
class StoredRegister:
    """All records by sheet and key, their ids, and what names them in other records.

    ``headed`` are the references of the meetings that have headings between their items; these
    stand in no register, for it has no row for them (R37).
    """

    records: dict[str, dict[Key, Record]] = field(default_factory=dict)
    ids: dict[str, dict[Key, int]] = field(default_factory=dict)
    keys: Keys = field(default_factory=Keys)
    last_numbers: dict[Series, int] = field(default_factory=dict)
    people: dict[Value, Record] = field(default_factory=dict)
    headed: set[Value] = field(default_factory=set)
    decisions: StoredDecisions = field(default_factory=StoredDecisions)

    def lines(self) -> dict[str, list[Record]]:
        """Give what an export writes; of a decision without a text its item tells the reference."""
        sheets = {name: list(records.values()) for name, records in self.records.items()}
        told = [one for one in self.records[register.DECISIONS.name].items() if one[1]["tekst"]]
        places = {item: place for place, item in enumerate(self.records[register.ITEMS.name])}
        told.sort(key=lambda one: places[one[0][:2]])  # of one item they stand in their order
        sheets[register.DECISIONS.name] = [record for _, record in told]
        return sheets


def load(session: Session, *, today: date | None = None) -> StoredRegister:
    """Read every sheet; records in the bin are left out.

    Args:
        session: to read with.
        today: the day on which the states of decisions are told; without it those of ever after.
    """
    stored = StoredRegister()
    _load_zone(session, stored)
    for function_id, title, title_fr in fetch(session, _FUNCTIONS):
        stored.keys.add(Function, (title, title_fr), record_id=function_id)
    for table in TABLES:
        _load_sheet(session, stored, table=table)
        if table.model is AgendaItem:
            _load_decisions(session, stored, today=today)
    for kind, body, year, number in fetch(session, _LAST_NUMBERS):
        stored.last_numbers[Series(ReferenceKind(kind), body, year)] = number
    return stored


def _load_decisions(session: Session, stored: StoredRegister, *, today: date | None) -> None:
    reader = DecisionReader(stored.keys, today=today)
    records = stored.records
    reader.read(
        session, items=records[register.ITEMS.name], meetings=records[register.MEETINGS.name]
    )
    records[register.DECISIONS.name] = reader.records
    stored.ids[register.DECISIONS.name] = reader.ids
    stored.decisions = reader.beside


def hidden_keys(session: Session, stored: StoredRegister) -> dict[str, frozenset[Value]]:
    """Give by sheet the references that are taken by records no register shows.

    They are in the bin; of items and decisions those of decisions, which wait on a backlog too, or
    for a text behind another decision.
    """
    found: dict[str, frozenset[Value]] = {}
    for table in TABLES:
        attr = _KEY_ATTRS.get(table.sheet.name)
        if attr is not None and issubclass(table.model, Binned):
            found[table.sheet.name] = frozenset(
                key for (key,) in fetch(session, _binned(table.model, attr))
            )
    taken = frozenset(one for (one,) in fetch(session, _UNSEEN)) | stored.decisions.untold
    found[register.ITEMS.name] = found[register.DECISIONS.name] = taken
    return found


@cache
def _binned(model: type[Binned], attr: str) -> Select[*tuple[Any, ...]]:
    key = model.__table__.columns[attr]
    return select(key).where(model.deleted_at.is_not(None))


def rows_of(session: Session, model: type[StoredRecord]) -> list[dict[str, Any]]:
    """Read all columns of a table as dicts, without records in the bin; items by their place."""
    query = _records_of(model)
    names = query.selected_columns.keys()
    return [dict(zip(names, row, strict=True)) for row in fetch(session, query)]


@cache
def _records_of(model: type[StoredRecord]) -> Select[*tuple[Any, ...]]:
    columns = [column for column in model.__table__.columns if column.name not in _NOT_SHOWN]
    order = (AgendaItem.meeting_id, AgendaItem.position) if model is AgendaItem else (model.id,)
    query = select(*columns).order_by(*order)
    if model is AgendaItem:
        query = query.where(AgendaItem.meeting_id.is_not(None))  # the sheet is one of meetings
    return query.where(model.deleted_at.is_(None)) if issubclass(model, Binned) else query


def _load_sheet(session: Session, stored: StoredRegister, *, table: SheetTable) -> None:
    model, sheet = table.model, table.sheet
    rows: Sequence[Row] = rows_of(session, model)
    numbers = item_numbers(rows) if model is AgendaItem else {}
    if model is AgendaItem:
        rows = _without_headings(rows, stored)
    if model is not AgendaItem and len(table.key) == 1:
        _note_keys(stored.keys, table, rows=rows)
    attached = ATTACHED.get(sheet.name)
    parts = {} if attached is None else attached.load(session, stored.keys)
    needed = [column.name for column in sheet.columns if column.key and column.required]
    records = stored.records[sheet.name] = {}
    ids = stored.ids[sheet.name] = {}
    for row in rows:
        record: Record = {}
        for one in table.fields:
            record |= one.read(row, stored.keys)
        if attached is not None:
            record |= parts.get(row["id"]) or attached.empty
        if model is AgendaItem:
            number = numbers[row["id"]]
            record |= {"nummer": number, "ouder": parent_of(number), **_UNDECIDED}
            stored.keys.add(model, (record["vergadering"], record["nummer"]), record_id=row["id"])
        key = tuple(record[name] for name in sheet.key)
        if None in key and any(record[name] is None for name in needed):
            continue  # what it hangs on is in the bin
        records[key] = {column.name: record[column.name] for column in sheet.columns}
        ids[key] = row["id"]


def _without_headings(rows: Sequence[Row], stored: StoredRegister) -> list[Row]:
    """Leave headings out, and note in which meetings some stand."""
    stored.headed = {stored.keys.key(Meeting, row["meeting_id"]) for row in rows if row["heading"]}
    return [row for row in rows if not row["heading"]]


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


def _load_zone(session: Session, stored: StoredRegister) -> None:
    (zone,) = rows_of(session, Zone)
    municipalities = fetch(session, _MUNICIPALITIES)
    values: dict[str, str] = {
        "naam": zone["name"],
        "code": zone["code"],
        "profiel": zone["profile"].word,
        "gemeenten": "; ".join(municipality(name, votes) for name, votes in municipalities),
        "talen": zone["languages"],
        "adres": zone["address"],
        "opmerking": zone["remark"],
    }
    stored.records[register.ZONE.name] = {
        (key,): {"sleutel": key, "waarde": value or None} for key, value in values.items()
    }
    stored.ids[register.ZONE.name] = {}
