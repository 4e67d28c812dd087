"""The bodies: the list, and beside it one with its seats through time (R12-R18)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from zonedesk.domain.words import BodyKind
from zonedesk.services import bodies
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.table.filtering import FilterBar
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.two_panes import nothing_chosen
from zonedesk.ui.kit.yielding import ShortButton
from zonedesk.ui.people.body_detail import BodyDetail, BodyTab
from zonedesk.ui.people.columns import body_columns
from zonedesk.ui.people.model import read_body
from zonedesk.ui.people.new_forms import NewBody
from zonedesk.ui.people.seating import Seating
from zonedesk.ui.people.seats_part import SeatsPart
from zonedesk.ui.people.usual_form import UsualForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.body_record import BodyLine, BodyRecord
    from zonedesk.domain.handles import Handle
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.people.model import Everybody

_WIDTHS, _LEAST = (452, 780), (320, 420)
_FIRST = "ZVR"  # what every zone has (WGP art. 35)


class BodiesPart(SeatsPart):
    """The list of bodies and what is done with them."""

    key = "bodies"
    detail: BodyDetail
    form: NewBody

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        _ = texts().gettext
        self.table: RecordTable[BodyLine] = RecordTable(
            body_columns(),
            identity=self.reference_of,
            name=_("Bodies"),
            lines=2,
            counted=_counted,
        )
        self.bar = FilterBar(self.table)
        self.new_button = ShortButton(_("New body"), icon="add", look="primary")
        self.detail = BodyDetail(desk)
        self.form = NewBody(desk)
        self.nothing = nothing_chosen(_("Choose a body in the list."))
        self.usual = UsualForm(desk)
        self.lay_out(_WIDTHS, least=_LEAST, others=(self.usual,))
        self.table.arranged.connect(self._on_arranged)
        self.form.wanted.connect(self._on_wanted)
        self.detail.standing.told.connect(self.told)
        self.seating = Seating(self, self.detail, usual=self.usual)

    def show_lists(self, found: Everybody) -> None:
        """Show the bodies."""
        self.form.offer(one.code for one in found.bodies)
        self.detail.form.offer(found.people)
        if not found.bodies:
            self.table.set_empty(self._nothing_yet(), None)
        self.table.set_rows(found.bodies)
        self.new_button.setVisible(bool(found.bodies))
        self.show_chosen()

    def reference_of(self, line: BodyLine) -> str:
        """Give the code of a body."""
        return line.code

    def reading(self, reference: str) -> Callable[[], BodyRecord]:
        """Give what reads a body as it stands today."""
        workspace = self.desk.workspace
        return partial(read_body, workspace, reference, day=workspace.clock.today())

    def store_activity(self, handle: Handle, *, active: bool) -> Changes:
        """Let a body meet no more, or again."""
        version, fields = handle.row_version, bodies.BodyFields(active=active)
        return bodies.edit(self.desk.workspace, handle.id, row_version=version, fields=fields)

    def put_in_bin(self, handle: Handle) -> Outcome:
        """Put a body in the bin that never met."""
        return bodies.delete(self.desk.workspace, handle.id, row_version=handle.row_version)

    def binned_words(self, line: BodyLine) -> str:
        """Say that a body is in the bin."""
        return texts().gettext("{body} is in the bin").format(body=line.code)

    def put_form_away(self) -> bool:
        """Give up what is being filled in; tell whether something was."""
        if super().put_form_away():
            return True
        if self.panes.side.currentWidget() is self.usual:
            self.usual.give_up()
        elif not self.detail.form.isHidden():
            self.detail.form.give_up()
        else:
            return False
        return True

    def add_preset(self, code: str) -> None:
        """Set up a usual body at once."""
        work = partial(bodies.add_preset, self.desk.workspace, code)
        words = texts().gettext("{body} is set up").format(body=code)
        self.do(work, words, then=self.on_made)

    def seat_somebody(self) -> None:
        """Ask who gets a seat in the body that is chosen."""
        record = self.detail.record
        if record is None or not self.usable:
            return
        self.go_in()
        if self.detail.tabs.currentIndex() not in {BodyTab.COMPOSITION, BodyTab.MANDATES}:
            self.detail.show_tab(BodyTab.COMPOSITION)
        since = self.detail.composition.chosen_day
        self.detail.form.begin_seat(since, deliberative=record.line.deliberative)

    def begin_composition(self) -> None:
        """Ask for the names of the usual seats of the body that is chosen."""
        record = self.detail.record
        if record is not None and self.usable:
            self.panes.show_part(self.usual)
            self.panes.show_side()
            self.usual.begin(record)

    def leave(self) -> None:
        """Store what is typed."""
        super().leave()
        if self.usual.unmade is not None:
            self.usual.unmade.flush()

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        shown = self.panes.side.currentWidget()
        side = (self.detail.tabs, self.detail) if shown is self.detail else (shown,)
        return (self.bar.field, self.table, *side)

    def _on_arranged(self) -> None:
        self.tell_nothing_found("zone", texts().gettext("No bodies found"))

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
        self.make(work, made.format(body=code))

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
