"""What an editor of dossiers reads: the list, one dossier, with its supervision (05)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.categories import CategoryLine
    from zonedesk.domain.dossier_course import Event, Treated
    from zonedesk.domain.dossier_links import DossierDecision, LinkedDossier
    from zonedesk.domain.dossier_route import Route
    from zonedesk.domain.dossier_supervision import Supervision
    from zonedesk.domain.handles import Handle
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.rows import ActionRow, DossierRow
    from zonedesk.domain.words import LegalClassification


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A dossier in the list of an editor.

    Attributes:
        row: as every list shows it.
        handle: what an editor holds on to.
        supervision: with its terms.
        year: the last in which the body that decides had it on its agenda, else in which it was
            opened; so the list counts as the annual figures do.
    """

    row: DossierRow
    handle: Handle
    supervision: Supervision
    year: int


@dataclass(frozen=True, slots=True)
class DossierList:
    """All dossiers, who may handle them, which bodies decide, and the day it was read on.

    Attributes:
        lines: in the order of the list.
        people: id and full name of everybody who can be a handler, by name.
        bodies: id and name of each body that decides, in the order of entry.
        today: the day in Brussels.
        categories: as the zone lists them, with the words that are used besides.
    """

    lines: tuple[DossierLine, ...]
    people: tuple[tuple[int, str], ...]
    bodies: tuple[tuple[int, str], ...]
    today: date
    categories: tuple[CategoryLine, ...] = ()


@dataclass(frozen=True, slots=True)
class DossierRecord:
    """One dossier with all that hangs on it, read at once; `route` as its pane shows it."""

    row: DossierRow
    handle: Handle
    description: RichText
    supervision: Supervision
    course: tuple[Event, ...]
    items: tuple[Treated, ...]
    actions: tuple[ActionRow, ...]
    today: date
    route: Route | None = None
    decisions: tuple[DossierDecision, ...] = ()
    linked: tuple[LinkedDossier, ...] = ()
    keywords: str = ""
    classification: LegalClassification | None = None
    classified_reference: str = ""
