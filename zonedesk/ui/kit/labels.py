"""Written text on a screen: labels in the seven styles, and lines between things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from zonedesk.ui.kit.canvas import Canvas
from zonedesk.ui.kit.looks import (
    Progress,
    ShapeAndWord,
    badge_size,
    draw_badge,
    draw_key,
    draw_progress,
    draw_state,
    key_size,
    progress_size,
    state_width,
)
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.ui.theme.tokens import Tone
    from zonedesk.ui.theme.typography import Style


def label(
    words: str = "",
    style: Style = "body",
    *,
    tone: Tone = "text",
    semibold: bool = False,
    wrap: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """Make a label; words are plain text, whatever they hold (C01)."""
    made = QLabel(words, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("type", style)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    if semibold:
        made.setProperty("weight", "semibold")
    return made


def repolish(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties that the stylesheet looks at, and let it look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def grounded(widget: QWidget, ground: str) -> QWidget:
    """Give a widget a ground: *background*, *surface*, *sunken*, *card*, *raised*."""
    widget.setProperty("ground", ground)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def rule(parent: QWidget | None = None, *, upright: bool = False) -> QFrame:
    """Make a separator of 1 pixel in line colour."""
    made = QFrame(parent)
    made.setProperty("rule", "left" if upright else "below")
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


class Painted(QWidget):
    """A small drawn thing that grows with the text; children say what it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def draw(self, canvas: Canvas) -> None:
        """Draw over the whole of the widget."""
        raise NotImplementedError

    def measure(self) -> QSize:
        """Measure in the theme that is worn now."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """Tell layouts the measure."""
        return self.measure()

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut words."""
        return self.measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw in the theme that is worn now."""
        painter = QPainter(self)
        self.draw(Canvas(painter, theme_of(self)))
        painter.end()


class Badge(Painted):
    """The class of a plan line: P, A or none (component 2b).

    Args:
        letter: ``"P"``, ``"A"`` or empty.
        words: word and year, for the tooltip and for screen readers.
    """

    def __init__(self, letter: str, words: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self.setToolTip(as_tip(words))
        self.setAccessibleName(words)

    def draw(self, canvas: Canvas) -> None:
        """Draw the badge."""
        draw_badge(canvas, self.rect(), letter=self._letter)

    def measure(self) -> QSize:
        """Measure the badge."""
        return badge_size(theme_of(self))


class KeyHint(Painted):
    """The keys of an action, beside what they do (component 17)."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(keys)

    def draw(self, canvas: Canvas) -> None:
        """Draw the hint."""
        draw_key(canvas, self.rect(), keys=self._keys)

    def measure(self) -> QSize:
        """Measure the hint."""
        return key_size(theme_of(self), self._keys)


class State(Painted):
    """A state by shape and word (component 11b and all other states)."""

    def __init__(self, state: ShapeAndWord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_state(state)

    def show_state(self, state: ShapeAndWord) -> None:
        """Show another state."""
        self._state = state
        self.setAccessibleName(state.word)
        self.updateGeometry()
        self.update()

    def draw(self, canvas: Canvas) -> None:
        """Draw shape and word."""
        draw_state(canvas, self.rect(), state=self._state)

    def measure(self) -> QSize:
        """Measure shape and word."""
        theme = theme_of(self)
        return QSize(state_width(theme, self._state), theme.type.line("body"))


class ProgressBar(Painted):
    """How far something is: bar and figure (component 11)."""

    def __init__(self, progress: Progress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_progress(progress)

    def show_progress(self, progress: Progress) -> None:
        """Show another progress."""
        self._progress = progress
        percent = progress.percent
        self.setAccessibleName("–" if percent is None else f"{percent} %")
        self.update()

    def draw(self, canvas: Canvas) -> None:
        """Draw bar and figure."""
        draw_progress(canvas, self.rect(), progress=self._progress)

    def measure(self) -> QSize:
        """Measure bar and figure."""
        return progress_size(theme_of(self))
