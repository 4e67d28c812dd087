"""A home of its own for every test of the start screens, and a lane that works at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.workspaces import closed_folder
from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.lane import Lane

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


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
