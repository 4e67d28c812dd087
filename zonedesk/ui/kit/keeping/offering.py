"""Drafts of an earlier session: offered in the bar, put back or left out by the user."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from zonedesk.ui.kit.keeping.bar import Notice
from zonedesk.ui.kit.keeping.shelf import OFFERED
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonedesk.services.drafts import KeptDraft
    from zonedesk.ui.kit.keeping.bar import KeeperBar
    from zonedesk.ui.kit.keeping.shelf import Shelf
    from zonedesk.ui.kit.keeping.slot import Slot

_OFFER: Final = "offer"


class Offers(QObject):
    """What comes back after a kill; `put` gives the name of a field whose text stands there again.

    Args:
        slots: the fields by their names.
        bar: says what is offered.
        parent: lives no longer than this.
    """

    put = Signal(str)

    def __init__(self, slots: Mapping[str, Slot], bar: KeeperBar, *, parent: QObject) -> None:
        super().__init__(parent)
        self._slots = slots
        self._bar = bar
        self._shelf: Shelf | None = None

    def look(self, shelf: Shelf) -> None:
        """Offer what lies there of the record that was opened."""
        self._shelf = shelf
        shelf.look(partial(self._on_found, shelf))

    def forget(self) -> None:
        """Offer nothing any more: the record is left."""
        self._shelf = None

    def keep_beside(self, name: str) -> None:
        """Keep an offer that is typed over, beside what is typed."""
        offered, beside = self._slots[name].offered, name + OFFERED
        if self._shelf is not None and offered is not None and not self._shelf.lies(beside):
            self._shelf.keep_later({beside: offered.content})

    def put_back(self) -> None:
        """Show the texts that were offered, as if they had just been typed."""
        for name, slot in self._slots.items():
            kept, slot.offered = slot.offered, None
            if kept is not None and self._shelf is not None:
                slot.field.put_back(kept.content)
                self.put.emit(name)
                self._shelf.drop(name + OFFERED)
                slot.field.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bar.drop(_OFFER)

    def leave_out(self) -> None:
        """Forget the texts that were offered."""
        for name, slot in self._slots.items():
            kept, slot.offered = slot.offered, None
            if kept is not None and self._shelf is not None:
                own = () if slot.typed else (name,)
                self._shelf.drop(*own, name + OFFERED)
        self._bar.drop(_OFFER)

    def _on_found(self, shelf: Shelf, found: Sequence[KeptDraft]) -> None:
        if shelf is not self._shelf:
            return
        for kept in found:
            slot = self._slots.get(kept.place.field.removesuffix(OFFERED))
            if slot is not None and slot.waits:
                _bring_back(slot, kept, shelf)
            elif slot is not None and not slot.typed:
                shelf.note(kept.place.field)
                if slot.is_news(kept.content):
                    slot.offered = kept
                else:
                    shelf.drop(kept.place.field)
        offered = [slot for slot in self._slots.values() if slot.offered is not None]
        if offered:
            self._offer(offered, shelf)

    def _offer(self, slots: Sequence[Slot], shelf: Shelf) -> None:
        _ = texts().gettext
        kept = [slot.offered for slot in slots if slot.offered is not None]
        moved = any(one.moved_on for one in kept)
        words = _("{fields}: what was typed {when} was not saved.")
        if moved:
            words = _(
                "{fields}: what was typed {when} was not saved. The record was changed since."
            )
        names = ", ".join(slot.field.name for slot in slots)
        told = words.format(fields=names, when=shelf.told(max(one.typed_at for one in kept)))
        act, other = (_("Put back"), self.put_back), (_("Leave out"), self.leave_out)
        self._bar.put(_OFFER, Notice("watch" if moved else "info", told, act=act, other=other))


def _bring_back(slot: Slot, kept: KeptDraft, shelf: Shelf) -> None:
    """Show an entry that was never added where it was typed, unless there is another one now."""
    if not slot.field.drafted():
        shelf.note(kept.place.field)
        slot.field.show_value(slot.field.undrafted(kept.content))
