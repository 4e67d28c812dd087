"""What is done with the action points that are chosen: done, deleted, traced, saved as a list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from zonedesk.domain.openness import strictest
from zonedesk.domain.words import ActionStatus, Marking, Role
from zonedesk.services import waiting
from zonedesk.ui.actions.actions import IN_LIST, IN_PAGE
from zonedesk.ui.actions.columns import OWNER, STATUS, TERM
from zonedesk.ui.actions.looks import view_words
from zonedesk.ui.actions.whole import WholeChoice
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.desk import Spot
from zonedesk.ui.kit.exporting import WorkbookSaver, shown_list
from zonedesk.ui.kit.table.editing import edit_cell
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.to_agenda import ToAgenda

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.ui.actions.model import ActionLine
    from zonedesk.ui.actions.place import ActionsPlace

#: what a reader leaves alone
_CHANGES = ("new", "part", "part_of", "to_agenda", "done", "term", "owner", "status", "delete")


class Acts(QObject):
    """Binds the actions of the place to what they do.

    Args:
        page: whose parts are used; they are all there.
    """

    def __init__(self, page: ActionsPlace) -> None:
        super().__init__(page)
        self._page, self._view, self._commands = page, page.view, page.commands
        self._usable = page.desk.workspace.user.role is not Role.READER
        self._saver = WorkbookSaver(page)
        self.to_agenda = ToAgenda(page)
        self.whole = WholeChoice(page)
        self._bind()
        table = page.view.table
        table.own_window_wanted.connect(self._on_own_window_line)
        table.delete_wanted.connect(self._on_delete_lines)
        page.view.export_wanted.connect(self._on_export)
        page.view.print_wanted.connect(self._on_print)
        page.view.reminders_wanted.connect(self._on_reminders)
        page.view.origin_wanted.connect(self._on_origin_of)
        page.detail.own_window_wanted.connect(self._on_own_window)
        page.detail.delete_wanted.connect(self._on_delete_shown)
        page.detail.agenda_wanted.connect(self._on_to_agenda)
        page.detail.whole_wanted.connect(self.whole.ask)
        page.detail.parts.part_wanted.connect(page.making.begin_part)

    def _bind(self) -> None:
        in_page = {
            "actions.new": self._page.making.begin,
            "actions.part": self._page.making.begin_part,
            "actions.part_of": self.whole.ask,
            "actions.origin": self._on_origin,
            "actions.to_agenda": self._on_to_agenda,
            "actions.excel": self._on_export,
            "actions.print": self._on_print,
            "actions.reminders": self._on_reminders,
            "actions.calendar": self._on_calendar,
            "actions.detail": self._on_detail,
        }
        in_list: dict[str, Callable[[], object]] = {
            "actions.own_window": self._on_own_window_line,
            "actions.done": self._on_done,
            "actions.term": partial(edit_cell, self._view.table, TERM),
            "actions.owner": partial(edit_cell, self._view.table, OWNER),
            "actions.status": partial(edit_cell, self._view.table, STATUS),
            "actions.delete": self._on_delete_chosen,
        }
        made = bind(self._page, IN_PAGE, acts=in_page)
        made |= bind(self._view.table.view, IN_LIST, acts=in_list)
        for name in _CHANGES:
            made[f"actions.{name}"].setEnabled(self._usable)

    def _on_done(self) -> None:
        line = self._view.table.current()
        if line is not None and not line.row.status.finished:
            self._commands.set_status(line.entry, ActionStatus.DONE)

    def _on_origin(self) -> None:
        line = self._view.table.current()
        if line is not None:
            self._on_origin_of(line)

    def _on_origin_of(self, line: ActionLine) -> None:
        if line.row.origin:
            self._page.record_wanted.emit("meetings", line.row.origin)
        elif line.row.dossier:
            self._page.record_wanted.emit("dossiers", line.row.dossier)

    def _on_to_agenda(self) -> None:
        """Ask which body is to treat the action point that is shown."""
        record, button = self._page.detail.record, self._page.detail.menu_button
        if record is not None:
            self._page.detail.put_away()
            anchor = button if button.isVisible() else self._view.bar.field
            add = partial(waiting.add_action, action_id=record.entry.handle.id)
            self.to_agenda.ask(anchor, record.entry.row.reference, add=add)

    def _on_detail(self) -> None:
        self._view.panes.toggle_side()
        if not self._view.panes.side.isVisible():
            self._view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_own_window_line(self) -> None:
        line = self._view.table.current()
        if line is not None:
            self._on_own_window(line.row.reference)

    def _on_own_window(self, reference: str) -> None:
        self._page.own_window_wanted.emit(Spot((reference,), reference))

    def _on_delete_chosen(self) -> None:
        self._on_delete_lines(self._view.table.chosen())

    def _on_delete_lines(self, lines: tuple[ActionLine, ...]) -> None:
        if lines and self._usable:
            self._commands.delete([line.entry for line in lines])

    def _on_delete_shown(self) -> None:
        record = self._page.detail.record
        if record is not None and self._usable:
            self._commands.delete([record.entry])

    def _on_reminders(self) -> None:
        """Show the letters beside the list; what is typed in the details is stored."""
        self._page.detail.leave()
        self._view.panes.show_part(self._page.reminders)
        self._view.panes.show_side()
        self._page.reminders.begin()

    def _on_calendar(self) -> None:
        self._on_reminders()
        self._page.reminders.ask_calendar()

    def _on_print(self) -> None:
        """Show the open action points as they are printed."""
        self._page.detail.leave()
        self._page.sheet.open(self._view.kind)

    def _on_export(self) -> None:
        shown = self._view.table.shown()
        if not shown.rows:
            return
        told = [view_words(self._view.chosen_view), *self._view.filters_told()]
        marking = strictest([Marking.INTERNAL, *(line.row.marking for line in shown.rows)])
        title = texts().gettext("Action points")
        self._saver.ask_list(shown_list(shown, title, filters=tuple(told), marking=marking))
