"""Dossiers put in the bin, and the toast that takes it back (component 6)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zonedesk.ui.dossiers.model import delete, take_back
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.topics import Outcome
    from zonedesk.ui.kit.desk import Page


class Undoing(QObject):
    """What the page tells with a way back.

    Args:
        page: that tells it.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk

    def delete(self, references: Sequence[str]) -> None:
        """Put dossiers in the bin, all or none, once what was typed in them is stored."""
        if references:
            work = partial(delete, self._desk.workspace, tuple(references))
            self._desk.lane.command(work, done=partial(self._on_deleted, len(references)))

    def tell(self, words: str, outcome: Outcome) -> None:
        """Say what was done, with the way back."""
        act = partial(self._take_back, outcome.transaction_no)
        self._page.told.emit(words, texts().gettext("Undo"), act)

    def _on_deleted(self, count: int, outcome: Outcome) -> None:
        words = texts().ngettext(
            "Dossier {reference} is in the bin", "{count} dossiers are in the bin", count
        )
        self.tell(words.format(reference=outcome.reference, count=count), outcome)

    def _take_back(self, number: int) -> None:
        self._desk.lane.command(partial(take_back, self._desk.workspace, number))
