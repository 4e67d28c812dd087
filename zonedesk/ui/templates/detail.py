"""One template beside the list: what a dossier and its item begin with, and how that looks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from zonedesk.domain import dossier_templates as domain
from zonedesk.domain.text_blocks import DATE
from zonedesk.domain.words import Marking, Matter
from zonedesk.services.dossier_templates import preview
from zonedesk.ui.kit.buttons import icon_button
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.keeping.fields import LineField, RichField, TypedKept
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.labels import grounded, label, rule
from zonedesk.ui.kit.panes import Toolbar
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.richtext.bar import FormatBar
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.templates.preview import TemplatePreview

if TYPE_CHECKING:
    from zonedesk.domain.dossier_templates import TemplateLine, TemplateText
    from zonedesk.services.dossier_templates import TemplateFields
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.templates.commands import TemplateCommands
    from zonedesk.ui.templates.model import TemplateBook

_SIDE, _GAP = 24, 12
_LINES = ("name", "folder", "title", "legal_basis", "item_title")
_TEXTS = ("description", "item_context")
_PICKED = ("category", "subcategory")


class TemplateDetail(QWidget):
    """The editor of a template.

    Signals: `back_wanted` asks for the list; `stale` that the templates are read again.

    Args:
        desk: the open work folder.
        commands: of the templates.
        usable: whether anything may be changed.
    """

    back_wanted = Signal()
    stale = Signal()

    def __init__(self, desk: Desk, commands: TemplateCommands, *, usable: bool) -> None:
        super().__init__()
        grounded(self, "surface")
        _ = texts().gettext
        self._commands, self._usable = commands, usable
        self._line: TemplateLine | None = None
        self._known: dict[str, str] = {}
        self._bodies: list[int | None] = [None]
        self.back = icon_button("back", _("Back to the list (Esc)"))
        self.lines = {name: QLineEdit() for name in _LINES}
        self.picked = {name: PickField((), free=True) for name in _PICKED}
        self.written = {name: RichTextEdit() for name in _TEXTS}
        self.body, self.matter, self.marking = Combo(), Combo(), Combo()
        self.matter.addItems([named(one) for one in Matter])
        self.marking.addItems([named(one) for one in Marking])
        self.bar = FormatBar()
        self.preview = TemplatePreview()
        save = commands.save
        self.keeper = RecordKeeper(desk, subject="dossier_template", save=save, parent=self)
        self._keep()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.lines["name"])

    def show_template(self, line: TemplateLine, book: TemplateBook) -> None:
        """Show a template; of the same one, what is being typed stays."""
        self._line, self._known = line, book.known
        self._offer(line, book)
        text = line.text
        self.matter.setCurrentIndex(list(Matter).index(text.matter))
        self.marking.setCurrentIndex(list(Marking).index(text.marking))
        values: dict[str, Any] = {name: getattr(text, name) for name in (*_LINES, *_TEXTS)}
        values |= {name: getattr(text, name) or None for name in _PICKED}
        self.keeper.open(line.handle, values, called=text.name)
        self._show_preview()

    def edit_name(self) -> None:
        """Put the cursor in the name, with all of it chosen."""
        self.lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.lines["name"].selectAll()

    def edit_text(self) -> None:
        """Put the cursor in the title of the dossier."""
        self.lines["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Store what is typed."""
        self.keeper.flush()

    def put_away(self) -> None:
        """Store what is typed and let go of the template."""
        self.keeper.close()
        self._line = None

    def _keep(self) -> None:
        for name, line in self.lines.items():
            self.keeper.add(name, LineField(line))
        for name, field in self.picked.items():
            self.keeper.add(name, TypedKept(field))
        for name, editor in self.written.items():
            self.keeper.add(name, RichField(editor))
            self.bar.serve(editor)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.keeper.stale.connect(self.stale)
        self.body.activated.connect(lambda row: self._choose({"body_id": self._bodies[row]}))
        self.matter.activated.connect(lambda row: self._choose({"matter": list(Matter)[row]}))
        self.marking.activated.connect(lambda row: self._choose({"marking": list(Marking)[row]}))
        for name in ("title", "item_title"):
            self.lines[name].textChanged.connect(self._show_preview)
        for editor in self.written.values():
            editor.textChanged.connect(self._show_preview)

    def _offer(self, line: TemplateLine, book: TemplateBook) -> None:
        """Offer words and bodies, also one that is not active any more where it is chosen."""
        for name, words in (("category", book.categories), ("subcategory", book.subcategories)):
            self.picked[name].set_choices([Choice(one, one) for one in words])
        offered: dict[int | None, str] = {None: texts().gettext("All bodies")}
        offered |= {one.id: one.name for one in book.bodies}
        offered.setdefault(line.body_id, line.body)
        if list(offered) != self._bodies or self.body.count() != len(offered):
            self._bodies = list(offered)
            self.body.clear()
            self.body.addItems(list(offered.values()))
        self.body.setCurrentIndex(self._bodies.index(line.body_id))

    def _choose(self, fields: TemplateFields) -> None:
        if self._line is not None:
            self.keeper.flush()
            self._commands.choose(self._line.handle.id, fields)

    def _show_preview(self) -> None:
        if self._line is not None:
            self.preview.show_text(preview(self._typed(self._line.text), self._known))

    def _typed(self, text: TemplateText) -> TemplateText:
        """Give the template as it stands in the fields."""
        return replace(
            text,
            title=self.lines["title"].text(),
            item_title=self.lines["item_title"].text(),
            description=self.written["description"].rich(),
            item_context=self.written["item_context"].rich(),
        )

    def _lay_out(self) -> None:
        toolbar = Toolbar()
        toolbar.row.addWidget(self.back)
        toolbar.row.addWidget(self.bar)
        self.back.hide()
        area = QScrollArea()
        area.setAccessibleName(texts().gettext("Template"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self._page())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for part in (toolbar, rule()):
            outer.addWidget(part)
        outer.addWidget(area, 1)
        for field in (*self.lines.values(), *self.picked.values()):
            field.setReadOnly(not self._usable)
        for editor in self.written.values():
            editor.setReadOnly(not self._usable)
        for one in (self.body, self.matter, self.marking, self.bar):
            one.setEnabled(self._usable)

    def _page(self) -> QWidget:
        _ = texts().gettext
        page = grounded(QWidget(), "surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(_SIDE, 16, _SIDE, 16)
        column.setSpacing(_GAP)
        line, written = self.lines, self.written
        known = " ".join(f"[{one}]" for one in (domain.YEAR, domain.ZONE, DATE))
        hint = _(
            "Filled in by itself: {known}. Every other word in square brackets stays, to be typed "
            "over in the dossier."
        )
        category = FormRow(_("Ca&tegory"), self.picked["category"])
        subcategory = FormRow(_("Subcate&gory"), self.picked["subcategory"])
        for part in (
            self.keeper.bar,
            _row(FormRow(_("N&ame"), line["name"]), FormRow(_("Fol&der"), line["folder"])),
            SectionHeader(_("The dossier")),
            FormRow(_("T&itle"), line["title"]),
            _row(category, subcategory),
            _row(FormRow(_("B&ody that decides"), self.body), FormRow(_("Matte&r"), self.matter)),
            _row(
                FormRow(_("Mar&king"), self.marking),
                FormRow(_("Legal gro&und"), line["legal_basis"]),
            ),
            FormRow(_("Descri&ption"), written["description"]),
            SectionHeader(_("Its agenda item")),
            FormRow(_("Title of the ite&m"), line["item_title"]),
            FormRow(_("Conte&xt"), written["item_context"]),
            label(
                _("Left empty, it takes the words of the dossier."),
                "secondary",
                tone="muted",
                wrap=True,
            ),
            SectionHeader(_("As it begins today")),
            self.preview,
            label(hint.format(known=known), "secondary", tone="muted", wrap=True),
        ):
            column.addWidget(part)
        column.addStretch(1)
        return page


def _row(*parts: FormRow) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP)
    for part in parts:
        part.field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(part, 1)
    return made
