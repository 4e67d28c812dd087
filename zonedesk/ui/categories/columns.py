"""The columns of the list of categories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.errors import Refused
from zonedesk.ui.kit.canvas import Ink
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.table.columns import TableColumn, number_column
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.categories import CategoryLine

NAME: Final = "name"
_STEP: Final = "\u2003\u2003"
_LISTED, _RETIRED, _UNLISTED = "listed", "retired", "unlisted"


class NameCell(TypedField):
    """The name of a category, edited in its cell."""

    def read(self, text: str) -> str:
        """Take a name; without one it stays open.

        Raises:
            Refused: ``record.required`` (field).
        """
        cleaned = " ".join(text.split())
        if not cleaned:
            raise Refused("record.required", field="name")
        return cleaned

    def written(self, value: object) -> str:
        """Show the name."""
        return str(value)


def columns(*, usable: bool) -> tuple[TableColumn[CategoryLine], ...]:
    """Give the columns in the language of the window; only who may change it edits a name."""
    _ = texts().gettext
    return (
        TableColumn(
            NAME,
            _("Category"),
            lambda one: one.path,
            width=320,
            look=_named,
            editor=_name_cell if usable else None,
            flexible=True,
        ),
        number_column("uses", _("Dossiers"), of=lambda one: one.uses, width=104),
        TableColumn(
            "state",
            _("State"),
            _told,
            width=200,
            kind="state",
            code=_state,
            look=_shaped,
        ),
    )


def _name_cell(line: CategoryLine, parent: QWidget) -> TypedField:
    made = NameCell(parent)
    made.set_value(line.name)
    return made


def _named(line: CategoryLine) -> Words:
    ink = Ink() if line.listed and line.active else Ink(tone="muted")
    return Words(f"{_STEP}{line.name}" if line.parent else line.name, ink=ink, strong=True)


def _state(line: CategoryLine) -> str:
    if not line.listed:
        return _UNLISTED
    return _LISTED if line.active else _RETIRED


def _told(line: CategoryLine) -> str:
    _ = texts().gettext
    words = {_LISTED: "", _RETIRED: _("offered no longer"), _UNLISTED: _("not in the list")}
    return words[_state(line)]


def _shaped(line: CategoryLine) -> ShapeAndWord | None:
    if not line.listed:
        return ShapeAndWord(Shape.WATCH, _told(line), "watch")
    return None if line.active else ShapeAndWord(Shape.PAUSED, _told(line), "muted")
