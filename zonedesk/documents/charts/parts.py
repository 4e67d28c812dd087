"""What charts are drawn of: words, outlined boxes, hatching, and the marks of health."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.graphics.shapes import Circle, Drawing, Group, Line, Polygon, Rect, String

from zonedesk.documents.fonts import REGULAR, SEMIBOLD
from zonedesk.domain.words import Health

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlab.graphics.shapes import Shape
    from reportlab.lib.colors import Color

    from zonedesk.documents.charts.look import ChartLook

_HATCH, _HATCH_STEP = 1.2, 4.2


def drawing(size: tuple[float, float], shapes: Iterable[Shape]) -> Drawing:
    """Put shapes on a drawing of a size, width and height; zero is at its lower left."""
    made = Drawing(*size)
    for shape in shapes:
        made.add(shape)
    return made


def words(
    text: str, place: tuple[float, float], *, look: ChartLook, strong: bool = False
) -> String:
    """Write a line of words with its baseline at a place."""
    return String(
        *place,
        text,
        fontName=SEMIBOLD if strong else REGULAR,
        fontSize=look.size,
        fillColor=look.ink,
    )


def box(
    place: tuple[float, float],
    size: tuple[float, float],
    *,
    look: ChartLook,
    fill: Color | None = None,
) -> Rect:
    """Draw a box: filled without outline, or empty with one."""
    if fill is not None:
        return Rect(*place, *size, fillColor=fill, strokeColor=None, strokeWidth=0)
    inner = look.stroke / 2
    return Rect(
        place[0] + inner,
        place[1] + inner,
        max(0.0, size[0] - look.stroke),
        max(0.0, size[1] - look.stroke),
        fillColor=look.empty,
        strokeColor=look.ink,
        strokeWidth=look.stroke,
    )


def rule(start: tuple[float, float], end: tuple[float, float], *, look: ChartLook) -> Line:
    """Draw a line as thin as an outline."""
    return Line(*start, *end, strokeColor=look.ink, strokeWidth=look.stroke)


def dashes(start: tuple[float, float], end: tuple[float, float], *, look: ChartLook) -> Line:
    """Draw the dashed line of a target."""
    return Line(
        *start,
        *end,
        strokeColor=look.ink,
        strokeWidth=look.stroke * 1.6,
        strokeDashArray=[look.stroke * 5, look.stroke * 4],
    )


def hatching(
    place: tuple[float, float], size: tuple[float, float], *, color: Color, scale: float
) -> Group:
    """Fill a box with lines of 45 degrees; they end at its edges."""
    group = Group()
    for start, end in _slanted(size, step=_HATCH_STEP * scale):
        group.add(
            Line(
                place[0] + start[0],
                place[1] + start[1],
                place[0] + end[0],
                place[1] + end[1],
                strokeColor=color,
                strokeWidth=_HATCH * scale,
            )
        )
    return group


def _slanted(
    size: tuple[float, float], *, step: float
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    width, height = size
    offset = step - height
    while offset < width:
        first, last = max(0.0, offset), min(width, offset + height)
        if last > first:
            yield (first, first - offset), (last, last - offset)
        offset += step


def mark(health: Health | None, place: tuple[float, float], *, size: float, color: Color) -> Group:
    """Draw the mark of a health in a square; what nobody judged is a ring."""
    x, y = place
    half = size / 2
    plain = {"fillColor": color, "strokeColor": None, "strokeWidth": 0}
    made: list[Shape]
    match health:
        case Health.GOOD:
            made = [Circle(x + half, y + half, half, **plain)]
        case Health.RISK:
            made = [Polygon([x, y, x + size, y, x + half, y + size], **plain)]
        case Health.BLOCKED:
            made = [Rect(x, y, size, size, **plain)]
        case Health.PAUSED:
            bar = size * 0.28
            made = [
                Rect(x + size * 0.12, y, bar, size, **plain),
                Rect(x + size * 0.6, y, bar, size, **plain),
            ]
        case _:
            ring = {"fillColor": None, "strokeColor": color, "strokeWidth": size * 0.16}
            made = [Circle(x + half, y + half, half * 0.85, **ring)]
    group = Group()
    for shape in made:
        group.add(shape)
    return group
