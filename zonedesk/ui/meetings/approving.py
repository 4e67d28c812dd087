"""How minutes are approved and a meeting is filed: checked, asked, done (R69, R77)."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from zonedesk.domain.words import MeetingStatus
from zonedesk.services import approval_check, meeting_record, minutes_kept
from zonedesk.ui.kit.lane import Job
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.domain.meeting_record import Lack
    from zonedesk.domain.topics import Changes
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.meetings.detail import MeetingDetail

# Loaded when it is first needed, in the lane: it makes papers (trust.md 7).
_APPROVAL: Final = "zonedesk.services.approval"
_PAPER: Final = "minutes"


class Approving(QObject):
    """Leads from the button of the strip to approved minutes.

    Args:
        page: that tells what was done.
        detail: the meeting.
    """

    def __init__(self, page: Page, detail: MeetingDetail) -> None:
        super().__init__(page)
        self._page, self._detail = page, detail
        self._workspace, self._lane = page.desk.workspace, page.desk.lane
        self._running = False
        steps = detail.steps
        steps.approval_wanted.connect(self.ask)
        steps.filing_wanted.connect(self._on_filing)
        steps.renewed.connect(self._on_renewed)
        self._panel = steps.approval
        self._panel.wanted.connect(detail.mending.mend)
        self._panel.approved.connect(self._on_approved)
        self._panel.given_up.connect(self._on_given_up)

    def ask(self) -> None:
        """Store what is being typed, look what lacks, and show that or the question."""
        meeting_id = self._meeting()
        if meeting_id is not None and not self._running:
            self._detail.put_away()
            self._check(meeting_id)

    def _check(self, meeting_id: int) -> None:
        work = partial(approval_check.missing, self._workspace, meeting_id)
        self._lane.query(work, partial(self._on_checked, meeting_id))

    def _meeting(self) -> int | None:
        """Give the meeting that is shown, while its minutes are a draft."""
        record = self._detail.record
        if record is None or record.row.status is not MeetingStatus.DRAFT_MINUTES:
            return None
        return record.handle.id

    def _on_checked(self, meeting_id: int, lacks: tuple[Lack, ...]) -> None:
        if self._meeting() == meeting_id and not self._running:
            self._detail.steps.show_approval(lacks)

    def _on_renewed(self) -> None:
        """Look again when the meeting changed below the panel."""
        meeting_id = self._meeting()
        if meeting_id is not None and not self._panel.isHidden() and not self._running:
            self._check(meeting_id)

    def _on_approved(self) -> None:
        meeting_id = self._meeting()
        if meeting_id is None or self._running:
            return  # a second click while the first one is at work (T55)
        self._running = True
        if has_focus_inside(self._panel):
            self._detail.setFocus()  # its buttons are off while it works
        self._detail.put_away()
        job = Job()
        job.progressed.connect(self._panel.show_progress)
        self._lane.command(
            partial(self._approve, meeting_id, job),
            done=self._on_done,
            failed=self._on_failed,
            job=job,
        )

    def _approve(self, meeting_id: int, job: Job) -> Changes:
        """Approve in the lane; what was saved a moment ago counts."""
        approval = importlib.import_module(_APPROVAL)
        version = meeting_record.version(self._workspace, meeting_id)
        done: Changes = approval.approve(
            self._workspace, meeting_id, row_version=version, told=job.tell
        )
        return done

    def _on_done(self, _changes: Changes) -> None:
        self._running = False
        self._panel.hide()
        _ = texts().gettext
        look = partial(self._detail.paper_wanted.emit, _PAPER)
        self._page.told.emit(_("The minutes are approved and kept"), _("Look at them"), look)

    def _on_failed(self, verdict: Verdict) -> None:
        self._running = False
        self._detail.steps.refuse(verdict)

    def _on_given_up(self) -> None:
        self._detail.steps.be_silent()
        self._detail.setFocus()

    def _on_filing(self) -> None:
        """Ask for what was put off and waits nowhere, before the meeting is filed (T42, T44)."""
        record = self._detail.record
        if record is not None:
            work = partial(minutes_kept.put_off, self._workspace, record.handle.id)
            self._lane.query(work, partial(self._on_counted, record.handle.id))

    def _on_counted(self, meeting_id: int, count: int) -> None:
        record = self._detail.record
        if record is None or record.handle.id != meeting_id:
            return
        if count:
            self._detail.steps.ask_filing(count)
        else:
            self._detail.steps.wanted.emit(MeetingStatus.CLOSED, "")
