"""The figures of the annual report as a workbook: a sheet and a chart a block (formats.md 3)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from zonedesk.documents.excel.attendance import totals_sheet
from zonedesk.documents.excel.charts import BEFORE, Plotted, figures_chart
from zonedesk.documents.excel.looks import Kind
from zonedesk.documents.excel.paper import ACCENT
from zonedesk.documents.excel.plan import HEALTH_INKS
from zonedesk.documents.excel.sheet import FIRST_ROW, ListColumn, ListSheet, Row, SummaryBook
from zonedesk.domain.figures import OTHERS, IndicatorFigures
from zonedesk.domain.words import Health

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

    from zonedesk.documents.excel.context import BookContext
    from zonedesk.documents.excel.register_cells import Content
    from zonedesk.domain.figures import AttendanceFigures, BodyFigures, ClassFigures
    from zonedesk.domain.paper_annual import PeriodicReport

_WIDTH: Final = 24.0  # of a chart, in cm
_BELOW: Final = 3  # rows from the last line to the chart: its totals stand between
_UNJUDGED: Final = "B7C4D6"


@dataclass(frozen=True, slots=True)
class _Counted:
    """A figure with its name, beside that of the year before."""

    name: str
    kind: str
    now: int
    before: int | None


def render_annual(report: PeriodicReport, *, context: BookContext) -> bytes:
    """Write the figures of a year, each in a cell of its own."""
    return _Annual(report, context).file()


class _Annual:
    """The workbook in the making."""

    def __init__(self, report: PeriodicReport, context: BookContext) -> None:
        self._report, self._context = report, context
        self._figures, self._before = report.figures, report.before
        self._say = context.say
        self._book = SummaryBook(context)

    def file(self) -> bytes:
        """Write all sheets and give the file."""
        self._add_meetings()
        self._add_dossiers()
        self._add_attendance()
        self._add_plan()
        self._add_measured(self._say("Engagements"), self._figures.commitments, chart=True)
        self._add_measured(self._say("Indicators"), self._figures.indicators, chart=False)
        self._add_actions()
        return self._book.to_bytes(self._context.titled(self._say("Annual figures")))

    def _add_meetings(self) -> None:
        say = self._say
        names = {one.code: one.name for one in self._report.courses}
        held = {one.code: one.held for one in self._before.bodies} if self._before else {}
        columns: list[ListColumn[BodyFigures]] = [
            ListColumn(say("Code"), lambda row: row.code, 10),
            ListColumn(say("Body"), lambda row: names.get(row.code, row.name), 42),
            self._number(say("Expected"), lambda row: row.expected),
            self._number(say("Planned"), lambda row: row.planned),
            self._number(say("Held"), lambda row: row.held),
            self._number(say("Cancelled"), lambda row: row.cancelled),
        ]
        series = [(5, ACCENT)]
        if self._before is not None:
            heading = f"{say('Held')} {self._before.year}"
            columns.append(self._number(heading, lambda row: held.get(row.code, 0)))
            series.append((7, BEFORE))
        rows = self._figures.bodies
        chart = Plotted(2, tuple(series), FIRST_ROW, len(rows))
        self._add(say("Meetings per body"), columns, rows=rows, chart=chart)

    def _add_dossiers(self) -> None:
        say = self._say
        categories = [
            _Counted(self._named(one.category), "", one.count, None)
            for one in self._figures.dossiers
        ]
        before = {one.category: one.count for one in self._before.dossiers} if self._before else {}
        counted = self._years(lambda row: before.get(row.name, 0))
        named: ListColumn[_Counted] = ListColumn(say("Category"), lambda row: row.name, 42)
        chart = self._years_chart(len(categories), labels=1, column=2)
        self._add(say("Dossiers per category"), [named, *counted], rows=categories, chart=chart)
        kinds = list(self._kinds())
        known = {
            (self._named(one.category), self._named(kind)): count
            for one in (self._before.dossiers if self._before else ())
            for kind, count in one.subcategories
        }
        counted = self._years(lambda row: known.get((row.name, row.kind), 0))
        kind: ListColumn[_Counted] = ListColumn(say("Subcategory"), lambda row: row.kind, 36)
        chart = self._years_chart(len(kinds), labels=2, column=3)
        self._add(say("Dossiers per subcategory"), [named, kind, *counted], rows=kinds, chart=chart)

    def _kinds(self) -> Iterator[_Counted]:
        for one in self._figures.dossiers:
            for kind, count in one.subcategories:
                yield _Counted(self._named(one.category), self._named(kind), count, None)

    def _add_attendance(self) -> None:
        say, rows = self._say, self._figures.attendance
        columns: list[ListColumn[AttendanceFigures]] = [
            ListColumn(say("Code"), lambda row: row.body, 10),
            ListColumn(say("Body"), lambda row: row.name, 42),
            self._number(say("Invited"), lambda row: row.invited),
            self._number(say("Present"), lambda row: row.present),
            self._number(say("Replaced"), lambda row: row.replaced),
            self._number(say("Excused"), lambda row: row.excused),
            self._number(say("Absent"), lambda row: row.absent),
            self._number(say("Not noted"), lambda row: row.unmarked),
            ListColumn(
                say("Share present"),
                lambda row: None if row.share is None else float(row.share),
                12,
                Kind.SHARE,
            ),
        ]
        chart = Plotted(2, ((3, BEFORE), (4, ACCENT)), FIRST_ROW, len(rows))
        self._add(say("Attendance"), columns, rows=rows, chart=chart)
        self._book.add(totals_sheet(self._context), self._figures.people)

    def _add_plan(self) -> None:
        say, rows = self._say, [one for one in self._figures.classes if one.count]

        def counted(health: Health | None) -> Callable[[ClassFigures], Content]:
            return lambda row: dict(row.healths).get(health, 0)

        columns: list[ListColumn[ClassFigures]] = [
            ListColumn(
                say("Class"),
                lambda row: row.plan_class.word if row.plan_class else say("without class"),
                20,
            ),
            *(self._number(one.word, counted(one)) for one in Health),
            self._number(say("not judged"), counted(None)),
            self._number(say("Total"), lambda row: row.count),
        ]
        inks = (*HEALTH_INKS.values(), _UNJUDGED)
        series = tuple(enumerate(inks, 2))
        chart = Plotted(1, series, FIRST_ROW, len(rows), stacked=True)
        self._add(say("Plan by class and health"), columns, rows=rows, chart=chart)

    def _add_measured(
        self, name: str, measured: Sequence[IndicatorFigures], *, chart: bool
    ) -> None:
        """Add what was promised and delivered, or measured."""
        say, rows = self._say, measured
        promised, delivered = (
            (say("Promised"), say("Delivered")) if chart else (say("Target"), say("Value"))
        )

        def quarter(place: int) -> Callable[[IndicatorFigures], Content]:
            return lambda row: row.quarters[place]

        columns: list[ListColumn[IndicatorFigures]] = [
            ListColumn(say("Code"), lambda row: row.code, 14),
            ListColumn(say("Name"), lambda row: row.name, 42),
            ListColumn(say("Plan line"), lambda row: row.line, 12),
            ListColumn(say("Unit"), lambda row: row.unit, 12),
            ListColumn(promised, lambda row: row.target, 12, Kind.DECIMAL),
            ListColumn(delivered, lambda row: row.value, 12, Kind.DECIMAL),
            *(
                ListColumn(say("Quarter %d") % (place + 1), quarter(place), 12, Kind.DECIMAL)
                for place in range(4)
            ),
        ]
        plotted = Plotted(2, ((5, BEFORE), (6, ACCENT)), FIRST_ROW, len(rows))
        self._add(name, columns, rows=rows, chart=plotted if chart else None)

    def _add_actions(self) -> None:
        before = dict(self._before.actions) if self._before else {}
        rows = [
            _Counted(status.word, "", count, before.get(status, 0))
            for status, count in self._figures.actions
        ]
        named: ListColumn[_Counted] = ListColumn(self._say("Status"), lambda row: row.name, 24)
        counted = self._years(lambda row: row.before)
        chart = self._years_chart(len(rows), labels=1, column=2)
        self._add(self._say("Actions by status"), [named, *counted], rows=rows, chart=chart)

    def _years(self, before: Callable[[_Counted], Content]) -> list[ListColumn[_Counted]]:
        """Give the columns of the year and, where it was entered, of the year before."""
        made: list[ListColumn[_Counted]] = [
            self._number(str(self._figures.year), lambda row: row.now)
        ]
        if self._before is not None:
            made.append(self._number(str(self._before.year), before))
        return made

    def _years_chart(self, lines: int, *, labels: int, column: int) -> Plotted:
        series = ((column, ACCENT), (column + 1, BEFORE))
        return Plotted(labels, series[: 1 if self._before is None else 2], FIRST_ROW, lines)

    def _number(self, heading: str, value: Callable[[Row], Content]) -> ListColumn[Row]:
        return ListColumn(heading, value, 12, Kind.NUMBER, total=True)

    def _named(self, word: str) -> str:
        return self._say("others") if word == OTHERS else word

    def _add(
        self,
        name: str,
        columns: Sequence[ListColumn[Row]],
        *,
        rows: Sequence[Row],
        chart: Plotted | None,
    ) -> None:
        adapt = None if chart is None else partial(_chart_below, plotted=chart)
        title = self._context.titled(name)
        self._book.add(ListSheet(name, title, tuple(columns), adapt=adapt), rows)


def _chart_below(worksheet: WriteOnlyWorksheet, last: int, *, plotted: Plotted) -> None:
    """Put a chart under the last line of a list and its totals."""
    chart = figures_chart(worksheet, plotted, width=_WIDTH)
    worksheet.add_chart(chart, f"A{last + _BELOW}")
