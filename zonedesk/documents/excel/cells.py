"""What stands in a cell of the register, as the value it stands for (formats.md section 2).

A cell comes in as openpyxl read it (text, number, yes or no, date, time) and goes out as the
`CellType` of its column says, or as a `CellProblem`.
"""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from zonedesk.documents.excel.cell_text import MAX_TEXT, utf16_length
from zonedesk.documents.excel.sheet_stream import ErrorValue, Percentage
from zonedesk.domain.numbering import is_item_number
from zonedesk.domain.register import CellType, Column, Value
from zonedesk.domain.richtext import clean, forbidden
from zonedesk.domain.richtext_marks import from_marks

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.words import Word

_DATE: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_TIME: Final = re.compile(r"(\d{1,2}):(\d{2})(?::00)?", re.ASCII)
_NUMBER: Final = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+(?=,))(?:,\d+)?", re.ASCII)
_DOTTED: Final = re.compile(r"[+-]?\d+(?:\.\d+)+", re.ASCII)
_FIGURES: Final = re.compile(r"\d{2,}", re.ASCII)
_PERIOD: Final = re.compile(r"((?:19|20|21)\d\d)(-[Kk][1-4])?", re.ASCII)
_YEARS: Final = range(1900, 2201)
_SHOWN: Final = 60  # characters of a wrong value that a problem repeats
_SECONDS: Final = 60
_MINUTES: Final = 24 * 60
_DIGITS: Final = 15  # what Excel keeps of a number


class CellProblem(Exception):
    """A cell that cannot be taken.

    Args:
        code: what is wrong, ``register.…``.
        facts: what the sentence fills in; ``found`` is what stands in the cell.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


def bare_text(value: str) -> str:
    """Give the text of a cell as it is stored: composed letters and line feeds.

    Raises:
        CellProblem: ``register.characters`` or ``register.text_too_long``.
    """
    if value.isascii() and value.isprintable() and len(value) <= MAX_TEXT:
        return value
    text = clean(value)
    if found := forbidden(text):
        raise CellProblem("register.characters", found=", ".join(found))
    if utf16_length(text) > MAX_TEXT:
        raise CellProblem("register.text_too_long", limit=MAX_TEXT)
    return text


def converter(column: Column) -> Callable[[object], Value]:
    """Give the function that reads a filled cell of this column; it may raise `CellProblem`.

    It remembers what it read, for a list says the same references and words over and over.
    """
    convert = _CONVERTERS[column.type] if column.words is None else _words_of(column)

    def read(value: object) -> Value:
        if not isinstance(value, str):
            return convert(value)
        if isinstance(value, ErrorValue):
            raise CellProblem("register.error_value", found=value)
        text = bare_text(value)
        return None if not text or text.isspace() else convert(text)

    return lru_cache(maxsize=None, typed=True)(read)


def as_text(value: object) -> str:
    """Give a value as its text without blanks around it: 4 and not 4.0, dates as ``d/m/jjjj``."""
    return value.strip() if isinstance(value, str) else _other_as_text(value)


def _other_as_text(value: object) -> str:
    match value:
        case bool():
            return "ja" if value else "nee"
        case float():
            return format(value, f".{_DIGITS}g")
        case datetime() | date():
            return f"{value:%d/%m/%Y}"
        case time():
            return f"{value:%H:%M}"
        case timedelta():
            return f"{_time_of_day(value):%H:%M}"
        case _:
            return str(value)


def _as_seen(value: object) -> str:
    """Give a wrong value as the sheet shows it: a comma before decimals, a percentage as one."""
    if isinstance(value, Percentage):
        return f"{_as_seen(float(value) * 100)} %"
    text = as_text(value)
    return text.replace(".", ",") if isinstance(value, float) else text


def _wrong(code: str, value: object, **facts: object) -> CellProblem:
    shown = _as_seen(value)
    found = shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
    return CellProblem(code, found=found, **facts)


def _text(value: object) -> str | None:
    return as_text(value) or None


def _rich(value: object) -> Value:
    return from_marks(value if isinstance(value, str) else as_text(value))


def _date(value: object) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = _DATE.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise _wrong("register.date", value)
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError as error:
        raise _wrong("register.date", value) from error


def _date_or_text(value: object) -> date | str | None:
    """Read a date; what only looks like one, such as the 30th of February, is a text."""
    try:
        return _date(value)
    except CellProblem:
        return _text(value)


def _time(value: object) -> time:
    match value:
        case datetime():
            return _time_of_day(value - datetime.combine(value.date(), time.min, value.tzinfo))
        case time():
            return _time_of_day(
                timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
            )
        case timedelta() if timedelta() <= value < timedelta(days=1):
            return _time_of_day(value)
        case bool():
            raise _wrong("register.time", value)
        case int() | float() if 0 <= value < 1:
            return _time_of_day(timedelta(days=value))
        case str() if found := _TIME.fullmatch(value.strip()):
            hour, minute = int(found[1]), int(found[2])
            if hour < 24 and minute < _SECONDS:  # noqa: PLR2004 - hours of a day
                return time(hour, minute)
    raise _wrong("register.time", value)


def _time_of_day(span: timedelta) -> time:
    """Round to the minute; what rounds up to midnight stays on its day."""
    minutes = min(round(span.total_seconds() / _SECONDS), _MINUTES - 1)
    return time(minutes // _SECONDS, minutes % _SECONDS)


def _decimal(value: object, code: str = "register.number") -> Decimal:
    """Read a number as Excel shows it, or as people in Belgium write it: ``1.234,5`` (T77)."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if not math.isfinite(value):
            raise _wrong(code, value)
        return Decimal(value if isinstance(value, int) else format(value, f".{_DIGITS}g"))
    text = value.strip() if isinstance(value, str) else ""
    if _DOTTED.fullmatch(text):
        raise _wrong("register.number_ambiguous", value)
    if not _NUMBER.fullmatch(text):
        raise _wrong(code, value)
    return Decimal(text.replace(".", "").replace(",", "."))


def _plain_number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def _number(value: object) -> int | float:
    return _plain_number(_decimal(value))


def _year(value: object) -> int:
    number = _decimal(value, "register.year")
    if number != number.to_integral_value() or int(number) not in _YEARS:
        raise _wrong("register.year", value)
    return int(number)


def _amount(value: object) -> int:
    text = value.replace("€", "") if isinstance(value, str) else value
    cents = _decimal(text, "register.amount") * 100
    if cents != cents.to_integral_value():
        raise _wrong("register.amount_decimals", value)
    return int(cents)


def _percent(value: object) -> int | float:
    text = value.replace("%", "") if isinstance(value, str) else value
    number = _decimal(text, "register.percent")
    if isinstance(value, Percentage):
        number *= 100
    if not 0 <= number <= 100:  # noqa: PLR2004 - a percentage
        raise _wrong("register.percent", value)
    return _plain_number(number)


def _yes_no(value: object) -> bool:
    answer = value if isinstance(value, bool) else _ANSWERS.get(as_text(value).casefold())
    if answer is None:
        raise _wrong("register.yes_no", value)
    return answer


def _list(value: object) -> tuple[str, ...] | None:
    parts = (part.strip() for part in as_text(value).split(";"))
    return tuple(part for part in parts if part) or None


def _is_key(text: str) -> bool:
    """Tell whether figures are the key of a person: nobody counts votes as 007."""
    figures = text.strip()
    return figures.startswith("0") and _FIGURES.fullmatch(figures) is not None


def _votes(value: object) -> int | tuple[str, ...] | None:
    if isinstance(value, str) and (not _NUMBER.fullmatch(value.strip()) or _is_key(value)):
        return _list(value)
    number = _decimal(value, "register.votes")
    if number < 0 or number != number.to_integral_value():
        raise _wrong("register.votes", value)
    return int(number)


def _item_number(value: object) -> str:
    text = "" if isinstance(value, (date, time)) else as_text(value)
    if not is_item_number(text):
        raise _wrong("register.item_number", value)
    return text


def _period(value: object) -> str:
    text = "" if isinstance(value, (date, time)) else as_text(value)
    if not _PERIOD.fullmatch(text):
        raise _wrong("register.period", value)
    return text.upper()


def _words_of(column: Column) -> Callable[[object], Value]:
    words = column.words
    if words is None:
        raise ValueError(column.name)
    allowed = ", ".join(member.word for member in words)

    def word(value: object) -> Word:
        member = words.of_word(as_text(value))
        if member is None:
            raise _wrong("register.word", value, allowed=allowed)
        return member

    def several(value: object) -> tuple[str, ...] | None:
        return tuple(word(part) for part in _list(value) or ()) or None

    return word if column.type is CellType.WORD else several


_ANSWERS: Final = {"ja": True, "nee": False}

_CONVERTERS: Final[dict[CellType, Callable[[object], Value]]] = {
    CellType.TEXT: _text,
    CellType.DATE: _date,
    CellType.TIME: _time,
    CellType.NUMBER: _number,
    CellType.YEAR: _year,
    CellType.AMOUNT: _amount,
    CellType.PERCENT: _percent,
    CellType.YES_NO: _yes_no,
    CellType.LIST: _list,
    CellType.PERSON: _text,
    CellType.PERSON_OR_TEXT: _text,
    CellType.RICH: _rich,
    CellType.DATE_OR_TEXT: _date_or_text,
    CellType.VOTES: _votes,
    CellType.ITEM_NUMBER: _item_number,
    CellType.PERIOD: _period,
}
