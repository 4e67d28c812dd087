"""One of the three parts of the place: what the page asks of each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Role
from zonedesk.services.journal import take_back
from zonedesk.ui.kit.labels import grounded
from zonedesk.ui.kit.panes import set_widths, widths
from zonedesk.ui.kit.popovers import close_popover
from zonedesk.ui.kit.table.filtering import nothing_found
from zonedesk.ui.kit.table.state import state_from_json
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.beside import Beside
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.kit.table.filtering import FilterBar
    from zonedesk.ui.kit.table.table import RecordTable
    from zonedesk.ui.kit.two_panes import TwoPanes
    from zonedesk.ui.people.model import Everybody

_OTHER = Qt.FocusReason.OtherFocusReason


class Part(QWidget):
    """Bodies, persons or functions.

    Signals: `moved` tells that the user went into a record or out of it; `told`, `record_wanted`
    as of a page; `window_wanted` asks for a window of the record that is chosen.

    Attributes:
        key: ``bodies``, ``persons`` or ``functions``.
        table: its list.
        bar: what narrows the list.
        panes: list and side, None where there is no side.
        beside: reads what is chosen, None where there is no side.
    """

    moved = Signal()
    told = Signal(str, str, object)
    record_wanted = Signal(str, str)
    window_wanted = Signal()

    key: str
    table: RecordTable[Any]
    bar: FilterBar
    panes: TwoPanes | None = None
    beside: Beside | None = None

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        grounded(self, "surface")
        self.desk = desk
        self.usable = desk.workspace.user.role is not Role.READER
        self.opened = False
        self._asked: str | None = None
        self._has_list = False

    def fill(self, whole: QWidget) -> None:
        """Let one widget fill the part."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(whole)
        self.setFocusProxy(whole)

    @property
    def chosen(self) -> str:
        """The reference of the record that is gone into, empty at the list."""
        return self.beside.wanted if self.beside is not None and self.opened else ""

    def show_lists(self, found: Everybody) -> None:
        """Show what was read."""
        raise NotImplementedError

    def catch_up(self) -> None:
        """Open what was asked before the list was read."""
        self._has_list = True
        asked, self._asked = self._asked, None
        if asked is not None:
            self.open(asked)

    def open(self, reference: str) -> None:
        """Go into a record; before the list was read, as soon as it is."""
        if not self._has_list:
            self._asked = reference
            return
        if not self.table.model.knows(reference):
            self.unfilter()
        if not self.table.model.knows(reference):
            self.desk.lane.refused.emit(Refused("show.unknown", reference=reference))
            return
        if not self.table.choose(reference):
            self.unfilter()
            self.table.choose(reference)
        self.go_in()

    def unfilter(self) -> None:
        """Show all rows."""
        self.table.set_quick("")
        self.table.set_filters(())

    def tell_nothing_found(self, icon: str, title: str) -> None:
        """Say in the list that filters leave nothing, with the way out; nothing where rows show."""
        if not self.table.model.shown_count and self.table.model.total:
            words = texts().gettext("Clear filters")
            self.table.set_empty(None, nothing_found(self.bar, icon, title=title, link=words))

    def go_in(self) -> None:
        """Put the focus in the record that is chosen."""

    def go_out(self) -> None:
        """Put the focus in the list."""
        was, self.opened = self.opened, False
        if self.panes is not None:
            self.panes.leave_side()
        self.table.setFocus(_OTHER)
        if was:
            self.moved.emit()

    def step_back(self) -> None:
        """Go one step back: from a list below a field, a form, the record; at last to the list."""
        if not close_popover() and not self.put_form_away():
            self.go_out()

    def put_form_away(self) -> bool:
        """Give up what is being filled in; tell whether something was."""
        return False

    def begin(self) -> None:
        """Begin a new record."""
        raise NotImplementedError

    def rename(self) -> None:
        """Edit the name of what is chosen."""

    def delete(self) -> None:
        """Delete what is chosen, when nothing uses it."""

    def toggle_activity(self) -> None:
        """Deactivate what is chosen, or take it into use again."""

    def leave(self) -> None:
        """Store what is typed."""

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return (self.table,)

    def layout_state(self) -> dict[str, str]:
        """Give what is remembered of its looks."""
        told = {f"people.{self.key}": self.table.state().to_json()}
        if self.panes is not None:
            told[f"people.{self.key}.panes"] = widths(self.panes.splitter)
        return told

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        key = f"people.{self.key}"
        if key in stored:
            self.table.restore(state_from_json(stored[key]))
        if self.panes is not None:
            set_widths(self.panes.splitter, stored.get(f"{key}.panes", ""))

    def do(
        self,
        work: Callable[[], Outcome],
        words: str,
        *,
        then: Callable[[Any], object] | None = None,
        failed: Callable[[Verdict], object] | None = None,
    ) -> None:
        """Run a command, and tell what it did with the way back."""
        done = partial(self.tell_done, words, then)
        self.desk.lane.command(work, done=done, failed=failed)

    def tell_done(self, words: str, then: Callable[[Any], object] | None, outcome: Outcome) -> None:
        """Say what a command did, with the way back."""
        if then is not None:
            then(outcome)
        undo = partial(self._undo, outcome.transaction_no)
        if outcome.changes:
            self.told.emit(words, texts().gettext("Undo"), undo)

    def change(self, work: Callable[[], Changes]) -> None:
        """Run a command that has no way back of its own."""
        self.desk.lane.command(work)

    def _undo(self, number: int) -> None:
        self.desk.lane.command(partial(take_back, self.desk.workspace, number))
