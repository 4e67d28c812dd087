"""The head of a session: body, reference, begin, the clock, and the way out (03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.domain.session_record import minutes_between
from zonedesk.i18n.formats import clock
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.keyed_button import KeyedButton
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.meetings.agenda_words import span
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from datetime import time

    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.session_record import SessionRecord

_HEIGHT, _SIDE = 64, 24
_MEETING_FROM, _DATE_FROM = 700, 900
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class SessionHead(QWidget):
    """Accent ground with the clock; `pause_wanted` interrupts or goes on, `left` leaves."""

    pause_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "accent")
        self._name = ""
        _ = texts().gettext
        self.body = label(style="page", tone="accent_on")
        self.meeting = label(style="section", tone="accent_on")
        self.begun = label(style="section", tone="accent_on")
        for one in (self.meeting, self.begun):
            one.setProperty("weight", "normal")
        self.clock = label(style="figure", tone="accent_on")
        self.clock.setAccessibleName(_("Clock"))
        self.pause = KeyedButton(_("Interrupt"), icon=None, look="quiet", on_accent=True)
        self.leave = KeyedButton(
            _("Leave session mode"), icon=None, keys="Esc", look="quiet", on_accent=True
        )
        line = QWidget()
        line.setFixedSize(1, 24)
        grounded(line, "line_on_accent")
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.setSpacing(16)
        row.addWidget(self.body)
        row.addWidget(self.meeting)
        row.addStretch(1)
        row.addWidget(self.begun)
        row.addSpacing(20)
        row.addWidget(self.clock)
        row.addWidget(line)
        for button in (self.pause, self.leave):
            row.addWidget(button)
        self.pause.clicked.connect(self.pause_wanted)
        self.leave.clicked.connect(self.left)
        self._fit()

    def show_record(self, record: SessionRecord, *, now: time, usable: bool) -> None:
        """Show a meeting; interruptions are offered while it is held."""
        meeting = record.meeting
        self._name = meeting.body.name
        self.body.setToolTip(as_tip(meeting.body.name))
        self.meeting.setText(f"{meeting.row.reference} · {shown_day(meeting.row.date)}")
        self.pause.setVisible(usable)
        self.show_time(record, now=now)

    def show_time(self, record: SessionRecord, *, now: time) -> None:
        """Show the hour, since when the meeting is held, and how long it stands still."""
        _ = texts().gettext
        self.clock.setText(clock(now))
        began = record.began
        words = _("began {hour}").format(hour=clock(began)) if began else ""
        self.begun.setText(words)
        pause = record.pause
        if pause is None:
            self.pause.setText(_("Interrupt"))
            self.pause.setToolTip(as_tip(_("The meeting stands still from now on")))
        else:
            lasts = span(minutes_between(pause.starts, now))
            self.pause.setText(_("Go on · {time}").format(time=lasts))
            told = _("Interrupted since {hour}").format(hour=clock(pause.starts))
            self.pause.setToolTip(as_tip(told))
        self.pause.updateGeometry()
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what can be missed in a narrow window."""
        scale = theme_of(self).type.scale
        self.begun.setVisible(bool(self.begun.text()) and self.width() >= _DATE_FROM * scale)
        self.leave.show_keys(shown=self.width() >= _DATE_FROM * scale)
        self.meeting.setVisible(self.width() >= _MEETING_FROM * scale)
        metrics = theme_of(self).metrics("page")
        if metrics.horizontalAdvance(self._name) > self._room():
            self.begun.hide()  # the name says more
        shown = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, self._room())
        self.body.setText(shown)

    def _room(self) -> int:
        """Give the width that the others leave to the name; where it is cut, a tooltip has it."""
        parts = (self.meeting, self.begun, self.clock, self.pause, self.leave)
        taken = sum(one.sizeHint().width() + 24 for one in parts if not one.isHidden())
        return max(120, self.width() - 2 * _SIDE - taken - 48)

    def _fit(self) -> None:
        theme = theme_of(self)
        self.setFixedHeight(theme.tall(_HEIGHT, style="figure"))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room."""
        super().resizeEvent(event)
        self._make_room()
