"""The persons: facets, list, and beside it one with all that names them (R14, R19)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from zonedesk.services import people
from zonedesk.ui.kit.beside import Beside
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.facets import Facet, FacetList, Group
from zonedesk.ui.kit.table.columns import Filter
from zonedesk.ui.kit.table.filtering import FilterBar, facet_group, nothing_found
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.yielding import ShortButton
from zonedesk.ui.people.columns import active_words, person_columns
from zonedesk.ui.people.model import read_person
from zonedesk.ui.people.new_forms import NewPerson
from zonedesk.ui.people.part import Part
from zonedesk.ui.people.person_detail import PersonDetail
from zonedesk.ui.people.two_panes import TwoPanes, nothing_chosen

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.people_record import PersonLine, PersonRecord
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.people.model import Everybody

_FACETS, _LIST, _DETAIL = 220, 520, 492
_LEAST_LIST, _LEAST_DETAIL = 300, 380
_LEAST_FACETS, _MOST_FACETS = 180, 320
_OTHER = Qt.FocusReason.OtherFocusReason
BODY = "body"
"""Key of the filter that leaves who sits in a body."""


class PersonsPart(Part):
    """The list of persons and what is done with them."""

    key = "persons"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        _ = texts().gettext
        self._lines: tuple[PersonLine, ...] = ()
        self._bodies: tuple[str, ...] = ()
        self._body = ""
        self.table: RecordTable[PersonLine] = RecordTable(
            person_columns(),
            identity=lambda line: line.key,
            name=_("Persons"),
            lines=2,
            counted=_counted,
        )
        self.bar = FilterBar(self.table)
        self.facets = FacetList(_("Filters"))
        self.facets.setFrameShape(QFrame.Shape.NoFrame)
        self.facets.setMinimumWidth(_LEAST_FACETS)
        self.facets.setMaximumWidth(_MOST_FACETS)
        self.new_button = ShortButton(_("New person"), icon="add", look="primary")
        self.new_button.setEnabled(self.usable)
        self.detail = PersonDetail(desk)
        self.form = NewPerson(desk)
        self.nothing = nothing_chosen(_("Choose a person in the list."))
        self.table.setMinimumWidth(_LEAST_LIST)
        self.panes = TwoPanes(
            (self.bar, self.new_button),
            self.table,
            parts=(self.nothing, self.detail, self.form),
            facets=self.facets,
        )
        self.panes.side.setMinimumWidth(_LEAST_DETAIL)
        self.panes.put_widths((_FACETS, _LIST, _DETAIL))
        self.beside = Beside(
            desk.lane, self._reading, pane=self.detail, put_away=self.detail.put_away
        )
        self.fill(self.panes)
        self._connect()

    def show_lists(self, found: Everybody) -> None:
        """Show the persons."""
        self._lines = found.people
        self._bodies = tuple(one.code for one in found.bodies)
        self.detail.offer(found.people, found.functions)
        self.form.offer(found.functions)
        if not found.people:
            self.table.set_empty(self._nobody_yet(), None)
        self.new_button.setVisible(bool(found.people))
        self._show_rows()
        self.catch_up()
        if self.beside is not None and self.beside.wanted:
            if self.table.model.knows(self.beside.wanted):
                self.beside.renew()
            else:
                self._forget()
        if self.table.current() is None and self.table.model.shown_count:
            self.table.choose(self.table.model.rows_shown()[0].key)

    def unfilter(self) -> None:
        """Show all rows."""
        self._body = ""
        self.bar.clear()
        self._show_rows()

    def go_in(self) -> None:
        """Put the focus in the person that is chosen."""
        if self.panes is None or self.table.current() is None:
            return
        self.opened = True
        self.panes.show_part(self.detail)
        self.panes.show_side()
        self.detail.setFocus(_OTHER)
        self.moved.emit()

    def put_form_away(self) -> bool:
        """Give up what is being filled in; tell whether something was."""
        if self.panes is not None and self.panes.side.currentWidget() is self.form:
            self.form.give_up()
        elif not self.detail.merging.isHidden():
            self.detail.merging.put_away()
        else:
            return False
        return True

    def begin(self) -> None:
        """Show the form of a new person."""
        if self.usable and self.panes is not None:
            self.panes.show_part(self.form)
            self.panes.show_side()
            self.form.begin()

    def rename(self) -> None:
        """Edit the name of the person under the cursor."""
        if self.usable and self.table.current() is not None and self.beside is not None:
            self.go_in()
            self.beside.when_there(self.detail.edit_name)

    def merge(self) -> None:
        """Ask who is the same person as the one that is chosen."""
        if self.usable and self.table.current() is not None and self.beside is not None:
            self.go_in()
            self.beside.when_there(self.detail.begin_merging)

    def delete(self) -> None:
        """Put the person under the cursor in the bin, when nothing names them."""
        line = self.table.current()
        if line is not None and self.usable:
            self.detail.leave()
            work = partial(self._delete, line.key)
            words = texts().gettext("{name} is in the bin").format(name=line.full_name)
            self.do(work, words)

    def toggle_activity(self) -> None:
        """Offer the person under the cursor no more, or again."""
        line = self.table.current()
        if line is not None:
            self._set_active(not line.active)

    def leave(self) -> None:
        """Store what is typed."""
        self.detail.leave()
        self.form.unmade.flush()

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        side: QWidget = self.panes.side if self.panes is not None else self.detail
        return (self.bar.field, self.facets, self.table, side)

    def _connect(self) -> None:
        self.table.current_changed.connect(self._on_current)
        self.table.opened.connect(self._on_opened)
        self.table.arranged.connect(self._on_arranged)
        self.facets.toggled.connect(self._on_toggled)
        self.new_button.clicked.connect(self.begin)
        self.form.wanted.connect(self._on_wanted)
        self.form.cancelled.connect(self._on_cancelled)
        self.detail.back_wanted.connect(self.go_out)
        self.detail.window_wanted.connect(self.window_wanted)
        self.detail.delete_wanted.connect(self.delete)
        self.detail.activity_wanted.connect(self._set_active)
        self.detail.record_wanted.connect(self.record_wanted)
        self.detail.merging.merged.connect(self._on_merged)
        if self.beside is not None:
            self.beside.arrived.connect(self._on_record)
            self.beside.gone.connect(self._on_gone)
            self.detail.keeper.stale.connect(self.beside.renew)
        if self.panes is not None:
            self.panes.room_changed.connect(self.detail.head.back.setVisible)

    def _reading(self, key: str) -> Callable[[], PersonRecord]:
        workspace = self.desk.workspace
        return partial(read_person, workspace, key, day=workspace.clock.today())

    def _show_rows(self) -> None:
        rows = [one for one in self._lines if not self._body or self._body in one.bodies]
        self.table.set_rows(rows)

    def _on_current(self, line: PersonLine | None) -> None:
        if line is not None and self.beside is not None:
            self.beside.choose(line.key)

    def _on_opened(self, line: PersonLine | None) -> None:
        if line is not None:
            self.go_in()

    def _on_arranged(self) -> None:
        _ = texts().gettext
        seats = [code for one in self._lines for code in one.bodies]
        facets = tuple(
            Facet(code, code, seats.count(code), code == self._body)
            for code in self._bodies
            if code in seats
        )
        states = [("1", active_words(active=True)), ("0", active_words(active=False))]
        groups = [
            Group(BODY, _("Sits in"), facets),
            facet_group(self.table, "active", words=_("In use"), values=states),
        ]
        self.facets.show_groups([one for one in groups if one.facets and self._lines])
        if not self.table.model.shown_count and self.table.model.total:
            made = nothing_found(
                self.bar, "people", title=_("No persons found"), link=_("Clear filters")
            )
            self.table.set_empty(None, made)

    def _on_toggled(self, group: str, code: str) -> None:
        if group == BODY:
            self._body = "" if self._body == code else code
            self._show_rows()
            self._on_arranged()
            return
        chip = Filter(group, code)
        filters = [one for one in self.table.model.filters if one != chip]
        if len(filters) == len(self.table.model.filters):
            filters.append(chip)
        self.table.set_filters(filters)

    def _on_record(self, record: PersonRecord) -> None:
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

    def _on_wanted(self, fields: people.PersonFields) -> None:
        work = self.form.unmade.making(partial(people.add, self.desk.workspace, fields=fields))
        words = texts().gettext("{name} is taken up").format(name=fields["name"])
        done = partial(self.tell_done, words, self._on_made)
        self.form.once.ask(self.desk.lane, work, done=done, failed=self.form.refuse)

    def _on_made(self, outcome: Outcome) -> None:
        self.form.clear()
        if self.panes is not None:
            self.panes.show_part(self.detail)
        self._has_list = False  # opened when it is read again
        self.open(outcome.reference)

    def _on_cancelled(self) -> None:
        if self.panes is not None and self.beside is not None:
            self.panes.show_part(self.detail if self.beside.wanted else self.nothing)
        self.go_out()

    def _on_merged(self, outcome: Outcome, name: str) -> None:
        words = texts().gettext("{name} is merged").format(name=name)
        self.tell_done(words, None, outcome)

    def _set_active(self, wanted: object) -> None:
        line = self.table.current()
        if line is not None and self.usable:
            self.detail.leave()
            self.change(partial(self._store_active, line.key, active=bool(wanted)))

    def _store_active(self, key: str, *, active: bool) -> Changes:
        handle = self._reading(key)().line.handle
        return people.edit(
            self.desk.workspace,
            handle.id,
            row_version=handle.row_version,
            fields={"active": active},
        )

    def _delete(self, key: str) -> Outcome:
        handle = self._reading(key)().line.handle
        return people.delete(self.desk.workspace, handle.id, row_version=handle.row_version)

    def _nobody_yet(self) -> EmptyState:
        _ = texts().gettext
        words = _(
            "Here stands everybody who sits in a body, proposes an item, handles a dossier or "
            "leads a line of the plan."
        )
        made = EmptyState("people", _("No persons yet"), words=words)
        button = made.add_button(_("New person"), icon="add", main=True)
        button.setEnabled(self.usable)
        button.clicked.connect(self.begin)
        return made


def _counted(shown: int, total: int) -> str:
    _ = texts()
    if shown == total:
        return _.ngettext("{count} person", "{count} persons", total).format(count=total)
    words = _.ngettext("{shown} of {count} person", "{shown} of {count} persons", total)
    return words.format(shown=shown, count=total)
