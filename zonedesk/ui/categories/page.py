"""The categories of the zone: a list in its order, with how many dossiers bear each (R46)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.categories import CATEGORIES
from zonedesk.domain.topics import Changes, Topic
from zonedesk.domain.words import Role
from zonedesk.services import categories
from zonedesk.services.drafts import NEW
from zonedesk.ui.categories.actions import CHANGES, IN_LIST, IN_PAGE
from zonedesk.ui.categories.columns import NAME, columns
from zonedesk.ui.categories.commands import CategoryCommands
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.desk import Desk, Page, Spot
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.labels import rule
from zonedesk.ui.kit.menu_button import MenuButton
from zonedesk.ui.kit.table.filtering import FilterBar, nothing_found
from zonedesk.ui.kit.table.state import state_from_json
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import literal, texts
from zonedesk.ui.kit.two_panes import list_toolbar
from zonedesk.ui.kit.yielding import ShortButton, Yielding

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zonedesk.domain.categories import CategoryLine

_OTHER = Qt.FocusReason.OtherFocusReason
_LIST = "categories.list"


class CategoriesPage(Page):
    """All categories, subcategories below them; F2 renames in place, Enter on a count opens."""

    TOPICS: ClassVar[Changes] = frozenset({Topic.DOSSIERS})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        _ = texts().gettext
        self._lines: tuple[CategoryLine, ...] = ()
        self._asked: int | None = None
        self.usable = desk.workspace.user.role is not Role.READER
        self.commands = CategoryCommands(desk, self)
        self.table: RecordTable[CategoryLine] = RecordTable(
            columns(usable=self.usable),
            identity=lambda line: line.path,
            name=_("Categories"),
            counted=_counted,
        )
        self.bar = FilterBar(self.table)
        self.merge_button = MenuButton(_("Merge with"))
        self.take_button = ShortButton(_("Take over words in use"), icon="dossiers")
        self.new_button = ShortButton(_("New category"), icon="add", look="primary")
        self._lay_out()
        self._bind()
        self._connect()
        self.refresh()

    def spot(self) -> Spot:
        """Tell which category is under the cursor."""
        line = self.table.current()
        return Spot((), line.path if line else None)

    def go_to(self, spot: Spot) -> None:
        """Come back to a category, without telling."""
        if isinstance(spot.state, str):
            self.table.choose(spot.state)

    def show_reference(self, reference: str) -> None:
        """Show the list, or make a new category."""
        if reference == NEW:
            self.begin()
        else:
            self.table.setFocus(_OTHER)

    def refresh(self) -> None:
        """Read the categories again."""
        self.desk.lane.query(partial(categories.listed, self.desk.workspace), self._on_lines)

    def begin(self) -> None:
        """Make a category, and write its name."""
        if self.usable:
            self.commands.add(below=None)

    def begin_part(self) -> None:
        """Make a subcategory of the category under the cursor, or beside the subcategory there."""
        line = self.table.current()
        if line is not None and self.usable:
            above = (one for one in self._lines if one.name == line.parent and not one.parent)
            self.commands.add(below=next(above, line) if line.parent else line)

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return (self.bar.field, self.table)

    def layout_state(self) -> Mapping[str, str]:
        """Give columns, order and coded filters."""
        return {_LIST: self.table.state().to_json()}

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        if _LIST in stored:
            self.table.restore(state_from_json(stored[_LIST]))

    def fill_targets(self) -> None:
        """Put everything in the menu that the category under the cursor can be merged with."""
        menu, line = self.merge_button.choices, self.table.current()
        menu.clear()
        if line is None:
            return
        for one in self._lines:
            if bool(one.parent) == bool(line.parent) and one.path != line.path:
                menu.addAction(literal(one.path), partial(self.commands.merge, line, one))

    def _lay_out(self) -> None:
        toolbar = list_toolbar((self.bar, self.merge_button, self.take_button, self.new_button))
        Yielding(toolbar, (self.take_button, self.new_button))
        for button in (self.merge_button, self.take_button, self.new_button):
            button.setEnabled(self.usable)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (toolbar, rule()):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def _bind(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "categories.new": self.begin,
            "categories.new_part": self.begin_part,
            "categories.take_used": self.commands.take_used,
        }
        made = bind(self, IN_PAGE, acts=acts)
        in_list: dict[str, Callable[[], object]] = {
            "categories.rename": self._on_rename,
            "categories.up": partial(self._shift, -1),
            "categories.down": partial(self._shift, 1),
            "categories.merge": self._on_merge,
            "categories.retire": self._on_retire,
            "categories.open": self._on_open,
            "categories.delete": self._on_delete,
        }
        made |= bind(self.table.view, IN_LIST, acts=in_list)
        for name in CHANGES:
            made[name].setEnabled(self.usable)

    def _connect(self) -> None:
        self.table.opened.connect(self._on_opened)
        self.table.own_window_wanted.connect(self._on_opened)
        self.table.edited.connect(self._on_edited)
        self.table.arranged.connect(self._on_arranged)
        self.table.current_changed.connect(self._on_current)
        self.new_button.clicked.connect(self.begin)
        self.take_button.clicked.connect(self.commands.take_used)
        self.merge_button.choices.aboutToShow.connect(self.fill_targets)
        self.commands.told.connect(self.told)
        self.commands.made.connect(self._on_made)

    def _on_lines(self, lines: Sequence[CategoryLine]) -> None:
        self._lines = tuple(lines)
        if not self._lines:
            self.table.set_empty(self._nothing_yet(), None)
        self.table.set_rows(self._lines)
        self.new_button.setVisible(bool(self._lines))
        self.take_button.setVisible(any(not one.listed for one in self._lines))
        asked, self._asked = self._asked, None
        if asked is not None:
            self._name(asked)
        elif self.table.current() is None and self._lines:
            self.table.choose(self._lines[0].path)
        self._on_current()

    def _name(self, category_id: int) -> None:
        """Go to a category that is new and write its name."""
        found = (one for one in self._lines if one.handle and one.handle.id == category_id)
        line = next(found, None)
        if line is not None:
            if not self.table.choose(line.path):
                self.bar.clear()
                self.table.choose(line.path)
            self._on_rename()

    def _shift(self, steps: int) -> None:
        """Put the category under the cursor before the one above it, or behind the one below."""
        line = self.table.current()
        if line is None or line.handle is None or not self.usable:
            return
        self.table.set_sort(())  # the order that is changed is the one that is seen
        beside = [one.path for one in self._lines if one.listed and one.parent == line.parent]
        place = beside.index(line.path) + steps
        if 0 <= place < len(beside):
            self.commands.move(line, place + 1)

    def _on_rename(self) -> None:
        view, model = self.table.view, self.table.model
        place = next(n for n, one in enumerate(model.columns) if one.key == NAME)
        if self.table.current() is not None and self.usable:
            view.setFocus(_OTHER)
            index = model.index(view.currentIndex().row(), place)
            view.setCurrentIndex(index)
            view.edit(index)

    def _on_edited(self, line: CategoryLine | None, key: str, value: object) -> None:
        if line is not None and key == NAME and isinstance(value, str) and value != line.name:
            self.commands.rename(line, value)

    def _on_merge(self) -> None:
        self.merge_button.showMenu()

    def _on_retire(self) -> None:
        line = self.table.current()
        if line is not None:
            self.commands.retire(line)

    def _on_open(self) -> None:
        self._on_opened(self.table.current())

    def _on_opened(self, line: CategoryLine | None) -> None:
        if line is not None and line.uses:
            self.record_wanted.emit("dossiers", f"{CATEGORIES}{line.path}")

    def _on_delete(self) -> None:
        line = self.table.current()
        if line is not None and self.usable:
            self.commands.delete(line)

    def _on_made(self, category_id: int) -> None:
        self._asked = category_id
        self.refresh()

    def _on_current(self) -> None:
        self.merge_button.setEnabled(self.usable and self.table.current() is not None)

    def _on_arranged(self) -> None:
        if not self.table.model.shown_count and self.table.model.total:
            _ = texts().gettext
            words, title = _("Clear filters"), _("No categories found")
            found = nothing_found(self.bar, "dossiers", title=title, link=words)
            self.table.set_empty(None, found)

    def _nothing_yet(self) -> EmptyState:
        _ = texts().gettext
        words = _(
            "The words that dossiers are filed under, such as Personeel or Verkeer, with "
            "subcategories below them. They are offered wherever a dossier is written."
        )
        made = EmptyState("dossiers", _("No categories yet"), words=words)
        button = made.add_button(_("New category"), icon="add", main=True)
        button.setEnabled(self.usable)
        button.clicked.connect(self.begin)
        return made


def _counted(shown: int, total: int) -> str:
    _ = texts()
    if shown == total:
        return _.ngettext("{count} category", "{count} categories", total).format(count=total)
    words = _.ngettext("{shown} of {count} category", "{shown} of {count} categories", total)
    return words.format(shown=shown, count=total)
