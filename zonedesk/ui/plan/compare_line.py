"""One line of a comparison in full: each field as it was and as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.plan_comparison import Field
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.labels import State, grounded, label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.plan.compare_words import (
    ARROW,
    field_name,
    figure_name,
    figure_words,
    line_state,
    turn_state,
    value_words,
)
from zonedesk.ui.plan.looks import health_state

if TYPE_CHECKING:
    from zonedesk.domain.plan_comparison import FieldChange, LineChange
    from zonedesk.domain.plan_snapshot import KeptLine
    from zonedesk.ui.kit.looks import ShapeAndWord

_SIDE, _GAP = 24, 12


class CompareLine(QWidget):
    """What changed in a line; `line_wanted` gives the code of one that is to be shown."""

    line_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self.setAccessibleName(texts().gettext("What changed in the line"))
        self._page = grounded(QWidget(), "surface")
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(_SIDE, 16, _SIDE, 16)
        self._column.setSpacing(_GAP)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_change(self, change: LineChange | None) -> None:
        """Show a line; None shows nothing."""
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        if change is None:
            return
        row = change.line.row
        self._column.addWidget(label(row.code, tone="muted"))
        self._column.addWidget(label(row.title, "record", wrap=True))
        self._column.addWidget(self._states(change))
        for field in change.fields:
            self._column.addWidget(self._field(change, field))
        for figure in change.indicators:
            self._column.addWidget(_pair(figure_name(figure), figure_words(figure)))
        if change.new is not None:
            there = link(texts().gettext("Show in the plan"))
            there.setObjectName(row.code)
            there.clicked.connect(self._on_link)
            self._column.addWidget(there, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    def _states(self, change: LineChange) -> QWidget:
        shown = [line_state(change)]
        if change.turn is not None:
            shown.append(turn_state(change.turn))
        return _row(shown)

    def _field(self, change: LineChange, field: FieldChange) -> QWidget:
        old, new = change.old, change.new
        if field.field is Field.HEALTH and old is not None and new is not None:
            return _judged(old, new)
        before, now = value_words(field.old, field.field), value_words(field.new, field.field)
        return _pair(field_name(field.field), before, now=now)

    def _on_link(self) -> None:
        self.line_wanted.emit(self.sender().objectName())


def _pair(name: str, before: str, *, now: str | None = None) -> QWidget:
    """Put a name over what was, and below it what is."""
    made, column = _named(name)
    column.addWidget(label(before, tone="text" if now is None else "muted", wrap=True))
    if now is not None:
        column.addWidget(label(f"{ARROW} {now}", wrap=True))
    return made


def _judged(old: KeptLine, new: KeptLine) -> QWidget:
    """Put the judgement as it was beside what it is."""
    made, column = _named(field_name(Field.HEALTH))
    column.addWidget(_row([health_state(old.row.health), health_state(new.row.health)], ARROW))
    return made


def _named(name: str) -> tuple[QWidget, QVBoxLayout]:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label(name, "secondary", tone="muted"))
    return made, column


def _row(states: list[ShapeAndWord], between: str = "") -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for place, state in enumerate(states):
        if place and between:
            row.addWidget(label(between, tone="muted"))
        row.addWidget(State(state))
    row.addStretch(1)
    return made
