"""What may be chosen of a paper before it is printed: document, edition, parts, language (14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from zonedesk.domain.paper_checks import Finding, checks
from zonedesk.domain.paper_options import Wish
from zonedesk.domain.paper_parts import PaperPart
from zonedesk.domain.papers import AgendaPaper
from zonedesk.domain.words import Edition
from zonedesk.i18n.catalogue import LANGUAGES
from zonedesk.ui.kit.choices import CheckBox, Combo, SegmentedControl
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import grounded, label, rule
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.preview_checks import Checks
from zonedesk.ui.meetings.preview_words import edition_note, title
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.domain.paper_options import MadePaper

WIDTH = 280
_SIDE, _ABOVE, _BETWEEN = 24, 12, 12
_BOX_INSET = 4  # a check box is drawn this far from its edge, for its focus ring
KINDS: Final = ("minutes", "agenda", "attendance", "convocation", "decisions")
EXTRACT: Final = "extract"
"""Offered only where the preview was asked for an item."""
_WITH_EDITIONS: Final = frozenset({"minutes", "agenda", "decisions", EXTRACT})


class OptionsPane(QScrollArea):
    """Asks what is printed; `changed` tells that another paper is wanted.

    `check_wanted` gives the `Check` that the user wants to mend.
    """

    changed = Signal()
    check_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(texts().gettext("What is printed"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._make()
        self._name_parts(deliberative=False)
        self._lay_out()
        self._connect()
        self.begin(KINDS[0])
        self._fit()

    @property
    def kind(self) -> str:
        """The document that is chosen, one of `KINDS`."""
        return str(self.document.currentData())

    @property
    def wish(self) -> Wish:
        """What is asked of the document."""
        left_out = frozenset(part for part, box in self.parts.items() if not box.isChecked())
        edition = next(one for one in Edition if one.value == self.edition.code)
        return Wish(
            edition,
            filled=self.filling.code == "filled",
            left_out=left_out,
            differences=self.kind == "agenda" and self.differences.isChecked(),
            governor=self.kind == "decisions" and self.governor.isChecked(),
            formula=self.formula.text().strip() if self.kind == EXTRACT else "",
        )

    @property
    def spoken(self) -> str | None:
        """The language that is chosen; None before the first paper told which it is."""
        index = self.language.currentIndex()
        return LANGUAGES[index] if index >= 0 else None

    def begin(
        self,
        kind: str,
        edition: Edition = Edition.FULL,
        *,
        filled: bool = False,
        of_item: bool = False,
    ) -> None:
        """Start with a document, all of its parts, and the language of the zone; tells nobody.

        Args:
            kind: of the document, one of `KINDS`, or `EXTRACT`.
            edition: full or public.
            filled: whether a list of attendance says who was there.
            of_item: whether an extract can be asked for.
        """
        self._offer_extract(offered=of_item)
        self.document.setCurrentIndex(self.document.findData(kind))
        self.language.setCurrentIndex(-1)
        self.edition.choose(edition.value)
        self.filling.choose("filled" if filled else "sign")
        for box in self.parts.values():
            box.setChecked(True)
        self.differences.setChecked(False)
        self.governor.setChecked(False)
        self.formula.clear()
        self._show_note("")
        self.checks.show_checks(())
        self._show_rows()

    def show_made(self, made: MadePaper, *, fonts_embedded: bool) -> None:
        """Tell what the paper holds that was made of the choices."""
        _ = texts().gettext
        contents = made.contents
        self.document.setItemText(KINDS.index("minutes"), title("minutes", contents))
        self.language.setCurrentIndex(LANGUAGES.index(made.language))
        self._name_parts(deliberative=contents.heading.deliberative)
        for part, box in self.parts.items():
            box.setEnabled(part in made.offered)
        sent = isinstance(contents, AgendaPaper) and contents.sent_on is not None
        self.differences.setEnabled(sent)
        self._show_note(edition_note(contents))
        good = _("Fonts are embedded") if fonts_embedded else _("Not all fonts are embedded")
        remarks = [(Finding.GOOD if fonts_embedded else Finding.LACKS, good)]
        if made.filed:
            remarks.insert(0, (Finding.GOOD, _("As it was filed when it left the house")))
        found = () if made.filed else checks(contents)
        self.checks.show_checks(found, remarks=remarks)

    def _make(self) -> None:
        _ = texts().gettext
        self.document = Combo()
        for kind in KINDS:
            self.document.addItem(title(kind, None), kind)
        editions = ((Edition.FULL.value, _("Full")), (Edition.PUBLIC.value, _("Public")))
        self.edition = SegmentedControl(editions, name=_("Edition"))
        fillings = (("sign", _("To sign")), ("filled", _("Filled in")))
        self.filling = SegmentedControl(fillings, name=_("List"))
        for control in (self.edition, self.filling):
            control.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.note = label(tone="muted", wrap=True)
        self.parts = {part: CheckBox("") for part in PaperPart}
        self.differences = CheckBox(_("Changes since sending"))
        self.governor = CheckBox(_("For the governor"))
        self.formula = QLineEdit()
        self.formula.setPlaceholderText(_("The usual words"))
        self.language = Combo()
        names = {"nl": _("Dutch"), "fr": _("French"), "de": _("German")}
        for code in LANGUAGES:
            self.language.addItem(names[code], code)
        self.checks = Checks()

    def _lay_out(self) -> None:
        _ = texts().gettext
        inside = grounded(QWidget(), "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, _ABOVE, 0, _ABOVE)
        column.setSpacing(_BETWEEN)
        column.addLayout(_inset(FormRow(_("&Document"), self.document)))
        self._edition_row = FormRow(_("Edition"), self.edition)
        self._note_row = self._noted()
        self._filling_row = FormRow(_("List"), self.filling)
        self._formula_row = FormRow(_("&Formula"), self.formula)
        edition = QVBoxLayout()
        edition.setContentsMargins(_SIDE, 0, _SIDE, 0)
        edition.setSpacing(8)
        for part in (self._edition_row, self._note_row, self._filling_row, self._formula_row):
            edition.addWidget(part)
        column.addLayout(edition)
        self._parts_row = self._part_boxes()
        column.addWidget(self._parts_row)
        language = FormRow(_("&Language"), self.language)
        for row in (language, rule(), label(_("Checks"), semibold=True), self.checks):
            column.addLayout(_inset(row))
        column.addStretch(1)
        self.setWidget(inside)

    def _noted(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Icon("lock", tone="muted", size=LINE), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.note, 1)
        return made

    def _part_boxes(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        heading = label(texts().gettext("Include"), "secondary", tone="muted", semibold=True)
        column.addLayout(_inset(heading))
        column.addSpacing(4)
        boxes = QVBoxLayout()
        boxes.setContentsMargins(_SIDE - _BOX_INSET, 0, _SIDE, 0)
        boxes.setSpacing(0)
        for box in (*self.parts.values(), self.differences, self.governor):
            boxes.addWidget(box)
        column.addLayout(boxes)
        return made

    def _connect(self) -> None:
        self.document.activated.connect(self._on_document)
        self.language.activated.connect(self.changed)
        self.edition.chosen.connect(self.changed)
        self.filling.chosen.connect(self.changed)
        for box in (*self.parts.values(), self.differences, self.governor):
            box.clicked.connect(self.changed)
        self.formula.editingFinished.connect(self._on_formula)
        self.checks.wanted.connect(self.check_wanted)

    def _on_document(self) -> None:
        self._show_rows()
        self.changed.emit()

    def _on_formula(self) -> None:
        """Ask for the paper anew where other words were written."""
        if self.formula.isModified():
            self.formula.setModified(False)
            self.changed.emit()

    def _offer_extract(self, *, offered: bool) -> None:
        place = self.document.findData(EXTRACT)
        if offered and place < 0:
            self.document.addItem(title(EXTRACT, None), EXTRACT)
        elif not offered and place >= 0:
            self.document.removeItem(place)

    def _show_rows(self) -> None:
        """Show the choices that the document has."""
        attendance, editions = self.kind == "attendance", self.kind in _WITH_EDITIONS
        self._edition_row.setVisible(editions)
        self._filling_row.setVisible(attendance)
        self._parts_row.setVisible(not attendance)
        for part, box in self.parts.items():
            box.setVisible(self.kind == "minutes" or part is PaperPart.SIGNATURES)
        self.differences.setVisible(self.kind == "agenda")
        self.governor.setVisible(self.kind == "decisions")
        self._formula_row.setVisible(self.kind == EXTRACT)
        self._note_row.setVisible(bool(self.note.text()) and editions)

    def _show_note(self, words: str) -> None:
        self.note.setText(words)
        self._note_row.setVisible(bool(words))

    def _name_parts(self, *, deliberative: bool) -> None:
        """Name the parts as the paper itself does."""
        _ = texts().gettext
        words = {
            PaperPart.EXPLANATION: _("Facts and context") if deliberative else _("Explanation"),
            PaperPart.DISCUSSION: _("Motivation") if deliberative else _("Discussion"),
            PaperPart.ACTIONS: _("Action points"),
            PaperPart.OVERVIEW: _("Overview of the agenda"),
            PaperPart.SIGNATURES: _("Signatures"),
        }
        for part, box in self.parts.items():
            box.setText(words[part])

    def _fit(self) -> None:
        self.setFixedWidth(theme_of(self).px(WIDTH))

    def changeEvent(self, event: QEvent) -> None:
        """Be wider when letters are larger."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()


def _inset(row: QWidget) -> QHBoxLayout:
    """Keep the sides of the pane free beside a row."""
    made = QHBoxLayout()
    made.setContentsMargins(_SIDE, 0, _SIDE, 0)
    made.addWidget(row)
    return made
