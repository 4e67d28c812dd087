"""Texts that are as high as they need, also when they were written before they were shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zonedesk.ui.kit.growing import GrowingText

if TYPE_CHECKING:
    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme

LONG = "De burgemeester verlaat de vergadering bij punt 3, om 19.52 uur (file op de snelweg)."


def test_a_text_written_behind_another_tab_shows_all_its_lines(theme: Theme, show: Show) -> None:
    stack = QStackedWidget()
    stack.addWidget(QWidget())
    behind = QWidget()
    column = QVBoxLayout(behind)
    stack.addWidget(behind)
    stack.resize(theme.px(260), theme.px(400))
    show(stack)
    text = GrowingText("Zin", quiet=True)
    text.setPlainText(LONG)
    column.addWidget(text)
    column.addStretch(1)
    stack.setCurrentWidget(behind)
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()
    assert text.height() >= 3 * text.line_height()
    wide = text.height()
    stack.resize(theme.px(160), theme.px(400))
    assert text.height() > wide
