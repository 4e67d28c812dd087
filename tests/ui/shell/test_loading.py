"""What a start loads, and what it leaves until somebody types a password."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
CODE = """
import sys
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from zonedesk.bootstrap import main
from zonedesk.ui.pictures.settling import Mistakes, Patience

HEAVY = {"sqlalchemy", "alembic", "reportlab", "openpyxl", "pikepdf", "pypdfium2"}
LATE = {"zonedesk.ui.shell.frame", "zonedesk.ui.start.first_run", "zonedesk.cli.program"}


def told(names):
    print(sorted(names & set(sys.modules)))


def typing(*_):
    (window,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)]
    patience = Patience(window.lane, Mistakes())
    while not window.screen_shown.card.user.count():
        QApplication.processEvents()
    told(HEAVY | LATE)
    QTest.keyClick(window.screen_shown.card.password, "e")
    patience.settle()
    told({"sqlalchemy", "zonedesk.ui.shell.frame"})
    window.close()
    return 0


QApplication.exec = staticmethod(typing)
sys.exit(main(sys.argv[1:]))
"""


def test_the_database_is_loaded_while_the_password_is_typed(folder: Path, home: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", CODE, str(folder)],
        cwd=ROOT,
        env=os.environ | {"ZONEDESK_PASSWORD": "", "ZONEDESK_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    before, after = ended.stdout.splitlines()
    assert before == "[]"
    assert after == "['sqlalchemy', 'zonedesk.ui.shell.frame']"
