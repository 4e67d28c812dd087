"""What went wrong with a paper, said above its pages, with a way out: save it (elsewhere)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.errors import Conflict, Refused
from zonedesk.i18n.refusals import sentence
from zonedesk.ui.kit.labels import grounded
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.kit.messages import Severity


class PreviewMessage(QWidget):
    """A message bar with its margins; `save_wanted` asks where the paper is to be saved."""

    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "sunken")
        self.bar = MessageBar("stop", "")
        self._saves = False
        around = QVBoxLayout(self)
        around.setContentsMargins(16, 8, 16, 8)
        around.addWidget(self.bar)
        self.bar.acted.connect(self._on_acted)
        self.hide()

    def say_not_made(self, verdict: Verdict) -> None:
        """Say why there is no paper."""
        self._tell(_said(verdict), act=texts().gettext("Close"))

    def say_not_saved(self, verdict: Verdict) -> None:
        """Say why the file was not written."""
        self._tell(_said(verdict), act=texts().gettext("Save elsewhere…"), saves=True)

    def say_not_let_out(self, verdict: Verdict) -> None:
        """Say why a confidential paper may not leave."""
        self._tell(_said(verdict), act=texts().gettext("Close"))

    def say_not_printed(self, words: str) -> None:
        """Say what is the matter with the printer."""
        self._tell(words, act=texts().gettext("Save PDF…"), saves=True, severity="watch")

    def _tell(
        self, words: str, *, act: str, saves: bool = False, severity: Severity = "stop"
    ) -> None:
        self._saves = saves
        self.bar.tell(severity, words, act=act)
        self.show()

    def _on_acted(self) -> None:
        self.hide()
        if self._saves:
            self.save_wanted.emit()


def _said(verdict: Verdict) -> str:
    """Say a verdict in the language of the window."""
    if isinstance(verdict, Conflict):
        return sentence("conflict", {"kind": verdict.kind}, translator=texts())
    code = verdict.code if isinstance(verdict, Refused) else verdict.trouble
    if code == "paper.unknown_meeting":
        words = texts().gettext("The meeting {reference} is not there any more.")
        return words.format_map(verdict.facts)
    return sentence(code, verdict.facts, translator=texts())
