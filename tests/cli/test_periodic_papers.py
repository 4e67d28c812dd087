"""The annual report, the quarterly sheet and the workbook of the figures on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf.reading import Paper

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Zonedesk


def test_the_annual_report_is_written(zonedesk: Zonedesk, read_lier: Path, tmp_path: Path) -> None:
    file = tmp_path / "jaarverslag.pdf"
    ended = zonedesk("paper", read_lier, "annual", "--year", "2018", "-o", file)
    assert ended.status == 0
    assert "JV/2018" in Paper(file.read_bytes()).text


def test_a_quarter_is_asked_for_by_its_number(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path
) -> None:
    file = tmp_path / "kwartaal.pdf"
    asked = ("--year", "2018", "--quarter", "1", "--edition", "public", "--language", "fr")
    assert zonedesk("paper", read_lier, "quarterly", *asked, "-o", file).status == 0
    assert "31 mars 2018" in Paper(file.read_bytes()).text


def test_the_workbook_of_the_figures_is_written(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path
) -> None:
    for kind in ("annual", "indicators"):
        file = tmp_path / f"{kind}.xlsx"
        ended = zonedesk("workbook", read_lier, kind, "--year", "2018", "-o", file)
        assert ended.status == 0
        assert file.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        (("annual",), 2),
        (("annual", "--year", "2018", "--quarter", "1"), 1),
        (("annual", "--year", "2018", "--body", "GR"), 2),
        (("annual", "ZVR/2018/1"), 2),
        (("quarterly", "--year", "2018", "--quarter", "5"), 2),
        (("minutes", "ZVR/2018/1", "--quarter", "1"), 1),
    ],
)
def test_what_cannot_be_meant_is_refused(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path, *, asked: tuple[str, ...], status: int
) -> None:
    file = tmp_path / "stuk.pdf"
    assert zonedesk("paper", read_lier, *asked, "-o", file).status == status
    assert not file.exists()
