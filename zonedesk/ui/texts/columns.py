"""The columns of the list of text blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.richtext import plain
from zonedesk.domain.text_blocks import first_words
from zonedesk.ui.kit.table.columns import TableColumn
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from zonedesk.domain.text_blocks import TextBlockLine

_BEGINNING = 160


def columns() -> tuple[TableColumn[TextBlockLine], ...]:
    """Give the columns in the language of the window."""
    _ = texts().gettext
    return (
        TableColumn("title", _("Title"), lambda one: one.title, width=200, flexible=True),
        TableColumn(
            "place",
            _("Field"),
            lambda one: named(one.place),
            width=104,
            code=lambda one: one.place.value,
        ),
        TableColumn("body", _("Body"), body_words, width=136, wrap=True),
        TableColumn(
            "text",
            _("Text"),
            lambda one: first_words(plain(one.text), most=_BEGINNING),
            width=240,
            wrap=True,
            muted=True,
        ),
    )


def body_words(line: TextBlockLine) -> str:
    """Say for which body a text block is."""
    return line.body or texts().gettext("all bodies")
