"""The way to what a meeting lacks for its next step: its tab, its item, its field (R45)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractButton

from zonedesk.ui.kit.wanted import PROPOSALS, STEP
from zonedesk.ui.meetings.agenda_model import CLOSING, OPENING
from zonedesk.ui.meetings.lacks import NEED_ATTENDANCE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.meeting_record import Lack
    from zonedesk.domain.paper_checks import Check
    from zonedesk.ui.meetings.editor_item import ItemEditor
    from zonedesk.ui.meetings.record_parts import RecordParts

AGENDA, ATTENDANCE, DOCUMENTS = range(3)
_BODY: Final = "body:"


class Mending(QObject):
    """Goes to where something of what a meeting lacks is filled in.

    `linked` gives key of a place and reference of a record that is to be shown for it.

    Args:
        detail: the meeting.
    """

    linked = Signal(str, str)

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

    def meet(self, need: str, *, number: str = "") -> None:
        """Go to what another place asked for: the next step, what could come on, or a lack.

        Nothing is done by it: whoever comes to a step still takes it. What is filled in meanwhile
        is not looked for any more.

        Args:
            need: `STEP`, `PROPOSALS` or the code of a lack.
            number: of the item at which it lacks, empty for the meeting.
        """
        detail = self._detail
        lacking = detail.record.lacking if detail.record else ()
        if need == STEP:
            if detail.steps.next is not None:
                detail.steps.next.setFocus(Qt.FocusReason.OtherFocusReason)
        elif need == PROPOSALS:
            detail.tabs.setCurrentIndex(AGENDA)
            detail.agenda.actions_here["agenda.propose"].trigger()
        for lack in lacking:
            if (lack.code, lack.item.row.number if lack.item else "") == (need, number):
                self.mend(lack)
                return

    def mend(self, lack: Lack) -> None:
        """Go to where something that is missing is filled in."""
        detail = self._detail
        if lack.code in NEED_ATTENDANCE:
            self._mend_attendance(lack)
            return
        detail.tabs.setCurrentIndex(AGENDA)
        if lack.item is not None:
            self._waits = lack
            detail.agenda.choose(lack.item.handle.id)
            self.arrive()
            return
        ways: Mapping[str, Callable[[], object]] = {
            "start": partial(self._go_to_hour, OPENING),
            "end": partial(self._go_to_hour, CLOSING),
            "interruption": self._go_to_pause,
            "items": detail.agenda_pane.begin_item,
            "members": self._show_body,
            "previous_minutes": detail.agenda.actions_here["agenda.propose"].trigger,
            "term": detail.terms.open,
        }
        ways.get(lack.code, partial(detail.head_editor.begin, at=lack.code))()

    def arrive(self) -> None:
        """Go to what an item lacks; once another item is shown nobody waits for it."""
        editor, lack = self._detail.editor.item, self._waits
        if lack is None or lack.item is None or editor.item is None:
            return
        self._waits = None
        if editor.item.handle.id == lack.item.handle.id:
            _go_in(editor, lack.code)

    def forget(self) -> None:
        """Go nowhere any more: the meeting is left."""
        self._waits = None

    def _mend_attendance(self, lack: Lack) -> None:
        detail = self._detail
        detail.tabs.setCurrentIndex(ATTENDANCE)
        detail.attendance.setFocus(Qt.FocusReason.OtherFocusReason)
        if lack.person_id:
            detail.attendance.show_person(lack.person_id)

    def _go_to_hour(self, key: int) -> None:
        self._detail.agenda.choose(key)
        self._detail.editor.ends[key].hour.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_pause(self) -> None:
        self._detail.agenda.choose(CLOSING)
        pauses = self._detail.editor.ends[CLOSING].pauses
        if pauses is not None:
            pauses.go_to_open()

    def _show_body(self) -> None:
        if self._detail.record is not None:
            self.linked.emit("people", f"{_BODY}{self._detail.record.body.code}")


def _go_in(editor: ItemEditor, code: str) -> None:
    """Go to the field of an item by the code of what it lacks."""
    ways: Mapping[str, Callable[[], object]] = {
        "closed_matter": partial(_focus_in, editor, editor.chips),
        "context": partial(_focus, editor, editor.context.text),
        "decision_text": partial(_focus, editor, editor.result.text),
        "dossier": editor.chips.go_to_dossier,
        "minutes": editor.show_more,
        "presenter": partial(_go_to_presenter, editor),
        "supporters": partial(_focus_in, editor, editor.extras.urgency),
        "title": partial(_focus, editor, editor.title),
        "vote_missing": partial(_focus_in, editor, editor.votes),
        "vote_wrong": partial(_focus_in, editor, editor.votes),
    }
    ways.get(code, editor.focus_result)()


def _go_to_presenter(editor: ItemEditor) -> None:
    editor.show_more()
    editor.extras.more.presenter.setFocus(Qt.FocusReason.OtherFocusReason)


def _focus(editor: ItemEditor, field: QWidget) -> None:
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    editor.ensureWidgetVisible(field)


def _focus_in(editor: ItemEditor, part: QWidget) -> None:
    """Go to the first button of a part that is in sight, else to the result."""
    buttons = (one for one in part.findChildren(QAbstractButton) if one.isVisible())
    first = next((one for one in buttons if one.isEnabled()), None)
    if first is None:
        editor.focus_result()
    else:
        _focus(editor, first)
