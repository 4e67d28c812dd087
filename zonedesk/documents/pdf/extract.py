"""An extract of the minutes: heading, who was there, one item, and who certifies it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zonedesk.documents.pdf import front, text
from zonedesk.documents.pdf.hang import Hang, Lines
from zonedesk.documents.pdf.item import ItemSetter, shown_number
from zonedesk.documents.pdf.keeping import Piece, closed_by
from zonedesk.documents.pdf.page import built
from zonedesk.documents.pdf.phrases import Phrases
from zonedesk.documents.pdf.present import PresentSetter
from zonedesk.documents.pdf.styles import Styles, directly_below, styles
from zonedesk.domain.paper_editions import paper_marking
from zonedesk.domain.words import Edition, Marking, MinutesKind

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

    from zonedesk.domain.paper_extract import ExtractPaper

BEFORE_CLOSING = 24


def render_extract(paper: ExtractPaper, *, language: str = "nl") -> bytes:
    """Set an extract of the minutes as a PDF.

    Args:
        paper: the extract, already of its edition.
        language: nl, fr or de.

    Returns:
        A PDF/A-2b file; equal papers give equal bytes.
    """
    say = Phrases(paper.heading, language, paper.house.wordings)
    look = styles(paper.house.accent, language)
    report = paper.heading.minutes_kind is MinutesKind.REPORT
    title = say.tr.gettext("Extract from the report" if report else "Extract from the minutes")
    deliberative = paper.heading.deliberative
    marking = paper_marking(paper.items, paper.edition, deliberative=deliberative)
    sheet = front.sheet(
        title,
        say,
        house=paper.house,
        marking=marking,
        edition=_edition(paper, say, marking=marking),
        concept=say.concept,
    )
    called = f"{paper.heading.reference}#{paper.item.number}"
    facts = replace(front.file_facts(title, say, house=paper.house), subject=text.bare(called))
    story = closed_by(_pieces(paper, say, title=title, look=look), _closing(paper, say, look=look))
    return built(list(story), replace(sheet, reference=called), look=look, facts=facts)


def _edition(paper: ExtractPaper, say: Phrases, *, marking: Marking) -> str:
    if paper.edition is Edition.PUBLIC:
        return say.tr.gettext("public edition")
    return say.tr.gettext("full edition") if marking is Marking.CLOSED else ""


def _pieces(paper: ExtractPaper, say: Phrases, *, title: str, look: Styles) -> list[Piece]:
    top = front.titled(title, say, look=look)
    rows = [(say.tr.gettext("Reference"), _where(paper, say)), *front.common_facts(say)]
    facts = front.facts(rows, look=look)
    present = [Piece((row,)) for row in PresentSetter(say, look).rows(paper.attendees)]
    item = ItemSetter(say, look).pieces(paper.item, under_heading=False)
    heading = item[0].flowables[0]
    if isinstance(heading, Hang) and heading.mark is not None:
        heading.mark = replace(heading.mark, level=0)  # it stands under no section
    return [Piece((*top, *facts)), *present, *item]


def _where(paper: ExtractPaper, say: Phrases) -> str:
    """Tell which item of which meeting this is, and whether it was treated in public."""
    _ = say.tr.gettext
    words = f"{paper.heading.reference}, {_('item %s') % shown_number(paper.item)}"
    if not paper.heading.deliberative:
        return words
    session = _("closed session") if paper.item.in_closed_session else _("public session")
    return f"{words} – {session}"


def _closing(paper: ExtractPaper, say: Phrases, *, look: Styles) -> list[Flowable]:
    _ = say.tr.gettext
    made: list[Flowable] = []
    day = say.date(paper.delivered_on) if paper.delivered_on else ""
    given = ", ".join(part for part in (paper.house.town, day) if part)
    if given:
        made.append(Lines(given, directly_below(look.body, space=BEFORE_CLOSING)))
    formula = paper.formula.strip() or _("For a true extract,")
    space = 1 if made else BEFORE_CLOSING
    signed = front.signed(paper.signatories, say, look=look, space=space, words=formula)
    made += signed or [Lines(formula, directly_below(look.body, space=space))]
    note = _("This extract is about the state as known on the day on which it is given.")
    return [*made, Lines(note, directly_below(look.note, space=8))]
