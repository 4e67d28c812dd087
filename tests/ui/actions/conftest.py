"""The place of the action points over real work folders, with real keys."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.services.folders import let_go, lier_folder
from tests.ui.desks import at_desk
from tests.workspaces import PASSWORD, closed_folder
from zonedesk.services.workspace import unlock
from zonedesk.system.clock import FixedClock
from zonedesk.ui.actions.page import ActionsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme

MONDAY = FixedClock(datetime(2019, 1, 14, 9, 0, tzinfo=UTC))


@dataclass
class Heard:
    """What the page told the frame."""

    toasts: list[tuple[str, str]] = field(default_factory=list)
    acts: list[Callable[[], object]] = field(default_factory=list)
    refused: list[object] = field(default_factory=list)
    wanted: list[tuple[str, str]] = field(default_factory=list)
    windows: list[object] = field(default_factory=list)

    def tell(self, words: str, action: str, act: Callable[[], object]) -> None:
        """Hear a toast."""
        self.toasts.append((words, action))
        self.acts.append(act)

    def undo(self) -> None:
        """Click the action of the last toast."""
        self.acts[-1]()

    def want(self, place: str, reference: str) -> None:
        """Hear that a record of another place is wanted."""
        self.wanted.append((place, reference))


page_over = partial(at_desk, ActionsPage)


def listen(page: ActionsPage) -> Heard:
    """Hear what a page tells the frame."""
    heard = Heard()
    page.told.connect(heard.tell)
    page.record_wanted.connect(heard.want)
    page.own_window_wanted.connect(heard.windows.append)
    page.desk.lane.refused.connect(heard.refused.append)
    return heard


@pytest.fixture
def lier(tmp_path: Path) -> Iterator[Workspace]:
    """The example of Lier as it stands on Monday 14 January 2019, in the hands of the secretary."""
    workspace = unlock(lier_folder(tmp_path), PASSWORD, clock=MONDAY)
    yield replace(workspace, user=replace(workspace.user, name="Secretaris ZVR"))
    let_go(workspace)


@pytest.fixture
def page(lier: Workspace, theme: Theme, show: Show) -> ActionsPage:
    """The action points of Lier, with the focus in the list."""
    made = show(page_over(lier, theme))
    made.view.table.view.setFocus()
    return made


@pytest.fixture
def heard(page: ActionsPage) -> Heard:
    """What the page of Lier told the frame."""
    return listen(page)


@pytest.fixture
def empty_page(tmp_path: Path, theme: Theme, show: Show) -> Iterator[ActionsPage]:
    """The action points of a new work folder."""
    workspace = unlock(closed_folder(tmp_path, name="leeg.zonedesk"), PASSWORD, clock=MONDAY)
    made = show(page_over(workspace, theme))
    made.view.table.view.setFocus()
    yield made
    let_go(workspace)
