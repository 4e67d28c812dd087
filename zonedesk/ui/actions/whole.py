"""Choosing the larger action point of which one is a part (R103)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zonedesk.domain.words import Role
from zonedesk.ui.actions.nesting import below
from zonedesk.ui.kit.picker import Offer, Picker
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.domain.action_record import ActionEntry
    from zonedesk.ui.actions.place import ActionsPlace


class WholeChoice(QObject):
    """Lists the action points that can be the whole of the one under the cursor.

    Args:
        page: whose list it is.
    """

    def __init__(self, page: ActionsPlace) -> None:
        super().__init__(page)
        self._page = page
        self.picker: Picker | None = None

    def ask(self) -> None:
        """Ask of which action point the one under the cursor is a part."""
        line, view = self._page.view.table.current(), self._page.view
        usable = self._page.desk.workspace.user.role is not Role.READER
        if line is None or not usable:
            return
        _ = texts().gettext
        own = {line.row.reference, *below(view.lines, line.row.reference)}
        offers = [Offer("", _("An action point of its own"))] if line.entry.parent else []
        offers += [
            Offer(one.row.reference, one.row.text, one.row.reference)
            for one in view.lines
            if one.row.reference not in own and not one.row.status.finished
        ]
        button = self._page.detail.menu_button
        anchor = button if button.isVisible() else view.bar.field
        self.picker = Picker(anchor, offers, name=_("Of which action point is it a part?"))
        self.picker.picked.connect(partial(self._on_picked, line.entry))
        self.picker.open()

    def _on_picked(self, entry: ActionEntry, reference: object) -> None:
        lines = self._page.view.lines
        whole = next((one.entry for one in lines if one.row.reference == reference), None)
        if whole is not None or not reference:
            self._page.commands.set_parent(entry, whole)
