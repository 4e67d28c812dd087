"""Papers and workbooks are written whole, and over nothing that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from zonedesk.cli import arguments

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Zonedesk


@pytest.mark.parametrize("kind", arguments.KINDS_OF_PAPER)
@pytest.mark.parametrize("edition", arguments.EDITIONS)
def test_every_paper_is_written(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path, kind: str, edition: str
) -> None:
    file = tmp_path / "stuk.pdf"
    ended = zonedesk("paper", read_lier, kind, "ZVR/2018/1", "--edition", edition, "-o", file)
    assert (ended.status, ended.out) == (0, "")
    assert file.read_bytes().startswith(b"%PDF-")
    assert f"Geschreven: {file}" in ended.err


@pytest.mark.parametrize("kind", arguments.KINDS_OF_WORKBOOK)
def test_every_workbook_is_written(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path, kind: str
) -> None:
    file = tmp_path / "boek.xlsx"
    year = ["--year", "2018"] if kind == "college" else []
    ended = zonedesk("workbook", read_lier, kind, *year, "-o", file)
    assert ended.status == 0
    assert openpyxl.load_workbook(file).sheetnames


@pytest.mark.parametrize("command", ["paper", "workbook", "backup"])
def test_an_existing_file_is_kept_unless_forced(
    zonedesk: Zonedesk, lier: Path, tmp_path: Path, command: str
) -> None:
    file = tmp_path / "bestaat"
    file.write_bytes(b"van mij")
    what = {"paper": ["minutes", "ZVR/2018/1"], "workbook": ["meetings"], "backup": []}[command]
    ended = zonedesk(command, lier, *what, "-o", file)
    assert (ended.status, ended.out) == (1, "")
    assert "bestaat al" in ended.err
    assert "--force" in ended.err
    assert file.read_bytes() == b"van mij"
    assert zonedesk(command, lier, *what, "-o", file, "--force").status == 0
    assert file.read_bytes() != b"van mij"


@pytest.mark.parametrize(
    ("place", "sentence"), [("", "is een map"), ("geen/map/x.pdf", "bestaat niet")]
)
def test_a_place_that_cannot_be_is_refused(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path, place: str, sentence: str
) -> None:
    ended = zonedesk("paper", read_lier, "agenda", "ZVR/2018/1", "-o", tmp_path / place)
    assert ended.status == 1
    assert sentence in ended.err


def test_an_unknown_meeting_has_no_paper(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path
) -> None:
    file = tmp_path / "x.pdf"
    ended = zonedesk("paper", read_lier, "minutes", "ZVR/1999/9", "-o", file)
    assert ended.status == 1
    assert "Er is geen vergadering ZVR/1999/9" in ended.err
    assert not file.exists()
