"""The bodies of a year: one row each, twelve months with the days on which they meet (R28)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractItemView, QToolTip

from zonedesk.domain.planning import MONTHS
from zonedesk.i18n.formats import clock
from zonedesk.ui.kit.canvas import Ink, width_of
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.delegates.row import LOOK
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.table.columns import TableColumn
from zonedesk.ui.kit.table.delegate import TableDelegate
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.words import named
from zonedesk.ui.meetings.planner_words import counted, lacks, month
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from zonedesk.domain.year_plan import BodyYear, YearMeeting
    from zonedesk.ui.kit.canvas import Canvas
    from zonedesk.ui.kit.delegates.row import Cell, Index
    from zonedesk.ui.theme.tokens import Tone

_NAME, _MONTH, _COUNT = 176, 46, 104
_GAP, _LINE, _SHAPE, _AFTER_SHAPE = 6, 16, 7, 2
_MOST_LINES = 2
_CANCELLED: Final = Ink("secondary", "muted", struck=True)


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of a month as it is written: its number, in an ink, and what a tooltip tells of it."""

    number: str
    ink: Ink
    overdue: bool = False
    told: str = ""


@dataclass(frozen=True, slots=True)
class _MonthDays(Words):
    """The days of a body in a month."""

    days: tuple[_Day, ...] = ()


class _PlannerDelegate(TableDelegate):
    """Draws the days of a month beside each other, over two lines where there are many."""

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw the cell."""
        if isinstance(cell.look, _MonthDays):
            _draw_days(canvas, cell.rect, cell.look.days)
        else:
            super().draw(canvas, cell)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tell hour, reference and status of the meetings of a month."""
        look = index.data(LOOK)
        if not isinstance(look, _MonthDays):
            return super().helpEvent(event, view, option, index)
        words = "\n".join(one.told for one in look.days)
        QToolTip.showText(event.globalPos(), as_tip(words), view)
        return True


def year_table(today: date) -> RecordTable[BodyYear]:
    """Make the table of a year.

    Args:
        today: meetings before it that were not held are marked.
    """
    _ = texts().gettext
    table: RecordTable[BodyYear] = RecordTable(
        _columns(today),
        identity=lambda body: body.code,
        name=_("Year planning"),
        lines=2,
        counted=_counted_bodies,
    )
    table.view.setItemDelegate(_PlannerDelegate(table.view, lines=2))
    table.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.header.setSectionsClickable(False)
    table.view.fit_rows()
    return table


def _columns(today: date) -> tuple[TableColumn[BodyYear], ...]:
    _ = texts().gettext
    months = (
        TableColumn(
            f"month{number}",
            month(number),
            partial(_days_of, number),
            width=_MONTH,
            look=partial(_month_look, number, today),
        )
        for number in MONTHS
    )
    return (
        TableColumn("body", _("Body"), _name, width=_NAME, flexible=True, wrap=True),
        *months,
        TableColumn(
            "count", _("Planned"), _told_count, width=_COUNT, kind="state", look=_count_look
        ),
    )


def _counted_bodies(shown: int, _total: int) -> str:
    return texts().ngettext("{count} body", "{count} bodies", shown).format(count=shown)


def _name(body: BodyYear) -> str:
    return body.name


def _told_count(body: BodyYear) -> str:
    return ": ".join(filter(None, (counted(body), lacks(body))))


def _count_look(body: BodyYear) -> ShapeAndWord | Words:
    if body.shortages:
        return ShapeAndWord(Shape.WATCH, counted(body), "watch")
    if body.expected.a_year is None:
        return Words(counted(body), ink=Ink(tone="muted"))
    return ShapeAndWord(Shape.DONE, counted(body), "good")


def _in_month(number: int, body: BodyYear) -> Sequence[YearMeeting]:
    return [one for one in body.meetings if one.day.month == number]


def _days_of(number: int, body: BodyYear) -> str:
    return ", ".join(str(one.day.day) for one in _in_month(number, body) if not one.cancelled)


def _month_look(number: int, today: date, body: BodyYear) -> _MonthDays:
    days = tuple(_day(one, today) for one in _in_month(number, body))
    return _MonthDays(_days_of(number, body), days=days)


def _day(meeting: YearMeeting, today: date) -> _Day:
    overdue = not (meeting.held or meeting.cancelled) and meeting.day < today
    moment = shown_day(meeting.day)
    if meeting.starts_at is not None:
        moment = f"{moment}, {clock(meeting.starts_at)}"
    told = " · ".join((moment, meeting.reference, named(meeting.status)))
    return _Day(str(meeting.day.day), _ink(meeting, today), overdue, told)


def _ink(meeting: YearMeeting, today: date) -> Ink:
    """Held is plain, to come is accent, overdue is to be watched, called off is struck."""
    if meeting.cancelled:
        return _CANCELLED
    if meeting.held:
        return Ink("secondary")
    tone: Tone = "watch" if meeting.day < today else "accent"
    return Ink("secondary", tone, semibold=True)


def _draw_days(canvas: Canvas, rect: QRect, days: Sequence[_Day]) -> None:
    lines = _lines(canvas, rect.width(), days)
    step = canvas.theme.px(_LINE)
    top = rect.y() + (rect.height() - len(lines) * step) // 2
    for number, line in enumerate(lines):
        left = rect.x()
        for one in line:
            room = QRect(left, top + number * step, rect.right() + 1 - left, step)
            if one.overdue:
                taken = canvas.shape(room, Shape.WATCH, tone="watch", size=_SHAPE) + _AFTER_SHAPE
                room.setLeft(room.left() + taken)
            left = room.left() + canvas.text(room, one.number, ink=one.ink) + _GAP


def _lines(canvas: Canvas, width: int, days: Sequence[_Day]) -> list[list[_Day]]:
    """Put days on two lines; where even they are too few the last says how many are left."""
    lines: list[list[_Day]] = []
    left = 0
    for place, one in enumerate(days):
        wide = width_of(canvas.theme, one.number, ink=one.ink)
        wide += canvas.theme.px(_SHAPE) + _AFTER_SHAPE if one.overdue else 0
        if not lines or left + wide > width:
            if len(lines) == _MOST_LINES:
                lines[-1][-1] = _Day(f"+{len(days) - place + 1}", Ink("secondary", "muted"))
                break
            lines.append([])
            left = 0
        lines[-1].append(one)
        left += wide + _GAP
    return lines
