"""What an item has beside its texts: its way over meetings, its urgency, and more about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zonedesk.ui.meetings.editor_chain import ChainChips
from zonedesk.ui.meetings.editor_more import MorePart
from zonedesk.ui.meetings.editor_urgency import UrgencyPart

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.carrying import Chain
    from zonedesk.domain.meeting_record import Choices, ItemRecord
    from zonedesk.ui.kit.keeping.record import RecordKeeper
    from zonedesk.ui.meetings.agenda_commands import AgendaCommands


class ItemExtras(QObject):
    """Three parts of the editor of an item, and what they ask of the commands.

    Signals: `wanted` gives fields of the item and how they were seen; `linked` the reference of
    an item of another meeting.

    Args:
        keeper: stores what is typed in them.
        commands: of the agenda.
        ask: reads what there is to choose from, and gives it to a slot.
    """

    wanted = Signal(object, object)
    linked = Signal(str)

    def __init__(
        self,
        keeper: RecordKeeper,
        commands: AgendaCommands,
        *,
        ask: Callable[[Callable[[Choices], object]], object],
    ) -> None:
        super().__init__(keeper)
        self._keeper, self._commands = keeper, commands
        self._item: ItemRecord | None = None
        self.chain = ChainChips()
        self.urgency = UrgencyPart(keeper)
        self.more = MorePart(ask, keeper)
        self.chain.linked.connect(self.linked)
        self.more.guests_wanted.connect(self._on_guests)
        self.urgency.voters_wanted.connect(self._on_voters_wanted)
        self.urgency.wanted.connect(self._on_urged)

    def values(self, item: ItemRecord) -> dict[str, object]:
        """Give what the keeper holds of an item in these parts."""
        return {**self.more.values(item), **self.urgency.values(item)}

    def show_item(self, item: ItemRecord, *, locked: bool) -> None:
        """Show the parts of an item; a heading has none."""
        other = self._item is None or self._item.handle.id != item.handle.id
        self._item = item
        self.urgency.show_item(item, locked=locked)
        self.more.show_item(item, locked=locked)
        self.more.setHidden(item.heading)
        if other or item.heading:
            self.chain.hide()
        if not item.heading:
            self._commands.read_chain(item.handle.id, partial(self._on_chain, item.handle.id))

    def forget(self) -> None:
        """Know no item any more: what is read or chosen meanwhile is for none."""
        self.more.guests.forget()
        self._item = None

    def _shows(self, item_id: int) -> bool:
        return self._item is not None and self._item.handle.id == item_id

    def _on_chain(self, item_id: int, chain: Chain) -> None:
        if self._shows(item_id):
            self.chain.show_chain(chain)

    def _on_guests(self, guests: tuple[int, ...]) -> None:
        self.wanted.emit({"guests": guests}, {})

    def _on_voters_wanted(self) -> None:
        if self._item is not None:
            item_id = self._item.handle.id
            self._commands.read_voters(item_id, partial(self._on_voters, item_id))

    def _on_voters(self, item_id: int, voters: dict[int, str]) -> None:
        if self._shows(item_id):
            self.urgency.show_voters(voters)

    def _on_urged(self, supporters: tuple[int, ...], reason: str) -> None:
        if self._item is not None:
            self._keeper.flush()
            refused = self.urgency.refuse
            self._commands.urge(self._item.handle.id, supporters, reason=reason, failed=refused)
