"""What must hold in a register once it is taken over; one function a sheet.

Each check looks at the records a file creates or changes, in the world as it will stand, and
gives a problem with the row and column to mend.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from zonedesk.domain import register, register_zone, words
from zonedesk.domain.numbering import gap, sort_key
from zonedesk.domain.register import CellType, Problem
from zonedesk.domain.register_defaults import DIGITS, origin_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from zonedesk.domain.register import Sheet, Value
    from zonedesk.domain.register_merge import Change, Merge
    from zonedesk.domain.register_world import Record, World

PAST_MIDNIGHT: Final = timedelta(hours=12)
_NUMBERS: Final = {CellType.NUMBER, CellType.AMOUNT, CellType.VOTES}
_LIMIT: Final = 10**DIGITS
_BODY_OF_ITEM: Final = ("Aanwezigheden", "Agendapunten", "Stemmingen")

_REFERS: Final[dict[str, tuple[tuple[str, Sheet], ...]]] = {
    "Mandaten": (
        ("orgaan", register.BODIES),
        ("persoon", register.PEOPLE),
        ("vervangt", register.PEOPLE),
    ),
    "Dossiers": (("orgaan", register.BODIES),),
    "Vergaderingen": (
        ("orgaan", register.BODIES),
        ("voorzitter", register.PEOPLE),
        ("secretaris", register.PEOPLE),
    ),
    "Aanwezigheden": (("vergadering", register.MEETINGS), ("persoon", register.PEOPLE)),
    "Agendapunten": (
        ("vergadering", register.MEETINGS),
        ("dossier", register.DOSSIERS),
        ("planregel", register.PLAN),
    ),
    "Stemmingen": (("vergadering", register.MEETINGS),),
    "Plan": (("ouder", register.PLAN),),
    "Planklassen": (("planregel", register.PLAN),),
    "Indicatoren": (("planregel", register.PLAN),),
    "Metingen": (("indicator", register.INDICATORS),),
    "Actiepunten": (("dossier", register.DOSSIERS), ("planregels", register.PLAN)),
    "Opvolging": (("vergadering", register.MEETINGS),),
}
_ORDERED: Final = {
    "Mandaten": (("van", "tot"),),
    "Dossiers": (("geopend", "afgesloten"),),
    "Plan": (("gepland_van", "gepland_tot"), ("werkelijk_van", "werkelijk_tot")),
}


_NOTHING_HIDDEN: Final[Mapping[str, Collection[Value]]] = {}
_HEADINGS: Final = {sheet.name: sheet.key[0] for sheet in register.SHEETS if sheet.key}


def problems(
    outcome: Merge, *, hidden: Mapping[str, Collection[Value]] = _NOTHING_HIDDEN
) -> list[Problem]:
    """Give all problems of a merge, sheet by sheet and row by row.

    Args:
        outcome: of the merge.
        hidden: by sheet the references that records in the bin bear.
    """
    found = list(outcome.problems)
    sheets = {sheet.name: sheet for sheet in register.SHEETS}
    for change in outcome.all_changes():
        found += _refers(outcome.world, change)
        found += _ordered(change)
        found += _too_large(change, sheets[change.sheet])
        found += _locked(outcome.world, change)
        found += _in_bin(change, hidden.get(change.sheet, ()))
        if (check := _CHECKS.get(change.sheet)) is not None:
            found += check(outcome.world, change)
    found += _numbers(outcome)
    found += _decision_references(outcome)
    order = {sheet.name: index for index, sheet in enumerate(register.SHEETS)}
    return sorted(found, key=lambda one: (order.get(one.sheet, -1), one.row, one.column))


def _problem(change: Change, column: str, *, code: str, **facts: object) -> Problem:
    return Problem(change.sheet, change.row, column, code, facts)


def _refers(world: World, change: Change) -> Iterator[Problem]:
    """Find references to records that do not exist."""
    for column, sheet in _REFERS.get(change.sheet, ()):
        value = change.values[column]
        for key in value if isinstance(value, tuple) else (value,):
            if key is not None and world.get(sheet, key) is None:
                yield _problem(change, column, code="register.unknown", value=key, sheet=sheet.name)


def _ordered(change: Change) -> Iterator[Problem]:
    """Find periods that end before they begin."""
    for first, last in _ORDERED.get(change.sheet, ()):
        begin, end = change.values[first], change.values[last]
        if isinstance(begin, date) and isinstance(end, date) and end < begin:
            yield _problem(change, last, code="register.end_before_begin", first=first)


def _too_large(change: Change, sheet: Sheet) -> Iterator[Problem]:
    """Find numbers of more digits than Excel keeps, which no table holds either."""
    by_name = change.values.get("wijze") is words.VoteMethod.BY_NAME
    for column in sheet.columns:
        value = change.values[column.name]
        if column.type not in _NUMBERS or by_name or not isinstance(value, int | float):
            continue
        if abs(value) >= _LIMIT:
            yield _problem(change, column.name, code="register.number_too_large", digits=DIGITS)


def _locked(world: World, change: Change) -> Iterator[Problem]:
    """Find changes to meetings that were stored locked before this file (T56)."""
    if change.sheet == "Vergaderingen":
        before = change.before
    elif change.sheet in _BODY_OF_ITEM:
        before = world.stored_meetings.get(change.values["vergadering"])
    else:
        return
    if before is not None and is_locked(before):
        yield _problem(change, "", code="register.meeting_locked", meeting=change.key[0])


def is_locked(meeting: Record) -> bool:
    """Tell whether a meeting and all that hangs on it is frozen (T56)."""
    status = meeting["status"]
    return isinstance(status, words.MeetingStatus) and status.locked


def _in_bin(change: Change, taken: Collection[Value]) -> Iterator[Problem]:
    """Find a new record whose reference one in the bin bears: numbers are not given twice (T12)."""
    column = "besluit_referentie" if change.sheet == register.ITEMS.name else None
    if column is None and change.before is not None:
        return
    value = change.values[column] if column else change.key[0]
    if value in taken:
        name = column or _HEADINGS[change.sheet]
        yield _problem(change, name, code="register.in_bin", value=value)


def _zone(_world: World, change: Change) -> Iterator[Problem]:
    key, value = str(change.key[0]), change.values["waarde"]
    fault = register_zone.fault(key, "" if value is None else str(value))
    if fault is not None:
        code, facts = fault
        column = "sleutel" if code == "register.zone_key" else "waarde"
        yield _problem(change, column, code=code, **facts)


def _body(_world: World, change: Change) -> Iterator[Problem]:
    expected = change.values["vergaderingen_per_jaar"]
    if expected is not None and not (isinstance(expected, int) and expected >= 0):
        yield _problem(change, "vergaderingen_per_jaar", code="register.not_whole", value=expected)


def _mandate(_world: World, change: Change) -> Iterator[Problem]:
    weight = change.values["gewicht"]
    if isinstance(weight, int | float) and weight < 0:
        yield _problem(change, "gewicht", code="register.weight_negative", value=weight)
    if change.values["vervangt"] == change.values["persoon"]:
        yield _problem(change, "vervangt", code="register.replaces_self")


def _meeting(_world: World, change: Change) -> Iterator[Problem]:
    begin, end = change.values["beginuur"], change.values["einduur"]
    if not (isinstance(begin, time) and isinstance(end, time)):
        return
    if end < begin and duration(begin, end) > PAST_MIDNIGHT:
        yield _problem(change, "einduur", code="register.end_hour")


def duration(begin: time, end: time) -> timedelta:
    """Give how long a meeting lasts; an end before the begin is past midnight."""
    day = date(2000, 1, 1)
    last = day if end >= begin else day + timedelta(days=1)
    return datetime.combine(last, end) - datetime.combine(day, begin)


def _attendance(world: World, change: Change) -> Iterator[Problem]:
    for column in ("komt_toe_bij", "verlaat_bij"):
        yield from _item_exists(world, change, column=column)
    comes, leaves = change.values["komt_toe_bij"], change.values["verlaat_bij"]
    if comes is not None and comes == leaves:
        yield _problem(change, "verlaat_bij", code="attendance.same_item", position=comes)
    if change.values["status"] is words.AttendanceStatus.EXCUSED and (comes or leaves):
        column = "komt_toe_bij" if comes else "verlaat_bij"
        yield _problem(change, column, code="register.excused_present")


def _item_exists(world: World, change: Change, *, column: str) -> Iterator[Problem]:
    meeting, number = change.values["vergadering"], change.values[column]
    if number is not None and world.get(register.ITEMS, meeting, number) is None:
        yield _problem(change, column, code="register.unknown_item", value=number, meeting=meeting)


def _item(world: World, change: Change) -> Iterator[Problem]:
    number = str(change.values["nummer"])
    parent = number.rpartition(".")[0]
    if parent and world.get(register.ITEMS, change.values["vergadering"], parent) is None:
        yield _problem(
            change, "nummer", code="register.no_parent_item", value=number, parent=parent
        )


def _vote(world: World, change: Change) -> Iterator[Problem]:
    yield from _item_exists(world, change, column="nummer")
    by_name = change.values["wijze"] is words.VoteMethod.BY_NAME
    voters: dict[str, str] = {}
    for choice in words.VoteChoice:
        value = change.values[choice.word]
        if value is None:
            continue
        if by_name:
            yield from _voters(world, change, column=choice.word, voters=voters)
        elif not isinstance(value, int):
            yield _problem(change, choice.word, code="register.votes_number")


def _voters(
    world: World, change: Change, *, column: str, voters: dict[str, str]
) -> Iterator[Problem]:
    """Check the voters of one choice; nobody votes twice (L27)."""
    for key in voter_keys(change.values[column]):
        if world.get(register.PEOPLE, key) is None:
            yield _problem(change, column, code="register.unknown", value=key, sheet="Personen")
        elif key in voters:
            yield _problem(
                change, column, code="register.voted_twice", value=key, other=voters[key]
            )
        voters.setdefault(key, column)


def voter_keys(value: Value) -> tuple[str, ...]:
    """Give the voters of a cell; a lone key that looks like a number is a key all the same."""
    return value if isinstance(value, tuple) else (str(value),)


def _plan(world: World, change: Change) -> Iterator[Problem]:
    health = change.values["gezondheid"]
    if health not in {None, words.Health.GOOD} and not change.values["toelichting"]:
        yield _problem(change, "toelichting", code="register.explanation_needed")
    seen, code = set[object](), change.values["code"]
    while code is not None:
        if code in seen:
            yield _problem(change, "ouder", code="register.plan_cycle", value=change.values["code"])
            return
        seen.add(code)
        line = world.get(register.PLAN, code)
        code = None if line is None else line["ouder"]


def _action(world: World, change: Change) -> Iterator[Problem]:
    origin = change.values["oorsprong"]
    if origin is None:
        return
    meeting, number = origin_of(
        origin, is_meeting=lambda text: world.get(register.MEETINGS, text) is not None
    )
    if world.get(register.MEETINGS, meeting) is None:
        yield _problem(
            change, "oorsprong", code="register.unknown", value=meeting, sheet="Vergaderingen"
        )
    elif number is not None and world.get(register.ITEMS, meeting, number) is None:
        yield _problem(
            change, "oorsprong", code="register.unknown_item", value=number, meeting=meeting
        )


def _follow_up(world: World, change: Change) -> Iterator[Problem]:
    if follow_up_subject(world, change.values["bij"]) is None:
        yield _problem(change, "bij", code="register.unknown_subject", value=change.values["bij"])


def follow_up_subject(world: World, key: Value) -> Sheet | None:
    """Tell what a follow-up is written on: an action, a dossier or a plan line, in that order."""
    for sheet in (register.ACTIONS, register.DOSSIERS, register.PLAN):
        if world.get(sheet, key) is not None:
            return sheet
    return None


def _numbers(outcome: Merge) -> Iterator[Problem]:
    """Find gaps in the numbers of meetings that are not frozen (formats.md, Agendapunten)."""
    rows: dict[Value, int] = {}
    for change in outcome.changes.get("Agendapunten", ()):
        rows.setdefault(change.key[0], change.row)
    by_meeting = item_numbers(outcome.world, rows)
    for meeting, first_row in rows.items():
        record = outcome.world.get(register.MEETINGS, meeting)
        if record is None or is_locked(record):
            continue
        numbers = by_meeting[meeting]
        missing = gap(numbers)
        if missing is None:
            continue
        after = next((number for number in numbers if sort_key(number) > sort_key(missing)), "")
        if not after.startswith(f"{missing}."):  # that one is told to have no parent
            yield Problem(
                "Agendapunten",
                outcome.rows.get(("Agendapunten", (meeting, after)), first_row),
                "nummer",
                "register.number_gap",
                {"meeting": meeting, "missing": missing},
            )


def item_numbers(world: World, meetings: Collection[Value]) -> dict[Value, list[str]]:
    """Give the item numbers of meetings, each in natural order."""
    numbers: dict[Value, list[str]] = {meeting: [] for meeting in meetings}
    if numbers:
        for meeting, number in world.of(register.ITEMS):
            if meeting in numbers:
                numbers[meeting].append(str(number))
    return {meeting: sorted(given, key=sort_key) for meeting, given in numbers.items()}


def _decision_references(outcome: Merge) -> Iterator[Problem]:
    """Find a decision reference that two items bear."""
    by_reference: dict[Value, tuple[Value, ...]] = {}
    changed = {change.key: change for change in outcome.changes.get("Agendapunten", ())}
    for key, record in outcome.world.of(register.ITEMS).items():
        reference = record["besluit_referentie"]
        if reference is None:
            continue
        other = by_reference.setdefault(reference, key)
        if other != key and (change := changed.get(key) or changed.get(other)) is not None:
            yield _problem(
                change, "besluit_referentie", code="register.reference_twice", value=reference
            )


_CHECKS: Final[dict[str, Callable[[World, Change], Iterable[Problem]]]] = {
    "Zone": _zone,
    "Organen": _body,
    "Mandaten": _mandate,
    "Vergaderingen": _meeting,
    "Aanwezigheden": _attendance,
    "Agendapunten": _item,
    "Stemmingen": _vote,
    "Plan": _plan,
    "Actiepunten": _action,
    "Opvolging": _follow_up,
}
