"""A template as a dossier of today, and its agenda item, would begin with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain import dossier_templates as domain
from zonedesk.domain.richtext import plain
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.domain.dossier_templates import TemplateText


class TemplatePreview(QWidget):
    """The dossier and the item, with what is left to type over still in its brackets."""

    def __init__(self) -> None:
        super().__init__()
        _ = texts().gettext
        self.title = label("", semibold=True, wrap=True)
        self.description = label("", wrap=True)
        self.item_title = label("", semibold=True, wrap=True)
        self.item_context = label("", wrap=True)
        self.left = label("", "secondary", tone="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(_("The dossier"), "secondary", tone="muted"))
        column.addWidget(self.title)
        column.addWidget(self.description)
        column.addSpacing(8)
        column.addWidget(label(_("Its agenda item"), "secondary", tone="muted"))
        column.addWidget(self.item_title)
        column.addWidget(self.item_context)
        column.addSpacing(8)
        column.addWidget(self.left)

    def show_text(self, text: TemplateText) -> None:
        """Show a template that was filled in as far as it can be.

        An item without a title or text of its own takes those of the dossier.
        """
        _ = texts().gettext
        description, context = plain(text.description), plain(text.item_context)
        shown = (
            (self.title, text.title or "–"),
            (self.description, description),
            (self.item_title, text.item_title or text.title or "–"),
            (self.item_context, context or description),
        )
        for part, words in shown:
            part.setText(words)
            part.setVisible(bool(words))
        gaps = domain.gaps("\n".join(words for _part, words in shown))
        words = _("Left to type over: {gaps}").format(gaps=", ".join(gaps))
        self.left.setText(words if gaps else _("Nothing is left to type over."))
