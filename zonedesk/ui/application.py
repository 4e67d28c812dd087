"""The desktop: one window on one work folder, until it is closed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import zonedesk
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.shell.crash import CrashReporter
from zonedesk.ui.shell.look import remembered_theme
from zonedesk.ui.shell.window import Window
from zonedesk.ui.start.wishes import Try

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.ui.theme.theme import Theme

_APPLICATION = "ZoneDesk"


def run(folder: Path | None, *, password: str | None = None, log: Path | None = None) -> int:
    """Show the window until it is closed; gives the exit status of the program.

    Args:
        folder: the work folder that was named; None for the last one.
        password: that stood in the environment; tried at once, and no secret.
        log: where the log lies, for the sentence of a crash.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError(type(application))
    dress(application)
    reporter = CrashReporter(log, parent=application)
    sys.excepthook = reporter.report
    window = Window()
    given = Try(password, public=True) if password else None
    window.show()
    window.begin(folder, given=given)
    status = application.exec()
    window.lane.close()
    return status


def dress(application: QApplication) -> Theme:
    """Give the program its name, the look its user chose, and Qt's own buttons in our language."""
    application.setApplicationName(_APPLICATION)
    application.setApplicationVersion(zonedesk.__version__)
    QGuiApplication.setDesktopFileName(_APPLICATION.lower())
    theme = remembered_theme(application)
    theme.apply(application)
    application.setWindowIcon(theme.icon("zone", tone="accent", size=32))
    spoken = QTranslator(application)
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if spoken.load(f"qtbase_{texts().language}", place):
        application.installTranslator(spoken)
    return theme
