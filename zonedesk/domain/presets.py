"""Bodies that most zones have, ready to take (product.md section 2; L24 for the numbers a year)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from zonedesk.domain.words import BodyKind, MinutesKind


@dataclass(frozen=True, slots=True)
class BodyPreset:
    """A body as it is usually set up; ``expected`` meetings a year, None where no rule says."""

    code: str
    kind: BodyKind
    name: str
    name_fr: str
    expected: int | None = None

    @property
    def minutes_kind(self) -> MinutesKind:
        """*Notulen* where the body decides, *verslag* elsewhere (documents.md section 2)."""
        return MinutesKind.MINUTES if self.kind.deliberative else MinutesKind.REPORT


PRESETS: Final = (
    BodyPreset(
        "ZVR",
        BodyKind.SECURITY_COUNCIL,
        "Zonale veiligheidsraad",
        "Conseil zonal de sécurité",
        1,
    ),
    BodyPreset("PR", BodyKind.POLICE_COUNCIL, "Politieraad", "Conseil de police", 4),
    BodyPreset("PC", BodyKind.POLICE_COLLEGE, "Politiecollege", "Collège de police"),
    BodyPreset("GR", BodyKind.MUNICIPAL_COUNCIL, "Gemeenteraad", "Conseil communal", 10),
    BodyPreset(
        "CBS",
        BodyKind.MUNICIPAL_COLLEGE,
        "College van burgemeester en schepenen",
        "Collège des bourgmestre et échevins",
    ),
    BodyPreset("KL", BodyKind.CORPS_MANAGEMENT, "Korpsleiding", "Direction du corps", 12),
    BodyPreset(
        "BK",
        BodyKind.MAYOR_CONSULTATION,
        "Overleg burgemeester – korpschef",
        "Concertation bourgmestre – chef de corps",
        4,
    ),
    BodyPreset(
        "ARO",
        BodyKind.DETECTION_CONSULTATION,
        "Arrondissementeel rechercheoverleg",
        "Concertation de recherche d’arrondissement",
    ),
    BodyPreset(
        "POK",
        BodyKind.CHIEFS_CONSULTATION,
        "Provinciaal overleg korpschefs",
        "Concertation provinciale des chefs de corps",
    ),
    BodyPreset(
        "OKAM",
        BodyKind.CHIEFS_CONSULTATION,
        "Overleg korpschefs arrondissement Mechelen",
        "Concertation des chefs de corps de l’arrondissement de Malines",
    ),
)
"""In the order in which the first run offers them."""


def preset(code: str) -> BodyPreset:
    """Find a preset by its code; an unknown one is KeyError."""
    return {one.code: one for one in PRESETS}[code]
