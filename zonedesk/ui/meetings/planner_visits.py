"""The way to the year planner and back, and meetings saved as calendar files (R28, R34)."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from zonedesk.system.files import safe_name
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.exporting import CALENDAR, WorkbookSaver
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.planner import Planner
from zonedesk.ui.meetings.planner_actions import OF_MEETING, OF_PLANNER

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.meetings.detail import MeetingDetail
    from zonedesk.ui.meetings.stage import Stage
    from zonedesk.ui.meetings.view import MeetingsView

# Loaded when it is first needed, in the lane, as the libraries of workbooks are.
_EXPORT: Final = "zonedesk.services.calendar_export"


class PlannerVisits(QObject):
    """Shows the planner when it is wanted, and saves calendar files.

    The planner is made at the first visit: most days nobody plans a year.

    Signals: `comes` that it takes the place of what is shown; `told` that the user came to it or
    to another year.

    Args:
        page: the place.
        stage: shows the planner.
        view: the list.
        detail: the meeting that can be saved as a calendar file.
    """

    comes = Signal()
    told = Signal()

    def __init__(
        self,
        page: Page,
        stage: Stage,
        *,
        view: MeetingsView,
        detail: MeetingDetail,
    ) -> None:
        super().__init__(page)
        self._page, self._stage = page, stage
        self._view, self._detail = view, detail
        self._planner: Planner | None = None
        self.saver = WorkbookSaver(page)
        acts = {"meetings.planner": self._on_planner, "meetings.export_year": self.export_year}
        bind(page, OF_PLANNER, acts=acts)
        saved = bind(self._detail, OF_MEETING, acts={"meetings.export": self.export_meeting})
        here = self._detail.actions_here
        more = [here["meetings.edit"], here["meetings.cancel"], saved["meetings.export"]]
        self._detail.head.set_more([*more, here["meetings.delete"]])
        self._view.planner_wanted.connect(self._on_planner)

    @property
    def planner(self) -> Planner:
        """The planner, made when it is asked for first."""
        if self._planner is None:
            self._planner = made = Planner(self._page)
            self._stage.add_planner(made)
            made.back_wanted.connect(self._detail.back_wanted)
            made.new_body_wanted.connect(self._view.new_wanted)
            made.export_wanted.connect(self.export_year)
            made.year_chosen.connect(self.told)
        return self._planner

    def open(self, year: int | None = None) -> None:
        """Show the planner at a year, else at the one it stood at, and tell it."""
        self.show_year(year or self.planner.year)
        self.told.emit()

    def show_year(self, year: int) -> None:
        """Show the planner at a year, without telling."""
        had_focus = has_focus_inside(self._stage)
        self._detail.leave()
        self.comes.emit()
        self._stage.turn_to(self.planner)
        self.planner.show_year(year)
        if had_focus:
            self.planner.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the year again, if it is in sight."""
        if self._planner is not None and self._stage.shows(self._planner):
            self._planner.refresh()

    def export_year(self) -> None:
        """Let the user choose a file for the meetings of the year of the planner."""
        today = self._page.desk.workspace.clock.today()
        year = today.year if self._planner is None else self._planner.year
        self._ask(str(year), write=partial(_write_year, self._page.desk.workspace, year))

    def export_meeting(self) -> None:
        """Let the user choose a file for the meeting that is open."""
        record = self._detail.record
        if record is not None:
            reference = record.row.reference
            write = partial(_write_meeting, self._page.desk.workspace, reference)
            self._ask(reference.replace("/", "-"), write=write)

    def _on_planner(self) -> None:
        self.open()

    def _ask(self, name: str, *, write: Callable[[Path], object]) -> None:
        question = texts().gettext("Save as calendar file")
        chosen = safe_name(name, fallback="kalender")
        self.saver.ask(question, chosen, write=write, kind=CALENDAR)


def _write_year(workspace: Workspace, year: int, target: Path) -> None:
    importlib.import_module(_EXPORT).save_year(workspace, year, target=target)


def _write_meeting(workspace: Workspace, reference: str, target: Path) -> None:
    importlib.import_module(_EXPORT).save_meeting(workspace, reference, target=target)
