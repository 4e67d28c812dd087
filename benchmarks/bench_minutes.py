"""Minutes of forty items as a finished paper, beside bare Platypus with the same text."""

from __future__ import annotations

from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from benchmarks.measure import Ratio
from tests.documents.pdf.samples import forty_items
from zonedesk.documents.fonts import REGULAR, SEMIBOLD, register_fonts
from zonedesk.documents.pdf.minutes import render_minutes
from zonedesk.domain.richtext import from_plain, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.domain.papers import Item, MinutesPaper


BODY = ParagraphStyle("body", fontName=REGULAR, fontSize=11, leading=15.5, leftIndent=82)
SMALL = ParagraphStyle("small", fontName=REGULAR, fontSize=9, leading=12.5, leftIndent=82)
TITLE = ParagraphStyle("title", fontName=SEMIBOLD, fontSize=13, leading=17, leftIndent=82)


def minutes_of_forty_items() -> Ratio:
    """Setting minutes with labels, tables, votes, outline and PDF/A beside plain paragraphs."""
    paper = forty_items()

    def floor() -> bytes:
        register_fonts()
        target = BytesIO()
        SimpleDocTemplate(target, invariant=1).build(list(bare(paper)))
        return target.getvalue()

    return Ratio(
        name="notulen van 40 punten",
        ours=lambda: render_minutes(paper),
        floor=floor,
        limit=2.0,
    )


def bare(paper: MinutesPaper) -> Iterator[Flowable]:
    """The text of minutes, every line a plain paragraph."""
    yield Paragraph(escape(paper.heading.body), TITLE)
    for attendee in paper.attendees:
        yield Paragraph(escape(f"{attendee.party.name}, {attendee.party.organisation}"), BODY)
    for item in paper.items:
        yield Paragraph(escape(f"{item.number} {item.title}"), BODY)
    for item in paper.items:
        yield from bare_item(item)


def bare_item(item: Item) -> Iterator[Flowable]:
    """The text of one item with the words the paper puts beside it."""
    yield Paragraph(escape(f"{item.number} {item.title}"), TITLE)
    if item.proposer is not None:
        yield Paragraph(escape(f"Opvolging · {item.proposer.name} · planregel"), SMALL)
    decision = item.decision.text if item.decision else from_plain("De raad neemt kennis.")
    texts = {"Toelichting": item.context, "Bespreking": item.discussion, "Besluit": decision}
    for label, text in texts.items():
        yield Paragraph(label, SMALL)
        for line in plain(text).splitlines():
            yield Paragraph(escape(line), BODY)
    for action, _marking in item.actions:
        cells = (action.reference, action.text, action.owner, str(action.due))
        for _table in range(2):  # under the decision and in the table at the end
            yield from (Paragraph(escape(cell), SMALL) for cell in cells)
