"""What an item is about, as far as the law ties rules to it (L18, L21, L22)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.words import Matter
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named


class MatterField(QWidget):
    """A choice of the matters; `chosen` gives the `Matter`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.combo = Combo()
        for one in Matter:
            self.combo.addItem(named(one), one.value)
        self.combo.setToolTip(_("Decides whether is voted in secret or weighted, and closed doors"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FormRow(_("Matter"), self.combo))
        self.combo.activated.connect(self._on_activated)

    def show_matter(self, matter: Matter, *, editable: bool) -> None:
        """Show what the item is about."""
        self.combo.setCurrentIndex(self.combo.findData(matter.value))
        self.combo.setEnabled(editable)

    def _on_activated(self) -> None:
        code = self.combo.currentData()
        self.chosen.emit(next(one for one in Matter if one.value == code))
