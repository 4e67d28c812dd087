"""The columns of the list of templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.categories import path_of
from zonedesk.ui.kit.table.columns import TableColumn
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from zonedesk.domain.dossier_templates import TemplateLine


def columns() -> tuple[TableColumn[TemplateLine], ...]:
    """Give the columns in the language of the window; folder and name first."""
    _ = texts().gettext
    return (
        TableColumn("folder", _("Folder"), lambda one: one.text.folder, width=136, wrap=True),
        TableColumn("name", _("Name"), lambda one: one.text.name, width=152, flexible=True),
        TableColumn("category", _("Category"), _category, width=184, wrap=True),
        TableColumn("body", _("Body"), body_words, width=112, wrap=True),
        TableColumn(
            "matter",
            _("Matter"),
            lambda one: named(one.text.matter),
            width=144,
            wrap=True,
            shown=False,
            code=lambda one: one.text.matter.value,
        ),
    )


def body_words(line: TemplateLine) -> str:
    """Say which body decides on a dossier that begins with a template."""
    return line.body or texts().gettext("all bodies")


def _category(line: TemplateLine) -> str:
    return path_of(line.text.category, line.text.subcategory)
