"""The list of decisions as the governor gets it, with the supervision on each (WGP 85, 86; L11)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from zonedesk.documents.course_words import linked_words
from zonedesk.documents.pdf import front, text
from zonedesk.documents.pdf.archive import Facts
from zonedesk.documents.pdf.blocks import ruled
from zonedesk.documents.pdf.decisions import edition_words, sheet_of_year
from zonedesk.documents.pdf.hang import Lines
from zonedesk.documents.pdf.keeping import Piece, closed_by
from zonedesk.documents.pdf.page import PAGE_ROOM, built
from zonedesk.documents.pdf.phrases import Phrases, enumerated
from zonedesk.documents.pdf.styles import directly_below, styles
from zonedesk.domain.governor import COLLEGE_OF, Oversight, supervision
from zonedesk.i18n.catalogue import translator
from zonedesk.i18n.formats import long_date

if TYPE_CHECKING:
    from reportlab.platypus import Table

    from zonedesk.domain.paper_decisions import DecisionEntry, DecisionsOfYear, DecisionsPaper

WIDTHS = [29 * mm, 71 * mm, 21 * mm, 21 * mm, 21 * mm]
_LAST_ROWS = 2
_LAST_MONTH, _LAST_DAY = 12, 31


def render_for_governor(
    year: DecisionsOfYear, *, one_meeting: bool = False, language: str = "nl"
) -> bytes:
    """Set decisions for the governor as a PDF: a table with dates and supervision.

    Args:
        year: the decisions, already of their edition, of councils only.
        one_meeting: they are those of one meeting, and the list is named after it.
        language: nl, fr or de.

    Returns:
        A PDF/A-2b file; equal papers give equal bytes.
    """
    return _Governor(year, one_meeting=one_meeting, language=language).file()


class _Governor:
    """One list for the governor on its way to paper."""

    def __init__(self, year: DecisionsOfYear, *, one_meeting: bool, language: str) -> None:
        self.year, self.language = year, language
        self.tr = translator(language)
        self.look = styles(year.house.accent, language)
        self.meeting = year.papers[0] if one_meeting else None
        self.entries = [(paper, entry) for paper in year.papers for entry in paper.entries]

    def file(self) -> bytes:
        """Set the paper and give the file."""
        year, look = self.year, self.look
        title = self.tr.gettext("List of decisions for the governor")
        subtitle = self._subtitle()
        sheet = sheet_of_year(self.tr.gettext("List of decisions"), year, tr=self.tr)
        if self.meeting is not None:
            words = edition_words(year.edition, self.tr, marking=year.marking)
            say = Phrases(self.meeting.heading, self.language, self.meeting.house.wordings)
            parts = (year.body, say.date(self.meeting.heading.date), words)
            head = " · ".join(part for part in parts if part)
            sheet = replace(sheet, reference=self.meeting.heading.reference, head=head)
        top = Piece((Lines(title, look.title), Lines(subtitle, look.subtitle), *self._facts()))
        facts = Facts(
            text.bare(f"{title} – {subtitle}"),
            text.bare(year.house.zone),
            text.bare(sheet.reference),
            self.language,
        )
        story = closed_by([top, *self._table()], self._closing())
        return built(list(story), sheet, look=look, facts=facts)

    def _subtitle(self) -> str:
        if self.meeting is not None:
            return Phrases(
                self.meeting.heading, self.language, self.meeting.house.wordings
            ).subtitle()
        known = {"body": self.year.body, "year": self.year.year}
        if self.year.body:
            return self.tr.gettext("%(body)s, decisions about the local police, %(year)d") % known
        return self.tr.gettext("Decisions about the local police, %(year)d") % known

    def _facts(self) -> list[Flowable]:
        _ = self.tr.gettext
        year = self.year.year
        first, last = date(year, 1, 1), date(year, _LAST_MONTH, _LAST_DAY)
        rows = []
        if self.meeting is None:
            known = {"first": self._long(first), "last": self._long(last)}
            rows.append((_("Period"), _("%(first)s to %(last)s") % known))
        else:
            rows.append((_("Reference"), self.meeting.heading.reference))
        rows.append((_("Number"), self._number()))
        rows.append((_("Legal ground"), _("Law of 7 December 1998, articles 85 and 86")))
        if self.meeting is not None and self.meeting.due is not None and not self.meeting.sent_on:
            due = _("by %s: twenty days after the decision (article 85)")
            rows.append((_("To be sent"), due % self._long(self.meeting.due)))
        return front.facts(rows, look=self.look)

    def _number(self) -> str:
        """Tell how many decisions there are, and what came of them."""
        count = len(self.entries)
        said = self.tr.ngettext("%d decision", "%d decisions", count) % count
        results = Counter(entry.result for _, entry in self.entries)
        told = [(result, number) for result, number in results.items() if result is not None]
        if len(told) == 1 and told[0][1] == count:
            word = self.tr.label("ItemResult", str(told[0][0]))
            return f"{said}, {self.tr.gettext('all %s') % word if count > 1 else word}"
        parts = [f"{number} {self.tr.label('ItemResult', str(result))}" for result, number in told]
        return f"{said}: {enumerated(parts, self.tr)}" if parts else said

    def _table(self) -> list[Piece]:
        """Set the rows; the last two are a table of their own and go with the closing block."""
        _, look = self.tr.gettext, self.look
        if not self.entries:
            return [Piece((Lines(_("No decision stands here."), look.body),))]
        rows = [self._row(paper, entry) for paper, entry in self.entries]
        cut = len(rows) - _LAST_ROWS if len(rows) > 2 * _LAST_ROWS else len(rows)
        table = ruled([self._head(), *rows[:cut]], WIDTHS, head=True)
        table.spaceBefore = 18
        if not rows[cut:]:
            return [Piece((table,))]
        running = ruled(rows[cut:], WIDTHS, head=False, above=True)
        headed = ruled([self._head(), *rows[cut:]], WIDTHS, head=True)
        return [Piece((table,)), Piece((_LastRows(running, headed=headed),))]

    def _head(self) -> list[Flowable]:
        _, look = self.tr.gettext, self.look
        left = (_("Reference"), _("Decision"))
        right = (_("Meeting day"), _("Sent"), _("Oversight"))
        return [
            *(Lines(words, look.head) for words in left),
            *(Lines(words, look.head_right) for words in right),
        ]

    def _row(self, paper: DecisionsPaper, entry: DecisionEntry) -> list[Flowable]:
        look = self.look
        called = entry.reference or entry.item
        linked = linked_words(*entry.linked, tr=self.tr)
        watched = supervision(entry.matter)
        words = self.tr.gettext("art. %s") % watched.article
        return [
            Lines(called, look.small),
            Lines(entry.title, look.small, below=(linked, look.small) if linked else None),
            Lines(_short(paper.heading.date), look.small_right),
            Lines(self._sent(paper, entry), look.small_right),
            Lines(words, look.small_right),
        ]

    def _sent(self, paper: DecisionsPaper, entry: DecisionEntry) -> str:
        if entry.sent_on is not None:
            return _short(entry.sent_on)
        if paper.due is None:
            return "–"
        return self.tr.gettext("by %s") % _short(paper.due)

    def _closing(self) -> list[Flowable]:
        """Certify for the college what article 85 asks, and tell what goes along (WGP 85, 86)."""
        _ = self.tr.gettext
        if not self.year.papers:
            return [Lines(_("Nothing is to be sent."), self.look.body)]
        paper = self.year.papers[-1]
        say = self._of_college(paper)
        certified = _("The %s certifies that the publication was done as required (article 85).")
        said = [certified % say.own_name()]
        kinds = {supervision(entry.matter).kind for _, entry in self.entries}
        if Oversight.COPY in kinds:
            said.append(_("A certified copy of the decisions under article 86 goes along."))
        if Oversight.APPROVAL in kinds:
            said.append(
                _("The decisions under articles 67 to 78 are submitted for approval separately.")
            )
        style = directly_below(self.look.body, space=24)
        return [
            Lines(" ".join(said), style),
            *front.signed(paper.signatories, say, look=self.look, space=24),
        ]

    def _of_college(self, paper: DecisionsPaper) -> Phrases:
        kind = COLLEGE_OF[paper.heading.body_kind]
        name = paper.college or self.tr.label("BodyKind", str(kind))
        return Phrases(replace(paper.heading, body=name, body_kind=kind), self.language)

    def _long(self, day: date) -> str:
        return long_date(day, self.language)


class _LastRows(Flowable):  # type: ignore[misc]  # reportlab has no types
    """The last rows of a table, which go along with what closes the paper.

    They run on under the rows before them; at the top of a page the heading stands over them.
    """

    def __init__(self, running: Table, *, headed: Table) -> None:
        super().__init__()
        self.running = self.shown = running
        self.headed = headed

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Measure them, with the heading where the whole page is free."""
        self.shown = self.headed if availHeight >= PAGE_ROOM - 1 else self.running
        wide, high = self.shown.wrap(availWidth, availHeight)
        return float(wide), float(high)

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        """Divide them where they are higher than what is left."""
        return list(self.shown.split(availWidth, availHeight))

    def draw(self) -> None:
        """Print what was measured."""
        self.shown.drawOn(self.canv, 0, 0)


def _short(day: date) -> str:
    return f"{day:%d/%m/%Y}"
