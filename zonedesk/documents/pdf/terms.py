"""The running terms as a paper: by day, with how each stands and the article (documents.md 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from zonedesk.documents.marking_words import marking_words
from zonedesk.documents.pdf import front, text
from zonedesk.documents.pdf.archive import Facts
from zonedesk.documents.pdf.blocks import ruled
from zonedesk.documents.pdf.decisions import edition_words
from zonedesk.documents.pdf.hang import Lines
from zonedesk.documents.pdf.keeping import Piece, kept
from zonedesk.documents.pdf.page import Sheet, built
from zonedesk.documents.pdf.styles import styles
from zonedesk.documents.term_state_words import state_words
from zonedesk.domain.dossier_supervision import TermState
from zonedesk.domain.words import Marking
from zonedesk.i18n.catalogue import translator
from zonedesk.i18n.formats import long_date

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

    from zonedesk.domain.running_terms import TermLine, TermsPaper

WIDTHS = [22 * mm, 26 * mm, 66 * mm, 28 * mm, 21 * mm]


def render_terms(paper: TermsPaper, *, language: str = "nl") -> bytes:
    """Set the running terms as a PDF.

    Args:
        paper: the terms, already of their edition, by day.
        language: nl, fr or de.

    Returns:
        A PDF/A-2b file; equal papers give equal bytes.
    """
    return _Terms(paper, language).file()


class _Terms:
    """One list of terms on its way to paper."""

    def __init__(self, paper: TermsPaper, language: str) -> None:
        self.paper, self.language = paper, language
        self.tr = translator(language)
        self.look = styles(paper.house.accent, language)

    def file(self) -> bytes:
        """Set the paper and give the file."""
        title, look = self._title(), self.look
        day = long_date(self.paper.today, self.language)
        subtitle = self.tr.gettext("As they stand on %s") % day
        top = Piece((Lines(title, look.title), Lines(subtitle, look.subtitle), *self._facts()))
        facts = Facts(
            text.bare(f"{title} – {subtitle}"),
            text.bare(self.paper.house.zone),
            text.bare(title),
            self.language,
        )
        story = [flowable for piece in (top, self._table()) for flowable in kept(piece)]
        return built(story, self._sheet(title), look=look, facts=facts)

    def _title(self) -> str:
        return self.tr.gettext("Terms") if self.paper.year else self.tr.gettext("Running terms")

    def _facts(self) -> list[Flowable]:
        _, paper = self.tr.gettext, self.paper
        year = str(paper.year) if paper.year else ""
        late = sum(one.state is TermState.LATE for one in paper.lines)
        count = self.tr.ngettext("%d term", "%d terms", len(paper.lines)) % len(paper.lines)
        said = f"{count}, {_('of which %d late') % late}" if late else count
        rows = [(_("Year"), year), (_("Body"), paper.body), (_("Number"), said)]
        return front.facts(rows, look=self.look)

    def _table(self) -> Piece:
        _, look = self.tr.gettext, self.look
        if not self.paper.lines:
            return Piece((Lines(_("No term runs."), look.body),))
        words = (_("Last day"), _("State"), _("Term"), _("Reference"))
        head = [*(Lines(one, look.head) for one in words), Lines(_("Article"), look.head_right)]
        table = ruled([head, *(self._row(one) for one in self.paper.lines)], WIDTHS, head=True)
        table.spaceBefore = 18
        return Piece((table,))

    def _row(self, line: TermLine) -> list[Flowable]:
        look = self.look
        what = line.what
        if line.provisional:
            what = f"{what} ({self.tr.gettext('provisional')})"
        if line.overruled:
            what = f"{what} ({self.tr.gettext('set otherwise: %s') % line.overruled})"
        return [
            Lines(f"{line.day:%d/%m/%Y}", look.small),
            Lines(state_words(line, self.paper.today, tr=self.tr), look.small),
            Lines(what, look.small, below=(line.title, look.small) if line.title else None),
            Lines(line.reference, look.small),
            Lines(line.article, look.small_right),
        ]

    def _sheet(self, title: str) -> Sheet:
        paper = self.paper
        marking = paper.marking
        words = edition_words(paper.edition, self.tr, marking=marking)
        year = str(paper.year) if paper.year else ""
        return Sheet(
            house=paper.house,
            kind=title,
            head=" · ".join(part for part in (paper.body, year, words) if part),
            reference=year or f"{paper.today:%d/%m/%Y}",
            edition=words,
            marking=marking_words(marking, self.tr, wordings=paper.house.wordings),
            marking_on_top=marking is not Marking.PUBLIC,
        )
