"""A paper as it will be printed, in place of the page that asked for it (picture 14)."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.access import PAPER
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.words import AccessAct, Edition
from zonedesk.i18n.refusals import sentence
from zonedesk.services.leaving import Leaving
from zonedesk.ui.kit.choices import SegmentedControl
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.leaving import LeavingBar
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.pages.output import PaperOutput
from zonedesk.ui.kit.pages.view import PageDesk
from zonedesk.ui.kit.panes import Toolbar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.yielding import ShortButton, Yielding

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.words import Marking
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.kit.pages.output import Printers

_EDITIONS: Final = {one.value: one for one in Edition}


class MadePaper(Protocol):
    """A paper that was made: its bytes, who may read it, what to call its file."""

    @property
    def data(self) -> bytes:
        """The file."""

    @property
    def marking(self) -> Marking:
        """Who may read it."""

    @property
    def name(self) -> str:
        """What to call it."""


class PaperSheet(QWidget):
    """Previews, saves and prints a paper; it hides what it stands in place of.

    A subclass says in `KIND` which paper it is, asks for it in `make`, and gives with `choices`
    what else can be chosen of it beside the edition.

    Signals: `closed` tells that the user went back; `told` words of a toast, as `Page.told`.

    Args:
        desk: the open work folder.
        body: of the page, in place of which it shows.
        back: words of the button that goes back.
        printers: names of the printers of this computer.
    """

    KIND: ClassVar[str]

    closed = Signal()
    told = Signal(str, str, object)

    def __init__(
        self,
        desk: Desk,
        body: QWidget,
        *,
        back: str,
        printers: Printers = QPrinterInfo.availablePrinterNames,
    ) -> None:
        super().__init__()
        grounded(self, "sunken")
        _ = texts().gettext
        self._desk, self._body = desk, body
        self._subject: tuple[object, ...] = ()
        self.made: MadePaper | None = None
        self.pages = PageDesk()
        self.back = ShortButton(back, icon="back", look="quiet")
        editions = ((Edition.FULL.value, _("Full")), (Edition.PUBLIC.value, _("Public")))
        self.edition = SegmentedControl(editions, name=_("Edition"), small=True)
        self.edition.choose(Edition.FULL.value)
        self.save = ShortButton(_("Save PDF…"), icon="download")
        self.print = ShortButton(_("Print…"), icon="print", look="primary")
        self.message = MessageBar("stop", "")
        self.leaving = LeavingBar(desk)
        self.output = PaperOutput(desk.lane, self, printers=printers)
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def shown(self) -> bool:
        """Whether it stands in place of the page."""
        return bool(self._subject)

    def choices(self) -> tuple[QWidget, ...]:
        """Make the widgets of what else can be chosen, once; each of them calls `refresh`."""
        return ()

    def asked(self) -> tuple[object, ...]:
        """Tell what is asked for now: what it is of, the edition, and what else was chosen."""
        return (*self._subject, _EDITIONS.get(self.edition.code or "", Edition.FULL))

    def make(self, workspace: Workspace, asked: tuple[object, ...]) -> MadePaper:
        """Make the paper; in the lane."""
        raise NotImplementedError

    def reference(self) -> str:
        """Name what the paper is of, for the log of what leaves the folder."""
        return " ".join(str(part) for part in self._subject if part)

    def show_paper_of(self, *subject: object) -> None:
        """Show the paper of something, in full."""
        self._subject = subject
        self.edition.choose(Edition.FULL.value)
        self._body.hide()
        self.show()
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def close_sheet(self) -> None:
        """Let the page stand there again; without a paper nothing happens."""
        if not self._subject:
            return
        self._subject, self.made = (), None
        self.leaving.put_away()
        self.output.cancel()
        self.pages.clear()
        self.hide()
        self._body.show()

    def areas(self, below: tuple[QWidget, ...]) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks: its own, else those of what is below it."""
        return (self.back, self.pages) if self.shown else below

    def refresh(self) -> None:
        """Make the paper again; the place on its pages stays."""
        if not self._subject:
            return
        asked = self.asked()
        work = partial(self.make, self._desk.workspace, asked)
        done = partial(self._on_made, asked)
        self._desk.lane.query(work, done, failed=partial(self._on_failed, asked))

    def _lay_out(self) -> None:
        bar = Toolbar()
        bar.row.addWidget(self.back)
        bar.row.addStretch(1)
        for part in (self.edition, *self.choices(), self.save, self.print):
            bar.row.addWidget(part)
        Yielding(bar, (self.back, self.save, self.print))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (bar, rule(), self.leaving, self.message):
            column.addWidget(widget)
        column.addWidget(self.pages, 1)
        self.message.hide()
        self.setFocusProxy(self.pages)

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.edition.chosen.connect(self.refresh)
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        self.message.acted.connect(self.message.hide)
        self.leaving.refused.connect(self._tell)
        self.output.saved.connect(self._on_saved)
        self.output.refused.connect(self._tell)
        self.output.failed.connect(self._tell_words)
        self.output.printed.connect(self._on_printed)

    def _on_back(self) -> None:
        self.close_sheet()
        self.closed.emit()

    def _on_made(self, asked: tuple[object, ...], made: MadePaper) -> None:
        if asked != self.asked():
            return
        self.made = made
        self.message.hide()
        self.pages.show_paper(made.data)
        self._allow(there=True)

    def _on_failed(self, asked: tuple[object, ...], verdict: Verdict) -> None:
        if asked != self.asked():
            return
        self.made = None
        self.pages.clear()
        self._allow(there=False)
        self._tell(verdict)

    def _allow(self, *, there: bool) -> None:
        for button in (self.save, self.print):
            button.setEnabled(there)

    def _leaves(self, made: MadePaper) -> Leaving:
        return Leaving(PAPER + self.KIND, self.reference(), made.marking)

    def _on_save(self) -> None:
        if self.made is not None:
            self.leaving.let_out(AccessAct.EXPORTED, self._leaves(self.made), self._ask_file)

    def _on_print(self) -> None:
        if self.made is not None:
            self.leaving.let_out(AccessAct.PRINTED, self._leaves(self.made), self._ask_printer)

    def _ask_file(self) -> None:
        if self.made is not None:
            self.output.ask_file(self.made.data, name=self.made.name)

    def _ask_printer(self) -> None:
        document = self.pages.document
        if self.made is not None and document is not None:
            self.output.ask_printer(document, name=self.made.name)

    def _on_saved(self, path: str) -> None:
        words = texts().gettext("Saved as {name}").format(name=Path(path).name)
        self.told.emit(words, "", None)

    def _on_printed(self) -> None:
        self.told.emit(texts().gettext("Sent to the printer"), "", None)

    def _tell(self, verdict: Verdict) -> None:
        if isinstance(verdict, Conflict):
            self._tell_words(sentence("conflict", {"kind": verdict.kind}, translator=texts()))
            return
        code = verdict.code if isinstance(verdict, Refused) else verdict.trouble
        self._tell_words(sentence(code, verdict.facts, translator=texts()))

    def _tell_words(self, words: str) -> None:
        self.message.tell("watch", words, act=texts().gettext("Close"))
        self.message.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)
