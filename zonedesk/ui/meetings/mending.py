"""The way to what a meeting lacks before it can be closed: its tab, its item, its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from zonedesk.ui.meetings.agenda_model import CLOSING, OPENING
from zonedesk.ui.meetings.lacks import NEED_ATTENDANCE

if TYPE_CHECKING:
    from zonedesk.domain.meeting_record import Lack
    from zonedesk.domain.paper_checks import Check
    from zonedesk.ui.meetings.record_parts import RecordParts

AGENDA, ATTENDANCE = range(2)


class Mending(QObject):
    """Goes to where something of the closing check is filled in.

    Args:
        detail: the meeting.
    """

    def __init__(self, detail: RecordParts) -> None:
        super().__init__(detail)
        self._detail = detail
        self._waits: Lack | None = None

    def mend_check(self, check: Check) -> None:
        """Go to where what a check of a paper found is filled in, if it is missing."""
        record = self._detail.record
        lacking = record.lacking if record else ()
        asked = check.code, check.person
        lack = next((one for one in lacking if (one.code, one.person) == asked), None)
        if lack is not None:
            self.mend(lack)

    def mend(self, lack: Lack) -> None:
        """Go to where something that is missing is filled in."""
        detail = self._detail
        if lack.code in NEED_ATTENDANCE:
            detail.tabs.setCurrentIndex(ATTENDANCE)
            detail.attendance.setFocus(Qt.FocusReason.OtherFocusReason)
            if lack.person_id:
                detail.attendance.show_person(lack.person_id)
            return
        detail.tabs.setCurrentIndex(AGENDA)
        if lack.item is not None:
            self._waits = lack
            detail.agenda.choose(lack.item.handle.id)
            self.arrive()
        elif lack.code in {"start", "end"}:
            key = OPENING if lack.code == "start" else CLOSING
            detail.agenda.choose(key)
            detail.editor.ends[key].hour.setFocus(Qt.FocusReason.OtherFocusReason)
        elif lack.code == "items":
            detail.agenda_pane.begin_item()
        else:
            detail.head_editor.begin(at=lack.code)

    def arrive(self) -> None:
        """Go to the result that is missing; once another item is shown nobody waits for it."""
        editor = self._detail.editor.item
        wanted = self._waits.item if self._waits else None
        if wanted is None or editor.item is None:
            return
        self._waits = None
        if editor.item.handle.id == wanted.handle.id:
            editor.focus_result()

    def forget(self) -> None:
        """Go nowhere any more: the meeting is left."""
        self._waits = None
