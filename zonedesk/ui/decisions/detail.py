"""One decision beside the register: texts, votes, links both ways, action points, its course."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.handles import Handle
from zonedesk.domain.motivation import is_blank
from zonedesk.domain.words import DecisionStanding, Role
from zonedesk.ui.decisions.actions import IN_DETAIL
from zonedesk.ui.decisions.detail_head import Head
from zonedesk.ui.decisions.detail_parts import FactLabels, LinkRows, ReadPart, vote_words
from zonedesk.ui.decisions.model import store_course
from zonedesk.ui.kit.action_list import ActionList
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.decision_copy import copy_decision, shown_motivation, whole_decision
from zonedesk.ui.kit.facts import FactGrid, quiet_field
from zonedesk.ui.kit.keeping.fields import LineField, TypedKept
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.popovers import close_popover
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.domain.decision_record import DecisionSheet
    from zonedesk.ui.kit.desk import Desk

_SIDE, _BAR = 24, 12  # the scroll bar stands in the margin


class DecisionDetail(QWidget):
    """The pane of one decision.

    Signals: `back_wanted` asks for the list, `window_wanted` for a window of its own;
    `record_wanted` gives place and reference of something linked.
    """

    back_wanted = Signal()
    window_wanted = Signal()
    record_wanted = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "surface")
        self.sheet: DecisionSheet | None = None
        work = partial(store_course, desk.workspace)
        self.keeper = RecordKeeper(desk, subject="decision", save=work, parent=self)
        self.head = Head()
        self.title = label("", "record", wrap=True)
        self.summary = label("", tone="muted", wrap=True)
        self.carried_out = DateField(today=desk.workspace.clock.today)
        self.remark = QLineEdit()
        self.text = ReadPart(_("Decision"))
        self.motivation = ReadPart(_("Motivation"))
        self.votes = label("", tone="text", wrap=True)
        self.links = LinkRows()
        self.points = ActionList(())
        self._lay_out()
        self.keeper.add("carried_out_on", TypedKept(self.carried_out))
        self.keeper.add("remark", LineField(self.remark))
        if desk.workspace.user.role is Role.READER:
            self.carried_out.setReadOnly(True)
            self.remark.setReadOnly(True)
        self._connect()

    def show_sheet(self, sheet: DecisionSheet) -> None:
        """Show a decision; of the one that is there, what is being typed stays."""
        before, self.sheet = self.sheet, sheet
        if before is None or before.line.key != sheet.line.key:
            self._area.verticalScrollBar().setValue(0)
        row, facts = sheet.line.row, sheet.facts
        self.head.show_line(sheet.line)
        self.title.setText(row.title)
        self.summary.setText(facts.summary)
        self.summary.setVisible(bool(facts.summary))
        self.facts.show_sheet(sheet)
        values = {"carried_out_on": sheet.course.carried_out_on, "remark": sheet.course.remark}
        handle = Handle(sheet.line.handle.id, sheet.course.row_version)
        self.keeper.open(handle, values, drafted=sheet.line.handle, called=sheet.line.called)
        held = row.state is not DecisionStanding.PENDING
        for part in self._course:
            part.setVisible(held)
        self.text.show_text(facts.text)
        blank = is_blank(facts.motivation)
        self.motivation.show_text(shown_motivation(facts.motivation))
        self.motivation.setVisible(not blank)
        votes = "\n".join(map(vote_words, sheet.votes))
        self.votes.setText(votes)
        self._votes.setVisible(bool(votes))
        self.links.show_links(facts)
        self.points.show_rows(sheet.actions)
        self._points.set_count(len(sheet.actions))
        self._points.setVisible(bool(sheet.actions))
        self.points.setVisible(bool(sheet.actions))

    def leave(self) -> None:
        """Store what is typed."""
        self.keeper.flush()

    def put_away(self) -> None:
        """Store what is typed and let go of the decision: another one is on its way, or none."""
        self.keeper.close()
        self.sheet = None

    def open_item(self) -> None:
        """Ask for the item on which this was decided."""
        if self.sheet is not None:
            self.record_wanted.emit("meetings", self.sheet.line.item)

    def open_dossier(self) -> None:
        """Ask for the dossier on which this was decided."""
        if self.sheet is not None and self.sheet.line.row.dossier:
            self.record_wanted.emit("dossiers", self.sheet.line.row.dossier)

    def copy(self) -> None:
        """Put the decision on the clipboard."""
        if self.sheet is not None:
            facts, line = self.sheet.facts, self.sheet.line
            copy_decision(
                whole_decision(
                    title=line.row.title,
                    called=facts.reference,
                    motivation=facts.motivation,
                    text=facts.text,
                )
            )

    def _lay_out(self) -> None:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setWidget(self._page())
        around = QVBoxLayout()
        around.setContentsMargins(_SIDE, 0, _SIDE, 0)
        around.addWidget(self.keeper.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(around)
        column.addWidget(self._area, 1)
        self.setFocusProxy(self.carried_out)

    def _page(self) -> QWidget:
        _ = texts().gettext
        page = grounded(QWidget(), "surface")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 16)
        self._column.setSpacing(8)
        grid = FactGrid(name=128)
        self.facts = FactLabels(grid)
        names = (
            grid.add(_("Carried out on"), quiet_field(self.carried_out)),
            grid.add(_("Remark"), quiet_field(self.remark)),
        )
        self._course = (*names, self.carried_out, self.remark)
        self._votes = QWidget()
        voted = QVBoxLayout(self._votes)
        voted.setContentsMargins(0, 0, 0, 0)
        voted.setSpacing(4)
        voted.addWidget(SectionHeader(_("Vote")))
        voted.addWidget(self.votes)
        self._points = SectionHeader(_("Action points"), count=0)
        parts = (self.title, self.summary, grid, self.text, self.motivation, self._votes)
        for part in (*parts, self.links, self._points):
            held = QHBoxLayout()
            held.setContentsMargins(_SIDE, 0, _SIDE - _BAR, 0)
            held.addWidget(part)
            self._column.addLayout(held)
        self._column.addWidget(self.points)  # its rows have room at their sides
        self._column.addStretch(1)
        return page

    def _connect(self) -> None:
        self.head.back.clicked.connect(self.back_wanted)
        self.head.window_button.clicked.connect(self.window_wanted)
        self.head.copy_button.clicked.connect(self.copy)
        self.head.item.clicked.connect(self.open_item)
        self.facts.dossier.clicked.connect(self.open_dossier)
        self.links.wanted.connect(partial(self.record_wanted.emit, "meetings"))
        self.points.activated.connect(self._on_point)
        self.points.clicked.connect(self._on_point)
        bind(self, IN_DETAIL, acts={"decisions.back": self._on_back})

    def _on_point(self, index: QModelIndex) -> None:
        if self.sheet is not None and index.isValid():
            self.record_wanted.emit("actions", self.sheet.actions[index.row()].reference)

    def _on_back(self) -> None:
        """Go one step back: from an open calendar to its field, from the decision to the list."""
        if not close_popover():
            self.back_wanted.emit()
