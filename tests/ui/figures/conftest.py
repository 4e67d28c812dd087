"""The place of the figures over the example of Lier, on a day in January 2019."""

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
from zonedesk.ui.figures.page import FiguresPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme

JANUARY = FixedClock(datetime(2019, 1, 14, 9, tzinfo=UTC))

page_over = partial(at_desk, FiguresPage)


@pytest.fixture
def lier(tmp_path: Path) -> Iterator[Workspace]:
    """The example of Lier, open in January 2019."""
    workspace = opened_folder(lier_folder(tmp_path))
    yield replace(workspace, clock=JANUARY)
    let_go(workspace)


@pytest.fixture
def page(lier: Workspace, theme: Theme, show: Show) -> FiguresPage:
    """The figures of Lier."""
    return show(page_over(lier, theme))
