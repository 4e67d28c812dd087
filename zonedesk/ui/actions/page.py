"""The place *Action points*: the list, and beside it the one under the cursor (07)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.due import View
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import Changes, Topic
from zonedesk.domain.words import Role
from zonedesk.services.action_record import read_one
from zonedesk.services.drafts import NEW
from zonedesk.ui.actions.actions import IN_DETAIL
from zonedesk.ui.actions.acts import Acts
from zonedesk.ui.actions.commands import ActionCommands
from zonedesk.ui.actions.detail import ActionDetail
from zonedesk.ui.actions.making import Making
from zonedesk.ui.actions.model import read_list
from zonedesk.ui.actions.new_action import NewAction
from zonedesk.ui.actions.open_parts import OpenPartsBar
from zonedesk.ui.actions.own_views import OwnViews
from zonedesk.ui.actions.paper import ActionsSheet
from zonedesk.ui.actions.place import ActionsPlace
from zonedesk.ui.actions.reminders import Reminders
from zonedesk.ui.actions.view import ActionsView
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.beside import Beside
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.desk import Desk, Spot
from zonedesk.ui.kit.panes import set_widths, widths
from zonedesk.ui.kit.table.state import state_from_json
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.two_panes import nothing_chosen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zonedesk.domain.action_record import ActionRecord
    from zonedesk.ui.actions.model import ActionLine, ActionList

_OTHER = Qt.FocusReason.OtherFocusReason


class ActionsPage(ActionsPlace):
    """All action points by term; term, owner and status are changed in the list itself."""

    TOPICS: ClassVar[Changes] = frozenset(
        {
            Topic.ACTIONS,
            Topic.AGENDA,
            Topic.DOSSIERS,
            Topic.FOLLOW_UPS,
            Topic.MEETINGS,
            Topic.PEOPLE,
            Topic.PLAN,
        }
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._wanted = ""  # to be chosen when the list comes
        self._usable = desk.workspace.user.role is not Role.READER
        self.commands = ActionCommands(desk, self)
        self.view = ActionsView(desk.workspace.clock.today, usable=self._usable)
        self.own_views = OwnViews(self, self.view)
        self.detail = ActionDetail(desk, self.commands)
        self.beside = Beside(
            desk.lane, self._reading, pane=self.detail, put_away=self.detail.put_away
        )
        self.new_action = NewAction(desk)
        self.nothing = nothing_chosen(texts().gettext("No action point is chosen."))
        self.reminders = Reminders(self)
        for part in (self.nothing, self.detail, self.new_action, self.reminders):
            self.view.panes.side.addWidget(part)
        self.open_parts = OpenPartsBar(self.commands)
        self.making = Making(self, self.new_action, view=self.view, commands=self.commands)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.open_parts)
        column.addWidget(self.view)
        self.sheet = ActionsSheet(desk, self.view)
        column.addWidget(self.sheet)
        self.setFocusProxy(self.view)
        self.acts = Acts(self)
        self._connect()
        self.refresh()

    def spot(self) -> Spot:
        """Tell which action point is under the cursor."""
        line = self.view.table.current()
        return Spot((), line.row.reference if line else None)

    def go_to(self, spot: Spot) -> None:
        """Come back to an action point, without telling."""
        self.sheet.close_sheet()
        if isinstance(spot.state, str):
            if not self.window().isVisible():  # the action point has a window of its own
                self.view.panes.show_side()
            self._show(spot.state)

    def show_reference(self, reference: str) -> None:
        """Show an action point that another place asked for, or the form; refused when unknown."""
        self.sheet.close_sheet()
        if reference == NEW:
            self.making.begin()
            self.moved.emit(self.spot())
        elif self._show(reference):
            if self.view.panes.side.currentWidget() in {self.new_action, self.reminders}:
                self.view.panes.show_part(self.detail)
            self.view.panes.show_side()
            self.moved.emit(self.spot())
        else:
            self.desk.lane.refused.emit(Refused("show.unknown", reference=reference))

    def show_rows(self, filters: tuple[tuple[str, str], ...]) -> None:
        """Show the action points that another place counted."""
        self.sheet.close_sheet()
        self.view.show_view(View.ALL)
        self.view.bar.narrow(filters)
        self.moved.emit(self.spot())

    def refresh(self) -> None:
        """Read the list again, and the action point that is shown."""
        self.desk.lane.query(partial(read_list, self.desk.workspace), self._on_list)
        self.beside.renew()
        self.sheet.refresh()
        if self.view.panes.side.currentWidget() is self.reminders:
            self.reminders.refresh()

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        view = self.view
        return self.sheet.areas((view.bar.field, view.tabs, view.table, view.panes.side))

    def leave(self) -> None:
        """Store what is typed; a new action point with a text is noted."""
        self.detail.leave()
        self.new_action.put_away()

    def layout_state(self) -> Mapping[str, str]:
        """Give columns, order, coded filters, groups and the widths of the panes."""
        return {
            "actions.list": self.view.table.state().to_json(),
            "actions.panes": widths(self.view.panes.splitter),
            "actions.groups": self.view.kind,
        }

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        if "actions.list" in stored:
            self.view.table.restore(state_from_json(stored["actions.list"]))
        set_widths(self.view.panes.splitter, stored.get("actions.panes", ""))
        self.view.group_by(stored.get("actions.groups", ""))

    def _connect(self) -> None:
        table = self.view.table
        table.current_changed.connect(self._on_current)
        table.edited.connect(self._on_edited)
        table.opened.connect(self._on_opened)
        table.edit_wanted.connect(self._on_edit_wanted)
        self.detail.record_wanted.connect(self.record_wanted)
        self.detail.stale.connect(self.beside.renew)
        self.detail.back_wanted.connect(self._on_back)
        self.view.panes.room_changed.connect(self.detail.back.setVisible)
        self.detail.back.setVisible(self.view.panes.has_little_room)
        self.beside.arrived.connect(self._on_record)
        self.making.made.connect(self._on_added)
        for part in (self.making, self.reminders):
            part.left.connect(self._on_back)
        self.commands.told.connect(self.told)
        self.sheet.told.connect(self.told)
        self.sheet.closed.connect(self.view.table.setFocus)
        bind(self.view.panes.side, IN_DETAIL, acts={"actions.back": self._on_back})

    def _show(self, reference: str) -> bool:
        """Choose an action point; before the list was read it is chosen when it comes."""
        if not self.view.lines:
            self._wanted = reference
            return True
        return self.view.reveal(reference)

    def _reading(self, reference: str) -> Callable[[], ActionRecord]:
        return partial(read_one, self.desk.workspace, reference)

    def _on_list(self, found: ActionList) -> None:
        owners = tuple(Choice(owner.id, owner.name) for owner in found.owners)
        self.view.cells.owners = owners
        self.detail.set_owners(owners)
        self.new_action.set_owners(owners)
        self.view.show_list(found)
        self.open_parts.show_lines(found.lines)
        wanted, self._wanted = self._wanted, ""
        if wanted and not self.view.reveal(wanted):
            self.desk.lane.refused.emit(Refused("show.unknown", reference=wanted))

    def _on_current(self, line: ActionLine | None) -> None:
        if line is not None:
            self.beside.choose(line.row.reference)
        else:
            self.beside.forget()
            self.detail.put_away()
            self._leave_detail()

    def _on_record(self, record: ActionRecord) -> None:
        self.detail.show_record(record)
        if self.view.panes.side.currentWidget() is self.nothing:
            self.view.panes.show_part(self.detail)

    def _leave_detail(self) -> None:
        if self.view.panes.side.currentWidget() is self.detail:
            self.view.panes.show_part(self.nothing)
            self.view.panes.leave_side()

    def _on_edited(self, line: ActionLine, key: str, value: object) -> None:
        self.commands.set_cell(line.entry, key, value, names=self.view.cells.owners)

    def _on_opened(self, line: ActionLine | None) -> None:
        if line is not None:
            self.view.panes.show_part(self.detail)
            self.view.panes.show_side()
            self.detail.setFocus(_OTHER)

    def _on_edit_wanted(self, line: ActionLine | None) -> None:
        if line is not None and self._usable:
            self._on_opened(line)
            self.beside.when_there(self.detail.edit_title)

    def _on_back(self) -> None:
        """Go from beside the list to the list; a new action point gives place to the others."""
        if self.view.panes.side.currentWidget() in {self.new_action, self.reminders}:
            self.view.panes.show_part(self.detail if self.beside.wanted else self.nothing)
        self.view.panes.leave_side()
        self.view.table.setFocus(_OTHER)

    def _on_added(self, reference: str) -> None:
        """The list is read again after this: then the new one is chosen."""
        self._wanted = reference
