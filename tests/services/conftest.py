"""Open work folders for the tests of the use cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.council import Council, opened_council
from tests.services.folders import let_go, lier_folder
from tests.workspaces import closed_folder, opened_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.services.workspace import Workspace


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    """A new work folder without any record of the business, open."""
    workspace = opened_folder(closed_folder(tmp_path))
    yield workspace
    let_go(workspace)


@pytest.fixture
def lier(tmp_path: Path) -> Iterator[Workspace]:
    """The example of Lier, open, for this test alone."""
    workspace = opened_folder(lier_folder(tmp_path))
    yield workspace
    let_go(workspace)


@pytest.fixture
def raad(tmp_path: Path) -> Iterator[Council]:
    """A council with one meeting in preparation."""
    made = opened_council(tmp_path)
    yield made
    let_go(made.workspace)


@pytest.fixture(scope="module")
def read_lier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The example of Lier, open, for tests that only read."""
    workspace = opened_folder(lier_folder(tmp_path_factory.mktemp("lier")))
    yield workspace
    let_go(workspace)
