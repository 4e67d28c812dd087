"""The first decision of an item, which two sheets of a register tell, made to say the same (R64).

*Agendapunten* tells text and reference of the first decision, *Besluiten* all of every decision.
Of two that differ the one that was changed counts; an empty cell says nothing where the other sheet
tells something. What follows from links and states is told by `register_decisions`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain import register, register_decisions, words
from zonedesk.domain.references import ReferenceKind, parse
from zonedesk.domain.register import Problem
from zonedesk.domain.register_world import Change, alike, same

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zonedesk.domain.register import RegisterBook, Value
    from zonedesk.domain.register_decisions import Decided
    from zonedesk.domain.register_outcome import Merge
    from zonedesk.domain.register_world import Key, Record

SHARED: Final = (("besluit", "tekst"), ("besluit_referentie", "referentie"))
"""What both sheets tell of a first decision: the column of the item and that of the decision."""

_ITEMS: Final = register.ITEMS.name
_DECISIONS: Final = register.DECISIONS.name
_NEW: Final[Record] = {
    **dict.fromkeys(column.name for column in register.DECISIONS.columns),
    "volgnummer": 1,
    "staat": words.DecisionState.VALID,
}
_DIFFERENT: Final = "\0"


def settle(
    outcome: Merge,
    book: RegisterBook,
    *,
    stored: Mapping[str, Mapping[Key, Record]],
    decided: Decided,
) -> None:
    """Make both sheets agree, and take over what a file says of links and states.

    Args:
        outcome: of the merge of both sheets; its changes and its world are mended.
        book: the file.
        stored: all records as they were.
        decided: what is stored of decisions beside their sheet.
    """
    if _ITEMS in book.sheets or _DECISIONS in book.sheets:
        _First(outcome, book, stored=stored).settle()
    lines = book.sheets.get(_DECISIONS)
    if lines is not None and lines.lines:
        before = stored.get(_DECISIONS, {})
        _take_links(outcome, lines.columns, before=before, decided=decided)
        _count_again(outcome, before)
    _note_numbers(outcome)


class _First:
    """Settles what items and their first decisions say."""

    def __init__(
        self, outcome: Merge, book: RegisterBook, *, stored: Mapping[str, Mapping[Key, Record]]
    ) -> None:
        self._outcome = outcome
        self._stored_items = stored.get(_ITEMS, {})
        self._stored = stored.get(_DECISIONS, {})
        self._items = outcome.world.of(register.ITEMS)
        self._decisions = outcome.world.of(register.DECISIONS)
        self._columns = {
            name: frozenset(book.sheets[name].columns if name in book.sheets else ())
            for name in (_ITEMS, _DECISIONS)
        }
        self._changed = {
            name: {change.key: change for change in outcome.changes.get(name, ())}
            for name in (_ITEMS, _DECISIONS)
        }

    def settle(self) -> None:
        """Settle each item of which one of the two changed."""
        dropped: set[Key] = set()
        for item in self._affected():
            decision = (*item, 1)
            shared = [
                self._agreed(item, decision, names=names, taken=place)
                for place, names in enumerate(SHARED)
            ]
            if _DIFFERENT in shared:
                continue
            if self._tell_item(item, shared):
                dropped.add(item)
            self._tell_decision(item, decision, shared=shared)
        if dropped:
            outcome = self._outcome
            kept = [one for one in outcome.changes[_ITEMS] if one.key not in dropped]
            outcome.changes[_ITEMS] = kept
            outcome.unchanged[_ITEMS] += len(dropped)

    def _affected(self) -> Iterator[Key]:
        """Give the items that are there, and of which one of the two sheets says something new."""
        affected = dict.fromkeys(
            change.key for change in self._changed[_ITEMS].values() if _says_other(change, 0)
        )
        affected |= dict.fromkeys(
            change.key[:2]
            for change in self._changed[_DECISIONS].values()
            if change.key[2] == 1 and _says_other(change, 1)
        )
        return (item for item in affected if item in self._items)

    def _agreed(self, item: Key, decision: Key, *, names: tuple[str, str], taken: int) -> Value:
        """Give what counts in one of the shared columns; `_DIFFERENT` is a problem."""
        rows = self._outcome.rows
        olds = [
            _value(self._stored_items.get(item), names[0]),
            _value(self._stored.get(decision), names[1]),
        ]
        said = [self._items[item][names[0]], olds[1]]
        if decision in self._decisions:
            said[1] = self._decisions[decision][names[1]]
        told = (
            (_ITEMS, item) in rows and names[0] in self._columns[_ITEMS],
            (_DECISIONS, decision) in rows and names[1] in self._columns[_DECISIONS],
        )
        if said[0] is None and (_DECISIONS, decision) in rows:
            return said[1]
        if not all(told):
            return said[1] if told[1] else said[0]
        if said[1] is None or alike(*said):
            return said[0]
        changed = [not alike(one, old) for one, old in zip(said, olds, strict=True)]
        if not all(changed):
            return said[0] if changed[0] else said[1]
        facts = {"column": SHARED[taken][0], "row": rows[_ITEMS, item]}
        row = rows[_DECISIONS, decision]
        self._outcome.problems.append(
            Problem(_DECISIONS, row, names[1], "register.decision_differs", facts)
        )
        return _DIFFERENT

    def _tell_item(self, item: Key, shared: list[Value]) -> bool:
        """Let an item say what counts; tell whether it says what it said before the file."""
        record = self._items[item]
        values = {names[0]: value for names, value in zip(SHARED, shared, strict=True)}
        if all(record[name] is value for name, value in values.items()):
            return False
        change = self._changed[_ITEMS].get(item)
        if change is None:
            self._items[item] = {**record, **values}
            return False
        record.update(values)  # of which the change is a view
        return change.before is not None and same(change.before, record)

    def _tell_decision(self, item: Key, decision: Key, *, shared: list[Value]) -> None:
        """Let the first decision say what counts; one without text and reference is none."""
        values = {names[1]: value for names, value in zip(SHARED, shared, strict=True)}
        if decision in self._changed[_DECISIONS]:
            self._decisions[decision].update(values)
            return
        before = self._stored.get(decision)
        if before is None and all(value is None for value in shared):
            return
        if before is not None and all(alike(before[name], told) for name, told in values.items()):
            return
        record = _NEW | {"vergadering": item[0], "nummer": item[1]} if before is None else before
        record = {**record, **values}
        if (_DECISIONS, decision) in self._outcome.rows:
            self._decisions[decision] = record  # its row is counted again
            return
        row = self._outcome.rows.get((_ITEMS, item), 0)
        self._outcome.derived.append(Change(_DECISIONS, row, decision, record, before))
        if any(value is not None for value in shared):
            self._decisions[decision] = record
        else:
            del self._decisions[decision]


def _says_other(change: Change, place: int) -> bool:
    """Tell whether a record says something else in a shared column than before."""
    for names in SHARED:
        before = None if change.before is None else change.before[names[place]]
        if not alike(change.values[names[place]], before):
            return True
    return False


def _value(record: Mapping[str, Value] | None, name: str) -> Value:
    return None if record is None else record[name]


def _take_links(
    outcome: Merge, columns: tuple[str, ...], *, before: Mapping[Key, Record], decided: Decided
) -> None:
    world, told = outcome.world, outcome.told
    decisions = world.of(register.DECISIONS)
    told.stored_states = decided.states
    stored = register_decisions.stored_links(before, decided)
    told.before = {
        pair: kind for pair, kind in stored.items() if all(one in decisions for one in pair)
    }
    told.after = dict(told.before)
    lines = [(key, row) for (sheet, key), row in outcome.rows.items() if sheet == _DECISIONS]
    register_decisions.tell_links(told, world, lines=lines, columns=columns)
    mine = {key for key, _ in lines}
    ends = {key for pair in told.differing() for key in pair} - mine
    for key in [*mine, *ends]:
        if decisions[key] is before.get(key):
            decisions[key] = dict(decisions[key])
    said = mine if "staat" in columns else {key for key in mine if key not in before}
    register_decisions.show(told, world, keys=[*mine, *ends], said=said, decided=decided)


def _count_again(outcome: Merge, before: Mapping[Key, Record]) -> None:
    """Tell anew which rows change something, now that links and states are known."""
    decisions = outcome.world.of(register.DECISIONS)
    outcome.changes[_DECISIONS] = changes = []
    outcome.unchanged[_DECISIONS] = 0
    for (sheet, key), row in outcome.rows.items():
        if sheet != _DECISIONS:
            continue
        old, new = before.get(key), decisions[key]
        if old is not None and same(old, new):
            outcome.unchanged[_DECISIONS] += 1
        else:
            changes.append(Change(_DECISIONS, row, key, new, old))


def _note_numbers(outcome: Merge) -> None:
    """Count the references of decisions as used in their series (R65)."""
    world = outcome.world
    bodies = {str(code) for (code,) in world.of(register.BODIES)}
    for change in outcome.of_decisions():
        reference = change.values["referentie"]
        if reference is None:
            continue
        found = parse(ReferenceKind.DECISION, str(reference), bodies=bodies)
        if found is not None:
            series, number = found
            world.last_numbers[series] = max(number, world.last_numbers.get(series, 0))
