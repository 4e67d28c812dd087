"""What changed since the agenda was sent: one line above it, the list when it is asked (R41)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.words import MeetingStatus
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.labels import State, label, rule
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.picker import Offer, Picker
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.agenda_words import difference_words
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.agenda_changes import Difference
    from zonedesk.domain.meeting_record import MeetingRecord

_SIDE, _LINK_INSET = 24, 2
_TELLS = frozenset({MeetingStatus.AGENDA_SENT, MeetingStatus.RUNNING})


class Changed(QWidget):
    """Tells that the agenda is not the one that was sent; away while it is.

    Signals: `wanted` gives the id of a meeting whose changes are to be read; `chosen` the id of
    an item of the list.
    """

    wanted = Signal(int)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Difference, ...] = ()
        self._meeting = 0
        words = texts().gettext("Changed since the agenda was sent")
        self._words = label(words, wrap=True)
        self.link = link("")
        row = QHBoxLayout()
        row.setContentsMargins(_SIDE, 6, _SIDE - _LINK_INSET, 6)
        row.setSpacing(8)
        row.addWidget(State(ShapeAndWord(Shape.WATCH, "", "watch")))
        row.addWidget(self._words, 1)
        row.addWidget(self.link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(rule())
        self.link.clicked.connect(self.open)
        self.setFocusProxy(self.link)
        self.hide()

    def show_record(self, record: MeetingRecord) -> None:
        """Ask what changed on the agenda of a meeting, as long as it is not over."""
        other = self._meeting != record.handle.id
        self._meeting = record.handle.id
        tells = record.stage is not None and record.row.status in _TELLS
        if other or not tells:
            self.show_changes(())
        if tells:
            self.wanted.emit(record.handle.id)

    def show_changes(self, found: Sequence[Difference]) -> None:
        """Tell how much changed; nothing takes no room."""
        self._found = tuple(found)
        count = len(self._found)
        words = texts().ngettext("{count} change", "{count} changes", count).format(count=count)
        self.link.setText(words)
        told = f"{self._words.text()}: {words}"
        self.link.setAccessibleName(told)
        self.setVisible(bool(self._found))

    def open(self) -> None:
        """Open the list of differences; the one that is chosen leads to its item."""
        offers = [Offer(one.item, difference_words(one)) for one in self._found]
        if not offers:
            return
        picker = Picker(self.link, offers, name=self._words.text())
        picker.picked.connect(self._on_picked)
        picker.open()

    def _on_picked(self, key: object) -> None:
        if isinstance(key, int):
            self.chosen.emit(key)
