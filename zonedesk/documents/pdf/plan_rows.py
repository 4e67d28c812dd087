"""The parts of a plan on paper: objectives with measures, charts and last states (README 8)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.units import mm
from reportlab.platypus import Table

from zonedesk.documents.charts.columns import column_chart
from zonedesk.documents.fonts import REGULAR
from zonedesk.documents.marking_words import marking_words
from zonedesk.documents.pdf.blocks import Rule, labelled, rich, ruled
from zonedesk.documents.pdf.hang import Hang, Lines, Mark
from zonedesk.documents.pdf.keeping import HALF_PAGE, Piece, height
from zonedesk.documents.pdf.plan_marks import ObjectiveLine
from zonedesk.documents.pdf.styles import HAIR, RIGHT, SECOND, TEXT, directly_below
from zonedesk.documents.pdf.text import bare
from zonedesk.domain.paper_plan import measures_of
from zonedesk.domain.richtext import Paragraph, RichText, Run
from zonedesk.domain.words import Marking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable

    from zonedesk.documents.charts.look import ChartLook
    from zonedesk.documents.pdf.plan_words import PlanWords
    from zonedesk.documents.pdf.styles import Styles
    from zonedesk.domain.paper_plan import PaperLine, PlanIndicator, PlanPaper, PlanPart
    from zonedesk.domain.rows import ActionRow

ACTIONS: Final = [29 * mm, 17 * mm, 52 * mm, 38 * mm, 27 * mm]
COLUMNS: Final = [TEXT, SECOND - TEXT, RIGHT - SECOND]
BESIDE_A_CHART: Final = 8
"""So many measures at most stand beside the one chart of an objective."""


@dataclass(frozen=True, slots=True)
class PlanRows:
    """Sets the lines of one plan: its words, its styles, its inks."""

    paper: PlanPaper
    say: PlanWords
    look: Styles
    charts: ChartLook

    def part(self, part: PlanPart, heading: list[Flowable]) -> Iterator[Piece]:
        """Set what hangs on a line right below the plan; its heading goes along with the first."""
        measures = measures_of(part.lines)
        under = [*heading]
        head = part.head
        if head is not None and (made := self._loose(head, measures.get(head.row.code, []))):
            yield Piece((*under, *made))
            under = []
        if head is None and (loose := self._orphans(part, measures)):
            yield Piece((*under, *self._measures(loose, [])))
            under = []
        for line in part.lines:
            own = measures.get(line.row.code, [])
            if line.is_objective:
                yield from self._objective(line, own, under=under)
                under = []
            elif not line.is_measure:
                under.append(self._theme(line))
                if made := self._loose(line, own):
                    yield Piece((*under, *made))
                    under = []
        if under:
            yield Piece(tuple(under))

    def actions(self, rows: Sequence[ActionRow]) -> Table:
        """Set the open action points in one table."""
        _, look = self.say.tr.gettext, self.look
        words = (_("Reference"), _("Plan line"), _("What"), _("Who"))
        head = [*(Lines(one, look.head) for one in words), Lines(_("By when"), look.head_right)]
        return ruled([head, *(self._action(row) for row in rows)], ACTIONS, head=True)

    def _orphans(self, part: PlanPart, measures: dict[str, list[PaperLine]]) -> list[PaperLine]:
        known = {line.row.code for line in part.lines if not line.is_measure}
        return [one for above, found in measures.items() if above not in known for one in found]

    def _theme(self, line: PaperLine) -> Hang:
        title = line.row.title.strip()
        mark = Mark(f"line-{line.row.code}", bare(title), level=1)
        return Hang(title, _themed(self.look.body), mark=mark)

    def _objective(
        self, line: PaperLine, measures: list[PaperLine], *, under: list[Flowable]
    ) -> Iterator[Piece]:
        """Set an objective: whole up to half a page, else its head first, then block by block."""
        head = [*under, *self._head(line, under=bool(under))]
        blocks = list(self._blocks(line, measures))
        whole = [*head, *(one for block in blocks for one in block)]
        if height(whole) <= HALF_PAGE or not blocks:
            yield Piece(tuple(whole), together=True)
            return
        yield Piece((*head, *blocks[0]))
        for block in blocks[1:]:
            yield Piece(tuple(block))

    def _head(self, line: PaperLine, *, under: bool) -> Iterator[Flowable]:
        look, row = self.look, line.row
        health = self.say.health(row.health) if row.health else ""
        progress = "" if line.progress is None else self.say.percent(line.progress)
        yield Rule(HAIR, before=4 if under else 12, after=5)
        yield ObjectiveLine(line, look, charts=self.charts, words=(health, progress))
        yield from rich(_ended(line.goal), "", look=look, first=1)
        told = self._told(line)
        if told:
            yield Lines(told, directly_below(look.meta, space=2))

    def _told(self, line: PaperLine) -> tuple[Run, ...]:
        said = self.say.led(line.row)
        runs = []
        if line.row.confidential:
            closed = marking_words(Marking.CLOSED, self.say.tr, wordings=self.paper.house.wordings)
            runs.append(Run(f"{closed} · " if said else closed, bold=True))
        return (*runs, Run(said)) if said else tuple(runs)

    def _blocks(self, line: PaperLine, measures: list[PaperLine]) -> Iterator[list[Flowable]]:
        indicators = [*line.indicators, *(one for line in measures for one in line.indicators)]
        beside = len(indicators) == 1 and 0 < len(measures) <= BESIDE_A_CHART
        if measures:
            yield self._measures(measures, indicators if beside else [])
        if indicators and not beside:
            label = self.say.tr.gettext("Indicators")
            yield from self._drawn(label, indicators)
        if states := list(self._states(line, measures)):
            yield states

    def _loose(self, head: PaperLine, measures: list[PaperLine]) -> list[Flowable]:
        """Set what hangs on a pillar or theme itself: commitments with a chart, then the rest."""
        _ = self.say.tr.gettext
        measured = [line for line in measures if line.indicators]
        others = [line for line in measures if not line.indicators]
        made: list[Flowable] = []
        for one in (head, *measured):
            words = _("Commitment") if one.is_measure else _("Indicators")
            for row in self._drawn(words, list(one.indicators)):
                made += row
        if others and measured:
            titles = " · ".join(self.say.measure(line) for line in others)
            made += labelled(_("Others"), titles, style=self.look.note)
        elif others:
            made += self._measures(others, [])
        made += self._states(head, measures)
        return made

    def _measures(self, measures: list[PaperLine], chart: list[PlanIndicator]) -> list[Flowable]:
        """Set measures in two columns, or in one with a chart in the other."""
        label = self.say.tr.gettext("Measures")
        cells = [Lines(self.say.measure(line), self.look.small) for line in measures]
        if chart:
            return [self._row([self._label(label), cells, self._chart(chart[0])], space=7)]
        half = (len(cells) + 1) // 2
        rows = []
        for place in range(half):
            other: Any = cells[place + half] if place + half < len(cells) else ""
            rows.append([self._label(label if not place else ""), cells[place], other])
        return [_columns(rows, space=7)]

    def _drawn(self, label: str, indicators: list[PlanIndicator]) -> Iterator[list[Flowable]]:
        """Set charts two on a row; none of them breaks."""
        for place in range(0, len(indicators), 2):
            charts = [self._chart(one) for one in indicators[place : place + 2]]
            words = self._label("" if place else label)
            yield [self._row([words, *charts, *[""] * (2 - len(charts))], space=9)]

    def _chart(self, indicator: PlanIndicator) -> list[Flowable]:
        title = Lines(self.say.indicator(indicator), self.look.head)
        chart = column_chart(self.say.chart(indicator), width=RIGHT - SECOND, look=self.charts)
        return [title, chart]

    def _row(self, cells: list[Any], *, space: float) -> Table:
        return _columns([cells], space=space)

    def _label(self, words: str) -> Lines:
        return Lines(words, self.look.head)

    def _states(self, line: PaperLine, measures: list[PaperLine]) -> Iterator[Flowable]:
        words = self.say.tr.gettext("Last state")
        for one in (line, *measures):
            if one.last is not None:
                title = f"{one.row.title}: " if one is not line else ""
                said = title + self.say.last(one.last)
                yield from labelled(words, said, style=self.look.note)
                words = ""

    def _action(self, row: ActionRow) -> list[Any]:
        look, _ = self.look, self.say.tr.gettext
        late = row.due is not None and row.due < self.paper.day
        below = (_("late"), look.head_right) if late else None
        due = self.say.day(row.due) if row.due else _("no date")
        return [
            Lines(row.reference, look.small),
            Lines("\n".join(row.plan_lines), look.small),
            Lines(row.text, look.small),
            Lines(row.owner or "–", look.small),
            Lines(due, look.small_right, below=below),
        ]


def _columns(rows: list[list[Any]], *, space: float) -> Table:
    """Set rows in the margin column and two text columns, without any line."""
    commands: list[tuple[Any, ...]] = [
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-2, -1), 8),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    return Table(rows, colWidths=COLUMNS, style=commands, hAlign="LEFT", spaceBefore=space)


def _ended(goal: RichText) -> RichText:
    """Give a goal of one line as the sentence that it is."""
    match goal.blocks:
        case (Paragraph(runs),) if runs and runs[-1].text.strip():
            last = runs[-1]
            if last.text.rstrip()[-1] not in ".!?…:;":
                ended = Run(
                    f"{last.text.rstrip()}.",
                    bold=last.bold,
                    italic=last.italic,
                    underline=last.underline,
                    position=last.position,
                )
                return RichText((Paragraph((*runs[:-1], ended)),))
    return goal


@cache
def _themed(style: ParagraphStyle) -> ParagraphStyle:
    return style.clone("theme", fontName=REGULAR, spaceBefore=11)
