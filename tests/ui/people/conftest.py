"""The place of persons and bodies over real work folders, with real keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.services.folders import let_go, lier_folder
from tests.ui.desks import at_desk
from tests.workspaces import opened_folder
from zonedesk.services.body_record import read_body
from zonedesk.services.people_record import read_person
from zonedesk.ui.people.page import PeoplePage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.domain.body_record import BodyRecord
    from zonedesk.domain.people_record import PersonRecord
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme

page_over = partial(at_desk, PeoplePage)


def body(workspace: Workspace, code: str = "ZVR") -> BodyRecord:
    """A body as it stands in the file."""
    return read_body(workspace, code, day=workspace.clock.today())


def person(workspace: Workspace, key: str) -> PersonRecord:
    """A person as they stand in the file."""
    return read_person(workspace, key, day=workspace.clock.today())


@pytest.fixture
def lier(tmp_path: Path) -> Iterator[Workspace]:
    """The example of Lier, open."""
    workspace = opened_folder(lier_folder(tmp_path))
    yield workspace
    let_go(workspace)


@pytest.fixture
def page(lier: Workspace, theme: Theme, show: Show) -> PeoplePage:
    """The place over Lier; the security council is chosen and the focus is in the list."""
    made = show(page_over(lier, theme))
    made.bodies.table.choose("ZVR")
    made.bodies.table.view.setFocus()
    return made
