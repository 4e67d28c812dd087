"""Values of the facts of a record: a link that breaks over lines, one that becomes a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from zonedesk.ui.kit.buttons import pressed_by
from zonedesk.ui.kit.canvas import ROUND_SMALL, Canvas, Ink, width_of, wrapped
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.looks import ShapeAndWord, draw_state, state_width
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.icons import CHIP
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QResizeEvent

    from zonedesk.ui.kit.typed import TypedField

_LINE, _AROUND, _MOST = 20, 2, 3
_GAP = 8


class FactLink(QAbstractButton):
    """A value in accent that acts; a long one breaks over lines, cut after three."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.words = ""
        self.show_words(words)

    def show_words(self, words: str) -> None:
        """Show another value."""
        self.words = words
        self.setAccessibleName(words)
        self.setToolTip(as_tip(words))
        self.updateGeometry()
        self.update()

    def whole_width(self) -> int:
        """Measure the value on one line."""
        return width_of(theme_of(self), self.words) + 2 * _AROUND

    def _ink(self) -> Ink:
        return Ink(tone="accent_deep" if self.underMouse() else "accent")

    def sizeHint(self) -> QSize:
        """Be as wide as the value on one line."""
        wide = self.whole_width()
        return QSize(wide, self.heightForWidth(self.width() or wide))

    def minimumSizeHint(self) -> QSize:
        """Be narrow where there is little room."""
        return QSize(0, self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Tell how high the lines are at a width."""
        theme = theme_of(self)
        room = max(1, width - 2 * _AROUND)
        lines = wrapped(theme, self.words, ink=self._ink(), width=room, most=_MOST)
        return len(lines) * theme.px(_LINE) + 2 * _AROUND

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew when lines are shorter."""
        super().resizeEvent(event)
        self.updateGeometry()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it acts."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show it as it is again."""
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on Enter, as on space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the value and the focus ring."""
        painter = QPainter(self)
        canvas = Canvas(painter, theme_of(self))
        step = canvas.theme.px(_LINE)
        room = self.rect().adjusted(_AROUND, _AROUND, -_AROUND, 0)
        canvas.lines(
            QRect(room.x(), room.y(), room.width(), step),
            self.words,
            ink=self._ink(),
            most=_MOST,
            step=step,
        )
        if self.hasFocus():
            canvas.ring(self.rect(), radius=ROUND_SMALL)
        painter.end()


class EditableFact(QWidget):
    """A value as a link with a muted note; acting on it makes it a field in its place.

    Enter and leaving the field write, Esc puts the link back. `changed` gives the new value.

    Args:
        field: reads and writes the value; its accessible name is set by the caller.
    """

    changed = Signal(object)

    def __init__(self, field: TypedField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.link = FactLink()
        self._note = label(tone="muted", style="secondary")
        self._value: object = None
        field.setProperty("small", "true")
        field.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.link, 0, 0)
        self._grid.addWidget(field, 1, 0, 1, 2)
        self._place_note()
        self.link.clicked.connect(self.edit)
        field.installEventFilter(self)

    def show_value(self, value: object, words: str, *, note: str = "", tip: str = "") -> None:
        """Show a value as a link; what is being typed stays.

        Args:
            value: what the field edits.
            words: what the link says.
            note: muted words behind it.
            tip: a longer explanation of the note.
        """
        self._value = value
        self.link.show_words(words)
        self._note.setText(note)
        self._note.setToolTip(as_tip(tip))
        self._note.setVisible(bool(note) and not self.is_editing)
        self._place_note()

    @property
    def is_editing(self) -> bool:
        """Whether the field stands in the place of the link."""
        return not self.field.isHidden()

    def edit(self) -> None:
        """Open the field with everything in it chosen."""
        if not self.link.isEnabled():
            return
        self.field.set_value(self._value)
        self._swap(editing=True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def stop(self) -> None:
        """Put the link back and forget what was typed."""
        had_focus = self.field.hasFocus()
        self._swap(editing=False)
        if had_focus:
            self.link.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> None:
        """Tell a value that can be read, and put the link back."""
        if not self.is_editing or not self.field.take():
            return
        value = self.field.value()
        self.stop()
        if value != self._value:
            self.changed.emit(value)

    def _place_note(self) -> None:
        """Put the note behind the link, or below it where there is too little room."""
        needs = self.link.whole_width() + _GAP + self._note.sizeHint().width()
        if needs <= self.width():
            self._grid.addWidget(self._note, 0, 1)
        else:
            self._grid.addWidget(self._note, 2, 0, 1, 2)

    def _swap(self, *, editing: bool) -> None:
        if editing:
            self.field.show()
        self.link.setVisible(not editing)
        self._note.setVisible(not editing and bool(self._note.text()))
        if not editing:
            self.field.hide()

    def _press(self, key: int) -> bool:
        open_below = any(
            getattr(self.field, name, None) is not None for name in ("calendar", "choices_shown")
        )
        if key == Qt.Key.Key_Escape and not open_below:
            self.stop()
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.write()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the note anew."""
        super().resizeEvent(event)
        self._place_note()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter write and Esc leave, before a shortcut of the pane gets them."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and watched is self.field:
            if kind == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if kind == QEvent.Type.KeyPress:
                return self._press(event.key())
        if kind == QEvent.Type.FocusOut and watched is self.field and self.is_editing:
            self.write()
        return super().eventFilter(watched, event)


class StateButton(QPushButton):
    """A state by shape and word that opens the menu of states."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ShapeAndWord | None = None
        self.choices = QMenu(self)
        self.setMenu(self.choices)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: ShapeAndWord) -> None:
        """Show another state."""
        self._state = state
        self.setAccessibleName(state.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure shape, word and chevron."""
        theme = theme_of(self)
        wide = state_width(theme, self._state) if self._state else 0
        return QSize(wide + _GAP + theme.px(CHIP) + 2 * _AROUND, theme.px(_LINE) + 2 * _AROUND)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too."""
        if not pressed_by(event, self):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shape, word, chevron and the focus ring."""
        if self._state is None:
            return
        painter = QPainter(self)
        canvas = Canvas(painter, theme_of(self))
        inner = self.rect().adjusted(_AROUND, 0, 0, 0)
        taken = draw_state(canvas, inner, state=self._state) + _GAP
        canvas.icon(inner.adjusted(taken, 0, 0, 0), "expanded", tone="muted", size=CHIP)
        if self.hasFocus():
            canvas.ring(self.rect(), radius=ROUND_SMALL)
        painter.end()
