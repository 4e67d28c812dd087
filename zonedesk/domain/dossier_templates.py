"""Templates of dossiers: what a new one, and its agenda item, begin with (R55).

Placeholders are those of text blocks: words in square brackets (`zonedesk.domain.text_blocks`).
What the new dossier can tell is filled in; every other one stays, to be typed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.domain.richtext import RichText, from_plain, plain
from zonedesk.domain.text_blocks import GAP, filled
from zonedesk.domain.words import Marking, Matter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.handles import Handle

YEAR: Final = "jaar"
ZONE: Final = "zone"

_GAP: Final = re.compile(GAP)


@dataclass(frozen=True, slots=True)
class TemplateText:
    """What a template says.

    Attributes:
        name: of the template.
        folder: in which it is listed; empty for none.
        title: of the dossier.
        category: of the dossier.
        subcategory: of the dossier.
        marking: who may read it.
        matter: what it is about, where the law ties rules to it.
        legal_basis: of the dossier.
        description: its text, which an item takes over.
        item_title: of the agenda item; that of the dossier when empty.
        item_context: of the agenda item; the text of the dossier when empty.
    """

    name: str
    folder: str = ""
    title: str = ""
    category: str = ""
    subcategory: str = ""
    marking: Marking = Marking.INTERNAL
    matter: Matter = Matter.ORDINARY
    legal_basis: str = ""
    description: RichText = RichText()
    item_title: str = ""
    item_context: RichText = RichText()


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """A template of the zone; ``body`` is the name of the body that decides, empty for any."""

    handle: Handle
    text: TemplateText
    body_id: int | None
    body: str


def filled_in(words: str, values: Mapping[str, str]) -> str:
    """Fill in the placeholders of a line of text of which the value is known."""
    return plain(filled(from_plain(words), values))


def gaps(words: str) -> tuple[str, ...]:
    """Give the placeholders that are left to type over, each once, in their order."""
    return tuple(dict.fromkeys(_GAP.findall(words)))
