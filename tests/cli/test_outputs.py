"""Papers and workbooks are written whole, and over nothing that exists."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import openpyxl
import pytest

from zonedesk.cli import arguments, paper_arguments, shared_arguments

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Zonedesk


#: What is asked beside the kind of a paper that is not of a meeting.
ASKED = {
    "actions": (),
    "annual": ("--year", "2018"),
    "dossier": ("2018_GR_00002",),
    "extract": ("GR/2018/2#1",),
    "plan": ("--year", "2018"),
    "quarterly": ("--year", "2018"),
    "terms": (),
}


@pytest.mark.parametrize("kind", paper_arguments.KINDS_OF_PAPER)
@pytest.mark.parametrize("edition", shared_arguments.EDITIONS)
def test_every_paper_is_written(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path, kind: str, edition: str
) -> None:
    file = tmp_path / "stuk.pdf"
    typed = ASKED.get(kind, ("ZVR/2018/1",))
    ended = zonedesk("paper", read_lier, kind, *typed, "--edition", edition, "-o", file)
    assert (ended.status, ended.out) == (0, "")
    assert file.read_bytes().startswith(b"%PDF-")
    assert f"Geschreven: {file}" in ended.err


def test_the_sheet_of_a_dossier_may_tell_everything(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path
) -> None:
    file = tmp_path / "dossier.pdf"
    asked = ("paper", read_lier, "dossier", "2018_GR_00003", "-o", file)
    assert zonedesk(*asked).status == 0
    short = file.read_bytes()
    assert zonedesk(*asked, "--force", "--timeline").status == 0
    assert len(file.read_bytes()) > len(short)


def test_a_dossier_that_is_not_public_has_no_public_sheet(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path
) -> None:
    file = tmp_path / "dossier.pdf"
    asked = ("paper", read_lier, "dossier", "2018_GR_00004", "--edition", "public", "-o", file)
    refused = zonedesk(*asked)
    assert refused.status == 1
    assert "2018_GR_00004" in refused.err
    assert not file.exists()


def test_a_plan_is_named_or_found_by_its_year(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path
) -> None:
    file = tmp_path / "plan.pdf"
    asked = ("--edition", "public", "--force", "-o", file)
    assert zonedesk("paper", read_lier, "plan", "ZVP", "--year", "2018", *asked).status == 0
    named = file.read_bytes()
    assert zonedesk("paper", read_lier, "plan", "--year", "2018", *asked).status == 0
    assert file.read_bytes() == named
    refused = zonedesk("paper", read_lier, "plan", "--year", "2031", *asked)
    assert (refused.status, "2031" in refused.err) == (1, True)
    assert zonedesk("paper", read_lier, "plan", "--body", "ZVR", *asked).status == 2


def test_action_points_stand_by_owner_or_by_term(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path
) -> None:
    file = tmp_path / "acties.pdf"
    asked = ("paper", read_lier, "actions", "--force", "-o", file)
    assert zonedesk(*asked).status == 0
    by_owner = file.read_bytes()
    assert zonedesk(*asked, "--group", "term").status == 0
    assert file.read_bytes() != by_owner
    assert zonedesk(*asked, "--group", "kleur").status == 2
    assert zonedesk("paper", read_lier, "actions", "ZVR/2018/1", "-o", file).status == 2


def test_a_convocation_may_go_to_one_of_those_who_are_called(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path
) -> None:
    file = tmp_path / "uitnodiging.pdf"
    asked = ("paper", read_lier, "convocation", "ZVR/2018/2", "-o", file)
    assert zonedesk(*asked).status == 0
    to_all = file.read_bytes()
    assert zonedesk(*asked, "--force", "--to", "Korpschef").status == 0
    assert file.read_bytes() != to_all
    refused = zonedesk(*asked, "--force", "--to", "Niemand")
    assert refused.status == 1
    assert "Niemand" in refused.err


def test_an_agenda_that_was_never_sent_has_no_differences(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path
) -> None:
    whole, asked = tmp_path / "agenda.pdf", tmp_path / "verschillen.pdf"
    for file, options in ((whole, ()), (asked, ("--differences",))):
        ended = zonedesk("paper", read_lier, "agenda", "ZVR/2018/2", *options, "-o", file)
        assert ended.status == 0
    assert whole.read_bytes() == asked.read_bytes()


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


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, whatever lies how deep."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.mark.parametrize("command", ["paper", "workbook", "backup"])
@pytest.mark.parametrize(
    "place",
    ["zonedesk.db", "keys.json", "lock", "nieuw.pdf", "sub/nieuw.pdf", "backups/../zonedesk.db"],
)
def test_nothing_is_written_among_the_files_of_a_work_folder(
    zonedesk: Zonedesk, lier: Path, command: str, place: str
) -> None:
    (lier / "sub").mkdir()
    (lier / "backups").mkdir(exist_ok=True)
    before = contents(lier)
    what = {"paper": ["minutes", "ZVR/2018/1"], "workbook": ["meetings"], "backup": []}[command]
    ended = zonedesk(command, lier, *what, "-o", lier / place, "--force")
    assert (ended.status, ended.out) == (1, "")
    assert "Kies een" in ended.err
    assert contents(lier) == before
    assert zonedesk("list", lier, "bodies").status == 0


@pytest.mark.parametrize("kept", ["zonedesk.db", "keys.json"])
def test_nor_in_another_work_folder_or_what_is_left_of_one(
    zonedesk: Zonedesk, read_lier: Path, tmp_path: Path, kept: str
) -> None:
    other = tmp_path / "ander"
    (other / "backups").mkdir(parents=True)
    (other / kept).write_bytes(b"van een ander")
    file = other / "backups" / "a.zdbackup"
    file.write_bytes(b"oud")
    for line in (
        ("workbook", read_lier, "meetings", "-o", file, "--force"),
        ("backup", read_lier, "-o", file, "--force"),
    ):
        ended = zonedesk(*line)
        assert ended.status == 1
        assert "werkmap" in ended.err
    assert file.read_bytes() == b"oud"


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_is_no_way_into_a_work_folder(
    zonedesk: Zonedesk, lier: Path, tmp_path: Path
) -> None:
    (tmp_path / "achterdeur").symlink_to(lier, target_is_directory=True)
    (tmp_path / "stuk.pdf").symlink_to(lier / "zonedesk.db")
    before = contents(lier)
    for file in (tmp_path / "achterdeur" / "keys.json", tmp_path / "stuk.pdf"):
        ended = zonedesk("paper", lier, "agenda", "ZVR/2018/1", "-o", file, "--force")
        assert ended.status == 1
        assert "ligt in een werkmap van ZoneDesk" in ended.err
    assert contents(lier) == before


def test_a_backup_may_come_among_the_backups(zonedesk: Zonedesk, lier: Path) -> None:
    file = lier / "backups" / "voor het weekend.zdbackup"
    assert zonedesk("backup", lier, "-o", file).status == 0
    assert zonedesk("verify", file).status == 0


@pytest.mark.parametrize(
    ("line", "option"),
    [
        (("register", "--year", "2018"), "--year"),
        (("register", "--body", "GR"), "--body"),
        (("college", "--edition", "public"), "--edition"),
    ],
)
def test_a_choice_that_a_workbook_does_not_know_is_wrong_usage(
    zonedesk: Zonedesk, tmp_path: Path, line: tuple[str, ...], option: str
) -> None:
    ended = zonedesk("workbook", tmp_path, *line, "-o", tmp_path / "x.xlsx")
    assert (ended.status, ended.out) == (2, "")
    assert f"kent {option} niet" in ended.err


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
