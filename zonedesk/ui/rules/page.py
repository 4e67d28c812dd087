"""The place *Administration*: the dated rules of the zone, edited where they stand (R22)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import Changes, Topic
from zonedesk.domain.words import Role
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.desk import Desk, Page, Spot
from zonedesk.ui.kit.table.editing import edit_cell
from zonedesk.ui.kit.table.state import state_from_json
from zonedesk.ui.rules.actions import IN_LIST, IN_PAGE
from zonedesk.ui.rules.columns import ARTICLE, VALUE
from zonedesk.ui.rules.commands import RuleCommands
from zonedesk.ui.rules.model import read_rules
from zonedesk.ui.rules.view import RulesView

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from zonedesk.ui.rules.model import RuleBook, RuleEntry


class RulesPage(Page):
    """The rules in force today, or those of another day; readers only look."""

    TOPICS: ClassVar[Changes] = frozenset({Topic.ZONE})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.book: RuleBook | None = None
        self._wanted: int | None = None
        self._asked = ""  # a rule to be chosen when they come
        self._usable = desk.workspace.user.role is not Role.READER
        self.commands = RuleCommands(desk, self)
        self.view = RulesView(desk.workspace.clock.today, usable=self._usable)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._bind()
        self._connect()
        self.refresh()

    def spot(self) -> Spot:
        """Tell which rule is under the cursor."""
        entry = self.view.table.current()
        return Spot((), entry.code if entry else None)

    def go_to(self, spot: Spot) -> None:
        """Come back to a rule, without telling."""
        if isinstance(spot.state, str):
            self._show(spot.state)

    def show_reference(self, reference: str) -> None:
        """Show a rule by its code, or the form of new rules; refused when unknown."""
        if not reference:
            self._on_new()
        elif self._show(reference):
            self.moved.emit(self.spot())
        else:
            self.desk.lane.refused.emit(Refused("show.unknown", reference=reference))

    def refresh(self) -> None:
        """Read the sets and the rules of the one that is shown again."""
        work = partial(read_rules, self.desk.workspace, self._wanted)
        self.desk.lane.query(work, self._on_book)

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return (self.view.bar.field, self.view.pages)

    def layout_state(self) -> Mapping[str, str]:
        """Give columns, order and coded filters."""
        return {"rules.list": self.view.table.state().to_json()}

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        if "rules.list" in stored:
            self.view.table.restore(state_from_json(stored["rules.list"]))

    def _bind(self) -> None:
        made = bind(self, IN_PAGE, acts={"rules.new": self._on_new})
        made |= bind(
            self.view.table.view,
            IN_LIST,
            acts={
                "rules.value": partial(edit_cell, self.view.table, VALUE),
                "rules.article": partial(edit_cell, self.view.table, ARTICLE),
            },
        )
        for action in made.values():
            action.setEnabled(self._usable)

    def _connect(self) -> None:
        self.view.table.edited.connect(self._on_edited)
        self.view.table.opened.connect(self._on_opened)
        self.view.set_wanted.connect(self._on_set)
        self.view.new_wanted.connect(self._on_new)
        self.view.new_set.wanted.connect(self._on_add)
        self.view.new_set.left.connect(self.view.leave_new)
        self.commands.told.connect(self.told)
        self.commands.made.connect(self._on_made)

    def _show(self, code: str) -> bool:
        """Choose a rule; before the rules were read it is chosen when they come."""
        if self.book is None:
            self._asked = code
            return True
        self.view.leave_new()
        return self.view.reveal(code)

    def _on_book(self, book: RuleBook) -> None:
        self.book = book
        self.view.show_book(book)
        asked, self._asked = self._asked, ""
        if asked and not self.view.reveal(asked):
            self.desk.lane.refused.emit(Refused("show.unknown", reference=asked))

    def _on_edited(self, entry: RuleEntry, key: str, value: object) -> None:
        if self.book is not None:
            self.commands.set_cell(self.book.shown, entry, key=key, value=value)

    def _on_opened(self, _entry: RuleEntry | None) -> None:
        edit_cell(self.view.table, VALUE)

    def _on_set(self, set_id: int) -> None:
        self._wanted = set_id
        self.refresh()

    def _on_new(self) -> None:
        if self._usable:
            self.view.begin_new()

    def _on_add(self, day: date, title: str) -> None:
        self.commands.add_set(day, title=title, once=self.view.new_set.once)

    def _on_made(self, set_id: int) -> None:
        self._wanted = set_id
        self.view.leave_new()
