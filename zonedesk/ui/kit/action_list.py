"""The action points of an agenda item: rows without headings over the full width (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from zonedesk.domain.rows import ActionRow
from zonedesk.ui.kit.canvas import MUTED, RIGHT, Canvas, Ink
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.delegates.row import RowDelegate
from zonedesk.ui.kit.looks import draw_state
from zonedesk.ui.kit.states import action_state
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.whole_list import LookRows, WholeList
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.ui.kit.delegates.row import Cell, Index
    from zonedesk.ui.theme.theme import Theme

_PADDING, _GAP = 24, 12
_REFERENCE, _OWNER, _DUE, _STATUS = 72, 160, 96, 92
_LEAST_TEXT = 240  # where the text would get less, the facts stand on a line of their own
_FIRST_LINE = 18


class ActionDelegate(RowDelegate):
    """Draws reference, text, owner, term and state; in a narrow list over two lines."""

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Give the part that is written in: 24 at both sides."""
        return rect.adjusted(_PADDING, 0, -_PADDING, 0)

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw an action point."""
        row = cell.look
        if not isinstance(row, ActionRow):
            return
        theme = canvas.theme
        narrow = self.lines(theme, cell.rect.width() + 2 * _PADDING) > 1
        places = _two_lines(theme, cell.rect) if narrow else _one_line(theme, cell.rect)
        first, text, owner, due, status = places
        canvas.text(first, row.reference, ink=MUTED)
        canvas.text(text, row.text)
        canvas.text(owner, row.owner)
        canvas.text(due, "" if row.due is None else shown_day(row.due), ink=Ink(align=RIGHT))
        draw_state(canvas, status, state=action_state(row.status))

    def lines(self, theme: Theme, width: int) -> int:
        """Tell whether a row takes one or two lines in a list of this width."""
        fixed = sum(theme.px(one) for one in (_REFERENCE, _OWNER, _DUE, _STATUS))
        left = width - 2 * _PADDING - fixed - 4 * _GAP
        return 1 if left >= theme.px(_LEAST_TEXT) else 2

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Measure a row of one or two lines."""
        theme = theme_of(option.widget)
        view = option.widget
        wide = view.width() if isinstance(view, QListView) else 0
        return QSize(0, theme.row_height(self.lines(theme, wide)))


def _two_lines(theme: Theme, rect: QRect) -> list[QRect]:
    """Give the places of a narrow row: reference and text, below them owner, term and state."""
    step = theme.px(_FIRST_LINE)
    top = rect.y() + (rect.height() - 2 * step) // 2
    left = theme.px(_REFERENCE) + _GAP
    first = QRect(rect.x(), top, left - _GAP, step)
    text = QRect(rect.x() + left, top, rect.width() - left, step)
    status = QRect(rect.right() + 1 - theme.px(_STATUS), top + step, theme.px(_STATUS), step)
    due = QRect(status.x() - _GAP - theme.px(_DUE), top + step, theme.px(_DUE), step)
    owner = QRect(text.x(), top + step, max(0, due.x() - _GAP - text.x()), step)
    return [first, text, owner, due, status]


def _one_line(theme: Theme, rect: QRect) -> list[QRect]:
    """Give the five columns of a row; the text takes what the others leave."""
    fixed = [theme.px(width) for width in (_REFERENCE, _OWNER, _DUE, _STATUS)]
    text = max(0, rect.width() - sum(fixed) - 4 * _GAP)
    places: list[QRect] = []
    left = rect.x()
    for width in (fixed[0], text, *fixed[1:]):
        places.append(QRect(left, rect.y(), width, rect.height()))
        left += width + _GAP
    return places


class ActionList(WholeList):
    """The action points of an item, all of them in sight."""

    def __init__(self, rows: Sequence[ActionRow], parent: QWidget | None = None) -> None:
        looks = LookRows(_told, tip=lambda row: str(row.text))
        super().__init__(texts().gettext("Action points"), looks, parent)
        self.setItemDelegate(ActionDelegate(self))
        self.show_rows(rows)


def _told(row: ActionRow) -> str:
    due = "" if row.due is None else shown_day(row.due)
    words = (row.reference, row.text, row.owner, due, action_state(row.status).word)
    return ", ".join(filter(None, words))
