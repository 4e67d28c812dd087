"""A register workbook is taken in as a whole or not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import openpyxl
import pytest

from zonedesk.services.demo import example_register

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Zonedesk


def test_import_takes_the_register_in(zonedesk: Zonedesk, empty: Path) -> None:
    dry = zonedesk("import", empty, example_register(), "--dry-run", "--json")
    assert dry.status == 0
    assert dry.document["created"]["Dossiers"] == 19
    assert dry.document["written"] is False
    assert "Er is niets geschreven" in dry.err
    assert zonedesk("list", empty, "dossiers", "--json").document == []
    first = zonedesk("import", empty, example_register(), "--json")
    assert first.status == 0
    assert first.document["problems"] == []
    assert first.document["written"] is True
    assert {"sheet", "row", "column", "message"} == first.document["warnings"][0].keys()
    assert first.document["created"] == dry.document["created"]
    second = zonedesk("import", empty, example_register(), "--json").document
    assert not any(second["created"].values())
    assert not any(second["changed"].values())
    assert second["unchanged"]["Vergaderingen"] == 81
    assert second["written"] is False


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
    assert ended.document["written"] is False
    assert ended.document["created"] == ended.document["changed"] == {"Organen": 0}
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
    assert ended.document["written"] is False
    assert len(ended.err.strip().splitlines()) == 2  # what is read, and why not
