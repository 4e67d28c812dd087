"""From a decision in its register to its dossier, from the dossier to the decision, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.folders import let_go, lier_folder
from tests.ui.shell.test_places import frame_over
from tests.workspaces import opened_folder
from zonedesk.ui.decisions.page import DecisionsPage
from zonedesk.ui.dossiers.page import DossiersPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.ui.shell.frame import Frame
    from zonedesk.ui.theme.theme import Theme

CAMERAS = "2018_GR_00017"


@pytest.fixture
def frame(tmp_path: Path, theme: Theme, show: Show) -> Iterator[Frame]:
    """The desk over the example of Lier."""
    workspace = opened_folder(lier_folder(tmp_path))
    yield show(frame_over(workspace, theme))
    let_go(workspace)


def place(frame: Frame) -> str:
    """The place that is shown."""
    return frame.page.objectName() if frame.page else ""


def test_a_dossier_is_opened_from_its_decision_and_left_again(frame: Frame) -> None:
    frame.go_to("decisions")
    decisions = frame.page
    assert isinstance(decisions, DecisionsPage)
    decisions.show_reference(CAMERAS)
    decisions.detail.record_wanted.emit("dossiers", CAMERAS)
    dossiers = frame.page
    assert isinstance(dossiers, DossiersPage)
    assert dossiers.detail.record is not None
    assert dossiers.detail.record.row.reference == CAMERAS
    dossiers.detail.decisions.rows[0].click()
    assert place(frame) == "decisions"
    frame.back()
    assert place(frame) == "dossiers"
    assert dossiers.spot().crumbs == (CAMERAS,)
    frame.back()
    assert place(frame) == "decisions"
