"""Pictures on the command line: where they come, what is refused, what the window is asked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tests.workspaces import PASSWORD
from zonedesk.cli import program
from zonedesk.cli.window import WindowWork

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.cli.conftest import Zonedesk


class Camera:
    """A window that makes one file, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: dict[str, Any] = {}

    def pictures(self, folder: Path, password: str, **wish: Any) -> Iterator[Path]:
        self.asked = {"folder": folder, "password": password, **wish}
        wish["target"].mkdir(exist_ok=True)
        path = wish["target"] / "unlock.png"
        path.write_bytes(b"")
        yield path

    def check(self, folder: Path, password: str, *, meeting: str) -> str:
        raise NotImplementedError(folder, password, meeting)


@pytest.fixture
def camera() -> Camera:
    return Camera()


@pytest.fixture
def pictures(zonedesk: Zonedesk, camera: Camera) -> Callable[..., int]:
    """Run a command to which the window was handed."""
    work = WindowWork(camera.pictures, camera.check)

    def run(*arguments: object) -> int:
        return program.main([str(one) for one in arguments], window=work)

    return run


def test_the_window_is_asked_what_was_typed(
    pictures: Callable[..., int],
    camera: Camera,
    empty: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    target = tmp_path / "beelden"
    typed = ("pictures", empty, "-o", target, "--day", "2019-01-14", "--every-look")
    assert pictures(*typed) == 0
    assert camera.asked == {
        "folder": empty,
        "password": PASSWORD,
        "target": target,
        "user": None,
        "every_look": True,
        "day": date(2019, 1, 14),
    }
    said = capsys.readouterr()
    assert said.out == f"{target / 'unlock.png'}\n"
    assert said.err.startswith("1 afbeelding in ")


def test_pictures_are_not_mixed_with_other_files(
    pictures: Callable[..., int], camera: Camera, empty: Path, tmp_path: Path
) -> None:
    full = tmp_path / "vol"
    full.mkdir()
    (full / "brief.txt").write_text("", encoding="utf-8")
    assert pictures("pictures", empty, "-o", full) == 1
    assert not camera.asked
    assert pictures("pictures", empty, "-o", full, "--force") == 0


@pytest.mark.parametrize("place", ["", "backups", "beelden"])
def test_pictures_never_come_in_a_work_folder(
    pictures: Callable[..., int], camera: Camera, empty: Path, place: str
) -> None:
    assert pictures("pictures", empty, "-o", empty / place, "--force") == 1
    assert not camera.asked


def test_a_day_is_written_as_a_day(
    pictures: Callable[..., int], empty: Path, tmp_path: Path
) -> None:
    assert pictures("pictures", empty, "-o", tmp_path / "b", "--day", "14/1/2019") == 2


def test_what_is_no_work_folder_is_told_first(pictures: Callable[..., int], tmp_path: Path) -> None:
    assert pictures("pictures", tmp_path / "weg", "-o", tmp_path / "b") == 3
