"""Status shapes: drawn from paths, never from a font, so that every machine shows the same.

A state is always told by shape and word together; the shapes differ in outline, therefore they
stay apart in grey print and for those who see colours differently (trust.md rule 53).
"""

from __future__ import annotations

from enum import Enum
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

_GRID = 10.0


class Shape(Enum):
    """The eight shapes and what they stand for."""

    GOOD = "good"  # ● goed, aanwezig
    WATCH = "watch"  # ▲ risico, ontbreekt, binnenkort
    STOP = "stop"  # ■ geblokkeerd, te laat
    PAUSED = "paused"  # ❚❚ gepauzeerd
    OPEN = "open"  # ○ open, verontschuldigd, later
    RUNNING = "running"  # ◐ lopend, in behandeling
    REPLACED = "replaced"  # ◆ vervangen
    DONE = "done"  # ✓ klaar


_STROKES = {Shape.OPEN: 1.5, Shape.RUNNING: 1.4, Shape.DONE: 1.8}


@cache
def path(shape: Shape) -> QPainterPath:
    """Give the filled part of a shape on a grid of 10 × 10; empty for outlined ones."""
    made = QPainterPath()
    match shape:
        case Shape.GOOD:
            made.addEllipse(QRectF(1, 1, 8, 8))
        case Shape.WATCH:
            made.addPolygon(_polygon((5, 0.6), (9.8, 9.4), (0.2, 9.4)))
        case Shape.STOP:
            made.addRect(QRectF(0.75, 0.75, 8.5, 8.5))
        case Shape.PAUSED:
            made.addRect(QRectF(1.75, 1, 2.25, 8))
            made.addRect(QRectF(6, 1, 2.25, 8))
        case Shape.RUNNING:
            made.moveTo(5, 1.3)
            made.arcTo(QRectF(1.3, 1.3, 7.4, 7.4), 90, -180)
        case Shape.REPLACED:
            made.addPolygon(_polygon((5, 0.4), (9.6, 5), (5, 9.6), (0.4, 5)))
        case _:
            pass
    made.closeSubpath()
    return made


@cache
def outline(shape: Shape) -> QPainterPath:
    """Give the stroked part of a shape on a grid of 10 × 10; empty for filled ones."""
    made = QPainterPath()
    match shape:
        case Shape.OPEN | Shape.RUNNING:
            made.addEllipse(QRectF(1.3, 1.3, 7.4, 7.4))
        case Shape.DONE:
            made.addPolygon(_polygon((0.9, 5.4), (3.7, 8.2), (9.2, 2.2)))
        case _:
            pass
    return made


def draw(painter: QPainter, rect: QRectF, *, shape: Shape, color: QColor) -> None:
    """Draw a shape so that it fills a square rectangle, in one colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _GRID, rect.height() / _GRID)
    painter.fillPath(path(shape), color)
    if shape in _STROKES:
        pen = QPen(color, _STROKES[shape])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(outline(shape), pen)
    painter.restore()


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
