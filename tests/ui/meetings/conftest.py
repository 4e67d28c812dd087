"""The place of the meetings over real work folders, with real keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.services.folders import let_go, lier_folder
from tests.ui.desks import at_desk
from tests.workspaces import opened_folder
from zonedesk.ui.meetings.page import MeetingsPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme


page_over = partial(at_desk, MeetingsPage)


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
def raad_page(raad: Council, theme: Theme, show: Show) -> MeetingsPage:
    """The meetings of the council."""
    return show(page_over(raad.workspace, theme))
