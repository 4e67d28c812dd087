"""The annual report (*jaarverslag*) and the quarterly sheet: figures, charts, a text per body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents import periodic_words
from zonedesk.documents.annual_words import attendance_of, dossiers_of
from zonedesk.documents.marking_words import marking_words
from zonedesk.documents.pdf import drawn, front, text
from zonedesk.documents.pdf.annual_rows import attendance_table, dossier_table
from zonedesk.documents.pdf.archive import Facts
from zonedesk.documents.pdf.blocks import rich
from zonedesk.documents.pdf.decisions import edition_words
from zonedesk.documents.pdf.hang import Lines
from zonedesk.documents.pdf.keeping import Piece, kept
from zonedesk.documents.pdf.page import Sheet, built
from zonedesk.documents.pdf.styles import styles
from zonedesk.documents.periodic_charts import (
    actions_chart,
    health_bars,
    indicator_chart,
    meetings_chart,
)
from zonedesk.domain.sittings import CALLED
from zonedesk.domain.words import Edition, Marking
from zonedesk.i18n.catalogue import translator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable

    from zonedesk.domain.paper_annual import Measured, PeriodicReport


def render_periodic(report: PeriodicReport, *, language: str = "nl") -> bytes:
    """Set the annual report, or the sheet of a quarter, as a PDF.

    Args:
        report: the figures, already of their edition.
        language: nl, fr or de.

    Returns:
        A PDF/A-2b file; equal reports give equal bytes.
    """
    return _Report(report, language).file()


class _Report:
    """One report on its way to paper."""

    def __init__(self, report: PeriodicReport, language: str) -> None:
        self.report, self.figures = report, report.figures
        self.tr = translator(language)
        self.look = styles(report.house.accent, language)

    def file(self) -> bytes:
        """Set the paper and give the file."""
        title = periodic_words.title(self.figures, self.tr)
        facts = Facts(
            title=text.bare(title),
            author=text.bare(self.report.house.zone),
            subject=text.bare(periodic_words.reference(self.figures, self.tr)),
            language=self.tr.language,
        )
        story = [flowable for piece in self._pieces(title) for flowable in kept(piece)]
        return built(story, self._sheet(), look=self.look, facts=facts)

    def _pieces(self, title: str) -> Iterator[Piece]:
        _, look = self._, self.look
        period = [(_("Period"), periodic_words.period(self.figures, self.tr))]
        subtitle = Lines(_("Figures of the secretariat"), look.subtitle)
        yield Piece((Lines(title, look.title), subtitle, *front.facts(period, look=look)))
        if not self.figures.is_entered:
            yield Piece((Lines(_("Nothing was entered of this period."), look.body),))
            return
        yield from self._meetings()
        yield from self._dossiers()
        yield from self._texts()
        yield from self._attendance()
        yield from self._plan()
        yield from self._actions()

    def _meetings(self) -> Iterator[Piece]:
        chart = meetings_chart(self.report, self.tr)
        if any(bar.value or bar.before for bar in chart.bars):
            made = drawn.bars(chart, look=self.look)
            yield self._section(self.tr.gettext("Meetings per body"), made, key="meetings")

    def _dossiers(self) -> Iterator[Piece]:
        if not self.figures.dossiers:
            return
        body, tr = self.report.deciding, self.tr
        words = tr.gettext("Police dossiers") if body is None else dossiers_of(body, tr)
        table = dossier_table(self.figures, self.report.before, tr=tr, look=self.look)
        yield self._section(words, [table], key="dossiers")

    def _texts(self) -> Iterator[Piece]:
        """Set the text on each body, its name in the margin."""
        heading = [front.section(self._("Explanation per body"), look=self.look, key="bodies")]
        for one in self.report.texts:
            made = rich(one.text, one.heading, look=self.look)
            if made:
                yield Piece((*heading, *made))
                heading = []

    def _attendance(self) -> Iterator[Piece]:
        for course in self.report.courses:
            rows = [
                row
                for row in self.figures.people
                if row.body == course.code and row.tally.capacity in CALLED and row.tally.invited
            ]
            if rows:
                words = attendance_of(course, self.tr)
                table = attendance_table(rows, self.tr, look=self.look)
                yield self._section(words, [table], key=f"attendance-{course.code}")

    def _plan(self) -> Iterator[Piece]:
        _, report = self._, self.report
        bars = list(drawn.health(health_bars(report, self.tr), look=self.look))
        if bars:
            told = _("Objectives of the action plan") if report.objectives else _("Action plan")
            yield self._section(told, bars, key="plan", together=True)
        promised = [one for one in report.measured if one.record.commitment]
        others = [one for one in report.measured if not one.record.commitment]
        yield from self._charts(others, _("Indicators of the action plan"), key="indicators")
        yield from self._charts(promised, _("Engagements"), key="engagements")

    def _charts(self, measured: list[Measured], words: str, *, key: str) -> Iterator[Piece]:
        year, quarter = self.figures.year, self.figures.quarter
        charts = [
            indicator_chart(one.record, self.tr, year=year, quarter=quarter) for one in measured
        ]
        rows = list(drawn.columns(charts, look=self.look))
        if rows:
            yield self._section(words, rows[:1], key=key, together=True)
            yield from (Piece((row,), together=True) for row in rows[1:])

    def _actions(self) -> Iterator[Piece]:
        chart = actions_chart(self.report, self.tr)
        if any(bar.value for bar in chart.bars):
            made = drawn.bars(chart, look=self.look)
            yield self._section(self._("Action points"), made, key="actions")

    def _section(
        self, words: str, made: list[Flowable], *, key: str, together: bool = True
    ) -> Piece:
        return Piece((front.section(words, look=self.look, key=key), *made), together=together)

    def _(self, words: str) -> str:
        return self.tr.gettext(words)

    def _sheet(self) -> Sheet:
        report, tr = self.report, self.tr
        marking = report.marking
        public = report.edition is Edition.PUBLIC
        edition = edition_words(report.edition, tr, marking=Marking.PUBLIC) if public else ""
        head = (
            tr.gettext("Figures of the secretariat"),
            periodic_words.period_words(self.figures, tr),
            edition,
        )
        return Sheet(
            house=report.house,
            kind=periodic_words.kind(self.figures, tr),
            head=" · ".join(part for part in head if part),
            reference=periodic_words.reference(self.figures, tr),
            edition=edition,
            marking=marking_words(marking, tr, wordings=report.house.wordings),
            marking_on_top=marking is not Marking.PUBLIC,
        )
