"""The columns of the list of what changed: each old → new, with shapes and words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.plan_comparison import Field
from zonedesk.ui.kit.canvas import Ink
from zonedesk.ui.kit.delegates.cells import BeforeAfter, Words
from zonedesk.ui.kit.looks import DASH
from zonedesk.ui.kit.table.columns import TableColumn
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.plan.compare_words import ARROW, line_state, told
from zonedesk.ui.plan.looks import health_state

if TYPE_CHECKING:
    from zonedesk.domain.plan_comparison import LineChange
    from zonedesk.ui.kit.delegates.cells import Look

OWN_COLUMN: Final = frozenset({Field.HEALTH, Field.PROGRESS})
"""What has a column of its own, and is not told again beside it."""


def columns() -> tuple[TableColumn[LineChange], ...]:
    """Give the columns in the language of the window."""
    _ = texts().gettext
    return (
        TableColumn("code", _("Code"), lambda one: one.line.row.code, width=64, muted=True),
        TableColumn("title", _("Objective or measure"), _title, width=192, look=_title_look),
        TableColumn(
            "what",
            _("Difference"),
            lambda one: line_state(one).word,
            width=120,
            kind="state",
            code=lambda one: one.kinds[0].value if one.kinds else "",
            look=line_state,
        ),
        TableColumn("health", _("Health"), _health, width=184, kind="state", look=_health_look),
        TableColumn("progress", _("Progress"), _progress, width=108),
        TableColumn(
            "told",
            _("What changed"),
            lambda one: told(one, without=OWN_COLUMN),
            width=160,
            look=lambda one: Words(told(one, without=OWN_COLUMN), wrap=True),
            flexible=True,
        ),
    )


def _title(change: LineChange) -> str:
    return change.line.row.title


def _title_look(change: LineChange) -> Look:
    row = change.line.row
    ink = Ink() if change.kinds else Ink(tone="muted")
    return Words(row.title, ink=ink, wrap=True, locked=change.confidential)


def _health(change: LineChange) -> str:
    sides = [one for one in (change.old, change.new) if one is not None]
    words = [health_state(one.row.health).word for one in sides if one.row.health is not None]
    if change.changed(Field.HEALTH) is None:
        return words[-1] if words else ""
    return f" {ARROW} ".join(health_state(one.row.health).word for one in sides)


def _health_look(change: LineChange) -> Look:
    differs = change.changed(Field.HEALTH)
    if differs is None:
        health = change.line.row.health
        return None if health is None else health_state(health)
    old, new = change.old, change.new
    if old is None or new is None:
        return None
    return BeforeAfter(health_state(old.row.health), health_state(new.row.health))


def _progress(change: LineChange) -> str:
    """Say progress, also where it only follows from the lines below."""
    sides = [one.progress for one in (change.old, change.new) if one is not None]
    if all(value is None for value in sides):
        return ""
    words = [_percent(value) for value in sides]
    return f" {ARROW} ".join(dict.fromkeys(words))


def _percent(value: float | None) -> str:
    return DASH if value is None else f"{round(value)} %"
