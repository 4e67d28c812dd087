"""The work folder as a whole: made, backed up, brought back, checked."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.workspaces import PASSWORD
from zonedesk.cli import arguments
from zonedesk.system.recent import recent_folder, recent_folders

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Ended, Zonedesk


CODE = re.compile(r"(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}")


def new(zonedesk: Zonedesk, folder: Path, *more: str) -> Ended:
    return zonedesk("new", folder, "--zone", "Lier", "--profile", "one_municipality", *more)


def test_new_makes_a_folder_and_prints_the_recovery_code_once(
    zonedesk: Zonedesk, tmp_path: Path
) -> None:
    folder = tmp_path / "nieuw"
    made = new(zonedesk, folder)
    assert made.status == 0
    assert len(CODE.findall(made.out)) == 1
    assert not CODE.search(made.err)
    assert PASSWORD not in made.out + made.err
    assert "beheerder" in (folder / "keys.json").read_text(encoding="utf-8")
    assert zonedesk("list", folder, "bodies", "--json").document == []
    again = new(zonedesk, folder)
    assert (again.status, again.out) == (1, "")
    assert "is niet leeg" in again.err


def test_new_takes_a_user_and_a_profile(zonedesk: Zonedesk, tmp_path: Path) -> None:
    folder = tmp_path / "nieuw"
    assert new(zonedesk, folder, "--user", "de secretaris").status == 0
    assert zonedesk("list", folder, "bodies", "--user", "De Secretaris").status == 0


def test_help_tells_who_the_first_user_is(zonedesk: Zonedesk) -> None:
    for command in ("new", "demo"):
        said = " ".join(zonedesk(command, "--help").out.split())
        assert "naam van de eerste gebruiker (standaard: beheerder)" in said


def test_the_example_refuses_an_empty_user(zonedesk: Zonedesk, tmp_path: Path) -> None:
    ended = zonedesk("demo", tmp_path / "nieuw", "--user", "")
    assert (ended.status, ended.out) == (1, "")
    assert not (tmp_path / "nieuw").exists()


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--zone", "  ", "De zone heeft een naam nodig"),
        ("--zone", "a\x01b", "tekens die niet te drukken zijn (U+0001)"),
        ("--zone", "Zone\nLier", "staat op één regel"),
        ("--zone", "Zone\tLier", "staat op één regel"),
        ("--user", " ", "geen naam voor een"),
        ("--user", "", "geen naam voor een"),
        ("--user", "a\x01b", "geen naam voor een"),
        ("--user", "a\nb", "geen naam voor een"),
    ],
)
def test_new_refuses_names_that_are_none(
    zonedesk: Zonedesk, tmp_path: Path, option: str, value: str, sentence: str
) -> None:
    ended = new(zonedesk, tmp_path / "nieuw", option, value)
    assert ended.status == 1
    assert sentence in ended.err
    assert not (tmp_path / "nieuw").exists()


def test_demo_tells_what_it_made_and_its_password(
    zonedesk: Zonedesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ZONEDESK_PASSWORD")
    folder = tmp_path / "demo.zonedesk"
    ended = zonedesk("demo", folder)
    assert ended.status == 0
    assert "Wachtwoord: voorbeeld" in ended.out
    assert re.search(r"^Vergaderingen +81 ", ended.out, re.MULTILINE)
    monkeypatch.setenv("ZONEDESK_PASSWORD", "voorbeeld")
    assert len(zonedesk("list", folder, "dossiers", "--json").document) == 19
    assert zonedesk("demo", folder).status == 1
    assert recent_folder(folder).example  # so that its unlock screen tells the password


def test_an_example_with_a_password_of_its_own_keeps_it(zonedesk: Zonedesk, tmp_path: Path) -> None:
    folder = tmp_path / "demo.zonedesk"
    assert zonedesk("demo", folder).status == 0
    assert recent_folders() == (recent_folder(folder),)
    assert not recent_folder(folder).example


def test_a_backup_comes_back_with_equal_lists(
    zonedesk: Zonedesk, lier: Path, tmp_path: Path
) -> None:
    file, back = tmp_path / "lier.zdbackup", tmp_path / "terug.zonedesk"
    made = zonedesk("backup", lier, "-o", file)
    assert (made.status, made.out) == (0, f"{file}\n")
    assert zonedesk("verify", file, "--json").document["ok"] is True
    assert zonedesk("restore", file, back).status == 0
    for what in arguments.KINDS_OF_LIST:
        wanted = zonedesk("list", lier, what, "--json").document
        assert zonedesk("list", back, what, "--json").document == wanted
    assert zonedesk("restore", file, back).status == 1


def test_a_backup_without_a_place_stands_in_the_folder(zonedesk: Zonedesk, lier: Path) -> None:
    ended = zonedesk("backup", lier)
    assert ended.status == 0
    assert (lier / "backups").as_posix() in ended.out
    assert zonedesk("verify", ended.out.strip()).status == 0


def test_verify_tells_every_check(zonedesk: Zonedesk, read_lier: Path) -> None:
    ended = zonedesk("verify", read_lier)
    assert ended.status == 0
    assert ended.out.count("in orde") >= 6
    document = json.loads(zonedesk("verify", read_lier, "--json").out)
    assert document["ok"] is True
    assert all(check["ok"] for check in document["checks"])
