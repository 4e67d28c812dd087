"""Dates, times, numbers and amounts as people in Belgium write them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from babel.dates import format_date
from babel.numbers import format_decimal

if TYPE_CHECKING:
    from datetime import date, time

_LOCALES = {"nl": "nl_BE", "fr": "fr_BE", "de": "de_BE"}
_PATTERNS = {"nl": "d MMMM y", "fr": "d MMMM y", "de": "d. MMMM y"}


def long_date(day: date, language: str = "nl", *, weekday: bool = False) -> str:
    """Write a date in words: ``19 april 2018``, with weekday ``donderdag 19 april 2018``."""
    pattern = _PATTERNS[language]
    if weekday:
        pattern = f"EEEE{',' if language == 'de' else ''} {pattern}"
    return str(format_date(day, pattern, locale=_LOCALES[language]))


def month_and_year(day: date, language: str = "nl") -> str:
    """Write a month as words: ``april 2018``."""
    return str(format_date(day, "LLLL y", locale=_LOCALES[language]))


def short_date(day: date) -> str:
    """Write a date in figures: ``19/04/2018``."""
    return f"{day:%d/%m/%Y}"


def clock(moment: time) -> str:
    """Write a wall time as on screen and in lists: ``14:00``."""
    return f"{moment:%H:%M}"


def decimal(number: float | Decimal, language: str = "nl") -> str:
    """Write a number with at most six decimals: ``1.234,5``."""
    return str(format_decimal(number, "#,##0.######", locale=_LOCALES[language]))


def amount(cents: int, language: str = "nl") -> str:
    """Write an amount in euro as a column of them wants it: ``48.500,00``, ``61.250,50``."""
    return str(format_decimal(Decimal(cents) / 100, "#,##0.00", locale=_LOCALES[language]))


def euro(cents: int, language: str = "nl") -> str:
    """Write an amount in euro; whole euros without decimals: ``48.500``, ``61.250,50``."""
    pattern = "#,##0" if cents % 100 == 0 else "#,##0.00"
    return str(format_decimal(Decimal(cents) / 100, pattern, locale=_LOCALES[language]))
