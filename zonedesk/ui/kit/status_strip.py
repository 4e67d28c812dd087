"""How far a record is: its steps, what is missing, and the next step (component 3).

Steps are buttons; going back to an earlier one is the caller's business (it asks a reason). Where
the strip gets narrow, dates go first, then the names of later steps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from zonedesk.ui.kit.buttons import pressed_by
from zonedesk.ui.kit.canvas import CENTER, ROUND_SMALL, Canvas, Ink, Panel, width_of
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.labels import State
from zonedesk.ui.kit.looks import ChipLook, ShapeAndWord
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from zonedesk.ui.kit.buttons import Button
    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.tokens import Tone

STRIP_HEIGHT, PADDING = 52, 24
_DOT, _GAP, _LINK, _AROUND = 18, 8, 16, 8
_RING = 4  # of the room around a step, so that its focus ring touches no word
_NAME_LINE, _DATE_LINE = 18, 14
_DATES_FROM = 1180
_FULL, _NO_DATES, _NO_LATER_NAMES, _NAME_OF_NOW = range(4)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its code, its word, how far it is, and when it was reached or is planned."""

    code: str
    name: str
    state: Literal["done", "now", "later"]
    when: str = ""


class _StepButton(QAbstractButton):
    """One step: dot, name, date, and the line that leads to it."""

    def __init__(self, step: Step, place: int, *, parent: StatusStrip) -> None:
        super().__init__(parent)
        self.step = step
        self._place = place
        self._strip = parent
        spoken = f"{place} {step.name} {step.when}".strip()
        self.setText(step.name)
        self.setAccessibleName(spoken)
        self.setToolTip(as_tip(" ".join(filter(None, (step.name, step.when)))))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def width_at(self, level: int) -> int:
        """Measure the step when the strip shows all, no dates, or no later names."""
        theme = theme_of(self)
        before = self._before(theme) + _RING
        if self._is_dot(level):
            return before + theme.px(_DOT)
        wide = width_of(theme, self.step.name, ink=self._ink())
        if level == _FULL and self.step.when:
            wide = max(wide, width_of(theme, self.step.when, ink=Ink("keys")))
        return before + theme.px(_DOT) + _GAP + wide

    def _is_dot(self, level: int) -> bool:
        """Whether there is no room for the name: of later steps first, then of done ones."""
        if level == _NAME_OF_NOW:
            return self.step.state != "now"
        return level == _NO_LATER_NAMES and self.step.state == "later"

    def _before(self, theme: Theme) -> int:
        """Room left of the dot."""
        if self._place == 1:
            return self._strip.inset
        return _AROUND - _RING + theme.px(_LINK) + _AROUND

    def _ink(self) -> Ink:
        if self._strip.cancelled:
            return Ink(tone="muted")
        tones: dict[str, Tone] = {"done": "text", "now": "accent", "later": "muted"}
        return Ink(tone=tones[self.step.state], semibold=self.step.state == "now")

    def sizeHint(self) -> QSize:
        """Measure the step as it is shown now."""
        theme = theme_of(self)
        return QSize(self.width_at(self._strip.level), theme.tall(STRIP_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut words."""
        return QSize(self.width_at(_NAME_OF_NOW), theme_of(self).tall(STRIP_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too."""
        if not pressed_by(event, self):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line, dot, name and date."""
        painter = QPainter(self)
        theme = theme_of(self)
        canvas = Canvas(painter, theme)
        left = self._before(theme)
        middle = self.height() // 2
        if self._place > 1:
            canvas.bar(QRect(_AROUND - _RING, middle, theme.px(_LINK), 1), "field")
        edge = theme.px(_DOT)
        self._draw_dot(canvas, QRect(left, middle - edge // 2, edge, edge))
        self._draw_words(canvas, left + edge + _GAP)
        if self.hasFocus():
            around = self.rect().adjusted(max(0, left - _RING), 4, 0, -4)
            canvas.ring(around, radius=ROUND_SMALL)
        painter.end()

    def _draw_dot(self, canvas: Canvas, dot: QRect) -> None:
        state = "later" if self._strip.cancelled else self.step.state
        radius = dot.width() / 2
        if state == "done":
            canvas.panel(dot, Panel("good_soft", "good", radius))
            size = 10
            inset = (dot.width() - canvas.theme.px(size)) // 2
            tick = dot.adjusted(inset, 0, 0, 0)
            canvas.shape(tick, Shape.DONE, tone="good", size=size)
            return
        ground = (
            Panel("accent", "accent", radius) if state == "now" else Panel(None, "field", radius)
        )
        canvas.panel(dot, ground)
        tone: Tone = "accent_on" if state == "now" else "muted"
        ink = Ink("keys", tone, semibold=state == "now", align=CENTER)
        canvas.text(dot, str(self._place), ink=ink)

    def _draw_words(self, canvas: Canvas, left: int) -> None:
        level = self._strip.level
        if self._is_dot(level):
            return
        theme = canvas.theme
        wide = self.width() - left - _RING
        if level != _FULL or not self.step.when:
            canvas.text(QRect(left, 0, wide, self.height()), self.step.name, ink=self._ink())
            return
        first, second = theme.px(_NAME_LINE), theme.px(_DATE_LINE)
        top = (self.height() - first - second) // 2
        canvas.text(QRect(left, top, wide, first), self.step.name, ink=self._ink())
        date = QRect(left, top + first, wide, second)
        canvas.text(date, self.step.when, ink=Ink("keys", "muted"))


class StatusStrip(QWidget):
    """The steps of a record; `step_chosen` gives the code of the one that was clicked."""

    step_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, padding: int = PADDING) -> None:
        super().__init__(parent)
        self.level = _FULL
        self.cancelled = ""
        self._steps: list[_StepButton] = []
        self._end: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self.inset = min(_RING, padding)
        self._row.setContentsMargins(padding - self.inset, 0, padding, 0)
        self._row.setSpacing(0)

    def show_steps(
        self,
        steps: Sequence[Step],
        *,
        missing: str = "",
        button: Button | None = None,
        cancelled: str = "",
    ) -> None:
        """Show the steps of a record.

        Args:
            steps: in their order.
            missing: what the next step still waits for, at the right; empty for nothing.
            button: the button of the next step.
            cancelled: word of the stop chip; then the whole strip is muted.
        """
        self._clear()
        self.cancelled = cancelled
        for place, step in enumerate(steps, start=1):
            made = _StepButton(step, place, parent=self)
            made.clicked.connect(self._on_clicked)
            self._steps.append(made)
            self._row.addWidget(made)
        if cancelled:
            self._add_end(Chip(ChipLook(cancelled, "stop", shape=Shape.STOP)), before=16)
        self._row.addStretch(1)
        if missing:
            self._add_end(State(ShapeAndWord(Shape.WATCH, missing, "watch")), before=16)
        if button is not None:
            self._add_end(button, before=12)
        self._fit()

    def _add_end(self, widget: QWidget, *, before: int) -> None:
        self._row.addSpacing(before)
        self._row.addWidget(widget)
        self._end.append(widget)

    def _clear(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()  # else a showing that its layout put off makes it a window
                widget.setParent(None)
                widget.deleteLater()
        self._steps.clear()
        self._end.clear()

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _StepButton):
            self.step_chosen.emit(sender.step.code)

    def _fit(self) -> None:
        theme = theme_of(self)
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        room -= sum(each.sizeHint().width() + 16 for each in self._end)
        self.level = self._level(theme, room)
        for step in self._steps:
            step.updateGeometry()
            step.update()

    def _level(self, theme: Theme, room: int) -> int:
        wide_enough = self.width() >= _DATES_FROM * theme.type.scale
        if wide_enough and self._needed(_FULL) <= room:
            return _FULL
        fitting = (one for one in (_NO_DATES, _NO_LATER_NAMES) if self._needed(one) <= room)
        return next(fitting, _NAME_OF_NOW)

    def _needed(self, level: int) -> int:
        return sum(step.width_at(level) for step in self._steps)

    def sizeHint(self) -> QSize:
        """Measure the strip: 52 high."""
        return QSize(super().sizeHint().width(), theme_of(self).tall(STRIP_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Let it get as narrow as dots need."""
        least = self._needed(_NAME_OF_NOW) + sum(e.sizeHint().width() for e in self._end)
        return QSize(least, theme_of(self).tall(STRIP_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        """Show as much as fits when text is larger."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as fits."""
        super().resizeEvent(event)
        self._fit()
