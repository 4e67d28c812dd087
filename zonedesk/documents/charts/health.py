"""Bars of health: one per pillar or class, all on one scale (papers/README.md section 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.charts.parts import box, drawing, hatching, mark, words
from zonedesk.domain.words import Health

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.graphics.shapes import Drawing, Shape

    from zonedesk.documents.charts.look import ChartLook
    from zonedesk.domain.charts import HealthBar, HealthPart

_SOLID = frozenset({Health.GOOD, Health.BLOCKED})
_LIGHT_MARK = 0.6
_MARK_ROOM = 1.4
_WORD_GAP = 8.0


def health_height(look: ChartLook, *, titled: bool = True) -> float:
    """Tell how high one bar is with its words."""
    return look.bar + look.line * (2 if titled else 1) + 3


def health_chart(
    bar: HealthBar, *, width: float, most: int, look: ChartLook, titled: bool = True
) -> Drawing:
    """Draw one bar.

    Args:
        bar: what it counts.
        width: of the drawing; the longest bar of the scale fills it.
        most: lines that the longest bar of the same scale counts.
        look: inks and sizes.
        titled: whether title and number stand above it.
    """
    height = health_height(look, titled=titled)
    return drawing((width, height), _shapes(bar, (width, most), look=look, titled=titled))


def _shapes(
    bar: HealthBar, scale: tuple[float, int], *, look: ChartLook, titled: bool
) -> Iterator[Shape]:
    width, unit = scale[0], scale[0] / max(1, scale[1])
    bottom = look.line + 1
    if titled:
        baseline = bottom + look.bar + look.line * 0.42
        yield words(bar.title, (0, baseline), look=look, strong=True)
        start = look.width(bar.title, strong=True) + look.size * 0.6
        yield words(bar.facts, (start, baseline), look=look)
    shown = [part for part in bar.parts if part.count]
    left, starts = 0.0, []
    for part in shown:
        size = (max(look.stroke, part.count * unit - look.gap), look.bar)
        yield from _part(part, (left, bottom), size=size, look=look)
        starts.append(left)
        left += part.count * unit
    places = _apart(starts, [look.width(part.words) for part in shown], width=width)
    for part, place in zip(shown, places, strict=True):
        yield words(part.words, (place, look.line - look.size), look=look)


def _apart(starts: list[float], wide: list[float], *, width: float) -> list[float]:
    """Give places of words that begin under their parts, moved where they would touch.

    They move to the right, and back where they would go beyond the drawing.
    """
    places, free = [], 0.0
    for start, taken in zip(starts, wide, strict=True):
        places.append(max(start, free))
        free = places[-1] + taken + _WORD_GAP
    end = width
    for number in range(len(places) - 1, -1, -1):
        places[number] = max(0.0, min(places[number], end - wide[number]))
        end = places[number] - _WORD_GAP
    return places


def _part(
    part: HealthPart, place: tuple[float, float], *, size: tuple[float, float], look: ChartLook
) -> Sequence[Shape]:
    color = look.of(part.health)
    solid = part.health in _SOLID
    side = look.bar * _LIGHT_MARK
    inset = (look.bar - side) / 2
    fits = size[0] > side + 2 * inset
    at = (place[0] + inset * 1.5, place[1] + inset)
    shapes: list[Shape] = [box(place, size, look=look, fill=color if solid else None)]
    if part.health is Health.RISK:
        room = look.bar * _MARK_ROOM if fits else 0.0
        hatched = (max(0.0, size[0] - room - look.stroke), look.bar - 2 * look.stroke)
        start = (place[0] + room, place[1] + look.stroke)
        shapes.append(hatching(start, hatched, color=color, scale=look.bar / 10))
    if fits:
        shapes.append(mark(part.health, at, size=side, color=look.empty if solid else color))
    return shapes
