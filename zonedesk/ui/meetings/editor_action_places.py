"""Where the parts of an action point stand in its row: five columns, or two lines (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect

if TYPE_CHECKING:
    from zonedesk.ui.theme.theme import Theme

REFERENCE, TEXT, OWNER, DUE, STATUS = range(5)
_WIDTHS: Final = {REFERENCE: 72, OWNER: 160, DUE: 96, STATUS: 92}
SIDE, GAP = 24, 12
_LEAST_TEXT = 240  # where the text would get less, the facts stand on a line of their own
_FIRST_LINE = 18


def width_of_part(theme: Theme, part: int) -> int:
    """Give the width of a part other than the text."""
    return theme.px(_WIDTHS[part])


def places(theme: Theme, rect: QRect) -> list[QRect]:
    """Give the rooms of the five parts inside a row that is written in; narrow: over two lines."""
    if lines_of(theme, rect.width()) > 1:
        return _two_lines(theme, rect)
    fixed = [width_of_part(theme, part) for part in (REFERENCE, OWNER, DUE, STATUS)]
    text = max(0, rect.width() - sum(fixed) - 4 * GAP)
    found: list[QRect] = []
    left = rect.x()
    for width in (fixed[0], text, *fixed[1:]):
        found.append(QRect(left, rect.y(), width, rect.height()))
        left += width + GAP
    return found


def lines_of(theme: Theme, width: int) -> int:
    """Tell whether a row of this width takes one line or two."""
    fixed = sum(width_of_part(theme, part) for part in _WIDTHS)
    return 1 if width - fixed - 4 * GAP >= theme.px(_LEAST_TEXT) else 2


def _two_lines(theme: Theme, rect: QRect) -> list[QRect]:
    step = theme.px(_FIRST_LINE)
    top = rect.y() + (rect.height() - 2 * step) // 2
    left = width_of_part(theme, REFERENCE) + GAP
    wide, day = width_of_part(theme, STATUS), width_of_part(theme, DUE)
    status = QRect(rect.right() + 1 - wide, top + step, wide, step)
    due = QRect(status.x() - GAP - day, top + step, day, step)
    return [
        QRect(rect.x(), top, left - GAP, step),
        QRect(rect.x() + left, top, rect.width() - left, step),
        QRect(rect.x() + left, top + step, max(0, due.x() - GAP - rect.x() - left), step),
        due,
        status,
    ]
