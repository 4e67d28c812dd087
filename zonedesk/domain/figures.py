"""Figures of a year: what the secretariat must be able to tell the college (L31, domain.md 3.3).

Figures count everything, also what is confidential; they name no record.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from zonedesk.domain.words import ActionStatus, Health, PlanClass

#: Stands for the categories, or subcategories, that are counted but not named.
OTHERS: Final = ""


@dataclass(frozen=True, slots=True)
class BodyFigures:
    """How often a body met in a year; ``expected`` is None when no number is set."""

    code: str
    name: str
    expected: int | None
    planned: int
    held: int
    cancelled: int


@dataclass(frozen=True, slots=True)
class CategoryFigures:
    """How many dossiers of a category were treated; with the number of each subcategory.

    `OTHERS` in place of a name counts those whose name the reader may not know.
    """

    category: str
    count: int
    subcategories: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class YearFigures:
    """The figures of one year.

    Attributes:
        year: calendar year.
        bodies: in the order of the register.
        dossiers: treated in that year, by category, the largest first. A dossier is treated in
            each year in which the body that decides has it on its agenda; as long as it never
            had, in the year in which it was opened.
        dossier_total: number of dossiers treated.
        plan_classes: number of plan lines by class of that year.
        plan_health: number of judged plan lines by health.
        actions: number of action points by status.
    """

    year: int
    bodies: tuple[BodyFigures, ...]
    dossiers: tuple[CategoryFigures, ...]
    dossier_total: int
    plan_classes: tuple[tuple[PlanClass, int], ...]
    plan_health: tuple[tuple[Health, int], ...]
    actions: tuple[tuple[ActionStatus, int], ...]
