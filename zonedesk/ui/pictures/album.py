"""Pictures of every screen of a work folder, written as files: the command ``pictures``.

Pictures are made without a display and leave no trace: the folder is copied, settings and layout
are those of a first start.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from zonedesk.system.clock import BRUSSELS, FixedClock, SystemClock
from zonedesk.system.files import TEMPORARY_PREFIX
from zonedesk.system.trouble import DataFileError
from zonedesk.ui.gallery import Sheet
from zonedesk.ui.pictures.folders import (
    Subject,
    copied,
    emptied,
    home_of_its_own,
    remember_as_known,
)
from zonedesk.ui.pictures.hidden import dressed, hidden_window
from zonedesk.ui.pictures.looks import LOOKS
from zonedesk.ui.pictures.places import own_windows, place_screens
from zonedesk.ui.pictures.settling import noting_mistakes
from zonedesk.ui.pictures.start_screens import (
    first_run_screens,
    new_password_screen,
    trouble_screens,
    unlock_screens,
)
from zonedesk.ui.shell.window import FIRST_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from zonedesk.system.clock import Clock
    from zonedesk.ui.pictures.looks import Look
    from zonedesk.ui.pictures.settling import Mistakes, Patience
    from zonedesk.ui.shell.window import Window
    from zonedesk.ui.start.opening import Opened
    from zonedesk.ui.theme.theme import Theme

_MORNING: Final = time(10, 47)
_EMPTY_ZONE: Final = "Lokale Politie"


@dataclass(frozen=True, slots=True)
class _Session:
    """What all pictures of one run share."""

    theme: Theme
    clock: Clock
    mistakes: Mistakes


def take(
    folder: Path,
    password: str,
    *,
    target: Path,
    user: str | None = None,
    every_look: bool = False,
    day: date | None = None,
) -> Iterator[Path]:
    """Picture every screen of a work folder and give each file as soon as it stands there.

    Files are called ``<screen>-<theme>-<percent>-<full|empty>.png``, or ``<screen>.png`` when
    there is only one look.

    Args:
        folder: the work folder; it is copied and not touched.
        password: of its user.
        target: folder the pictures come in; it is made.
        user: login name; None when there is only one.
        every_look: all looks, of the folder and of an empty one; else the first look of the
            folder alone.
        day: the day it is on the pictures; None is today.

    Raises:
        Refused, DataFileError: as `zonedesk.services.workspace.unlock`; ``not_writable``.
    """
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=TEMPORARY_PREFIX) as temporary:
        place = Path(temporary)
        subjects = [copied(folder, place, password=password, user=user)]
        remember_as_known(folder, place / "home")
        if every_look:
            subjects.append(emptied(place, zone=_EMPTY_ZONE))
        looks = LOOKS if every_look else LOOKS[:1]
        with home_of_its_own(place / "home"), _session(day) as session:
            for look, subject in product(looks, subjects):
                ending = f"-{look.name}-{subject.name}" if every_look else ""
                yield from _taken(session, look, subject=subject, target=target, ending=ending)


def _taken(
    session: _Session, look: Look, *, subject: Subject, target: Path, ending: str
) -> Iterator[Path]:
    """Write the pictures of one folder in one look."""
    session.theme.set_scheme(look.scheme)
    session.theme.set_percent(look.percent)
    for name, shown in _screens(session, subject):
        path = target / f"{name}{ending}.png"
        _write(shown, path)
        yield path


@contextmanager
def _session(day: date | None) -> Iterator[_Session]:
    """An application without a display; its look comes back at the end."""
    theme = dressed()
    before = theme.scheme, theme.percent
    moment = datetime.combine(day, _MORNING, BRUSSELS) if day else SystemClock().now_utc()
    try:
        with noting_mistakes() as mistakes:
            yield _Session(theme, FixedClock(moment), mistakes)
    finally:
        theme.set_scheme(before[0])
        theme.set_percent(before[1])


def _screens(session: _Session, subject: Subject) -> Iterator[tuple[str, QWidget]]:
    """Show every screen of a folder in the look that is worn, one after the other."""
    if subject.name == "full":
        sheet = Sheet()
        sheet.resize(sheet.sizeHint())
        yield "gallery", sheet
        sheet.deleteLater()
    with hidden_window(session.theme, session.mistakes) as (window, patience):
        shown = [unlock_screens, first_run_screens]
        if subject.name == "full":
            shown.append(trouble_screens)
        for screens in shown:
            for name in screens(window, subject, patience):
                patience.settle()
                yield name, window
        for name in _desk_screens(window, subject.open(session.clock), patience):
            patience.settle()
            yield name, window
        if window.frame is not None:
            yield from own_windows(window.frame, patience)


def _desk_screens(window: Window, opened: Opened, patience: Patience) -> Iterator[str]:
    """Show what follows the unlock screen, and every place of the desk."""
    yield from new_password_screen(window, opened, patience)
    screen = window.show_unlock(opened.workspace.folder.path)
    patience.settle()
    screen.opened.emit(opened)
    window.resize(FIRST_SIZE)
    patience.settle()
    if window.frame is not None:
        yield from place_screens(window.frame, patience)


def _write(shown: QWidget, path: Path) -> None:
    """Write a picture of what a widget shows.

    Raises:
        DataFileError: ``not_writable`` (``path``): the disk said no.
    """
    if not shown.grab().save(str(path)):
        raise DataFileError("not_writable", path=str(path))
