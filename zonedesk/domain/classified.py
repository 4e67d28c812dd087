"""A legally classified document of a dossier: its level and its reference, never what it says.

Classified information may only stand in systems that were approved for it (domain.md 4.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from zonedesk.domain.errors import Refused
from zonedesk.domain.typed import typed

if TYPE_CHECKING:
    from zonedesk.domain.words import LegalClassification

Kept: TypeAlias = "tuple[LegalClassification | None, str]"

LAW: Final = "wet van 11 december 1998"
ARTICLES: Final = ("4", "8")
"""Which levels there are, and where information of a level may be kept."""

LONGEST: Final = 80
"""Letters of a reference: enough for a number and a date, too few for a content."""


def fit(level: LegalClassification | None, reference: str) -> Kept:
    """Give level and reference as they are kept; both, or neither.

    Raises:
        Refused: ``dossier.classified_level``, ``dossier.classified_reference``;
            ``dossier.classified_long`` (longest): that is more than a reference.
    """
    line = " ".join(typed(reference).split())
    if level is None and line:
        raise Refused("dossier.classified_level")
    if level is not None and not line:
        raise Refused("dossier.classified_reference")
    if len(line) > LONGEST:
        raise Refused("dossier.classified_long", longest=LONGEST)
    return level, line
