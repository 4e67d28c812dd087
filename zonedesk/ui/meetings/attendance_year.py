"""How the members took part in the meetings of the year: names and shapes (04)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, QRect, QSize
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from zonedesk.domain.words import AttendanceStatus
from zonedesk.ui.kit.canvas import BODY, RIGHT, SECOND, Canvas, Ink
from zonedesk.ui.kit.dates import spoken_locale
from zonedesk.ui.kit.delegates.row import LOOK, RowDelegate
from zonedesk.ui.kit.labels import Painted
from zonedesk.ui.kit.states import attendance_state
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.whole_list import LookRows, WholeList
from zonedesk.ui.kit.words import said
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from zonedesk.domain.sittings import AttendanceSheet
    from zonedesk.ui.kit.delegates.row import Cell, Index

_COLUMN, _SHAPE, _SMALL, _STEP, _TOTAL = 49, 10, 8, 12, 44
_LINE, _TWO_LINES, _FIRST = 28, 44, 20
_INTO_COLUMN = 12  # a shape stands under the middle of its date
_FEW = 3
_THERE = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REPLACED})


@dataclass(frozen=True, slots=True)
class YearRow:
    """A person, and how they took part in each meeting; None where nothing was noted."""

    name: str
    statuses: tuple[AttendanceStatus | None, ...]
    told: str

    @property
    def total(self) -> str:
        """At how many meetings their seat was taken, of those that were noted: ``9/10``."""
        noted = [one for one in self.statuses if one is not None]
        return f"{sum(one in _THERE for one in noted)}/{len(noted)}"


def year_rows(sheet: AttendanceSheet) -> tuple[YearRow, ...]:
    """Give who is expected at a meeting, with the meetings of the year by date."""
    return tuple(
        _row(
            entry.name,
            [(one.day, one.statuses.get(entry.person_id)) for one in sheet.year],
        )
        for entry in sheet.entries
        if entry.called
    )


def short_day(day: date) -> str:
    """Write a day without its year: ``15 nov``."""
    return spoken_locale().toString(QDate(day.year, day.month, day.day), "d MMM").rstrip(".")


def _row(name: str, took_part: Sequence[tuple[date, AttendanceStatus | None]]) -> YearRow:
    told = [f"{short_day(day)}: {said(status)}" for day, status in took_part if status is not None]
    return YearRow(name, tuple(status for _, status in took_part), "\n".join(told))


class YearPart(QWidget):
    """Heading with the days, and one row a person; more than three meetings stand below names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = _YearHeading()
        self.list = _YearList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.list)

    def show_year(self, sheet: AttendanceSheet) -> None:
        """Show the year of a sheet."""
        days = [one.day for one in sheet.year]
        words = texts().gettext("Attendance {year}")
        self.heading.show_days(words.format(year=days[0].year if days else ""), days)
        self.list.show_rows(year_rows(sheet))


class _YearHeading(Painted):
    """The title, and the days of few meetings."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self._days: list[date] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, title: str, days: list[date]) -> None:
        """Show a title and days."""
        self._title, self._days = title, days
        self.setAccessibleName(title)
        self.update()

    def draw(self, canvas: Canvas) -> None:
        """Draw the title and the days."""
        canvas.text(self.rect(), self._title, ink=Ink(semibold=True))
        if len(self._days) <= _FEW:
            columns = _columns(canvas, self.rect(), count=len(self._days))
            for rect, day in zip(columns, self._days, strict=True):
                canvas.text(rect, short_day(day), ink=Ink("secondary", "muted", align=RIGHT))

    def measure(self) -> QSize:
        """Measure the heading."""
        return QSize(0, theme_of(self).tall(_LINE))


class _YearDelegate(RowDelegate):
    """Draws a name and its shapes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, height=_LINE, line=False)

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Write over the whole width."""
        return rect

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw a person."""
        row = cell.look
        if isinstance(row, YearRow):
            few = len(row.statuses) <= _FEW
            (_draw_beside if few else _draw_below)(canvas, cell.rect, row)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measure a person: more meetings need a line of their own."""
        row = index.data(LOOK)
        few = not isinstance(row, YearRow) or len(row.statuses) <= _FEW
        theme = theme_of(option.widget)
        return QSize(0, theme.tall(_LINE) if few else theme.tall(_TWO_LINES, lines=2))


class _YearList(WholeList):
    """The persons, all of them in sight."""

    def __init__(self) -> None:
        super().__init__(texts().gettext("Attendance of the year"), LookRows(_said, tip=_tip))
        self.setSelectionMode(WholeList.SelectionMode.NoSelection)
        self.setItemDelegate(_YearDelegate(self))


def _said(row: YearRow) -> str:
    return ", ".join((row.name, *row.told.split("\n")))


def _tip(row: YearRow) -> str:
    return f"{row.name}\n{row.told}"


def _columns(canvas: Canvas, rect: QRect, *, count: int) -> list[QRect]:
    """Give the rooms of few days, the last one at the right edge."""
    width = canvas.theme.px(_COLUMN)
    return [
        QRect(rect.right() + 1 - (count - number) * width, rect.y(), width, rect.height())
        for number in range(count)
    ]


def _draw_beside(canvas: Canvas, rect: QRect, row: YearRow) -> None:
    columns = _columns(canvas, rect, count=len(row.statuses))
    name = QRect(rect)
    if columns:
        name.setRight(columns[0].left() - 1)
    canvas.text(name, row.name, ink=BODY)
    for column, status in zip(columns, row.statuses, strict=True):
        edge = canvas.theme.px(_SHAPE)
        left = column.right() + 1 - canvas.theme.px(_INTO_COLUMN) - edge
        _draw_shape(canvas, QRect(left, column.y(), edge, column.height()), status, size=_SHAPE)


def _draw_below(canvas: Canvas, rect: QRect, row: YearRow) -> None:
    theme = canvas.theme
    line = theme.px(_FIRST)
    name = QRect(rect.x(), rect.y() + 2, rect.width() - theme.px(_TOTAL), line)
    canvas.text(name, row.name, ink=BODY)
    total = QRect(name.right() + 1, name.y(), theme.px(_TOTAL), line)
    canvas.text(total, row.total, ink=Ink("secondary", "muted", align=RIGHT))
    step = min(theme.px(_STEP), rect.width() // max(1, len(row.statuses)))
    for number, status in enumerate(row.statuses):
        room = QRect(rect.x() + number * step, name.bottom() + 1, step, theme.px(_SMALL) + 4)
        _draw_shape(canvas, room, status, size=min(_SMALL, step))


def _draw_shape(canvas: Canvas, rect: QRect, status: AttendanceStatus | None, *, size: int) -> None:
    state = attendance_state(status) if status is not None else None
    if state is None:
        canvas.text(rect, "–" if status is not None else "", ink=SECOND)
        return
    canvas.shape(rect, state.shape, tone=state.tone, size=size)
