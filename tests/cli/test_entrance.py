"""A start of the desktop waits for no command, and a command not for the window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from zonedesk.cli.arguments import COMMANDS
from zonedesk.cli.entrance import surely_means_desktop
from zonedesk.cli.program import means_desktop

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "arguments", [[], ["lier.zonedesk"], ["./weg"], ["map/lier"], ["../lier.zonedesk"]]
)
def test_what_surely_means_the_desktop_means_it(arguments: list[str]) -> None:
    assert surely_means_desktop(arguments)
    assert means_desktop(arguments)


@pytest.mark.parametrize(
    "arguments",
    [*([one.name] for one in COMMANDS), ["--help"], ["./weg", "meetings"], ["onbekend"]],
)
def test_commands_and_unknown_words_are_left_to_those_who_know(arguments: list[str]) -> None:
    assert not surely_means_desktop(arguments)


@pytest.mark.parametrize(
    ("arguments", "absent"),
    [(["--version"], "PySide6"), (["--version"], "sqlalchemy")],
)
def test_a_command_loads_no_window(arguments: list[str], absent: str, tmp_path: Path) -> None:
    code = (
        "import sys\nfrom zonedesk import bootstrap\n"
        f"bootstrap.main({arguments})\nprint({absent!r} in sys.modules)"
    )
    assert _last_line(code, tmp_path) == "False"


def test_the_entrance_loads_no_command(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom zonedesk import bootstrap\n"
        "print([name for name in sys.modules if name.startswith('zonedesk.cli.')])"
    )
    assert _last_line(code, tmp_path) == "['zonedesk.cli.entrance', 'zonedesk.cli.window']"


def _last_line(code: str, home: Path) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"ZONEDESK_HOME": str(home), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    return ended.stdout.splitlines()[-1]
