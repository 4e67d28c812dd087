"""The charts of the annual report and the quarterly sheet, described in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.documents.periodic_words import quarter as quarter_words
from zonedesk.domain.charts import Bar, BarChart, Column, ColumnChart, HealthBar, HealthPart
from zonedesk.domain.words import PlanClass
from zonedesk.i18n.formats import decimal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from zonedesk.domain.figures import YearFigures
    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.domain.paper_annual import PeriodicReport
    from zonedesk.i18n.catalogue import Translator

MOST_YEARS: Final = 4
"""Columns of an indicator beside its baseline."""


def meetings_chart(report: PeriodicReport, tr: Translator) -> BarChart:
    """Meetings held per body, the most first; a kind of its own is told behind the figure."""
    before = _held_before(report.before)
    special = {one.code: one.special for one in report.courses}
    names = {one.code: one.name for one in report.courses}

    def words(code: str, held: int) -> str:
        kinds = [f"{count} {kind}" for kind, count in special.get(code, ())]
        return f"{held} ({', '.join(kinds)})" if kinds else decimal(held, tr.language)

    return BarChart(
        tuple(
            Bar(
                names.get(body.code, body.name),
                body.held,
                words(body.code, body.held),
                before(body.code),
            )
            for body in sorted(report.figures.bodies, key=lambda body: -body.held)
        )
    )


def actions_chart(report: PeriodicReport, tr: Translator) -> BarChart:
    """Action points by status."""
    before = dict(report.before.actions) if report.before is not None else None
    return BarChart(
        tuple(
            Bar(
                _capital(tr.label("ActionStatus", status)),
                count,
                decimal(count, tr.language),
                None if before is None else before.get(status, 0),
            )
            for status, count in report.figures.actions
        )
    )


def health_bars(report: PeriodicReport, tr: Translator) -> tuple[HealthBar, ...]:
    """The plan by class, with its health; a class of which nothing stands in the plan is absent."""
    named = {
        PlanClass.PRIORITY: tr.gettext("Priority (P)"),
        PlanClass.ATTENTION: tr.gettext("Attention point (A)"),
        None: tr.gettext("Without class"),
    }
    return tuple(
        HealthBar(
            title=named[one.plan_class],
            facts=_lines(report, one.count, tr=tr),
            parts=tuple(
                HealthPart(health, count, f"{count} {_health(health, tr)}")
                for health, count in one.healths
            ),
        )
        for one in report.figures.classes
        if one.count
    )


def indicator_chart(
    record: IndicatorRecord, tr: Translator, *, year: int, quarter: int | None = None
) -> ColumnChart:
    """An indicator up to a year, its baseline first; of a quarter the quarters up to it.

    A commitment adds up its quarters to the year.
    """
    columns = (
        _quarters(record, tr, year=year, quarter=quarter)
        if quarter
        else _years(record, tr, year=year)
    )
    target = record.target_of(year)
    if quarter:
        measured = record.of_period(f"{year:04d}-K{quarter}")
        target = measured.target if measured is not None else None
    said = tr.gettext("promised %s") if record.commitment else tr.gettext("target %s")
    return ColumnChart(
        title=", ".join(part for part in (record.name, record.unit) if part),
        columns=tuple(columns),
        target=target,
        target_words="" if target is None else said % decimal(target, tr.language),
    )


def _years(record: IndicatorRecord, tr: Translator, *, year: int) -> Iterator[Column]:
    for of, value in record.columns(year, most=MOST_YEARS):
        yield _column(tr.gettext("baseline") if of is None else str(of), value, tr=tr)


def _quarters(
    record: IndicatorRecord, tr: Translator, *, year: int, quarter: int
) -> Iterator[Column]:
    for number in range(1, quarter + 1):
        measured = record.of_period(f"{year:04d}-K{number}")
        value = None if measured is None else measured.value
        yield _column(quarter_words(number, tr), value, tr=tr)


def _column(name: str, value: float | None, *, tr: Translator) -> Column:
    return Column(name, value, "–" if value is None else decimal(value, tr.language))


def _held_before(before: YearFigures | None) -> Callable[[str], float | None]:
    if before is None:
        return lambda _code: None
    held: Mapping[str, int] = {body.code: body.held for body in before.bodies}
    return lambda code: held.get(code, 0)


def _lines(report: PeriodicReport, count: int, *, tr: Translator) -> str:
    if report.objectives:
        return tr.ngettext("%d objective", "%d objectives", count) % count
    return tr.ngettext("%d plan line", "%d plan lines", count) % count


def _health(health: object, tr: Translator) -> str:
    return tr.gettext("not judged") if health is None else tr.label("Health", str(health))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
