"""Facts edited in place: a name and a field a row, which looks like text until it is used."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from zonedesk.ui.kit.labels import label
from zonedesk.ui.theme.theme import theme_of

INSET: Final = 10
"""Edge and padding of a field: so far a quiet one reaches out, for words stand on one line."""
_NAME: Final = 96
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


def quiet_field(field: QWidget) -> QWidget:
    """Let a field look like text until the mouse or the focus is on it."""
    field.setProperty("quiet", "true")
    return field


class FactGrid(QWidget):
    """Rows of a name and a field; the name is the field's buddy.

    Args:
        name: width of the names, logical pixels at 100 % text.
        between: room between two rows.
    """

    def __init__(
        self, *, name: int = _NAME, between: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(between)
        self._grid.setColumnStretch(1, 1)
        self._fit()

    def add(self, words: str, field: QWidget) -> QLabel:
        """Add a row; a field that is not quiet begins where the words of the others do."""
        name = label(words, tone="muted")
        name.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(words)
        row = self._grid.rowCount()
        wraps = isinstance(field, QLabel) and field.wordWrap()
        place = Qt.AlignmentFlag.AlignTop if wraps else Qt.AlignmentFlag(0)
        self._grid.addWidget(name, row, 0, place)
        self._grid.addWidget(field if _is_quiet(field) else _inset(field), row, 1)
        return name

    def _fit(self) -> None:
        self._grid.setColumnMinimumWidth(0, theme_of(self).px(self._name) - INSET)

    def changeEvent(self, event: QEvent) -> None:
        """Leave the names the room that larger letters need."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_grid"):
            self._fit()


def _is_quiet(field: QWidget) -> bool:
    return bool(field.property("quiet") == "true")


def _inset(field: QWidget) -> QWidget:
    """Let a field with an edge begin where the words of the quiet ones do."""
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(INSET - 1, 1, 0, 1)
    row.addWidget(field)
    row.addStretch(1)
    return held
