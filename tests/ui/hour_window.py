"""A window for hands to work in, and what Qt may say meanwhile."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QtMsgType

from tests.ui.conftest import HARMLESS
from tests.ui.hour import Hands
from tests.workspaces import PASSWORD
from zonedesk.ui.shell.window import Window
from zonedesk.ui.start.wishes import Try

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.logging import _QtMessageCapture as QtLog
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show

PATIENCE: Final = 20_000  # ms, for a machine that does something else as well
#: What the platform without a screen says when a menu opens, which a user cannot do without.
OF_MENUS: Final = {
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
}


def warnings_of(qtlog: QtLog) -> set[str]:
    """What Qt warned of, without what menus say that open where there is no screen."""
    told = {one.message for one in qtlog.records if one.type != QtMsgType.QtDebugMsg}
    return told - {HARMLESS, *OF_MENUS}


@contextmanager
def hands_at_work(
    show: Show, qtbot: QtBot, *, inline: bool, place: Path | None = None
) -> Iterator[Hands]:
    """Hands on a window that begins; it is closed afterwards.

    Args:
        show: shows it in front.
        qtbot: lets it work.
        inline: its work is done at once; else beside the window, as for a user.
        place: a work folder of the tests that it opens; without one it begins with none.
    """
    window = Window(inline=inline)
    made = Hands(window, partial(qtbot.waitUntil, timeout=PATIENCE))
    show(window)
    window.begin(place, given=Try(PASSWORD) if place else None)
    made.settle()
    yield made
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    window.lane.close()
