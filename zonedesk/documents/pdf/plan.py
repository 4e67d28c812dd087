"""The state of the action plan (*stand van het actieplan*) on paper (papers/README.md 7, 8)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reportlab.lib.units import mm

from zonedesk.documents.charts.health import health_chart
from zonedesk.documents.charts.look import look_of
from zonedesk.documents.fonts import REGULAR
from zonedesk.documents.marking_words import marking_words
from zonedesk.documents.pdf import front, text
from zonedesk.documents.pdf.archive import Facts
from zonedesk.documents.pdf.decisions import edition_words
from zonedesk.documents.pdf.hang import Lines
from zonedesk.documents.pdf.keeping import Piece, kept
from zonedesk.documents.pdf.page import Sheet, built
from zonedesk.documents.pdf.plan_marks import OnText
from zonedesk.documents.pdf.plan_rows import PlanRows
from zonedesk.documents.pdf.plan_words import PlanWords
from zonedesk.documents.pdf.styles import RIGHT, SMALL, TEXT, styles
from zonedesk.domain.charts import ChartStyle
from zonedesk.domain.richtext import Run
from zonedesk.domain.words import Marking
from zonedesk.i18n.catalogue import translator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable

    from zonedesk.domain.paper_plan import PlanPaper, PlanPart

GAP: Final = 2 * "\N{NO-BREAK SPACE}"
"""Between the name of a bar and the number of its objectives."""


def render_plan(paper: PlanPaper, *, language: str = "nl") -> bytes:
    """Set the state of a plan as a PDF.

    Args:
        paper: the plan on a day, already of its edition; as it stands now, or as a snapshot of it
            tells.
        language: nl, fr or de.

    Returns:
        A PDF/A-2b file; equal papers give equal bytes.
    """
    return _Plan(paper, language).file()


class _Plan:
    """One plan on its way to paper."""

    def __init__(self, paper: PlanPaper, language: str) -> None:
        self.paper = paper
        self.tr = translator(language)
        self.say = PlanWords(self.tr)
        self.look = styles(paper.house.accent, language)
        accent = f"#{self.look.accent.hexval()[2:]}"
        self.charts = look_of(replace(ChartStyle(), accent=accent))
        self.rows = PlanRows(paper, self.say, self.look, self.charts)

    def file(self) -> bytes:
        """Set the paper and give the file."""
        title, subtitle = self._title(), self.paper.plan.row.title
        facts = Facts(
            title=text.bare(f"{title} – {subtitle}"),
            author=text.bare(self.paper.house.zone),
            subject=text.bare(self.paper.reference),
            language=self.tr.language,
        )
        story = [one for piece in self._pieces() if piece.flowables for one in kept(piece)]
        return built(story, self._sheet(), look=self.look, facts=facts)

    def _title(self) -> str:
        return self.tr.gettext("State of the action plan %d") % self.paper.year

    def _pieces(self) -> Iterator[Piece]:
        _, paper, look = self.tr.gettext, self.paper, self.look
        yield Piece(
            (
                Lines(self._title(), look.title),
                Lines(paper.plan.row.title, look.subtitle),
                *front.facts(self._facts(), look=look),
            )
        )
        summary = front.section(_("Summary"), look=look, key="summary")
        yield Piece((summary, Lines(self.say.summary(paper), look.body)))
        most = max((part.total for part in paper.parts), default=0)
        for part in paper.parts:
            if part.total:
                yield Piece(tuple(self._bar(part, most)), together=True)
        for place, part in enumerate(paper.parts):
            yield from self.rows.part(part, self._heading(part, place))
        if paper.actions:
            heading = front.section(_("Open action points"), look=look, key="actions")
            yield Piece((heading, self.rows.actions(paper.actions)))

    def _heading(self, part: PlanPart, place: int) -> list[Flowable]:
        """Give the heading of a part; lines right below the plan have one where others have."""
        words = self._named(part) if len(self.paper.parts) > 1 or part.head else ""
        return [front.section(words, look=self.look, key=f"part-{place}")] if words else []

    def _named(self, part: PlanPart) -> str:
        if part.head is not None:
            return part.head.row.title.strip() or part.head.row.code
        alone = len(self.paper.parts) == 1
        return self.paper.plan.row.title if alone else self.tr.gettext("Without pillar")

    def _bar(self, part: PlanPart, most: int) -> Iterator[Flowable]:
        look, bar = self.look, self.say.bar("", part.counts)
        title = (Run(self._named(part), bold=True), Run(f"{GAP}{bar.facts}"))
        yield Lines(title, look.note.clone("bar", spaceBefore=12, rightIndent=0))
        drawn = health_chart(bar, width=RIGHT - TEXT, most=most, look=self.charts, titled=False)
        yield OnText(drawn, space=1)

    def _facts(self) -> list[tuple[str, str]]:
        _, paper = self.tr.gettext, self.paper
        heard = ""
        if paper.discussed is not None:
            numbers = paper.discussed.numbers
            said = _("item %s") if len(numbers) == 1 else _("items %s")
            heard = f"{paper.discussed.meeting}, {said % ', '.join(numbers)}"
        return [(_("State on"), self.say.day(paper.day)), (_("Discussed"), heard)]

    def _sheet(self) -> Sheet:
        paper, marking = self.paper, self.paper.marking
        edition = edition_words(paper.edition, self.tr, marking=marking)
        return Sheet(
            house=paper.house,
            kind=self.tr.gettext("Action plan"),
            head=self._head(edition),
            reference=paper.reference,
            edition=edition,
            marking=marking_words(marking, self.tr, wordings=paper.house.wordings),
            marking_on_top=marking is not Marking.PUBLIC,
        )

    def _head(self, edition: str) -> str:
        """Name plan, day and edition; a long name gives way, for the edition must be read."""
        day = self.tr.gettext("state on %s") % self.say.day(self.paper.day)
        names = (self.paper.plan.row.title, self.paper.reference)
        lines = [" · ".join(part for part in (name, day, edition) if part) for name in names]
        zone = _width(self.paper.house.zone)
        room = RIGHT - TEXT - min(zone, (RIGHT - TEXT) / 2) - 6 * mm
        return next((line for line in lines if _width(line) <= room), lines[-1])


def _width(words: str) -> float:
    return text.width(text.pieces(text.settle(words), REGULAR), SMALL)
