"""The button of the views of a list, and the field in which one is named (05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from zonedesk.ui.kit.canvas import Canvas, Ink, width_of
from zonedesk.ui.kit.menu_button import MenuButton
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.icons import BUTTON, LINE
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_PADDING, _GAP = 12, 8
_WIDEST, _LEAST, _FIELD = 280, 132, 200
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ViewButton(MenuButton):
    """Bookmark, name of the view, *changed* behind it, chevron; long names are cut with a tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._name, self._note = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def name(self) -> str:
        """The name that is shown."""
        return self._name

    @property
    def note(self) -> str:
        """What stands behind the name."""
        return self._note

    def say(self, name: str, *, note: str = "") -> None:
        """Show another name, and what is to be said about it."""
        if (name, note) == (self._name, self._note):
            return
        self._name, self._note = name, note
        told = " · ".join(filter(None, (name, note)))
        self.setAccessibleName(texts().gettext("View: {name}").format(name=told))
        self.setToolTip(as_tip(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure icon, name, note and chevron, up to the widest it may be."""
        theme = theme_of(self)
        wide = 2 * _PADDING + theme.px(BUTTON) + _GAP + theme.px(LINE) + _GAP
        wide += width_of(theme, self._name, ink=Ink())
        if self._note:
            wide += _GAP + width_of(theme, self._note, ink=_NOTE)
        return QSize(min(wide + 1, theme.px(_WIDEST)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that some of the name may be cut."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), theme_of(self).px(_LEAST)), whole.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of a button and what stands on it."""
        painter = QPainter(self)
        ground = QStyleOptionButton()
        self.initStyleOption(ground)
        ground.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, ground, painter, self)
        canvas = Canvas(painter, theme_of(self))
        inner = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        step = canvas.icon(inner, "bookmark", tone="muted", size=BUTTON) + _GAP
        inner.setLeft(inner.left() + step)
        chevron = inner.adjusted(inner.width() - canvas.theme.px(LINE), 0, 0, 0)
        canvas.icon(chevron, "expanded", tone="muted", size=LINE)
        inner.setRight(chevron.left() - _GAP)
        if self._note:
            wide = min(width_of(canvas.theme, self._note, ink=_NOTE), inner.width() // 2)
            behind = width_of(canvas.theme, self._name, ink=Ink()) + _GAP
            left = inner.left() + min(behind, inner.width() - wide)
            place = inner.adjusted(left - inner.left(), 0, 0, 0)
            canvas.text(place, self._note, ink=_NOTE)
            inner.setRight(left - _GAP)
        canvas.text(inner, self._name)
        painter.end()


class NameField(QLineEdit):
    """The name of a view while it is written; `named` gives it, `left` tells that nobody wants it.

    Enter names, Esc and leaving the field do not.
    """

    named = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = texts().gettext("Name of the view")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setToolTip(as_tip(texts().gettext("Enter keeps the view, Esc does not")))
        self.setFixedWidth(theme_of(self).px(_FIELD))
        self.hide()

    def begin(self, name: str) -> None:
        """Let the user write a name over this one."""
        self.setText(name)
        self.show()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Name with Enter, leave with Esc."""
        if event.key() in _ENTER:
            self.named.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Go away with the focus, but not while another window is looked at."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()


_NOTE = Ink("secondary", "muted")
_STAYS = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
