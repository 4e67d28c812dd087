"""The tables of figures of a period, each with what its figures open (08)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from zonedesk.domain.categories import BELOW
from zonedesk.domain.figures import OTHERS
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.words import ActionStatus, Marking
from zonedesk.ui.figures.counting import (
    ATTENDANCE,
    Told,
    bar_of,
    figure,
    rows_of,
    total_row,
    with_unit,
)
from zonedesk.ui.figures.rows import Figure, FigureRow, FigureTable, Opens
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.states import action_state
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from fractions import Fraction

    from zonedesk.domain.figures import BodyFigures, IndicatorFigures, YearFigures


def bodies_table(told: Told) -> FigureTable:
    """Give how often each body met, the one that met most first (L24, L31)."""
    _ = texts().gettext
    year, beside = told.years
    now = told.figures.now
    before = {} if told.figures.before is None else _held(told.figures.before)
    called_off = any(body.cancelled for body in now.bodies)
    longest = max((body.held for body in now.bodies), default=0)
    rows = []
    for body in sorted(now.bodies, key=lambda one: -one.held):
        opens = rows_of("meetings", year, ("body", body.code))
        other = rows_of("meetings", beside, ("body", body.code))
        held = figure(body.held if told.now else None, opens=opens)
        known = told.figures.before is not None
        past = figure(before.get(body.code, 0) if known else None, opens=other)
        figures = (held, *_expected(body, called_off=called_off, opens=opens), past)
        special = ", ".join(f"{count} {kind}" for kind, count in body.special)
        name = f"{body.name} ({special})" if special else body.name
        rows.append(FigureRow(name, figures, bar=bar_of(body.held, longest)))
    if rows:
        rows.append(total_row(_bodies_total(told, called_off=called_off)))
    cancelled = (_("Cancelled"),) if called_off else ()
    return FigureTable(
        _("Meetings per body"),
        _("Body"),
        (_("Held"), _("Expected"), *cancelled, beside),
        tuple(rows),
        _("There are no bodies yet."),
        opens=rows_of("meetings", year),
        bars=True,
    )


def _held(figures: YearFigures) -> dict[str, int]:
    return {body.code: body.held for body in figures.bodies}


def _expected(body: BodyFigures, *, called_off: bool, opens: Opens) -> tuple[Figure, ...]:
    """Give how often a body was expected to meet, and how often that was called off."""
    expected = figure(body.expected)
    if not called_off:
        return (expected,)
    filters = (*opens.filters, ("status", "cancelled"))
    wanted = Opens("meetings", filters) if body.cancelled else None
    return (expected, figure(body.cancelled, opens=wanted))


def _bodies_total(told: Told, *, called_off: bool) -> tuple[Figure, ...]:
    bodies = told.figures.now.bodies
    expected = [body.expected for body in bodies if body.expected is not None]
    held, before = told.both(lambda year: year.held, lambda year: rows_of("meetings", year))
    off = (figure(sum(body.cancelled for body in bodies)),) if called_off else ()
    return (held, figure(sum(expected) if expected else None), *off, before)


def dossiers_table(told: Told) -> FigureTable:
    """Give how many dossiers of each category were treated, with their subcategories."""
    _ = texts().gettext
    now, before = (_categories(one) for one in (told.now, told.figures.before))
    parts, past = (_subcategories(one) for one in (told.now, told.figures.before))
    longest = max(now.values(), default=0)
    rows: list[FigureRow] = []
    for category in sorted(now | before, key=lambda one: _largest(one, now[one])):
        rows.append(_category(told, category, longest=longest))
        names = {name for of, name in parts | past if of == category}
        told_apart = len(names) > 1 or any(parts[category, one] != now[category] for one in names)
        if told_apart:
            in_order = sorted(names, key=lambda one: _largest(one, parts[category, one]))
            rows += [_subcategory(told, (category, one), longest=longest) for one in in_order]
    if rows:
        total = told.both(lambda year: year.dossier_total, lambda year: rows_of("dossiers", year))
        rows.append(total_row(total))
    return FigureTable(
        _("Dossiers per category"),
        _("Category"),
        told.years,
        tuple(rows),
        told.nothing(_("No dossiers were treated.")),
        opens=rows_of("dossiers", told.years[0]),
        bars=True,
    )


def _categories(year: YearFigures | None) -> Counter[str]:
    return Counter({} if year is None else {one.category: one.count for one in year.dossiers})


def _subcategories(year: YearFigures | None) -> Counter[tuple[str, str]]:
    told = () if year is None else year.dossiers
    return Counter(
        {(one.category, name): count for one in told for name, count in one.subcategories}
    )


def _largest(name: str, count: int) -> tuple[bool, int, object]:
    """Sort by number, then name; what has no name comes last."""
    return (name == OTHERS, -count, sort_key(name))


def _category(told: Told, category: str, *, longest: int) -> FigureRow:
    figures = told.both(
        lambda year: _categories(year)[category],
        lambda year: rows_of("dossiers", year, ("category", category)),
    )
    name = category or texts().gettext("others")
    return FigureRow(name, figures, bar_of(_categories(told.now)[category], longest), strong=True)


def _subcategory(told: Told, key: tuple[str, str], *, longest: int) -> FigureRow:
    whole = f"{key[0]}{BELOW}{key[1]}"
    figures = told.both(
        lambda year: _subcategories(year)[key],
        lambda year: rows_of("dossiers", year, ("subcategory", whole)),
    )
    name = key[1] or texts().gettext("others")
    return FigureRow(name, figures, bar_of(_subcategories(told.now)[key], longest), level=1)


def decisions_table(told: Told) -> FigureTable:
    """Give how many decisions each body took, the one that took most first."""
    _ = texts().gettext
    now, before = (
        Counter({} if year is None else dict(year.decisions))
        for year in (told.now, told.figures.before)
    )
    compared = (told.figures.now, told.figures.before)
    names = {body.code: body.name for year in compared if year for body in year.bodies}
    names |= {code: code for code in now | before if code not in names}
    longest = max(now.values(), default=0)
    rows = [
        FigureRow(names[code], _decided(told, code), bar_of(now[code], longest))
        for code in sorted(now | before, key=lambda one: _largest(names[one], now[one]))
    ]
    if rows:
        total = told.both(lambda year: year.decided, lambda year: rows_of("decisions", year))
        rows.append(total_row(total))
    return FigureTable(
        _("Decisions per body"),
        _("Body"),
        told.years,
        tuple(rows),
        told.nothing(_("No decisions were taken.")),
        opens=rows_of("decisions", told.years[0]),
        bars=True,
    )


def _decided(told: Told, code: str) -> tuple[Figure, ...]:
    return told.both(
        lambda year: Counter(dict(year.decisions))[code],
        lambda year: rows_of("decisions", year, ("body", code)),
    )


def actions_table(told: Told) -> FigureTable:
    """Give how many action points have each status, by their term or their meeting."""
    _ = texts().gettext
    rows = [_status(told, status) for status in ActionStatus]
    counted = any(isinstance(one.figures[0].value, int) for one in rows)
    if counted:
        total = told.both(
            lambda year: sum(count for _, count in year.actions),
            lambda year: rows_of("actions", year),
        )
        rows.append(total_row(total))
    return FigureTable(
        _("Action points"),
        _("Status"),
        told.years,
        tuple(rows) if counted else (),
        told.nothing(_("There were no action points.")),
        opens=rows_of("actions", told.years[0]),
    )


def _status(told: Told, status: ActionStatus) -> FigureRow:
    figures = told.both(
        lambda year: dict(year.actions)[status],
        lambda year: rows_of("actions", year, ("status", status.value)),
    )
    return FigureRow(named(status), figures, state=action_state(status), leads=True)


def indicators_table(told: Told) -> FigureTable:
    """Give what was measured in the year beside its target, with the verdict."""
    _ = texts().gettext
    figures = told.figures.now.indicators
    return FigureTable(
        _("Indicators"),
        _("Name"),
        (told.years[0], _("Aim"), _("Verdict")),
        tuple(_indicator(one) for one in figures),
        _("Nothing was measured and nothing was aimed at."),
        opens=Opens("plan", (("year", told.years[0]),)),
        marking=_marking(figures),
    )


def _indicator(one: IndicatorFigures) -> FigureRow:
    opens = Opens("plan", reference=one.line)
    value = figure(one.value, unit=one.unit, opens=opens)
    if one.value is None:
        value = Figure(opens=opens)
    unit = f" ({one.unit})" if "/" in one.unit else ""  # a bare count says itself what it counts
    target = figure(one.target, unit=one.unit)
    return FigureRow(f"{one.name}{unit}", (value, target), state=verdict(one))


def verdict(one: IndicatorFigures) -> ShapeAndWord | None:
    """Say whether a target was reached; what is missing is a verdict too."""
    _ = texts().gettext
    if one.value is None:
        return ShapeAndWord(Shape.WATCH, _("missing"), "watch")
    if one.reached is None:
        return None
    if one.reached:
        return ShapeAndWord(Shape.GOOD, _("reached"), "good")
    return ShapeAndWord(Shape.WATCH, _("not reached"), "watch")


def _marking(figures: tuple[IndicatorFigures, ...]) -> Marking:
    return Marking.CLOSED if any(one.confidential for one in figures) else Marking.INTERNAL


def attendance_table(told: Told) -> FigureTable:
    """Give how the seats of each body were taken (R61)."""
    _ = texts().gettext
    before = () if told.figures.before is None else told.figures.before.attendance
    past = {one.body: one.share for one in before}
    rows = []
    for one in told.figures.now.attendance:
        opens = Opens(ATTENDANCE, (("body", one.body),))
        share = percent(one.share)
        figures = (
            Figure(share, with_unit(share, "%"), opens),
            Figure(one.present + one.replaced, f"{one.present + one.replaced} / {one.invited}"),
            figure(percent(past.get(one.body)), unit="%"),
        )
        rows.append(FigureRow(one.name, figures))
    return FigureTable(
        _("Attendance"),
        _("Body"),
        (told.years[0], _("Seats taken"), told.years[1]),
        tuple(rows),
        told.nothing(_("Attendance was not noted.")),
        opens=Opens(ATTENDANCE),
    )


def percent(share: Fraction | None) -> int | None:
    """Give a part of a whole in percents."""
    return None if share is None else round(100 * share)
