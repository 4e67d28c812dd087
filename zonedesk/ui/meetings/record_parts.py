"""The parts of the record of a meeting, as those that serve it see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from zonedesk.domain.meeting_record import MeetingRecord
    from zonedesk.ui.kit.tabs import TabBar
    from zonedesk.ui.meetings.agenda_list import AgendaList
    from zonedesk.ui.meetings.agenda_pane import AgendaPane
    from zonedesk.ui.meetings.attendance import AttendanceTab
    from zonedesk.ui.meetings.editor import EditorPane
    from zonedesk.ui.meetings.head_editor import HeadEditor
    from zonedesk.ui.meetings.steps import Steps
    from zonedesk.ui.meetings.terms import MeetingTerms


class RecordParts(QWidget):
    """Tabs, agenda, editor, attendance, steps and terms of the meeting that is shown."""

    record: MeetingRecord | None
    tabs: TabBar
    agenda: AgendaList
    agenda_pane: AgendaPane
    attendance: AttendanceTab
    editor: EditorPane
    head_editor: HeadEditor
    steps: Steps
    terms: MeetingTerms
