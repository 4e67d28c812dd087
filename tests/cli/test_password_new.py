"""``password`` sets a new password, with the old one or with the recovery code (B03, B04)."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_password import Terminal, no_password, posix, written
from tests.workspaces import PASSWORD, with_code
from zonedesk.system import keyfile

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Zonedesk

__all__ = ["no_password"]

NEW = "de tweede wachtzin"
USED = "De herstelcode is gebruikt. Er moet een nieuw wachtwoord worden ingesteld"


@pytest.fixture
def code(empty: Path) -> str:
    """The recovery code of the empty folder."""
    return with_code(empty)


@pytest.fixture
def new_password(monkeypatch: pytest.MonkeyPatch) -> None:
    """The new password stands in the environment."""
    monkeypatch.setenv("ZONEDESK_NEW_PASSWORD", NEW)


def name_behind(folder: Path, password: str) -> str:
    return keyfile.load(folder / "keys.json").unlock(password).name


@pytest.mark.usefixtures("new_password")
def test_the_old_password_gives_a_new_one(zonedesk: Zonedesk, empty: Path) -> None:
    ended = zonedesk("password", empty)
    assert (ended.status, ended.out) == (0, "")
    assert "Het nieuwe wachtwoord van beheerder is ingesteld." in ended.err
    assert "Reservekopie gemaakt en nagekeken:" in ended.err
    assert "Eerdere reservekopieën gaan nog open met het wachtwoord" in ended.err
    assert USED not in ended.err
    assert len(list((empty / "backups").iterdir())) == 2, "one at opening, one of the new password"
    assert name_behind(empty, NEW) == "beheerder"
    assert zonedesk("list", empty, "bodies").status == 3


@pytest.mark.usefixtures("new_password")
@pytest.mark.parametrize("way", ["environment", "file", "prompt"])
def test_the_recovery_code_is_given_wherever_the_password_is(
    no_password: Zonedesk,
    empty: Path,
    code: str,
    *,
    way: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    more: list[object] = []
    if way == "environment":
        monkeypatch.setenv("ZONEDESK_PASSWORD", code)
    elif way == "file":
        more = ["--password-file", written(tmp_path / "code", code.encode())]
    else:
        monkeypatch.setattr(sys, "stdin", Terminal())
        monkeypatch.setattr(getpass, "getpass", lambda _: code)
    ended = no_password("password", empty, *more)
    assert ended.status == 0
    assert USED in ended.err
    assert name_behind(empty, NEW) == "beheerder"


def test_other_commands_ask_for_a_new_password_first(
    zonedesk: Zonedesk, empty: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZONEDESK_PASSWORD", code)
    before = (empty / "zonedesk.db").read_bytes()
    for line in (
        ["list", empty, "bodies"],
        ["show", empty, "ZVR/2018/1"],
        ["import", empty, "weg.xlsx"],
        ["workbook", empty, "register", "-o", empty.parent / "r.xlsx"],
        ["paper", empty, "minutes", "ZVR/2018/1", "-o", empty.parent / "r.pdf"],
    ):
        ended = zonedesk(*line)
        assert (ended.status, ended.out) == (1, "")
        assert "stel" in ended.err
        assert "zonedesk password" in ended.err
    refused = zonedesk("list", empty, "bodies", "--json")
    assert refused.document["error"] == "password.first"
    assert (empty / "zonedesk.db").read_bytes() == before


def test_backup_verify_and_restore_take_the_code(
    zonedesk: Zonedesk, empty: Path, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZONEDESK_PASSWORD", code)
    packed, back = tmp_path / "kopie.zdbackup", tmp_path / "terug.zonedesk"
    made = zonedesk("backup", empty, "-o", packed)
    restored = zonedesk("restore", packed, back)
    checked = zonedesk("verify", back)
    for ended in (made, restored, checked):
        assert ended.status == 0
        assert USED in ended.err
    ended = zonedesk("verify", packed)
    assert (ended.status, ended.err) == (0, "")


def test_a_slip_in_the_code_is_told(
    zonedesk: Zonedesk, empty: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZONEDESK_PASSWORD", code[:-1])
    ended = zonedesk("password", empty, "--new-password-file", empty)
    assert ended.status == 1
    monkeypatch.setenv("ZONEDESK_NEW_PASSWORD", NEW)
    ended = zonedesk("password", empty)
    assert ended.status == 3
    assert "Dit kan geen herstelcode zijn" in ended.err


@pytest.mark.usefixtures("new_password")
def test_a_new_recovery_code_is_printed_once_alone(
    zonedesk: Zonedesk, empty: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = zonedesk("password", empty, "--new-recovery-code")
    assert ended.status == 0
    label, fresh = ended.out.rstrip("\n").split(": ")
    assert label == "Herstelcode"
    assert "De vorige herstelcode opent deze werkmap niet meer" in ended.err
    for secret, status in ((code, 3), (fresh, 0)):
        monkeypatch.setenv("ZONEDESK_PASSWORD", secret)
        assert zonedesk("verify", empty).status == status


def test_the_new_password_is_asked_twice(
    zonedesk: Zonedesk, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([NEW, NEW])
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return next(answers)

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(getpass, "getpass", answer)
    assert zonedesk("password", empty).status == 0
    assert asked == ["Nieuw wachtwoord: ", "Nog eens hetzelfde wachtwoord: "]
    assert name_behind(empty, NEW) == "beheerder"


def test_two_different_answers_change_nothing(
    zonedesk: Zonedesk, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([NEW, "iets anders"])
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(getpass, "getpass", lambda _: next(answers))
    ended = zonedesk("password", empty)
    assert ended.status == 1
    assert "niet gelijk" in ended.err
    assert name_behind(empty, PASSWORD) == "beheerder"


@pytest.mark.parametrize("new", ["kort", "       ", "1234567"])
def test_a_short_password_is_refused_before_anything_opens(
    zonedesk: Zonedesk, empty: Path, tmp_path: Path, new: str
) -> None:
    before = {path.name for path in empty.iterdir()}
    file = written(tmp_path / "nieuw", new.encode())
    ended = zonedesk("password", empty, "--new-password-file", file)
    assert ended.status == 1
    assert "te kort: neem ten minste 8 tekens" in ended.err
    assert {path.name for path in empty.iterdir()} == before


def test_the_code_is_no_new_password(
    zonedesk: Zonedesk, empty: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZONEDESK_NEW_PASSWORD", code)
    ended = zonedesk("password", empty)
    assert ended.status == 1
    assert "De herstelcode kan niet het wachtwoord zijn" in ended.err


@posix
def test_a_new_password_that_others_can_read_is_refused(
    zonedesk: Zonedesk, empty: Path, tmp_path: Path
) -> None:
    file = written(tmp_path / "nieuw", NEW.encode(), 0o644)
    ended = zonedesk("password", empty, "--new-password-file", file)
    assert ended.status == 1
    assert "alleen voor uzelf leesbaar" in ended.err


def test_without_a_keyboard_the_missing_new_password_is_named(
    zonedesk: Zonedesk, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ZONEDESK_NEW_PASSWORD", raising=False)
    ended = zonedesk("password", empty)
    assert ended.status == 2
    assert "ZONEDESK_NEW_PASSWORD" in ended.err
    assert "--new-password-file" in ended.err


@pytest.mark.usefixtures("new_password")
def test_a_failed_backup_takes_the_new_password_not_back(zonedesk: Zonedesk, empty: Path) -> None:
    zonedesk("backup", empty)
    for path in (empty / "backups").iterdir():
        path.unlink()
    (empty / "backups").rmdir()
    (empty / "backups").write_text("geen map")
    ended = zonedesk("password", empty)
    assert ended.status == 3
    assert "Het nieuwe wachtwoord van beheerder is ingesteld." in ended.err
    assert "de reservekopie mislukte" in ended.err
    assert name_behind(empty, NEW) == "beheerder"


def test_new_says_what_the_code_is_for(zonedesk: Zonedesk, tmp_path: Path) -> None:
    folder = tmp_path / "nieuw.zonedesk"
    ended = zonedesk("new", folder, "--zone", "Lier", "--profile", "one_municipality")
    assert ended.status == 0
    assert "Wie het wachtwoord vergeet" in ended.err
    assert f"zonedesk password {folder}" in ended.err
    assert ended.out.startswith("Herstelcode: ")
    assert len(ended.out.splitlines()) == 1
