"""``reminders``: a message for each owner in a folder, with a calendar of terms where asked."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Zonedesk


def test_one_message_for_each_owner_and_for_one(
    zonedesk: Zonedesk, lier: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "brieven"
    ended = zonedesk("reminders", lier, "-o", folder, "--confidential", "--calendar")
    assert ended.status == 0
    files = sorted(folder.iterdir())
    assert ended.out.split("\n")[:-1]
    assert len(ended.out.splitlines()) == len(files)
    letters = [one for one in files if one.suffix == ".eml"]
    assert len(letters) * 2 == len(files)
    assert all(message_from_bytes(one.read_bytes(), policy=default)["To"] for one in letters)
    assert zonedesk("reminders", lier, "-o", folder).status == 1, "there are files already"
    one = tmp_path / "een"
    assert (
        zonedesk("reminders", lier, "-o", one, "--owner", "korpschef", "--confidential").status == 0
    )
    assert [file.suffix for file in one.iterdir()] == [".eml"]
    none = zonedesk("reminders", lier, "-o", tmp_path / "geen", "--owner", "niemand")
    assert none.status == 1
    assert "niemand" in none.err
