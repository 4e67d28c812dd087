"""Fields for secrets: a password that is seen only while the eye is pressed."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from zonedesk.ui.kit.buttons import icon_button
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_ROOM, _INSET = 28, 4
_DOTS = "QLineEdit { lineedit-password-character: 8226; }"


class PasswordField(QLineEdit):
    """A field whose signs are dots; `caps_lock` tells whether capitals are locked (B01).

    Qt does not know the state of Caps Lock, but a letter tells it: a capital without Shift, or a
    small one with it. Nothing is filtered and blanks are kept (B02).
    """

    caps_lock = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.capitals_locked = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setStyleSheet(_DOTS)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.eye = icon_button("show", texts().gettext("Show while pressed"), parent=self)
        self.eye.setCursor(Qt.CursorShape.ArrowCursor)
        self.eye.pressed.connect(self._on_pressed)
        self.eye.released.connect(self._on_released)
        self._fit()

    def _on_pressed(self) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal)

    def _on_released(self) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def _note_capitals(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            locked = not self.capitals_locked
        elif len(letter) == 1 and unicodedata.category(letter) in {"Lu", "Ll"}:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            locked = letter.isupper() != shift
        else:
            return
        if locked != self.capitals_locked:
            self.capitals_locked = locked
            self.caps_lock.emit(locked)

    def _fit(self) -> None:
        room = theme_of(self).px(_ROOM)
        self.setTextMargins(0, 0, room - _INSET, 0)
        edge = min(room, self.height() - _INSET)
        self.eye.setGeometry(self.width() - edge - _INSET, (self.height() - edge) // 2, edge, edge)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note whether capitals are locked."""
        self._note_capitals(event)
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the eye at the right."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Give the eye the room that larger text needs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "eye"):
            self._fit()
