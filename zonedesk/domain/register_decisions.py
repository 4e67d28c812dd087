"""Decisions of a register: what they are called, what links them, and the state that follows.

A row tells which decisions it replaces, and which amended it; the two ends of a link make one. The
sheet shows the state that follows from links and course, as the screens do (R66, T51).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

from zonedesk.domain import register, words
from zonedesk.domain.decision_record import Effect, standing
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.references import item_reference
from zonedesk.domain.register import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from zonedesk.domain.register import Value
    from zonedesk.domain.register_world import Key, Record, World

    Links: TypeAlias = "dict[tuple[Key, Key], words.DecisionLinkKind]"

_EMPTY: Final[Record] = dict.fromkeys(column.name for column in register.DECISIONS.columns)
_DAY: Final = date(2000, 1, 1)
_AMENDS: Final = words.DecisionLinkKind.AMENDS
_REPLACES: Final = words.DecisionLinkKind.REPLACES
_NOT_HELD: Final = frozenset(
    {
        words.MeetingStatus.PREPARING,
        words.MeetingStatus.AGENDA_SENT,
        words.MeetingStatus.CANCELLED,
    }
)


@dataclass(frozen=True, slots=True)
class Decided:
    """What is stored of decisions beside what their sheet shows.

    Attributes:
        today: the day on which states are told; None for ever after, when all links count.
        states: the state that was stored, for each; the sheet shows what follows from it.
        withdrawn: pairs of a later decision that withdrew an earlier one.
    """

    today: date | None = None
    states: Mapping[Key, words.DecisionState] = field(default_factory=dict)
    withdrawn: frozenset[tuple[Key, Key]] = frozenset()


@dataclass(slots=True)
class Told:
    """What a file says of decisions beside the cells of their rows.

    Attributes:
        stored_states: the state that is stored, where another one is shown.
        states: the state to store, for each decision of the file.
        before: the links as stored.
        after: the links as they will stand; both are empty when the file has no such sheet.
        problems: what cannot be.
    """

    stored_states: Mapping[Key, words.DecisionState] = field(default_factory=dict)
    states: dict[Key, words.DecisionState] = field(default_factory=dict)
    before: Links = field(default_factory=dict)
    after: Links = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def differing(self) -> list[tuple[Key, Key]]:
        """Give the pairs of which the link comes, goes or becomes another."""
        pairs = dict.fromkeys([*self.before, *self.after])
        return [pair for pair in pairs if self.before.get(pair) is not self.after.get(pair)]


def name_of(key: Key, record: Mapping[str, Value]) -> str:
    """Give what a decision is called in other rows: its reference, else its item and its place."""
    if record["referentie"] is not None:
        return str(record["referentie"])
    item = item_reference(str(key[0]), str(key[1]))
    return item if key[2] == 1 else f"{item}#{key[2]}"


def names(decisions: Mapping[Key, Record]) -> dict[str, Key]:
    """Give decisions by each name that other rows may call them; their references go first."""
    found: dict[str, Key] = {}
    for key, record in decisions.items():
        if record["referentie"] is not None:
            found.setdefault(str(record["referentie"]), key)
    for key in decisions:
        found.setdefault(name_of(key, _EMPTY), key)
    return found


def stored_links(decisions: Mapping[Key, Record], decided: Decided) -> Links:
    """Read the links of stored decisions from the columns that tell them."""
    called = names(decisions)
    links: Links = dict.fromkeys(decided.withdrawn, words.DecisionLinkKind.WITHDRAWS)
    for key, record in decisions.items():
        for earlier in _keys(record["vervangt"], called):
            links[key, earlier] = words.DecisionLinkKind.REPLACES
        for later in _keys(record["gewijzigd_door"], called):
            links[later, key] = words.DecisionLinkKind.AMENDS
    return links


def _keys(value: Value, called: Mapping[str, Key]) -> Iterator[Key]:
    for name in value if isinstance(value, tuple) else ():
        if name in called:
            yield called[name]


def tell_links(
    told: Told, world: World, *, lines: Iterable[tuple[Key, int]], columns: Collection[str]
) -> None:
    """Take the links over that a file tells; each row tells all of a kind.

    One and the same pair told from both ends is one link, and to replace is more than to amend.
    """
    decisions = world.of(register.DECISIONS)
    called = names(decisions)
    lines = list(lines)
    for key, row in lines if "gewijzigd_door" in columns else ():
        laters = _named(told, decisions[key], column="gewijzigd_door", called=called, row=row)
        for pair, kind in list(told.after.items()):
            if pair[1] == key and kind is words.DecisionLinkKind.AMENDS:
                del told.after[pair]
        told.after.update(dict.fromkeys([(one, key) for one in laters], _AMENDS))
    for key, row in lines if "vervangt" in columns else ():
        earlier = _named(told, decisions[key], column="vervangt", called=called, row=row)
        for pair, kind in list(told.after.items()):
            if pair[0] == key and kind is words.DecisionLinkKind.REPLACES:
                del told.after[pair]
        told.after.update(dict.fromkeys([(key, one) for one in earlier], _REPLACES))


def _named(
    told: Told, record: Record, *, column: str, called: Mapping[str, Key], row: int
) -> list[Key]:
    """Find the decisions that a cell names, and tell of those that are not there."""
    value = record[column]
    found = []
    for name in value if isinstance(value, tuple) else ():
        if (key := called.get(name)) is not None:
            found.append(key)
        else:
            facts = {"value": name, "sheet": register.DECISIONS.name}
            told.problems.append(
                Problem(register.DECISIONS.name, row, column, "register.unknown", facts)
            )
    return found


@dataclass(frozen=True, slots=True)
class Ends:
    """Links by the decision at either end."""

    by_later: Mapping[Key, tuple[Key, ...]]
    by_earlier: Mapping[Key, tuple[tuple[Key, words.DecisionLinkKind], ...]]

    @classmethod
    def of(cls, links: Links) -> Ends:
        """Sort links by their ends; of the later one only what it replaces."""
        by_later: dict[Key, tuple[Key, ...]] = {}
        by_earlier: dict[Key, tuple[tuple[Key, words.DecisionLinkKind], ...]] = {}
        for (later, earlier), kind in links.items():
            by_earlier[earlier] = (*by_earlier.get(earlier, ()), (later, kind))
            if kind is _REPLACES:
                by_later[later] = (*by_later.get(later, ()), earlier)
        return cls(by_later, by_earlier)


def show(
    told: Told, world: World, *, keys: Iterable[Key], said: Collection[Key], decided: Decided
) -> None:
    """Let decisions show their links and the state that follows from them, as an export does.

    Args:
        told: whose links count; takes the state to store, which is the one that the row says only
            where it does not follow from links and course by itself.
        world: whose decisions are mended.
        keys: of the decisions.
        said: of those whose row says a state.
        decided: what is stored beside the sheet.
    """
    decisions = world.of(register.DECISIONS)
    ends = Ends.of(told.after)
    for key in keys:
        record = decisions[key]
        record["vervangt"] = shown_names(ends.by_later.get(key, ()), decisions)
        amended = [later for later, kind in ends.by_earlier.get(key, ()) if kind is _AMENDS]
        record["gewijzigd_door"] = shown_names(amended, decisions)
        state = record["staat"]
        if not isinstance(state, words.DecisionState):
            continue  # a problem of reading, told already
        later = _effects(world, ends.by_earlier.get(key, ()), today=decided.today)
        done = record["uitgevoerd_op"] is not None
        usual = words.DecisionState.VALID if key in said else state
        raw = decided.states.get(key, usual)
        if key in said and follows(raw, later, carried_out=done) is not state:
            raw = state
        told.states[key], record["staat"] = raw, follows(raw, later, carried_out=done)


def shown_names(keys: Iterable[Key], decisions: Mapping[Key, Record]) -> tuple[str, ...] | None:
    """Give the names of decisions in one order, whoever told them; None for none."""
    found = (name_of(key, decisions[key]) for key in keys if key in decisions)
    return tuple(sorted(found, key=sort_key)) or None


def _effects(
    world: World,
    later: Sequence[tuple[Key, words.DecisionLinkKind]],
    *,
    today: date | None,
) -> list[words.DecisionLinkKind]:
    """Give what those later decisions do that have effect today."""
    return [kind for key, kind in later if today is None or _counts(world, key, today=today)]


def follows(
    raw: words.DecisionState, later: Iterable[words.DecisionLinkKind], *, carried_out: bool
) -> words.DecisionState:
    """Tell the state of a decision, whether it has effect already or not.

    Args:
        raw: as stored.
        later: what later decisions that have effect do to it.
        carried_out: whether it was.
    """
    at_once = Effect(_DAY)
    told = standing(
        at_once,
        raw,
        later=[(kind, at_once) for kind in later],
        carried_out_on=_DAY if carried_out else None,
        today=_DAY,
    )
    return words.DecisionState[told.name]


def _counts(world: World, key: Key, *, today: date) -> bool:
    """Tell whether a decision has effect today (T51)."""
    meeting = world.get(register.MEETINGS, key[0])
    record = world.of(register.DECISIONS).get(key)
    if meeting is None or record is None:
        return False
    day, begins = meeting["datum"], record["ingang"]
    if not isinstance(day, date):
        return False
    effective = begins if isinstance(begins, date) else None
    return Effect(day, effective, held=meeting["status"] not in _NOT_HELD).counts(today)
