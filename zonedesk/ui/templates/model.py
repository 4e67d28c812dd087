"""What the page of the templates reads, run in the lane."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from zonedesk.domain.categories import offered
from zonedesk.services import categories, dossier_templates
from zonedesk.services.meeting_record import list_bodies

if TYPE_CHECKING:
    from zonedesk.domain.dossier_templates import TemplateLine
    from zonedesk.domain.meeting_record import BodyChoice
    from zonedesk.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TemplateBook:
    """All templates by folder, and what their fields offer.

    Attributes:
        lines: the templates.
        bodies: that one can be for.
        categories: of the zone.
        subcategories: of the zone.
        known: what placeholders are filled in with today, by their names.
    """

    lines: tuple[TemplateLine, ...]
    bodies: tuple[BodyChoice, ...]
    categories: tuple[str, ...]
    subcategories: tuple[str, ...]
    known: dict[str, str]


def read_book(workspace: Workspace) -> TemplateBook:
    """Read everything that the page shows."""
    words = categories.listed(workspace)
    names = offered(words)
    below = chain.from_iterable(offered(words, parent=one) for one in names)
    return TemplateBook(
        dossier_templates.listed(workspace),
        list_bodies(workspace),
        names,
        tuple(dict.fromkeys(below)),
        dossier_templates.values(workspace),
    )
