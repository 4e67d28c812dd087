"""The list of rules of one set: toolbar with the sets, table with editing in place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.menu_button import MenuButton
from zonedesk.ui.kit.table.columns import Group, Grouping
from zonedesk.ui.kit.table.editing import ClickEditing
from zonedesk.ui.kit.table.filtering import FilterBar
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.kit.yielding import ShortButton, Yielding
from zonedesk.ui.rules.columns import columns
from zonedesk.ui.rules.looks import subject_words
from zonedesk.ui.rules.new_set import NewRuleSet

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.rule_record import RuleSetLine
    from zonedesk.ui.rules.model import RuleBook, RuleEntry

_PADDING = 16


class RulesView(QWidget):
    """The rules of a set, or the form of a new set in their place.

    Signals: `set_wanted` gives the id of the set that was chosen, `new_wanted` that a copy is.

    Args:
        today: the day in Brussels.
        usable: whether anything may be changed.
    """

    set_wanted = Signal(int)
    new_wanted = Signal()

    def __init__(
        self, today: Callable[[], date], *, usable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "surface")
        self._sets: tuple[RuleSetLine, ...] = ()
        self.table: RecordTable[RuleEntry] = RecordTable(
            columns(usable=usable), identity=lambda entry: entry.code, name=_("Rules"), lines=2
        )
        self._clicks = ClickEditing(self.table)
        self.bar = FilterBar(self.table)
        self.sets_button = MenuButton("")
        self.new_button = ShortButton(_("New rules from a day"), icon="add", look="primary")
        self.new_button.setEnabled(usable)
        self.new_set = NewRuleSet(today)
        self.pages = QStackedWidget()
        self._lay_out()
        self.new_button.clicked.connect(self.new_wanted)
        self.sets_button.choices.aboutToShow.connect(self.fill_sets)

    def show_book(self, book: RuleBook) -> None:
        """Show the rules of a set under the bodies they concern."""
        self._sets = book.sets
        self._shown = book.shown
        self.sets_button.setText(_set_words(book.shown))
        subjects = dict.fromkeys(entry.subject for entry in book.entries)
        folded = self.table.model.is_collapsed
        groups = tuple(Group(one, one, collapsed=folded(one)) for one in subjects)
        self.table.set_rows(book.entries)
        self.table.set_grouping(Grouping(lambda entry: entry.subject, groups))
        self.table.set_note(named(book.shown.profile))

    def fill_sets(self) -> None:
        """Put the rule sets in the menu, the newest first."""
        menu = self.sets_button.choices
        menu.clear()
        for one in reversed(self._sets):
            words = _set_words(one).replace("&", "&&")
            act = menu.addAction(words, partial(self.set_wanted.emit, one.handle.id))
            act.setCheckable(True)
            act.setChecked(one.handle.id == self._shown.handle.id)

    def reveal(self, code: str) -> bool:
        """Choose a rule, whatever filter or folded heading hides it; False when unknown."""
        model = self.table.model
        if not model.knows(code):
            return False
        if code not in {entry.code for entry in model.rows_shown()}:
            self.bar.clear()
        if model.line_of(code) is None:
            model.toggle_group(subject_words(code))
        return self.table.choose(code)

    def begin_new(self) -> None:
        """Show the form of a new set in the place of the list."""
        self.pages.setCurrentWidget(self.new_set)
        self.new_set.begin()

    def leave_new(self) -> None:
        """Show the list again."""
        self.pages.setCurrentWidget(self.table)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        toolbar = QWidget()
        row = QHBoxLayout(toolbar)
        row.setContentsMargins(_PADDING, 8, _PADDING, 8)
        row.setSpacing(8)
        row.addWidget(self.bar, 1)
        row.addWidget(self.sets_button)
        row.addWidget(self.new_button)
        Yielding(toolbar, (self.new_button,))
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.new_set)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(toolbar)
        column.addWidget(rule())
        column.addWidget(self.pages, 1)
        self.setFocusProxy(self.table)


def _set_words(one: RuleSetLine) -> str:
    words = texts().gettext("From {day}: {title}")
    return words.format(day=shown_day(one.valid_from), title=one.title)
