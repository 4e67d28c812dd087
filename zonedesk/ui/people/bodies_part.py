"""The bodies: the list, and beside it one with its seats through time (R12-R18)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from zonedesk.domain.words import BodyKind
from zonedesk.services import bodies
from zonedesk.ui.kit.beside import Beside
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.table.filtering import FilterBar, nothing_found
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.yielding import ShortButton
from zonedesk.ui.people.body_detail import BodyDetail, BodyTab
from zonedesk.ui.people.columns import body_columns
from zonedesk.ui.people.model import read_body
from zonedesk.ui.people.new_forms import NewBody
from zonedesk.ui.people.seating import Seating
from zonedesk.ui.people.seats_part import SeatsPart
from zonedesk.ui.people.two_panes import TwoPanes, nothing_chosen
from zonedesk.ui.people.usual_form import UsualForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.body_record import BodyLine, BodyRecord
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.people.model import Everybody

_LIST, _DETAIL, _LEAST_LIST, _LEAST_DETAIL = 452, 780, 320, 420
_OTHER = Qt.FocusReason.OtherFocusReason
_FIRST = "ZVR"  # what every zone has (WGP art. 35)


class BodiesPart(SeatsPart):
    """The list of bodies and what is done with them."""

    key = "bodies"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        _ = texts().gettext
        self._known: tuple[BodyLine, ...] = ()
        self.table: RecordTable[BodyLine] = RecordTable(
            body_columns(),
            identity=lambda line: line.code,
            name=_("Bodies"),
            lines=2,
            counted=_counted,
        )
        self.bar = FilterBar(self.table)
        self.new_button = ShortButton(_("New body"), icon="add", look="primary")
        self.new_button.setEnabled(self.usable)
        self.detail = BodyDetail(desk)
        self.form = NewBody(desk)
        self.nothing = nothing_chosen(_("Choose a body in the list."))
        self.table.setMinimumWidth(_LEAST_LIST)
        self.usual = UsualForm(desk)
        parts = (self.nothing, self.detail, self.form, self.usual)
        self.panes = TwoPanes((self.bar, self.new_button), self.table, parts=parts)
        self.panes.side.setMinimumWidth(_LEAST_DETAIL)
        self.panes.put_widths((_LIST, _DETAIL))
        self.beside = Beside(
            desk.lane, self._reading, pane=self.detail, put_away=self.detail.put_away
        )
        self.fill(self.panes)
        self._connect()
        self.seating = Seating(self, self.detail, usual=self.usual)

    def show_lists(self, found: Everybody) -> None:
        """Show the bodies."""
        self._known = found.bodies
        self.detail.form.offer(found.people)
        if not found.bodies:
            self.table.set_empty(self._nothing_yet(), None)
        self.table.set_rows(found.bodies)
        self.new_button.setVisible(bool(found.bodies))
        self.catch_up()
        if self.beside is not None and self.beside.wanted:
            if self.table.model.knows(self.beside.wanted):
                self.beside.renew()
            else:
                self._forget()
        if self.table.current() is None and found.bodies:
            self.table.choose(self.table.model.rows_shown()[0].code)

    def go_in(self) -> None:
        """Put the focus in the body that is chosen."""
        if self.panes is None or self.table.current() is None:
            return
        self.opened = True
        self.panes.show_part(self.detail)
        self.panes.show_side()
        self.detail.setFocus(_OTHER)
        self.moved.emit()

    def put_form_away(self) -> bool:
        """Give up what is being filled in; tell whether something was."""
        shown = None if self.panes is None else self.panes.side.currentWidget()
        if shown is self.form:
            self.form.give_up()
        elif shown is self.usual:
            self.usual.give_up()
        elif not self.detail.form.isHidden():
            self.detail.form.give_up()
        else:
            return False
        return True

    def begin(self) -> None:
        """Show the form of a new body."""
        if self.usable and self.panes is not None:
            self.panes.show_part(self.form)
            self.panes.show_side()
            self.form.begin(one.code for one in self._known)

    def add_preset(self, code: str) -> None:
        """Set up a usual body at once."""
        work = partial(bodies.add_preset, self.desk.workspace, code)
        words = texts().gettext("{body} is set up").format(body=code)
        self.do(work, words, then=self._on_made)

    def rename(self) -> None:
        """Edit the name of the body under the cursor."""
        if self.usable and self.table.current() is not None and self.beside is not None:
            self.go_in()
            self.beside.when_there(self.detail.edit_title)

    def delete(self) -> None:
        """Put the body under the cursor in the bin, when it never met."""
        line = self.table.current()
        if line is not None and self.usable:
            self.detail.leave()
            work = partial(self._delete, line.code)
            words = texts().gettext("{body} is in the bin").format(body=line.code)
            self.do(work, words)

    def toggle_activity(self) -> None:
        """Let the body under the cursor meet no more, or again."""
        line = self.table.current()
        if line is not None:
            self._set_active(not line.active)

    def seat_somebody(self) -> None:
        """Ask who gets a seat in the body that is chosen."""
        record = self.detail.record
        if record is None or not self.usable or self.panes is None:
            return
        self.go_in()
        if self.detail.tabs.currentIndex() not in {BodyTab.COMPOSITION, BodyTab.MANDATES}:
            self.detail.show_tab(BodyTab.COMPOSITION)
        since = self.detail.composition.chosen_day
        self.detail.form.begin_seat(since, deliberative=record.line.deliberative)

    def begin_composition(self) -> None:
        """Ask for the names of the usual seats of the body that is chosen."""
        record = self.detail.record
        if record is not None and self.usable and self.panes is not None:
            self.panes.show_part(self.usual)
            self.panes.show_side()
            self.usual.begin(record)

    def show_detail(self) -> None:
        """Show the body where a form stood."""
        if self.panes is not None:
            self.panes.show_part(self.detail)

    def leave(self) -> None:
        """Store what is typed."""
        self.detail.leave()
        if self.usual.unmade is not None:
            self.usual.unmade.flush()
        self.form.unmade.flush()

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        if self.panes is None:
            return (self.table,)
        shown = self.panes.side.currentWidget()
        side = (self.detail.tabs, self.detail) if shown is self.detail else (shown,)
        return (self.bar.field, self.table, *side)

    def _connect(self) -> None:
        detail = self.detail
        self.table.current_changed.connect(self._on_current)
        self.table.opened.connect(self._on_opened)
        self.table.arranged.connect(self._on_arranged)
        self.new_button.clicked.connect(self.begin)
        self.form.wanted.connect(self._on_wanted)
        self.form.cancelled.connect(self.on_cancelled)
        detail.back_wanted.connect(self.go_out)
        detail.window_wanted.connect(self.window_wanted)
        detail.delete_wanted.connect(self.delete)
        detail.activity_wanted.connect(self._set_active)
        detail.standing.told.connect(self.told)
        if self.beside is not None:
            self.beside.arrived.connect(self._on_record)
            self.beside.gone.connect(self._on_gone)
            detail.keeper.stale.connect(self.beside.renew)
        if self.panes is not None:
            self.panes.room_changed.connect(detail.head.back.setVisible)

    def _reading(self, code: str) -> Callable[[], BodyRecord]:
        workspace = self.desk.workspace
        return partial(read_body, workspace, code, day=workspace.clock.today())

    def _on_current(self, line: BodyLine | None) -> None:
        if line is not None and self.beside is not None:
            self.beside.choose(line.code)

    def _on_opened(self, line: BodyLine | None) -> None:
        if line is not None:
            self.go_in()

    def _on_arranged(self) -> None:
        if not self.table.model.shown_count and self.table.model.total:
            _ = texts().gettext
            made = nothing_found(
                self.bar, "zone", title=_("No bodies found"), link=_("Clear filters")
            )
            self.table.set_empty(None, made)

    def _on_record(self, record: BodyRecord) -> None:
        self.detail.show_record(record)
        if self.panes is not None and self.panes.side.currentWidget() is self.nothing:
            self.panes.show_part(self.detail)

    def _on_gone(self, verdict: Verdict) -> None:
        if self.beside is not None and not self.table.model.knows(self.beside.wanted):
            self.desk.lane.refused.emit(verdict)

    def _forget(self) -> None:
        if self.beside is not None and self.panes is not None:
            self.beside.forget()
            self.detail.put_away()
            self.opened = False
            self.panes.show_part(self.nothing)

    def _on_wanted(self, fields: dict[str, Any]) -> None:
        made = texts().gettext("{body} is set up")
        if "preset" in fields:
            code = str(fields["preset"])
            work = partial(bodies.add_preset, self.desk.workspace, code)
        else:
            code = str(fields["code"])
            told: bodies.BodyFields = {
                "name": fields["name"],
                "kind": fields["kind"] or BodyKind.OTHER,
            }
            work = partial(bodies.add, self.desk.workspace, code, fields=told)
        done = partial(self.tell_done, made.format(body=code), self._on_made)
        making = self.form.unmade.making(work)
        self.form.once.ask(self.desk.lane, making, done=done, failed=self.form.refuse)

    def _on_made(self, outcome: Outcome) -> None:
        self.form.clear()
        if self.panes is not None:
            self.panes.show_part(self.detail)
        self._has_list = False  # opened when it is read again
        self.open(outcome.reference)

    def on_cancelled(self) -> None:
        """Show the body again, or the list, where a form was put away."""
        if self.panes is not None and self.beside is not None:
            self.panes.show_part(self.detail if self.beside.wanted else self.nothing)
        self.go_out()

    def _set_active(self, wanted: object) -> None:
        line = self.table.current()
        if line is not None and self.usable:
            self.detail.leave()
            self.change(partial(self._store_active, line.code, active=bool(wanted)))

    def _store_active(self, code: str, *, active: bool) -> Changes:
        handle = self._reading(code)().line.handle
        return bodies.edit(
            self.desk.workspace,
            handle.id,
            row_version=handle.row_version,
            fields={"active": active},
        )

    def _delete(self, code: str) -> Outcome:
        handle = self._reading(code)().line.handle
        return bodies.delete(self.desk.workspace, handle.id, row_version=handle.row_version)

    def _nothing_yet(self) -> EmptyState:
        _ = texts().gettext
        words = _(
            "Here stand the bodies whose meetings you prepare, who sits in them and since when."
        )
        made = EmptyState("zone", _("No bodies yet"), words=words)
        first = made.add_button(_("Set up the security council"), icon="add", main=True)
        other = made.add_link(_("Another body…"))
        for button in (first, other):
            button.setEnabled(self.usable)
        first.clicked.connect(partial(self.add_preset, _FIRST))
        other.clicked.connect(self.begin)
        return made


def _counted(shown: int, total: int) -> str:
    _ = texts()
    if shown == total:
        return _.ngettext("{count} body", "{count} bodies", total).format(count=total)
    words = _.ngettext("{shown} of {count} body", "{shown} of {count} bodies", total)
    return words.format(shown=shown, count=total)
