"""Writing the outcome of a merge: a few bulk statements a sheet, inside one transaction."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast

from sqlalchemy import bindparam, delete, func, select, update

from zonedesk.db.bulk import CHOSEN, insert_rows, table_of, update_rows
from zonedesk.db.founding import add_rules
from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Attendance,
    Function,
    LastNumber,
    Meeting,
    Municipality,
    Operation,
    PlanLine,
    Zone,
)
from zonedesk.db.prepared import fetch
from zonedesk.db.register.attached import ATTACHED
from zonedesk.db.register.decisions_save import save_decisions
from zonedesk.db.register.fields import titles
from zonedesk.db.register.items import UNPLACED, places, replace_items
from zonedesk.db.register.tables import TABLES
from zonedesk.domain import register
from zonedesk.domain.plan import plan_order
from zonedesk.domain.register_meeting_checks import is_locked
from zonedesk.domain.register_zone import profile_of, split_list, votes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from zonedesk.db.models import Record
    from zonedesk.db.register.load import StoredRegister
    from zonedesk.db.register.tables import SheetTable
    from zonedesk.domain.register_outcome import Merge
    from zonedesk.domain.register_world import Change

_RUNNING = select(Operation.transaction_no)
# What hangs below a record of its own sheet: its key, and the column that names the one above.
_TREES: Final[dict[type[Record], tuple[str, str]]] = {
    PlanLine: ("code", "ouder"),
    ActionItem: ("referentie", "onderdeel_van"),
}


def save(session: Session, stored: StoredRegister, *, outcome: Merge) -> None:
    """Write all changes of a merge without problems.

    Args:
        session: of the transaction that also read ``stored``.
        stored: what `load` gave; its keys and ids grow by the new records.
        outcome: what `zonedesk.domain.register_merge.merge` gave.
    """
    _save_zone(session, outcome)
    _save_functions(session, stored, outcome=outcome)
    for table in TABLES:
        if outcome.changes.get(table.sheet.name):
            _save_sheet(session, stored, table=table, outcome=outcome)
    save_decisions(
        session,
        outcome,
        keys=stored.keys,
        ids=stored.ids[register.DECISIONS.name],
        beside=stored.decisions,
    )
    replace_items(session, stored, outcome=outcome)
    _save_numbers(session, stored, outcome=outcome)


def _save_sheet(
    session: Session, stored: StoredRegister, *, table: SheetTable, outcome: Merge
) -> None:
    changes = outcome.changes[table.sheet.name]
    owned = _with_ids(session, stored, table=table, changes=changes)
    born = _born(session, stored, table=table, outcome=outcome)
    new, changed = [], []
    for record_id, change in owned:
        row: dict[str, Any] = {}
        for one in table.fields:
            row |= one.write(change.values, stored.keys)
        if change.before is None:
            new.append((change, {"id": record_id, **row, **born(change)}))
        elif table.model is Meeting:
            changed.append({CHOSEN: record_id, **row, **born(change)})
        else:
            changed.append({CHOSEN: record_id, **row})
    insert_rows(session, table.model, rows=_parents_first(table, new))
    update_rows(session, table.model, rows=changed)
    if (attached := ATTACHED.get(table.sheet.name)) is not None:
        attached.save(session, owned, keys=stored.keys)


def _parents_first(
    table: SheetTable, new: list[tuple[Change, dict[str, Any]]]
) -> list[dict[str, Any]]:
    """Order new rows so that each comes after the one above it, wherever it stands in the file."""
    if (columns := _TREES.get(table.model)) is not None:
        own, above = columns
        rows = {str(change.values[own]): row for change, row in new}
        parents = {str(change.values[own]): change.values[above] for change, _ in new}
        return [rows[code] for code in plan_order(cast("dict[str, str | None]", parents), {})]
    if table.model is AgendaItem:
        new = sorted(new, key=lambda one: str(one[0].values["nummer"]).count("."))
    return [row for _, row in new]


def _with_ids(
    session: Session, stored: StoredRegister, *, table: SheetTable, changes: Sequence[Change]
) -> list[tuple[int, Change]]:
    """Give each change its id; new ones count on, so that references are known beforehand."""
    known = stored.ids[table.sheet.name]
    last = _last_id(session, table.model)
    owned = []
    for change in changes:
        record_id = known.get(change.key)
        if record_id is None:
            last += 1
            record_id = known[change.key] = last
            if table.key:
                key = change.key[0] if len(table.key) == 1 else change.key
                stored.keys.add(table.model, key, record_id=record_id)
        owned.append((record_id, change))
    return owned


def _last_id(session: Session, model: type[Record]) -> int:
    ((last,),) = fetch(session, _highest_id(model))
    return last or 0


@cache
def _highest_id(model: type[Record]) -> Select[*tuple[Any, ...]]:
    return select(func.max(model.id))


def _born(
    session: Session, stored: StoredRegister, *, table: SheetTable, outcome: Merge
) -> Callable[[Change], dict[str, Any]]:
    """Give what tells the columns that a new record holds beside those of its sheet."""
    if table.model is Meeting:
        # What the file says of an approved meeting is written after the meeting itself.
        ((ours,),) = fetch(session, _RUNNING)
        return lambda change: {"taken_over": is_locked(change.values), "locked_in": ours}
    if table.model is PlanLine:
        return lambda change: {"position": change.row}
    if table.model is Attendance:
        return lambda change: _as_of_then(change, stored)
    if table.model is AgendaItem:
        placed = places(stored, outcome)
        return lambda change: placed.get(change.key, UNPLACED)
    return lambda _: {}


def _as_of_then(change: Change, stored: StoredRegister) -> dict[str, Any]:
    """Give the function and organisation that the person has now, kept with the meeting (R20)."""
    person = stored.people[change.values["persoon"]]
    return {"function": person["functie"] or "", "organisation": person["organisatie"] or ""}


def _save_functions(session: Session, stored: StoredRegister, *, outcome: Merge) -> None:
    """Make the functions that are not known yet."""
    stored.people = {key: person for (key,), person in outcome.world.of(register.PEOPLE).items()}
    last = _last_id(session, Function)
    rows = []
    for change in outcome.changes.get(register.PEOPLE.name, ()):
        key = titles(change.values)
        if any(key) and stored.keys.id(Function, key) is None:
            last += 1
            stored.keys.add(Function, key, record_id=last)
            rows.append({"id": last, "title": key[0], "title_fr": key[1]})
    insert_rows(session, Function, rows=rows)


def _save_zone(session: Session, outcome: Merge) -> None:
    told = {
        str(change.key[0]): str(change.values["waarde"] or "")
        for change in outcome.changes.get(register.ZONE.name, ())
    }
    columns = {
        attr: told[key]
        for key, attr in (
            ("naam", "name"),
            ("code", "code"),
            ("adres", "address"),
            ("opmerking", "remark"),
        )
        if key in told
    }
    row: dict[str, Any] = dict(columns)
    profile = profile_of(told["profiel"]) if "profiel" in told else None
    if profile is not None:
        row["profile"] = profile
        add_rules(session, profile)  # the papers of the zone are signed by its profile's rules
    if "talen" in told:
        row["languages"] = "; ".join(split_list(told["talen"])) or "nl"
    if row:
        session.execute(update(table_of(Zone)).values(**row))
    if "gemeenten" in told:
        _save_municipalities(session, told["gemeenten"])


def _save_municipalities(session: Session, told: str) -> None:
    session.execute(delete(Municipality))
    entries = (votes_of(entry) for entry in split_list(told))
    named = {entry[0]: entry[1] for entry in entries if entry is not None}
    rows = [
        {"name": name, "votes": votes, "position": position}
        for position, (name, votes) in enumerate(named.items())
    ]
    insert_rows(session, Municipality, rows=rows)


def _save_numbers(session: Session, stored: StoredRegister, *, outcome: Merge) -> None:
    """Note how far each series has come (R65)."""
    new, changed = [], []
    for series, number in outcome.world.last_numbers.items():
        before = stored.last_numbers.get(series)
        row = {
            "kind": series.kind.value,
            "body": series.body,
            "year": series.year,
            "number": number,
        }
        if before is None:
            new.append(row)
        elif before != number:
            changed.append({f"b_{name}": value for name, value in row.items()})
    insert_rows(session, LastNumber, rows=new)
    if changed:
        table = table_of(LastNumber)
        same = [table.c[name] == bindparam(f"b_{name}") for name in ("kind", "body", "year")]
        session.execute(update(table).where(*same).values(number=bindparam("b_number")), changed)
