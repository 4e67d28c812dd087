"""Dossiers put in the bin, and the toast that takes it back (component 6)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zonedesk.ui.dossiers.model import delete, read_handles, take_back
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.handles import Handle
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
        """Put dossiers in the bin, each as it stands once what was typed in it is stored."""
        if references:
            work = partial(read_handles, self._desk.workspace, tuple(references))
            self._desk.lane.query(work, self._on_handles)

    def tell(self, words: str, outcomes: Sequence[Outcome]) -> None:
        """Say what was done, with the way back."""
        numbers = [one.transaction_no for one in outcomes]
        act = partial(self._take_back, numbers)
        self._page.told.emit(words, texts().gettext("Undo"), act)

    def _on_handles(self, handles: list[Handle]) -> None:
        outcomes: list[Outcome] = []
        for handle in handles:
            work = partial(delete, self._desk.workspace, handle)
            done = partial(self._on_deleted, outcomes, len(handles))
            self._desk.lane.command(work, done=done)

    def _on_deleted(self, outcomes: list[Outcome], count: int, outcome: Outcome) -> None:
        outcomes.append(outcome)
        if len(outcomes) == count:
            words = texts().ngettext(
                "Dossier {reference} is in the bin", "{count} dossiers are in the bin", count
            )
            self.tell(words.format(reference=outcome.reference, count=count), outcomes)

    def _take_back(self, numbers: Sequence[int]) -> None:
        self._desk.lane.command(partial(take_back, self._desk.workspace, numbers))
