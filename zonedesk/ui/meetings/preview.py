"""A paper of a meeting as it will be printed, with what may be chosen of it (picture 14).

It stands in the page, not in a dialog. What is shown, saved and printed are the same bytes.
"""

from __future__ import annotations

import importlib
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.words import AccessAct, Edition
from zonedesk.services.leaving import made_paper_leaves
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.leaving import LeavingBar
from zonedesk.ui.kit.pages.busy import BusyLine
from zonedesk.ui.kit.pages.output import PaperOutput
from zonedesk.ui.kit.pages.view import PageDesk
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.preview_actions import IN_PREVIEW
from zonedesk.ui.meetings.preview_bar import PreviewBar
from zonedesk.ui.meetings.preview_message import PreviewMessage
from zonedesk.ui.meetings.preview_options import EXTRACT, OptionsPane
from zonedesk.ui.meetings.preview_words import file_name

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from zonedesk.domain.paper_checks import Check
    from zonedesk.domain.paper_options import MadePaper, Wish
    from zonedesk.services.leaving import Leaving
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Job, Verdict
    from zonedesk.ui.kit.pages.output import Printers

_SERVICE = "zonedesk.services.papers"
ITEM_MARK = "#"


class PreviewPlace(NamedTuple):
    """Where the preview stands, for back and forward; ``reference`` of an item for an extract."""

    reference: str
    kind: str = "minutes"
    edition: Edition = Edition.FULL
    filled: bool = False

    @property
    def meeting(self) -> str:
        """The reference of the meeting, also where the paper is of one of its items."""
        return self.reference.partition(ITEM_MARK)[0]


class MeetingPreview(QWidget):
    """Previews, saves and prints the papers of a meeting.

    Signals: `back_wanted` asks for the meeting; `item_wanted` for an item by its reference
    (``ZVR/2018/2#6``, or ``#opening`` and ``#closing``); `lack_wanted` gives a `Check` of what
    lacks that is mended elsewhere in the meeting; `moved` that the user chose another document,
    edition or filling; `told` words of a toast, as `Page.told`.

    Args:
        desk: the open work folder.
        printers: names of the printers of this computer.
    """

    back_wanted = Signal()
    item_wanted = Signal(str)
    lack_wanted = Signal(object)
    moved = Signal()
    told = Signal(str, str, object)

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        printers: Printers = QPrinterInfo.availablePrinterNames,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.made: MadePaper | None = None
        self._reference, self._version = "", 0
        self._asked: Job | None = None
        self._again = False
        self._known = PreviewPlace("")
        self.pages = PageDesk()
        self.bar = PreviewBar(self.pages)
        self.options = OptionsPane()
        self._messages = PreviewMessage()
        self.message = self._messages.bar
        self.busy = BusyLine(self.pages)
        self.leaving = LeavingBar(desk)
        self.output = PaperOutput(desk.lane, self, printers=printers)
        self._lay_out()
        self._connect()
        acts = {"preview.save": self.save, "preview.print": self.print}
        self.actions_here = bind(self, IN_PREVIEW, acts=acts)
        self._offer_actions(shown=False)

    @property
    def place(self) -> PreviewPlace:
        """Which paper is shown or asked for."""
        kind, wish = self.options.kind, self.options.wish
        filled = kind == "attendance" and wish.filled
        return PreviewPlace(self._reference, kind, wish.edition, filled=filled)

    def show_meeting(
        self,
        reference: str,
        kind: str = "minutes",
        edition: Edition = Edition.FULL,
        *,
        filled: bool = False,
        version: int = 0,
    ) -> None:
        """Show a paper of a meeting, from its first page.

        Args:
            reference: of the meeting; of an item of it for ``extract``.
            kind: one of `preview_options.KINDS`.
            edition: full or public.
            filled: whether a list of attendance says who was there, or is to be signed.
            version: of minutes that were kept; 0 for what they are now.
        """
        self._reference, self._version = reference, version
        self.made = None
        self.pages.clear()
        self.options.begin(kind, edition, filled=filled, of_item=ITEM_MARK in reference)
        self.refresh()

    def go_to(self, place: PreviewPlace) -> None:
        """Come back to a paper; `moved` is not told."""
        self.show_meeting(place.reference, place.kind, place.edition, filled=place.filled)

    def refresh(self) -> None:
        """Make the paper again; the place on its pages stays."""
        if not self._reference:
            return
        if self._asked is not None:
            self._asked.cancel()  # only the last choice is waited for
        self._again = False
        self._known = self.place
        self.leaving.put_away()
        self.busy.begin()
        work = partial(
            _made,
            self.desk.workspace,
            self.place,
            wish=replace(self.options.wish, version=self._version),
            language=self.options.spoken,
        )
        self._asked = self.desk.lane.query(work, self._on_made, failed=self._on_refused)

    def renew(self) -> None:
        """Make the paper again, for its meeting was changed; one on its way is shown first."""
        if self._asked is None:
            self.refresh()
        else:
            self._again = True

    def save(self) -> None:
        """Ask where the paper is to be saved; before that why, when it is confidential."""
        if self.made is not None:
            self.leaving.let_out(AccessAct.EXPORTED, self._leaving(self.made), self._ask_file)

    def print(self) -> None:
        """Ask for a printer and print; before that why, when the paper is confidential."""
        if self.made is not None and self.pages.document is not None:
            self.leaving.let_out(AccessAct.PRINTED, self._leaving(self.made), self._ask_printer)

    def put_away(self) -> None:
        """Show nothing any more; what was sent to a printer is printed, from pages of its own."""
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None
        self._again = False
        self.busy.end()
        self._reference, self.made = "", None
        self.leaving.put_away()
        self.pages.clear()

    def leave(self) -> None:
        """Stop what is under way and show nothing any more: the folder is about to be locked."""
        self.output.cancel()
        self.put_away()

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks: bar, options, pages."""
        return (self.bar, self.options, self.pages)

    def _lay_out(self) -> None:
        grounded(self, "surface")
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._messages)
        right.addWidget(self.leaving)
        right.addWidget(self.pages, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.options)
        row.addWidget(rule(upright=True))
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(rule())
        column.addLayout(row, 1)
        self.setFocusProxy(self.pages)

    def _connect(self) -> None:
        self.bar.back_wanted.connect(self.back_wanted)
        self.bar.save_wanted.connect(self.save)
        self.bar.print_wanted.connect(self.print)
        self.options.changed.connect(self._on_changed)
        self.options.check_wanted.connect(self._on_check)
        self._messages.save_wanted.connect(self.save)
        self.leaving.refused.connect(self._messages.say_not_let_out)
        self.output.saved.connect(self._on_saved)
        self.output.refused.connect(self._messages.say_not_saved)
        self.output.failed.connect(self._messages.say_not_printed)
        self.output.printing.connect(self._on_printing)
        self.output.printed.connect(self._on_printed)

    def _leaving(self, made: MadePaper) -> Leaving:
        kind = self.options.kind
        reference = self._reference if kind == EXTRACT else self.place.meeting
        return made_paper_leaves(kind, reference, contents=made.contents)

    def _ask_file(self) -> None:
        if self.made is not None:
            name = file_name(self.options.kind, self.made.contents)
            self.output.ask_file(self.made.data, name=name)

    def _ask_printer(self) -> None:
        document = self.pages.document
        if self.made is not None and document is not None:
            name = file_name(self.options.kind, self.made.contents)
            self.output.ask_printer(document, name=name)

    def _offer_actions(self, *, shown: bool) -> None:
        for action in self.actions_here.values():
            action.setVisible(shown)

    def _on_changed(self) -> None:
        before = self._known
        self.refresh()
        if self.place != before:
            self.moved.emit()

    def _on_made(self, made: MadePaper) -> None:
        self._asked = None
        self.busy.end()
        self._messages.hide()
        again = self.made is not None
        self.made = made
        self.pages.show_paper(made.data, keep=again)
        document = self.pages.document
        embedded = document is not None and document.fonts_embedded()
        self.options.show_made(made, fonts_embedded=embedded)
        if self._again:
            self.refresh()

    def _on_refused(self, verdict: Verdict) -> None:
        """What cannot be made is told in the place of the paper: no old one stands there."""
        self._asked = None
        self.busy.end()
        self.made = None
        self.pages.clear()
        self._messages.say_not_made(verdict)
        if self._again:
            self.refresh()

    def _on_check(self, check: Check) -> None:
        if check.item or check.code == "closing":
            place = f"{self.place.meeting}{ITEM_MARK}{check.item or 'closing'}"
            self.item_wanted.emit(place)
        else:
            self.lack_wanted.emit(check)

    def _on_saved(self, path: str) -> None:
        words = texts().gettext("Saved as {name}").format(name=Path(path).name)
        self.told.emit(words, "", None)

    def _on_printing(self, done: int, total: int) -> None:
        self.bar.show_printing(done=done, total=total)
        if total:
            self.busy.begin()
        else:
            self.busy.end()

    def _on_printed(self) -> None:
        self.told.emit(texts().gettext("Sent to the printer"), "", None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the meeting with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Offer what can be done with a paper."""
        super().showEvent(event)
        self._offer_actions(shown=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take it out of the menus again."""
        super().hideEvent(event)
        self._offer_actions(shown=False)


def _made(
    workspace: Workspace, place: PreviewPlace, *, wish: Wish, language: str | None
) -> MadePaper:
    """Make a paper, in the lane; what sets papers is loaded by the first one."""
    service = importlib.import_module(_SERVICE)
    reference = place.reference if place.kind == EXTRACT else place.meeting
    made: MadePaper = service.made_paper(
        workspace, place.kind, reference=reference, wish=wish, language=language
    )
    return made
