"""What must hold in the sheets of meetings: hours, items, attendance, interruptions and votes.

Each check gives a problem with the row and column to mend; `register_checks` calls them.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from zonedesk.domain import register, words
from zonedesk.domain.numbering import gap, sort_key
from zonedesk.domain.register import Problem
from zonedesk.domain.register_world import problem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from zonedesk.domain.register import Value
    from zonedesk.domain.register_outcome import Merge
    from zonedesk.domain.register_world import Change, Record, World

PAST_MIDNIGHT: Final = timedelta(hours=12)


def is_locked(meeting: Record) -> bool:
    """Tell whether a meeting and all that hangs on it is frozen (T56)."""
    status = meeting["status"]
    return isinstance(status, words.MeetingStatus) and status.locked


def _meeting(_world: World, change: Change) -> Iterator[Problem]:
    begin, end = change.values["beginuur"], change.values["einduur"]
    if not (isinstance(begin, time) and isinstance(end, time)):
        return
    if end < begin and duration(begin, end) > PAST_MIDNIGHT:
        yield problem(change, "einduur", code="register.end_hour")


def duration(begin: time, end: time) -> timedelta:
    """Give how long a meeting lasts; an end before the begin is past midnight."""
    day = date(2000, 1, 1)
    last = day if end >= begin else day + timedelta(days=1)
    return datetime.combine(last, end) - datetime.combine(day, begin)


def _attendance(world: World, change: Change) -> Iterator[Problem]:
    for column in ("komt_toe_bij", "verlaat_bij"):
        yield from item_exists(world, change, column=column)
    comes, leaves = change.values["komt_toe_bij"], change.values["verlaat_bij"]
    if comes is not None and comes == leaves:
        yield problem(change, "verlaat_bij", code="attendance.same_item", position=comes)
    if change.values["status"] is words.AttendanceStatus.EXCUSED and (comes or leaves):
        column = "komt_toe_bij" if comes else "verlaat_bij"
        yield problem(change, column, code="register.excused_present")


def item_exists(world: World, change: Change, *, column: str) -> Iterator[Problem]:
    """Find a number of an item that its meeting has not got."""
    meeting, number = change.values["vergadering"], change.values[column]
    if number is not None and world.get(register.ITEMS, meeting, number) is None:
        yield problem(change, column, code="register.unknown_item", value=number, meeting=meeting)


def _interruption(world: World, change: Change) -> Iterator[Problem]:
    """Check the hours and the item; a meeting stands still once at a time (R25)."""
    yield from item_exists(world, change, column="nummer")
    begin, end = change.values["begin"], change.values["einde"]
    if isinstance(begin, time) and isinstance(end, time):
        if end < begin and duration(begin, end) > PAST_MIDNIGHT:
            yield problem(change, "einde", code="register.end_hour")
    elif end is None:
        others = world.of(register.INTERRUPTIONS).items()
        if any(
            key[0] == change.key[0] and key != change.key and one["einde"] is None
            for key, one in others
        ):
            yield problem(change, "einde", code="interruption.under_way")


def _item(world: World, change: Change) -> Iterator[Problem]:
    number = str(change.values["nummer"])
    parent = number.rpartition(".")[0]
    if parent and world.get(register.ITEMS, change.values["vergadering"], parent) is None:
        yield problem(change, "nummer", code="register.no_parent_item", value=number, parent=parent)
    if change.values["ouder"] not in {None, parent or None}:
        above = parent or "–"
        yield problem(change, "ouder", code="register.item_parent", value=number, parent=above)
    minutes = change.values["minuten"]
    if minutes is not None and not (isinstance(minutes, int) and minutes >= 0):
        yield problem(change, "minuten", code="register.not_whole", value=minutes)


def _vote(world: World, change: Change) -> Iterator[Problem]:
    yield from item_exists(world, change, column="nummer")
    by_name = change.values["wijze"] is words.VoteMethod.BY_NAME
    voters: dict[str, str] = {}
    for choice in words.VoteChoice:
        value = change.values[choice.word]
        if value is None:
            continue
        if by_name:
            yield from _voters(world, change, column=choice.word, voters=voters)
        elif not isinstance(value, int):
            yield problem(change, choice.word, code="register.votes_number")


def _voters(
    world: World, change: Change, *, column: str, voters: dict[str, str]
) -> Iterator[Problem]:
    """Check the voters of one choice; nobody votes twice (L27)."""
    for key in voter_keys(change.values[column]):
        if world.get(register.PEOPLE, key) is None:
            yield problem(change, column, code="register.unknown", value=key, sheet="Personen")
        elif key in voters:
            yield problem(change, column, code="register.voted_twice", value=key, other=voters[key])
        voters.setdefault(key, column)


def voter_keys(value: Value) -> tuple[str, ...]:
    """Give the voters of a cell; a lone key that looks like a number is a key all the same."""
    return value if isinstance(value, tuple) else (str(value),)


def numbers(outcome: Merge) -> Iterator[Problem]:
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


CHECKS: Final[dict[str, Callable[[World, Change], Iterable[Problem]]]] = {
    "Vergaderingen": _meeting,
    "Onderbrekingen": _interruption,
    "Aanwezigheden": _attendance,
    "Agendapunten": _item,
    "Stemmingen": _vote,
}
