"""A title edited in place: one paragraph over as many lines as it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zonedesk.ui.kit.title_edit import TitleEdit

if TYPE_CHECKING:
    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme

LONG = "Toelichting bij het programma van het recherchemanagement en de opvolging ervan"


def shown(show: Show) -> tuple[QWidget, TitleEdit]:
    """A title with a field below it."""
    window = QWidget()
    column = QVBoxLayout(window)
    title = TitleEdit("Titel")
    column.addWidget(title)
    column.addWidget(QLineEdit())
    column.addStretch(1)
    window.resize(400, 300)
    show(window)
    return window, title


def test_it_grows_with_its_lines_and_with_the_letters(show: Show, theme: Theme) -> None:
    window, title = shown(show)
    title.setPlainText("Kort")
    one = title.height()
    title.setPlainText(LONG)
    two = title.height()
    assert two > one
    assert title.verticalScrollBar().maximum() == 0
    theme.set_percent(150)
    window.grab()
    assert title.height() > two


def test_enter_goes_on_and_breaks_become_blanks(show: Show) -> None:
    window, title = shown(show)
    title.setFocus()
    QTest.keyClicks(title, "Verslag")
    pasted = QMimeData()
    pasted.setText(" van\n19 april\n2018")
    title.insertFromMimeData(pasted)
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert "\n" not in title.toPlainText()
    assert not title.hasFocus()
    beside = window.findChild(QLineEdit)
    assert beside is not None
    assert beside.hasFocus()
