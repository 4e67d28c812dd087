"""The words that the zone chose for its markings, read for the whole window (domain.md 4.1)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zonedesk.domain.topics import Topic
from zonedesk.services.markings import screen_words
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import word_markings

if TYPE_CHECKING:
    from zonedesk.domain.topics import Changes
    from zonedesk.domain.words import Marking
    from zonedesk.ui.kit.desk import Desk


class MarkingWords(QObject):
    """Reads the words when the folder is opened and when the zone changes; `reworded` tells.

    Args:
        desk: the open work folder.
        parent: the frame of the window.
    """

    reworded = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.hub.changed.connect(self._on_changed)

    def read(self) -> None:
        """Read the words of the folder; those of another one are forgotten."""
        work = partial(screen_words, self._desk.workspace, texts().language)
        self._desk.lane.query(work, self._on_words)

    def _on_changed(self, changes: Changes) -> None:
        if Topic.ZONE in changes:
            self.read()

    def _on_words(self, words: dict[Marking, str]) -> None:
        if word_markings(words):
            self.reworded.emit()
