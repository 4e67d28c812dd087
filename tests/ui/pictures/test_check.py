"""The look at the desktop in the self-test: what an installation shows, and what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.folders import lier_folder
from tests.workspaces import PASSWORD
from zonedesk.services.self_test import Failed
from zonedesk.system.recent import recent_folders
from zonedesk.ui.pictures.check import check_window

if TYPE_CHECKING:
    from pathlib import Path


def test_a_sound_installation_shows_the_example(tmp_path: Path) -> None:
    seen = check_window(lier_folder(tmp_path), PASSWORD, meeting="ZVR/2018/1")
    assert seen.startswith("Qt 6.")
    assert recent_folders() == ()  # the list of the user stays as it was


def test_a_folder_that_does_not_open_is_told(folder: Path) -> None:
    with pytest.raises(Failed):
        check_window(folder, "fout wachtwoord", meeting="ZVR/2018/1")
