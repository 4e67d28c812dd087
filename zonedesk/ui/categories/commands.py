"""What is done to categories: each time one command, told with its way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zonedesk.domain.errors import Conflict
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.services import categories
from zonedesk.services.journal import take_back
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.categories import CategoryLine
    from zonedesk.domain.handles import Handle
    from zonedesk.domain.topics import Changes
    from zonedesk.ui.kit.desk import Desk


class CategoryCommands(QObject):
    """Changes categories through the lane; a word that is not listed is taken into the list first.

    Signals: `told` as of a page; `made` gives the id of what is to be shown.
    """

    told = Signal(str, str, object)
    made = Signal(int)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._lane, self._workspace = desk.lane, desk.workspace

    def add(self, *, below: CategoryLine | None) -> None:
        """Make a category, or a subcategory; its name is written over."""
        self._lane.command(partial(self._add, below), done=self._on_made)

    def take_used(self) -> None:
        """Put every word that dossiers bear in the list."""
        self._lane.command(partial(categories.take_used, self._workspace), done=self._on_taken)

    def rename(self, line: CategoryLine, name: str) -> None:
        """Give a category another name, on its dossiers too."""
        _ = texts()
        words = _.ngettext(
            "Renamed to “{name}”, on {count} dossier",
            "Renamed to “{name}”, on {count} dossiers",
            line.uses,
        )
        told = words.format(name=name, count=line.uses)
        work = partial(self._rename, line, name)
        self._lane.command(work, done=partial(self._tell, told))

    def merge(self, line: CategoryLine, into: CategoryLine) -> None:
        """Let another category take over all that bears this one."""
        words = texts().gettext("“{name}” is merged with “{other}”")
        told = words.format(name=line.name, other=into.path)
        work = partial(self._merge, line, into)
        self._lane.command(work, done=partial(self._tell, told))

    def retire(self, line: CategoryLine) -> None:
        """Offer a category no longer, or again."""
        self._lane.command(partial(self._retire, line))

    def move(self, line: CategoryLine, ordinal: int) -> None:
        """Move a category to a place among those beside it."""
        if line.handle is not None:
            work = partial(categories.move, self._workspace, line.handle.id, ordinal=ordinal)
            self._lane.command(work)

    def delete(self, line: CategoryLine) -> None:
        """Take a category off the list that nothing bears."""
        if line.handle is not None:
            told = texts().gettext("Category “{name}” is deleted").format(name=line.name)
            handle = line.handle
            work = partial(
                categories.delete, self._workspace, handle.id, row_version=handle.row_version
            )
            self._lane.command(work, done=partial(self._tell, told))

    def _add(self, below: CategoryLine | None) -> Outcome:
        _ = texts().gettext
        name = _("New category") if below is None else _("New subcategory")
        parent_id = None if below is None else self._listed(below).id
        there = {one.name for one in categories.listed(self._workspace)}
        numbered = (f"{name} {number}" for number in range(2, len(there) + 3))
        free = name if name not in there else next(one for one in numbered if one not in there)
        return categories.add(self._workspace, free, parent_id=parent_id)

    def _rename(self, line: CategoryLine, name: str) -> Outcome:
        handle = self._listed(line)
        return categories.rename(
            self._workspace, handle.id, row_version=handle.row_version, name=name
        )

    def _merge(self, line: CategoryLine, into: CategoryLine) -> Outcome:
        target, gone = self._listed(into), self._listed(line)
        return categories.merge(
            self._workspace, gone.id, row_version=gone.row_version, into_id=target.id
        )

    def _retire(self, line: CategoryLine) -> Changes:
        handle = self._listed(line)
        return categories.retire(
            self._workspace, handle.id, row_version=handle.row_version, active=not line.active
        )

    def _listed(self, line: CategoryLine) -> Handle:
        """Give what to hold on to; a word that is not listed is taken into the list."""
        if line.handle is not None:
            return line.handle
        words = (line.parent, line.name) if line.parent else (line.name, "")
        taken = categories.take(self._workspace, words[0], subcategory=words[1]).id
        handles = (one.handle for one in categories.listed(self._workspace))
        found = next((one for one in handles if one is not None and one.id == taken), None)
        if found is None:
            raise Conflict(Topic.DOSSIERS, taken)
        return found

    def _on_made(self, outcome: Outcome) -> None:
        self.made.emit(outcome.id)
        self._tell(texts().gettext("A category was added"), outcome)

    def _on_taken(self, outcome: Outcome) -> None:
        _ = texts()
        words = _.ngettext("{count} word was added", "{count} words were added", outcome.id)
        if outcome.changes:
            self._tell(words.format(count=outcome.id), outcome)

    def _tell(self, words: str, outcome: Outcome) -> None:
        if outcome.changes:
            undo = partial(self._undo, outcome.transaction_no)
            self.told.emit(words, texts().gettext("Undo"), undo)

    def _undo(self, transaction_no: int) -> None:
        back: Callable[[], Changes] = partial(take_back, self._workspace, transaction_no)
        self._lane.command(back)
