"""What is done to text blocks: each time one command, told with its way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from zonedesk.domain.errors import Conflict
from zonedesk.domain.topics import Topic
from zonedesk.services import texts as blocks
from zonedesk.services.journal import take_back
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.domain.handles import Handle
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.desk import Desk


class TextCommands(QObject):
    """Changes text blocks through the lane.

    Signals: `told` as of a page; `made` gives the id of a new block.
    """

    told = Signal(str, str, object)
    made = Signal(int)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._lane, self._workspace = desk.lane, desk.workspace

    def add(self, *, ordinal: int | None) -> None:
        """Make a block, at a place; its title is written over."""
        title = texts().gettext("New text block")
        fields = blocks.TextBlockFields(title=title)
        work = partial(blocks.add, self._workspace, fields=fields, ordinal=ordinal)
        self._lane.command(work, done=self._on_made)

    def take_examples(self) -> None:
        """Add the examples that are not there yet."""
        work = partial(blocks.take_examples, self._workspace)
        self._lane.command(work, done=self._on_examples)

    def save(self, block_id: int, row_version: int, fields: dict[str, Any]) -> Changes:
        """Store what was typed; in the lane."""
        stored: Any = fields
        return blocks.edit(self._workspace, block_id, row_version=row_version, fields=stored)

    def choose(self, block_id: int, fields: blocks.TextBlockFields) -> None:
        """Set by one click what is chosen, whatever was typed and saved in the meantime."""
        self._lane.command(partial(self._choose, block_id, fields))

    def move(self, block_id: int, ordinal: int) -> None:
        """Move a block to a place."""
        self._lane.command(partial(blocks.move, self._workspace, block_id, ordinal=ordinal))

    def delete(self, block_id: int, title: str) -> None:
        """Put a block in the bin."""
        words = texts().gettext("Text block “{title}” is in the bin").format(title=title)
        self._lane.command(partial(self._delete, block_id), done=partial(self._tell, words))

    def _choose(self, block_id: int, fields: blocks.TextBlockFields) -> Changes:
        version = self._handle(block_id).row_version
        return blocks.edit(self._workspace, block_id, row_version=version, fields=fields)

    def _delete(self, block_id: int) -> Outcome:
        version = self._handle(block_id).row_version
        return blocks.delete(self._workspace, block_id, row_version=version)

    def _handle(self, block_id: int) -> Handle:
        """Read what to hold on to now: what was typed is stored since the list was read."""
        handles = (one.handle for one in blocks.listed(self._workspace))
        found = next((one for one in handles if one.id == block_id), None)
        if found is None:
            raise Conflict(Topic.TEXTS, block_id)
        return found

    def _on_made(self, outcome: Outcome) -> None:
        self.made.emit(outcome.id)
        self._tell(texts().gettext("A text block was added"), outcome)

    def _on_examples(self, outcome: Outcome) -> None:
        _ = texts()
        words = _.ngettext(
            "{count} example sentence was added", "{count} example sentences were added", outcome.id
        )
        if outcome.changes:
            self._tell(words.format(count=outcome.id), outcome)
        else:
            self.told.emit(_.gettext("All example sentences are there already"), "", None)

    def _tell(self, words: str, outcome: Outcome) -> None:
        undo = partial(self._undo, outcome.transaction_no)
        self.told.emit(words, texts().gettext("Undo"), undo)

    def _undo(self, transaction_no: int) -> None:
        self._lane.command(partial(take_back, self._workspace, transaction_no))
