"""The head of a decision: back, reference, state, openness, own window; where it was taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.words import DecisionStanding, Marking
from zonedesk.ui.kit.buttons import icon_button, link
from zonedesk.ui.kit.chip_flow import ChipFlow
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.states import decision_chip
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.decision_record import DecisionLine

_SIDE = 24
_INSET = 2  # of a link, whose words stand on the line of all
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}
_MARKS: Final[Mapping[Marking, str]] = {
    Marking.PUBLIC: "show",
    Marking.INTERNAL: "hide",
    Marking.CLOSED: "lock",
}


class Head(QWidget):
    """What a decision is called, what it is worth, and at which item it was taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.back = icon_button("back", _("Back to the list (Esc)"))
        self.reference = label(tone="muted")
        self.reference.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state = Chip(decision_chip(DecisionStanding.VALID))
        self.marking = Chip(ChipLook(""))
        self.copy_button = icon_button("copy", _("Copy the decision (Ctrl+Shift+C)"))
        self.window_button = icon_button("open_window", _("Open in its own window (Ctrl+Enter)"))
        self.item = link("")
        row = QHBoxLayout()
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.back, 0, top)
        row.addWidget(self.reference, 0, top)
        row.addWidget(_Chips((self.state, self.marking)), 1, top)
        row.addWidget(self.copy_button, 0, top)
        row.addWidget(self.window_button, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 16, _SIDE - 4, 4)
        column.setSpacing(8)
        column.addLayout(row)
        taken = QHBoxLayout()
        taken.setContentsMargins(-_INSET, 0, 0, 0)
        taken.addWidget(self.item)
        taken.addStretch(1)
        column.addLayout(taken)
        self.back.hide()
        self._fit()

    def show_line(self, line: DecisionLine) -> None:
        """Show what is known of a decision."""
        _ = texts().gettext
        self.reference.setText(line.row.reference)
        self.reference.setVisible(bool(line.row.reference))
        self.state.show_look(decision_chip(line.row.state))
        self.marking.show_look(ChipLook(named(line.marking), icon=_MARKS[line.marking]))
        item = _("{meeting} item {number}").format(meeting=line.row.meeting, number=line.row.number)
        words = f"{line.body}, {shown_day(line.row.date)} · {item}"
        self.item.setText(words.replace("&", "&&"))
        self.item.setAccessibleName(words)

    def _fit(self) -> None:
        """Let the reference stand on the line of the chips."""
        self.reference.setMinimumHeight(self.state.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "state"):
            self._fit()


class _Chips(ChipFlow):
    """The chips of the head; they go on below where there is little room."""

    def __init__(self, chips: tuple[Chip, ...]) -> None:
        super().__init__(())
        self.chips = list(chips)
        for chip in chips:
            chip.setParent(self)
