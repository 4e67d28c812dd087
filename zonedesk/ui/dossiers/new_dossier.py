"""A new dossier: title, category and body, in the place of the dossier beside the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain import richtext
from zonedesk.domain.dossier_templates import gaps
from zonedesk.domain.errors import Refused
from zonedesk.ui.dossiers.model import read_templates
from zonedesk.ui.kit.buttons import plain, primary
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.form_keys import take_form_key
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.keeping.bar import KeeperBar
from zonedesk.ui.kit.keeping.unmade import Typed, UnmadeKeeper
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.dossier_templates import TemplateText
    from zonedesk.services.dossiers import DossierFields
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict

_SIDE, _BETWEEN = 24, 12


class NewDossier(QWidget):
    """The form; `made_wanted` gives fields and the id of a body, `cancelled` puts it away.

    Who makes it asks through `once`.

    Args:
        desk: the open work folder.
    """

    made_wanted = Signal(object, object)
    cancelled = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "surface")
        self._desk = desk
        self._templates: tuple[TemplateText, ...] = ()
        self._bodies_of: tuple[int | None, ...] = ()
        self.template = Combo()
        self.preview = label("", tone="muted", wrap=True)
        self.preview.hide()
        self.title = QLineEdit()
        self.category = PickField((), free=True)
        self.subcategory = PickField((), free=True)
        self.body = Combo()
        self.restored = KeeperBar()
        typed: dict[str, Typed] = {
            "title": self.title,
            "category": self.category,
            "subcategory": self.subcategory,
            "body": self.body,
        }
        self.unmade = UnmadeKeeper(desk, "new_dossier", typed=typed, bar=self.restored, parent=self)
        self.make = primary(_("&Make the dossier"))
        self.cancel = plain(_("Cancel"))
        self._template_row = FormRow(_("Te&mplate"), self.template)
        self._template_row.hide()
        self.rows = {
            "title": FormRow(_("&Title"), self.title),
            "category": FormRow(_("&Category"), self.category),
            "subcategory": FormRow(_("&Subcategory"), self.subcategory),
            "body": FormRow(_("B&ody that decides"), self.body),
        }
        self._lay_out()
        self.setFocusProxy(self.title)
        self.once = Once(self.make, self.title, self.category, self.subcategory)
        self.template.activated.connect(self._on_template)
        self.make.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.cancelled)

    def _lay_out(self) -> None:
        _ = texts().gettext
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 16, _SIDE, 16)
        column.setSpacing(_BETWEEN)
        column.addWidget(label(_("New dossier"), "record"))
        column.addWidget(self.restored)
        column.addWidget(self._template_row)
        column.addWidget(self.preview)
        for row in self.rows.values():
            column.addWidget(row)
        hint = _("It gets the next number of its body and year, and opens today.")
        column.addWidget(label(hint, tone="muted", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.make)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)

    def begin(
        self,
        *,
        categories: Iterable[str],
        subcategories: Iterable[str],
        bodies: Iterable[tuple[int, str]],
    ) -> None:
        """Offer what was written before and the bodies; what is typed here already stays."""
        self.category.set_choices([Choice(one, one) for one in categories])
        self.subcategory.set_choices([Choice(one, one) for one in subcategories])
        chosen = self.body.currentData()
        self.body.clear()
        for body_id, name in bodies:
            self.body.addItem(name, body_id)
        self.body.addItem(texts().gettext("none"), None)
        self.body.setCurrentIndex(0 if chosen is None else max(0, self.body.findData(chosen)))
        self._desk.lane.query(partial(read_templates, self._desk.workspace), self._offer)
        self.unmade.open()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Ask for the dossier; what is missing is said at its field."""
        if self.once.asking:
            return
        for row in self.rows.values():
            row.accept()
        self.category.take()
        self.subcategory.take()
        fields: DossierFields = {
            "title": self.title.text(),
            "category": str(self.category.value() or ""),
            "subcategory": str(self.subcategory.value() or ""),
        }
        self.made_wanted.emit(fields | self._begun(), self.body.currentData())

    def _begun(self) -> DossierFields:
        """Give what a template brings along beside what the form shows."""
        chosen = self.template.currentIndex() - 1
        if chosen < 0:
            return {}
        text = self._templates[chosen]
        return {
            "marking": text.marking,
            "matter": text.matter,
            "legal_basis": text.legal_basis,
            "description": text.description,
        }

    def _offer(self, found: tuple[tuple[TemplateText, int | None], ...]) -> None:
        """Offer the templates by folder; without any the form is as it was."""
        self._templates = tuple(text for text, _body in found)
        self._bodies_of = tuple(body for _text, body in found)
        self.template.clear()
        self.template.addItem(texts().gettext("none"))
        for text in self._templates:
            self.template.addItem(" › ".join(filter(None, (text.folder, text.name))))
        self._template_row.setVisible(bool(found))
        self._show_preview()

    def _on_template(self, row: int) -> None:
        """Begin with a template: its words come in the fields, where they are changed."""
        if row > 0:
            text = self._templates[row - 1]
            self.title.setText(text.title)
            self.category.set_value(text.category or None)
            self.subcategory.set_value(text.subcategory or None)
            body = self.body.findData(self._bodies_of[row - 1])
            if self._bodies_of[row - 1] is not None and body >= 0:
                self.body.setCurrentIndex(body)
            self._choose_gap()
        self._show_preview()

    def _choose_gap(self) -> None:
        """Select the first word in square brackets that is left, to be typed over."""
        left = gaps(self.title.text())
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        if left:
            self.title.setSelection(self.title.text().index(left[0]), len(left[0]))

    def _show_preview(self) -> None:
        chosen = self.template.currentIndex() - 1
        words = richtext.plain(self._templates[chosen].description) if chosen >= 0 else ""
        self.preview.setText(words)
        self.preview.setVisible(bool(words))

    def refuse(self, verdict: Verdict) -> None:
        """Say why it was not made, at the field that it is about."""
        wrong = verdict.facts.get("field", "title") if isinstance(verdict, Refused) else "title"
        row = self.rows.get(str(wrong), self.rows["title"])
        row.refuse(verdict_words(verdict))
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what was typed."""
        self.unmade.clear()
        self.template.setCurrentIndex(0 if self.template.count() else -1)
        self._show_preview()
        for row in self.rows.values():
            row.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make it with Enter, put it away with Esc."""
        taken = take_form_key(
            event,
            self,
            submit=self.submit,
            give_up=self.cancelled.emit,
            buttons=(self.make, self.cancel),
        )
        if not taken:
            super().keyPressEvent(event)
