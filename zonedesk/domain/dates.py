"""Days and hours as people type them: ``1/3``, ``vr``, ``+14``, ``14u30`` (C13; trust.md rule 21).

A field of a day or an hour may be empty. What cannot be read is refused with a code, and the
field keeps the text. Dutch and French words are read whatever the language of the window.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time, timedelta
from typing import Final

from zonedesk.domain.errors import Refused

FIRST_YEAR: Final = 1800
"""No meeting, birth or law of this desk is older; an earlier year is a slip of the finger."""
_AHEAD_YEARS = 20  # "35" typed in 2026 is 2035, "60" is 1960
_LONGEST = 40
_CENTURY = 100

_NEAR = {
    "vandaag": 0, "nu": 0, "morgen": 1, "overmorgen": 2, "gisteren": -1, "eergisteren": -2,
    "aujourd'hui": 0, "demain": 1, "apres-demain": 2, "hier": -1, "avant-hier": -2,
}  # fmt: skip
_WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "ma maandag lun lundi",
            "di dinsdag mar mardi",
            "wo woensdag mer mercredi",
            "do donderdag jeu jeudi",
            "vr vrijdag ven vendredi",
            "za zaterdag sam samedi",
            "zo zondag dim dimanche",
        )
    )
    for word in words.split()
}
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "jan januari janv janvier",
            "feb febr februari fevr fevrier",
            "mrt maart mars",
            "apr april avr avril",
            "mei mai",
            "jun juni juin",
            "jul juli juil juillet",
            "aug augustus aout",
            "sep sept september septembre",
            "okt oktober oct octobre",
            "nov november novembre",
            "dec december decembre",
        ),
        start=1,
    )
    for word in words.split()
}

_STEP = re.compile(r"([+-]) ?([0-9]{1,6}) ?(d|dag|dagen|w|week|weken)?")
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_RUN = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")
_WEEKDAY_FIRST = re.compile(r"([a-z]+)[.,]? (?=[0-9])")
_DAY = re.compile(
    r"([0-9]{1,2})(?:er|ste|de|e)? ?[-/. ] ?([0-9]{1,2}|[a-z]+)\.?"
    r"(?: ?[-/. ] ?([0-9]{4}|[0-9]{2}))?[-/.]?"
)
_CLOCK = re.compile(r"([0-9]{1,2})(?: ?[:uh.,] ?([0-9]{2})?)? ?(?:uur|u|h)?")
_DIGITS = re.compile(r"([0-9]{1,2})([0-9]{2})")


def parse_day(text: str, today: date, *, ahead: bool = False) -> date | None:
    """Read a day as it was typed.

    Args:
        text: ``1/3``, ``1-3-2026``, ``1.3.26``, ``31 jan``, ``ma 5 mrt 2018``, ISO, ``vandaag``,
            ``vr`` (the first Friday after today), ``+14``, ``-3``, ``+2w``.
        today: the day in Brussels.
        ahead: a day without a year is the first one from today on, as terms are meant; else it
            lies in the year of today.

    Returns:
        None when nothing was typed.

    Raises:
        Refused: ``date.unknown`` (found) when it is no day at all, ``date.no_such_day`` (found)
            when the calendar has no such day.
    """
    typed = _plain(text)
    if not typed:
        return None
    if len(typed) <= _LONGEST:
        day = _near(typed, today) or _written(typed, today, ahead=ahead, found=text)
        if day is not None:
            return day
    raise Refused("date.unknown", found=text.strip())


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(kept.replace("−", "-").replace("’", "'").split())


def _near(typed: str, today: date) -> date | None:
    """A day told from today: a word, a weekday, so many days or weeks further."""
    if typed in _NEAR:
        return _moved(today, _NEAR[typed])
    weekday = _WEEKDAYS.get(typed.rstrip("."))
    if weekday is not None:
        return _moved(today, (weekday - today.weekday() - 1) % 7 + 1)
    step = _STEP.fullmatch(typed)
    if step is None:
        return None
    days = int(step[2]) * (7 if (step[3] or "").startswith("w") else 1)
    return _moved(today, days if step[1] == "+" else -days)


def _moved(today: date, days: int) -> date | None:
    try:
        moved = today + timedelta(days)
    except OverflowError:
        return None
    return moved if moved.year >= FIRST_YEAR else None


def _written(typed: str, today: date, *, ahead: bool, found: str) -> date | None:
    """A day written with its month, in figures or words; None when it is none."""
    if whole := _ISO.fullmatch(typed):
        return _checked((whole[1], whole[2], whole[3]), found=found)
    if whole := _RUN.fullmatch(typed):
        return _checked((whole[3], whole[2], whole[1]), found=found)
    before = _WEEKDAY_FIRST.match(typed)
    if before and before[1] in _WEEKDAYS:
        typed = typed[before.end() :]
    written = _DAY.fullmatch(typed)
    month = written and (written[2] if written[2].isdigit() else _MONTHS.get(written[2]))
    if written is None or month is None:
        return None
    year = _year(written[3], today) if written[3] else today.year
    day = _checked((year, month, written[1]), found=found)
    late = ahead and not written[3] and day < today
    return _checked((year + 1, month, written[1]), found=found) if late else day


def _year(written: str, today: date) -> int:
    """The year of two figures lies at most twenty years ahead."""
    year = int(written)
    if written[2:]:
        return year
    year += today.year - today.year % _CENTURY
    return year - _CENTURY if year > today.year + _AHEAD_YEARS else year


def _checked(parts: tuple[str | int, str | int, str | int], *, found: str) -> date:
    """The day of a year, a month and a day of the month, if the calendar has it."""
    year, month, day = map(int, parts)
    if year < FIRST_YEAR:
        raise Refused("date.unknown", found=found.strip())
    try:
        return date(year, month, day)
    except ValueError:
        raise Refused("date.no_such_day", found=found.strip()) from None


def parse_time(text: str) -> time | None:
    """Read an hour as it was typed: ``14``, ``14:30``, ``1430``, ``14u30``, ``9.15``.

    Returns:
        None when nothing was typed.

    Raises:
        Refused: ``time.unknown`` (found) when it is no hour between 0:00 and 23:59.
    """
    typed = _plain(text)
    if not typed:
        return None
    read = (_CLOCK.fullmatch(typed) or _DIGITS.fullmatch(typed)) if len(typed) <= _LONGEST else None
    hour, minute = (int(read[1]), int(read[2] or 0)) if read else (24, 0)
    try:
        return time(hour, minute)
    except ValueError:
        raise Refused("time.unknown", found=text.strip()) from None
