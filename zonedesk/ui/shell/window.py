"""The window: the start screens while the folder is locked, the frame while it is open."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox, QWidget

import zonedesk
from zonedesk.i18n.formats import clock
from zonedesk.system.clock import SystemClock, in_brussels
from zonedesk.system.recent import recent_folders
from zonedesk.ui.kit.actions import actions_of, bind
from zonedesk.ui.kit.desk import Desk
from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.lane import Lane
from zonedesk.ui.kit.tab_order import step
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import tell_box
from zonedesk.ui.kit.verdicts import code_of
from zonedesk.ui.shell.actions import BACKUP_ACTIONS, SHELL_ACTIONS, START_ACTIONS
from zonedesk.ui.shell.layout import Layout
from zonedesk.ui.shell.look import LookActions
from zonedesk.ui.shell.manual import ManualWindow, manual_path
from zonedesk.ui.shell.menus import RecentMenu, fill
from zonedesk.ui.shell.walking import let_go_of_focus
from zonedesk.ui.start.screen import shown_name
from zonedesk.ui.start.troubles import said
from zonedesk.ui.start.unlock import UnlockScreen
from zonedesk.ui.theme.theme import Theme, current

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent

    from zonedesk.ui.kit.actions import DeskAction
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.shell.frame import Frame
    from zonedesk.ui.shell.history import Stop
    from zonedesk.ui.shell.pages import PageEntry
    from zonedesk.ui.start.first_run import FirstRun
    from zonedesk.ui.start.opening import Opened
    from zonedesk.ui.start.wishes import Try

FIRST_SIZE, SMALLEST = QSize(1440, 900), QSize(1024, 680)
_WINDOW = "window"
_OPENING, _FRAME, _PAGES = (
    "zonedesk.ui.start.opening",
    "zonedesk.ui.shell.frame",
    "zonedesk.ui.shell.pages",
)


class Window(QMainWindow):
    """One window on one work folder.

    Args:
        inline: do everything at once instead of beside the window; for tests.
        theme: the look of the program.
        places: of the desk; those of `zonedesk.ui.shell.pages` where nothing else is said.
    """

    def __init__(
        self,
        *,
        inline: bool = False,
        theme: Theme | None = None,
        places: Sequence[PageEntry] | None = None,
    ) -> None:
        super().__init__()
        self.hub = ChangeHub(self)
        self.lane = Lane(self.hub, parent=self, inline=inline)
        self._theme = theme or current()
        self._places = places
        self._opened: Opened | None = None
        self.frame: Frame | None = None
        self._looks: Layout | None = None
        self._leaving = False
        self._left: tuple[Path, Stop] | None = None  # in memory only, for an unlock
        self.setMinimumSize(SMALLEST)
        self.resize(FIRST_SIZE)
        self._theme.clothe(self)
        self._bind()

    @property
    def screen_shown(self) -> QWidget | None:
        """The unlock screen, the first-run steps or the frame; None before `begin`."""
        return self.centralWidget()

    def begin(self, folder: Path | None = None, *, given: Try | None = None) -> None:
        """Show the unlock screen of a folder, else of the last one, else the first-run steps.

        Args:
            folder: that the user named.
            given: a password that was given to the program; it is tried at once.
        """
        known = recent_folders()
        if folder is None and known:
            folder = known[0].path
        if folder is None:
            self.show_first_run()
            return
        screen = self.show_unlock(folder)
        if given is not None:
            screen.open_with(given)

    def show_unlock(self, folder: Path, *, locked_at: str = "") -> UnlockScreen:
        """Ask for the password of a folder."""
        screen = UnlockScreen(folder, lane=self.lane, locked_at=locked_at)
        screen.opened.connect(self._on_opened)
        screen.other_wanted.connect(self.choose_folder)
        screen.typing.connect(self._on_typing)
        self._show(screen)
        self._tell_title("")
        screen.card.focus_secret()
        return screen

    def show_first_run(self) -> FirstRun:
        """Show the steps that make a work folder."""
        # Most starts know a work folder and do not wait for the steps that make one.
        made = importlib.import_module("zonedesk.ui.start.first_run").FirstRun
        screen: FirstRun = made(lane=self.lane)
        screen.opened.connect(self._on_opened)
        screen.other_wanted.connect(self.choose_folder)
        screen.given_up.connect(self._on_given_up)
        self._show(screen)
        self._tell_title("")
        screen.zone.name.setFocus()
        return screen

    def choose_folder(self) -> None:
        """Ask for another work folder and show its unlock screen."""
        title = texts().gettext("Open work folder")
        known = recent_folders()
        start = str(known[0].path.parent) if known else str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, title, start)
        if chosen:
            self.open_other(Path(chosen))

    def open_other(self, folder: Path) -> None:
        """Close the work folder that is open, if one is, and show the unlock screen of another."""
        self._put_away()
        self.show_unlock(folder)

    def lock(self) -> None:
        """Close the work folder, with its backup, and ask for the password again."""
        if self._opened is None:
            return
        folder = self._opened.workspace.folder.path
        now = clock(in_brussels(SystemClock().now_utc()).time())
        self._put_away()
        self.show_unlock(folder, locked_at=now)

    def _bind(self) -> None:
        self._start = bind(
            self,
            START_ACTIONS,
            acts={
                "file.new": self._on_new,
                "file.open": self.choose_folder,
                "file.quit": self.close,
                "help.manual": self._on_manual,
                "help.about": self._on_about,
            },
        )
        self._shell = bind(
            self,
            SHELL_ACTIONS,
            acts={
                "shell.lock": self.lock,
                "shell.back": self._on_back,
                "shell.forward": self._on_forward,
                "shell.next_part": self._on_next_part,
                "shell.previous_part": self._on_previous_part,
            },
        )
        self._backups = bind(
            self,
            BACKUP_ACTIONS,
            acts={"backup.make": self._on_backup, "backup.elsewhere": self._on_elsewhere},
        )
        self._look = LookActions(self, self._theme)
        self._recent = RecentMenu(self)
        self._recent.chosen.connect(self.open_other)
        self.lane.too_late.connect(self._on_too_late)

    def _show(self, screen: QWidget) -> None:
        self.setCentralWidget(screen)
        self._fill_menus()

    def _fill_menus(self) -> None:
        frame = self.frame
        for one in (*self._shell.values(), *self._backups.values()):
            one.setEnabled(frame is not None)
        page = frame.page if frame is not None else None
        groups: list[Sequence[DeskAction]] = [actions_of(page) if page is not None else []]
        if frame is not None:
            groups += [list(self._backups.values()), list(self._shell.values())]
            groups += [frame.places, self._look.all]
        groups.append(list(self._start.values()))
        self._recent.read()
        fill(self.menuBar(), groups, after={"file.open": self._recent})

    def _tell_title(self, words: str) -> None:
        parts = [words] if words else []
        if self._opened is not None:
            parts.append(shown_name(self._opened.workspace.folder))
        self.setWindowTitle(" – ".join([*parts, "ZoneDesk"]))

    def _on_typing(self) -> None:
        self.lane.query(_load_desk)

    def _on_opened(self, opened: Opened) -> None:
        if "recovery_used" in opened.workspace.remarks and self._opened is not opened:
            made = importlib.import_module("zonedesk.ui.start.new_password").NewPassword
            screen = made(opened, lane=self.lane)
            screen.opened.connect(self._on_opened)
            self._opened = opened
            self._show(screen)
            screen.password.setFocus()
            return
        self._opened = opened
        self._looks = Layout(opened.workspace.folder.path)
        stored = self._looks.of(_WINDOW).get("geometry", "")
        self.restoreGeometry(QByteArray.fromBase64(stored.encode("ascii", "ignore")))
        desk = Desk(opened.workspace, self._theme, self.lane, self.hub)
        # Frame and pages bring their services along; nobody waited for those at the start.
        made = importlib.import_module(_FRAME).Frame
        places = self._places or importlib.import_module(_PAGES).PAGES
        frame: Frame = made(desk, places, zone=opened.zone, layout=self._looks)
        frame.lock_wanted.connect(self.lock)
        frame.titled.connect(self._tell_title)
        frame.page_changed.connect(self._fill_menus)
        self.frame = frame
        self._show(frame)
        page = frame.page
        self._tell_title("" if page is None else frame.top.crumbs.title)
        frame.navigation.focus_first()
        left, self._left = self._left, None
        if left is not None and left[0] == opened.workspace.folder.path:
            frame.come_back(left[1])

    def _put_away(self) -> None:
        """Let nothing of the folder be seen any more, and close it in the lane.

        What is typed goes into the lane before the folder is closed there; from then on nobody on
        the desk hears or asks anything any more.
        """
        if self.frame is not None:
            self._remember_place(self.frame)
            let_go_of_focus(self)
            self.frame.leave()
            self.frame.hide()
        if self._looks is not None:
            geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
            self._looks.keep(_WINDOW, {"geometry": geometry})
            self._looks.write()
        opened, self._opened = self._opened, None
        self.frame, self._looks = None, None
        if opened is not None:
            self.lane.let_go()
            self.lane.query(opened.workspace.close, self._on_closed, failed=self._on_close_failed)

    def _remember_place(self, frame: Frame) -> None:
        stop = frame.left_at()
        self._left = None if stop is None else (frame.desk.workspace.folder.path, stop)

    def _on_closed(self, _backup: object) -> None:
        if self._leaving:
            self.close()

    def _on_too_late(self, verdict: Verdict) -> None:
        """Tell what could not be stored at the very end; after a conflict a draft is left."""
        if code_of(verdict) != "conflict":
            tell_box(self, said(verdict))

    def _on_close_failed(self, verdict: Verdict) -> None:
        tell_box(self, said(verdict))
        self._on_closed(None)

    def _on_new(self) -> None:
        self._put_away()
        self.show_first_run()

    def _on_given_up(self) -> None:
        if recent_folders():
            self.begin()

    def _on_manual(self) -> None:
        try:
            words = manual_path().read_text(encoding="utf-8")
        except OSError:
            told = texts().gettext("The manual is not on this computer: {path} is missing.")
            tell_box(self, told.format(path=manual_path()), icon=QMessageBox.Icon.Information)
            return
        ManualWindow(words, self).show()

    def _on_about(self) -> None:
        words = texts().gettext(
            "ZoneDesk {version}\nThe desk of the secretary of a zonal security council.\n"
            "Works without a network; licence EUPL-1.2."
        )
        title = texts().gettext("About ZoneDesk")
        tell_box(
            self,
            words.format(version=zonedesk.__version__),
            title=title,
            icon=QMessageBox.Icon.Information,
        )

    def _on_back(self) -> None:
        if self.frame is not None:
            self.frame.back()

    def _on_forward(self) -> None:
        if self.frame is not None:
            self.frame.forward()

    def _on_backup(self) -> None:
        if self.frame is not None:
            self.frame.backups.make()

    def _on_elsewhere(self) -> None:
        if self.frame is not None:
            self.frame.backups.ask_elsewhere()

    def _on_next_part(self) -> None:
        if self.frame is not None:
            self.frame.walk(1)

    def _on_previous_part(self) -> None:
        if self.frame is not None:
            self.frame.walk(-1)

    def focusNextPrevChild(self, forward: int) -> bool:
        """Let Tab go through the window as one reads."""
        return step(self, forward=bool(forward))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the folder first, in the lane, then the window."""
        if self._opened is None:
            super().closeEvent(event)
            return
        event.ignore()
        self._leaving = True
        self.setEnabled(False)
        self._put_away()


def _load_desk() -> None:
    """Load, in the lane, what the open folder needs: who types a password does not wait for it."""
    for name in (_OPENING, _FRAME, _PAGES):
        importlib.import_module(name)
