"""The templates of dossiers: the list by folder, one of them beside it (R55)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.dossier_templates import TEMPLATES, template_of
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import Changes, Topic
from zonedesk.domain.words import Role
from zonedesk.services.drafts import NEW
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.desk import Desk, Page, Spot
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.labels import rule
from zonedesk.ui.kit.panes import has_focus_inside, set_widths, widths
from zonedesk.ui.kit.table.filtering import FilterBar, nothing_found
from zonedesk.ui.kit.table.state import state_from_json
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.two_panes import TwoPanes, list_toolbar, nothing_chosen
from zonedesk.ui.kit.yielding import ShortButton, Yielding
from zonedesk.ui.templates.actions import CHANGES, IN_DETAIL, IN_LIST, IN_PAGE
from zonedesk.ui.templates.columns import columns
from zonedesk.ui.templates.commands import TemplateCommands
from zonedesk.ui.templates.detail import TemplateDetail
from zonedesk.ui.templates.model import read_book

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.dossier_templates import TemplateLine
    from zonedesk.ui.templates.model import TemplateBook

_OTHER = Qt.FocusReason.OtherFocusReason
_WIDTHS, _LEAST_LIST, _LEAST_SIDE = (640, 592), 320, 360


class TemplatesPage(Page):
    """All templates; readers only look."""

    TOPICS: ClassVar[Changes] = frozenset({Topic.TEMPLATES, Topic.BODIES, Topic.ZONE})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        _ = texts().gettext
        self._book: TemplateBook | None = None
        self._asked: int | None = None
        self._renames = False
        self.usable = desk.workspace.user.role is not Role.READER
        self.commands = TemplateCommands(desk, self)
        self.table: RecordTable[TemplateLine] = RecordTable(
            columns(),
            identity=lambda line: line.handle.id,
            name=_("Templates"),
            lines=2,
            counted=_counted,
        )
        self.bar = FilterBar(self.table)
        self.examples = ShortButton(_("Example templates"), icon="dossiers")
        self.examples.setToolTip(_("Add the example templates that are not there yet"))
        self.new_button = ShortButton(_("New template"), icon="add", look="primary")
        self.detail = TemplateDetail(desk, self.commands, usable=self.usable)
        self._lay_out()
        self._bind()
        self._connect()
        self.refresh()

    def spot(self) -> Spot:
        """Tell which template is under the cursor."""
        line = self.table.current()
        return Spot((), line.handle.id if line else None)

    def go_to(self, spot: Spot) -> None:
        """Come back to a template, without telling."""
        if isinstance(spot.state, int):
            self._show(spot.state)

    def show_reference(self, reference: str) -> None:
        """Show a template (``template:12``), all of them (``template:``), or make a new one."""
        if reference == NEW:
            self.begin()
        elif reference == TEMPLATES:
            self.table.setFocus(_OTHER)
        else:
            template_id = template_of(reference)
            if template_id is None or not self._show(template_id):
                self.desk.lane.refused.emit(Refused("show.unknown", reference=reference))

    def refresh(self) -> None:
        """Read the templates again."""
        self.desk.lane.query(partial(read_book, self.desk.workspace), self._on_book)

    def begin(self) -> None:
        """Make a template in the folder of the one under the cursor, and go to its name."""
        if self.usable:
            line = self.table.current()
            self.detail.leave()
            self.commands.add(folder="" if line is None else line.text.folder)

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return (self.bar.field, self.table, self.panes.side)

    def leave(self) -> None:
        """Store what is typed."""
        self.detail.leave()

    def layout_state(self) -> Mapping[str, str]:
        """Give columns, order, coded filters and widths."""
        return {
            "templates.list": self.table.state().to_json(),
            "templates.panes": widths(self.panes.splitter),
        }

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        if "templates.list" in stored:
            self.table.restore(state_from_json(stored["templates.list"]))
        set_widths(self.panes.splitter, stored.get("templates.panes", ""))

    def _lay_out(self) -> None:
        nothing = nothing_chosen(texts().gettext("Choose a template in the list."))
        toolbar = list_toolbar((self.bar, self.examples, self.new_button))
        Yielding(toolbar, (self.examples, self.new_button))
        self.table.setMinimumWidth(_LEAST_LIST)
        self.panes = TwoPanes((toolbar, rule()), self.table, parts=(nothing, self.detail))
        self.panes.side.setMinimumWidth(_LEAST_SIDE)
        self.panes.put_widths(_WIDTHS)
        self._nothing = nothing
        for button in (self.examples, self.new_button):
            button.setEnabled(self.usable)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self.setFocusProxy(self.panes)

    def _bind(self) -> None:
        in_page = {
            "templates.new": self.begin,
            "templates.examples": self.commands.take_examples,
            "templates.detail": self.panes.toggle_side,
        }
        in_list = {
            "templates.rename": self._on_rename,
            "templates.copy": self._on_copy,
            "templates.delete": self._on_delete,
        }
        made = bind(self, IN_PAGE, acts=in_page) | bind(self.table, IN_LIST, acts=in_list)
        bind(self.panes.side, IN_DETAIL, acts={"templates.back": self._on_back})
        for name in CHANGES:
            made[name].setEnabled(self.usable)

    def _connect(self) -> None:
        self.table.current_changed.connect(self._on_current)
        self.table.opened.connect(self._on_opened)
        self.table.arranged.connect(self._on_arranged)
        self.new_button.clicked.connect(self.begin)
        self.examples.clicked.connect(self.commands.take_examples)
        self.detail.back_wanted.connect(self._on_back)
        self.detail.stale.connect(self.refresh)
        self.panes.room_changed.connect(self.detail.back.setVisible)
        self.commands.told.connect(self.told)
        self.commands.made.connect(self._on_made)

    def _on_book(self, book: TemplateBook) -> None:
        self._book = book
        had_focus = has_focus_inside(self)
        if not book.lines:
            self.table.set_empty(self._nothing_yet(), None)
        self.examples.setVisible(bool(book.lines))
        self.new_button.setVisible(bool(book.lines))
        self.table.set_rows(book.lines)
        if had_focus and not has_focus_inside(self):
            self.table.setFocus(_OTHER)  # the button that brought the first ones is gone
        asked, self._asked = self._asked, None
        if asked is not None:
            self._reveal(asked)
        elif self.table.current() is None and book.lines:
            rows = self.table.model.rows_shown()
            if rows:
                self.table.choose(rows[0].handle.id)
        self._on_current(self.table.current())
        if asked is not None and self._renames:
            self._renames = False
            self._on_rename()

    def _show(self, template_id: int) -> bool:
        """Choose a template; before they were read it is chosen when they come."""
        if self._book is None:
            self._asked = template_id
            return True
        return self._reveal(template_id)

    def _reveal(self, template_id: int) -> bool:
        if not self.table.model.knows(template_id):
            return False
        if not self.table.choose(template_id):
            self.bar.clear()
        return self.table.choose(template_id)

    def _on_current(self, line: TemplateLine | None) -> None:
        book = self._book
        if line is None or book is None:
            self.detail.put_away()
            self.panes.show_part(self._nothing)
            return
        self.detail.show_template(line, book)
        self.panes.show_part(self.detail)

    def _on_opened(self, line: TemplateLine | None) -> None:
        if line is not None:
            self.panes.show_side()
            self.detail.edit_text()

    def _on_rename(self) -> None:
        if self.table.current() is not None:
            self.panes.show_side()
            self.detail.edit_name()

    def _on_back(self) -> None:
        self.detail.leave()
        self.panes.leave_side()
        self.table.setFocus(_OTHER)

    def _on_copy(self) -> None:
        line = self.table.current()
        if line is not None and self.usable:
            self.detail.leave()
            self.commands.copy(line)

    def _on_delete(self) -> None:
        line = self.table.current()
        if line is not None and self.usable:
            self.detail.leave()
            self.commands.delete(line.handle.id, line.text.name)

    def _on_made(self, template_id: int) -> None:
        self._asked, self._renames = template_id, True
        self.refresh()

    def _on_arranged(self) -> None:
        if not self.table.model.shown_count and self.table.model.total:
            _ = texts().gettext
            words, title = _("Clear filters"), _("No templates found")
            found = nothing_found(self.bar, "dossiers", title=title, link=words)
            self.table.set_empty(None, found)

    def _nothing_yet(self) -> EmptyState:
        _ = texts().gettext
        words = _(
            "What a new dossier and its agenda item begin with: title, category, text, with what "
            "differs each time in square brackets."
        )
        made = EmptyState("dossiers", _("No templates yet"), words=words)
        examples = made.add_button(_("Take over the example templates"), main=True)
        new = made.add_button(_("New template"), icon="add")
        for button, act in ((examples, self.commands.take_examples), (new, self.begin)):
            button.setEnabled(self.usable)
            button.clicked.connect(act)
        return made


def _counted(shown: int, total: int) -> str:
    _ = texts()
    if shown == total:
        return _.ngettext("{count} template", "{count} templates", total).format(count=total)
    words = _.ngettext("{shown} of {count} template", "{shown} of {count} templates", total)
    return words.format(shown=shown, count=total)
