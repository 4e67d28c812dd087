"""The editor of the opening or the closing of a meeting: its hour and its text.

The hour stands in the head of the meeting too; the editor there keeps it (`twin_hours`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.keeping.fields import RichField
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.times import TimeField
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.meetings.editor_parts import LongField, Sheet
from zonedesk.ui.meetings.pauses import Pauses
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.errors import Refused
    from zonedesk.domain.meeting_record import MeetingRecord
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.meetings.commands import Commands

_HOUR = 96


class EndEditor(Sheet):
    """Hour and text of one end of a meeting; the closing has its interruptions as well.

    Args:
        desk: the open work folder.
        commands: of the place.
        opening: whether it is the opening, else the closing.
    """

    def __init__(
        self, desk: Desk, commands: Commands, *, opening: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._opening = opening
        name = _("Opening") if opening else _("Closing")
        self.locked = MessageBar("info", "")
        self.hour = TimeField()
        self.hour.setFixedWidth(theme_of(self).px(_HOUR))
        words = _("&Start of the meeting") if opening else _("&End of the meeting")
        self.row = FormRow(words, self.hour, beside=True)
        self.long = LongField(_("Text of the opening") if opening else _("Text of the closing"))
        self.keeper = RecordKeeper(desk, subject="meeting", save=commands.save_meeting, parent=self)
        self.keeper.add("opening" if opening else "closing", RichField(self.long.text))
        self.add(self.locked, gap=12)
        self.add(self.keeper.bar, gap=12)
        self.add(label(name, "record"))
        self.add(self.row)
        self.pauses = None if opening else Pauses(desk, commands.tell_done)
        if self.pauses is not None:
            self.add(self.pauses)
        self.add(self.long)
        self.hour.refused.connect(self._on_refused)
        self.setFocusProxy(self.long.text)

    def show_meeting(self, record: MeetingRecord, *, locked: str) -> None:
        """Show the text of a meeting; of the same one what is typed stays."""
        self.locked.tell("info", locked)
        self.locked.setVisible(bool(locked))
        self.hour.setReadOnly(bool(locked))
        self.long.text.setReadOnly(bool(locked))
        facts = record.facts
        values = {"opening": facts.intro} if self._opening else {"closing": facts.outro}
        self.keeper.open(record.handle, values, called=record.row.reference)
        if self.pauses is not None:
            self.pauses.show_meeting(record, editable=not locked)

    def put_away(self) -> None:
        """Store what is being typed."""
        self.keeper.flush()
        if self.pauses is not None:
            self.pauses.put_away()

    def leave(self) -> None:
        """Store what is being typed and forget the meeting."""
        self.keeper.close()
        if self.pauses is not None:
            self.pauses.leave()

    def _on_refused(self, refused: Refused | None) -> None:
        self.row.refuse("" if refused is None else verdict_words(refused))
