"""The place of the dossiers over real work folders, with real keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.folders import let_go, lier_folder
from tests.ui.desks import at_desk
from tests.workspaces import opened_folder
from zonedesk.domain.words import DossierStatus
from zonedesk.services import dossiers
from zonedesk.services.dossier_record import read_record
from zonedesk.ui.dossiers.page import DossiersPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.domain.dossier_record import DossierRecord
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme

CAMERAS = "2018_GR_00017"


page_over = partial(at_desk, DossiersPage)


def stored(page: DossiersPage, reference: str = CAMERAS) -> DossierRecord:
    """A dossier as it stands in the file."""
    return read_record(page.desk.workspace, reference)


def edit(workspace: Workspace, reference: str, **fields: Any) -> None:
    """Change a dossier as another window would."""
    handle = read_record(workspace, reference).handle
    told: Any = fields
    dossiers.edit(workspace, handle.id, row_version=handle.row_version, fields=told)


@pytest.fixture
def lier(tmp_path: Path) -> Iterator[Workspace]:
    """The example of Lier, open; the supervision of the dossier of the cameras runs."""
    workspace = opened_folder(lier_folder(tmp_path))
    running = DossierStatus.SUPERVISION
    edit(workspace, CAMERAS, status=running, supervision_result=None)
    yield workspace
    let_go(workspace)


@pytest.fixture
def page(lier: Workspace, theme: Theme, show: Show) -> DossiersPage:
    """The dossiers of Lier; that of the cameras is chosen and the focus is in the list."""
    made = show(page_over(lier, theme))
    made.view.table.choose(CAMERAS)
    made.view.table.view.setFocus()
    return made
