"""The password comes from a private file, the environment or a prompt, never from an argument."""

from __future__ import annotations

import getpass
import io
import os
import sys
from typing import TYPE_CHECKING

import pytest

from tests.workspaces import PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Zonedesk

posix = pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in access lists")


@pytest.fixture
def no_password(zonedesk: Zonedesk, monkeypatch: pytest.MonkeyPatch) -> Zonedesk:
    """The command line with nothing in the environment and nobody at the keyboard."""
    monkeypatch.delenv("ZONEDESK_PASSWORD")
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    return zonedesk


class Terminal(io.StringIO):
    """Somebody sits at the keyboard."""

    def isatty(self) -> bool:
        return True


def written(path: Path, content: bytes, mode: int = 0o600) -> Path:
    path.write_bytes(content)
    path.chmod(mode)
    return path


@pytest.mark.parametrize(
    "content",
    [PASSWORD, f"{PASSWORD}\n", f"{PASSWORD}\r\n", f"\ufeff{PASSWORD}\nnog iets"],
    ids=["bare", "line", "windows", "bom"],
)
def test_a_private_file_opens_the_folder(
    no_password: Zonedesk, empty: Path, tmp_path: Path, content: str
) -> None:
    file = written(tmp_path / "wachtwoord", content.encode())
    assert no_password("list", empty, "bodies", "--password-file", file).status == 0


def test_the_file_goes_before_the_environment(
    zonedesk: Zonedesk, empty: Path, tmp_path: Path
) -> None:
    file = written(tmp_path / "wachtwoord", b"een ander")
    ended = zonedesk("list", empty, "bodies", "--password-file", file)
    assert ended.status == 3
    assert "Het wachtwoord is fout" in ended.err


@posix
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_file_that_others_may_read_is_refused(
    zonedesk: Zonedesk, empty: Path, tmp_path: Path, mode: int
) -> None:
    file = written(tmp_path / "wachtwoord", PASSWORD.encode(), mode)
    ended = zonedesk("list", empty, "bodies", "--password-file", file)
    assert ended.status == 1
    assert "alleen voor uzelf leesbaar" in ended.err


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "is leeg"), (b"\nte laat", "is leeg"), (b"\xff\xfe\x00", "niet als tekst (UTF-8)")],
)
def test_a_file_without_password_is_refused(
    zonedesk: Zonedesk, empty: Path, tmp_path: Path, content: bytes, sentence: str
) -> None:
    file = written(tmp_path / "wachtwoord", content)
    ended = zonedesk("list", empty, "bodies", "--password-file", file)
    assert ended.status == 1
    assert sentence in ended.err


def test_an_absent_file_is_refused(zonedesk: Zonedesk, empty: Path, tmp_path: Path) -> None:
    ended = zonedesk("list", empty, "bodies", "--password-file", tmp_path / "weg")
    assert ended.status == 1
    assert "bestaat niet" in ended.err


def test_without_a_keyboard_the_missing_password_is_named(
    no_password: Zonedesk, empty: Path
) -> None:
    ended = no_password("list", empty, "bodies")
    assert ended.status == 2
    assert "ZONEDESK_PASSWORD" in ended.err
    assert "--password-file" in ended.err


def test_at_a_keyboard_the_password_is_asked(
    no_password: Zonedesk, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = {"Wachtwoord: ": PASSWORD}
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(getpass, "getpass", answers.pop)
    assert no_password("list", empty, "bodies").status == 0
    assert not answers


def test_a_new_password_is_typed_twice(
    no_password: Zonedesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["eerste", "tweede"])
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(getpass, "getpass", lambda _: next(answers))
    folder = tmp_path / "nieuw.zonedesk"
    ended = no_password("new", folder, "--zone", "Lier", "--profile", "one_municipality")
    assert ended.status == 1
    assert "niet gelijk" in ended.err
    assert not folder.exists()


def test_a_prompt_that_is_closed_gives_no_password(
    no_password: Zonedesk, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(_: str) -> str:
        raise EOFError

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(getpass, "getpass", closed)
    assert no_password("list", empty, "bodies").status == 2


def test_nobody_is_asked_for_a_password_where_no_work_folder_is(
    no_password: Zonedesk, tmp_path: Path
) -> None:
    ended = no_password("list", tmp_path / "weg", "bodies")
    assert ended.status == 3
    assert "Er is geen werkmap" in ended.err
