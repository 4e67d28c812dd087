"""Papers of a year, for the governor, and all papers of a meeting in one file."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf.reading import Paper
from tests.services.folders import let_go
from tests.workspaces import opened_folder
from zonedesk.services import plan_snapshots
from zonedesk.services.plan_record import read_plan

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Zonedesk


def keep_state(folder: Path) -> None:
    """The plan of Lier kept as it stands, by the name and day of 30 June."""
    workspace = opened_folder(folder)
    key = read_plan(workspace, 2018).entries[0].id
    day = date(2018, 6, 30)
    plan_snapshots.take(workspace, key, name="Stand van juni", as_of=day, year=2018)
    let_go(workspace)


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


def test_a_plan_prints_from_a_kept_state_by_its_day(
    zonedesk: Zonedesk, lier: Path, tmp_path: Path
) -> None:
    keep_state(lier)
    file = tmp_path / "stand.pdf"
    typed = ["plan", "--snapshot", "2018-06-30"]
    assert zonedesk("paper", lier, *typed, "-o", file, "--reason", "test").status == 0
    assert "30 juni 2018" in " ".join(Paper(file.read_bytes()).text.split())
    for wrong in (["minutes", "ZVR/2018/1", *typed[1:]], [*typed, "--year", "2018"]):
        ended = zonedesk("paper", lier, *wrong, "-o", tmp_path / "stuk.pdf")
        assert ended.status == 2
    unknown = zonedesk("paper", lier, "plan", "--snapshot", "ander", "-o", file, "--force")
    assert unknown.status == 1
    assert "ander" in unknown.err
