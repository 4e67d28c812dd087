"""Papers of a year, for the governor, and all papers of a meeting in one file."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf.reading import Paper

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Zonedesk


def test_minutes_of_a_year_come_in_one_file(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path
) -> None:
    file = tmp_path / "bundel.pdf"
    ended = zonedesk("paper", read_lier, "minutes", "--year", "2018", "--body", "ZVR", "-o", file)
    assert ended.status == 0
    titles = [title for _, title, _ in Paper(file.read_bytes()).outline]
    assert [title for title in titles if title.startswith("ZVR/")] == [
        "ZVR/2018/1 – Zonale veiligheidsraad",
        "ZVR/2018/2 – Zonale veiligheidsraad",
    ]


def test_decisions_of_a_year_may_go_to_the_governor(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path
) -> None:
    file = tmp_path / "gouverneur.pdf"
    ended = zonedesk("paper", read_lier, "decisions", "--year", "2018", "--governor", "-o", file)
    assert ended.status == 0
    paper = Paper(file.read_bytes())
    assert "2018_GR_00001" in paper.text
    assert "2018_GR_00019" in paper.text


@pytest.mark.parametrize(
    "typed",
    [
        ["minutes"],
        ["decisions"],
        ["agenda"],
        ["agenda", "--year", "2018"],
        ["minutes", "ZVR/2018/1", "--year", "2018"],
        ["decisions", "GR/2018/2", "--body", "GR"],
    ],
)
def test_a_paper_of_nothing_or_of_two_things_is_asked_wrongly(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path, typed: list[str]
) -> None:
    file = tmp_path / "stuk.pdf"
    ended = zonedesk("paper", read_lier, *typed, "-o", file)
    assert ended.status == 2
    assert ended.err.strip()
    assert not file.exists()


@pytest.mark.parametrize(
    "typed",
    [
        ["extract", "ZVR/2018/1"],
        ["extract", "ZVR/2018/1#99"],
        ["extract", "ZVR/2018/1#5", "--edition", "public"],
        ["decisions", "ZVR/2018/1", "--governor"],
        ["decisions", "--year", "2018", "--body", "ERGENS"],
    ],
)
def test_a_paper_that_cannot_be_is_refused_with_a_sentence(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path, typed: list[str]
) -> None:
    file = tmp_path / "stuk.pdf"
    ended = zonedesk("paper", read_lier, *typed, "-o", file)
    assert ended.status == 1
    assert ended.err.strip()
    assert not file.exists()


def test_an_extract_is_certified_with_the_words_that_are_asked(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path
) -> None:
    file = tmp_path / "uittreksel.pdf"
    typed = ("extract", "GR/2018/2#1", "--formula", "Voor gelijkluidend afschrift,")
    assert zonedesk("paper", read_lier, *typed, "-o", file).status == 0
    assert "Voor gelijkluidend afschrift," in Paper(file.read_bytes()).text


def test_all_papers_of_a_meeting_come_in_one_zip(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path
) -> None:
    file = tmp_path / "ZVR.zip"
    assert zonedesk("archive", read_lier, "ZVR/2018/1", "-o", file).status == 0
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as archive:
        names = archive.namelist()
    assert [name[:3] for name in names] == [f"{place:02} " for place in range(1, len(names) + 1)]
    assert zonedesk("archive", read_lier, "ZVR/1999/1", "-o", tmp_path / "g.zip").status == 1
