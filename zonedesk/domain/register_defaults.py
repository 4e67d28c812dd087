"""What an empty cell means: the default of its column (formats.md section 2).

A fixed default holds for every record. A derived one comes from other records (the body's place,
the chair of that date); it is filled in once, when the record is made, and kept ever after.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from zonedesk.domain import register, words
from zonedesk.domain.references import ReferenceKind, Series, split_item_reference
from zonedesk.domain.register import CellType
from zonedesk.domain.richtext import RichText

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zonedesk.domain.register import Column, Sheet, Value
    from zonedesk.domain.register_world import Record, World

#: digits that Excel keeps of a number
DIGITS: Final = 15

REFERENCE_KINDS: Final = {
    register.MEETINGS.name: ReferenceKind.MEETING,
    register.DOSSIERS.name: ReferenceKind.DOSSIER,
    register.ACTIONS.name: ReferenceKind.ACTION,
}

_FIXED: Final[dict[tuple[str, str], Value]] = {
    ("Organen", "actief"): True,
    ("Personen", "actief"): True,
    ("Mandaten", "gewicht"): 1,
    ("Dossiers", "markering"): words.Marking.INTERNAL,
    ("Dossiers", "materie"): words.Matter.ORDINARY,
    ("Vergaderingen", "soort"): "gewoon",
    ("Agendapunten", "soort"): words.ItemKind.DISCUSSION,
    ("Besluiten", "staat"): words.DecisionState.VALID,
    ("Plan", "status"): words.PlanStatus.TO_PLAN,
    ("Plan", "vertrouwelijk"): False,
    ("Plan", "gewicht"): 1,
    ("Indicatoren", "richting"): words.Direction.HIGHER,
    ("Indicatoren", "engagement"): False,
    ("Indicatoren", "frequentie"): words.IndicatorFrequency.YEAR,
    ("Opvolging", "soort"): words.FollowUpKind.REMARK,
}


def filled(sheet: Sheet, column: Column, *, value: Value) -> Value:
    """Give a cell's value in its one form, or the fixed default of its column.

    Keys lose surrounding blanks, lists their repetitions, numbers what Excel does not keep, and a
    text in which nothing visible stands is empty: a value compares equal with what an earlier
    import stored (formats.md).
    """
    if isinstance(value, str):
        if column.key and not isinstance(value, words.Word):
            value = value.strip().lower() if sheet is register.ZONE else value.strip()
    elif column.type is CellType.LIST and isinstance(value, tuple):
        value = tuple(dict.fromkeys(value)) or None
    elif isinstance(value, float):
        value = float(f"{value:.{DIGITS}g}")
    elif isinstance(value, RichText) and value.is_empty:
        value = None
    return _FIXED.get((sheet.name, column.name)) if value is None else value


def is_derived(sheet: Sheet, column: str) -> bool:
    """Tell whether an empty cell of this column means a default that other records give."""
    return column in _DERIVED.get(sheet.name, ())


def derive(world: World, sheet: Sheet, *, values: Record) -> None:
    """Fill the empty cells of a new record whose default other records give."""
    for column, default in _DERIVED.get(sheet.name, {}).items():
        if values[column] is None:
            values[column] = default(world, values)


def series(sheet: Sheet, values: Mapping[str, Value], *, world: World) -> Series | None:
    """Tell in which series a record without reference gets its number; None when it cannot.

    The year is that of the meeting, of *geopend*, or of an action's origin, else its term, its
    end or its dossier: never today's (T10).
    """
    kind = REFERENCE_KINDS[sheet.name]
    body = str(values.get("orgaan") or "")
    if kind is ReferenceKind.MEETING:
        day = values.get("datum")
    elif kind is ReferenceKind.DOSSIER:
        day = values.get("geopend")
    else:
        day = _action_day(values, world)
    year = getattr(day, "year", None)
    if year is None or (kind is ReferenceKind.MEETING and not body):
        return None
    return Series(kind, body, year)


def origin_of(value: Value, *, is_meeting: Callable[[str], bool]) -> tuple[str, str | None]:
    """Take the origin of an action point apart: its meeting, and the number of its item.

    A reference may hold a ``#`` of its own, so what names a meeting as a whole is that meeting.
    """
    text = str(value)
    return (text, None) if is_meeting(text) else split_item_reference(text)


def _action_day(values: Mapping[str, Value], world: World) -> Value:
    told = values.get("oorsprong") or ""
    meeting, _ = origin_of(
        told, is_meeting=lambda text: world.get(register.MEETINGS, text) is not None
    )
    origin = world.get(register.MEETINGS, meeting)
    dossier = world.get(register.DOSSIERS, values.get("dossier"))
    return (
        (origin and origin["datum"])
        or values.get("termijn")
        or values.get("afgerond_op")
        or (dossier and dossier["geopend"])
        or None
    )


def parent_of(number: str) -> str | None:
    """Give the number of the item that an item stands below; None for one that stands by itself."""
    return number.rpartition(".")[0] or None


def in_force(mandate: Mapping[str, Value], day: date) -> bool:
    """Tell whether a mandate runs on a day, its first and last day included."""
    first, last = mandate["van"], mandate["tot"]
    if not isinstance(first, date) or first > day:
        return False
    return not isinstance(last, date) or day <= last


def holder(world: World, meeting: Mapping[str, Value], *, capacity: words.Capacity) -> Value:
    """Give the person who held a capacity in the body on the meeting's date; first in rank."""
    day = meeting["datum"]
    if not isinstance(day, date):
        return None
    held = [
        mandate
        for mandate in world.of(register.MANDATES).values()
        if mandate["orgaan"] == meeting["orgaan"]
        and mandate["hoedanigheid"] is capacity
        and in_force(mandate, day)
    ]
    first = min(held, key=_rank, default=None)
    return None if first is None else first["persoon"]


def _rank(mandate: Mapping[str, Value]) -> float:
    rank = mandate["rangorde"]
    return rank if isinstance(rank, int | float) else float("inf")


def _body(world: World, values: Mapping[str, Value]) -> Mapping[str, Value]:
    return world.get(register.BODIES, values["orgaan"]) or {}


def _deliberative(_world: World, values: Record) -> Value:
    kind = values["soort"]
    return isinstance(kind, words.BodyKind) and kind.deliberative


def _minutes_kind(_world: World, values: Record) -> Value:
    return words.MinutesKind.MINUTES if values["beraadslagend"] else words.MinutesKind.REPORT


def _votes(world: World, values: Record) -> Value:
    capacity = values["hoedanigheid"]
    deliberative = bool(_body(world, values).get("beraadslagend"))
    return deliberative and isinstance(capacity, words.Capacity) and capacity.votes


def _place(world: World, values: Record) -> Value:
    return _body(world, values).get("plaats")


def _chair(world: World, values: Record) -> Value:
    return holder(world, values, capacity=words.Capacity.CHAIR)


def _secretary(world: World, values: Record) -> Value:
    return holder(world, values, capacity=words.Capacity.SECRETARY)


def _parent(_world: World, values: Record) -> Value:
    return parent_of(str(values["nummer"]))


_DERIVED: Final[dict[str, dict[str, Callable[[World, Record], Value]]]] = {
    "Organen": {"beraadslagend": _deliberative, "verslagsoort": _minutes_kind},
    "Mandaten": {"stemgerechtigd": _votes},
    "Vergaderingen": {"plaats": _place, "voorzitter": _chair, "secretaris": _secretary},
    "Agendapunten": {"ouder": _parent},
}
