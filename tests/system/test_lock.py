"""One writer a work folder, with real second processes."""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from zonedesk.system.clock import FixedClock
from zonedesk.system.lock import FolderLock
from zonedesk.system.process import started
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOON = FixedClock(datetime(2018, 11, 22, 13, 32, tzinfo=UTC))

HOLD = """
import sys
from pathlib import Path
from zonedesk.system.lock import FolderLock
from zonedesk.system.trouble import DataFileError
sys.stdin.readline()
try:
    FolderLock(Path(sys.argv[1])).acquire(3)
    print("won", flush=True)
except DataFileError as error:
    print(error.trouble, error.facts["pid"], flush=True)
sys.stdin.readline()
"""


def second(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin
    process.stdin.write("\n")
    process.stdin.flush()


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the folder."""
    with second(tmp_path) as process:
        go(process)
        assert said(process) == "won"
        yield process
        process.kill()


def note(folder: Path, **changes: object) -> None:
    row: dict[str, object] = {
        "host": platform.node(), "pid": 2**22 + 1, "started": "1", "slot": 1,
        "since": "2018-11-22T13:32:00+00:00",
    }  # fmt: skip
    (folder / "lock.json").write_text(json.dumps(row | changes), encoding="utf-8")


def test_the_folder_is_ours_until_we_let_go(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path, clock=NOON)
    with lock.acquire(7):
        held_inside = lock.held
        assert lock.abandoned_by is None
        row = json.loads((tmp_path / "lock.json").read_bytes())
        assert row == {
            "host": platform.node(),
            "pid": os.getpid(),
            "started": started(os.getpid()),
            "slot": 7,
            "since": "2018-11-22T13:32:00+00:00",
        }
    assert (held_inside, lock.held) == (True, False)
    assert not (tmp_path / "lock.json").exists()
    lock.release()
    with lock.acquire(7):
        assert lock.abandoned_by is None


def test_a_second_start_hears_who_holds_the_folder_and_since_when(
    tmp_path: Path, other: subprocess.Popen[str]
) -> None:
    """D05: computer, process, user and moment."""
    with pytest.raises(DataFileError) as caught:
        FolderLock(tmp_path, names={3: "secretaris"}).acquire(1)
    facts = caught.value.facts
    assert caught.value.trouble == "in_use"
    assert (facts["host"], facts["pid"]) == (platform.node(), other.pid)
    assert (facts["name"], facts["elsewhere"]) == ("secretaris", False)
    assert re.fullmatch(r"\d\d/\d\d/\d{4} \d\d:\d\d", str(facts["since"]))
    assert json.loads((tmp_path / "lock.json").read_bytes())["pid"] == other.pid


def test_a_second_window_of_the_same_program_is_refused_too(tmp_path: Path) -> None:
    with FolderLock(tmp_path, clock=NOON).acquire(1), pytest.raises(DataFileError) as caught:
        FolderLock(tmp_path).acquire(1)
    assert caught.value.facts["pid"] == os.getpid()
    assert caught.value.facts["since"] == "22/11/2018 14:32"


def test_another_thread_may_let_go(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path).acquire(1)
    thread = threading.Thread(target=lock.release)
    thread.start()
    thread.join()
    with FolderLock(tmp_path).acquire(1):
        pass


def test_of_twenty_starts_at_once_exactly_one_wins(tmp_path: Path) -> None:
    """D05: the others name the winner."""
    starters = [second(tmp_path) for _ in range(20)]
    try:
        for starter in starters:
            go(starter)
        words = [said(starter) for starter in starters]
        (winner,) = [
            starter for starter, word in zip(starters, words, strict=True) if word == "won"
        ]
        assert words.count(f"in_use {winner.pid}") == 19
    finally:
        for starter in starters:
            with starter:
                starter.kill()


def test_after_a_kill_the_folder_is_free_and_the_unclean_end_is_known(
    tmp_path: Path, other: subprocess.Popen[str]
) -> None:
    """D06: taken over silently; the opening checks the database because of it."""
    other.kill()
    other.wait()
    with FolderLock(tmp_path).acquire(1) as lock:
        assert lock.abandoned_by
        assert lock.abandoned_by.pid == other.pid


def test_a_number_given_to_another_process_is_recognised(tmp_path: Path) -> None:
    """D06: our parent runs, but it did not start when the note says."""
    note(tmp_path, pid=os.getppid(), started="long ago")
    with FolderLock(tmp_path).acquire(1) as lock:
        assert lock.abandoned_by


def test_a_live_holder_counts_even_where_the_disk_forgets_locks(tmp_path: Path) -> None:
    note(tmp_path, pid=os.getppid(), started=started(os.getppid()))
    with pytest.raises(DataFileError, match="in_use"):
        FolderLock(tmp_path).acquire(1)
    (tmp_path / "lock.json").unlink()
    with FolderLock(tmp_path).acquire(1):
        pass


def test_a_holder_on_another_computer_is_asked_about(tmp_path: Path) -> None:
    """D06: nobody here can know whether it still runs; the user may say that it does not."""
    note(tmp_path, host="WERKPOST-7", pid=42)
    lock = FolderLock(tmp_path, names={1: "beheerder"})
    with pytest.raises(DataFileError) as caught:
        lock.acquire(1)
    assert caught.value.facts == {
        "host": "WERKPOST-7",
        "pid": 42,
        "since": "22/11/2018 14:32",
        "name": "beheerder",
        "elsewhere": True,
    }
    assert not lock.held
    with lock.acquire(1, take_over=True):
        assert lock.abandoned_by
        assert lock.abandoned_by.host == "WERKPOST-7"


@pytest.mark.parametrize(
    "text", ["", "{}", "null", "[1]", '{"host": 1', "\x00", "[" * 100_000, '{"host": "x"}']
)
def test_an_unreadable_note_stops_nobody(tmp_path: Path, text: str) -> None:
    (tmp_path / "lock.json").write_text(text, encoding="utf-8")
    with FolderLock(tmp_path).acquire(1) as lock:
        assert lock.abandoned_by is None


def test_a_holder_without_a_readable_moment_still_gets_a_sentence(tmp_path: Path) -> None:
    for since in ("yesterday", "2018-11-22T13:32:00"):
        note(tmp_path, host="WERKPOST-7", since=since)
        with pytest.raises(DataFileError) as caught:
            FolderLock(tmp_path).acquire(1)
        assert caught.value.facts["since"] == "?"


def test_a_folder_that_is_not_there_or_cannot_be_locked_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="missing"):
        FolderLock(tmp_path / "none").acquire(1)
    assert not (tmp_path / "none").exists()
    (tmp_path / "lock").mkdir()
    with pytest.raises(DataFileError, match="not_writable"):
        FolderLock(tmp_path).acquire(1)


def test_letting_go_in_doubt_leaves_a_note_of_a_holder_who_is_gone(tmp_path: Path) -> None:
    """The process lives on, with the folder closed: nobody else is told that it is in use."""
    FolderLock(tmp_path, clock=NOON).acquire(7).release(proved=False)
    row = json.loads((tmp_path / "lock.json").read_bytes())
    assert (row["host"], row["pid"], row["slot"]) == (platform.node(), 0, 7)
    with second(tmp_path) as other:
        go(other)
        assert said(other) == "won"
        other.kill()


@pytest.mark.parametrize("proved", [True, False])
def test_a_note_that_cannot_be_deleted_still_lets_the_folder_go(
    tmp_path: Path, *, proved: bool
) -> None:
    """Windows refuses while another start reads it; a folder in its place refuses everywhere."""
    lock = FolderLock(tmp_path).acquire(1)
    (tmp_path / "lock.json").unlink()
    (tmp_path / "lock.json").mkdir()
    lock.release(proved=proved)
    assert not lock.held
    (tmp_path / "lock.json").rmdir()
    with FolderLock(tmp_path).acquire(1):
        pass
