"""Drawing by role: what painted widgets and row delegates draw, with the colours of a theme.

All measures are logical pixels. Rectangles are given by the caller; nothing here decides where a
thing stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

from zonedesk.ui.theme import shapes

if TYPE_CHECKING:
    from zonedesk.ui.theme.shapes import Shape
    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.tokens import Tone
    from zonedesk.ui.theme.typography import Style

SHAPE, SHAPE_IN_CHIP = 10, 8
ROUND, ROUND_SMALL = 6, 4
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Ink:
    """How a text is written: its style and the role of its colour."""

    style: Style = "body"
    tone: Tone = "text"
    semibold: bool | None = None
    italic: bool = False
    align: Qt.AlignmentFlag = LEFT
    struck: bool = False


BODY = Ink()
MUTED = Ink(tone="muted")
SECOND = Ink("secondary", "muted")
HEADING = Ink("secondary", "muted", semibold=True)


@dataclass(frozen=True, slots=True)
class Panel:
    """A ground with an edge: roles of both, radius of the corners, width of the edge."""

    fill: Tone | None = None
    line: Tone | None = None
    radius: float = ROUND
    width: float = 1
    dashed: bool = False


class Canvas:
    """A painter that knows the theme; it lives as long as one paint event."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self.painter = painter
        self.theme = theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def text(self, rect: QRect, words: str, *, ink: Ink = BODY) -> int:
        """Write one line, cut with … where it does not fit; gives the width it took."""
        metrics = metrics_of(self.theme, ink)
        room = max(0, rect.width()) + 1  # widths are rounded
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        self._take(ink)
        self.painter.drawText(rect, int(ink.align | Qt.TextFlag.TextSingleLine), shown)
        return metrics.horizontalAdvance(shown)

    def lines(self, rect: QRect, words: str, *, ink: Ink = BODY, most: int = 2, step: int) -> int:
        """Write over at most ``most`` lines, ``step`` apart; the last is cut; gives the lines."""
        parts = wrapped(self.theme, words, ink=ink, width=rect.width(), most=most)
        for number, part in enumerate(parts):
            self.text(QRect(rect.x(), rect.y() + number * step, rect.width(), step), part, ink=ink)
        return len(parts)

    def shape(self, rect: QRect, shape: Shape, *, tone: Tone, size: int = SHAPE) -> int:
        """Draw a status shape at the left of a rectangle, in its middle; gives its width."""
        edge = self.theme.px(size)
        top = rect.y() + (rect.height() - edge) / 2
        square = QRectF(rect.x(), top, edge, edge)
        shapes.draw(self.painter, square, shape=shape, color=self.theme.color(tone))
        return edge

    def icon(self, rect: QRect, meaning: str, *, tone: Tone = "text", size: int) -> int:
        """Draw an icon at the left of a rectangle, in its middle; gives its width."""
        pixmap = self.theme.pixmap(meaning, tone=tone, size=size)
        edge = self.theme.px(size)
        self.painter.drawPixmap(rect.x(), rect.y() + (rect.height() - edge) // 2, pixmap)
        return edge

    def panel(self, rect: QRect, look: Panel) -> None:
        """Draw a ground and its edge; the edge lies inside the rectangle."""
        inset = look.width / 2 if look.line else 0
        box = QRectF(rect).adjusted(inset, inset, -inset, -inset)
        self.painter.setPen(self._pen(look))
        self.painter.setBrush(self._brush(look.fill))
        self.painter.drawRoundedRect(box, look.radius - inset, look.radius - inset)

    def bar(self, rect: QRect, tone: Tone) -> None:
        """Fill a rectangle to the pixel: lines, selection bars, plain grounds."""
        self.painter.fillRect(rect, self.theme.color(tone))

    def ring(self, rect: QRect, *, radius: float = ROUND, tone: Tone = "accent") -> None:
        """Draw the focus ring, 2 pixels inside a rectangle."""
        self.panel(rect, Panel(line=tone, radius=radius, width=2))

    def _take(self, ink: Ink) -> None:
        font = font_of(self.theme, ink)
        if ink.struck:
            font = QFont(font)
            font.setStrikeOut(True)
        self.painter.setFont(font)
        self.painter.setPen(self.theme.color(ink.tone))

    def _brush(self, tone: Tone | None) -> QBrush:
        return QBrush(self.theme.color(tone)) if tone else QBrush(Qt.BrushStyle.NoBrush)

    def _pen(self, look: Panel) -> QPen:
        if look.line is None:
            return QPen(Qt.PenStyle.NoPen)
        pen = QPen(QColor(self.theme.color(look.line)), look.width)
        if look.dashed:
            pen.setDashPattern([3, 2])
        return pen


def font_of(theme: Theme, ink: Ink) -> QFont:
    """Give the font of an ink."""
    return theme.font(ink.style, semibold=ink.semibold, italic=ink.italic)


def metrics_of(theme: Theme, ink: Ink) -> QFontMetrics:
    """Give the measures of an ink."""
    return theme.metrics(ink.style, semibold=ink.semibold, italic=ink.italic)


def width_of(theme: Theme, words: str, *, ink: Ink = BODY) -> int:
    """Measure a text on one line in logical pixels."""
    return metrics_of(theme, ink).horizontalAdvance(words)


def wrapped(
    theme: Theme, words: str, *, ink: Ink, width: int, most: int, whole: bool = False
) -> list[str]:
    """Break a text into at most ``most`` lines of a width; the last one keeps all that is left.

    With ``whole`` a word that is wider than a line is not broken: the line is to be cut with ….
    """
    if metrics_of(theme, ink).horizontalAdvance(words) <= width:
        return [words]
    layout = QTextLayout(words, font_of(theme, ink))
    layout.setTextOption(_wrapping(whole=whole))
    layout.beginLayout()
    cuts: list[int] = []
    while len(cuts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        cuts.append(line.textStart())
    layout.endLayout()
    ends = [*cuts[1:], len(words)]
    return [words[start:end].strip() for start, end in zip(cuts, ends, strict=True)]


def _wrapping(*, whole: bool) -> QTextOption:
    option = QTextOption()
    anywhere = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    option.setWrapMode(QTextOption.WrapMode.WordWrap if whole else anywhere)
    return option
