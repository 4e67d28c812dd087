"""Every screen of the window, driven as a user would, for tests that hold for all of them.

What is shown comes from `zonedesk.ui.pictures`, so that a place that is added later is looked at
too; besides the example of Lier there is a council whose meeting can still be written in.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt
from PySide6.QtGui import QAccessible, QAction, QShortcut
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.services.council import council
from tests.services.folders import let_go, lier_folder
from tests.workspaces import PASSWORD, closed_folder, opened_folder
from zonedesk.system.clock import FixedClock
from zonedesk.ui.kit.actions import actions_of
from zonedesk.ui.pictures.folders import copied, home_of_its_own, remember_as_known
from zonedesk.ui.pictures.hidden import hidden_window
from zonedesk.ui.pictures.places import place_screens
from zonedesk.ui.pictures.settling import noting_mistakes
from zonedesk.ui.pictures.start_screens import (
    first_run_screens,
    new_password_screen,
    trouble_screens,
    unlock_screens,
)
from zonedesk.ui.shell.window import FIRST_SIZE
from zonedesk.ui.start.unlock import UnlockScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow

    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.pictures.folders import Subject
    from zonedesk.ui.pictures.settling import Patience
    from zonedesk.ui.shell.window import Window
    from zonedesk.ui.theme.theme import Theme

CLOCK = FixedClock(datetime(2019, 1, 14, 9, 47, tzinfo=UTC))
Told = TypeVar("Told")

#: What opens something to write in, in the record that is shown.
ACTS = ("meetings.edit", "meetings.cancel", "dossiers.note", "plan.note", "plan.measure")
FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)


def on_every_screen(
    tmp_path: Path, theme: Theme, looks: Mapping[str, Callable[[QMainWindow], Iterable[object]]]
) -> dict[str, list[tuple[str, object]]]:
    """Look at every screen in several ways; gives what each way found, with the screen."""
    found: dict[str, list[tuple[str, object]]] = {name: [] for name in looks}
    with closing(every_screen(tmp_path, theme)) as screens:
        for screen, window in screens:
            for name, look in looks.items():
                found[name] += [(screen, one) for one in look(window)]
    return found


def every_screen(tmp_path: Path, theme: Theme) -> Generator[tuple[str, QMainWindow], None, None]:
    """Show every screen one after the other and give its name and its window, which is in front."""
    with (
        home_of_its_own(tmp_path / "home"),
        noting_mistakes() as mistakes,
        hidden_window(theme, mistakes) as (window, patience),
    ):
        lier = _subject(lier_folder(tmp_path), tmp_path)
        yield from _before_the_desk(window, lier, patience)
        yield from _desk(window, lier, patience)
        raad = _subject(_council_folder(tmp_path), tmp_path)
        for name, shown in _desk(window, raad, patience):
            yield f"council: {name}", shown


def desk_of(window: QWidget) -> Desk | None:
    """The desk of a window; None while its work folder is locked."""
    holder: Any = getattr(window, "frame", None) or getattr(window, "page", None)
    return None if holder is None else holder.desk


def asked(desk: Desk, work: Callable[[], Told]) -> Told:
    """Do some work in the lane, behind all that waits there, and give what it tells."""
    loop = QEventLoop()
    told: list[Told] = []
    desk.lane.query(work, told.append)
    desk.lane.query(noop, lambda _: loop.quit())
    loop.exec()
    return told[0]


def noop() -> None:
    """Be the last thing in the lane."""


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget: its own name, that of its label, or its words."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def told(widget: QWidget) -> str:
    """Say which widget it is, for whoever reads a failure."""
    return f"{type(widget).__name__}[{name_of(widget)}]"


def fields_of(window: QWidget) -> list[QWidget]:
    """The fields of a window in which one can type now."""
    return [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, FIELDS)
        and one.isVisible()
        and one.isEnabled()
        and not one.isReadOnly()
        and one.window() is window
    ]


def menus_of(window: QMainWindow) -> Iterator[tuple[str, list[QAction]]]:
    """Every menu of the menu bar and every submenu: its words and what shows in it."""
    titles = window.menuBar().actions()
    yield "", [one for one in titles if one.isVisible()]
    for one in titles:
        yield from _within(one)


def _within(title: QAction) -> Iterator[tuple[str, list[QAction]]]:
    menu = title.menu()
    if not isinstance(menu, QMenu):
        return
    shown = [one for one in menu.actions() if one.isVisible() and not one.isSeparator()]
    yield title.text(), shown
    for one in shown:
        yield from _within(one)


class Ear(QObject):
    """Hears which actions and keys of a window are set off."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.heard: list[str] = []
        for action in window.findChildren(QAction):
            action.triggered.connect(self.hear)
        for keys in window.findChildren(QShortcut):
            keys.activated.connect(self.hear)

    def hear(self) -> None:
        """Note who was set off."""
        sender = self.sender()
        if isinstance(sender, QAction):
            self.heard.append(sender.objectName() or sender.text())
        elif isinstance(sender, QShortcut):
            self.heard.append(sender.key().toString())


@contextmanager
def listening(window: QWidget) -> Iterator[Ear]:
    """Hear what is set off inside the block."""
    ear = Ear(window)
    try:
        yield ear
    finally:
        ear.deleteLater()


def press_focus(widget: QWidget) -> bool:
    """Put the focus on a widget as Tab does; gives whether it has it."""
    if widget.isVisible():
        widget.setFocus(Qt.FocusReason.TabFocusReason)
    return widget.hasFocus()


def _before_the_desk(
    window: Window, subject: Subject, patience: Patience
) -> Iterator[tuple[str, QMainWindow]]:
    for screens in (unlock_screens, first_run_screens, trouble_screens):
        for name in screens(window, subject, patience):
            patience.settle()
            yield name, _in_front(window, patience)
    opened = subject.open(CLOCK)
    for name in new_password_screen(window, opened, patience):
        yield name, window
    let_go(opened.workspace)


def _desk(
    window: Window, subject: Subject, patience: Patience
) -> Iterator[tuple[str, QMainWindow]]:
    window.open_other(subject.shown)
    patience.settle()
    screen = window.screen_shown
    assert isinstance(screen, UnlockScreen)
    screen.opened.emit(subject.open(CLOCK))
    window.resize(FIRST_SIZE)
    patience.settle()
    assert window.frame is not None
    for name in place_screens(window.frame, patience):
        yield name, _in_front(window, patience)
        if name.endswith("-record"):
            yield from _around_the_record(window, name, patience)


def _around_the_record(
    window: Window, name: str, patience: Patience
) -> Iterator[tuple[str, QMainWindow]]:
    """Show what can be opened in a record, and the record in its own window."""
    frame = window.frame
    assert frame is not None
    assert frame.page is not None
    for bound in actions_of(frame.page):
        if bound.action.id in ACTS and bound.isEnabled() and bound.isVisible():
            bound.trigger()
            patience.settle()
            yield f"{name}: {bound.action.id}", _in_front(window, patience)
    frame.page.own_window_wanted.emit(frame.page.spot())
    patience.settle()
    own = frame.windows.all[-1]
    yield f"{name}-window", _in_front(own, patience)
    frame.windows.close_all()
    patience.settle()


def _in_front(window: QMainWindow, patience: Patience) -> QMainWindow:
    """Bring a window to the front and let it come to rest."""
    window.activateWindow()
    patience.settle()
    return window


def _subject(folder: Path, tmp_path: Path) -> Subject:
    remember_as_known(folder, tmp_path / "home")
    return copied(folder, tmp_path / "copies", password=PASSWORD, user=None)


def _council_folder(tmp_path: Path) -> Path:
    folder = closed_folder(tmp_path, name="raad.zonedesk")
    workspace = opened_folder(folder)
    made = council(workspace)
    for title in ("Opening", "Begroting"):
        made.item(title)
    let_go(workspace)
    return folder
