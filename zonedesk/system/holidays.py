"""The Belgian holidays of a stretch of years (domain.md L1).

The package of that name is loaded at the first question, never at the start: the program asks for
the password first.
"""

from __future__ import annotations

import importlib
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

REGIONAL: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {"flemish": (7, 11), "french": (9, 27), "brussels": (5, 8), "german": (11, 15)}
)
"""Days of the communities and of Brussels as month and day; a zone chooses which count (L1)."""

_FIXED: Final = frozenset({(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)})
_SUNDAY: Final = 6
_LATE: Final = "holidays.countries.belgium"


def calendar(first_year: int, last_year: int, *, regional: Iterable[str] = ()) -> frozenset[date]:
    """Give the holidays of the years from one to another, both included.

    Args:
        first_year: of which holidays are wanted.
        last_year: of which holidays are wanted.
        regional: names of `REGIONAL` that count as well; an unknown name counts for nothing.

    Returns:
        The ten legal holidays of each year from 1947 to 2099 and the wanted days of a region; other
        years have only the latter.
    """
    years = range(max(first_year, date.min.year), min(last_year, date.max.year) + 1)
    wanted = [REGIONAL[name] for name in regional if name in REGIONAL]
    legal = {day for year in years for day in _legal(year)}
    return frozenset(legal | {date(year, *of_region) for year in years for of_region in wanted})


@lru_cache(maxsize=256)
def _legal(year: int) -> frozenset[date]:
    """The legal holidays of a year: the package also counts Easter and Whit Sunday."""
    named = importlib.import_module(_LATE).Belgium(years=year)
    return frozenset(
        day for day in named if (day.month, day.day) in _FIXED or day.weekday() != _SUNDAY
    )
