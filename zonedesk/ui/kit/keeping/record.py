"""Keeps the fields of one open record: drafts, saving, conflicts, what comes back after a kill.

What is typed is a draft after five seconds, encrypted and outside the journal; leaving the field,
opening another record or thirty seconds of rest make it one change with one entry in the journal
(product.md 3.1). Saving moves neither cursor nor scroll.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from zonedesk.domain.errors import Conflict, Refused
from zonedesk.ui.kit.keeping.bar import KeeperBar, Notice
from zonedesk.ui.kit.keeping.shelf import OFFERED, Shelf
from zonedesk.ui.kit.keeping.slot import Slot
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.topics import Changes
    from zonedesk.services.drafts import KeptDraft
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.keeping.fields import Field
    from zonedesk.ui.kit.lane import Verdict

DRAFT_SECONDS, REST_SECONDS = 5, 30
_SECOND = 1000
_MOST_TRIES = 3
_REFUSED, _OFFER = "refused", "offer"


@dataclass(slots=True, eq=False)
class _Opened:
    """The record that is open; `version` goes on in the lane with each change made here."""

    id: int
    version: int
    shelf: Shelf
    under_way: int = 0
    tries: int = 0
    closing: bool = False


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
        self._opened: _Opened | None = None
        self.bar = KeeperBar()
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
        self, handle: Handle, values: Mapping[str, Any], *, drafted: Handle | None = None
    ) -> None:
        """Show a record, or the same one as it is stored now.

        Args:
            handle: of the record as it was read.
            values: by the names of the fields; a missing one leaves its field alone.
            drafted: of the record whose drafts these are, where it is another one (the decision
                is drafted with its item).
        """
        opened = self._opened
        version = (drafted or handle).row_version
        if opened is None or opened.id != handle.id:
            self.close()
            shelf = Shelf(self._desk, self._subject, record_id=handle.id, version=version)
            opened = self._opened = _Opened(handle.id, handle.row_version, shelf)
            for name, value in (self._nothing_waiting() | dict(values)).items():
                self._slots[name].open(value)
            shelf.look(partial(self._on_drafts, opened))
            return
        if not opened.under_way:
            opened.version = handle.row_version
        opened.shelf.version = version
        for name, value in values.items():
            if self._slots[name].renew(value):
                self._tell_conflict(name)
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
            work = partial(self._store, opened, fields, contents)
            done, failed = partial(self._on_saved, opened, fields), partial(self._on_failed, opened)
            self._desk.lane.command(work, done=done, failed=failed)

    def close(self) -> None:
        """Store what is typed and forget the record."""
        if self._opened is not None:
            self._opened.closing = True
        self.flush()
        self._opened = None
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
                if slot.offered is not None:
                    contents[name + OFFERED] = slot.offered.content
        if contents:
            opened.shelf.keep_later(contents)
        if self.is_typing:
            self.draft_timer.start()

    def put_back(self) -> None:
        """Show the texts that were offered, as if they had just been typed."""
        for name, slot in self._slots.items():
            kept, slot.offered = slot.offered, None
            if kept is not None and self._opened is not None:
                slot.field.show_value(slot.field.undrafted(kept.content))
                self._on_typed(name)
                self._opened.shelf.drop(name + OFFERED)
                slot.field.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar.drop(_OFFER)

    def leave_out(self) -> None:
        """Forget the texts that were offered."""
        for name, slot in self._slots.items():
            kept, slot.offered = slot.offered, None
            if kept is not None and self._opened is not None:
                own = () if slot.typed else (name,)
                self._opened.shelf.drop(*own, name + OFFERED)
        self.bar.drop(_OFFER)

    def _nothing_waiting(self) -> dict[str, Any]:
        return {name: "" for name, slot in self._slots.items() if slot.waits}

    def _keep_waiting(self, opened: _Opened) -> None:
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

    def _typed_fields(self, opened: _Opened) -> tuple[dict[str, Any], dict[str, str]]:
        """Give values and drafts of what is typed; what equals the stored value is nothing."""
        fields: dict[str, Any] = {}
        contents: dict[str, str] = {}
        for name, slot in self._slots.items():
            if not slot.typed or slot.theirs:
                continue
            content = slot.field.drafted()
            try:
                value = slot.field.value()
            except Refused:
                # The field says itself what is wrong; what was typed stays a draft.
                opened.shelf.keep_later({name: content})
                continue
            if value == slot.base:
                slot.typed = slot.unkept = False
                opened.shelf.drop(name)
            else:
                fields[name], contents[name] = value, content
        return fields, contents

    def _store(self, opened: _Opened, fields: dict[str, Any], contents: dict[str, str]) -> Changes:
        """Store in the lane; what is refused stays a draft, whatever becomes of the window."""
        try:
            changes = self._save(opened.id, opened.version, fields)
        except (Refused, Conflict):
            with suppress(Refused):
                opened.shelf.keep(contents)
            raise
        if changes:
            opened.version += 1
        opened.shelf.stored(tuple(fields))
        return changes

    def _on_typed(self, name: str) -> None:
        if self._opened is None:
            return
        slot = self._slots[name]
        slot.typed = slot.unkept = True
        if not self.draft_timer.isActive():
            self.draft_timer.start()
        self.rest_timer.start()

    def _on_saved(self, opened: _Opened, fields: dict[str, Any], _changes: Changes) -> None:
        opened.under_way -= 1
        opened.tries = 0
        if opened is self._opened:
            for name, value in fields.items():
                self._slots[name].settle(value)
            self.bar.drop(_REFUSED)
        self.saved.emit()

    def _on_failed(self, opened: _Opened, verdict: Verdict) -> None:
        opened.under_way -= 1
        if opened.closing:
            self._desk.lane.refused.emit(verdict)
            return
        if isinstance(verdict, Conflict) and opened.tries < _MOST_TRIES:
            opened.tries += 1
            self.stale.emit()
            return
        opened.tries = 0
        self.bar.put(_REFUSED, Notice("stop", verdict_words(verdict)))

    def _tell_conflict(self, name: str) -> None:
        _ = texts().gettext
        words = _("{field} was changed in another window. What you typed is still here.")
        told = words.format(field=self._slots[name].field.name)
        keep = (_("Keep mine"), partial(self._keep_mine, name))
        take = (_("Show the other"), partial(self._take_theirs, name))
        self.bar.put(f"conflict {name}", Notice("watch", told, act=keep, other=take))

    def _keep_mine(self, name: str) -> None:
        self._slots[name].keep_mine()
        self.bar.drop(f"conflict {name}")
        self.flush()

    def _take_theirs(self, name: str) -> None:
        self._slots[name].take_theirs()
        self.bar.drop(f"conflict {name}")
        if self._opened is not None:
            self._opened.shelf.drop(name)

    def _on_drafts(self, opened: _Opened, found: Sequence[KeptDraft]) -> None:
        if opened is not self._opened:
            return
        for kept in found:
            slot = self._slots.get(kept.place.field.removesuffix(OFFERED))
            if slot is not None and slot.waits:
                _bring_back(slot, kept, opened.shelf)
            elif slot is not None and not slot.typed and slot.is_news(kept.content):
                opened.shelf.note(kept.place.field)
                slot.offered = kept
        offered = [slot for slot in self._slots.values() if slot.offered is not None]
        if offered:
            self._offer(offered, opened.shelf)

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
        self.bar.put(_OFFER, Notice("watch" if moved else "info", told, act=act, other=other))


def _bring_back(slot: Slot, kept: KeptDraft, shelf: Shelf) -> None:
    """Show an entry that was never added where it was typed, unless there is another one now."""
    if not slot.field.drafted():
        shelf.note(kept.place.field)
        slot.field.show_value(slot.field.undrafted(kept.content))
