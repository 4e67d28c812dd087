"""A document shown inside the program: pages, pictures and texts, never through a file (B09).

It stands in the page, not in a dialog. When it is left or the folder is locked, everything that
was read of the document is let go.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.attachments.actions import of_viewer
from zonedesk.ui.kit.attachments.exporting import Exporter
from zonedesk.ui.kit.attachments.picture import PictureDocument
from zonedesk.ui.kit.attachments.reasons import ReasonBar, needs_reason, reasons_at
from zonedesk.ui.kit.attachments.seeing import Seen, see
from zonedesk.ui.kit.attachments.viewer_bar import ViewerBar
from zonedesk.ui.kit.attachments.viewer_facts import FactsLine
from zonedesk.ui.kit.attachments.viewer_unseen import Unseen
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.pages.busy import BusyLine
from zonedesk.ui.kit.pages.document import PaperDocument, UnreadablePaperError
from zonedesk.ui.kit.pages.view import PageDesk
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words

if TYPE_CHECKING:
    import io

    from PySide6.QtGui import QImage, QKeyEvent

    from zonedesk.domain.attachments import AttachmentRow
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Job, Verdict
    from zonedesk.ui.kit.messages import Severity

_TABLE = "text/csv"


class Viewer(QWidget):
    """Shows one document.

    Signals: `back_wanted` asks for the record; `window_wanted` for a window of its own; `told`
    words of a toast, as `Page.told`.

    Args:
        desk: the open work folder.
        place: under which its actions are declared.
    """

    back_wanted = Signal()
    window_wanted = Signal()
    told = Signal(str, str, object)

    def __init__(self, desk: Desk, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self._desk = desk
        self._reasons = reasons_at(desk)
        self._asked: Job | None = None
        self._exports = False
        self.row: AttachmentRow | None = None
        self.version: int | None = None
        self.pages = PageDesk()
        self.bar = ViewerBar(self.pages)
        self.facts = FactsLine()
        self.reason = ReasonBar(side=24)
        self.message = MessageBar("stop", "")
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(texts().gettext("Text of the document"))
        self.text.setProperty("edge", "none")
        self.unseen = Unseen()
        self.exporter = Exporter(desk, self)
        self._lay_out()
        self._connect()
        acts = {
            f"{place}.viewer.export": self.export,
            f"{place}.viewer.own_window": self.window_wanted.emit,
        }
        self.actions_here = bind(self, of_viewer(place), acts=acts)

    def show_document(self, row: AttachmentRow, *, version: int | None = None) -> None:
        """Show a document; of what is confidential only with a reason, asked once a day."""
        self.put_away()
        self.row, self.version = row, version
        self.facts.show_document(row)
        self._read()

    def put_away(self) -> None:
        """Let go of everything that was read, and wait for nothing any more."""
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None
        self.busy.end()
        self.row, self.version = None, None
        self._let_go()
        self.facts.clear()
        self.reason.hide()

    def export(self) -> None:
        """Ask where the document is to be saved."""
        if self.row is not None:
            self.exporter.ask(self.row, version=self.version)

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        shown = self._stack.currentWidget() or self.unseen
        return (self.bar, self.reason, shown) if self.reason.isVisible() else (self.bar, shown)

    def _read(self) -> None:
        if self.row is None:
            return
        self.busy.begin()
        work = partial(
            see,
            self._desk.workspace,
            self.row,
            version=self.version,
            reason=self._reasons.of(self.row.handle.id),
        )
        self._asked = self._desk.lane.query(work, self._on_seen, failed=self._on_refused)

    def _let_go(self) -> None:
        self.pages.clear()
        self.text.clear()
        self.text.document().clearUndoRedoStacks()
        self.unseen.say("")
        self.message.hide()
        self._turn_to(self.unseen)

    def _turn_to(self, part: QWidget) -> None:
        had_focus = has_focus_inside(self._stack)
        self._stack.setCurrentWidget(part)
        self.setFocusProxy(part)
        if had_focus:
            part.setFocus(Qt.FocusReason.OtherFocusReason)
        paged = part is self.pages
        self.bar.serve(paged=paged and self.pages.count > 1, zoomed=paged)

    def _on_seen(self, seen: Seen) -> None:
        self._asked = None
        self.busy.end()
        if self.row is None:
            return
        self.facts.show_document(self.row, seen.version)
        if seen.pages is not None:
            self._show_pages(seen.pages)
        elif seen.image is not None:
            self._show_image(seen.image)
        elif seen.text is not None:
            self._show_text(seen)
        else:
            self._say_unseen(seen.why)

    def _show_pages(self, stream: io.BufferedReader) -> None:
        try:
            self.pages.show_document(partial(PaperDocument, stream))
        except UnreadablePaperError as error:
            stream.close()
            _ = texts().gettext
            damaged = _("This PDF is damaged and cannot be shown. Export it to look at the file.")
            locked = _("This PDF asks for a password of its own. Export it to open it elsewhere.")
            self._say_unseen(locked if error.locked else damaged)
            return
        self._turn_to(self.pages)
        self.pages.set_columns(2 if self.pages.count > 1 else 1)
        self.pages.fit_width()

    def _show_image(self, image: QImage) -> None:
        self.pages.show_document(partial(PictureDocument, image))
        self._turn_to(self.pages)
        self.pages.set_columns(1)
        self.pages.fit_width()
        if self.pages.zoom > 1:
            self.pages.set_zoom(1)

    def _show_text(self, seen: Seen) -> None:
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        table = seen.version.media_type == _TABLE
        self.text.setFont(fixed if table else self.font())
        wraps = QPlainTextEdit.LineWrapMode
        self.text.setLineWrapMode(wraps.NoWrap if table else wraps.WidgetWidth)
        self.text.setPlainText(seen.text or "")
        self._turn_to(self.text)
        if seen.cut:
            words = texts().gettext("Only the beginning is shown. Export it to read all of it.")
            self._say("info", words)

    def _say_unseen(self, why: str) -> None:
        self.unseen.say(why)
        self._turn_to(self.unseen)

    def _say(self, severity: Severity, words: str) -> None:
        self.message.tell(severity, words)
        self.message.show()

    def _on_refused(self, verdict: Verdict) -> None:
        self._asked = None
        self.busy.end()
        if needs_reason(verdict):
            self._ask_reason(
                texts().gettext("This document is confidential. Why do you open it?"), exports=False
            )
        else:
            self._say("stop", verdict_words(verdict))

    def _ask_reason(self, words: str, *, exports: bool) -> None:
        self._exports = exports
        _ = texts().gettext
        self.reason.ask(words, act=_("Export") if exports else _("Open"))

    def _on_reason(self, reason: str) -> None:
        if self._exports:
            self.exporter.go_on(reason)
        elif self.row is not None:
            self._reasons.remember(self.row.handle.id, reason)
            self._read()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_declined(self) -> None:
        if self._exports:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.back_wanted.emit()

    def _on_export_reason(self, words: str) -> None:
        self._ask_reason(words, exports=True)

    def _on_export_refused(self, verdict: Verdict) -> None:
        self._say("stop", verdict_words(verdict))

    def _on_exported(self, words: str) -> None:
        self.told.emit(words, "", None)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for shown in (self.unseen, self.pages, self.text):
            self._stack.addWidget(shown)
        self.busy = BusyLine(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        parts: tuple[QWidget, ...] = (self.bar, rule(), self.facts, self.reason, self.message)
        for part in (*parts, rule()):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self.message.hide()
        self.setFocusProxy(self.unseen)

    def _connect(self) -> None:
        self.bar.back_wanted.connect(self.back_wanted)
        self.bar.window_wanted.connect(self.window_wanted)
        self.bar.export_wanted.connect(self.export)
        self.unseen.export_wanted.connect(self.export)
        self.reason.given.connect(self._on_reason)
        self.reason.declined.connect(self._on_declined)
        self.exporter.told.connect(self._on_exported)
        self.exporter.refused.connect(self._on_export_refused)
        self.exporter.reason_wanted.connect(self._on_export_reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the record with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)
