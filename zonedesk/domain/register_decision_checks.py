"""What must hold of the decisions in a register: places, references, links, and what is locked.

Each check gives a problem with the row and column to mend; `register_checks` calls them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from zonedesk.domain import register, words
from zonedesk.domain.register import Problem
from zonedesk.domain.register_decisions import name_of
from zonedesk.domain.register_meeting_checks import is_locked, item_exists
from zonedesk.domain.register_world import problem, same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.domain.register import Value
    from zonedesk.domain.register_outcome import Merge
    from zonedesk.domain.register_world import Change, Key, Record, World

_SHEET: Final = register.DECISIONS.name
_ITEMS: Final = register.ITEMS.name
#: what the sheet shows of a decision and what its table does not hold
_BESIDE: Final = frozenset({"staat", "vervangt", "gewijzigd_door", "uitgevoerd_op"})


def check(world: World, change: Change) -> Iterator[Problem]:
    """Check a row of *Besluiten* by itself."""
    yield from item_exists(world, change, column="nummer")
    place = change.key[2]
    if not isinstance(place, int) or place < 1:
        yield problem(change, "volgnummer", code="register.decision_place", value=place)
    elif place > 1 and world.get(register.DECISIONS, *change.key[:2], place - 1) is None:
        yield problem(change, "volgnummer", code="register.decision_gap", missing=place - 1)
    done = change.values["uitgevoerd_op"]
    meeting = world.get(register.MEETINGS, change.key[0])
    day = None if meeting is None else meeting["datum"]
    if isinstance(done, date) and isinstance(day, date) and done < day:
        yield problem(change, "uitgevoerd_op", code="register.end_before_begin", first="datum")


def told_by_items(outcome: Merge) -> frozenset[Key]:
    """Give the first decisions of items that change too: what is wrong in both is told there."""
    return frozenset((*change.key, 1) for change in outcome.changes.get(_ITEMS, ()))


def problems(outcome: Merge) -> Iterator[Problem]:
    """Check the decisions of a file as they stand together."""
    yield from outcome.told.problems
    yield from _locked(outcome)
    yield from _taken_away(outcome)
    yield from _links(outcome)
    yield from _references(outcome)


def _locked(outcome: Merge) -> Iterator[Problem]:
    """Find what an approved meeting does not let change: all but what became of it (T56, R66)."""
    told = told_by_items(outcome)
    for change in outcome.changes.get(_SHEET, ()):
        if change.key in told or not _frozen(outcome.world, change.key):
            continue
        if change.before is None or not _same_minutes(outcome, change, before=change.before):
            yield problem(change, "", code="register.meeting_locked", meeting=change.key[0])


def _same_minutes(outcome: Merge, change: Change, *, before: Record) -> bool:
    stays = {name: value for name, value in before.items() if name not in _BESIDE}
    state = outcome.told.states.get(change.key)
    stored = outcome.told.stored_states.get(change.key, state)
    return same(stays, change.values) and state is stored


def _frozen(world: World, key: Key) -> bool:
    """Tell whether a decision stood in an approved meeting before the file."""
    meeting = world.stored_meetings.get(key[0])
    return meeting is not None and is_locked(meeting)


def _taken_away(outcome: Merge) -> Iterator[Problem]:
    """Find first decisions that are emptied while others follow on the same item."""
    world = outcome.world
    for change in outcome.derived:
        item = change.key[:2]
        gone = world.get(register.DECISIONS, *change.key) is None
        if gone and world.get(register.DECISIONS, *item, 2) is not None:
            yield Problem(_ITEMS, change.row, "besluit", "register.decision_first", {})


def _links(outcome: Merge) -> Iterator[Problem]:
    """Check the links that come or go: the later decision is no older, and none is its own."""
    world, told = outcome.world, outcome.told
    replaces: dict[Key, list[Key]] = {}
    for later, earlier in told.after:
        replaces.setdefault(later, []).append(earlier)
    for pair in told.differing():
        later, earlier = pair
        row, column = _told_at(outcome, pair)
        if _frozen(world, later):
            facts: dict[str, object] = {"meeting": later[0]}
            yield Problem(_SHEET, row, column, "register.meeting_locked", facts)
        if pair not in told.after:
            continue
        facts = {"value": name_of(earlier, world.of(register.DECISIONS)[earlier])}
        if later == earlier:
            yield Problem(_SHEET, row, column, "register.decision_itself", {})
        elif _is_before(world, pair):
            yield Problem(_SHEET, row, column, "register.decision_backwards", facts)
        elif _leads_to(replaces, earlier, wanted=later):
            yield Problem(_SHEET, row, column, "register.decision_circle", facts)


def _told_at(outcome: Merge, pair: tuple[Key, Key]) -> tuple[int, str]:
    """Give the row and the column of a file in which a link is told."""
    later, earlier = pair
    amends = words.DecisionLinkKind.AMENDS
    kind = outcome.told.after.get(pair, outcome.told.before.get(pair))
    key, column = (earlier, "gewijzigd_door") if kind is amends else (later, "vervangt")
    return outcome.rows.get((_SHEET, key), 0), column


def _is_before(world: World, pair: tuple[Key, Key]) -> bool:
    later, earlier = (_day(world, key[0]) for key in pair)
    return later is not None and earlier is not None and later < earlier


def _day(world: World, meeting: Value) -> date | None:
    record = world.get(register.MEETINGS, meeting)
    day = None if record is None else record["datum"]
    return day if isinstance(day, date) else None


def _leads_to(links: dict[Key, list[Key]], start: Key, *, wanted: Key) -> bool:
    """Tell whether following what decisions do to earlier ones leads to a decision."""
    seen: set[Key] = set()
    waiting = [start]
    while waiting:
        current = waiting.pop()
        if current == wanted:
            return True
        if current not in seen:
            seen.add(current)
            waiting += links.get(current, ())
    return False


def _references(outcome: Merge) -> Iterator[Problem]:
    """Find a reference that two decisions bear."""
    by_reference: dict[Value, Key] = {}
    changed = {change.key: change for change in outcome.of_decisions()}
    for key, record in outcome.world.of(register.DECISIONS).items():
        reference = record["referentie"]
        if reference is None:
            continue
        other = by_reference.setdefault(reference, key)
        if other != key and (change := changed.get(key) or changed.get(other)) is not None:
            derived = (_SHEET, change.key) not in outcome.rows
            sheet = _ITEMS if derived else _SHEET
            column = "besluit_referentie" if derived else "referentie"
            facts = {"value": reference}
            yield Problem(sheet, change.row, column, "register.reference_twice", facts)
