"""The list of decisions of a meeting, and of the meetings of a year (L13; DLB 287, WGP 85)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.marking_words import marking_words
from zonedesk.documents.pdf import front, text
from zonedesk.documents.pdf.archive import Facts
from zonedesk.documents.pdf.blocks import labelled
from zonedesk.documents.pdf.decision_rows import DecisionRows
from zonedesk.documents.pdf.hang import Hang, Lines, Mark
from zonedesk.documents.pdf.keeping import Piece, closed_by, kept
from zonedesk.documents.pdf.page import Sheet, built
from zonedesk.documents.pdf.phrases import Phrases, enumerated
from zonedesk.documents.pdf.styles import directly_below, styles
from zonedesk.domain.words import Edition, Marking
from zonedesk.i18n.catalogue import translator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlab.platypus import Flowable

    from zonedesk.documents.pdf.styles import Styles
    from zonedesk.domain.paper_decisions import DecisionsOfYear, DecisionsPaper
    from zonedesk.i18n.catalogue import Translator

BEFORE_CLOSING = 24


def render_decisions(paper: DecisionsPaper, *, language: str = "nl") -> bytes:
    """Set the list of decisions of a meeting as a PDF.

    Args:
        paper: the decisions, already of their edition.
        language: nl, fr or de.

    Returns:
        A PDF/A-2b file; equal papers give equal bytes.
    """
    say = Phrases(paper.heading, language, paper.house.wordings)
    look = styles(paper.house.accent, language)
    title = say.tr.gettext("List of decisions")
    sheet = front.sheet(
        title,
        say,
        house=paper.house,
        marking=paper.marking,
        edition=edition_words(paper.edition, say.tr, marking=paper.marking),
        concept=not paper.held,
    )
    rows = list(DecisionRows(say, look).sections(paper))
    if not rows:
        rows = [Piece((Lines(say.tr.gettext("No decision stands here."), look.body),))]
    top = Piece((*front.titled(title, say, look=look), *_facts(paper, say, look=look)))
    pieces = [top, *rows]
    if consultation := _consultation(paper, say, look=look):
        pieces.append(Piece(tuple(consultation), together=True))
    closing = [*front.signed(paper.signatories, say, look=look, space=BEFORE_CLOSING)]
    story = closed_by(pieces, closing) if closing else _all(pieces)
    facts = front.file_facts(title, say, house=paper.house)
    return built(list(story), sheet, look=look, facts=facts)


def render_decisions_of_year(year: DecisionsOfYear, *, language: str = "nl") -> bytes:
    """Set the decisions of a year as a PDF, meeting by meeting; see `render_decisions`."""
    tr, look = translator(language), styles(year.house.accent, language)
    title = tr.gettext("List of decisions")
    subtitle = f"{year.body or tr.gettext('All bodies')}, {year.year}"
    top = Piece((Lines(title, look.title), Lines(subtitle, look.subtitle)))
    pieces = [top]
    for place, paper in enumerate(year.papers):
        pieces += _meeting(paper, place, language=language)
    if not year.papers:
        pieces.append(Piece((Lines(tr.gettext("No decision stands here."), look.body),)))
    sheet = sheet_of_year(title, year, tr=tr)
    facts = Facts(
        text.bare(f"{title} – {subtitle}"), text.bare(year.house.zone), str(year.year), language
    )
    return built(list(_all(pieces)), sheet, look=look, facts=facts)


def sheet_of_year(title: str, year: DecisionsOfYear, *, tr: Translator) -> Sheet:
    """Tell what stands around the decisions of a year."""
    marking = year.marking
    words = edition_words(year.edition, tr, marking=marking)
    head = " · ".join(part for part in (year.body, str(year.year), words) if part)
    return Sheet(
        house=year.house,
        kind=title,
        head=head,
        reference=str(year.year),
        edition=words,
        marking=marking_words(marking, tr, wordings=year.house.wordings),
        marking_on_top=marking is not Marking.PUBLIC,
    )


def edition_words(edition: Edition, tr: Translator, *, marking: Marking) -> str:
    """Name the edition of a list; a full one that holds nothing closed says nothing."""
    if edition is Edition.PUBLIC:
        return tr.gettext("public edition")
    return tr.gettext("full edition") if marking is not Marking.PUBLIC else ""


def _meeting(paper: DecisionsPaper, place: int, *, language: str) -> Iterator[Piece]:
    """Set the decisions of one meeting of the year under its heading."""
    say, look = (
        Phrases(paper.heading, language, paper.house.wordings),
        styles(paper.house.accent, language),
    )
    words = say.subtitle()
    mark = Mark(f"meeting-{place}", text.bare(words), level=0)
    above: list[Flowable] = [
        *labelled(paper.heading.reference, words, style=look.h1),
    ]
    if isinstance(above[-1], Hang):
        above[-1].mark = mark
    rows = DecisionRows(say, look, prefix=f"meeting-{place}")
    for index, entry in enumerate(paper.entries):
        yield rows.entry(entry, index, under=above)
        above = []


def _facts(paper: DecisionsPaper, say: Phrases, *, look: Styles) -> list[Flowable]:
    _ = say.tr.gettext
    heading = paper.heading
    reference = heading.reference
    if heading.police_items_only:
        reference += ", " + _("decisions about the local police")
    people = [party.name for party in (heading.chair, heading.secretary) if party]
    rows = [
        (_("Reference"), reference),
        *front.common_facts(say),
        (_("Drawn up by"), enumerated(people, say.tr)),
    ]
    sent = paper.sent_on
    if sent is not None:
        rows.append((_("Sent"), say.date(sent)))
    elif paper.due is not None and paper.entries:
        due = _("to the governor by %s (article 85)") % say.date(paper.due)
        rows.append((_("To be sent"), due))
    return front.facts(rows, look=look)


def _consultation(paper: DecisionsPaper, say: Phrases, *, look: Styles) -> list[Flowable]:
    """Tell where decisions of a council go, and that they lie open for consultation (WGP 85)."""
    if paper.posting_days is None or not paper.held or not paper.entries:
        return []
    _ = say.tr.gettext
    known: dict[str, object] = {"days": paper.posting_days}
    if paper.sent_on is not None:
        known["day"] = say.date(paper.sent_on)
        said = _(
            "This list was sent to the governor on %(day)s and lies open for consultation for "
            "%(days)d days from that day (article 85 of the law of 7 December 1998)."
        )
    else:
        said = _(
            "This list lies open for consultation for %(days)d days from the day on which it is "
            "sent to the governor (article 85 of the law of 7 December 1998)."
        )
    complaint = _("A complaint about a decision can be lodged with the supervising authority.")
    return [
        front.section(_("Consultation"), look=look, key="consultation"),
        Lines(f"{said % known} {complaint}", directly_below(look.body, space=2)),
    ]


def _all(pieces: Iterable[Piece]) -> Iterator[Flowable]:
    for piece in pieces:
        yield from kept(piece)
