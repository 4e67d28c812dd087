"""Where an item came from and where it went to, as links (R47)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from zonedesk.domain.words import MeetingStatus
from zonedesk.ui.kit.acting_chips import ActingChips
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.words import said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.carrying import Chain, Stop
    from zonedesk.ui.kit.chips import Chip


class ChainChips(ActingChips):
    """The places of an item before and after this one; `linked` gives the reference of one."""

    linked = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, behind: QWidget | None = None) -> None:
        super().__init__(parent, behind=behind)
        self._stops: tuple[Stop, ...] = ()
        self.hide()

    def show_chain(self, chain: Chain) -> None:
        """Show where an item came from and went to; away when it never moved."""
        self._stops = (*chain.earlier, *chain.later)
        came = len(chain.earlier)
        looks = [_look(one, came=place < came) for place, one in enumerate(self._stops)]
        self.setVisible(bool(looks))
        for chip, one in zip(self.show_looks(looks), self._stops, strict=True):
            chip.setToolTip(as_tip(one.title))

    def chip_made(self, chip: Chip) -> None:
        """Let a chip act by its place."""
        chip.clicked.connect(partial(self._on_clicked, chip))

    def _on_clicked(self, chip: Chip, *_checked: object) -> None:
        stop = self._stops[self.chips.index(chip)]
        if stop.meeting:
            reference = f"{stop.meeting}#{stop.number}" if stop.number else stop.meeting
            self.linked.emit(reference)


def _look(stop: Stop, *, came: bool) -> ChipLook:
    _ = texts().gettext
    if not stop.meeting:
        return ChipLook(_("Waits for a later meeting"), icon="clock")
    words = _("From {meeting}, item {number}") if came else _("To {meeting}, item {number}")
    if not stop.number:
        words = _("From {meeting}") if came else _("To {meeting}")
    told = words.format(meeting=stop.meeting, number=stop.number)
    result = "" if stop.result is None else said(stop.result)
    cancelled = said(MeetingStatus.CANCELLED) if stop.cancelled else ""
    words = " · ".join(filter(None, (told, result, cancelled)))
    return ChipLook(words, "link", icon="previous" if came else "next")
