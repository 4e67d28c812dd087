"""From the password to the list, beside the derivation of the key that it contains."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from benchmarks.bench_filter import dressed
from benchmarks.measure import Ratio
from zonedesk.services.demo import EXAMPLE_PASSWORD, make_demo
from zonedesk.system import keyfile
from zonedesk.system.paths import WorkFolder
from zonedesk.ui.shell.window import Window
from zonedesk.ui.start.unlock import UnlockScreen
from zonedesk.ui.start.wishes import Try

if TYPE_CHECKING:
    from pathlib import Path


def unlock_to_list(folder: Path) -> Ratio:
    """Enter in the password of the Lier folder until its meetings are drawn."""
    os.environ["ZONEDESK_HOME"] = str(folder / "home")
    work_folder = folder / "lier.zonedesk"
    make_demo(work_folder, EXAMPLE_PASSWORD)
    dressed()
    window = Window(inline=True)
    window.show()
    window.begin(work_folder)
    keys = WorkFolder(work_folder).keys

    def ours() -> None:
        screen = window.screen_shown
        if not isinstance(screen, UnlockScreen):
            raise TypeError(screen)
        screen.open_with(Try(EXAMPLE_PASSWORD))
        if window.frame is None:
            message = "the folder did not open"
            raise AssertionError(message)
        window.grab()

    def floor() -> None:
        keyfile.load(keys).unlock(EXAMPLE_PASSWORD)

    return Ratio(name="unlock to list", ours=ours, floor=floor, limit=2, prepare=window.lock)
