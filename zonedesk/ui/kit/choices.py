"""Choosing one or some: check box, drop-down, segmented control (component 14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QToolTip,
    QWidget,
)

from zonedesk.ui.kit.canvas import ROUND, ROUND_SMALL, SHAPE, Canvas, Ink, Panel, width_of
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QFocusEvent

    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.tokens import Tone

BOX, GAP = 16, 8
_SEGMENT_PADDING, _SMALL_PADDING = 12, 8
_HEIGHT, _SMALL_HEIGHT = 32, 28
_NEXT = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


def draw_box(canvas: Canvas, rect: QRect, *, checked: bool, usable: bool = True) -> int:
    """Draw a check box at the left of a rectangle, in its middle; gives its width."""
    edge = canvas.theme.px(BOX)
    box = QRect(rect.x(), rect.y() + (rect.height() - edge) // 2, edge, edge)
    if not checked:
        line: Tone = "field" if usable else "line"
        canvas.panel(box, Panel("surface", line, radius=ROUND_SMALL))
        return edge
    ground: Tone = "accent" if usable else "line"
    canvas.panel(box, Panel(ground, ground, radius=ROUND_SMALL))
    tick = box.adjusted((edge - canvas.theme.px(SHAPE)) // 2, 0, 0, 0)
    canvas.shape(tick, Shape.DONE, tone="accent_on" if usable else "muted")
    return edge


class CheckBox(QCheckBox):
    """A check box in the colours of the theme."""

    def sizeHint(self) -> QSize:
        """Measure box, 8 and words."""
        theme = theme_of(self)
        words = self.text().replace("&", "")
        wide = GAP + width_of(theme, words) if words else 0
        return QSize(theme.px(BOX) + wide + 8, theme.type.line("body") + 8)

    def hitButton(self, pos: QPoint) -> bool:
        """Let the whole widget be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, words and focus ring."""
        painter = QPainter(self)
        canvas = Canvas(painter, theme_of(self))
        inner = self.rect().adjusted(4, 0, -4, 0)
        taken = draw_box(canvas, inner, checked=self.isChecked(), usable=self.isEnabled())
        words = self.text().replace("&", "")
        tone: Tone = "text" if self.isEnabled() else "off"
        canvas.text(inner.adjusted(taken + GAP, 0, 0, 0), words, ink=Ink(tone=tone))
        if self.hasFocus():
            canvas.ring(self.rect(), radius=ROUND_SMALL)
        painter.end()


class Combo(QComboBox):
    """A drop-down whose arrow is drawn in the colours of the theme.

    Words for which there is no room end in an ellipsis and stand in the tooltip (rule 14).
    """

    def _shown(self) -> str:
        """Give the chosen words as far as there is room for them."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(control, option, field, self).width()
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def event(self, event: QEvent) -> bool:
        """Tell words that are cut in a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.currentText()
            if not self.toolTip() and not self.isEditable() and self._shown() != words:
                QToolTip.showText(event.globalPos(), as_tip(words), self)
                return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the field, the words and the arrow at its right."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._shown()
        painter = QPainter(self)
        style = self.style()
        style.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option, painter, self)
        style.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)
        theme = theme_of(self)
        arrow = self.rect()
        arrow.setLeft(arrow.right() - 8 - theme.px(LINE))
        tone: Tone = "muted" if self.isEnabled() else "off"
        Canvas(painter, theme).icon(arrow, "expanded", tone=tone, size=LINE)
        painter.end()


class _Segment(QRadioButton):
    """One choice of a segmented control; for screen readers a radio button."""

    def __init__(self, words: str, parent: SegmentedControl) -> None:
        super().__init__(words, parent)
        self._control = parent
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Measure the words as if chosen, so that choosing moves nothing."""
        theme = theme_of(self)
        words = self.text().replace("&", "")
        wide = width_of(theme, words, ink=Ink(semibold=True))
        padding = _SMALL_PADDING if self._control.height_at_100 < _HEIGHT else _SEGMENT_PADDING
        wide += self._ticked(theme)
        return QSize(wide + 2 * padding + 1, theme.tall(self._control.height_at_100))

    def _ticked(self, theme: Theme) -> int:
        """Give the room of the tick before the words."""
        return theme.px(LINE) + GAP if self._control.ticks and self.isChecked() else 0

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut words."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Let the whole segment be clicked."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the neighbour with an arrow."""
        if event.key() in _NEXT:
            self._control.step(_NEXT[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring around the whole control."""
        super().focusInEvent(event)
        self._control.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._control.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words; ground and edges are the control's."""
        painter = QPainter(self)
        chosen = self.isChecked()
        tone: Tone = "accent" if chosen else "text"
        if not self.isEnabled():
            tone = "off"
        ink = Ink(tone=tone, semibold=chosen, align=Qt.AlignmentFlag.AlignCenter)
        words = self.text().replace("&", "")
        canvas = Canvas(painter, theme_of(self))
        tick = self._ticked(canvas.theme)
        if tick:
            wide = width_of(canvas.theme, words, ink=ink)
            place = self.rect().adjusted((self.width() - wide - tick) // 2, 0, 0, 0)
            canvas.icon(place, "approve", tone=tone, size=LINE)
        canvas.text(self.rect().adjusted(tick, 0, 0, 0), words, ink=ink)
        painter.end()


class SegmentedControl(QWidget):
    """One of a few, all in sight (component 14); `chosen` gives the code of the new choice.

    Args:
        choices: code and words of each, in order.
        name: what is chosen, for screen readers.
        small: 28 instead of 32 pixels high.
        ticks: the choice bears a tick.
    """

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        *,
        name: str,
        small: bool = False,
        ticks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ticks = ticks
        self.height_at_100 = _SMALL_HEIGHT if small else _HEIGHT
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._codes = [code for code, _ in choices]
        self._parts = [_Segment(words, self) for _, words in choices]
        for part in self._parts:
            row.addWidget(part)
            part.toggled.connect(self._on_toggled)
        self._told: str | None = None

    @property
    def code(self) -> str | None:
        """The choice, or None as long as nothing is chosen."""
        for code, part in zip(self._codes, self._parts, strict=True):
            if part.isChecked():
                return code
        return None

    def choose(self, code: str) -> None:
        """Show a choice without telling anybody; an unknown code is ValueError."""
        self._told = code
        self._parts[self._codes.index(code)].setChecked(True)
        self.update()

    def allow(self, codes: Collection[str]) -> None:
        """Let only some of the choices be made."""
        for code, part in zip(self._codes, self._parts, strict=True):
            part.setEnabled(code in codes)
        self.update()

    def clear(self) -> None:
        """Show that nothing is chosen, without telling anybody."""
        self._told = None
        for part in self._parts:
            part.setAutoExclusive(False)
            part.setChecked(False)
            part.setAutoExclusive(True)
        self.update()

    def step(self, steps: int) -> None:
        """Choose a neighbour and put the focus on it; at the ends nothing happens."""
        code = self.code
        place = (self._codes.index(code) if code else -1) + steps
        if 0 <= place < len(self._parts):
            self._parts[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._parts[place].setChecked(True)

    def _on_toggled(self) -> None:
        self.update()
        if self.ticks:
            for part in self._parts:
                part.updateGeometry()
        code = self.code
        if code is not None and code != self._told:
            self._told = code
            self.chosen.emit(code)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, inner lines, the chosen ground and the ring around the whole."""
        painter = QPainter(self)
        canvas = Canvas(painter, theme_of(self))
        canvas.panel(self.rect(), Panel("surface", "edge"))
        for part in self._parts:
            self._draw_part(canvas, part)
        canvas.panel(self.rect(), Panel(line="edge"))
        if any(part.hasFocus() for part in self._parts):
            canvas.ring(self.rect())
        painter.end()

    def _draw_part(self, canvas: Canvas, part: QRadioButton) -> None:
        if part.isChecked():
            canvas.painter.save()
            canvas.painter.setClipRect(part.geometry())
            canvas.panel(self.rect(), Panel("accent_soft", radius=ROUND))
            canvas.painter.restore()
        if part is not self._parts[0]:
            canvas.bar(QRect(part.x(), 0, 1, self.height()), "edge")
