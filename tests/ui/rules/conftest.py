"""The place of the rules over a new work folder, with real keys."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.services.folders import let_go
from tests.ui.desks import at_desk
from tests.workspaces import closed_folder, opened_folder
from zonedesk.ui.rules.page import RulesPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme


@dataclass
class Heard:
    """What the page told the frame."""

    toasts: list[str] = field(default_factory=list)
    acts: list[Callable[[], object]] = field(default_factory=list)
    refused: list[object] = field(default_factory=list)

    def tell(self, words: str, _action: str, act: Callable[[], object]) -> None:
        """Hear a toast."""
        self.toasts.append(words)
        self.acts.append(act)


page_over = partial(at_desk, RulesPage)


@pytest.fixture
def zone(tmp_path: Path) -> Iterator[Workspace]:
    """A new work folder with the rules of its profile."""
    workspace = opened_folder(closed_folder(tmp_path))
    yield workspace
    let_go(workspace)


@pytest.fixture
def page(zone: Workspace, theme: Theme, show: Show) -> RulesPage:
    """The rules of the zone, with the focus in the list."""
    made = show(page_over(zone, theme))
    made.view.table.view.setFocus()
    return made


@pytest.fixture
def heard(page: RulesPage) -> Heard:
    """What the page told the frame."""
    told = Heard()
    page.told.connect(told.tell)
    page.desk.lane.refused.connect(told.refused.append)
    return told
