"""Asks where an item goes on to, and what goes along (R47)."""

from __future__ import annotations

from datetime import time
from textwrap import shorten
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.domain.carrying import USUAL, Along, Target
from zonedesk.domain.words import MeetingStatus
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.buttons import link, primary
from zonedesk.ui.kit.choices import CheckBox, Combo
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said
from zonedesk.ui.meetings.agenda_asking import Asking

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from zonedesk.domain.meeting_record import MeetingLine, MeetingRecord

_LONGEST: Final = 120
_OPEN: Final = frozenset({MeetingStatus.PREPARING, MeetingStatus.AGENDA_SENT})
_ALONG: Final = {
    Along.TEXTS: noop("Explanation"),
    Along.NOTES: noop("Notes of the discussion"),
    Along.LINKS: noop("Plan lines and guests"),
    Along.ACTIONS: noop("Open action points, each as an item below it"),
}


def later_meetings(record: MeetingRecord, lines: Iterable[MeetingLine]) -> tuple[MeetingLine, ...]:
    """Give the meetings of the same body that an item can go on to, the next one first (T45)."""
    here = _moment(record.row.date, record.row.start, record.handle.id)
    found = [
        one
        for one in lines
        if one.row.body == record.row.body
        and one.row.status in _OPEN
        and _moment(one.row.date, one.row.start, one.handle.id) > here
    ]
    found.sort(key=lambda one: _moment(one.row.date, one.row.start, one.handle.id))
    return tuple(found)


def _moment(day: date, hour: time | None, meeting_id: int) -> tuple[date, time, int]:
    return day, hour or time.min, meeting_id


class CarryAsk(Asking):
    """Asks where an item goes on to; `chosen` gives meeting or `Target`, and what goes along.

    Args:
        anchor: the agenda.
        title: of the item.
        meetings: it can go on to, the next one first.
    """

    chosen = Signal(object, object)

    def __init__(self, anchor: QWidget, title: str, *, meetings: Sequence[MeetingLine]) -> None:
        _ = texts().gettext
        super().__init__(anchor, _("Carry over"), width=420)
        words = _("Carry over “{title}”").format(title=shorten(title, _LONGEST, placeholder="…"))
        self.heading = label(words, semibold=True, wrap=True)
        self.target = Combo()
        self._fill(meetings)
        self.along = {one: CheckBox(_(told)) for one, told in _ALONG.items()}
        self.yes = primary(_("Carry over"))
        self.no = link(_("Leave it as it is"))
        self._lay_out()
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self.close_up)

    def stops(self) -> tuple[QWidget, ...]:
        """Give target, boxes and buttons."""
        return (self.target, *self.along.values(), self.yes, self.no)

    def _fill(self, meetings: Sequence[MeetingLine]) -> None:
        _ = texts().gettext
        for place, one in enumerate(meetings):
            day, reference = shown_day(one.row.date), one.row.reference
            told = _("Next meeting: {reference}, {day}") if place == 0 else "{reference}, {day}"
            words = told.format(reference=reference, day=day)
            if one.row.status is not MeetingStatus.PREPARING:
                words = f"{words} ({said(one.row.status)})"
            self.target.addItem(words, one.handle.id)
        waits = _("Wait for a later meeting")
        if not meetings:
            waits = _("There is no next meeting yet: it waits")
        self.target.addItem(waits, Target.BACKLOG)

    def _lay_out(self) -> None:
        _ = texts().gettext
        self.column.addWidget(self.heading)
        self.column.addWidget(FormRow(_("Goes to"), self.target))
        self.column.addWidget(label(_("Goes along"), "secondary", tone="muted", semibold=True))
        for one, box in self.along.items():
            box.setChecked(one in USUAL)
            self.column.addWidget(box)
        told = _("The item itself stays here and is adjourned. Its dossier always goes along.")
        self.column.addWidget(label(told, "secondary", tone="muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        row.addStretch(1)
        self.column.addLayout(row)

    def _on_yes(self) -> None:
        to = self.target.currentData()
        along = frozenset(one for one, box in self.along.items() if box.isChecked())
        self.close_up()
        self.chosen.emit(Target(to) if isinstance(to, str) else to, along)
