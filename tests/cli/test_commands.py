"""Each command does its work on a real folder and refuses what it must, with nothing changed."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.workspaces import PASSWORD
from zonedesk.cli import arguments
from zonedesk.services import lists, papers, workbooks
from zonedesk.services.demo import example_register

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


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [("--zone", "  ", "De zone heeft een naam nodig"), ("--user", " ", "geen naam voor een")],
)
def test_new_refuses_empty_names(
    zonedesk: Zonedesk, tmp_path: Path, option: str, value: str, sentence: str
) -> None:
    ended = new(zonedesk, tmp_path / "nieuw", option, value)
    assert ended.status in {1, 3}
    assert sentence in ended.err
    assert not (tmp_path / "nieuw").exists()


def test_import_takes_the_register_in(zonedesk: Zonedesk, empty: Path) -> None:
    dry = zonedesk("import", empty, example_register(), "--dry-run", "--json")
    assert dry.status == 0
    assert dry.document["created"]["Dossiers"] == 19
    assert "Er is niets geschreven" in dry.err
    assert zonedesk("list", empty, "dossiers", "--json").document == []
    first = zonedesk("import", empty, example_register(), "--json")
    assert first.status == 0
    assert first.document["problems"] == []
    assert {"sheet", "row", "column", "message"} == first.document["warnings"][0].keys()
    assert first.document["created"] == dry.document["created"]
    second = zonedesk("import", empty, example_register(), "--json").document
    assert not any(second["created"].values())
    assert not any(second["changed"].values())
    assert second["unchanged"]["Vergaderingen"] == 81


def test_import_for_people_is_a_table(zonedesk: Zonedesk, empty: Path) -> None:
    ended = zonedesk("import", empty, example_register())
    assert ended.status == 0
    assert re.search(r"^Dossiers +19 +0 +0$", ended.out, re.MULTILINE)
    assert "Waarschuwingen (" in ended.out
    assert "Het register is geïmporteerd." in ended.err


def bad_register(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Organen"
    sheet.append(["code", "naam", "soort"])
    sheet.append(["ZVR", "Zonale veiligheidsraad", "raad"])
    sheet.append(["GR", None, "gemeenteraad"])
    book.save(path)
    return path


def test_import_with_problems_writes_nothing(
    zonedesk: Zonedesk, empty: Path, tmp_path: Path
) -> None:
    file = bad_register(tmp_path / "slecht.xlsx")
    ended = zonedesk("import", empty, file, "--json")
    assert ended.status == 1
    places = [(one["sheet"], one["row"], one["column"]) for one in ended.document["problems"]]
    assert places == [("Organen", 2, "soort"), ("Organen", 3, "naam")]
    assert "raad is geen van de woorden: zvr" in ended.document["problems"][0]["message"]
    assert "2 problemen: er is niets geschreven" in ended.err
    assert zonedesk("list", empty, "bodies", "--json").document == []
    table = zonedesk("import", empty, file)
    assert table.status == 1
    assert re.search(r"^Organen +3 +naam +Deze cel mag niet leeg zijn", table.out, re.MULTILINE)


@pytest.mark.parametrize(
    ("content", "code"),
    [(None, "file.missing"), (b"", "file.empty"), (b"naam;datum", "file.not_workbook")],
)
def test_import_refuses_what_is_no_workbook(
    zonedesk: Zonedesk, empty: Path, tmp_path: Path, content: bytes | None, code: str
) -> None:
    file = tmp_path / "x.xlsx"
    if content is not None:
        file.write_bytes(content)
    ended = zonedesk("import", empty, file, "--json")
    assert ended.status == 1
    assert ended.document["error"] == code
    assert ended.document["problems"] == []
    assert len(ended.err.strip().splitlines()) == 2  # what is read, and why not


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


def test_the_meetings_and_dossiers_of_lier_are_counted(zonedesk: Zonedesk, read_lier: Path) -> None:
    meetings = zonedesk("list", read_lier, "meetings", "--year", "2018", "--json").document
    assert Counter(row["body"] for row in meetings) == {
        "ZVR": 2, "GR": 10, "CBS": 10, "KL": 10, "BK": 26, "ARO": 8, "POK": 5, "OKAM": 10,
    }  # fmt: skip
    assert zonedesk("list", read_lier, "meetings", "--year", "2017", "--json").document == []
    dossiers = zonedesk("list", read_lier, "dossiers", "--json").document
    assert sorted(Counter(row["category"] for row in dossiers).values()) == [1, 5, 13]


@pytest.mark.parametrize("what", arguments.KINDS_OF_LIST)
def test_every_list_is_given_for_machines_and_for_people(
    zonedesk: Zonedesk, read_lier: Path, what: str
) -> None:
    rows = zonedesk("list", read_lier, what, "--json").document
    table = zonedesk("list", read_lier, what)
    assert table.status == 0
    assert len(table.out.splitlines()) == len(rows) + 2
    assert rows
    assert re.search(rf"^{len(rows)} rijen$", table.err, re.MULTILINE)


def test_dates_times_and_words_are_as_promised(zonedesk: Zonedesk, read_lier: Path) -> None:
    meeting = zonedesk("list", read_lier, "meetings", "--body", "ZVR", "--json").document[0]
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", meeting["date"])
    assert re.fullmatch(r"\d{2}:\d{2}", meeting["start"])
    table = zonedesk("list", read_lier, "meetings", "--body", "ZVR")
    year, month, day = meeting["date"].split("-")
    assert f"{day}/{month}/{year}" in table.out
    raw = zonedesk("list", read_lier, "dossiers", "--json").out
    assert all(re.fullmatch(r"\d+\.\d\d", one) for one in re.findall(r'"amount": ([\d.]+)', raw))


def test_an_unknown_body_is_refused(zonedesk: Zonedesk, read_lier: Path) -> None:
    ended = zonedesk("list", read_lier, "meetings", "--body", "XYZ")
    assert (ended.status, ended.out) == (1, "")
    assert "Er is geen orgaan XYZ" in ended.err


def test_show_gives_one_record(zonedesk: Zonedesk, read_lier: Path) -> None:
    found = zonedesk("show", read_lier, "ZVR/2018/1", "--json")
    assert found.status == 0
    assert found.document["reference"] == "ZVR/2018/1"
    told = zonedesk("show", read_lier, "ZVR/2018/1")
    assert "referentie: ZVR/2018/1" in told.out
    ended = zonedesk("show", read_lier, "ZVR/1999/1", "--json")
    assert ended.status == 1
    assert ended.document["error"]


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


def test_the_kinds_on_the_command_line_are_those_that_can_be_made() -> None:
    assert set(arguments.KINDS_OF_LIST) == set(lists.LISTS)
    assert set(arguments.KINDS_OF_PAPER) == set(papers.PAPERS)
    assert set(arguments.KINDS_OF_WORKBOOK) == set(workbooks.WORKBOOKS)


def test_self_test_passes_here(zonedesk: Zonedesk) -> None:
    ended = zonedesk("self-test")
    assert "MISLUKT" not in ended.out
    assert ended.status == 0
    assert len(ended.out.splitlines()) == 10
    assert "Deze installatie werkt." in ended.err


def test_a_table_on_a_screen_is_cut_to_it(
    zonedesk: Zonedesk, read_lier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zonedesk.cli.commands.lists.screen_width", lambda: 60)
    ended = zonedesk("list", read_lier, "agenda")
    assert max(map(len, ended.out.splitlines())) <= 60
    assert "…" in ended.out
