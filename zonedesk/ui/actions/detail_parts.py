"""The parts of an action point, and where it comes back by itself (07, R102, R103)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.references import item_reference
from zonedesk.ui.kit.action_list import ActionList
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.labels import rule
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import literal, texts

if TYPE_CHECKING:
    from zonedesk.domain.action_record import ActionRecord

_SIDE = 24


class PartsSection(QWidget):
    """The parts with their own terms; one is opened by a click, made by the button.

    Signals: `wanted` gives the reference of a part, `part_wanted` asks for a new one.

    Args:
        usable: whether anything may be changed.
    """

    wanted = Signal(str)
    part_wanted = Signal()

    def __init__(self, *, usable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.header = SectionHeader(_("Parts"), act=_("Add part") if usable else "", icon="add")
        self.list = ActionList(())
        head = QVBoxLayout()
        head.setContentsMargins(_SIDE, 0, _SIDE, 0)
        head.setSpacing(0)
        head.addWidget(self.header)
        head.addWidget(rule())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        if self.header.button is not None:
            self.header.button.setToolTip(_("New part of this action point (Ctrl+Shift+N)"))
            self.header.button.clicked.connect(self.part_wanted)
        self.list.activated.connect(self._on_row)
        self.list.clicked.connect(self._on_row)

    def show_record(self, record: ActionRecord) -> None:
        """Show the parts of an action point."""
        self.header.set_count(len(record.parts) or None)
        self.list.show_rows([one.row for one in record.parts])
        self.list.setVisible(bool(record.parts))

    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self.wanted.emit(self.list.looks.rows[index.row()].reference)


class ReturnBar(QWidget):
    """Says on which coming meeting an action point is followed up.

    `wanted` gives the reference of that meeting, or of the item on its agenda.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = MessageBar("info", "")
        self._reference = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 0, _SIDE, 12)
        column.addWidget(self.bar)
        self.bar.acted.connect(self._on_acted)

    def show_record(self, record: ActionRecord) -> None:
        """Tell where an action point comes back, if it does."""
        returns = record.returns
        self.setVisible(returns is not None)
        if returns is None:
            return
        _ = texts().gettext
        if returns.number:
            self._reference = item_reference(returns.meeting, returns.number)
            words = _("Stands on the agenda of {day}, item {number}.")
        else:
            self._reference = returns.meeting
            words = _("Comes back by itself on {day}.")
        told = words.format(day=shown_day(returns.day), number=returns.number)
        self.bar.tell("info", told, act=literal(returns.meeting))

    def _on_acted(self) -> None:
        self.wanted.emit(self._reference)
