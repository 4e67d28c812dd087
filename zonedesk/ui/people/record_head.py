"""The head of a record of this place: back, what it is called, its state, own window, more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from zonedesk.ui.kit.buttons import icon_button
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.menu_button import drop_menu
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SIDE = 24


class RecordHead(QWidget):
    """What a record is called, and what else can be done with it.

    Signals: `back_wanted`, `window_wanted`.

    Args:
        acts: gives words and handler of what the menu offers now; none hides the menu.
    """

    back_wanted = Signal()
    window_wanted = Signal()

    def __init__(self, acts: Callable[[], Sequence[tuple[str, Callable[[], object]]]]) -> None:
        super().__init__()
        _ = texts().gettext
        self._acts = acts
        self.back = icon_button("back", _("Back to the list (Esc)"))
        self.reference = label(tone="muted")
        self.reference.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.idle = Chip(ChipLook(_("not active"), "neutral"))
        self.window_button = icon_button("open_window", _("Open in its own window (Ctrl+Enter)"))
        self.more = icon_button("menu", _("More"))
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 16, _SIDE - 4, 4)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.reference)
        row.addWidget(self.idle)
        row.addStretch(1)
        row.addWidget(self.window_button)
        row.addWidget(self.more)
        self.back.hide()
        self.idle.hide()
        self.back.clicked.connect(self.back_wanted)
        self.window_button.clicked.connect(self.window_wanted)
        self.more.clicked.connect(self._open)

    def tell(self, reference: str, *, active: bool) -> None:
        """Show what the record is called and whether it is still used."""
        self.reference.setText(reference)
        self.idle.setVisible(not active)

    def menu(self) -> QMenu:
        """Make the menu of what else can be done."""
        made = QMenu(self)
        for words, act in self._acts():
            made.addAction(words, act)
        return made

    def _open(self) -> None:
        drop_menu(self.menu(), self.more)
