"""What hangs on a dossier: dossiers that belong with it (R50), decisions taken on it (R66)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.decision_record import LinkedDecision
    from zonedesk.domain.handles import Handle
    from zonedesk.domain.words import DecisionStanding, DossierStatus


@dataclass(frozen=True, slots=True)
class LinkedDossier:
    """The dossier at the other end of a link; ``remark`` says in what way they belong together."""

    handle: Handle
    id: int
    reference: str
    title: str
    status: DossierStatus
    remark: str


@dataclass(frozen=True, slots=True)
class DossierDecision:
    """A decision on a dossier.

    Attributes:
        id: by which the register of decisions opens it.
        called: its reference, else that of its item.
        title: what was decided on.
        item: reference of its item.
        day: of its meeting.
        standing: what it is worth today.
        carried_out_on: None as long as it was not.
        earlier: what it amends, replaces or withdraws, of other dossiers too.
        later: what amends, replaces or withdraws it.
    """

    id: int
    called: str
    title: str
    item: str
    day: date
    standing: DecisionStanding
    carried_out_on: date | None
    earlier: tuple[LinkedDecision, ...] = ()
    later: tuple[LinkedDecision, ...] = ()


@dataclass(frozen=True, slots=True)
class DossierChoice:
    """A dossier that can be linked."""

    id: int
    reference: str
    title: str
