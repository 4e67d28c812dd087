"""The place *Dossiers*: the register, and beside it the dossier under the cursor (05)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.openness import strictest
from zonedesk.domain.topics import Changes, Topic
from zonedesk.domain.words import Marking
from zonedesk.services.drafts import NEW
from zonedesk.ui.dossiers.actions import IN_LIST, IN_PLACE
from zonedesk.ui.dossiers.detail import DossierDetail
from zonedesk.ui.dossiers.model import make, read_list, read_record
from zonedesk.ui.dossiers.new_dossier import NewDossier
from zonedesk.ui.dossiers.panes import Pane, Panes
from zonedesk.ui.dossiers.undoing import Undoing
from zonedesk.ui.dossiers.view import DossiersView
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.desk import Desk, Page, Spot
from zonedesk.ui.kit.exporting import WorkbookSaver, shown_list
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.dossier_record import DossierLine, DossierList, DossierRecord
    from zonedesk.domain.topics import Outcome
    from zonedesk.services.dossiers import DossierFields
    from zonedesk.ui.kit.lane import Job, Verdict


class _Place(NamedTuple):
    """A dossier that was gone into; alone in a window of its own."""

    reference: str
    alone: bool = False


class DossiersPage(Page):
    """All dossiers; the one under the cursor stands beside the list, in little room over it."""

    TOPICS: ClassVar[Changes] = frozenset(
        {
            Topic.ACTIONS,
            Topic.AGENDA,
            Topic.BODIES,
            Topic.DECISIONS,
            Topic.DOSSIERS,
            Topic.FOLLOW_UPS,
            Topic.MEETINGS,
            Topic.PEOPLE,
        }
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._found: DossierList | None = None
        self._reading: Job | None = None
        self._wanted = ""  # that is read, or was last
        self._asked = ""  # to be gone into as soon as the list is there
        self._tells = True
        self._opened = False
        self._begins = False
        self.detail = DossierDetail(desk)
        self.form = NewDossier(desk)
        self.panes = Panes(self.detail, self.form)
        self.view = DossiersView(self.panes.right)
        self.panes.serve(self.view)
        self.saver = WorkbookSaver(self)
        self.undoing = Undoing(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._connect()
        self.refresh()

    def open(self, reference: str = "", *, tells: bool = True) -> None:
        """Go into a dossier, of the list or the one under the cursor.

        Args:
            reference: of the dossier; empty for the one under the cursor.
            tells: whether `moved` is emitted.
        """
        if self._found is None:
            self._asked, self._tells = reference, tells
            return
        if reference and not self._choose(reference):
            return
        self._opened = True
        self.panes.show_right()
        self.detail.setFocus(Qt.FocusReason.OtherFocusReason)
        if tells:
            self.moved.emit(self.spot())

    def begin_new(self) -> None:
        """Show the form of a new dossier, as soon as the list tells what bodies there are."""
        self._begins = self._found is None
        if self._begins:
            return
        self.panes.show_pane(Pane.NEW)
        self.panes.show_right()
        self.view.new_button.setEnabled(False)
        self.form.begin(
            categories=self.view.known("category"),
            subcategories=self.view.known("subcategory"),
            bodies=self._found.bodies if self._found else (),
        )

    def export(self) -> None:
        """Save the rows and columns that show as a workbook."""
        shown, told = self.view.table.shown(), self.view.bar.told(titles=True)
        marking = strictest([Marking.INTERNAL, *(line.row.marking for line in shown.rows)])
        title = texts().gettext("Dossiers")
        self.saver.ask_list(shown_list(shown, title, filters=told, marking=marking))

    def spot(self) -> Spot:
        """Tell where the page stands: the register, or a dossier that was gone into."""
        if not self._opened or not self._wanted:
            return Spot()
        place = _Place(self._wanted, self.panes.alone)
        return Spot((place.reference,), place)

    def go_to(self, spot: Spot) -> None:
        """Come back to the register or to a dossier, without telling."""
        if isinstance(spot.state, _Place):
            self.panes.stand_alone(alone=spot.state.alone)
            self.open(spot.state.reference, tells=False)
        else:
            self._opened = False
            self.panes.show_left()

    def show_reference(self, reference: str) -> None:
        """Show a dossier that another place asked for, or the form."""
        if reference == NEW:
            self.begin_new()
            self.moved.emit(self.spot())
        else:
            self.open(reference)

    def refresh(self) -> None:
        """Read the list again, and the dossier beside it."""
        self.desk.lane.query(partial(read_list, self.desk.workspace), self._on_list)

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        right = self.form if self.panes.pane is Pane.NEW else self.detail
        return (self.view.bar.field, self.view.facets, self.view.table, right)

    def leave(self) -> None:
        """Store what is typed."""
        self.detail.leave()
        self.form.unmade.flush()

    def layout_state(self) -> Mapping[str, str]:
        """Give columns, order, coded filters and the widths of the panes."""
        return self.panes.layout_state()

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        self.panes.restore_layout(stored)

    def _connect(self) -> None:
        table = self.view.table
        table.current_changed.connect(self._on_current)
        table.opened.connect(self._on_opened)
        self.view.new_wanted.connect(self.begin_new)
        self.view.export_wanted.connect(self.export)
        self.detail.back_wanted.connect(self._on_back)
        self.detail.window_wanted.connect(self._on_window)
        self.detail.delete_wanted.connect(self._on_delete_shown)
        self.detail.record_wanted.connect(self.record_wanted)
        self.detail.noted.connect(self._on_noted)
        self.detail.keeper.stale.connect(self._on_stale)
        self.form.made_wanted.connect(self._on_make)
        self.form.cancelled.connect(self._on_cancelled)
        bind(
            self,
            IN_PLACE,
            acts={
                "dossiers.new": self.begin_new,
                "dossiers.note": self._on_note,
                "dossiers.facets": self.panes.toggle_facets,
                "dossiers.detail": self.panes.toggle_right,
                "dossiers.export": self.export,
            },
        )
        bind(
            table,
            IN_LIST,
            acts={
                "dossiers.rename": self._on_rename,
                "dossiers.own_window": self._on_window,
                "dossiers.delete": self._on_delete_chosen,
            },
        )

    def _choose(self, reference: str) -> bool:
        """Put the cursor on a dossier; filters that hide it are taken away."""
        table = self.view.table
        if not table.model.knows(reference):
            self._read(reference)  # its refusal says that there is no such dossier
            return False
        if not table.choose(reference):
            self.view.bar.clear()
            table.choose(reference)
        self.panes.show_pane(Pane.DOSSIER)
        return True

    def _read(self, reference: str) -> None:
        if self._reading is not None:
            self._reading.cancel()  # only the last one that was chosen is waited for
        self._wanted = reference
        work = partial(read_record, self.desk.workspace, reference)
        self._reading = self.desk.lane.query(work, self._on_record, failed=self._on_gone)

    def _on_list(self, found: DossierList) -> None:
        self._found = found
        self.view.show_list(found)
        self.detail.offer(found, self.view.known)
        if self._begins:
            self.begin_new()
        (asked, tells), self._asked, self._tells = (self._asked, self._tells), "", True
        record = self.detail.record
        if record is not None and not self.view.table.model.knows(record.row.reference):
            self.detail.forget()
            self.panes.show_pane(Pane.NOTHING)
        if asked:
            self.open(asked, tells=tells)
        elif self.view.table.current() is None:
            self.view.choose_first()
        elif self._wanted and self.view.table.model.knows(self._wanted):
            self._read(self._wanted)

    def _on_current(self, line: DossierLine | None) -> None:
        if line is not None:
            self._read(line.row.reference)
        elif self.panes.pane is Pane.DOSSIER and not self.view.table.model.total:
            self.panes.show_pane(Pane.NOTHING)

    def _on_record(self, record: DossierRecord) -> None:
        self._reading = None
        if record.row.reference != self._wanted:
            return
        self.detail.show_record(record)
        if self.panes.pane is Pane.NOTHING:
            self.panes.show_pane(Pane.DOSSIER)

    def _on_gone(self, verdict: Verdict) -> None:
        """The dossier is in the bin or cannot be read: the list is what is left."""
        self._reading = None
        if self._found is not None and not self.view.table.model.knows(self._wanted):
            self.desk.lane.refused.emit(verdict)

    def _on_stale(self) -> None:
        if self._wanted:
            self._read(self._wanted)

    def _on_opened(self, line: DossierLine | None) -> None:
        if line is not None:
            self.panes.show_pane(Pane.DOSSIER)
            self.open()

    def _on_rename(self) -> None:
        if self.detail.record is not None:
            self.panes.show_pane(Pane.DOSSIER)
            self.panes.show_right()
            self.detail.edit_title()

    def _on_note(self) -> None:
        if self.detail.record is not None:
            self.panes.show_pane(Pane.DOSSIER)
            self.panes.show_right()
            self.detail.begin_note()

    def _on_back(self) -> None:
        was_open, self._opened = self._opened, False
        self.panes.show_left()
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if was_open:
            self.moved.emit(self.spot())

    def _on_window(self) -> None:
        record = self.detail.record
        if record is not None:
            self.detail.keeper.flush()
            place = _Place(record.row.reference, alone=True)
            self.own_window_wanted.emit(Spot((place.reference,), place))

    def _on_make(self, fields: DossierFields, body_id: int | None) -> None:
        work = self.form.unmade.making(make(self.desk.workspace, fields, body_id=body_id))
        self.desk.lane.command(work, done=self._on_made, failed=self.form.refuse)

    def _on_made(self, outcome: Outcome) -> None:
        self.form.clear()
        self._end_form()
        self._asked = outcome.reference
        words = texts().gettext("Dossier {reference} is made")
        self.undoing.tell(words.format(reference=outcome.reference), [outcome])

    def _on_cancelled(self) -> None:
        self.form.clear()
        self._end_form()
        self._on_back()

    def _end_form(self) -> None:
        self.view.new_button.setEnabled(True)
        chosen = self.detail.record is not None
        self.panes.show_pane(Pane.DOSSIER if chosen else Pane.NOTHING)

    def _on_noted(self, outcome: Outcome) -> None:
        self.undoing.tell(texts().gettext("The note is added"), [outcome])

    def _on_delete_shown(self) -> None:
        if self.detail.record is not None:
            self.detail.leave()
            self.undoing.delete([self.detail.record.row.reference])

    def _on_delete_chosen(self) -> None:
        self.detail.leave()
        self.undoing.delete([line.row.reference for line in self.view.table.chosen()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the dossier cover the list where there is little room."""
        super().resizeEvent(event)
        self.panes.fit(self.width())
