"""The place *Dossiers*: the register, and beside it the dossier under the cursor (05)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.categories import CATEGORIES
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import Changes, Topic
from zonedesk.domain.words import Role
from zonedesk.services.drafts import NEW
from zonedesk.ui.dossiers.acts import Acts
from zonedesk.ui.dossiers.detail import DossierDetail
from zonedesk.ui.dossiers.making import Making
from zonedesk.ui.dossiers.model import read_list
from zonedesk.ui.dossiers.new_dossier import NewDossier
from zonedesk.ui.dossiers.panes import Pane, Panes
from zonedesk.ui.dossiers.paper_page import DossierSheet
from zonedesk.ui.dossiers.place import DossiersPlace
from zonedesk.ui.dossiers.shown import Shown
from zonedesk.ui.dossiers.terms_place import TermsPlace
from zonedesk.ui.dossiers.undoing import Undoing
from zonedesk.ui.dossiers.view import DossiersView
from zonedesk.ui.dossiers.views import RegisterSetting
from zonedesk.ui.kit.attachments.visits import DocumentVisits
from zonedesk.ui.kit.desk import Desk, Spot
from zonedesk.ui.kit.saved_views import SavedViews
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.wanted import TERMS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.attachments import AttachmentRow
    from zonedesk.domain.dossier_record import DossierLine, DossierList


class _Place(NamedTuple):
    """A dossier that was gone into; alone in a window of its own."""

    reference: str
    alone: bool = False


class DossiersPage(DossiersPlace):
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
        self._asked = ""  # to be gone into as soon as the list is there
        self._first = ""  # to be chosen as soon as the list is there
        self._tells = True
        self._opened = False
        self.detail = DossierDetail(desk)
        self.form = NewDossier(desk)
        self.panes = Panes(self.detail, self.form)
        usable = desk.workspace.user.role is not Role.READER
        self.view = DossiersView(self.panes.right, usable=usable)
        self.panes.serve(self.view)
        setting = RegisterSetting(self.view, self.panes)
        whole = texts().gettext("All dossiers")
        self.views = SavedViews(self, "dossiers", setting=setting, whole=whole)
        self.shown = Shown(self, view=self.view, detail=self.detail, panes=self.panes)
        self.beside = self.shown.beside
        self.undoing = Undoing(self)
        self.making = Making(
            self, self.form, view=self.view, panes=self.panes, undoing=self.undoing
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.documents = DocumentVisits(self, "dossiers", column=column, body=self.view)
        self.terms = TermsPlace(self, self.view, column=column)
        self.sheet = DossierSheet(desk, self.view)
        column.addWidget(self.sheet)
        self.setFocusProxy(self.view)
        self.acts = Acts(self)
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

    def spot(self) -> Spot:
        """Tell where the page stands: the register, a dossier that was gone into, a document."""
        if not self._opened or not self.beside.wanted:
            return self.documents.spot(Spot())
        place = _Place(self.beside.wanted, self.panes.alone)
        return self.documents.spot(Spot((place.reference,), place))

    def left_at(self) -> Spot:
        """Tell the dossier that was gone into, else the one under the cursor."""
        return self.spot() if self._opened else Spot((), self.beside.wanted or None)

    def go_to(self, spot: Spot) -> None:
        """Come back to the register, to a dossier or to a document, without telling."""
        self.terms.close()
        self.sheet.close_sheet()
        self._go_below(self.documents.below(spot))
        self.documents.come_to(spot)

    def _go_below(self, spot: Spot) -> None:
        if isinstance(spot.state, _Place):
            self.panes.stand_alone(alone=spot.state.alone)
            self.open(spot.state.reference, tells=False)
            return
        self._opened = False
        self.panes.show_left()
        if isinstance(spot.state, str):
            self._first = spot.state
            self.view.table.choose(self._first)

    def show_reference(self, reference: str) -> None:
        """Show a dossier that another place asked for, those of a category, terms, or the form."""
        self.documents.close()
        self.terms.close()
        self.sheet.close_sheet()
        if reference == NEW:
            self.making.begin()
            self.moved.emit(self.spot())
        elif reference == TERMS:
            self.terms.open()
        elif reference.startswith(CATEGORIES):
            self.view.narrow(reference.removeprefix(CATEGORIES))
            self.go_to(Spot())
        else:
            self.open(reference)

    def show_rows(self, filters: tuple[tuple[str, str], ...]) -> None:
        """Show the dossiers that another place counted."""
        self.documents.close()
        self.view.bar.narrow(filters)
        self.go_to(Spot())
        self.moved.emit(self.spot())

    def refresh(self) -> None:
        """Read the list again, and the dossier beside it; the running terms where they show."""
        self.terms.refresh()
        self.desk.lane.query(partial(read_list, self.desk.workspace), self._on_list)

    def show_in_own_window(self) -> None:
        """Ask for a window of the dossier that is chosen, with what is typed in it stored."""
        if self.beside.wanted:
            self.detail.leave()
            place = _Place(self.beside.wanted, alone=True)
            self.own_window_wanted.emit(Spot((place.reference,), place))

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        right = self.form if self.panes.pane is Pane.NEW else self.detail
        below = (self.view.bar.field, self.view.facets, self.view.table, right)
        return self.sheet.areas(self.documents.areas(self.terms.areas(below)))

    def leave(self) -> None:
        """Store what is typed, and let go of a document that is shown."""
        self.documents.leave()
        self.sheet.close_sheet()
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
        table.opened.connect(self._on_opened)
        self.view.new_wanted.connect(self.making.begin)
        self.detail.back_wanted.connect(self._on_back)
        self.detail.window_wanted.connect(self.show_in_own_window)
        self.detail.record_wanted.connect(self.record_wanted)
        self.detail.documents.seen.connect(self._on_document)
        self.detail.documents.told.connect(self.told)
        self.detail.sheet_wanted.connect(self.sheet.open_sheet)
        self.sheet.closed.connect(self.detail.setFocus)
        self.sheet.told.connect(self.told)
        self.shown.hidden.connect(self._on_hidden)
        self.making.made.connect(self._on_made)
        self.making.left.connect(self._on_back)

    def _choose(self, reference: str) -> bool:
        """Put the cursor on a dossier; filters that hide it are taken away."""
        table = self.view.table
        if not table.model.knows(reference):
            self.desk.lane.refused.emit(Refused("show.unknown", reference=reference))
            return False
        if not table.choose(reference):
            self.view.bar.clear()
            table.choose(reference)
        self.panes.show_pane(Pane.DOSSIER)
        return True

    def _on_list(self, found: DossierList) -> None:
        self._found = found
        self.view.show_list(found)
        self.detail.offer(found, self.view.known)
        self.making.know(found)
        (asked, tells), self._asked, self._tells = (self._asked, self._tells), "", True
        first, self._first = self._first, ""
        self.shown.let_go()
        if asked:
            self.open(asked, tells=tells)
        elif self.view.table.current() is None and not self.view.table.choose(first):
            if not self.shown.filtered_away:
                self.view.choose_first()
        else:
            self.beside.renew()

    def _on_opened(self, line: DossierLine | None) -> None:
        if line is not None:
            self.panes.show_pane(Pane.DOSSIER)
            self.open()

    def _on_back(self) -> None:
        was_open, self._opened = self._opened, False
        self.panes.show_left()
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if was_open:
            self.moved.emit(self.spot())

    def _on_document(self, row: AttachmentRow, version: int | None) -> None:
        self._opened = True
        self.documents.see(row, version)

    def _on_hidden(self) -> None:
        if self._opened:
            self._opened = False
            self.moved.emit(self.spot())

    def _on_made(self, reference: str) -> None:
        self._asked = reference  # chosen when the list is read again

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the dossier cover the list where there is little room."""
        super().resizeEvent(event)
        self.panes.fit(self.width())
