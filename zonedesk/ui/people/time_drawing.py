"""A seat of a time bar drawn: its name at the left, its mandates and vacancies over the years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush

from zonedesk.domain.body_record import MandateBar, Period
from zonedesk.ui.kit.canvas import (
    CENTER,
    ROUND_SMALL,
    SECOND,
    Canvas,
    Ink,
    Panel,
    width_of,
)
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.people.looks import seat_fact, seat_title

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.body_record import SeatLine
    from zonedesk.ui.people.time_axis import Axis
    from zonedesk.ui.theme.theme import Theme

Stretch = MandateBar | Period
"""What stands on a seat for a while: a mandate, or nobody."""

_LABEL, _GAP, _BAR, _PADDING = 196, 12, 26, 6
_FIRST_LINE, _SECOND_LINE = 18, 16
_LEAST_YEAR: Final = 40
_LEAST_LABEL, _NARROW = 128, 560


@dataclass(frozen=True, slots=True)
class Ruler:
    """Years and the day it is: what all rows of a time bar share."""

    axis: Axis
    today: date


def stretches(seat: SeatLine) -> tuple[Stretch, ...]:
    """Give mandates and vacancies of a seat, one after the other."""
    mixed: list[Stretch] = [*seat.bars, *seat.gaps]
    return tuple(sorted(mixed, key=lambda one: one.first))


def period_of(stretch: Stretch) -> Period:
    """Give from when to when something stands on a seat."""
    return stretch.period if isinstance(stretch, MandateBar) else stretch


def years_room(theme: Theme, rect: QRect) -> QRect:
    """Give the part of a row in which the years are."""
    narrow = rect.width() < theme.px(_NARROW)
    label = theme.px(_LEAST_LABEL if narrow else _LABEL)
    return rect.adjusted(label + _GAP, 0, 0, 0)


def places(theme: Theme, rect: QRect, *, seat: SeatLine, axis: Axis) -> list[QRect | None]:
    """Give where each stretch of a seat stands in its row; None beside the axis."""
    room = years_room(theme, rect)
    high = theme.tall(_BAR)
    top = room.y() + (room.height() - high) // 2
    found: list[QRect | None] = []
    for one in stretches(seat):
        ends = axis.span(period_of(one), room.width())
        found.append(
            QRect(room.x() + ends[0], top, ends[1] - ends[0], high) if ends is not None else None
        )
    return found


def draw_years(canvas: Canvas, rect: QRect, *, ruler: Ruler) -> None:
    """Draw the numbers of the years."""
    room = years_room(canvas.theme, rect)
    least = canvas.theme.px(_LEAST_YEAR)
    for year in ruler.axis.labelled(room.width(), least):
        left = room.x() + ruler.axis.place(_new_year(ruler, year), room.width())
        canvas.text(QRect(left + 4, rect.y(), least + 8, rect.height()), str(year), ink=SECOND)
        canvas.bar(QRect(left, rect.y() + rect.height() // 2, 1, rect.height() // 2), "line")
    today = room.x() + ruler.axis.place(ruler.today, room.width())
    canvas.bar(QRect(today, rect.bottom() - 5, 2, 6), "accent")


def draw_seat(canvas: Canvas, rect: QRect, *, seat: SeatLine, ruler: Ruler) -> None:
    """Draw a row: what the seat is called, the years, and what stood on it."""
    theme = canvas.theme
    room = years_room(theme, rect)
    _draw_title(canvas, QRect(rect.x(), rect.y(), room.x() - rect.x() - _GAP, rect.height()), seat)
    _draw_grid(canvas, room, ruler=ruler)
    spans = places(theme, rect, seat=seat, axis=ruler.axis)
    for one, span in zip(stretches(seat), spans, strict=True):
        if span is not None:
            _draw_stretch(canvas, span, stretch=one, today=ruler.today)
    _draw_today(canvas, room, ruler=ruler)
    for one, span in zip(stretches(seat), spans, strict=True):
        if span is not None:
            _write_stretch(canvas, span, stretch=one)


def _draw_title(canvas: Canvas, rect: QRect, seat: SeatLine) -> None:
    theme, fact = canvas.theme, seat_fact(seat)
    first, second = theme.px(_FIRST_LINE), theme.px(_SECOND_LINE) if fact else 0
    top = rect.y() + (rect.height() - first - second) // 2
    canvas.text(QRect(rect.x(), top, rect.width(), first), seat_title(seat))
    canvas.text(QRect(rect.x(), top + first, rect.width(), second), fact, ink=SECOND)


def _draw_grid(canvas: Canvas, room: QRect, *, ruler: Ruler) -> None:
    for year in ruler.axis.labelled(room.width(), canvas.theme.px(_LEAST_YEAR)):
        left = room.x() + ruler.axis.place(_new_year(ruler, year), room.width())
        canvas.bar(QRect(left, room.y(), 1, room.height()), "line")


def _draw_today(canvas: Canvas, room: QRect, *, ruler: Ruler) -> None:
    left = room.x() + ruler.axis.place(ruler.today, room.width())
    canvas.bar(QRect(left, room.y(), 2, room.height()), "accent")


def _draw_stretch(canvas: Canvas, span: QRect, *, stretch: Stretch, today: date) -> None:
    inner = span.adjusted(1, 0, -1, 0)
    if isinstance(stretch, Period):
        _draw_gap(canvas, inner)
        return
    runs = stretch.period.holds(today)
    canvas.panel(
        inner,
        Panel(
            "accent_soft" if runs else "paused_soft",
            "accent" if runs else "edge",
            radius=ROUND_SMALL,
        ),
    )


def _write_stretch(canvas: Canvas, span: QRect, *, stretch: Stretch) -> None:
    """Write a name, or that nobody sits there, where it fits."""
    if isinstance(stretch, Period):
        _write_gap(canvas, span)
        return
    words = span.adjusted(_PADDING + 1, 0, -_PADDING - 1, 0)
    if words.width() > canvas.theme.px(20):
        canvas.text(words, stretch.name, ink=Ink("secondary", "text"))


def _draw_gap(canvas: Canvas, rect: QRect) -> None:
    """Draw a vacancy: hatched, so that grey print tells it too."""
    theme = canvas.theme
    canvas.panel(rect, Panel("watch_soft", radius=ROUND_SMALL))
    canvas.painter.fillRect(rect, QBrush(theme.color("watch"), Qt.BrushStyle.BDiagPattern))
    canvas.panel(rect, Panel(None, "watch", radius=ROUND_SMALL))


def _write_gap(canvas: Canvas, rect: QRect) -> None:
    theme = canvas.theme
    word = texts().gettext("vacant")
    ink = Ink("secondary", "watch", semibold=True, align=CENTER)
    wide = width_of(theme, word, ink=ink) + 2 * _PADDING
    if wide <= rect.width() - 4:
        held = QRect(rect.center().x() - wide // 2, rect.y() + 4, wide, rect.height() - 8)
        canvas.panel(held, Panel("watch_soft", radius=ROUND_SMALL))
        canvas.text(held, word, ink=ink)


def _new_year(ruler: Ruler, year: int) -> date:
    return ruler.today.replace(year=year, month=1, day=1)
