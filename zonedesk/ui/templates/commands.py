"""What is done to templates: each time one command, told with its way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from zonedesk.domain.errors import Conflict
from zonedesk.domain.topics import Topic
from zonedesk.services import dossier_templates as templates
from zonedesk.services.journal import take_back
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.domain.dossier_templates import TemplateLine
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.desk import Desk

_TEXTS: Final = frozenset({"category", "subcategory"})


class TemplateCommands(QObject):
    """Changes templates through the lane.

    Signals: `told` as of a page; `made` gives the id of a new template.
    """

    told = Signal(str, str, object)
    made = Signal(int)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._lane, self._workspace = desk.lane, desk.workspace

    def add(self, *, folder: str) -> None:
        """Make a template in a folder; its name is written over."""
        fields = templates.TemplateFields(name=texts().gettext("New template"), folder=folder)
        work = partial(templates.add, self._workspace, fields=fields)
        self._lane.command(work, done=self._on_made)

    def copy(self, line: TemplateLine) -> None:
        """Make a template that begins as another one."""
        name = texts().gettext("{name} (copy)").format(name=line.text.name)
        work = partial(templates.copy, self._workspace, line.handle.id, name=name)
        self._lane.command(work, done=self._on_made)

    def take_examples(self) -> None:
        """Add the examples that are not there yet."""
        work = partial(templates.take_examples, self._workspace)
        self._lane.command(work, done=self._on_examples)

    def save(self, template_id: int, row_version: int, fields: dict[str, Any]) -> Changes:
        """Store what was typed; in the lane. Nothing in a field of words is an empty text."""
        stored: Any = {
            name: "" if value is None and name in _TEXTS else value
            for name, value in fields.items()
        }
        return templates.edit(self._workspace, template_id, row_version=row_version, fields=stored)

    def choose(self, template_id: int, fields: templates.TemplateFields) -> None:
        """Set by one click what is chosen, whatever was typed and saved in the meantime."""
        self._lane.command(partial(self._choose, template_id, fields))

    def delete(self, template_id: int, name: str) -> None:
        """Put a template in the bin."""
        words = texts().gettext("Template “{name}” is in the bin").format(name=name)
        self._lane.command(partial(self._delete, template_id), done=partial(self._tell, words))

    def _choose(self, template_id: int, fields: templates.TemplateFields) -> Changes:
        version = self._version(template_id)
        return templates.edit(self._workspace, template_id, row_version=version, fields=fields)

    def _delete(self, template_id: int) -> Outcome:
        version = self._version(template_id)
        return templates.delete(self._workspace, template_id, row_version=version)

    def _version(self, template_id: int) -> int:
        """Read what to hold on to now: what was typed is stored since the list was read."""
        handles = (one.handle for one in templates.listed(self._workspace))
        found = next((one for one in handles if one.id == template_id), None)
        if found is None:
            raise Conflict(Topic.TEMPLATES, template_id)
        return found.row_version

    def _on_made(self, outcome: Outcome) -> None:
        self.made.emit(outcome.id)
        self._tell(texts().gettext("A template was added"), outcome)

    def _on_examples(self, outcome: Outcome) -> None:
        _ = texts()
        words = _.ngettext(
            "{count} example template was added",
            "{count} example templates were added",
            outcome.id,
        )
        if outcome.changes:
            self._tell(words.format(count=outcome.id), outcome)
        else:
            self.told.emit(_.gettext("All example templates are there already"), "", None)

    def _tell(self, words: str, outcome: Outcome) -> None:
        undo = partial(self._undo, outcome.transaction_no)
        self.told.emit(words, texts().gettext("Undo"), undo)

    def _undo(self, transaction_no: int) -> None:
        self._lane.command(partial(take_back, self._workspace, transaction_no))
