"""The register of decisions over a real work folder, on a day after all its meetings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.services.folders import let_go, lier_folder
from tests.ui.desks import at_desk
from tests.workspaces import opened_folder
from zonedesk.system.clock import FixedClock
from zonedesk.ui.decisions.page import DecisionsPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme

CAMERAS = "2018_GR_00017"
LATER = FixedClock(datetime(2019, 3, 4, 9, tzinfo=UTC))


page_over = partial(at_desk, DecisionsPage)


@pytest.fixture
def lier(tmp_path: Path) -> Iterator[Workspace]:
    """The example of Lier, open in March 2019."""
    workspace = opened_folder(lier_folder(tmp_path))
    yield replace(workspace, clock=LATER)
    let_go(workspace)


@pytest.fixture
def page(lier: Workspace, theme: Theme, show: Show) -> DecisionsPage:
    """The decisions of Lier; the focus is in the list."""
    made = show(page_over(lier, theme))
    made.view.table.view.setFocus()
    return made
