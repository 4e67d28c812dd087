"""The route of a dossier in its pane: what comes next, where it is treated, what is offered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.dossier_route import NextStep
from zonedesk.domain.words import DossierStatus
from zonedesk.ui.dossiers.route_words import end_words, item_words, next_words
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.sections import LinkRow, SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said

if TYPE_CHECKING:
    from zonedesk.domain.dossier_record import DossierRecord
    from zonedesk.domain.dossier_route import Route, RouteItem
    from zonedesk.domain.words import Word
    from zonedesk.ui.dossiers.fields import ChoiceChip

_TO_AGENDA = {NextStep.PUT_ON_AGENDA, NextStep.PUT_ON_AGENDA_AGAIN, NextStep.PUT_ON_COUNCIL}


class StatusQuestion(MessageBar):
    """What is asked of a status: one that happened is offered, closing with open ends is asked.

    Args:
        chip: of the status; it takes what is agreed to.
    """

    def __init__(self, chip: ChoiceChip, parent: QWidget | None = None) -> None:
        super().__init__("info", "", parent=parent)
        self._chip = chip
        self.wish: DossierStatus | None = None
        self._route: Route | None = None
        chip.asks = self._asks
        self.acted.connect(self._on_agreed)
        self.declined.connect(self._on_declined)
        self.hide()

    def show_record(self, record: DossierRecord, *, usable: bool) -> None:
        """Offer the status that what happened tells; a question that was asked is let go."""
        self._route = record.route
        offered = record.route.offered if record.route and usable else None
        self.wish = offered
        self.setVisible(offered is not None)
        if offered is not None:
            _ = texts().gettext
            words = _("What happened says this dossier is: {status}").format(status=said(offered))
            self.tell("info", words, act=_("Set this status"))

    def _asks(self, choice: Word | None) -> bool:
        """Ask before a dossier with open ends is closed (R54)."""
        ends = self._route.open_ends if self._route else ()
        if choice is not DossierStatus.CLOSED or not ends:
            return False
        _ = texts().gettext
        told = "; ".join(map(end_words, ends))
        words = _("Not everything is done: {what}.").format(what=told)
        self.wish = DossierStatus.CLOSED
        self.tell("watch", words, act=_("Close all the same"), other=_("Keep it open"))
        self.show()
        return True

    def _on_agreed(self) -> None:
        wish, self.wish = self.wish, None
        self.hide()
        if wish is not None:
            self._chip.take(wish)

    def _on_declined(self) -> None:
        self.wish = None
        self.hide()


class RoutePart(QWidget):
    """Where a dossier is treated, with what comes next above it.

    Signals: `item_wanted` gives the reference of an item; `agenda_wanted` asks to put it on one.
    """

    item_wanted = Signal(str)
    agenda_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.header = SectionHeader(_("Route"), act=_("On an agenda"), icon="add")
        self.next = label("", tone="muted", wrap=True)
        self.rows: list[LinkRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self.next)
        self._column.addSpacing(6)
        if self.header.button is not None:
            self.header.button.clicked.connect(self.agenda_wanted)

    def show_record(self, record: DossierRecord, *, usable: bool) -> None:
        """Show the route of a dossier, in the order in which it went."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        route = record.route
        items = route.facts.items if route else ()
        self.rows = [self._row(one) for one in items]
        for row in self.rows:
            self._column.addWidget(row)
        words = next_words(route) if route else ""
        self.next.setText(words)
        self.next.setVisible(bool(words))
        if self.header.button is not None:
            self.header.button.setVisible(usable)

    def _row(self, item: RouteItem) -> LinkRow:
        made = LinkRow(item_words(item), fact=shown_day(item.day) if item.day else "")
        made.setEnabled(bool(item.reference))
        made.clicked.connect(partial(self.item_wanted.emit, item.reference))
        return made
