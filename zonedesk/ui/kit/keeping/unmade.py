"""Keeps what is typed in a row or form for a record that is not there yet (product.md 3.1).

It is one draft of the record it comes in: a new item of its meeting, a new action point of its
item, a new dossier of the zone. After a kill it stands in the row again, for it was never entered;
once it is made or emptied there is nothing to keep.
"""

from __future__ import annotations

import json
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar
from weakref import WeakValueDictionary

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from shiboken6 import Shiboken

from zonedesk.services.drafts import FOLDER, FOLDER_ID, Place
from zonedesk.system.trouble import DataFileError
from zonedesk.ui.kit.keeping.bar import Notice
from zonedesk.ui.kit.keeping.record import DRAFT_SECONDS
from zonedesk.ui.kit.keeping.shelf import Shelf
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.typed import TypedField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import SignalInstance

    from zonedesk.services.drafts import KeptDraft
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.keeping.bar import KeeperBar

Typed: TypeAlias = QLineEdit | QPlainTextEdit | QComboBox
"""What is typed in; a choice goes along with what is typed beside it, and is nothing alone."""

_Made = TypeVar("_Made")

# In whose row a thing is being typed; another window over the same desk leaves it there.
_HANDS: Final[WeakValueDictionary[tuple[Desk, Place], UnmadeKeeper]] = WeakValueDictionary()


class UnmadeKeeper(QObject):
    """Keeps the fields of one row or form; they are empty when it is made.

    `restored` tells that what was typed earlier stands in the fields again.

    Args:
        desk: the open work folder.
        field: name of the draft, ``new_item``.
        typed: the fields by the names they are kept under; the first one tells when it was typed.
        subject: what it comes in, a name of `zonedesk.services.drafts.SUBJECTS`.
        bar: says in a form that its texts came back; a row says it in a tooltip.
        parent: lives no longer than this.
    """

    restored = Signal()

    def __init__(
        self,
        desk: Desk,
        field: str,
        *,
        typed: Mapping[str, Typed],
        subject: str = FOLDER,
        bar: KeeperBar | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._subject, self._field = desk, subject, field
        self._typed = dict(typed)
        self._bar = bar
        self._blank = self._texts()
        self._shelf: Shelf | None = None
        self._record_id = 0
        self._filling = False
        self._unkept = False
        self._touched = False
        self.draft_timer = QTimer(self, singleShot=True, interval=DRAFT_SECONDS * 1000)
        self.draft_timer.timeout.connect(self.flush)
        # What is entered empties its row first; the draft goes behind the command in the lane.
        self._emptied = QTimer(self, singleShot=True, interval=0)
        self._emptied.timeout.connect(self._let_go)
        for widget in self._typed.values():
            _changes(widget).connect(self._on_changed)

    @property
    def is_typed(self) -> bool:
        """Whether something stands here that was not made."""
        return any(
            _text(widget).strip() != self._blank[name].strip()
            for name, widget in self._typed.items()
            if not isinstance(widget, QComboBox)
        )

    @property
    def touched(self) -> bool:
        """Whether the user typed it now: what came back is entered by nobody else."""
        return self._touched

    def open(self, record_id: int = FOLDER_ID) -> None:
        """Type for a record, and show again what was typed for it; of the same one all stays."""
        if self._shelf is not None and self._record_id == record_id:
            return
        self.close()
        self._record_id = record_id
        shelf = Shelf(self._desk, self._subject, record_id=record_id, version=1)
        self._shelf = shelf
        shelf.look(partial(self._on_found, shelf))

    def flush(self) -> None:
        """Keep now what is typed."""
        self.draft_timer.stop()
        shelf = self._shelf
        if shelf is not None and self._unkept and self.is_typed:
            self._unkept = False
            shelf.keep_later({self._field: json.dumps(self._texts(), ensure_ascii=False)})
            shelf.note(self._field)

    def close(self) -> None:
        """Keep what is typed and forget the record; the fields are empty for another one."""
        self.flush()
        if self._shelf is not None:
            self._let_go()
            self._empty()
            self._leave_hands()
        self._shelf = None

    def clear(self) -> None:
        """Empty the fields: it was made, or nobody wants it."""
        self._empty()
        self._emptied.start()

    def making(self, work: Callable[[], _Made]) -> Callable[[], _Made]:
        """Let the draft go in the lane as soon as a command made the thing; refused, it stays.

        Args:
            work: the command.

        Returns:
            what runs in its place.
        """
        self.flush()
        return work if self._shelf is None else partial(_make, work, self._shelf, self._field)

    def _texts(self) -> dict[str, str]:
        return {name: _text(widget) for name, widget in self._typed.items()}

    def _on_changed(self) -> None:
        if self._filling or self._shelf is None:
            return
        self._unkept = self._touched = True
        if not self.is_typed:
            self._emptied.start()
            return
        if not self._in_other_hands():
            _HANDS[self._here()] = self
        if not self.draft_timer.isActive():
            self.draft_timer.start()

    def _on_found(self, shelf: Shelf, found: Sequence[KeptDraft]) -> None:
        kept = next((one for one in found if one.place.field == self._field), None)
        if kept is None or shelf is not self._shelf or self.is_typed or self._in_other_hands():
            return
        shelf.note(self._field)
        told = _read(kept.content)
        if told:
            self._fill(told)
            _HANDS[self._here()] = self
            words = texts().gettext("Not entered yet (typed {when}).")
            self._tell(words.format(when=shelf.told(kept.typed_at)))
            self.restored.emit()

    def _fill(self, told: Mapping[str, str]) -> None:
        self._filling = True
        for name, widget in self._typed.items():
            if name in told:
                _put(widget, told[name])
        self._filling = False

    def _empty(self) -> None:
        chosen = {name for name, one in self._typed.items() if isinstance(one, QComboBox)}
        self._fill({name: text for name, text in self._blank.items() if name not in chosen})
        self._unkept = self._touched = False
        self._tell("")

    def _let_go(self) -> None:
        """Forget the draft of what is not there any more."""
        if self._shelf is not None and not self.is_typed:
            self.draft_timer.stop()
            self._unkept = self._touched = False
            self._shelf.drop(self._field)
            self._leave_hands()
            self._tell("")

    def _tell(self, words: str) -> None:
        next(iter(self._typed.values())).setToolTip(as_tip(words))
        if self._bar is not None and words:
            act = (texts().gettext("Leave out"), self.clear)
            self._bar.put(self._field, Notice("info", words, act=act))
        elif self._bar is not None:
            self._bar.clear()

    def _here(self) -> tuple[Desk, Place]:
        return self._desk, Place(self._subject, self._record_id, self._field)

    def _in_other_hands(self) -> bool:
        holder = _HANDS.get(self._here())
        return holder is not None and holder is not self and bool(Shiboken.isValid(holder))

    def _leave_hands(self) -> None:
        if _HANDS.get(self._here()) is self:
            del _HANDS[self._here()]


def _make(work: Callable[[], _Made], shelf: Shelf, field: str) -> _Made:
    made = work()
    with suppress(DataFileError):  # it is made all the same
        shelf.forget(field)
    return made


def _changes(widget: Typed) -> SignalInstance:
    return widget.currentIndexChanged if isinstance(widget, QComboBox) else widget.textChanged


def _text(widget: Typed) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else widget.text()


def _put(widget: Typed, text: str) -> None:
    """Show a text as if it had been typed and left; a choice that is there no more stays out."""
    if isinstance(widget, QComboBox):
        found = widget.findText(text)
        if found >= 0:
            widget.setCurrentIndex(found)
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(text)
        widget.moveCursor(QTextCursor.MoveOperation.End)
    else:
        widget.setText(text)
        if isinstance(widget, TypedField):
            widget.take()


def _read(content: str) -> dict[str, str]:
    """Read the texts of a draft; one that cannot be read has none."""
    try:
        told = json.loads(content)
    except ValueError:
        return {}
    if not isinstance(told, dict):
        return {}
    return {name: text for name, text in told.items() if isinstance(text, str)}
