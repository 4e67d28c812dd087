"""What must hold in a register once it is taken over; one function a sheet.

Each check looks at the records a file creates or changes, in the world as it will stand, and
gives a problem with the row and column to mend.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from zonedesk.domain import (
    register,
    register_decision_checks,
    register_meeting_checks,
    register_zone,
    words,
)
from zonedesk.domain.register import CellType
from zonedesk.domain.register_defaults import DIGITS, origin_of
from zonedesk.domain.register_meeting_checks import is_locked
from zonedesk.domain.register_world import problem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from zonedesk.domain.register import Problem, Sheet, Value
    from zonedesk.domain.register_outcome import Merge
    from zonedesk.domain.register_world import Change, World

_NUMBERS: Final = {CellType.NUMBER, CellType.AMOUNT, CellType.VOTES}
_LIMIT: Final = 10**DIGITS
_BODY_OF_ITEM: Final = ("Onderbrekingen", "Aanwezigheden", "Agendapunten", "Stemmingen")

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
    "Onderbrekingen": (("vergadering", register.MEETINGS),),
    "Aanwezigheden": (("vergadering", register.MEETINGS), ("persoon", register.PEOPLE)),
    "Agendapunten": (
        ("vergadering", register.MEETINGS),
        ("dossier", register.DOSSIERS),
        ("planregel", register.PLAN),
    ),
    "Besluiten": (("vergadering", register.MEETINGS),),
    "Stemmingen": (("vergadering", register.MEETINGS),),
    "Plan": (("ouder", register.PLAN),),
    "Planklassen": (("planregel", register.PLAN),),
    "Indicatoren": (("planregel", register.PLAN),),
    "Metingen": (("indicator", register.INDICATORS),),
    "Actiepunten": (
        ("dossier", register.DOSSIERS),
        ("planregels", register.PLAN),
        ("onderdeel_van", register.ACTIONS),
    ),
    "Opvolging": (("vergadering", register.MEETINGS),),
}
_ORDERED: Final = {
    "Mandaten": (("van", "tot"),),
    "Dossiers": (("geopend", "afgesloten"),),
    "Plan": (("gepland_van", "gepland_tot"), ("werkelijk_van", "werkelijk_tot")),
}


#: where a decision bears its reference; that of its row names the item
_DECISION_REFERENCES: Final = {"Agendapunten": "besluit_referentie", "Besluiten": "referentie"}
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
    settled = register_decision_checks.told_by_items(outcome)
    for change in outcome.all_changes():
        found += _refers(outcome.world, change)
        found += _ordered(change)
        found += _too_large(change, sheets[change.sheet])
        found += _locked(outcome.world, change)
        if change.key not in settled:
            found += _in_bin(change, hidden.get(change.sheet, ()))
        if (check := _CHECKS.get(change.sheet)) is not None:
            found += check(outcome.world, change)
    found += register_meeting_checks.numbers(outcome)
    found += register_decision_checks.problems(outcome)
    order = {sheet.name: index for index, sheet in enumerate(register.SHEETS)}
    return sorted(found, key=lambda one: (order.get(one.sheet, -1), one.row, one.column))


def _refers(world: World, change: Change) -> Iterator[Problem]:
    """Find references to records that do not exist."""
    for column, sheet in _REFERS.get(change.sheet, ()):
        value = change.values[column]
        for key in value if isinstance(value, tuple) else (value,):
            if key is not None and world.get(sheet, key) is None:
                yield problem(change, column, code="register.unknown", value=key, sheet=sheet.name)


def _ordered(change: Change) -> Iterator[Problem]:
    """Find periods that end before they begin."""
    for first, last in _ORDERED.get(change.sheet, ()):
        begin, end = change.values[first], change.values[last]
        if isinstance(begin, date) and isinstance(end, date) and end < begin:
            yield problem(change, last, code="register.end_before_begin", first=first)


def _too_large(change: Change, sheet: Sheet) -> Iterator[Problem]:
    """Find numbers of more digits than Excel keeps, which no table holds either."""
    by_name = change.values.get("wijze") is words.VoteMethod.BY_NAME
    for column in sheet.columns:
        value = change.values[column.name]
        if column.type not in _NUMBERS or by_name or not isinstance(value, int | float):
            continue
        if abs(value) >= _LIMIT:
            yield problem(change, column.name, code="register.number_too_large", digits=DIGITS)


def _locked(world: World, change: Change) -> Iterator[Problem]:
    """Find changes to meetings that were stored locked before this file (T56)."""
    if change.sheet == "Vergaderingen":
        before = change.before
    elif change.sheet in _BODY_OF_ITEM:
        before = world.stored_meetings.get(change.values["vergadering"])
    else:
        return  # of decisions `register_decision_checks` knows what is locked
    if before is not None and is_locked(before):
        yield problem(change, "", code="register.meeting_locked", meeting=change.key[0])


def _in_bin(change: Change, taken: Collection[Value]) -> Iterator[Problem]:
    """Find a new record whose reference one in the bin bears: numbers are not given twice (T12)."""
    column = _DECISION_REFERENCES.get(change.sheet)
    if column is None and change.before is not None:
        return
    value = change.values[column] if column else change.key[0]
    if value in taken:
        name = column or _HEADINGS[change.sheet]
        yield problem(change, name, code="register.in_bin", value=value)


def _zone(_world: World, change: Change) -> Iterator[Problem]:
    key, value = str(change.key[0]), change.values["waarde"]
    fault = register_zone.fault(key, "" if value is None else str(value))
    if fault is not None:
        code, facts = fault
        column = "sleutel" if code == "register.zone_key" else "waarde"
        yield problem(change, column, code=code, **facts)


def _body(_world: World, change: Change) -> Iterator[Problem]:
    expected = change.values["vergaderingen_per_jaar"]
    if expected is not None and not (isinstance(expected, int) and expected >= 0):
        yield problem(change, "vergaderingen_per_jaar", code="register.not_whole", value=expected)


def _mandate(_world: World, change: Change) -> Iterator[Problem]:
    weight = change.values["gewicht"]
    if isinstance(weight, int | float) and weight < 0:
        yield problem(change, "gewicht", code="register.weight_negative", value=weight)
    if change.values["vervangt"] == change.values["persoon"]:
        yield problem(change, "vervangt", code="register.replaces_self")


def _plan(world: World, change: Change) -> Iterator[Problem]:
    health = change.values["gezondheid"]
    if health not in {None, words.Health.GOOD} and not change.values["toelichting"]:
        yield problem(change, "toelichting", code="register.explanation_needed")
    weight = change.values["gewicht"]
    if isinstance(weight, int | float) and weight < 0:
        yield problem(change, "gewicht", code="register.weight_negative", value=weight)
    if _stands_below_itself(world, register.PLAN, change=change, above="ouder"):
        yield problem(change, "ouder", code="register.plan_cycle", value=change.key[0])


def _stands_below_itself(world: World, sheet: Sheet, *, change: Change, above: str) -> bool:
    seen, key = set[object](), change.key[0]
    while key is not None:
        if key in seen:
            return True
        seen.add(key)
        found = world.get(sheet, key)
        key = None if found is None else found[above]
    return False


def _dossier(_world: World, change: Change) -> Iterator[Problem]:
    """Of a classified document level and reference are noted together (domain.md 4.1)."""
    told = {name: change.values[name] for name in ("gerubriceerd", "gerubriceerd_referentie")}
    empty = [name for name, value in told.items() if not value]
    if len(empty) == 1:
        yield problem(change, empty[0], code="register.classified_both")


def _action(world: World, change: Change) -> Iterator[Problem]:
    if _stands_below_itself(world, register.ACTIONS, change=change, above="onderdeel_van"):
        yield problem(change, "onderdeel_van", code="register.action_cycle", value=change.key[0])
    origin = change.values["oorsprong"]
    if origin is None:
        return
    meeting, number = origin_of(
        origin, is_meeting=lambda text: world.get(register.MEETINGS, text) is not None
    )
    if world.get(register.MEETINGS, meeting) is None:
        yield problem(
            change, "oorsprong", code="register.unknown", value=meeting, sheet="Vergaderingen"
        )
    elif number is not None and world.get(register.ITEMS, meeting, number) is None:
        yield problem(
            change, "oorsprong", code="register.unknown_item", value=number, meeting=meeting
        )


def _follow_up(world: World, change: Change) -> Iterator[Problem]:
    if follow_up_subject(world, change.values["bij"]) is None:
        yield problem(change, "bij", code="register.unknown_subject", value=change.values["bij"])


def follow_up_subject(world: World, key: Value) -> Sheet | None:
    """Tell what a follow-up is written on: an action, a dossier or a plan line, in that order."""
    for sheet in (register.ACTIONS, register.DOSSIERS, register.PLAN):
        if world.get(sheet, key) is not None:
            return sheet
    return None


_CHECKS: Final[dict[str, Callable[[World, Change], Iterable[Problem]]]] = {
    "Zone": _zone,
    "Organen": _body,
    "Mandaten": _mandate,
    "Dossiers": _dossier,
    **register_meeting_checks.CHECKS,
    "Besluiten": register_decision_checks.check,
    "Plan": _plan,
    "Actiepunten": _action,
    "Opvolging": _follow_up,
}
