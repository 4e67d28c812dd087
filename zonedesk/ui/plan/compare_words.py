"""What changed between two states of a plan, in words and shapes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from zonedesk.domain.plan_comparison import Field, Kind, Turn
from zonedesk.domain.plan_record import Period
from zonedesk.domain.words import Word
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.plan.looks import shown_number, shown_period
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.plan_comparison import (
        FieldChange,
        FieldValue,
        IndicatorChange,
        LineChange,
        Side,
    )
    from zonedesk.domain.plan_snapshot import KeptValue
    from zonedesk.ui.theme.tokens import Tone

ARROW: Final = "→"
_NONE: Final = "–"
_FIELDS: Final[Mapping[Field, str]] = {
    Field.CODE: noop("Code"),
    Field.LEVEL: noop("Level"),
    Field.TITLE: noop("Title"),
    Field.GOAL: noop("Goal"),
    Field.CLASS: noop("Class"),
    Field.STATUS: noop("Status"),
    Field.HEALTH: noop("Health"),
    Field.EXPLANATION: noop("Explanation"),
    Field.PROGRESS: noop("Progress"),
    Field.LEAD: noop("Lead"),
    Field.ADMINISTRATIVE_LEAD: noop("Administrative lead"),
    Field.JUDICIAL_LEAD: noop("Judicial lead"),
    Field.DEPARTMENT: noop("Department"),
    Field.PARTNERS: noop("Partners"),
    Field.PLANNED: noop("Planned"),
    Field.ACTUAL: noop("Carried out"),
    Field.LAST_PROGRESS: noop("State of progress"),
    Field.CONFIDENTIAL: noop("Confidential"),
}
_KINDS: Final[Mapping[Kind, tuple[Shape, str, Tone]]] = {
    Kind.NEW: (Shape.DONE, noop("New"), "good"),
    Kind.GONE: (Shape.STOP, noop("Gone"), "stop"),
    Kind.MOVED: (Shape.REPLACED, noop("Moved"), "text"),
    Kind.CHANGED: (Shape.RUNNING, noop("Changed"), "accent"),
}
_TURNS: Final[Mapping[Turn, tuple[Shape, str, Tone]]] = {
    Turn.BETTER: (Shape.GOOD, noop("better"), "good"),
    Turn.WORSE: (Shape.WATCH, noop("worse"), "watch"),
}


def kind_state(kind: Kind) -> ShapeAndWord:
    """Give a kind of difference by shape and word."""
    shape, words, tone = _KINDS[kind]
    return ShapeAndWord(shape, texts().gettext(words), tone)


def turn_state(turn: Turn) -> ShapeAndWord:
    """Give a turn of a judgement by shape and word."""
    shape, words, tone = _TURNS[turn]
    return ShapeAndWord(shape, texts().gettext(words), tone)


def line_state(change: LineChange) -> ShapeAndWord:
    """Give in what a line differs by shape and words; one that does not is *unchanged*."""
    if not change.kinds:
        return ShapeAndWord(Shape.OPEN, texts().gettext("Unchanged"), "muted")
    first, *others = (kind_state(kind) for kind in change.kinds)
    words = ", ".join((first.word, *(one.word.lower() for one in others)))
    return ShapeAndWord(first.shape, words, first.tone)


def field_name(field: Field) -> str:
    """Say what of a line differs."""
    return texts().gettext(_FIELDS[field])


def value_words(value: FieldValue, field: Field) -> str:
    """Say what a field holds; nothing is a dash."""
    _ = texts().gettext
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Word):
        return value.value if field is Field.CLASS else named(value)
    if isinstance(value, Period):
        return shown_period(value) or _NONE
    if isinstance(value, date):
        return shown_day(value)
    if isinstance(value, float | int):
        return f"{round(value)} %"
    return value or _NONE


def change_words(change: FieldChange) -> str:
    """Say a field as it was and as it is: ``Trekker: Verkeer → Wijkwerking``."""
    field = change.field
    old, new = value_words(change.old, field), value_words(change.new, field)
    return f"{field_name(field)}: {old} {ARROW} {new}"


def figure_name(change: IndicatorChange) -> str:
    """Say which indicator, and of which period."""
    return f"{change.name}, {change.period}" if change.period else change.name


def figure_words(change: IndicatorChange) -> str:
    """Say a figure as it was and as it is."""
    if not change.period:
        return kind_state(change.kind).word.lower()
    return f"{_figure(change.old, change.unit)} {ARROW} {_figure(change.new, change.unit)}"


def told(change: LineChange, *, without: frozenset[Field] = frozenset()) -> str:
    """Say all that differs in a line, without the fields that stand elsewhere."""
    fields = (change_words(one) for one in change.fields if one.field not in without)
    figures = (f"{figure_name(one)}: {figure_words(one)}" for one in change.indicators)
    return " · ".join((*fields, *figures))


def side_name(side: Side) -> str:
    """Say which state: its name, or *now*."""
    return texts().gettext("Now") if side.head is None else side.head.name


def _figure(value: KeptValue | None, unit: str) -> str:
    """Write value and target of a period."""
    if value is None:
        return _NONE
    words = shown_number(value.value, unit=unit if value.value is not None else "")
    if value.target is None:
        return words
    target = shown_number(value.target)
    if value.target_to is not None:
        target = f"{target}–{shown_number(value.target_to)}"
    return texts().gettext("{value} (target {target})").format(value=words, target=target)
