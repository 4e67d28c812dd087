"""The persons: facets, list, and beside it one with all that names them (R14, R19)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from zonedesk.domain.people_record import PersonLine, PersonRecord
from zonedesk.services import people
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.facets import Facet, FacetList, Group
from zonedesk.ui.kit.table.columns import Filter
from zonedesk.ui.kit.table.filtering import FilterBar, facet_group
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.two_panes import nothing_chosen
from zonedesk.ui.kit.yielding import ShortButton
from zonedesk.ui.people.columns import active_words, person_columns
from zonedesk.ui.people.model import read_person
from zonedesk.ui.people.new_forms import NewPerson
from zonedesk.ui.people.person_detail import PersonDetail
from zonedesk.ui.people.record_part import RecordPart

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.people.model import Everybody

_WIDTHS, _LEAST = (220, 520, 492), (300, 380)
_LEAST_FACETS, _MOST_FACETS = 180, 320
BODY = "body"
"""Key of the filter that leaves who sits in a body."""


class PersonsPart(RecordPart[PersonLine, PersonRecord]):
    """The list of persons and what is done with them."""

    key = "persons"
    detail: PersonDetail
    form: NewPerson

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        _ = texts().gettext
        self._lines: tuple[PersonLine, ...] = ()
        self._bodies: tuple[str, ...] = ()
        self._body = ""
        self.table: RecordTable[PersonLine] = RecordTable(
            person_columns(),
            identity=self.reference_of,
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
        self.detail = PersonDetail(desk)
        self.form = NewPerson(desk)
        self.nothing = nothing_chosen(_("Choose a person in the list."))
        self.lay_out(_WIDTHS, least=_LEAST, facets=self.facets)
        self.table.arranged.connect(self._on_arranged)
        self.facets.toggled.connect(self._on_toggled)
        self.form.wanted.connect(self._on_wanted)
        self.detail.record_wanted.connect(self.record_wanted)
        self.detail.merging.merged.connect(self._on_merged)

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
        self.show_chosen()

    def reference_of(self, line: PersonLine) -> str:
        """Give the key of a person."""
        return line.key

    def reading(self, reference: str) -> Callable[[], PersonRecord]:
        """Give what reads a person as they stand today."""
        workspace = self.desk.workspace
        return partial(read_person, workspace, reference, day=workspace.clock.today())

    def store_activity(self, handle: Handle, *, active: bool) -> Changes:
        """Offer a person no more, or again."""
        version, fields = handle.row_version, people.PersonFields(active=active)
        return people.edit(self.desk.workspace, handle.id, row_version=version, fields=fields)

    def put_in_bin(self, handle: Handle) -> Outcome:
        """Put a person in the bin whom nothing names."""
        return people.delete(self.desk.workspace, handle.id, row_version=handle.row_version)

    def binned_words(self, line: PersonLine) -> str:
        """Say that a person is in the bin."""
        return texts().gettext("{name} is in the bin").format(name=line.full_name)

    def unfilter(self) -> None:
        """Show all rows."""
        self._body = ""
        self.bar.clear()
        self._show_rows()

    def put_form_away(self) -> bool:
        """Give up what is being filled in; tell whether something was."""
        if super().put_form_away():
            return True
        merging = not self.detail.merging.isHidden()
        if merging:
            self.detail.merging.put_away()
        return merging

    def merge(self) -> None:
        """Ask who is the same person as the one that is chosen."""
        self.go_in_and(self.detail.begin_merging)

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return (self.bar.field, self.facets, self.table, self.panes.side)

    def _show_rows(self) -> None:
        rows = [one for one in self._lines if not self._body or self._body in one.bodies]
        self.table.set_rows(rows)

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
        self.tell_nothing_found("people", _("No persons found"))

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

    def _on_wanted(self, fields: people.PersonFields) -> None:
        words = texts().gettext("{name} is taken up").format(name=fields["name"])
        self.make(partial(people.add, self.desk.workspace, fields=fields), words)

    def _on_merged(self, outcome: Outcome, name: str) -> None:
        words = texts().gettext("{name} is merged").format(name=name)
        self.tell_done(words, None, outcome)

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
