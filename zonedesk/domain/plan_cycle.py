"""A new plan made from an old one: what goes along, under which codes (R91).

Nothing of how the old plan went is taken over: no judgement, progress, real date or measurement;
the last value of an indicator may become the baseline of the new one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zonedesk.domain.plan_record import FINISHED
from zonedesk.domain.words import PlanLevel

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from zonedesk.domain.plan_record import PlanEntry

_PREFIX: Final = re.compile(r"[0-9]{2}(?:[0-9]{2})?-(?=.)", re.ASCII)


class Along(StrEnum):
    """What of the old lines goes along, beside code, title, level, weight and confidentiality."""

    LEADS = "leads"
    PARTNERS = "partners"
    TEXTS = "texts"
    INDICATORS = "indicators"
    MEASURES = "measures"
    CLASSES = "classes"


ALL_ALONG: Final = frozenset(Along)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPlan:
    """What a new plan is to be.

    Attributes:
        code: of its first line.
        title: likewise.
        first: first day of its term.
        last: last day of its term.
        lines: ids of the old lines that go along; a line whose parent stays behind comes below
            the nearest one above it that goes.
        along: what of them.
        prefix: stands before the codes of their copies: ``20-`` makes 20-V1.1 of V1.1, and of
            14-V1.1.
    """

    code: str
    title: str
    first: date
    last: date
    lines: frozenset[int] = frozenset()
    along: frozenset[Along] = ALL_ALONG
    prefix: str = ""


def default_lines(entries: Iterable[PlanEntry]) -> frozenset[int]:
    """Give the lines that go along unless somebody says otherwise: all that are not finished."""
    return frozenset(one.id for one in entries if one.row.status not in FINISHED)


def going(
    entries: Sequence[PlanEntry], lines: Collection[int], *, along: Collection[Along]
) -> list[PlanEntry]:
    """Give the lines that go along, in plan order; measures only when they are wanted."""
    measures = Along.MEASURES in along
    return [
        one
        for one in entries
        if one.id in lines and (measures or one.row.level is not PlanLevel.MEASURE)
    ]


def prefix_of(first: date) -> str:
    """Give the prefix of a plan by its first year: ``20-``."""
    return f"{first.year % 100:02d}-"


def copied_code(code: str, prefix: str) -> str:
    """Give the code of the copy of a line; the prefix of an earlier plan is replaced."""
    return f"{prefix}{_PREFIX.sub('', code, count=1)}"


def new_parents(parents: Mapping[int, int | None], lines: Collection[int]) -> dict[int, int | None]:
    """Give for each line that goes along the nearest line above it that goes too; None: the top."""
    found: dict[int, int | None] = {}
    for line in lines:
        above = parents.get(line)
        while above is not None and above not in lines:
            above = parents.get(above)
        found[line] = above
    return found
