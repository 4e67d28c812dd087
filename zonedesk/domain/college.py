"""What the college is told once or more a year in one file (formats.md section 3).

Its lists hold decisions, dossiers and actions of council and college in full, of the other bodies
only what is public: aldermen have no need to know closed items of the security council. What was
left out is counted, never named.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.dossier_supervision import Supervision
    from zonedesk.domain.figures import YearFigures
    from zonedesk.domain.rows import ActionRow, DecisionRow, DossierRow, PlanRow


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many confidential records each list leaves out."""

    decisions: int = 0
    dossiers: int = 0
    plan: int = 0
    actions: int = 0


@dataclass(frozen=True, slots=True)
class CollegeBook:
    """The year of a zone as its college may read it; ``previous`` are the figures to compare.

    ``terms`` tells how dossiers stand under supervision, by reference.
    """

    year: int
    figures: YearFigures
    previous: YearFigures
    decisions: tuple[DecisionRow, ...]
    dossiers: tuple[DossierRow, ...]
    plan: tuple[PlanRow, ...]
    actions: tuple[ActionRow, ...]
    left_out: LeftOut
    terms: Mapping[str, Supervision] = field(default_factory=dict)
