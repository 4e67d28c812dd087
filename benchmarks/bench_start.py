"""From the double click to the unlock screen, beside a bare window with one table."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.measure import Ratio
from zonedesk.domain.words import Profile
from zonedesk.services.workspace import DEFAULT_USER, NewUser, NewZone, create
from zonedesk.system.keys import KeyCost

ROOT = Path(__file__).parent.parent

#: The program itself; it ends as soon as the screen that names the user is drawn.
OURS = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
from zonedesk.bootstrap import main

def until_drawn(*_):
    (window,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)]
    while not window.screen_shown.card.user.count():
        QApplication.processEvents()
    window.grab()
    return 0

QApplication.exec = staticmethod(until_drawn)
sys.exit(main(sys.argv[1:]))
"""
FLOOR = """
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTableWidget(20, 5))
window.resize(1440, 900)
window.show()
QApplication.processEvents()
window.grab()
"""


def start_to_unlock_screen(folder: Path) -> Ratio:
    """Both are whole processes, imports and end included."""
    work_folder = folder / "lier.zonedesk"
    create(
        work_folder,
        NewZone("Lokale Politie Lier", Profile.ONE_MUNICIPALITY),
        user=NewUser(DEFAULT_USER, "een wachtzin"),
        cost=KeyCost(memory_kib=8, iterations=1, lanes=1),
    )
    return Ratio(
        name="start to unlock screen",
        ours=lambda: run(OURS, folder, str(work_folder)),
        floor=lambda: run(FLOOR, folder),
        limit=3,
    )


def run(code: str, home: Path, *arguments: str) -> None:
    """Run a program to its end; its compiled modules are kept, as those of an installation are."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    subprocess.run(
        [sys.executable, "-c", code, *arguments],
        check=True,
        capture_output=True,
        cwd=ROOT,
        env=kept
        | {
            "PYTHONPYCACHEPREFIX": str(home / "compiled"),
            "QT_QPA_PLATFORM": "offscreen",
            "ZONEDESK_HOME": str(home / "home"),
        },
    )
