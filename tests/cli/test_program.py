"""The program as it is really started: its own process, its streams, its last resort."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.workspaces import PASSWORD
from zonedesk import bootstrap
from zonedesk.cli import crash, program

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
#: What unlocking and listing have no use for; each costs a part of a second.
HEAVY = {"reportlab", "openpyxl", "alembic", "pikepdf", "PIL"}


def started(
    *arguments: object, home: Path, program: Sequence[str] = ("-m", "zonedesk")
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own, in a country whose signs are not ours."""
    environment = os.environ | {
        "ZONEDESK_HOME": str(home),
        "ZONEDESK_PASSWORD": PASSWORD,
        "PYTHONIOENCODING": "ascii",
        "LC_ALL": "C",
    }
    return subprocess.run(
        [sys.executable, *program, *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_what_is_piped_is_utf8(tmp_path: Path) -> None:
    assert "één JSON-document" in started("list", "--help", home=tmp_path).stdout.decode("utf-8")
    wrong = started("list", "x", "agenda", "--year", home=tmp_path)
    assert "verwacht één waarde" in wrong.stderr.decode("utf-8")


@pytest.mark.parametrize("way", [("-m", "zonedesk"), ("main.py",)], ids=["module", "file"])
def test_every_way_in_is_the_same(empty: Path, tmp_path: Path, way: tuple[str, ...]) -> None:
    ended = started("list", empty, "meetings", "--json", home=tmp_path, program=way)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert json.loads(ended.stdout) == []


def test_a_list_loads_no_library_of_papers(empty: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from zonedesk.bootstrap import main\n"
        f"status = main(['list', {str(empty)!r}, 'bodies'])\n"
        f"print(status, sorted({HEAVY!r} & set(sys.modules)))"
    )
    ended = started(home=tmp_path, program=("-c", code))
    assert ended.stdout.splitlines()[-1] == b"0 []"


def test_help_loads_no_database(tmp_path: Path) -> None:
    code = (
        "import sys; from zonedesk.bootstrap import main\n"
        "main(['--help']); print('sqlalchemy' in sys.modules)"
    )
    assert started(home=tmp_path, program=("-c", code)).stdout.splitlines()[-1] == b"False"


def test_our_own_mistake_is_one_sentence_with_a_number(tmp_path: Path) -> None:
    code = (
        "from zonedesk.cli import program; from zonedesk import bootstrap\n"
        "program.main = lambda *_, **__: {}['een titel uit het dossier']\n"
        "bootstrap.main(['list'])"
    )
    ended = started(home=tmp_path, program=("-c", code))
    said = ended.stderr.decode("utf-8")
    log = (tmp_path / "logs" / "zonedesk.log").read_text(encoding="utf-8")
    assert ended.returncode == 1
    assert len(said.strip().splitlines()) == 1
    number = said.split("nummer ")[1].split(")")[0]
    assert f"crash {number}" in log
    assert "KeyError" in log
    assert "een titel uit het dossier" not in log + said


@pytest.mark.parametrize(("typed", "documents"), [(["list", "--json"], 1), (["list"], 0)])
def test_a_crash_is_one_document_for_whoever_asked_for_json(
    tmp_path: Path, typed: list[str], documents: int
) -> None:
    code = (
        "from zonedesk.cli import program; from zonedesk import bootstrap\n"
        "program.main = lambda *_, **__: {}['een titel uit het dossier']\n"
        f"bootstrap.main({typed})"
    )
    ended = started(home=tmp_path, program=("-c", code))
    assert ended.returncode == 1
    found = [json.loads(line) for line in ended.stdout.splitlines()]
    assert len(found) == documents
    for document in found:
        assert document["error"] == "crash"
        assert f"nummer {document['number']}" in ended.stderr.decode("utf-8")
        assert document["number"] in document["message"]


@pytest.mark.expects_log
def test_the_last_resort_tells_where_the_log_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    report = crash.reporter(tmp_path / "zonedesk.log")
    report(ValueError, ValueError("geheim"), None)
    said = capsys.readouterr().err
    assert str(tmp_path / "zonedesk.log") in said
    assert "geheim" not in said


def test_the_entrance_gives_the_exit_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("ZONEDESK_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "argv", ["zonedesk", "--version"])
    assert bootstrap.main() == 0
    assert bootstrap.main(["onbekend"]) == 2
    assert capsys.readouterr().out.startswith("ZoneDesk ")


@pytest.mark.skipif(os.name != "posix", reason="a pipe ends otherwise on Windows")
def test_a_reader_that_goes_away_is_told_and_no_mistake(empty: Path, tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    process = subprocess.run(
        [sys.executable, "-m", "zonedesk", "list", str(empty), "bodies", "--json"],
        cwd=ROOT,
        env=os.environ | {"ZONEDESK_HOME": str(tmp_path), "ZONEDESK_PASSWORD": PASSWORD},
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert process.returncode == 1
    assert process.stderr.decode("utf-8").startswith("Het resultaat kon niet worden uitgeschreven")
    assert not (tmp_path / "logs" / "zonedesk.log").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
@pytest.mark.parametrize("to", ["> /dev/full", ">&-"])
def test_an_output_that_takes_nothing_is_told(empty: Path, tmp_path: Path, to: str) -> None:
    process = subprocess.run(
        ["sh", "-c", f'exec "$0" -m zonedesk list "$1" bodies {to}', sys.executable, str(empty)],
        cwd=ROOT,
        env=os.environ | {"ZONEDESK_HOME": str(tmp_path), "ZONEDESK_PASSWORD": PASSWORD},
        stderr=subprocess.PIPE,
        check=False,
    )
    said = process.stderr.decode("utf-8")
    assert process.returncode == 1
    assert "Het resultaat kon niet worden uitgeschreven" in said
    assert "Traceback" not in said
    assert not (tmp_path / "logs" / "zonedesk.log").exists()


def test_breaking_off_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken_off(_: object, *, window: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "_run", broken_off)
    assert program.main([]) == 1
    assert "Afgebroken." in capsys.readouterr().err
