"""The start place over real work folders, with real keys."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.services.folders import let_go, lier_folder
from tests.ui.desks import at_desk
from tests.workspaces import PASSWORD
from zonedesk.services.workspace import unlock
from zonedesk.system.clock import FixedClock
from zonedesk.ui.today.page import TodayPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme

MONDAY = FixedClock(datetime(2019, 1, 14, 9, 0, tzinfo=UTC))


@dataclass
class Heard:
    """What the page asked of the frame."""

    wanted: list[tuple[str, str]] = field(default_factory=list)
    backups: int = 0

    def want(self, place: str, reference: str) -> None:
        """Hear that a record of another place is wanted."""
        self.wanted.append((place, reference))

    def backup(self) -> None:
        """Hear that a backup is wanted."""
        self.backups += 1


page_over = partial(at_desk, TodayPage)


def listen(page: TodayPage) -> Heard:
    """Hear what a page asks of the frame."""
    heard = Heard()
    page.record_wanted.connect(heard.want)
    page.backup_wanted.connect(heard.backup)
    return heard


@pytest.fixture
def lier(tmp_path: Path) -> Iterator[Workspace]:
    """The example of Lier as it stands on Monday 14 January 2019."""
    workspace = unlock(lier_folder(tmp_path), PASSWORD, clock=MONDAY)
    yield workspace
    let_go(workspace)


@pytest.fixture
def page(lier: Workspace, theme: Theme, show: Show) -> TodayPage:
    """The day of Lier."""
    return show(page_over(lier, theme))


@pytest.fixture
def raad_page(raad: Council, theme: Theme, show: Show) -> TodayPage:
    """The day of a council that meets on 31 December, looked at in November."""
    raad.item("Begroting")
    return show(page_over(raad.workspace, theme))
