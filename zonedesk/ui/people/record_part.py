"""A part whose list has the record that is chosen at its side: what bodies and persons share."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt

from zonedesk.ui.kit.beside import Beside
from zonedesk.ui.kit.labels import rule
from zonedesk.ui.kit.two_panes import TwoPanes, list_toolbar
from zonedesk.ui.people.part import Part
from zonedesk.ui.people.record_pane import ListedLine, Record, RecordPane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QFrame, QWidget

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.kit.table.table import RecordTable
    from zonedesk.ui.kit.yielding import ShortButton
    from zonedesk.ui.people.new_forms import NewForm

_OTHER = Qt.FocusReason.OtherFocusReason
Line = TypeVar("Line", bound=ListedLine)


class RecordPart(Part, Generic[Line, Record]):
    """A list, beside it one record of it, or the form of a new one.

    Kinds make list, button, pane, form and what says that nothing is chosen, then call `lay_out`.

    Attributes:
        new_button: begins a new record.
        detail: shows the record that is chosen.
        form: asks for a new one.
        nothing: says that nothing is chosen.
    """

    table: RecordTable[Line]
    panes: TwoPanes
    beside: Beside
    new_button: ShortButton
    detail: RecordPane[Record]
    form: NewForm
    nothing: QWidget

    def reference_of(self, line: Line) -> str:
        """Give the reference by which a line is known."""
        raise NotImplementedError

    def reading(self, reference: str) -> Callable[[], Record]:
        """Give what reads a record, in the lane."""
        raise NotImplementedError

    def store_activity(self, handle: Handle, *, active: bool) -> Changes:
        """Take a record out of use or into it, in the lane."""
        raise NotImplementedError

    def put_in_bin(self, handle: Handle) -> Outcome:
        """Put a record in the bin, in the lane."""
        raise NotImplementedError

    def binned_words(self, line: Line) -> str:
        """Say that a record is in the bin."""
        raise NotImplementedError

    def lay_out(
        self,
        widths: Sequence[int],
        *,
        least: tuple[int, int],
        facets: QFrame | None = None,
        others: Sequence[QWidget] = (),
    ) -> None:
        """Put list and side beside one another.

        Args:
            widths: of the panes at a first start.
            least: widths of list and side.
            facets: what narrows the list, at its left.
            others: forms that can stand at the side as well.
        """
        least_list, least_side = least
        self.table.setMinimumWidth(least_list)
        parts = (self.nothing, self.detail, self.form, *others)
        above = (list_toolbar((self.bar, self.new_button)), rule())
        self.panes = TwoPanes(above, self.table, parts=parts, facets=facets)
        self.panes.side.setMinimumWidth(least_side)
        self.panes.put_widths(widths)
        self.beside = Beside(
            self.desk.lane, self.reading, pane=self.detail, put_away=self.detail.put_away
        )
        self.new_button.setEnabled(self.usable)
        self.fill(self.panes)
        self._connect_record()

    def show_chosen(self) -> None:
        """Open what was asked, renew what is chosen or let go of it; else choose the first."""
        self.catch_up()
        if self.beside.wanted:
            if self.table.model.knows(self.beside.wanted):
                self.beside.renew()
            else:
                self._forget()
        rows = self.table.model.rows_shown()
        if self.table.current() is None and rows:
            self.table.choose(self.reference_of(rows[0]))

    def go_in(self) -> None:
        """Put the focus in the record that is chosen."""
        if self.table.current() is None:
            return
        self.opened = True
        self.show_detail()
        self.panes.show_side()
        self.detail.setFocus(_OTHER)
        self.moved.emit()

    def go_in_and(self, wish: Callable[[], object]) -> None:
        """Go into the record that is chosen, and do something with it as soon as it is there."""
        if self.usable and self.table.current() is not None:
            self.go_in()
            self.beside.when_there(wish)

    def show_detail(self) -> None:
        """Show the record where a form stood."""
        self.panes.show_part(self.detail)

    def put_form_away(self) -> bool:
        """Give up what is being filled in; tell whether something was."""
        shown = self.panes.side.currentWidget() is self.form
        if shown:
            self.form.give_up()
        return shown

    def begin(self) -> None:
        """Show the form of a new record."""
        if self.usable:
            self.panes.show_part(self.form)
            self.panes.show_side()
            self.form.begin()

    def rename(self) -> None:
        """Edit the name of the record under the cursor."""
        self.go_in_and(self.detail.edit_name)

    def delete(self) -> None:
        """Put the record under the cursor in the bin, when nothing uses it."""
        line = self.table.current()
        if line is not None and self.usable:
            self.detail.leave()
            self.do(partial(self._delete, self.reference_of(line)), self.binned_words(line))

    def toggle_activity(self) -> None:
        """Take the record under the cursor out of use, or into it again."""
        line = self.table.current()
        if line is not None:
            self._set_active(not line.active)

    def leave(self) -> None:
        """Store what is typed."""
        self.detail.leave()
        self.form.unmade.flush()

    def make(self, work: Callable[[], Outcome], words: str) -> None:
        """Make the record that the form asks for, say so, and open it."""
        done = partial(self.tell_done, words, self.on_made)
        making = self.form.unmade.making(work)
        self.form.once.ask(self.desk.lane, making, done=done, failed=self.form.refuse)

    def on_made(self, outcome: Outcome) -> None:
        """Open what was made as soon as it is read."""
        self.form.clear()
        self.show_detail()
        self._has_list = False  # opened when it is read again
        self.open(outcome.reference)

    def on_cancelled(self) -> None:
        """Show the record again, or the list, where a form was put away."""
        self.panes.show_part(self.detail if self.beside.wanted else self.nothing)
        self.go_out()

    def _connect_record(self) -> None:
        detail = self.detail
        self.table.current_changed.connect(self._on_current)
        self.table.opened.connect(self._on_opened)
        self.new_button.clicked.connect(self.begin)
        self.form.cancelled.connect(self.on_cancelled)
        detail.back_wanted.connect(self.go_out)
        detail.window_wanted.connect(self.window_wanted)
        detail.delete_wanted.connect(self.delete)
        detail.activity_wanted.connect(self._set_active)
        detail.keeper.stale.connect(self.beside.renew)
        self.beside.arrived.connect(self._on_record)
        self.beside.gone.connect(self._on_gone)
        self.panes.room_changed.connect(detail.head.back.setVisible)

    def _on_current(self, line: Line | None) -> None:
        if line is not None:
            self.beside.choose(self.reference_of(line))

    def _on_opened(self, line: Line | None) -> None:
        if line is not None:
            self.go_in()

    def _on_record(self, record: Record) -> None:
        self.detail.show_record(record)
        if self.panes.side.currentWidget() is self.nothing:
            self.show_detail()

    def _on_gone(self, verdict: Verdict) -> None:
        if not self.table.model.knows(self.beside.wanted):
            self.desk.lane.refused.emit(verdict)

    def _forget(self) -> None:
        self.beside.forget()
        self.detail.put_away()
        self.opened = False
        self.panes.show_part(self.nothing)

    def _set_active(self, wanted: object) -> None:
        line = self.table.current()
        if line is not None and self.usable:
            self.detail.leave()
            work = partial(self._store_active, self.reference_of(line), active=bool(wanted))
            self.change(work)

    def _store_active(self, reference: str, *, active: bool) -> Changes:
        return self.store_activity(self._handle(reference), active=active)

    def _delete(self, reference: str) -> Outcome:
        return self.put_in_bin(self._handle(reference))

    def _handle(self, reference: str) -> Handle:
        """Read what to hold on to now: what was typed is stored since the list was read."""
        return self.reading(reference)().line.handle
