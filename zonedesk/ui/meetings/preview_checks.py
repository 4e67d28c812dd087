"""What was looked at before printing: shape, words, and a link to where it is mended (14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.paper_checks import Check, Finding
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.labels import State, label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.preview_words import check_words, finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

_MOST = 6
_NOWHERE: Final = frozenset(
    {"address", "draft", "counts", "members", "too_late", "article", "rendering"}
)
"""Checks that nothing in the meeting mends."""


class Checks(QWidget):
    """The list of checks; `wanted` gives the one that the user wants to mend."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: dict[QPushButton, Check] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)

    def show_checks(
        self, checks: Sequence[Check], *, remarks: Sequence[tuple[Finding, str]] = ()
    ) -> None:
        """Show other checks, and remarks that no check of the contents gives."""
        self._forget()
        lacks = [one for one in checks if one.finding is Finding.LACKS]
        for check in lacks[:_MOST]:
            self._lines.addWidget(self._line(check))
        more = len(lacks) - _MOST
        if more > 0:
            words = texts().ngettext("and {count} more", "and {count} more", more)
            self._add(Finding.LACKS, words.format(count=more))
        for check in checks:
            if check.finding is not Finding.LACKS:
                self._add(check.finding, check_words(check))
        for turned_out, words in remarks:
            self._add(turned_out, words)

    def _forget(self) -> None:
        self._links.clear()
        while (item := self._lines.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()

    def _add(self, turned_out: Finding, words: str) -> None:
        self._lines.addWidget(_row(turned_out, words))

    def _line(self, check: Check) -> QWidget:
        words = check_words(check)
        made = _row(check.finding, words)
        if check.code not in _NOWHERE:
            way = link(texts().gettext("Open"))
            way.setAccessibleDescription(words)
            way.clicked.connect(self._on_clicked)
            self._links[way] = check
            layout = made.layout()
            if layout is not None:
                layout.addWidget(way)
                layout.setAlignment(way, Qt.AlignmentFlag.AlignTop)
        return made

    def _on_clicked(self) -> None:
        check = next((one for way, one in self._links.items() if way is self.sender()), None)
        if check is not None:
            self.wanted.emit(check)


def _row(turned_out: Finding, words: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    state = State(finding(turned_out, ""))
    row.addWidget(state, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(words, wrap=True), 1)
    return made
