"""What holds for every test of the window: no display, one theme, no warning of Qt."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QtMsgType
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.services.council import Council, opened_council
from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.ui.kit.desk import Desk
from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.lane import Lane
from zonedesk.ui.theme.theme import Density, Scheme, Theme, theme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.logging import _QtMessageCapture as QtLog

    from zonedesk.services.workspace import Workspace

#: The one message of Qt that is not a mistake (trust.md 0.17): the offscreen platform says it.
HARMLESS = "This plugin does not support propagateSizeHints()"

Shown = TypeVar("Shown", bound=QWidget)


class Show(Protocol):
    """Shows a widget in front and waits until it is there."""

    def __call__(self, widget: Shown) -> Shown: ...


@pytest.fixture(scope="session")
def worn(qapp: QApplication) -> Theme:
    """The theme of the program for the whole run."""
    theme = Theme(qapp, scheme=Scheme.LIGHT)
    theme.apply(qapp)
    return theme


class Bot(QtBot):
    """Presses keys on widgets that are clothed as the windows of the program are."""

    def addWidget(self, widget: QWidget, **kept: Any) -> None:
        """Look after a widget until the end of the test."""
        super().addWidget(widget, **kept)
        if widget.isWindow() and not widget.styleSheet():
            theme_of(widget).clothe(widget)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest, worn: Theme) -> Bot:
    """The robot that all tests of the window use."""
    return Bot(request)


@pytest.fixture(autouse=True)
def theme(worn: Theme) -> Iterator[Theme]:
    """The theme, light at 100 %; what a test changes is put back."""
    yield worn
    if (worn.scheme, worn.percent, worn.density) != (Scheme.LIGHT, 100, Density.NORMAL):
        worn.density = Density.NORMAL
        worn.set_scheme(Scheme.LIGHT)
        worn.set_percent(100)


@pytest.fixture(autouse=True)
def no_qt_warning(qtlog: QtLog) -> Iterator[None]:
    """A warning of Qt fails the test."""
    yield
    told = [
        record.message
        for record in qtlog.records
        if record.type != QtMsgType.QtDebugMsg and record.message != HARMLESS
    ]
    if told:
        pytest.fail("Qt said:\n" + "\n".join(told))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and logs of this test alone."""
    monkeypatch.setenv("ZONEDESK_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HOME", str(tmp_path))  # where a new work folder is proposed
    return tmp_path / "home"


@pytest.fixture
def lane(qapp: QApplication) -> Lane:
    """A lane that works at once."""
    return Lane(ChangeHub(qapp), inline=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A work folder that nobody has open."""
    return closed_folder(tmp_path)


@pytest.fixture
def empty(folder: Path) -> Iterator[Workspace]:
    """A work folder in which nothing was made yet, open."""
    workspace = opened_folder(folder)
    yield workspace
    let_go(workspace)


@pytest.fixture
def raad(tmp_path: Path) -> Iterator[Council]:
    """A council with one meeting in preparation."""
    made = opened_council(tmp_path)
    yield made
    let_go(made.workspace)


@pytest.fixture
def desk(raad: Council, theme: Theme) -> Desk:
    """A desk over the council whose lane does everything at once."""
    hub = ChangeHub()
    return Desk(raad.workspace, theme, Lane(hub, inline=True), hub)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a widget as the active window; it is closed after the test."""

    def shown(widget: Shown) -> Shown:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return shown


@pytest.fixture
def colors_of() -> Callable[[QWidget], set[str]]:
    """Every colour that a widget shows, as ``#rrggbb``."""

    def found(widget: QWidget) -> set[str]:
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        return {
            QColor(image.pixel(x, y)).name()
            for x in range(image.width())
            for y in range(image.height())
        }

    return found
