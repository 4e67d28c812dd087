"""What waits for a meeting of the body: told below its agenda, put on it, added to (R35, R48)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.picker import Offer, Picker
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.backlog import WaitingItem

_SIDE, _NUMBER, _LINK_INSET = 24, 20, 2
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class WaitingItems(QWidget):
    """A link that counts what waits and opens the list of it, to which more can be typed.

    Signals: `wanted` asks for what waits, to be shown by `offer`; `picked` gives id and title of
    the item that is to be put on the agenda, `typed` the title of one that is to wait.
    """

    wanted = Signal()
    picked = Signal(int, str)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = link("")
        self.link.setToolTip(
            texts().gettext("Put one of them on this agenda, or let another wait (Ctrl+Shift+Ins)")
        )
        self._titles: dict[object, str] = {}
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.link)
        self._row.addStretch(1)
        self.link.clicked.connect(self.wanted)
        self.setFocusProxy(self.link)
        self._fit()
        self.hide()

    def show_count(self, count: int, *, offered: bool) -> None:
        """Tell how many items wait; away unless something can be done with them."""
        none = texts().gettext("Item for a later meeting…")
        words = texts().ngettext(
            "{count} item waits for a meeting", "{count} items wait for a meeting", count
        )
        self.link.setText(words.format(count=count) if count else none)
        self.setVisible(offered)

    def offer(self, items: Sequence[WaitingItem]) -> None:
        """Let one of the items be chosen, or another be typed."""
        self._titles = {one.handle.id: one.title for one in items}
        offers = [Offer(one.handle.id, one.title, _fact(one)) for one in items]
        if self.isVisible():
            _ = texts().gettext
            free = _("Let “{text}” wait for a later meeting")
            none = _("Title of an item for a later meeting")
            name = _("Items that wait for a meeting") if offers else none
            picker = Picker(self.link, offers, name=name, free=free)
            picker.picked.connect(self._on_picked)
            picker.typed.connect(self.typed)
            picker.open()

    def _on_picked(self, key: object) -> None:
        if isinstance(key, int):
            self.picked.emit(key, self._titles[key])

    def _fit(self) -> None:
        """Stand below the titles of the agenda."""
        left = theme_of(self).px(_NUMBER) + _SIDE - _LINK_INSET
        self._row.setContentsMargins(left, 8, _SIDE, 4)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES:
            self._fit()


def _fact(one: WaitingItem) -> str:
    """Say kind and dossier of an item, and how many come with it."""
    words = texts().ngettext("with {count} item below it", "with {count} items below it", one.below)
    below = words.format(count=one.below) if one.below else ""
    return " · ".join(filter(None, (said(one.kind), one.dossier, below)))
