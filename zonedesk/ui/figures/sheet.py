"""The annual report or the quarterly sheet as it will be printed, in place of the figures (14)."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.access import PAPER
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.words import AccessAct, Edition
from zonedesk.i18n.refusals import sentence
from zonedesk.services.leaving import Leaving
from zonedesk.ui.figures.paragraphs import ParagraphPane
from zonedesk.ui.kit.buttons import plain, primary, quiet
from zonedesk.ui.kit.choices import SegmentedControl
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.leaving import LeavingBar
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.pages.output import PaperOutput
from zonedesk.ui.kit.pages.view import PageDesk
from zonedesk.ui.kit.panes import Toolbar
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.paper_annual import ReportPeriod
    from zonedesk.domain.words import Marking
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.kit.pages.output import Printers

# Loaded when they are first needed, in the lane: ReportLab takes longer than a page (trust.md 7).
_SERVICE: Final = "zonedesk.services.paper_annual"
_EDITIONS: Final = {one.value: one for one in Edition}


@dataclass(frozen=True, slots=True)
class MadeReport:
    """A paper on a period with what it is when it leaves the folder."""

    data: bytes
    name: str
    marking: Marking


class ReportSheet(QWidget):
    """Previews, saves and prints the paper on a period, with its texts beside it.

    Signals: `closed` tells that the user went back; `told` words of a toast, as `Page.told`.

    Args:
        desk: the open work folder.
        body: of the page, in place of which it shows.
        printers: names of the printers of this computer.
    """

    closed = Signal()
    told = Signal(str, str, object)

    def __init__(
        self,
        desk: Desk,
        body: QWidget,
        *,
        printers: Printers = QPrinterInfo.availablePrinterNames,
    ) -> None:
        super().__init__()
        grounded(self, "sunken")
        _ = texts().gettext
        self._desk, self._body = desk, body
        self.period: ReportPeriod | None = None
        self.made: MadeReport | None = None
        self.pages = PageDesk()
        self.texts = ParagraphPane(desk)
        self.back = quiet(_("Back to the figures"), icon="back")
        editions = ((Edition.FULL.value, _("Full")), (Edition.PUBLIC.value, _("Public")))
        self.edition = SegmentedControl(editions, name=_("Edition"), small=True)
        self.edition.choose(Edition.FULL.value)
        self.save = plain(_("Save PDF…"), icon="download")
        self.print = primary(_("Print…"), icon="print")
        self.message = MessageBar("stop", "")
        self.leaving = LeavingBar(desk)
        self.output = PaperOutput(desk.lane, self, printers=printers)
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def shown(self) -> bool:
        """Whether it stands in place of the figures."""
        return self.period is not None

    def open(self, period: ReportPeriod) -> None:
        """Show the paper on a period."""
        self.period = period
        self._body.hide()
        self.show()
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)
        self.texts.open(period)
        self.refresh()

    def close_sheet(self) -> None:
        """Let the figures stand there again; without a paper nothing happens."""
        if self.period is None:
            return
        self.texts.close_texts()
        self.period, self.made = None, None
        self.leaving.put_away()
        self.output.cancel()
        self.pages.clear()
        self.hide()
        self._body.show()

    def areas(self, below: tuple[QWidget, ...]) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks: its own, else those of what is below it."""
        return (self.back, self.pages, self.texts) if self.shown else below

    def refresh(self) -> None:
        """Make the paper again; the place on its pages stays."""
        asked = self._asked()
        if asked is None:
            return
        work = partial(_make, self._desk.workspace, *asked)
        done = partial(self._on_made, asked)
        self._desk.lane.query(work, done, failed=partial(self._on_failed, asked))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        bar = Toolbar()
        bar.row.addWidget(self.back)
        bar.row.addStretch(1)
        for part in (self.edition, self.save, self.print):
            bar.row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (bar, rule(), self.leaving, self.message):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.pages, 1)
        row.addWidget(rule(upright=True))
        row.addWidget(self.texts)
        column.addLayout(row, 1)
        self.message.hide()
        self.setFocusProxy(self.pages)

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.edition.chosen.connect(self.refresh)
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        self.message.acted.connect(self.message.hide)
        self.texts.refused.connect(self._tell)
        self.leaving.refused.connect(self._tell)
        self.output.saved.connect(self._on_saved)
        self.output.refused.connect(self._tell)
        self.output.failed.connect(self._tell_words)
        self.output.printed.connect(self._on_printed)

    def _on_back(self) -> None:
        self.close_sheet()
        self.closed.emit()

    def _asked(self) -> tuple[ReportPeriod, Edition] | None:
        if self.period is None:
            return None
        return self.period, _EDITIONS.get(self.edition.code or "", Edition.FULL)

    def _on_made(self, asked: tuple[ReportPeriod, Edition], made: MadeReport) -> None:
        if asked == self._asked():
            self.made = made
            self.message.hide()
            self.pages.show_paper(made.data)
            self._allow(there=True)

    def _on_failed(self, asked: tuple[ReportPeriod, Edition], verdict: Verdict) -> None:
        if asked == self._asked():
            self.made = None
            self.pages.clear()
            self._allow(there=False)
            self._tell(verdict)

    def _allow(self, *, there: bool) -> None:
        for button in (self.save, self.print):
            button.setEnabled(there)

    def _leaves(self, period: ReportPeriod, made: MadeReport) -> Leaving:
        return Leaving(f"{PAPER}{period.paper.value}", period_words(period), made.marking)

    def _on_save(self) -> None:
        if self.made is not None and self.period is not None:
            leaves = self._leaves(self.period, self.made)
            self.leaving.let_out(AccessAct.EXPORTED, leaves, self._ask_file)

    def _on_print(self) -> None:
        if self.made is not None and self.period is not None:
            leaves = self._leaves(self.period, self.made)
            self.leaving.let_out(AccessAct.PRINTED, leaves, self._ask_printer)

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


def period_words(period: ReportPeriod) -> str:
    """Write a period: ``2018``, ``2018 K3``."""
    return f"{period.year}" if period.quarter is None else f"{period.year} K{period.quarter}"


def _make(workspace: Workspace, period: ReportPeriod, edition: Edition) -> MadeReport:
    service = importlib.import_module(_SERVICE)
    data: bytes = service.periodic_paper(workspace, period, edition=edition)
    report = service.periodic_report(workspace, period, edition=edition)
    name = f"{period.paper.word} {period_words(period)}"
    return MadeReport(data, name, report.marking)
