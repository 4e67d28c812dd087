"""The term of an action point of an item: what is late is told by shape, colour and words (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain import due
from zonedesk.ui.kit.canvas import RIGHT, SHAPE, Ink
from zonedesk.ui.kit.table.editing import short_day
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QRect

    from zonedesk.domain.meeting_record import ItemAction
    from zonedesk.ui.kit.canvas import Canvas

_GAP = 6


def days_late(one: ItemAction, today: date) -> int:
    """Count the days since the term passed; 0 of what is done, dropped or not late (R61)."""
    if one.due is None or due.group(due.Asked(one.status, one.due), today)[0] is not due.Group.LATE:
        return 0
    return (today - one.due).days


def late_words(one: ItemAction, today: date) -> str:
    """Say how late: ``10 dagen te laat``; empty when it is not."""
    days = days_late(one, today)
    words = texts().ngettext("{count} day late", "{count} days late", days)
    return words.format(count=days) if days else ""


def draw_due(canvas: Canvas, rect: QRect, *, one: ItemAction, today: date) -> None:
    """Draw the day at the right of its room, a late one in stop colour behind its shape."""
    if one.due is None:
        return
    late = bool(days_late(one, today))
    ink = Ink(tone="stop" if late else "text", align=RIGHT)
    taken = canvas.text(rect, short_day(one.due), ink=ink)
    if late:
        shape = rect.adjusted(0, 0, -taken - _GAP, 0)
        shape.setLeft(shape.right() - canvas.theme.px(SHAPE) + 1)
        canvas.shape(shape, Shape.STOP, tone="stop")
