"""Trouble with the work folder ends with 3 and a sentence of its own; nothing is ever changed."""

from __future__ import annotations

import json
import os
import platform
import shutil
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.services.folders import let_go
from tests.workspaces import CHEAP, data_key, opened_folder
from zonedesk.cli.damage import found
from zonedesk.db import engine
from zonedesk.services.verification import Check
from zonedesk.system import keyfile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Zonedesk


def delete(folder: Path) -> None:
    shutil.rmtree(folder)


def make_empty(folder: Path) -> None:
    (folder / "zonedesk.db").write_bytes(b"")


def make_foreign(folder: Path) -> None:
    (folder / "keys.json").unlink()
    (folder / "zonedesk.db").write_bytes(b"SQLite format 3\x00" + bytes(5000))


def change_password(folder: Path) -> None:
    ring = keyfile.load(folder / "keys.json")
    key = data_key(folder)
    keyfile.save(
        folder / "keys.json",
        ring.replace_password(key, slot_id=1, password="een ander", cost=CHEAP),
    )


def damage(folder: Path) -> None:
    path = folder / "zonedesk.db"
    data = bytearray(path.read_bytes())
    data[4096 * 2 : 4096 * 2 + 64] = os.urandom(64)
    path.write_bytes(data)
    (folder / "keys.json").write_text("{}", encoding="utf-8")


def make_newer(folder: Path) -> None:
    with closing(engine.open_cipher(folder / "zonedesk.db", data_key(folder))) as connection:
        connection.execute("PRAGMA user_version = 9999")


def hold_elsewhere(folder: Path) -> None:
    holder = {
        "host": "PC-SECRETARIAAT", "pid": 4242, "started": "1", "slot": 1,
        "since": "2018-11-22T13:32:00+00:00",
    }  # fmt: skip
    (folder / "lock.json").write_text(json.dumps(holder), encoding="utf-8")


TROUBLES: dict[str, tuple[Callable[[Path], None], str]] = {
    "missing": (delete, "Er is geen werkmap op"),
    "empty": (make_empty, "is leeg: er staat niets meer van de werkmap in"),
    "foreign": (make_foreign, "is geen werkmap van ZoneDesk"),
    "wrong_password": (change_password, "Het wachtwoord is fout"),
    "damaged": (damage, "De werkmap is beschadigd (keys.json)"),
    "newer": (make_newer, "van een nieuwere ZoneDesk (versie 9999)"),
    "in_use": (hold_elsewhere, "door beheerder op een andere computer, PC-SECRETARIAAT, sinds"),
}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_each_trouble_has_its_sentence(zonedesk: Zonedesk, empty: Path, trouble: str) -> None:
    bring_about, sentence = TROUBLES[trouble]
    bring_about(empty)
    ended = zonedesk("list", empty, "bodies")
    assert (ended.status, ended.out) == (3, "")
    assert sentence in ended.err
    assert len(ended.err.strip().splitlines()) == 1
    as_json = zonedesk("list", empty, "bodies", "--json")
    assert as_json.status == 3
    assert as_json.document["error"] == trouble
    assert sentence in as_json.document["message"]


def test_the_seven_sentences_differ(zonedesk: Zonedesk, empty: Path, tmp_path: Path) -> None:
    said = set()
    for number, (bring_about, _) in enumerate(TROUBLES.values()):
        folder = shutil.copytree(empty, tmp_path / f"{number}.zonedesk")
        bring_about(folder)
        said.add(zonedesk("list", folder, "bodies").err.replace(str(folder), ""))
    assert len(said) == 7


def test_a_folder_that_is_open_here_tells_by_whom_and_since_when(
    zonedesk: Zonedesk, empty: Path
) -> None:
    workspace = opened_folder(empty)
    ended = zonedesk("list", empty, "bodies")
    backup = zonedesk("backup", empty)
    let_go(workspace)
    assert ended.status == 3
    assert f"in gebruik door beheerder op {platform.node()} sinds 22/11/2018 12:00" in ended.err
    assert backup.status == 3
    assert "maakt ZoneDesk de reservekopieën zelf" in backup.err


@pytest.mark.parametrize(
    "line",
    [
        "import {folder} {file}",
        "show {folder} ZVR/2018/1",
        "paper {folder} minutes ZVR/2018/1 -o {file}.pdf",
        "workbook {folder} register -o {file}.xlsx",
        "backup {folder}",
        "verify {folder}",
    ],
)
def test_every_command_tells_that_there_is_no_folder(
    zonedesk: Zonedesk, tmp_path: Path, line: str
) -> None:
    typed = line.format(folder=tmp_path / "weg", file=tmp_path / "x")
    ended = zonedesk(*typed.split())
    assert ended.status == 3
    assert "Er is geen werkmap op" in ended.err
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_folder(zonedesk: Zonedesk, tmp_path: Path) -> None:
    file = tmp_path / "brief.docx"
    file.write_bytes(b"PK")
    ended = zonedesk("list", file, "bodies")
    assert ended.status == 3
    assert "is geen werkmap van ZoneDesk" in ended.err


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("list {long} bodies", 3),
        ("verify {long}", 3),
        ("import {folder} {long}", 1),
        ("restore {long} {folder}-2", 1),
        ("backup {folder} -o {long}", 1),
        ("new {long} --zone Lier --profile brussels", 1),
    ],
)
def test_a_name_that_is_too_long_is_told(
    zonedesk: Zonedesk, empty: Path, line: str, status: int
) -> None:
    typed = line.format(long=empty.parent / ("x" * 300), folder=empty)
    ended = zonedesk(*typed.split())
    assert ended.status == status
    assert "x" * 300 in ended.err


def test_an_unknown_user_is_told_who_there_are(zonedesk: Zonedesk, empty: Path) -> None:
    ended = zonedesk("list", empty, "bodies", "--user", "niemand")
    assert ended.status == 1
    assert "geen gebruiker “niemand”. De gebruikers zijn: beheerder." in ended.err


def test_with_several_users_one_is_named(zonedesk: Zonedesk, empty: Path) -> None:
    key = data_key(empty)
    ring = keyfile.load(empty / "keys.json").add_user(
        key, name="lezer", password="iets", cost=CHEAP
    )
    keyfile.save(empty / "keys.json", ring)
    ended = zonedesk("list", empty, "bodies")
    assert ended.status == 2
    assert "(beheerder, lezer)" in ended.err
    assert "--user" in ended.err
    assert zonedesk("list", empty, "bodies", "--user", "Beheerder").status == 0


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "bestaat niet"),
        (b"", "is geen reservekopie van ZoneDesk"),
        (b"iets anders", "is geen reservekopie van ZoneDesk"),
        (b"PK\x03\x04 half", "is beschadigd"),
    ],
)
def test_what_is_no_backup_is_refused(
    zonedesk: Zonedesk, tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    file = tmp_path / "x.zdbackup"
    if content is not None:
        file.write_bytes(content)
    ended = zonedesk("restore", file, tmp_path / "terug")
    assert ended.status == 1
    assert sentence in ended.err
    assert not (tmp_path / "terug").exists()


def test_a_damaged_backup_is_found(zonedesk: Zonedesk, empty: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "goed.zdbackup", tmp_path / "slecht.zdbackup"
    assert zonedesk("backup", empty, "-o", good).status == 0
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data[:-1] + b"x" if name == "zonedesk.db" else data)
    ended = zonedesk("verify", bad, "--json")
    assert ended.status == 1
    assert ended.document["error"] == "backup.damaged"
    assert ended.document["ok"] is False
    assert zonedesk("restore", bad, tmp_path / "terug").status == 1


def test_verify_shows_the_damage(zonedesk: Zonedesk, empty: Path) -> None:
    path = empty / "zonedesk.db"
    data = bytearray(path.read_bytes())
    data[4096 * 3 + 100 : 4096 * 3 + 164] = os.urandom(64)
    path.write_bytes(data)
    ended = zonedesk("verify", empty)
    assert ended.status == 3
    assert "BESCHADIGD" in ended.out
    assert "De werkmap is beschadigd" in ended.err
    as_json = zonedesk("verify", empty, "--json")
    assert as_json.document["ok"] is False
    assert {"name", "ok", "detail"} <= as_json.document["checks"][0].keys()
    details = {one["name"]: one["detail"] for one in as_json.document["checks"]}
    assert details["keys"] == "2 sleutels"
    assert details["pages"] == "bladzijde 4 is beschadigd"
    assert "bladzijde 4 is beschadigd" in ended.out


def test_many_damaged_pages_are_counted(zonedesk: Zonedesk, empty: Path) -> None:
    path = empty / "zonedesk.db"
    data = bytearray(path.read_bytes())
    for page in range(60, 80):
        data[4096 * page + 100 : 4096 * page + 164] = os.urandom(64)
    path.write_bytes(data)
    ended = zonedesk("verify", empty)
    assert "20 bladzijden zijn beschadigd" in ended.out
    assert "page" not in ended.out


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (Check("structure", ok=False, detail="Tree 5 page 5", count=1), "1 fout in de structuur"),
        (Check("links", ok=False, detail="a -> b; c -> d", count=2), "2 records verwijzen naar"),
        (Check("journal", ok=False, detail="7", count=1), "7 regels ontbreken"),
        (Check("schema", ok=False, detail="a; b", count=9), "anders dan verwacht: a, b, …"),
        (Check("counts", ok=False, detail="a; b", count=2), "een ander aantal records: a, b"),
        (Check("structure", ok=False, detail="damaged"), "niet te lezen"),
        (Check("links", ok=True), ""),
    ],
)
def test_a_finding_is_told_in_dutch(check: Check, said: str) -> None:
    told = found(check)
    assert told.startswith(said)
    assert bool(told) is bool(said)


@pytest.mark.parametrize("name", ["weg.zdbackup", "weg.zip"])
def test_a_backup_to_verify_that_is_absent_is_no_missing_folder(
    zonedesk: Zonedesk, tmp_path: Path, name: str
) -> None:
    ended = zonedesk("verify", tmp_path / name)
    assert ended.status == 1
    assert f"Het bestand {tmp_path / name} bestaat niet" in ended.err


def test_a_folder_in_place_of_a_file_is_told(
    zonedesk: Zonedesk, empty: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    for line in (
        ("restore", folder, tmp_path / "terug"),
        ("import", empty, folder),
        ("list", empty, "bodies", "--password-file", folder),
    ):
        ended = zonedesk(*line)
        assert (ended.status, ended.out) == (1, "")
        assert ended.err == f"{folder} is een map. Geef de naam van een bestand.\n"
