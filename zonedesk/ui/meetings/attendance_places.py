"""Where everything stands on a line of the attendance sheet, for drawing and for clicks (04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

from zonedesk.ui.meetings.attendance_actions import KEYS
from zonedesk.ui.meetings.attendance_model import BOXES, CAPACITY, MOVEMENT, NAME, STATUS

if TYPE_CHECKING:
    from zonedesk.ui.theme.theme import Theme

ROW, HEADING = 52, 32
SIDE, GAP, END = 24, 8, 12
SEGMENT, CONTROL_HEIGHT, AFTER_CONTROL = 28, 28, 12
BOX, STEP = 15, 20
_WIDTHS = {NAME: 240, CAPACITY: 88, STATUS: 256, MOVEMENT: 148}
_LEAST = {NAME: 176, CAPACITY: 72, STATUS: 244, MOVEMENT: 104}
_LEAST_BOXES = 4


def inner(rect: QRect, column: int) -> QRect:
    """Give the part of a cell that is written in: 24 at the left edge, 12 at the right one."""
    left = SIDE if column == NAME else GAP // 2
    right = END if column == BOXES else GAP // 2
    return rect.adjusted(left, 0, -right, 0)


def column_widths(theme: Theme, room: int, *, items: int) -> list[int]:
    """Share the width of the sheet out: first what each column needs, then what it would like.

    Args:
        theme: that is worn now.
        room: width of the sheet.
        items: on the agenda, each with a box.
    """
    wanted = {column: theme.px(width) + GAP for column, width in _WIDTHS.items()}
    wanted[NAME] += SIDE - GAP // 2
    wanted[BOXES] = items * theme.px(STEP) + GAP // 2 + END
    least = {column: theme.px(width) + GAP for column, width in _LEAST.items()}
    least[NAME] += SIDE - GAP // 2
    least[BOXES] = min(items, _LEAST_BOXES) * theme.px(STEP) + GAP // 2 + END
    left = room - sum(least.values())
    given = dict(least)
    for column in (STATUS, MOVEMENT, CAPACITY, BOXES, NAME):
        more = min(max(left, 0), wanted[column] - least[column])
        given[column] += more
        left -= more
    given[NAME] += max(left, 0)
    for column in (CAPACITY, NAME):  # the boxes stay in sight whatever the size of the letters
        less = min(max(-left, 0), given[column] // 2)
        given[column] -= less
        left += less
    return [given[column] for column in sorted(given)]


def boxes_in_sight(theme: Theme, width: int) -> int:
    """Count the boxes that fit in the written part of their column."""
    return max(1, (width + theme.px(STEP) - theme.px(BOX)) // theme.px(STEP))


def segments(theme: Theme, rect: QRect) -> list[QRect]:
    """Give the parts of the segmented control in a cell, from left to right."""
    edge, height = theme.px(SEGMENT), theme.tall(CONTROL_HEIGHT)
    top = rect.y() + (rect.height() - height) // 2
    return [
        QRect(rect.x() + number * edge, top, edge + (number < len(KEYS) - 1), height)
        for number in range(len(KEYS))
    ]


def beside_segments(theme: Theme, rect: QRect) -> QRect:
    """Give the room of shape and word."""
    return rect.adjusted(len(KEYS) * theme.px(SEGMENT) + AFTER_CONTROL, 0, 0, 0)


def boxes(theme: Theme, rect: QRect, *, count: int) -> list[QRect]:
    """Give the boxes that stand in a cell, from left to right."""
    edge, step = theme.px(BOX), theme.px(STEP)
    top = rect.y() + (rect.height() - edge) // 2
    return [QRect(rect.x() + number * step, top, edge, edge) for number in range(count)]


def hit(found: list[QRect], pos: QPoint, *, around: int = 0) -> int | None:
    """Tell which of some rectangles a point is in, with some room around each."""
    for number, rect in enumerate(found):
        if rect.adjusted(-around, -2 * around, around, 2 * around).contains(pos):
            return number
    return None
