"""A meeting that was called off: why, and where what it left can go, now or later (R24, T46)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from zonedesk.domain.carrying import Target
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.meeting_record import Cancelled, MeetingRecord


class CancelledBar(MessageBar):
    """Says why a meeting was called off; away while it was not.

    `wanted` gives the `Target` that the items are to go to which it left.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", "", parent=parent)
        self.offers = False
        self.acted.connect(self.to_next)
        self.declined.connect(self.let_wait)
        self.hide()

    def show_record(self, record: MeetingRecord, *, may_write: bool) -> None:
        """Show why a meeting was called off, and offer what can be done with what it left."""
        cancelled = record.cancelled
        self.offers = may_write and cancelled is not None and cancelled.left > 0
        if cancelled is not None:
            _ = texts().gettext
            act = _("Put on the next meeting") if self.offers else ""
            other = _("Let wait") if self.offers else ""
            self.tell("info", _words(cancelled), act=act, other=other)
        self.setHidden(cancelled is None)

    def to_next(self) -> None:
        """Ask that they go to the next meeting of the body."""
        self.wanted.emit(Target.NEXT)

    def let_wait(self) -> None:
        """Ask that they wait for a meeting of the body."""
        self.wanted.emit(Target.BACKLOG)


def _words(cancelled: Cancelled) -> str:
    _ = texts()
    told = _.gettext("The meeting was cancelled.")
    if cancelled.reason:
        reason = cancelled.reason.rstrip(".")
        told = _.gettext("The meeting was cancelled: {reason}.").format(reason=reason)
    if not cancelled.left:
        return told
    left = _.ngettext(
        "{count} item was not treated and stands on no other agenda.",
        "{count} items were not treated and stand on no other agenda.",
        cancelled.left,
    )
    return f"{told} {left.format(count=cancelled.left)}"
