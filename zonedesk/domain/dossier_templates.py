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
    from collections.abc import Iterable, Mapping

    from zonedesk.domain.handles import Handle

YEAR: Final = "jaar"
ZONE: Final = "zone"

TEMPLATES: Final = "template:"
"""What the list of templates is asked by in its place; a template has its number behind it."""

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


def typed_over(words: str, told: str) -> dict[str, str] | None:
    """Give what stands in a line where a template has its placeholders.

    Args:
        words: the line of the template: ``Aankoop van [voorwerp]``.
        told: the line as it was typed over: ``Aankoop van een voertuig``.

    Returns:
        ``{"voorwerp": "een voertuig"}``; None when the line did not begin with the template, which
        is so too where the template says nothing but placeholders.
    """
    names: list[str] = []
    parts: list[str] = []
    end = 0
    for found in _GAP.finditer(words):
        name = found.group()[1:-1].strip().casefold()
        parts.append(re.escape(words[end : found.start()]))
        parts.append(f"(?P=g{names.index(name)})" if name in names else f"(?P<g{len(names)}>.+)")
        names += [name] if name not in names else []
        end = found.end()
    if not _GAP.sub("", words).strip():
        return None
    line = re.fullmatch("".join((*parts, re.escape(words[end:]))), told, re.IGNORECASE)
    return None if line is None else dict(zip(names, line.groups(), strict=True))


def item_words(
    texts: Iterable[TemplateText], dossier: TemplateText, *, known: Mapping[str, str]
) -> tuple[str, RichText]:
    """Give title and text that a template has for the agenda item of a dossier; empty for none.

    A dossier keeps no template: it began with the one whose category it bears and whose title it
    still follows; of several the one that says most.

    Args:
        texts: of the templates.
        dossier: title and categories of the dossier.
        known: what placeholders are filled in with; what was typed over in the title goes first.
    """
    found = max(
        (
            (len(_GAP.sub("", one.title)), order, one, over)
            for order, one in enumerate(texts)
            if (one.category, one.subcategory) == (dossier.category, dossier.subcategory)
            and (one.item_title or not one.item_context.is_empty)
            and (over := typed_over(one.title, dossier.title)) is not None
        ),
        default=None,
    )
    if found is None:
        return "", RichText()
    _said, _order, text, over = found
    values = {**known, **over}
    return filled_in(text.item_title, values), filled(text.item_context, values)


def gaps(words: str) -> tuple[str, ...]:
    """Give the placeholders that are left to type over, each once, in their order."""
    return tuple(dict.fromkeys(_GAP.findall(words)))


def template_reference(template_id: int) -> str:
    """Give what a template is asked by in its place: ``template:12``."""
    return f"{TEMPLATES}{template_id}"


def template_of(reference: str) -> int | None:
    """Give the id of the template that a reference asks for; None when it asks for none."""
    number = reference.removeprefix(TEMPLATES)
    asks = reference.startswith(TEMPLATES) and number.isascii() and number.isdigit()
    return int(number) if asks else None
