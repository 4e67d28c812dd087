"""The place *Figures & reports*: figures of a year or quarter, their papers, attendance (08)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zonedesk.domain.paper_annual import ReportPeriod
from zonedesk.domain.topics import Changes, Topic
from zonedesk.ui.figures.actions import IN_BOARD, IN_PART, IN_PLACE
from zonedesk.ui.figures.attendance import AttendanceOverview
from zonedesk.ui.figures.counting import ATTENDANCE, Told
from zonedesk.ui.figures.model import (
    Asked,
    read_attendance,
    read_figures,
    save_for_college,
)
from zonedesk.ui.figures.sheet import ReportSheet, period_words
from zonedesk.ui.figures.toolbar import QUARTER, YEAR
from zonedesk.ui.figures.view import FiguresView
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.desk import Desk, Page, Spot
from zonedesk.ui.kit.exporting import WorkbookSaver
from zonedesk.ui.kit.table.state import state_from_json
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.figures import ComparedFigures
    from zonedesk.domain.presence_overview import OverviewRow
    from zonedesk.ui.figures.rows import Opens

_OTHER = Qt.FocusReason.OtherFocusReason


class _Place(NamedTuple):
    """Where the page stands: which figures, and whether attendance shows instead, of which body."""

    asked: Asked = Asked()
    attendance: bool = False
    body: str = ""


class FiguresPage(Page):
    """What happened in a period; each figure opens the rows that it counts."""

    TOPICS: ClassVar[Changes] = frozenset(
        {
            Topic.ACTIONS,
            Topic.AGENDA,
            Topic.ATTENDANCE,
            Topic.BODIES,
            Topic.DECISIONS,
            Topic.DOSSIERS,
            Topic.INDICATORS,
            Topic.MEETINGS,
            Topic.PAPERS,
            Topic.PEOPLE,
            Topic.PLAN,
        }
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._place = _Place()
        self._tells = True  # the year is known only when it was read
        self.view = FiguresView()
        self.attendance = AttendanceOverview(desk.workspace.clock.today)
        self.saver = WorkbookSaver(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.attendance)
        self.sheet = ReportSheet(desk, self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        column.addWidget(self.sheet)
        self.setFocusProxy(self.view)
        self._bind()
        self._connect()
        self.refresh()

    def spot(self) -> Spot:
        """Tell which figures show, or whose attendance."""
        if self.view.told is None:
            return Spot((), self._place)
        _ = texts().gettext
        period = self._period()
        kind = _("Annual figures") if period.quarter is None else _("Quarterly sheet")
        people = (_("Attendance by person"),) if self._place.attendance else ()
        return Spot((f"{kind} {period_words(period)}", *people), self._place)

    def go_to(self, spot: Spot) -> None:
        """Come back to figures or to the attendance, without telling."""
        self.sheet.close_sheet()
        place = spot.state if isinstance(spot.state, _Place) else _Place()
        asked = place.asked
        self.view.bar.ask(YEAR if asked.quarter is None else QUARTER, asked.quarter)
        known = self._place
        self._place, self._tells = place, False
        if place.asked != known.asked:
            self.refresh()
        self._show_part()

    def refresh(self) -> None:
        """Count again, and read the attendance again where it shows."""
        work = partial(read_figures, self.desk.workspace, self._place.asked)
        self.desk.lane.query(work, partial(self._on_figures, self._place.asked))
        self._read_attendance()
        self.sheet.refresh()
        self.sheet.texts.refresh()

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        if self._place.attendance:
            below: tuple[QWidget, ...] = (self.attendance.bar.field, self.attendance.table)
        else:
            below = (self.view.bar.kind, self.view)
        return self.sheet.areas(below)

    def leave(self) -> None:
        """Store what is typed in the texts of a report."""
        self.sheet.close_sheet()

    def layout_state(self) -> Mapping[str, str]:
        """Give columns and order of the attendance, never content."""
        return {"figures.attendance": self.attendance.table.state().to_json()}

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        if "figures.attendance" in stored:
            self.attendance.table.restore(state_from_json(stored["figures.attendance"]))

    def open(self, opens: Opens) -> None:
        """Open the rows or the record that a figure counts."""
        if opens.place == ATTENDANCE:
            self._open_attendance(dict(opens.filters).get("body", ""))
        elif opens.reference:
            self.record_wanted.emit(opens.place, opens.reference)
        else:
            self.rows_wanted.emit(opens.place, opens.filters)

    def _bind(self) -> None:
        bar = self.view.bar
        acts = {
            "figures.previous": bar.previous.click,
            "figures.next": bar.next.click,
            "figures.print": self._on_paper,
            "figures.college": self._on_college,
            "figures.attendance": self._on_attendance,
        }
        bind(self, IN_PLACE, acts=acts)
        bind(self.view.board, IN_BOARD, acts={"figures.excel": self._on_card})
        self.view.board.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        bind(self.attendance, IN_PART, acts={"figures.back": self._on_back})

    def _connect(self) -> None:
        bar = self.view.bar
        bar.asked.connect(self._on_asked)
        bar.workbook_wanted.connect(self._on_college)
        bar.paper_wanted.connect(self._on_paper)
        self.view.wanted.connect(self.open)
        self.attendance.asked.connect(self._read_attendance)
        self.attendance.back_wanted.connect(self._on_back)
        self.attendance.export_wanted.connect(self._on_people)
        self.sheet.closed.connect(self._on_sheet_closed)
        self.sheet.told.connect(self.told)

    def _period(self) -> ReportPeriod:
        told = self.view.told
        year = told.figures.now.year if told else self.desk.workspace.clock.today().year
        return ReportPeriod(year, self._place.asked.quarter)

    def _on_asked(self) -> None:
        """Count the period that the toolbar asks for now."""
        bar = self.view.bar
        years = bar.year.currentData(), bar.beside.currentData()
        asked = Asked(years[0], years[1], bar.asked_quarter)
        self._place, self._tells = _Place(asked), True
        self.refresh()

    def _on_figures(self, asked: Asked, found: ComparedFigures) -> None:
        if asked != self._place.asked:
            return
        told, tells = Told(found), self._tells
        self._tells = False
        if told != self.view.told:
            self.view.show_told(told)
        if tells:
            self.moved.emit(self.spot())

    def _open_attendance(self, body: str) -> None:
        self._place = self._place._replace(attendance=True, body=body)
        self._show_part()
        self.attendance.table.setFocus(_OTHER)
        self.moved.emit(self.spot())

    def _show_part(self) -> None:
        """Show the figures, or who took part in their period."""
        if not self._place.attendance:
            self._stack.setCurrentWidget(self.view)
            self.setFocusProxy(self.view)
            return
        self._stack.setCurrentWidget(self.attendance)
        self.setFocusProxy(self.attendance)
        self.attendance.ask(*_days(self._period()))
        self.attendance.narrow(self._place.body)
        self._read_attendance()

    def _read_attendance(self) -> None:
        period = self.attendance.period
        if self._place.attendance and period is not None:
            work = partial(read_attendance, self.desk.workspace, period)
            self.desk.lane.query(work, self._on_people_read)

    def _on_people_read(self, found: tuple[tuple[OverviewRow, ...], dict[str, str]]) -> None:
        self.attendance.show_rows(*found)

    def _on_attendance(self) -> None:
        self.sheet.close_sheet()
        self._open_attendance("")

    def _on_back(self) -> None:
        self._place = _Place(self._place.asked)
        self._show_part()
        self.view.setFocus(_OTHER)
        self.moved.emit(self.spot())

    def _on_sheet_closed(self) -> None:
        self.setFocus(_OTHER)

    def _on_paper(self) -> None:
        if self.view.told is not None:
            self.sheet.open(self._period())

    def _on_college(self) -> None:
        _ = texts().gettext
        year = self._period().year
        name = f"{_('College')} {year}"
        write = partial(save_for_college, self.desk.workspace, year)
        self.saver.ask(_("Save the workbook for the college"), name, write=write)

    def _on_card(self) -> None:
        """Save the card that the focus is in."""
        card = self.view.board.card_with_focus()
        if card is not None and card.table is not None and card.table.rows:
            self.saver.ask_list(card.table.shown((period_words(self._period()),)))

    def _on_people(self) -> None:
        self.saver.ask_list(self.attendance.shown())


def _days(period: ReportPeriod) -> tuple[date, date]:
    """Give the first and the last day of a period."""
    if period.quarter is None:
        return date(period.year, 1, 1), date(period.year, 12, 31)
    month = 3 * period.quarter
    return date(period.year, month - 2, 1), date(period.year, month, 30 if month in {6, 9} else 31)
