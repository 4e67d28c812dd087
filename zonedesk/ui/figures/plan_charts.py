"""What the cards with charts show: the plan by class, hours by quarter; and the same as tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.domain.charts import Column, ColumnChart, HealthBar, HealthPart
from zonedesk.domain.words import Marking, PlanClass
from zonedesk.ui.figures.counting import class_words, figure, rows_of, with_unit
from zonedesk.ui.figures.rows import Figure, FigureRow, FigureTable, Opens
from zonedesk.ui.figures.tables import verdict
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said

if TYPE_CHECKING:
    from zonedesk.domain.figures import ClassFigures, IndicatorFigures
    from zonedesk.domain.words import Health
    from zonedesk.ui.figures.counting import Told
    from zonedesk.ui.kit.looks import ShapeAndWord


@dataclass(frozen=True, slots=True)
class ClassBar:
    """The health of the lines of a class; ``letter`` stands in its badge."""

    words: str
    facts: str
    letter: str
    bar: HealthBar
    opens: Opens


@dataclass(frozen=True, slots=True)
class CommitmentChart:
    """What was delivered of a commitment, added up, with the verdict where there is one."""

    name: str
    told: str
    chart: ColumnChart
    state: ShapeAndWord | None
    opens: Opens


def class_bars(told: Told) -> tuple[ClassBar, ...]:
    """Give a bar for each class that has lines, on one scale."""
    return tuple(_class_bar(one, told.years[0]) for one in told.figures.now.classes if one.count)


def _class_bar(one: ClassFigures, year: str) -> ClassBar:
    _ = texts()
    words = class_words(one.plan_class)
    facts = _.ngettext("{count} plan line", "{count} plan lines", one.count)
    parts = tuple(
        HealthPart(health, count, _health(health, count)) for health, count in one.healths
    )
    return ClassBar(
        words,
        facts.format(count=one.count),
        one.plan_class.value if one.plan_class else "",
        HealthBar("", "", parts),
        rows_of("plan", year, ("class", _code(one.plan_class))),
    )


def _code(plan_class: PlanClass | None) -> str:
    return plan_class.value if plan_class else "-"


def _health(health: Health | None, count: int) -> str:
    words = said(health) if health else texts().gettext("not judged")
    return f"{count} {words}"


def commitment_charts(told: Told) -> tuple[CommitmentChart, ...]:
    """Give a chart for each commitment of which something is known."""
    now = told.figures.now
    return tuple(_commitment(one, now.quarter) for one in now.commitments)


def _commitment(one: IndicatorFigures, quarter: int | None) -> CommitmentChart:
    """Give the chart of a commitment, of a quarter with those before it."""
    _ = texts().gettext
    quarters = one.added_up[:quarter]
    if any(value is not None for value in one.quarters):
        columns = [
            Column(f"{_('Q')}{number}", value, with_unit(value))
            for number, value in enumerate(quarters, 1)
        ]
    else:
        columns = [Column(_("year"), one.value, with_unit(one.value))]
    promised = _("promised {value}").format(value=with_unit(one.target))
    chart = ColumnChart("", tuple(columns), one.target, promised if one.target is not None else "")
    words = _("{name}, {unit} added up").format(name=one.name, unit=one.unit or _("hours"))
    told = [words, *(f"{column.name} {column.words}" for column in columns), chart.target_words]
    return CommitmentChart(
        one.name,
        ", ".join(part for part in told if part),
        chart,
        verdict(one),
        Opens("plan", reference=one.line),
    )


def classes_table(told: Told) -> FigureTable:
    """Give the plan by class and health as a table, for its workbook."""
    _ = texts().gettext
    rows: list[FigureRow] = []
    for one in told.figures.now.classes:
        opens = rows_of("plan", told.years[0], ("class", _code(one.plan_class)))
        if one.count:
            counted = figure(one.count, opens=opens)
            rows.append(FigureRow(class_words(one.plan_class), (counted,), strong=True))
        for health, count in one.healths:
            words = said(health) if health else _("not judged")
            rows.append(FigureRow(words, (figure(count),), level=1))
    return FigureTable(
        _("Action plan by class"),
        _("Class"),
        (told.years[0],),
        tuple(rows),
        _("No line of the plan has a class or was judged."),
        opens=Opens("plan", (("year", told.years[0]),)),
    )


def commitments_table(told: Told) -> FigureTable:
    """Give what was promised and delivered as a table, for its workbook."""
    _ = texts().gettext
    found = told.figures.now.commitments
    rows = tuple(
        FigureRow(
            one.name,
            (
                figure(one.target),
                figure(one.value),
                *(figure(value) for value in one.quarters),
                Figure(one.unit, one.unit),
            ),
        )
        for one in found
    )
    quarters = tuple(f"{_('Q')}{number}" for number in range(1, 5))
    return FigureTable(
        _("Commitments in hours"),
        _("Name"),
        (_("Promised"), _("Delivered"), *quarters, _("Unit")),
        rows,
        _("No hours were promised or delivered."),
        opens=Opens("plan", (("year", told.years[0]),)),
        marking=Marking.CLOSED if any(one.confidential for one in found) else Marking.INTERNAL,
    )
