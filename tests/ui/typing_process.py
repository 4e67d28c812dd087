"""Opens a work folder in a window of its own process and types in an item until it is killed.

Usage: ``python -m tests.ui.typing_process FOLDER``. It tells on its standard output each word that
it typed (``typed woord007``), and the last word that a draft has when it was kept (``kept
woord005``): heard from the lane, for the file cannot be read by anybody else.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.ui.hour import Hands
from tests.ui.hour_work import Secretary
from tests.workspaces import PASSWORD
from zonedesk.ui.application import dress
from zonedesk.ui.shell.window import Window
from zonedesk.ui.start.wishes import Try

if TYPE_CHECKING:
    from collections.abc import Callable

_LOOK, _BETWEEN_WORDS, _PATIENCE = 10, 150, 60_000  # ms


def wait(is_there: Callable[[], bool]) -> None:
    """Let the window work until something is so; a process that waits in vain ends."""
    loop = QEventLoop()
    late = QTimer(interval=_PATIENCE, singleShot=True)
    late.timeout.connect(partial(loop.exit, 1))
    late.start()
    timer = QTimer(interval=_LOOK)

    def look() -> None:
        if is_there():
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    if loop.exec():
        sys.exit("waited in vain")


class Teller:
    """Tells what was typed and which word was the last one when a draft was kept."""

    def __init__(self, window: Window) -> None:
        self._last = self._in_draft = ""
        window.lane.busy.connect(self._on_busy)

    def typed(self, word: str) -> None:
        """Tell a word that stands in the field."""
        self._last = word
        _tell("typed", word)

    def _on_busy(self, count: int) -> None:
        if count:
            self._in_draft = self._last
        elif self._in_draft:
            _tell("kept", self._in_draft)


def _tell(*words: str) -> None:
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def main(folder: Path) -> None:
    """Type word after word, without a rest."""
    application = QApplication([])
    dress(application)
    window = Window()
    window.show()
    window.begin(folder, given=Try(PASSWORD))
    wait(lambda: window.frame is not None)
    hands = Hands(window, wait)
    hands.come_back()
    secretary = Secretary(hands)
    secretary.open_first_meeting()
    secretary.open_first_item()
    hands.press("Return")
    teller = Teller(window)
    number = 0
    while True:
        number += 1
        word = f"woord{number:03}"
        hands.write(f"{word} ")
        teller.typed(word)
        pause = QEventLoop()
        QTimer.singleShot(_BETWEEN_WORDS, pause.quit)
        pause.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
