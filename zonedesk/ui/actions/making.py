"""A new action point, or a part of one: its form beside the list, until it is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zonedesk.domain.words import Role

if TYPE_CHECKING:
    from zonedesk.services.actions import ActionFields
    from zonedesk.ui.actions.commands import ActionCommands
    from zonedesk.ui.actions.new_action import NewAction
    from zonedesk.ui.actions.view import ActionsView
    from zonedesk.ui.kit.desk import Page


class Making(QObject):
    """Shows the form and notes what was filled in.

    Signals: `made` gives the reference of a new action point, `left` asks for what stood beside
    the list before.

    Args:
        page: where it is made.
        form: of a new action point.
        view: beside whose list it stands.
        commands: notes it.
    """

    made = Signal(str)
    left = Signal()

    def __init__(
        self, page: Page, form: NewAction, *, view: ActionsView, commands: ActionCommands
    ) -> None:
        super().__init__(page)
        self._form, self._view, self._commands = form, view, commands
        self._usable = page.desk.workspace.user.role is not Role.READER
        form.wanted.connect(self._on_wanted)
        form.left.connect(self.left)
        commands.added.connect(self._on_added)
        view.new_wanted.connect(self.begin)

    def begin(self) -> None:
        """Show the form, with what was typed in it and not entered."""
        if self._usable:
            self._view.panes.show_part(self._form)
            self._view.panes.show_side()
            self._form.begin()

    def begin_part(self) -> None:
        """Show the form of a part of the action point under the cursor."""
        line = self._view.table.current()
        if self._usable and line is not None:
            self._view.panes.show_part(self._form)
            self._view.panes.show_side()
            self._form.begin(line.entry)

    def _on_wanted(self, fields: ActionFields) -> None:
        self._commands.add(fields, making=self._form.unmade.making, once=self._form.once)

    def _on_added(self, reference: str) -> None:
        self.made.emit(reference)
        self._form.clear()
        self.left.emit()
