"""Documents kept, listed and exported from the command line."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from zonedesk.services import lists

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Zonedesk


def test_files_become_documents_and_come_back(
    zonedesk: Zonedesk, lier: Path, tmp_path: Path
) -> None:
    for name in ("Nota.txt", "Advies.txt"):
        (tmp_path / name).write_text(name)
    files = [tmp_path / "Nota.txt", tmp_path / "Advies.txt"]
    kept = zonedesk("attach", lier, "ZVR/2018/1#2", *files, "--json")
    assert kept.status == 0
    assert [(row["reference"], row["file_name"]) for row in kept.document] == [
        ("ZVR/2018/1#2", "Nota.txt"),
        ("ZVR/2018/1#2", "Advies.txt"),
    ]
    assert "documents" in lists.ALL
    every = zonedesk("list", lier, "documents", "--json").document
    assert every == zonedesk("documents", lier, "ZVR/2018/1", "--json").document == kept.document
    assert zonedesk("list", lier, "documents", "--body", "GR", "--json").document == []
    target = tmp_path / "uit.zip"
    assert zonedesk("documents", lier, "ZVR/2018/1", "-o", target).status == 0
    with zipfile.ZipFile(target) as archive:
        assert archive.namelist()[1:] == ["01 Nota.txt", "02 Advies.txt"]
    assert zonedesk("documents", lier, "ZVR/2018/1", "-o", target).status == 1
    assert zonedesk("documents", lier, "ZVR/2018/1#2", "-o", tmp_path / "uit").status == 0
    assert (tmp_path / "uit" / "02 Advies.txt").read_text() == "Advies.txt"


def test_what_cannot_be_kept_is_told(zonedesk: Zonedesk, lier: Path, tmp_path: Path) -> None:
    program = tmp_path / "nota.pdf.exe"
    program.write_bytes(b"MZ")
    ended = zonedesk("attach", lier, "ZVR/2018/1", program)
    assert (ended.status, ended.out) == (1, "")
    assert "nota.pdf.exe" in ended.err
    assert zonedesk("attach", lier, "ZVR/1900/1", program).status == 1
    assert zonedesk("documents", lier, "ZVR/2018/1", "-o", tmp_path / "x.zip").status == 1


def test_the_minutes_come_with_their_documents(
    zonedesk: Zonedesk, lier: Path, tmp_path: Path
) -> None:
    target = tmp_path / "verslag.pdf"
    made = zonedesk("paper", lier, "minutes", "ZVR/2018/1", "--with-documents", "-o", target)
    assert made.status == 0
    assert target.read_bytes().startswith(b"%PDF-")
