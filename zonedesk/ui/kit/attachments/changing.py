"""Documents renamed, described, marked, moved and put in the bin, each with its way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zonedesk.services import attachments, journal
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.attachments import AttachmentRow
    from zonedesk.domain.topics import Outcome
    from zonedesk.domain.words import Marking
    from zonedesk.services.attachments import AttachmentFields
    from zonedesk.ui.kit.desk import Desk


class Changing(QObject):
    """Asks the lane for changes of documents; `told` gives words and the way back, as a toast."""

    told = Signal(str, str, object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def edit(self, row: AttachmentRow, fields: AttachmentFields) -> None:
        """Set what is said of a document."""
        handle = row.handle
        work = partial(
            attachments.edit,
            self._desk.workspace,
            handle.id,
            row_version=handle.row_version,
            fields=fields,
        )
        self._desk.lane.command(work)

    def rename(self, row: AttachmentRow, title: str) -> None:
        """Give a document another title; its file keeps its name."""
        self.edit(row, {"title": title})

    def mark(self, row: AttachmentRow, marking: Marking | None) -> None:
        """Give a document a mark of its own, or leave it to its record."""
        if marking is not row.marking:
            self.edit(row, {"marking": marking})

    def turn_to_print(self, row: AttachmentRow) -> None:
        """Let a document go along on paper, or not any more."""
        self.edit(row, {"to_print": not row.to_print})

    def up(self, row: AttachmentRow) -> None:
        """Put a document one place higher."""
        if row.position > 1:
            self._move(row, row.position - 1)

    def down(self, row: AttachmentRow) -> None:
        """Put a document one place lower."""
        self._move(row, row.position + 1)

    def delete(self, row: AttachmentRow) -> None:
        """Put a document in the bin."""
        handle = row.handle
        work = partial(
            attachments.delete, self._desk.workspace, handle.id, row_version=handle.row_version
        )
        self._desk.lane.command(work, done=partial(self._on_deleted, row.title))

    def tell_added(self, names: Sequence[str], outcomes: Sequence[Outcome]) -> None:
        """Say which documents came in, with the way back for all of them."""
        words = texts().ngettext("{name} is added", "{count} documents are added", len(outcomes))
        name = names[0] if names else texts().gettext("The document")
        numbers = [one.transaction_no for one in reversed(outcomes)]
        self._tell(words.format(name=name, count=len(outcomes)), numbers)

    def tell_replaced(self, title: str, outcome: Outcome) -> None:
        """Say that a document holds another file now."""
        words = texts().gettext("{title} is replaced; the old version is kept")
        self._tell(words.format(title=title), [outcome.transaction_no])

    def _move(self, row: AttachmentRow, ordinal: int) -> None:
        work = partial(attachments.move, self._desk.workspace, row.handle.id, ordinal=ordinal)
        self._desk.lane.command(work)

    def _on_deleted(self, title: str, outcome: Outcome) -> None:
        words = texts().gettext("{title} is in the bin").format(title=title)
        self._tell(words, [outcome.transaction_no])

    def _tell(self, words: str, numbers: Sequence[int]) -> None:
        self.told.emit(words, texts().gettext("Undo"), partial(self._take_back, numbers))

    def _take_back(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            self._desk.lane.command(partial(journal.take_back, self._desk.workspace, number))
