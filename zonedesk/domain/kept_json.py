"""Frozen records as JSON and back, field by field, for what is kept and read years later.

Each field names how it is written. Reading takes exactly what writing gives: a field that is
missing or too many, or that holds another kind of value, is a `ValueError`.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeVar

from zonedesk.domain import richtext_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.words import Word


Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Form:
    """How a value is told in JSON, and read from it."""

    told: Callable[[Any], Any]
    read: Callable[[Any], Any]


def maybe(form: Form) -> Form:
    """Tell a value that may be None, which is ``null``."""
    return Form(
        lambda value: None if value is None else form.told(value),
        lambda told: None if told is None else form.read(told),
    )


def listed(form: Form) -> Form:
    """Tell a tuple."""

    def read(told: object) -> tuple[Any, ...]:
        return tuple(form.read(one) for one in _a(list, told))

    return Form(lambda values: [form.told(one) for one in values], read)


def word(kind: type[Word]) -> Form:
    """Tell a listed value by its code."""
    known = {one.value: one for one in kind}

    def read(told: object) -> Word:
        found = known.get(_a(str, told))
        if found is None:
            raise ValueError(f"not one of {kind.__name__}: {told!r:.40}")
        return found

    return Form(lambda value: value.value, read)


def maybe_word(kind: type[Word]) -> Form:
    """Tell a listed value that may be None."""
    return maybe(word(kind))


def record(kind: type[Any], **forms: Form) -> Form:
    """Tell a frozen record, each of its fields in its form; `TypeError` where one has none."""
    if {one.name for one in fields(kind)} != forms.keys():
        raise TypeError(f"the fields of {kind.__name__} and their forms differ")

    def told(value: object) -> dict[str, Any]:
        return {name: form.told(getattr(value, name)) for name, form in forms.items()}

    def read(told: object) -> object:
        found = _a(dict, told)
        if found.keys() != forms.keys():
            raise ValueError(f"not the fields of {kind.__name__}: {sorted(found)!r:.200}")
        return kind(**{name: form.read(found[name]) for name, form in forms.items()})

    return Form(told, read)


def _a(kind: type[Kind], told: object) -> Kind:
    if type(told) is not kind:
        raise ValueError(f"expected {kind.__name__}, not {told!r:.80}")
    return told


def _same(kind: type[Any]) -> Form:
    return Form(lambda value: value, lambda told: _a(kind, told))


def _number(told: object) -> float:
    if type(told) not in {int, float} or not math.isfinite(float(str(told))):
        raise ValueError(f"expected a number, not {told!r:.80}")
    return float(str(told))


def _day(told: object) -> date:
    found = date.fromisoformat(_a(str, told))
    if found.isoformat() != told:
        raise ValueError(f"expected a day, not {told!r:.40}")
    return found


TEXT: Final = _same(str)
INT: Final = _same(int)
BOOL: Final = _same(bool)
DAY: Final = Form(date.isoformat, _day)
RICH: Final = Form(
    lambda value: json.loads(richtext_json.to_json(value)),
    lambda told: richtext_json.from_json(json.dumps(_a(list, told))),
)
MAYBE_DAY: Final = maybe(DAY)
MAYBE_NUMBER: Final = maybe(Form(float, _number))
