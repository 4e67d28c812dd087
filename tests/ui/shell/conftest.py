"""A desk with two small places over a council with two items on its agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.council import Council, opened_council
from tests.services.folders import let_go
from tests.ui.shell.places import ENTRIES
from zonedesk.ui.shell.frame import Frame
from zonedesk.ui.shell.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.ui.kit.desk import Desk


@pytest.fixture
def raad(tmp_path: Path) -> Iterator[Council]:
    """A council whose meeting has two items."""
    made = opened_council(tmp_path)
    workspace = made.workspace
    for title in ("Opening", "Begroting"):
        made.item(title)
    yield made
    if workspace.lock.held:
        let_go(workspace)


@pytest.fixture
def items(desk: Desk, show: Show) -> Frame:
    """The frame with two places that show items."""
    layout = Layout(desk.workspace.folder.path)
    made = Frame(desk, ENTRIES, zone="Lokale Politie Lier", layout=layout)
    made.resize(1440, 872)
    return show(made)
