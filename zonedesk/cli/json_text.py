"""JSON for machines: English keys, Dutch listed values, ISO dates, amounts with two decimals.

The standard encoder cannot write 48500.00 as a number. Here each value gives its own text, and
long lists are written column by column, so that it costs no more than the standard one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import Field, fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from json.encoder import encode_basestring
from operator import attrgetter
from typing import Any, Final, TypeAlias

from zonedesk.domain.richtext import RichText, plain

Encoder: TypeAlias = "Callable[[Any], str]"

#: Fields that hold cents.
AMOUNTS: Final = frozenset({"amount"})


def encode(value: object) -> str:
    """Write any value of a row or a record.

    Rows are objects with their fields as keys, a trailing ``_`` dropped; mappings keep their keys.

    Raises:
        TypeError: a value of a kind that rows do not hold.
    """
    kind = type(value)
    encoder = _ENCODERS.get(kind)
    if encoder is None:
        encoder = _ENCODERS[kind] = _encoder_of(kind)
    return encoder(value)


def encode_rows(rows: Sequence[object]) -> str:
    """Write a list of rows of one kind as an array, a row on a line."""
    if not rows:
        return "[]"
    columns = fields(type(rows[0]))  # type: ignore[arg-type]
    shape = "{" + ", ".join(f'"{one.name.rstrip("_")}": %s' for one in columns) + "}"
    texts = [map(_of_column(one), map(attrgetter(one.name), rows)) for one in columns]
    lines = map(shape.__mod__, zip(*texts, strict=True))
    return "[\n" + ",\n".join(lines) + "\n]"


class _Written(dict[object, str]):
    """The text of each value of a column, written once: words, dates and numbers come again."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self._encoder = encoder

    def __missing__(self, value: object) -> str:
        text = self[value] = self._encoder(value)
        return text


def _of_column(column: Field[object]) -> Encoder:
    if column.type in {"str", str}:
        return encode_basestring
    return _Written(_of_field(column.name)).__getitem__


def _of_field(name: str) -> Encoder:
    return _amount if name in AMOUNTS else encode


def _amount(cents: object) -> str:
    """Euro with two decimals; the minus of -0.05 is not lost."""
    if not isinstance(cents, int):
        return encode(cents)
    whole, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{whole}.{rest:02d}"


def _number(value: float) -> str:
    """What is no number cannot be said in JSON: null."""
    return float.__repr__(value) if math.isfinite(value) else "null"


def _object(pairs: Mapping[str, object]) -> str:
    return _members((str(key), value) for key, value in pairs.items())


def _members(pairs: Iterable[tuple[str, object]]) -> str:
    parts = (f"{encode_basestring(key)}: {_of_field(key)(value)}" for key, value in pairs)
    return "{" + ", ".join(parts) + "}"


def _array(values: Sequence[object]) -> str:
    return "[" + ", ".join(map(encode, values)) + "]"


def _encoder_of(kind: type) -> Encoder:
    """The encoder of a kind met for the first time."""
    if issubclass(kind, str):
        return lambda text: encode_basestring(getattr(text, "word", str(text)))
    if issubclass(kind, Mapping):
        return _object
    if is_dataclass(kind):
        names = [field.name for field in fields(kind)]
        return lambda row: _members((name.rstrip("_"), getattr(row, name)) for name in names)
    raise TypeError(kind)


_ENCODERS: dict[type, Encoder] = {
    str: encode_basestring,
    bool: {True: "true", False: "false"}.__getitem__,
    type(None): {None: "null"}.__getitem__,
    int: int.__repr__,
    float: _number,
    Decimal: "{:.2f}".format,
    datetime: lambda moment: f'"{moment.isoformat()}"',
    date: lambda day: f'"{day.isoformat()}"',
    time: lambda clock: f'"{clock:%H:%M}"',
    tuple: _array,
    list: _array,
    dict: _object,
    RichText: lambda text: encode_basestring(plain(text)),
}
