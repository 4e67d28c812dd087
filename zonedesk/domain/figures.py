"""Figures of a year: what the secretariat must be able to tell the college (L31, domain.md 3.3).

Figures count everything, also what is confidential; they name nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zonedesk.domain.words import ActionStatus, Health, PlanClass


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
    """How many dossiers of a category were opened; with the number of each subcategory."""

    category: str
    count: int
    subcategories: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class YearFigures:
    """The figures of one year.

    Attributes:
        year: calendar year.
        bodies: in the order of the register.
        dossiers: by category, largest first; the year of a dossier is the year in its route
            (see ``dossier_total``), each subcategory with its number.
        dossier_total: number of dossiers.
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
