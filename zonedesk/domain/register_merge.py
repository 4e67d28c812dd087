"""Taking a register over: what a file creates, changes and leaves as it is.

Merging is done on register values alone, before anything is written; `register_checks` then looks
at the outcome as a whole. The same file merged a second time changes nothing (formats.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain import register, register_defaults, register_together, register_zone
from zonedesk.domain.references import Series, parse, reference, split_item_reference
from zonedesk.domain.register import Problem
from zonedesk.domain.register_decisions import Decided
from zonedesk.domain.register_outcome import Merge
from zonedesk.domain.register_world import Change, World, same

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zonedesk.domain.register import Line, RegisterBook, Sheet, SheetLines, Value
    from zonedesk.domain.register_world import Key, Record


def merge(
    book: RegisterBook,
    stored: Mapping[str, Mapping[Key, Record]],
    *,
    last_numbers: Mapping[Series, int],
    decided: Decided | None = None,
) -> Merge:
    """Merge a register as read with the records stored.

    Args:
        book: the sheets of the file; its own problems are taken along.
        stored: all records by sheet and key, in register values.
        last_numbers: the highest number given in each series.
        decided: what is stored of decisions beside their sheet.
    """
    world = World(
        {sheet.name: dict(stored.get(sheet.name, {})) for sheet in register.SHEETS},
        dict(last_numbers),
        {key[0]: record for key, record in stored.get(register.MEETINGS.name, {}).items()},
    )
    outcome = Merge(world, problems=list(book.problems))
    for sheet in register.SHEETS:
        if (lines := book.sheets.get(sheet.name)) is not None:
            _merge_sheet(outcome, lines)
        if sheet is register.DECISIONS:
            register_together.settle(outcome, book, stored=stored, decided=decided or Decided())
    return outcome


def _merge_sheet(outcome: Merge, lines: SheetLines) -> None:
    sheet = lines.sheet
    outcome.changes[sheet.name] = []
    outcome.problems.extend(_absent_columns(outcome.world, lines))
    given = [line for line in lines.lines if _has_reference(sheet, line)]
    waiting = [line for line in lines.lines if not _has_reference(sheet, line)]
    for line in given:
        key = _key(sheet, line)
        if None in _needed(sheet, key):
            continue  # an empty key is a problem of reading, told already
        if (sheet.name, key) in outcome.rows:
            outcome.problems.append(_twice(sheet, line, first=outcome.rows[sheet.name, key]))
            continue
        _note_number(outcome.world, sheet, key=key)
        _merge_line(outcome, sheet, line=line, key=key)
    if waiting:
        _merge_unnamed(outcome, lines, waiting=waiting)


def _key(sheet: Sheet, line: Line) -> Key:
    return tuple(
        register_defaults.filled(sheet, column, value=line.values.get(column.name))
        for column in sheet.columns
        if column.key
    )


def _has_reference(sheet: Sheet, line: Line) -> bool:
    return sheet.key != ("referentie",) or line.values.get("referentie") is not None


def _needed(sheet: Sheet, key: Key) -> list[Value]:
    return [
        value for name, value in zip(sheet.key, key, strict=True) if sheet.column(name).required
    ]


def _absent_columns(world: World, lines: SheetLines) -> Iterator[Problem]:
    """Name the required columns that are absent though the sheet brings new records.

    An absent column of the key is a problem of reading, told already.
    """
    absent = [
        column.name
        for column in lines.sheet.columns
        if column.required and not column.key and column.name not in lines.columns
    ]
    stored = world.of(lines.sheet)
    if absent and not all(_key(lines.sheet, line) in stored for line in lines.lines):
        for name in absent:
            yield Problem(lines.sheet.name, 1, name, "register.column_missing")


def _twice(sheet: Sheet, line: Line, *, first: int) -> Problem:
    return Problem(sheet.name, line.row, sheet.key[0], "register.key_twice", {"first": first})


def _merge_line(outcome: Merge, sheet: Sheet, *, line: Line, key: Key) -> None:
    records = outcome.world.of(sheet)
    before = records.get(key)
    values = _record(outcome.world, sheet, line=line, before=before)
    values.update(zip(sheet.key, key, strict=True))
    outcome.rows[sheet.name, key] = line.row
    if before is not None and same(before, values):
        outcome.unchanged[sheet.name] += 1
        return
    records[key] = values
    outcome.changes[sheet.name].append(Change(sheet.name, line.row, key, values, before))


def _record(world: World, sheet: Sheet, *, line: Line, before: Record | None) -> Record:
    """Give the whole record: what is stored, over it what the line says, and the defaults."""
    values: Record = (
        {column.name: None for column in sheet.columns} if before is None else dict(before)
    )
    for column in sheet.columns:
        name = column.name
        if name in line.values:
            told = register_defaults.filled(sheet, column, value=line.values[name])
            keep = told is None and before is not None and register_defaults.is_derived(sheet, name)
            values[name] = values[name] if keep else told
        elif before is None:
            values[name] = register_defaults.filled(sheet, column, value=None)
    if sheet is register.ZONE and values["waarde"] is not None:
        told = register_zone.canonical(str(values["sleutel"]), str(values["waarde"]))
        values["waarde"] = told or None
    if before is None:
        register_defaults.derive(world, sheet, values=values)
    return values


def _merge_unnamed(outcome: Merge, lines: SheetLines, *, waiting: Sequence[Line]) -> None:
    """Take lines without reference: an equal record is that one, else a number is given."""
    sheet = lines.sheet
    looked_at = [
        column.name for column in sheet.columns if column.required and column.name in lines.columns
    ]
    alike: dict[Key, list[Key]] = {}
    for key, record in outcome.world.of(sheet).items():
        if (sheet.name, key) not in outcome.rows:
            alike.setdefault(tuple(record[name] for name in looked_at), []).append(key)
    for line in waiting:
        candidates = alike.get(tuple(line.values.get(name) for name in looked_at), [])
        found = _equal_record(outcome, sheet, line=line, candidates=candidates)
        if found is None:
            _give_number(outcome, sheet, line=line)
        else:
            candidates.remove(found)
            outcome.rows[sheet.name, found] = line.row
            outcome.unchanged[sheet.name] += 1


def _equal_record(
    outcome: Merge, sheet: Sheet, *, line: Line, candidates: Sequence[Key]
) -> Key | None:
    for key in candidates:
        record = outcome.world.of(sheet)[key]
        told = _record(outcome.world, sheet, line=line, before=record)
        if same(record, told | record_key(sheet, key)):
            return key
    return None


def _give_number(outcome: Merge, sheet: Sheet, *, line: Line) -> None:
    """Give the next number of its series that no record bears."""
    series = register_defaults.series(sheet, line.values, world=outcome.world)
    if series is None:
        if sheet is register.ACTIONS:  # elsewhere the missing date is a problem of its own
            outcome.problems.append(_unnumbered(line))
        return
    number = outcome.world.last_numbers.get(series, 0) + 1
    while (reference(series, number),) in outcome.world.of(sheet):
        number += 1
    outcome.world.last_numbers[series] = number
    _merge_line(outcome, sheet, line=line, key=(reference(series, number),))


def _unnumbered(line: Line) -> Problem:
    """Tell why an action point gets no number: its origin is unknown, or nothing dates it."""
    origin = line.values.get("oorsprong")
    if origin is None:
        return Problem(register.ACTIONS.name, line.row, "referentie", "register.reference_needed")
    meeting, _ = split_item_reference(str(origin))
    facts = {"value": meeting, "sheet": register.MEETINGS.name}
    return Problem(register.ACTIONS.name, line.row, "oorsprong", "register.unknown", facts)


def record_key(sheet: Sheet, key: Key) -> Record:
    """Give the key columns of a record."""
    return dict(zip(sheet.key, key, strict=True))


def _note_number(world: World, sheet: Sheet, *, key: Key) -> None:
    """Count an imported reference as used in its series (R65)."""
    kind = register_defaults.REFERENCE_KINDS.get(sheet.name)
    if kind is None:
        return
    bodies = [str(code) for (code,) in world.of(register.BODIES)]
    found = parse(kind, str(key[0]), bodies=bodies)
    if found is not None:
        series, number = found
        world.last_numbers[series] = max(number, world.last_numbers.get(series, 0))


def counts(outcome: Merge) -> dict[str, tuple[int, int, int]]:
    """Count created, changed and unchanged records of each sheet in the file."""
    return {
        sheet: (
            sum(change.before is None for change in changes),
            sum(change.before is not None for change in changes),
            outcome.unchanged[sheet],
        )
        for sheet, changes in outcome.changes.items()
    }


def lines_of(sheet: Sheet, records: Sequence[Record]) -> SheetLines:
    """Make the lines of a sheet from whole records, as a file would give them."""
    names = tuple(column.name for column in sheet.columns)
    return register.SheetLines(
        sheet, names, tuple(register.Line(row, record) for row, record in enumerate(records, 2))
    )
