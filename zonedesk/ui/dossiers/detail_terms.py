"""Supervision of a dossier: the strip, how it was counted, and its days and result to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.words import SupervisionResult
from zonedesk.ui.dossiers.detail_supervision import SupervisionStrip, counted_words, parts_of
from zonedesk.ui.dossiers.fields import ChoiceChip, ChoiceKept
from zonedesk.ui.dossiers.looks import result_chip
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.facts import INSET, FactGrid, quiet_field
from zonedesk.ui.kit.keeping.fields import TypedKept
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.icons import CHIP

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.dossier_record import DossierRecord
    from zonedesk.ui.kit.keeping.record import RecordKeeper


class SupervisionPart(QWidget):
    """What the governor and the minister may still do (WGP art. 85-88).

    Args:
        keeper: stores what is typed.
        today: the day in Brussels.
    """

    def __init__(
        self, keeper: RecordKeeper, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.strip = SupervisionStrip()
        self.sent, self.received = self.days = DateField(today=today), DateField(today=today)
        choices = (None, *SupervisionResult)
        self.result = ChoiceChip(choices, look=result_chip, name=_("Result"))
        keeper.add("list_sent_on", TypedKept(self.sent))
        keeper.add("list_received_on", TypedKept(self.received))
        keeper.add("supervision_result", ChoiceKept(self.result, name=_("Result")))
        self._counted = label(style="secondary", tone="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionHeader(_("Supervision")))
        column.addWidget(self.strip)
        column.addWidget(self._counting())
        column.addSpacing(4)
        column.addWidget(self._grid())

    def show_record(self, record: DossierRecord) -> None:
        """Show how far supervision is."""
        self.strip.show_parts(parts_of(record.supervision, record.today))
        words = counted_words(record.supervision)
        self._counted.setText(words)
        self._line.setVisible(bool(words))

    def _counting(self) -> QWidget:
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(6)
        row.addWidget(Icon("info", tone="muted", size=CHIP), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._counted, 1)
        return self._line

    def _grid(self) -> QWidget:
        _ = texts().gettext
        grid = FactGrid()
        grid.add(_("Sent"), quiet_field(self.sent))
        grid.add(_("Received"), quiet_field(self.received))
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(INSET, 4, 0, 0)
        row.addWidget(self.result)
        row.addStretch(1)
        grid.add(_("Result"), held)
        return grid
