"""Papers asked for beside the menu *Print*: the extract of an item, and all of them as a ZIP."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from zonedesk.system.files import safe_name
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.exporting import ARCHIVE, WorkbookSaver
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.preview_actions import OF_PAPERS, ON_ITEM

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.services.leaving import Leaving
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.meetings.detail import MeetingDetail

# Loaded when it is first needed, in the lane: what sets papers takes longer than a page.
_SERVICE: Final = "zonedesk.services.meeting_archive"
_KINDS: Final = "zonedesk.services.leaving_kinds"


class PaperActs(QObject):
    """Offers what can be done with the papers of the meeting that is open.

    Signal: `extract_wanted` gives the reference of an item: ``ZVR/2018/2#6``.

    Args:
        page: the place.
        detail: the meeting.
    """

    extract_wanted = Signal(str)

    def __init__(self, page: Page, detail: MeetingDetail) -> None:
        super().__init__(page)
        self._page, self._detail = page, detail
        self.saver = WorkbookSaver(page)
        on_item = bind(detail.agenda, ON_ITEM, acts={"meetings.extract": self.ask_extract})
        self._extract = on_item["meetings.extract"]
        of_papers = bind(detail, OF_PAPERS, acts={"meetings.archive": self.ask_archive})
        detail.head.add_more(of_papers["meetings.archive"])
        detail.agenda.chosen.connect(self._offer)

    def ask_extract(self) -> None:
        """Ask for the extract of the item under the cursor; a heading has none."""
        reference = self._reference()
        if reference:
            self.extract_wanted.emit(reference)

    def ask_archive(self) -> None:
        """Let the user choose a file for all papers of the meeting."""
        record = self._detail.record
        if record is None:
            return
        self._detail.put_away()
        reference = record.row.reference
        find = partial(_leaving, self._page.desk.workspace, reference)
        self.saver.ask_why(find, partial(self._ask_file, reference))

    def _ask_file(self, reference: str, reason: str) -> None:
        work = partial(_write, self._page.desk.workspace, reference=reference, reason=reason)
        question = texts().gettext("Save all papers")
        name = safe_name(reference.replace("/", "-"))
        self.saver.ask(question, name, write=work, kind=ARCHIVE)

    def _offer(self) -> None:
        self._extract.setEnabled(bool(self._reference()))

    def _reference(self) -> str:
        entry = self._detail.agenda.entry()
        row = entry.row if entry is not None else None
        return f"{row.meeting}#{row.number}" if row is not None and row.number else ""


def _leaving(workspace: Workspace, reference: str) -> Leaving:
    found: Leaving = importlib.import_module(_KINDS).archive_leaves(workspace, reference)
    return found


def _write(workspace: Workspace, target: Path, *, reference: str, reason: str) -> None:
    service = importlib.import_module(_SERVICE)
    service.save_archive(workspace, reference, target=target, reason=reason)
