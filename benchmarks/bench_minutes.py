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
STYLES = {"title": TITLE, "body": BODY, "small": SMALL}


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
        limit=1.6,
    )


def bare(paper: MinutesPaper) -> Iterator[Flowable]:
    """The text of minutes, every line a plain paragraph."""
    for text, style in texts_of(paper):
        yield Paragraph(escape(text), STYLES[style])


def texts_of(paper: MinutesPaper) -> Iterator[tuple[str, str]]:
    """Every line of minutes with the name of its style, as plainly as can be."""
    yield paper.heading.body, "title"
    for attendee in paper.attendees:
        yield f"{attendee.party.name}, {attendee.party.organisation}", "body"
    for item in paper.items:
        yield f"{item.number} {item.title}", "body"
    for item in paper.items:
        yield from _of_item(item)


def _of_item(item: Item) -> Iterator[tuple[str, str]]:
    yield f"{item.number} {item.title}", "title"
    if item.proposer is not None:
        yield f"Opvolging · {item.proposer.name} · planregel", "small"
    decision = item.decisions[0].text if item.decisions else from_plain("De raad neemt kennis.")
    texts = {"Toelichting": item.context, "Bespreking": item.discussion, "Besluit": decision}
    for label, text in texts.items():
        yield label, "small"
        yield from ((line, "body") for line in plain(text).splitlines())
    for action, _marking in item.actions:
        cells = (action.reference, action.text, action.owner, str(action.due))
        for _table in range(2):  # under the decision and in the table at the end
            yield from ((cell, "small") for cell in cells)
