"""In a small window with large letters nothing lies over anything and no button is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from tests.services.folders import lier_folder
from tests.ui.overlaps import overlaps
from tests.ui.screens import CLOCK
from tests.workspaces import PASSWORD
from zonedesk.ui.pictures.folders import copied, home_of_its_own
from zonedesk.ui.pictures.hidden import hidden_window
from zonedesk.ui.pictures.places import place_screens
from zonedesk.ui.pictures.settling import noting_mistakes
from zonedesk.ui.start.unlock import UnlockScreen

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.ui.theme.theme import Theme

LARGE = 150


@pytest.mark.parametrize("size", [QSize(1024, 680), QSize(1440, 900)], ids=["small", "first"])
def test_nothing_overlaps_with_large_letters(tmp_path: Path, theme: Theme, size: QSize) -> None:
    theme.set_percent(LARGE)
    found = []
    with (
        home_of_its_own(tmp_path / "home"),
        noting_mistakes() as mistakes,
        hidden_window(theme, mistakes) as (window, patience),
    ):
        subject = copied(lier_folder(tmp_path), tmp_path / "copy", password=PASSWORD, user=None)
        window.open_other(subject.shown)
        patience.settle()
        screen = window.screen_shown
        assert isinstance(screen, UnlockScreen)
        screen.opened.emit(subject.open(CLOCK))
        window.resize(size)
        patience.settle()
        assert window.frame is not None
        for name in place_screens(window.frame, patience):
            patience.settle()
            found += [f"{name}: {one}" for one in overlaps(window)]
    assert found == []
