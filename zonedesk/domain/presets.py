"""Bodies that most zones have, ready to take (product.md section 2; L24 for the numbers a year).

Beside each kind stand the items that return at its every meeting, the parts of its agenda and the
hour at which it usually meets (R27, R39; domain.md 2.1). All of it is a beginning, to be edited.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import BodyKind, ItemKind, MinutesKind, StandingRole

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class StandingPreset:
    """An item that usually returns at every meeting of a kind of body; see `StandingItem`."""

    title: str
    kind: ItemKind
    role: StandingRole = StandingRole.ORDINARY
    part: str = ""
    public: bool | None = None


@dataclass(frozen=True, slots=True)
class AgendaPreset:
    """How the agenda of a kind of body is usually built: standing items, parts, hour."""

    standing: tuple[StandingPreset, ...] = ()
    parts: tuple[str, ...] = ()
    starts_at: time | None = None


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

    @property
    def agenda(self) -> AgendaPreset:
        """How its agenda is usually built."""
        return AGENDAS[self.kind]


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


def _previous(title: str, *, part: str = "") -> StandingPreset:
    return StandingPreset(
        title, ItemKind.MINUTES_APPROVAL, StandingRole.PREVIOUS_MINUTES, part=part
    )


def _actions(*, part: str = "") -> StandingPreset:
    return StandingPreset(
        "Opvolging van de actiepunten", ItemKind.FOLLOW_UP, StandingRole.OPEN_ACTIONS, part=part
    )


APPROVAL: Final[Mapping[MinutesKind, str]] = {
    MinutesKind.REPORT: "Goedkeuring van het vorige verslag",
    MinutesKind.MINUTES: "Goedkeuring van de notulen van de vorige vergadering",
}
"""What the item is called by which a body approves its last minutes."""

_REPORT, _MINUTES = APPROVAL[MinutesKind.REPORT], APPROVAL[MinutesKind.MINUTES]
_FOLLOWING, _PLAN, _ROUND, _ANY = (
    "Opvolging",
    "Zonaal veiligheidsplan",
    "Bestuurlijke en gerechtelijke politie",
    "Varia",
)
_OPEN, _CLOSED = "Openbare zitting", "Besloten zitting"
_VARIA: Final = StandingPreset("Varia", ItemKind.DISCUSSION)

_COUNCIL: Final = AgendaPreset(
    (
        _previous(_MINUTES, part=_OPEN),
        StandingPreset("Mondelinge vragen", ItemKind.ANNOUNCEMENT, part=_OPEN),
    ),
    (_OPEN, _CLOSED),
    time(20),
)
_COLLEGE: Final = AgendaPreset((_previous(_MINUTES), _actions(), _VARIA))
_CONSULTATION: Final = AgendaPreset((_previous(_REPORT), _actions(), _VARIA))

AGENDAS: Final[Mapping[BodyKind, AgendaPreset]] = {
    BodyKind.SECURITY_COUNCIL: AgendaPreset(
        (
            _previous(_REPORT, part=_FOLLOWING),
            _actions(part=_FOLLOWING),
            StandingPreset("Stand van het zonaal veiligheidsplan", ItemKind.DISCUSSION, part=_PLAN),
            StandingPreset(
                "Ronde bestuurlijke en gerechtelijke politie", ItemKind.DISCUSSION, part=_ROUND
            ),
            StandingPreset("Varia", ItemKind.DISCUSSION, part=_ANY),
        ),
        (_FOLLOWING, _PLAN, _ROUND, _ANY),
        time(14),
    ),
    BodyKind.POLICE_COUNCIL: _COUNCIL,
    BodyKind.MUNICIPAL_COUNCIL: _COUNCIL,
    BodyKind.POLICE_COLLEGE: _COLLEGE,
    BodyKind.MUNICIPAL_COLLEGE: _COLLEGE,
    BodyKind.CORPS_MANAGEMENT: _CONSULTATION,
    BodyKind.MAYOR_CONSULTATION: _CONSULTATION,
    BodyKind.DETECTION_CONSULTATION: _CONSULTATION,
    BodyKind.CHIEFS_CONSULTATION: _CONSULTATION,
    BodyKind.OTHER: AgendaPreset(),
}
"""Parts of a security council are its tasks by law (WGP art. 35); a council ends in closed session
(DLB art. 28)."""


def preset(code: str) -> BodyPreset:
    """Find a preset by its code; an unknown one is KeyError."""
    return {one.code: one for one in PRESETS}[code]
