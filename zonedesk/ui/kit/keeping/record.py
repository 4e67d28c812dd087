"""Keeps the fields of one open record: drafts, saving, conflicts, what comes back after a kill.

What is typed is a draft after five seconds, encrypted and outside the journal; leaving the field,
opening another record or thirty seconds of rest make it one change with one entry in the journal
(product.md 3.1). Saving moves neither cursor nor scroll.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from zonedesk.domain.errors import Conflict, Refused
from zonedesk.ui.kit.keeping.bar import KeeperBar, Notice
from zonedesk.ui.kit.keeping.offering import Offers
from zonedesk.ui.kit.keeping.saving import Opened, Sending, told
from zonedesk.ui.kit.keeping.shelf import Shelf
from zonedesk.ui.kit.keeping.slot import Slot
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.topics import Changes
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.keeping.fields import Field

DRAFT_SECONDS, REST_SECONDS = 5, 30
_SECOND = 1000
_MOST_TRIES = 3
_REFUSED = "refused"


class RecordKeeper(QObject):
    """Keeps what is typed in the fields of a record; see the module.

    Signals: `stale` asks the page to read the record again and `open` it, for somebody else
    changed it; `saved` tells that what was typed is stored.

    Args:
        desk: the open work folder.
        subject: what is typed in, a name of `zonedesk.services.drafts.SUBJECTS`.
        save: stores fields; gets id, row version and the typed fields by name, in the lane.
        parent: lives no longer than this.
    """

    stale = Signal()
    saved = Signal()

    def __init__(
        self,
        desk: Desk,
        *,
        subject: str,
        save: Callable[[int, int, dict[str, Any]], Changes],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._subject = subject
        self._save = save
        self._slots: dict[str, Slot] = {}
        self._opened: Opened | None = None
        self.bar = KeeperBar()
        self._offers = Offers(self._slots, self.bar, parent=self)
        self._offers.put.connect(self._on_typed)
        self.draft_timer = QTimer(self, singleShot=True, interval=DRAFT_SECONDS * _SECOND)
        self.rest_timer = QTimer(self, singleShot=True, interval=REST_SECONDS * _SECOND)
        self.draft_timer.timeout.connect(self.keep_drafts)
        self.rest_timer.timeout.connect(self.flush)

    @property
    def is_typing(self) -> bool:
        """Whether something is typed that is not stored yet."""
        return any(slot.typed for slot in self._slots.values())

    def add(self, name: str, kept: Field, *, waits: bool = False) -> None:
        """Keep a field; its name is that of the command's fields and of its draft.

        One that ``waits`` is a new entry that the user adds: it is never saved from here, only
        kept as a draft that comes back with its record, until the page empties it.
        """
        self._slots[name] = Slot(kept, waits=waits)
        kept.typed.connect(partial(self._on_typed, name))
        kept.left.connect(self.flush)

    def open(
        self,
        handle: Handle,
        values: Mapping[str, Any],
        *,
        drafted: Handle | None = None,
        called: str = "",
    ) -> None:
        """Show a record, or the same one as it is stored now.

        Args:
            handle: of the record as it was read.
            values: by the names of the fields; a missing one leaves its field alone.
            drafted: of the record whose drafts these are, where it is another one (the decision
                is drafted with its item).
            called: what people know the record by; what is told after it was left names it.
        """
        opened = self._opened
        version = (drafted or handle).row_version
        if opened is None or opened.id != handle.id:
            self.close()
            shelf = Shelf(self._desk, self._subject, record_id=handle.id, version=version)
            opened = self._opened = Opened(handle.id, handle.row_version, shelf, called)
            for name, value in (self._nothing_waiting() | dict(values)).items():
                self._slots[name].open(value)
            self._offers.look(shelf)
            return
        if not opened.under_way:
            opened.version = handle.row_version
        for name, value in values.items():
            if self._slots[name].renew(value):
                self._tell_conflict(name)
        if not any(slot.theirs for slot in self._slots.values()):
            opened.shelf.version = version
        if opened.tries:
            self.flush()

    def flush(self) -> None:
        """Store now what is typed, as one change."""
        opened = self._opened
        if opened is None:
            return
        self.draft_timer.stop()
        self.rest_timer.stop()
        self._keep_waiting(opened)
        fields, contents = self._typed_fields(opened)
        if fields:
            opened.under_way += 1
            opened.shelf.saving(fields)
            titles = {name: self._slots[name].field.name for name in fields}
            sending = Sending(opened, self._save, fields, contents, titles)
            ended = partial(self._on_ended, sending)
            self._desk.lane.command(sending.run, done=ended, failed=ended)
        self._tell_refused()

    def close(self) -> None:
        """Store what is typed and forget the record."""
        if self._opened is not None:
            self._opened.closing = True
        self.flush()
        self._opened = None
        self._offers.forget()
        for slot in self._slots.values():
            slot.forget()
        self.bar.clear()

    def keep_drafts(self) -> None:
        """Keep what is typed as drafts, without making it a change."""
        opened = self._opened
        if opened is None:
            return
        self._keep_waiting(opened)
        contents: dict[str, str] = {}
        for name, slot in self._slots.items():
            if slot.typed and slot.unkept:
                slot.unkept = False
                contents[name] = slot.field.drafted()
        if contents:
            opened.shelf.keep_later(contents)
        if self.is_typing:
            self.draft_timer.start()

    def _nothing_waiting(self) -> dict[str, Any]:
        return {name: "" for name, slot in self._slots.items() if slot.waits}

    def _keep_waiting(self, opened: Opened) -> None:
        """Keep entries that were not added yet as drafts; of an empty one nothing is kept."""
        for name, slot in self._slots.items():
            if not (slot.waits and slot.typed):
                continue
            slot.typed = slot.unkept = False
            content = slot.field.drafted()
            if content.strip():
                opened.shelf.keep_later({name: content})
            else:
                opened.shelf.drop(name)

    def _typed_fields(self, opened: Opened) -> tuple[dict[str, Any], dict[str, str]]:
        """Give values and drafts of what is typed; what equals the stored value is nothing."""
        fields: dict[str, Any] = {}
        contents: dict[str, str] = {}
        for name, slot in self._slots.items():
            if not slot.typed:
                continue
            try:
                value = slot.field.value()
            except Refused:
                # The field says itself what is wrong; what was typed stays a draft.
                slot.accept()
                _keep_slot(name, slot, opened.shelf)
                continue
            if slot.theirs:
                _keep_slot(name, slot, opened.shelf)
            elif value != slot.coming or (slot.sent and opened.shelf.lies(name)):
                # A draft of what was typed in between goes with a save that changes nothing.
                slot.send(value)
                fields[name], contents[name] = value, slot.field.drafted()
            elif not slot.sent:
                slot.typed = slot.unkept = False
                slot.accept()
                opened.shelf.drop(name)
        return fields, contents

    def _on_typed(self, name: str) -> None:
        if self._opened is None:
            return
        slot = self._slots[name]
        slot.typed = slot.unkept = True
        self._offers.keep_beside(name)
        if not self.draft_timer.isActive():
            self.draft_timer.start()
        self.rest_timer.start()

    def _on_ended(self, sending: Sending, _found: object) -> None:
        """Take note of what was stored; the rest is said here, or by the frame once it is left."""
        opened = sending.opened
        opened.under_way -= 1
        if opened is self._opened:
            self._settle(sending)
        tell = self._tell_frame if opened.closing else self._on_left
        tell(sending)
        if sending.stored:
            self.saved.emit()

    def _settle(self, sending: Sending) -> None:
        for name, changed in sending.stored.items():
            slot = self._slots[name]
            slot.settle(sending.fields[name], changed=changed)
            if not slot.typed:
                sending.opened.shelf.drop(name)

    def _on_left(self, sending: Sending) -> None:
        """Mark what is not stored, or try it again when somebody else changed the record."""
        opened, left = sending.opened, sending.verdicts
        for name in left:
            self._slots[name].fail(kept=sending.kept)
        if left and not sending.kept:
            self.draft_timer.start()
        if isinstance(sending.stopped, Conflict) and opened.tries < _MOST_TRIES:
            opened.tries += 1
            self.stale.emit()
            return
        opened.tries = 0
        for name, verdict in left.items():
            self._slots[name].refuse(verdict)
        self._tell_refused()

    def _tell_frame(self, sending: Sending) -> None:
        verdict = sending.verdict
        words = "" if verdict is None else verdict_words(verdict)
        if words and words not in sending.opened.told:
            sending.opened.told.add(words)
            self._desk.lane.refused.emit(verdict)

    def _tell_refused(self) -> None:
        slots = self._slots.values()
        refused = [(slot.field.name, slot.refused) for slot in slots if slot.refused is not None]
        if refused:
            self.bar.put(_REFUSED, Notice("stop", told(refused)))
        else:
            self.bar.drop(_REFUSED)

    def _tell_conflict(self, name: str) -> None:
        _ = texts().gettext
        words = _("{field} was changed in another window. What you typed is still here.")
        said = words.format(field=self._slots[name].field.name)
        keep = (_("Keep mine"), partial(self._keep_mine, name))
        take = (_("Show the other"), partial(self._take_theirs, name))
        self.bar.put(f"conflict {name}", Notice("watch", said, act=keep, other=take))

    def _keep_mine(self, name: str) -> None:
        self._slots[name].keep_mine()
        self.bar.drop(f"conflict {name}")
        self.flush()

    def _take_theirs(self, name: str) -> None:
        self._slots[name].take_theirs()
        self.bar.drop(f"conflict {name}")
        self._tell_refused()
        if self._opened is not None:
            self._opened.shelf.drop(name)


def _keep_slot(name: str, slot: Slot, shelf: Shelf) -> None:
    """Keep as a draft what cannot be stored, unless it is one."""
    if slot.unkept:
        slot.unkept = False
        shelf.keep_later({name: slot.field.drafted()})
