"""An agenda item whose title and discussion are typed in, over a real work folder."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tests.services.council import one, version
from zonedesk.db.models import AgendaItem
from zonedesk.domain.handles import Handle
from zonedesk.domain.richtext import RichText
from zonedesk.domain.richtext_json import from_json
from zonedesk.services import agenda
from zonedesk.ui.kit.keeping.fields import LineField, RichField
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.richtext.editor import RichTextEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Show
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Desk


@dataclass
class Form(QWidget):
    """Title, discussion and a field beside them; it reads itself again when it should."""

    desk: Desk
    item: int

    def __post_init__(self) -> None:
        super().__init__()
        self.refused: list[object] = []
        self.desk.lane.refused.connect(self.refused.append)
        self.title, self.discussion, self.other = QLineEdit(), RichTextEdit(), QLineEdit()
        self.title.setAccessibleName("Titel")
        self.discussion.setAccessibleName("Bespreking")
        save = partial(_save, self.desk.workspace)
        self.keeper = RecordKeeper(self.desk, subject="agenda_item", save=save, parent=self)
        self.keeper.add("title", LineField(self.title))
        self.keeper.add("discussion", RichField(self.discussion))
        column = QVBoxLayout(self)
        for widget in (self.keeper.bar, self.title, self.discussion, self.other):
            column.addWidget(widget)
        self.keeper.stale.connect(self.read)
        self.desk.hub.changed.connect(self.read)
        self.read()

    def read(self) -> None:
        """Open the item as it is stored now."""
        stored = self.stored()
        handle = Handle(self.item, version(self.desk.workspace, AgendaItem, self.item))
        discussion = stored["discussion"]
        rich = from_json(discussion) if discussion else RichText.empty
        values = {"title": stored["title"], "discussion": rich}
        self.keeper.open(handle, values)

    def stored(self) -> dict[str, Any]:
        """The item as it stands in the file."""
        return one(self.desk.workspace, "agenda_item", self.item)


def _save(workspace: Workspace, item: int, row_version: int, fields: dict[str, Any]) -> Changes:
    given: agenda.ItemFields = {}
    given.update(fields)  # type: ignore[typeddict-item]
    return agenda.edit(workspace, item, row_version=row_version, fields=given)


@pytest.fixture
def make_form(desk: Desk, show: Show) -> Callable[[int], Form]:
    """Show the form of an item; a second one is a second window."""

    def made(item: int) -> Form:
        form = show(Form(desk, item))
        form.title.setCursorPosition(len(form.title.text()))
        return form

    return made
