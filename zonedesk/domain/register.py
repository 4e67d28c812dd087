"""The register: a secretary's existing lists as sheets, columns and typed values.

One specification serves reading, writing and import (formats.md section 2). A value is None when
its cell is empty; a column that is absent from a file is absent from its lines.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from zonedesk.domain.register_columns import CellType, Column, Sheet
from zonedesk.domain.register_sheets import (
    ACTIONS,
    ATTENDANCE,
    BODIES,
    DECISIONS,
    DOSSIERS,
    FOLLOW_UPS,
    INDICATORS,
    INTERRUPTIONS,
    ITEMS,
    MANDATES,
    MEASUREMENTS,
    MEETINGS,
    PEOPLE,
    PLAN,
    PLAN_CLASSES,
    SHEETS,
    VOTES,
    ZONE,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time

    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.words import Word

Value: TypeAlias = (
    "str | int | float | bool | date | time | tuple[str, ...] | RichText | Word | None"
)

__all__ = [
    "ACTIONS",
    "ATTENDANCE",
    "BODIES",
    "DECISIONS",
    "DOSSIERS",
    "FOLLOW_UPS",
    "INDICATORS",
    "INTERRUPTIONS",
    "ITEMS",
    "MANDATES",
    "MEASUREMENTS",
    "MEETINGS",
    "PEOPLE",
    "PLAN",
    "PLAN_CLASSES",
    "SHEETS",
    "VOTES",
    "ZONE",
    "CellType",
    "Column",
    "Line",
    "Problem",
    "RegisterBook",
    "Sheet",
    "SheetLines",
    "Value",
]


@dataclass(frozen=True, slots=True)
class Line:
    """One record of a sheet: Excel's row number and a value for each column present."""

    row: int
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class SheetLines:
    """What one sheet of a file holds: the columns present, in its order, and its lines."""

    sheet: Sheet
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Why a register cannot be taken, or a warning that stops nothing.

    ``code`` and ``facts`` give the sentence (i18n); ``row`` is Excel's row number, 0 for a whole
    sheet; ``column`` is the heading, empty for a whole row.
    """

    sheet: str
    row: int
    column: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class RegisterBook:
    """A register as read: its sheets by name, and what could not be read."""

    sheets: Mapping[str, SheetLines]
    problems: tuple[Problem, ...] = ()
