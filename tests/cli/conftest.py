"""One command line after the other, in this process, on real work folders."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.folders import lier_folder
from tests.workspaces import PASSWORD, closed_folder
from zonedesk.cli import program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zonedesk = Callable[..., "Ended"]


@dataclass(frozen=True)
class Ended:
    """How a command ended and what it said."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


@pytest.fixture
def zonedesk(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Zonedesk:
    """Run one command with the password of the test folders; settings and logs in a new home."""
    monkeypatch.setenv("ZONEDESK_PASSWORD", PASSWORD)
    monkeypatch.setenv("ZONEDESK_HOME", str(tmp_path / "home"))

    def run(*arguments: object) -> Ended:
        capsys.readouterr()
        status = program.main([str(one) for one in arguments])
        said = capsys.readouterr()
        return Ended(status, said.out, said.err)

    return run


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A work folder without any record of the business."""
    return closed_folder(tmp_path)


@pytest.fixture
def lier(tmp_path: Path) -> Path:
    """The example of Lier, for this test alone."""
    return lier_folder(tmp_path)


@pytest.fixture(scope="module")
def read_lier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example of Lier, for tests that only read."""
    return lier_folder(tmp_path_factory.mktemp("lier"))
