"""Which minutes an item approves: the menu of its chip, and the way to approve them (R39, L29)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from zonedesk.domain.words import ItemResult, MeetingStatus
from zonedesk.services import minutes_named
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.meeting_record import ItemRecord
    from zonedesk.domain.preparing import ForApproval
    from zonedesk.ui.kit.chips import Chip
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.meetings.editor_chips import ItemChips

_MOST = 12


class MinutesPart(QWidget):
    """What an item that approves minutes offers once it has: to approve the meeting itself.

    `linked` gives the reference of that meeting.

    Args:
        desk: the open work folder.
        chips: of the item; one of them is the menu.
    """

    linked = Signal(str)

    def __init__(self, desk: Desk, chips: ItemChips, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._item: ItemRecord | None = None
        self.bar = MessageBar("info", "", act=texts().gettext("Go there"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        self.bar.acted.connect(self._on_acted)
        chips.minutes_wanted.connect(self._on_wanted)
        chips.minutes_removed.connect(partial(self._name, None))
        self.hide()

    def show_item(self, item: ItemRecord) -> None:
        """Offer the approval where this item has approved minutes that are still a draft."""
        self._item = item
        named = item.approves
        waits = (
            named is not None
            and item.result is ItemResult.APPROVED
            and named.status is MeetingStatus.DRAFT_MINUTES
        )
        if named is not None and waits:
            words = texts().gettext(
                "The minutes of {reference} are approved here, but that meeting is still a draft. "
                "Approve it now, so that it is locked and its papers are kept."
            )
            self.bar.tell(
                "info",
                words.format(reference=named.reference),
                act=texts().gettext("Go there"),
            )
        self.setVisible(waits)

    def forget(self) -> None:
        """Know no item any more."""
        self._item = None
        self.hide()

    def menu_of(self, found: Sequence[ForApproval]) -> QMenu:
        """Make the menu of the meetings whose minutes the item may approve."""
        named = self._item.approves if self._item else None
        menu = QMenu(self)
        group = QActionGroup(menu)
        none = (None, texts().gettext("No minutes"))
        offers = [(one.id, f"{one.reference} ({shown_day(one.day)})") for one in found[:_MOST]]
        for meeting_id, words in (none, *offers):
            checked = meeting_id == (named.id if named else None)
            action = QAction(words.replace("&", "&&"), menu, checkable=True, checked=checked)
            action.triggered.connect(partial(self._name, meeting_id))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _on_wanted(self, chip: Chip) -> None:
        item = self._item
        if item is not None:
            work = partial(minutes_named.choices, self._desk.workspace, item.handle.id)
            self._desk.lane.query(work, partial(self._on_found, item.handle.id, chip))

    def _on_found(self, item_id: int, chip: Chip, found: tuple[ForApproval, ...]) -> None:
        if self._item is None or self._item.handle.id != item_id:
            return
        menu = self.menu_of(found)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 4)))

    def _name(self, meeting_id: int | None, *_checked: object) -> None:
        if self._item is not None:
            work = partial(
                minutes_named.name,
                self._desk.workspace,
                self._item.handle.id,
                meeting_id=meeting_id,
            )
            self._desk.lane.command(work)

    def _on_acted(self) -> None:
        if self._item is not None and self._item.approves is not None:
            self.linked.emit(self._item.approves.reference)
