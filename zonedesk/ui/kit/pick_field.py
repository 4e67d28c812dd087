"""A field in which one of several is chosen while typing: a status, a person (07).

What matches stands in a list below the field; arrows walk in it, Enter takes what is marked, Esc
closes it and keeps the text. The focus stays in the field. A free field takes any other text too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)

from zonedesk.domain.errors import Refused
from zonedesk.domain.words import fold
from zonedesk.ui.kit.canvas import SHAPE, Canvas
from zonedesk.ui.kit.choice_list import Choice, ChoiceList
from zonedesk.ui.kit.looks import GAP
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_PADDING = 10
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PickField(TypedField):
    """One of several values; `chosen` tells that one was taken with the mouse.

    Args:
        choices: all values, in the order of the list.
        free: any other text is a value too: that text itself.
        at_once: the list opens with the focus and shows everything, as a menu does.
    """

    chosen = Signal()

    def __init__(
        self,
        choices: Sequence[Choice],
        parent: QWidget | None = None,
        *,
        free: bool = False,
        at_once: bool = False,
    ) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._free = free
        self._at_once = at_once
        self._list: ChoiceList | None = None
        if any(choice.state for choice in choices):
            self.setTextMargins(theme_of(self).px(SHAPE) + GAP, 0, 0, 0)
        self.textEdited.connect(self._on_edited)

    @property
    def choices_shown(self) -> ChoiceList | None:
        """The open list; None while it is closed."""
        return self._list

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Choose from other values from now on."""
        self._choices = tuple(choices)

    def read(self, text: str) -> object | None:
        """Read a choice by its words; refused is what is none, unless the field is free."""
        typed = text.strip()
        if not typed:
            return None
        known = next((one for one in self._choices if fold(one.words) == fold(typed)), None)
        if known is not None:
            return known.value
        if self._free:
            return typed
        raise Refused("choice.unknown", found=typed)

    def written(self, value: object) -> str:
        """Write a value by the words of its choice; a free text as it is."""
        return next((one.words for one in self._choices if one.value == value), str(value))

    def take(self) -> bool:
        """Read what stands here; while somebody chooses, what is marked in the list."""
        shown = self._list
        if shown is not None and shown.marked is not None and self.hasFocus():
            self.setText(shown.marked.words)
        self.close_choices()
        return super().take()

    def open_choices(self) -> None:
        """Open the list with all choices, the one of the field marked."""
        value = self.value()
        marked = next((n for n, one in enumerate(self._choices) if one.value == value), -1)
        self._show_list(self._choices, marked=marked)

    def close_choices(self) -> None:
        """Close the list; the text stays."""
        shown, self._list = self._list, None
        if shown is not None:
            shown.hide()
            shown.deleteLater()

    def _show_list(self, choices: Sequence[Choice], *, marked: int) -> None:
        if not choices or self.isReadOnly():
            self.close_choices()
            return
        if self._list is None:
            self._list = ChoiceList(self)
            self._list.picked.connect(self._on_picked)
            self.destroyed.connect(self._list.deleteLater)
        self._list.show_choices(choices, marked=marked)

    def _on_edited(self, text: str) -> None:
        typed = fold(text)
        if not typed:
            self.close_choices()
            return
        matching = [one for one in self._choices if typed in fold(one.words)]
        matching.sort(key=lambda one: not _begins(one, typed))
        marked = 0 if matching and _begins(matching[0], typed) else -1
        self._show_list(matching, marked=marked)

    def _on_picked(self, choice: Choice) -> None:
        self.close_choices()
        self.setText(choice.words)
        self.take()
        self.chosen.emit()

    def event(self, event: QEvent) -> bool:
        """Close the open list with Esc before a shortcut gets it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self._list is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk in the list; Alt+↓ and F4 open it, Esc closes it."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._list is not None:
            self.close_choices()
        elif key in _STEPS and self._list is not None:
            self._list.step(_STEPS[key])
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_F4}:
            self.open_choices()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Open the list at once where it stands for a menu."""
        super().focusInEvent(event)
        if self._at_once and self._list is None:
            self.selectAll()
            self.open_choices()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list with the field."""
        self.close_choices()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Close the list with the field."""
        self.close_choices()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape of a state before its word."""
        super().paintEvent(event)
        text = fold(self.text())
        state = next((one.state for one in self._choices if fold(one.words) == text), None)
        if state is None:
            return
        painter = QPainter(self)
        place = QRect(_PADDING, 0, theme_of(self).px(SHAPE), self.height())
        Canvas(painter, theme_of(self)).shape(place, state.shape, tone=state.tone)
        painter.end()


def _begins(choice: Choice, typed: str) -> bool:
    """Tell whether a word of a choice begins with what was typed."""
    words = fold(choice.words)
    return words.startswith(typed) or f" {typed}" in words
