"""The functions: titles in two languages for a man, a woman and several, edited in place (R21)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.services import functions
from zonedesk.ui.kit.buttons import plain
from zonedesk.ui.kit.canvas import Ink
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.keeping.unmade import UnmadeKeeper
from zonedesk.ui.kit.keeping.versions import Versions
from zonedesk.ui.kit.labels import rule
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.table.columns import TableColumn, number_column
from zonedesk.ui.kit.table.editing import ClickEditing
from zonedesk.ui.kit.table.filtering import FilterBar
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.people.columns import active_column
from zonedesk.ui.people.part import Part
from zonedesk.ui.people.standing import text_editor

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.people_record import FunctionLine
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.people.model import Everybody

_PADDING = 16
_FIRST = ("title", "title_fr")


def _titles() -> tuple[tuple[str, str], ...]:
    _ = texts().gettext
    return (
        ("title", _("Dutch")),
        ("title_f", _("Dutch, a woman")),
        ("title_plural", _("Dutch, several")),
        ("title_fr", _("French")),
        ("title_fr_f", _("French, a woman")),
        ("title_fr_plural", _("French, several")),
    )


def _title_column(name: str, words: str, *, usable: bool) -> TableColumn[FunctionLine]:
    def told(line: FunctionLine) -> str:
        return str(getattr(line, name))

    def editor(line: FunctionLine, parent: QWidget) -> QWidget:
        return text_editor(told(line), parent)

    def look(line: FunctionLine) -> Words:
        ink = Ink(tone="text" if line.active else "muted")
        return Words(told(line), ink=ink, wrap=True, strong=name in _FIRST)

    return TableColumn(
        name,
        words,
        told,
        width=160,
        look=look,
        editor=editor if usable else None,
        flexible=name == "title",
    )


def _columns(*, usable: bool) -> tuple[TableColumn[FunctionLine], ...]:
    _ = texts().gettext
    return (
        *(_title_column(name, words, usable=usable) for name, words in _titles()),
        number_column("used", _("Persons"), of=lambda one: one.used, width=76),
        replace(active_column(_("In use"), width=92), muted=True),
    )


class FunctionsPart(Part):
    """The list of functions and what is done with them."""

    key = "functions"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        _ = texts().gettext
        self._versions = Versions()
        self.table: RecordTable[FunctionLine] = RecordTable(
            _columns(usable=self.usable),
            identity=lambda line: str(line.handle.id),
            name=_("Functions"),
            lines=2,
            counted=_counted,
        )
        self._clicks = ClickEditing(self.table)
        self.bar = FilterBar(self.table)
        self.title = QLineEdit()
        self.title.setPlaceholderText(_("New function, in Dutch"))
        self.title.setAccessibleName(_("New function, in Dutch"))
        self.title_fr = QLineEdit()
        self.title_fr.setPlaceholderText(_("In French"))
        self.title_fr.setAccessibleName(_("New function, in French"))
        self.add_button = plain(_("Add"), icon="add")
        self.once = Once(self.add_button, self.title, self.title_fr)
        typed = {"title": self.title, "title_fr": self.title_fr}
        self.unmade = UnmadeKeeper(desk, "new_function", typed=typed, parent=self)
        self._lay_out()
        self.table.edited.connect(self._on_edited)
        self.table.arranged.connect(self._on_arranged)
        self.add_button.clicked.connect(self.add)
        for field in (self.title, self.title_fr):
            field.returnPressed.connect(self.add)

    def show_lists(self, found: Everybody) -> None:
        """Show the functions."""
        if not found.functions:
            self.table.set_empty(_nothing_yet(), None)
        self.table.set_rows(found.functions)
        self.unmade.open()
        self.catch_up()

    def begin(self) -> None:
        """Put the cursor where a new function is typed."""
        if self.usable:
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Make the function that is typed."""
        told = {"title": self.title.text().strip(), "title_fr": self.title_fr.text().strip()}
        if not any(told.values()):
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        fields: Any = told
        work = partial(functions.add, self.desk.workspace, fields=fields)
        words = texts().gettext("{function} is added")
        done = partial(
            self.tell_done, words.format(function=told["title"] or told["title_fr"]), self._on_added
        )
        self.once.ask(self.desk.lane, self.unmade.making(work), done=done)

    def rename(self) -> None:
        """Edit the title under the cursor."""
        index = self.table.view.currentIndex()
        if self.usable and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.table.view.edit(index)

    def delete(self) -> None:
        """Let the function under the cursor go, when nobody bears it."""
        line = self.table.current()
        if line is not None and self.usable:
            words = texts().gettext("{function} is gone")
            title = line.title or line.title_fr
            self.do(partial(self._delete, line), words.format(function=title))

    def toggle_activity(self) -> None:
        """Offer the function under the cursor no more, or again."""
        line = self.table.current()
        if line is not None and self.usable:
            self.change(partial(self._store, line, {"active": not line.active}))

    def leave(self) -> None:
        """Keep what is typed and not added."""
        self.unmade.flush()

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        found: tuple[QWidget, ...] = (self.bar.field, self.table)
        return (*found, self.title) if self.usable else found

    def _lay_out(self) -> None:
        bar, row = QWidget(), QWidget()
        for held, parts in (
            (bar, (self.bar,)),
            (row, (self.title, self.title_fr, self.add_button)),
        ):
            line = QHBoxLayout(held)
            line.setContentsMargins(_PADDING, 8, _PADDING, 8)
            line.setSpacing(8)
            for part in parts:
                line.addWidget(part, 0 if part is self.add_button else 1)
        row.setVisible(self.usable)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for one in (bar, rule(), self.table, rule(), row):
            column.addWidget(one, 1 if one is self.table else 0)
        self.fill(whole)
        self.setFocusProxy(self.table)

    def _on_added(self, _outcome: Outcome) -> None:
        self.unmade.clear()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self, line: FunctionLine, key: str, value: object) -> None:
        if value != getattr(line, key):
            told: Any = {key: value}
            self.change(partial(self._store, line, told))

    def _store(self, line: FunctionLine, fields: functions.FunctionFields) -> Changes:
        return self._run(
            line,
            lambda version: functions.edit(
                self.desk.workspace, line.handle.id, row_version=version, fields=fields
            ),
        )

    def _run(self, line: FunctionLine, command: Callable[[int], Changes]) -> Changes:
        return self._versions.run(line.handle.id, line.handle.row_version, command)

    def _delete(self, line: FunctionLine) -> Outcome:
        newest = self._versions.newest(line.handle.id, line.handle.row_version)
        return functions.delete(self.desk.workspace, line.handle.id, row_version=newest)

    def _on_arranged(self) -> None:
        self.tell_nothing_found("people", texts().gettext("No functions found"))


def _nothing_yet() -> EmptyState:
    _ = texts().gettext
    words = _("A function that is typed at a person comes here by itself, or add one below.")
    return EmptyState("people", _("No functions yet"), words=words)


def _counted(shown: int, total: int) -> str:
    _ = texts()
    if shown == total:
        return _.ngettext("{count} function", "{count} functions", total).format(count=total)
    words = _.ngettext("{shown} of {count} function", "{shown} of {count} functions", total)
    return words.format(shown=shown, count=total)
