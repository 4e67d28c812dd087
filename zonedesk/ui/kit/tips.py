"""Words that Qt would take for markup: tooltips, and the boxes that tell or ask something.

Qt guesses whether such a text is rich. A title that holds markup would be shown bold, or would
fetch a picture from the disk or from a server in the network (C01); here every text is plain.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as Guessing
from PySide6.QtWidgets import QMessageBox, QWidget


def as_tip(words: str) -> str:
    """Give words as a tooltip that shows them as they stand, whatever they hold (C01).

    Words that nobody can take for markup come back as they are.
    """
    if not Guessing.mightBeRichText(words):
        return words
    return "<qt>" + escape(words).replace("\n", "<br>") + "</qt>"


def tell_box(
    parent: QWidget | None,
    words: str,
    *,
    title: str = "ZoneDesk",
    icon: QMessageBox.Icon = QMessageBox.Icon.Warning,
) -> None:
    """Tell something in a box and wait until it was read; words are plain text (C01)."""
    box = QMessageBox(icon, title, "", QMessageBox.StandardButton.Ok, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    box.exec()
    box.deleteLater()
