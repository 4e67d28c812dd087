"""The extract of one item of a meeting, certified by who signs its minutes (R78)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_editions import for_edition
from zonedesk.domain.paper_extract import ExtractPaper, attendees_at, may_be_public
from zonedesk.domain.paper_parts import PaperPart
from zonedesk.domain.words import Edition

if TYPE_CHECKING:
    from zonedesk.domain.paper_options import Wish
    from zonedesk.services.paper_sources import MeetingSources

SEPARATOR = "#"


def divided(reference: str) -> tuple[str, str]:
    """Give the meeting and the number that the reference of an item names: ``ZVR/2018/1#3``."""
    meeting, found, number = reference.rpartition(SEPARATOR)
    return (meeting, number.strip()) if found else (reference, "")


def extract_paper(sources: MeetingSources, wish: Wish) -> ExtractPaper:
    """Make the extract of an item of a meeting.

    Raises:
        Refused: ``paper.item_needed`` where none is named; ``paper.unknown_item`` (reference);
            ``paper.closed_extract`` (reference) for a public one of a closed item.
    """
    meeting = sources.record.heading.reference
    if not wish.item:
        raise Refused("paper.item_needed")
    reference = f"{meeting}{SEPARATOR}{wish.item}"
    found = next((one for one in sources.items if one.number == wish.item), None)
    if found is None:
        raise Refused("paper.unknown_item", reference=reference)
    if wish.edition is Edition.PUBLIC and not may_be_public(found):
        raise Refused("paper.closed_extract", reference=reference)
    (item,) = for_edition((found,), wish.edition)
    unsigned = PaperPart.SIGNATURES in wish.left_out
    signing = () if unsigned else sources.signatories(held=True)
    return ExtractPaper(
        house=sources.house,
        heading=sources.record.heading,
        edition=wish.edition,
        item=item,
        attendees=attendees_at(sources.attendees(), sources.items, number=wish.item),
        signatories=signing,
        delivered_on=wish.delivered_on,
        formula=wish.formula,
    )
