"""Who usually sits in a body of each kind, for a form that then asks only for names (R15).

The law names the members of the security council (WGP 35) and of the police college (WGP 23); who
is added, and the other bodies, are as zones set them up (domain.md 1.1-1.4). All of it is editable.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.domain.functions import Function
from zonedesk.domain.words import BodyKind, Capacity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class PresetSeat:
    """A function that usually sits in a body, in what capacity, and for which municipality."""

    function: Function
    capacity: Capacity
    municipality: str = ""


MAYOR: Final = Function(
    "burgemeester", "", "burgemeesters", "bourgmestre", "bourgmestre", "bourgmestres"
)
"""Of each municipality of a zone one sits in its police college and its security council."""

PROSECUTOR: Final = Function(
    "procureur des Konings",
    "",
    "procureurs des Konings",
    "procureur du Roi",
    "procureure du Roi",
    "procureurs du Roi",
)
CHIEF: Final = Function(
    "korpschef", "", "korpschefs", "chef de corps", "cheffe de corps", "chefs de corps"
)
DIRECTOR: Final = Function(
    "bestuurlijk directeur-coördinator",
    "bestuurlijk directrice-coördinator",
    "bestuurlijk directeurs-coördinator",
    "directeur coordonnateur administratif",
    "directrice coordonnatrice administrative",
    "directeurs coordonnateurs administratifs",
)
DETECTION: Final = Function(
    "gerechtelijk directeur",
    "gerechtelijk directrice",
    "gerechtelijk directeurs",
    "directeur judiciaire",
    "directrice judiciaire",
    "directeurs judiciaires",
)
COMMISSIONER: Final = Function(
    "arrondissementscommissaris",
    "",
    "arrondissementscommissarissen",
    "commissaire d’arrondissement",
    "commissaire d’arrondissement",
    "commissaires d’arrondissement",
)
SECRETARY: Final = Function(
    "secretaris", "", "secretarissen", "secrétaire", "secrétaire", "secrétaires"
)
CHAIR: Final = Function(
    "voorzitter", "voorzitster", "voorzitters", "président", "présidente", "présidents"
)
GENERAL_DIRECTOR: Final = Function(
    "algemeen directeur",
    "algemeen directrice",
    "algemeen directeurs",
    "directeur général",
    "directrice générale",
    "directeurs généraux",
)

_Seats = tuple[tuple[Function, Capacity], ...]
_SECRETARY: Final = (SECRETARY, Capacity.SECRETARY)
_CHIEF: Final = (CHIEF, Capacity.MEMBER)
_CHIEF_ADDED: Final = (CHIEF, Capacity.ADDED)
_MAYOR: Final = (MAYOR, Capacity.CHAIR)
_USUAL: Final[Mapping[BodyKind, _Seats]] = {
    BodyKind.SECURITY_COUNCIL: (
        _MAYOR,
        (PROSECUTOR, Capacity.MEMBER),
        _CHIEF,
        (DIRECTOR, Capacity.MEMBER),
        (DETECTION, Capacity.ADDED),
        (COMMISSIONER, Capacity.ADDED),
        _SECRETARY,
    ),
    BodyKind.POLICE_COUNCIL: (_MAYOR, _CHIEF_ADDED, _SECRETARY),
    BodyKind.POLICE_COLLEGE: (_MAYOR, _CHIEF_ADDED, _SECRETARY),
    BodyKind.MUNICIPAL_COUNCIL: (
        (CHAIR, Capacity.CHAIR),
        (MAYOR, Capacity.MEMBER),
        (GENERAL_DIRECTOR, Capacity.SECRETARY),
    ),
    BodyKind.MUNICIPAL_COLLEGE: (_MAYOR, (GENERAL_DIRECTOR, Capacity.SECRETARY)),
    BodyKind.CORPS_MANAGEMENT: ((CHIEF, Capacity.CHAIR), _SECRETARY),
    BodyKind.MAYOR_CONSULTATION: (_MAYOR, _CHIEF),
    BodyKind.DETECTION_CONSULTATION: ((PROSECUTOR, Capacity.CHAIR), _CHIEF),
    BodyKind.CHIEFS_CONSULTATION: (_CHIEF,),
    BodyKind.OTHER: (),
}


def preset_seats(kind: BodyKind, municipalities: Sequence[str] = ()) -> tuple[PresetSeat, ...]:
    """Give who usually sits in a body of a kind, in the order of rank.

    In a zone of several municipalities there is a mayor for each; the first of them takes the
    chair until the mayors elected another (R18).
    """
    found: list[PresetSeat] = []
    towns = tuple(municipalities) if len(municipalities) > 1 else ("",)
    for function, capacity in _USUAL[kind]:
        if (function, capacity) != _MAYOR:
            found.append(PresetSeat(function, capacity))
            continue
        ranks = (capacity, *(Capacity.MEMBER,) * (len(towns) - 1))
        found += [PresetSeat(MAYOR, as_, town) for as_, town in zip(ranks, towns, strict=True)]
    return tuple(found)
