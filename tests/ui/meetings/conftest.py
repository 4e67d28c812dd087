"""The place of the meetings over real work folders, with real keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.council import Council, council
from tests.services.folders import let_go, lier_folder
from tests.workspaces import closed_folder, opened_folder
from zonedesk.ui.kit.desk import Desk
from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.lane import Lane
from zonedesk.ui.meetings.page import MeetingsPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme


def page_over(workspace: Workspace, theme: Theme) -> MeetingsPage:
    """The page at a desk whose lane does everything at once."""
    hub = ChangeHub()
    lane = Lane(hub, inline=True)
    page = MeetingsPage(Desk(workspace, theme, lane, hub))
    hub.setParent(page)
    lane.setParent(page)
    page.resize(1232, 824)
    return page


@pytest.fixture
def lier(tmp_path: Path) -> Iterator[Workspace]:
    """The example of Lier, open."""
    workspace = opened_folder(lier_folder(tmp_path))
    yield workspace
    let_go(workspace)


@pytest.fixture
def page(lier: Workspace, theme: Theme, show: Show) -> MeetingsPage:
    """The meetings of Lier, with the focus in the list."""
    made = show(page_over(lier, theme))
    made.view.table.view.setFocus()
    return made


@pytest.fixture
def raad(tmp_path: Path) -> Iterator[Council]:
    """A council with one meeting in preparation."""
    workspace = opened_folder(closed_folder(tmp_path))
    yield council(workspace)
    let_go(workspace)


@pytest.fixture
def raad_page(raad: Council, theme: Theme, show: Show) -> MeetingsPage:
    """The meetings of the council."""
    return show(page_over(raad.workspace, theme))
