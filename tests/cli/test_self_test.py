"""The self-test names each check, and says at the end whether the installation works."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonedesk.cli import program
from zonedesk.cli.window import WindowWork
from zonedesk.services.self_test import Failed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pytest

    from tests.cli.conftest import Zonedesk


def test_all_passes_here_but_a_window_without_letters(
    zonedesk: Zonedesk, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[str] = []

    def boxes(folder: Path, _password: str, *, meeting: str) -> str:
        seen.extend((folder.name, meeting))
        raise Failed("letters are boxes")

    def no_pictures(_folder: Path, _password: str, **_wish: Any) -> Iterable[Path]:
        return ()

    assert program.main(["self-test"], window=WindowWork(no_pictures, boxes)) == 1
    said = capsys.readouterr()
    *passed, window = said.out.splitlines()
    assert len(passed) == 10
    assert all(line.startswith("in orde") for line in passed)
    assert window.startswith("MISLUKT   venster")
    assert "letters are boxes" in window
    assert seen == ["self-test.zonedesk", "ZVR/2018/1"]
    assert "Deze installatie werkt niet." in said.err
