"""The place of the plan over real work folders, with real keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.services.folders import let_go, lier_folder
from tests.workspaces import opened_folder
from zonedesk.system.clock import FixedClock
from zonedesk.ui.kit.desk import Desk
from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.lane import Lane
from zonedesk.ui.plan.page import PlanPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme

JANUARY = FixedClock(datetime(2019, 1, 14, 10, tzinfo=UTC))


def page_over(workspace: Workspace, theme: Theme) -> PlanPage:
    """The page at a desk whose lane does everything at once."""
    hub = ChangeHub()
    lane = Lane(hub, inline=True)
    page = PlanPage(Desk(workspace, theme, lane, hub))
    hub.setParent(page)
    lane.setParent(page)
    page.resize(1232, 824)
    return page


@pytest.fixture
def lier(tmp_path: Path) -> Iterator[Workspace]:
    """The example of Lier, open in January 2019."""
    workspace = opened_folder(lier_folder(tmp_path))
    yield replace(workspace, clock=JANUARY)
    let_go(workspace)


@pytest.fixture
def page(lier: Workspace, theme: Theme, show: Show) -> PlanPage:
    """The plan of Lier, with the focus in the tree."""
    made = show(page_over(lier, theme))
    made.view.tree.setFocus()
    return made
