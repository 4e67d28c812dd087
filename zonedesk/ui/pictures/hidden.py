"""A window that nobody sees: for pictures, and for the self-test of an installation."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from zonedesk.ui.application import dress
from zonedesk.ui.pictures.settling import Patience
from zonedesk.ui.shell.window import FIRST_SIZE, Window
from zonedesk.ui.theme.theme import current

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.ui.pictures.settling import Mistakes
    from zonedesk.ui.theme.theme import Theme

_PLATFORM: Final = "QT_QPA_PLATFORM"
_NO_DISPLAY: Final = "offscreen"
#: What the platform without a display says at each window, and means nothing (trust.md 0.17).
_MEANS_NOTHING: Final = "This plugin does not support propagateSizeHints()"


def dressed() -> Theme:
    """Dress the application of this process; one is made, without a display, if there is none."""
    if QApplication.instance() is not None:
        return current()
    os.environ[_PLATFORM] = _NO_DISPLAY
    qInstallMessageHandler(_hand_on)
    application = QApplication(sys.argv[:1])
    _KEPT.append(application)
    return dress(application)


def _hand_on(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    if words != _MEANS_NOTHING:
        sys.stderr.write(words + "\n")


#: Qt wants its application to live as long as the process.
_KEPT: Final[list[QApplication]] = []


@contextmanager
def hidden_window(theme: Theme, mistakes: Mistakes) -> Iterator[tuple[Window, Patience]]:
    """Give a window of the first size; at the end it is closed, and its folder with it."""
    window = Window(theme=theme)
    patience = Patience(window.lane, mistakes)
    window.show()
    window.resize(FIRST_SIZE)  # the screen that is none is smaller
    window.activateWindow()
    try:
        yield window, patience
    finally:
        window.close()
        patience.settle()
        window.lane.close()
        window.deleteLater()
        patience.settle()
