"""The place *Decisions*: the register, and beside it the decision under the cursor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.errors import Refused
from zonedesk.domain.openness import strictest
from zonedesk.domain.topics import Changes, Topic
from zonedesk.domain.words import Marking
from zonedesk.ui.decisions.actions import IN_LIST, IN_PLACE
from zonedesk.ui.decisions.detail import DecisionDetail
from zonedesk.ui.decisions.model import read_book, read_one
from zonedesk.ui.decisions.view import BookSetting, DecisionsView
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.beside import Beside
from zonedesk.ui.kit.desk import Desk, Page, Spot
from zonedesk.ui.kit.exporting import WorkbookSaver, shown_list
from zonedesk.ui.kit.saved_views import SavedViews
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.two_panes import nothing_chosen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zonedesk.domain.decision_record import DecisionBook, DecisionLine, DecisionSheet
    from zonedesk.ui.kit.lane import Verdict

_OTHER = Qt.FocusReason.OtherFocusReason


class _Place(NamedTuple):
    """A decision that was gone into; alone in a window of its own."""

    key: str
    called: str
    alone: bool = False


class DecisionsPage(Page):
    """All decisions of meetings that were held; one opens at its item."""

    TOPICS: ClassVar[Changes] = frozenset(
        {
            Topic.ACTIONS,
            Topic.AGENDA,
            Topic.BODIES,
            Topic.DECISIONS,
            Topic.DOSSIERS,
            Topic.MEETINGS,
            Topic.PEOPLE,
            Topic.VOTES,
        }
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._read = self._opened = False
        self._asked = ""  # to be gone into as soon as the list is there
        self.detail = DecisionDetail(desk)
        self.nothing = nothing_chosen(texts().gettext("Choose a decision in the list."))
        self.view = DecisionsView((self.nothing, self.detail))
        self.panes = self.view.panes
        whole = texts().gettext("All decisions")
        self.views = SavedViews(self, "decisions", setting=BookSetting(self.view), whole=whole)
        self.beside = Beside(
            desk.lane, self._reading, pane=self.detail, put_away=self.detail.put_away
        )
        self.saver = WorkbookSaver(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._bind()
        self._connect()
        self.refresh()

    def open(self, key: str = "", *, tells: bool = True) -> None:
        """Go into a decision of the list, or into the one under the cursor.

        Args:
            key: what the list knows it by; empty for the one under the cursor.
            tells: whether `moved` is emitted.
        """
        if key and not self.view.reveal(key):
            self.desk.lane.refused.emit(Refused("show.unknown", reference=f"#{key}"))
            return
        self._opened = True
        self.panes.show_side()
        self.detail.setFocus(_OTHER)
        if tells:
            self.moved.emit(self.spot())

    def spot(self) -> Spot:
        """Tell where the page stands: the register, or a decision that was gone into."""
        line = self.view.table.current()
        if not self._opened or line is None:
            return Spot()
        return Spot((line.called,), _Place(line.key, line.called, self.panes.alone))

    def left_at(self) -> Spot:
        """Tell the decision that was gone into, else the one under the cursor."""
        return self.spot() if self._opened else Spot((), self.beside.wanted or None)

    def go_to(self, spot: Spot) -> None:
        """Come back to the register or to a decision, without telling."""
        if isinstance(spot.state, _Place):
            self.panes.stand_alone(alone=spot.state.alone)
            if self._read:
                self.open(spot.state.key, tells=False)
            else:
                self._asked = spot.state.key
            return
        self._opened = False
        self.panes.leave_side()
        if isinstance(spot.state, str):
            self.view.table.choose(spot.state)

    def show_reference(self, reference: str) -> None:
        """Show a decision that another place asked for, by its reference or that of its item."""
        if not self._read:
            self._asked = reference
            return
        key = self.view.key_of(reference)
        if key:
            self.open(key)
        else:
            self.desk.lane.refused.emit(Refused("show.unknown", reference=reference))

    def show_rows(self, filters: tuple[tuple[str, str], ...]) -> None:
        """Show the decisions that another place counted."""
        self.view.bar.narrow(filters)
        self.go_to(Spot())
        self.moved.emit(self.spot())

    def refresh(self) -> None:
        """Read the list again, and the decision beside it."""
        self.desk.lane.query(partial(read_book, self.desk.workspace), self._on_book)

    def show_in_own_window(self) -> None:
        """Ask for a window of the decision that is chosen, with what is typed in it stored."""
        line = self.view.table.current()
        if line is not None:
            self.detail.leave()
            place = _Place(line.key, line.called, alone=True)
            self.own_window_wanted.emit(Spot((line.called,), place))

    def export(self) -> None:
        """Save the rows and columns that show as a workbook."""
        shown, told = self.view.table.shown(), self.view.bar.told(titles=True)
        marking = strictest([Marking.INTERNAL, *(line.marking for line in shown.rows)])
        title = texts().gettext("Decisions")
        self.saver.ask_list(shown_list(shown, title, filters=told, marking=marking))

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return (self.view.bar.field, self.view.facets, self.view.table, self.detail)

    def leave(self) -> None:
        """Store what is typed."""
        self.detail.leave()

    def layout_state(self) -> Mapping[str, str]:
        """Give columns, order, coded filters and the widths of the panes."""
        return self.view.layout_state()

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        self.view.restore_layout(stored)

    def _bind(self) -> None:
        in_place = {
            "decisions.facets": self.panes.toggle_facets,
            "decisions.detail": self.panes.toggle_side,
            "decisions.open_item": self.detail.open_item,
            "decisions.copy": self.detail.copy,
            "decisions.export": self.export,
        }
        bind(self, IN_PLACE, acts=in_place)
        in_list = {"decisions.own_window": self.show_in_own_window}
        bind(self.view.table, IN_LIST, acts=in_list)

    def _connect(self) -> None:
        table = self.view.table
        table.current_changed.connect(self._on_current)
        table.opened.connect(self._on_opened)
        self.view.export_wanted.connect(self.export)
        self.panes.room_changed.connect(self.detail.head.back.setVisible)
        self.detail.back_wanted.connect(self._on_back)
        self.detail.window_wanted.connect(self.show_in_own_window)
        self.detail.record_wanted.connect(self.record_wanted)
        self.detail.keeper.stale.connect(self.beside.renew)
        self.beside.arrived.connect(self._on_sheet)
        self.beside.gone.connect(self._on_gone)

    def _reading(self, key: str) -> Callable[[], DecisionSheet]:
        return partial(read_one, self.desk.workspace, key)

    def _on_book(self, found: DecisionBook) -> None:
        self._read = True
        self.view.show_book(found)
        asked, self._asked = self._asked, ""
        if asked.isdecimal():
            self.open(asked, tells=False)
        elif asked:
            self.show_reference(asked)
        elif self.view.table.current() is None:
            self.view.choose_first()
        else:
            self.beside.renew()

    def _on_current(self, line: DecisionLine | None) -> None:
        if line is not None:
            self.beside.choose(line.key)
            return
        self.beside.forget()
        self.detail.put_away()
        self.panes.show_part(self.nothing)
        self._opened = False

    def _on_sheet(self, sheet: DecisionSheet) -> None:
        self.detail.show_sheet(sheet)
        self.panes.show_part(self.detail)

    def _on_gone(self, verdict: Verdict) -> None:
        """The decision is in the bin or cannot be read: the list is what is left."""
        if not self.view.table.model.knows(self.beside.wanted):
            self.desk.lane.refused.emit(verdict)

    def _on_opened(self, line: DecisionLine | None) -> None:
        """Enter on a decision opens it at its item."""
        if line is not None:
            self.record_wanted.emit("meetings", line.item)

    def _on_back(self) -> None:
        was_open, self._opened = self._opened, False
        self.panes.leave_side()
        self.view.table.setFocus(_OTHER)
        if was_open:
            self.moved.emit(self.spot())
