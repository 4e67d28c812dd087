"""The head of a dossier: back, reference, status and marking as menus, own window, more (05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from zonedesk.domain.words import DossierStatus, Marking
from zonedesk.ui.dossiers.fields import ChoiceChip, ChoiceKept
from zonedesk.ui.dossiers.looks import marking_chip, status_chip
from zonedesk.ui.kit.buttons import icon_button
from zonedesk.ui.kit.chip_flow import ChipFlow
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.menu_button import drop_menu
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.ui.kit.keeping.record import RecordKeeper

_SIDE = 24
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class Head(QWidget):
    """What a dossier is called and where it stands.

    Signals: `back_wanted`, `window_wanted`, `note_wanted`, `delete_wanted`.
    """

    back_wanted = Signal()
    window_wanted = Signal()
    note_wanted = Signal()
    agenda_wanted = Signal()
    delete_wanted = Signal()
    sheet_wanted = Signal()

    def __init__(self, keeper: RecordKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.back = icon_button("back", _("Back to the list (Esc)"))
        self.reference = label(tone="muted")
        self.reference.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.status = ChoiceChip(tuple(DossierStatus), look=status_chip, name=_("Status"))
        self.marking = ChoiceChip(tuple(Marking), look=marking_chip, name=_("Marking"))
        self.window_button = icon_button("open_window", _("Open in its own window (Ctrl+Enter)"))
        self.more = icon_button("menu", _("More"))
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 16, _SIDE - 4, 8)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.back, 0, top)
        row.addWidget(self.reference, 0, top)
        row.addWidget(_Chips((self.status, self.marking)), 1, top)
        row.addWidget(self.window_button, 0, top)
        row.addWidget(self.more, 0, top)
        keeper.add("status", ChoiceKept(self.status, name=_("Status")))
        keeper.add("marking", ChoiceKept(self.marking, name=_("Marking")))
        self.back.hide()
        self._fit()
        self.back.clicked.connect(self.back_wanted)
        self.window_button.clicked.connect(self.window_wanted)
        self.more.clicked.connect(self._open)

    def only_read(self) -> None:
        """Let nothing be chosen: all that the menu could do is a change."""
        for part in (self.status, self.marking):
            part.setEnabled(False)
        self.more.hide()

    def menu(self) -> QMenu:
        """Make the menu of what else can be done with the dossier."""
        _ = texts().gettext
        made = QMenu(self)
        made.addAction(_("&Note")).triggered.connect(self.note_wanted)
        made.addAction(_("Put on an &agenda…")).triggered.connect(self.agenda_wanted)
        made.addAction(_("Dossier &sheet")).triggered.connect(self.sheet_wanted)
        made.addSeparator()
        made.addAction(_("&Delete the dossier")).triggered.connect(self.delete_wanted)
        return made

    def _fit(self) -> None:
        """Let the reference stand on the line of the chips."""
        self.reference.setMinimumHeight(self.status.sizeHint().height())

    def _open(self) -> None:
        drop_menu(self.menu(), self.more)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "status"):
            self._fit()


class _Chips(ChipFlow):
    """The chips of the head; they go on below where there is little room."""

    def __init__(self, chips: Sequence[ChoiceChip]) -> None:
        super().__init__(())
        self.chips = list(chips)
        for chip in chips:
            chip.setParent(self)
            chip.shown.connect(self._on_shown)

    def _on_shown(self) -> None:
        self.updateGeometry()
        self._place()
