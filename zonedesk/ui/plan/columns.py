"""The columns of the plan, in the language of the window (06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.plan_record import OBJECTIVES
from zonedesk.domain.words import PlanLevel
from zonedesk.ui.kit.canvas import BODY, Ink
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.delegates.cells import ClassBadge, Words
from zonedesk.ui.kit.table.columns import TableColumn
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.plan.looks import (
    actions_words,
    health_state,
    progress_look,
    shown_period,
    stale_words,
    status_state,
)

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.plan_record import PlanEntry
    from zonedesk.ui.kit.delegates.cells import Look
    from zonedesk.ui.kit.looks import ShapeAndWord

_DERIVED = Ink(italic=True)
_HEADINGS = frozenset({PlanLevel.PLAN, PlanLevel.PILLAR, PlanLevel.THEME})

TREE, CLASS, HEALTH, LEAD, ACTIONS = "line", "class", "health", "lead", "actions"
WIDE_ONLY = frozenset({"planned", "actual", "department"})
"""Columns that show by themselves while the detail is hidden."""


def columns(year: int) -> tuple[TableColumn[PlanEntry], ...]:
    """Give the columns; that of the class bears the year."""
    _ = texts().gettext
    return (
        TableColumn(TREE, _("Objective or measure"), _title, width=240, flexible=True),
        TableColumn(CLASS, str(year), _class, width=44, look=_badge),
        TableColumn(HEALTH, _("Health"), _health, width=114),
        TableColumn("progress", _("Progress"), _progress, width=120, look=_bar),
        TableColumn(LEAD, _("Lead"), lambda one: one.row.lead, width=124),
        TableColumn(ACTIONS, _("Actions"), actions_words, width=68, align="right"),
        TableColumn("classes", _("Classes by year"), _classes, width=136, shown=False),
        TableColumn("planned", _("Planned"), _planned, width=148, look=_planned_look, shown=False),
        TableColumn("actual", _("Actual"), _actual, width=148, shown=False),
        TableColumn(
            "department", _("Department"), lambda one: one.row.department, width=120, shown=False
        ),
        TableColumn(
            "partners", _("Partners"), lambda one: one.row.partners, width=136, shown=False
        ),
        TableColumn(
            "status",
            _("Status"),
            lambda one: named(one.row.status),
            width=128,
            look=_status,
            shown=False,
        ),
        TableColumn("judged", _("Judged on"), _judged, width=128, shown=False),
    )


def _title(entry: PlanEntry) -> str:
    return f"{entry.row.code} {entry.row.title}"


def _class(entry: PlanEntry) -> str:
    return "" if entry.row.class_ is None else entry.row.class_.value


def _badge(entry: PlanEntry) -> Look:
    """Only objectives say that they have no class; a measure has one or nothing."""
    kind = entry.row.class_
    if kind is None and entry.row.level not in OBJECTIVES:
        return None
    return ClassBadge("" if kind is None else kind.value)


def _classes(entry: PlanEntry) -> str:
    return ", ".join(f"{year} {kind.value}" for year, kind in entry.classes)


def _health(entry: PlanEntry) -> str:
    if not entry.is_judged:
        return ""
    words = health_state(entry.row.health).word
    return f"{words} {stale_words()}" if entry.stale else words


def _progress(entry: PlanEntry) -> str:
    return "" if entry.progress is None or is_heading(entry) else f"{round(entry.progress)} %"


def _bar(entry: PlanEntry) -> Look:
    """Headings are not measured, and a measure only when somebody did."""
    if is_heading(entry) or (entry.progress is None and entry.row.level not in OBJECTIVES):
        return None
    return progress_look(entry)


def _status(entry: PlanEntry) -> ShapeAndWord | None:
    return None if is_heading(entry) else status_state(entry.row.status)


def _planned(entry: PlanEntry) -> str:
    return shown_period(entry.planned)


def _planned_look(entry: PlanEntry) -> Look:
    from_below = entry.planned.derived
    return Words(_planned(entry), ink=_DERIVED if from_below else BODY)


def _actual(entry: PlanEntry) -> str:
    return shown_period(entry.actual)


def _judged(entry: PlanEntry) -> str:
    day: date | None = entry.row.judged
    return "" if day is None else shown_day(day)


def is_heading(entry: PlanEntry) -> bool:
    """Tell whether a line only holds others together: it is not judged."""
    return entry.row.level in _HEADINGS
