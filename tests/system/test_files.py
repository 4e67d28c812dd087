"""Files are whole or absent, names are accepted everywhere, private files are private."""

from __future__ import annotations

import errno
import os
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zonedesk.system.files import (
    ABANDONED_AFTER,
    RETRY_PAUSES,
    TEMPORARY_PREFIX,
    is_private,
    put_in_place,
    replacing,
    safe_name,
    told,
    write_atomic,
)
from zonedesk.system.trouble import DataFileError

posix_only = pytest.mark.skipif(os.name != "posix", reason="rights of a POSIX file system")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_written_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "verslag é 😀.pdf"
    write_atomic(target, b"old")
    write_atomic(target, b"new")
    assert target.read_bytes() == b"new"
    assert names(tmp_path) == [target.name]


@pytest.mark.parametrize("count", [0, 1, 10, 4096, 100_000])
@pytest.mark.parametrize("existing", [True, False])
def test_a_writer_that_fails_after_some_bytes_changes_nothing(
    tmp_path: Path, *, count: int, existing: bool
) -> None:
    """A07: the existing paper is untouched and no half one is left."""
    target = tmp_path / "verslag.pdf"
    if existing:
        target.write_bytes(b"approved")

    def write_half() -> None:
        with replacing(target) as temporary:
            temporary.write_bytes(b"x" * count)
            temporary.with_name(temporary.name + "-journal").write_bytes(b"sidecar")
            assert temporary.parent == tmp_path
            assert temporary.name.startswith(".")
            raise RuntimeError(count)

    with pytest.raises(RuntimeError):
        write_half()
    assert names(tmp_path) == (["verslag.pdf"] if existing else [])
    assert not existing or target.read_bytes() == b"approved"


def test_a_stop_by_the_user_leaves_nothing_behind(tmp_path: Path) -> None:
    def interrupt() -> None:
        with replacing(tmp_path / "a.pdf"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupt()
    assert names(tmp_path) == []


@posix_only
def test_a_full_disk_is_told_with_the_free_space(tmp_path: Path) -> None:
    """A05, A06: the limit on file size stands for the end of the disk."""
    import resource  # noqa: PLC0415 - POSIX only

    target = tmp_path / "reserve.zdbackup"
    target.write_bytes(b"good")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        with pytest.raises(DataFileError) as caught:
            write_atomic(target, b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.trouble == "disk_full"
    assert caught.value.facts["path"] == str(target)
    assert isinstance(caught.value.facts["free"], int)
    assert target.read_bytes() == b"good"
    assert names(tmp_path) == ["reserve.zdbackup"]


def test_places_that_cannot_be_written_are_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    cases = [
        (tmp_path / "none" / "a.pdf", "no_folder"),
        (tmp_path / "file" / "a.pdf", "no_folder"),
        (tmp_path / ("x" * 300), "name_too_long"),
    ]
    if os.name == "posix":
        cases.append((tmp_path / "folder", "is_folder"))
    for target, code in cases:
        with pytest.raises(DataFileError, match=code):
            write_atomic(target, b"x")
    assert names(tmp_path) == ["file", "folder"]


def test_an_error_of_the_writer_itself_stays_that_error(tmp_path: Path) -> None:
    def miss() -> None:
        with replacing(tmp_path / "a.pdf"):
            (tmp_path / "logo.png").read_bytes()

    with pytest.raises(FileNotFoundError):
        miss()


class HeldError(OSError):
    """What Windows raises while a scanner holds a file."""

    def __init__(self, winerror: int) -> None:
        super().__init__(errno.EACCES, "held")
        self.winerror = winerror  # type: ignore[misc, unused-ignore]


class StubbornFolder:
    """Refuses to rename so many times, then does it."""

    def __init__(self, times: int, winerror: int) -> None:
        self.left, self.winerror, self.tries = times, winerror, 0

    def rename(self, source: Path, target: Path) -> None:
        self.tries += 1
        if self.left:
            self.left -= 1
            raise HeldError(self.winerror)
        source.replace(target)


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_file_held_by_a_scanner_is_tried_again(tmp_path: Path, winerror: int) -> None:
    """D07: three refusals, then it works; the user notices nothing."""
    source, target = tmp_path / "new", tmp_path / "a.pdf"
    slept: list[float] = []
    source.write_bytes(b"new")
    folder = StubbornFolder(3, winerror)
    put_in_place(source, target, rename=folder.rename, sleep=slept.append)
    assert target.read_bytes() == b"new"
    assert slept == list(RETRY_PAUSES[:3])


def test_a_file_that_stays_held_is_told_and_stays_as_it_was(tmp_path: Path) -> None:
    """D07: after two and a half seconds the old file still stands."""
    source, target = tmp_path / "new", tmp_path / "a.pdf"
    slept: list[float] = []
    source.write_bytes(b"new")
    target.write_bytes(b"old")
    with pytest.raises(DataFileError, match="target_busy"):
        put_in_place(source, target, rename=StubbornFolder(99, 32).rename, sleep=slept.append)
    assert target.read_bytes() == b"old"
    assert sum(slept) == pytest.approx(2.5)


def test_another_failure_is_raised_at_once(tmp_path: Path) -> None:
    folder, slept = StubbornFolder(1, 112), list[float]()
    with pytest.raises(HeldError):
        put_in_place(tmp_path / "a", tmp_path / "b", rename=folder.rename, sleep=slept.append)
    assert (folder.tries, slept) == (1, [])


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("ZVR/2018/1 notulen.pdf", "ZVR-2018-1 notulen.pdf"),
        ("CON.pdf", "CON_.pdf"),
        ("con.tar.gz", "con_.tar.gz"),
        ("Con. approval.pdf", "Con_. approval.pdf"),
        ("CON .pdf", "CON_.pdf"),
        (".nul", "nul_"),
        ("lpt²", "lpt²_"),
        ("a.pdf.exe", "a.pdf.exe"),
        ("x:y", "x-y"),
        ("verslag. . ", "verslag"),
        ("jaar\u202egpj.exe", "jaargpj.exe"),
        ("nul\u200bbreed\x00\ud800", "nulbreed"),
        ("twee\nregels\t en  blanks", "twee regels en blanks"),
        ("cafe\u0301", "caf\u00e9"),
        ("C:\\map\\x", "C--map-x"),
        ("", "document"),
        (" ... ", "document"),
    ],
)
def test_a_title_becomes_a_name_that_people_recognise(title: str, name: str) -> None:
    assert safe_name(title) == name


@given(st.text(st.characters(), max_size=400))
@example("../../x")
@example("x" * 300 + ".pdf")
@example("😀" * 200 + ".xlsx")
@example("e\u200b\u0301")
@example("con" + "\u0301" + ".")
def test_any_title_gives_a_name_that_can_be_written(title: str) -> None:
    """C09, T74."""
    name = safe_name(title)
    assert 0 < len(name) <= 120
    assert len(name.encode()) <= 255
    assert not set('<>:"/\\|?*') & set(name)
    assert name == name.strip(". ")
    assert name == unicodedata.normalize("NFC", name)
    assert name == safe_name(name)
    assert Path(name).name == name
    assert all(unicodedata.category(sign)[0] != "C" for sign in name)


def test_a_cut_name_keeps_its_ending() -> None:
    assert safe_name("t" * 300 + ".pdf").endswith("t.pdf")
    assert len(safe_name("t" * 300 + ".pdf")) == 120


@posix_only
@pytest.mark.parametrize(
    ("mode", "private"), [(0o600, True), (0o400, True), (0o640, False), (0o604, False)]
)
def test_a_password_file_that_others_may_read_is_seen(
    tmp_path: Path, *, mode: int, private: bool
) -> None:
    path = tmp_path / "password"
    path.write_text("Geheim", encoding="utf-8")
    path.chmod(mode)
    assert is_private(path) is private
    write_atomic(tmp_path / "own", b"")
    assert sys.platform == "win32" or is_private(tmp_path / "own")


def test_what_a_kill_left_beside_the_target_goes_with_the_next_paper(tmp_path: Path) -> None:
    """B09: unfinished papers do not stay; one that is being written, and files of others, do."""
    old, fresh = tmp_path / f"{TEMPORARY_PREFIX}oud.tmp", tmp_path / f"{TEMPORARY_PREFIX}nu.tmp"
    beside, other = tmp_path / f"{old.name}.db", tmp_path / ".anders-oud.tmp"
    kept = tmp_path / f"{TEMPORARY_PREFIX}map.tmp"
    kept.mkdir()
    for path in (old, fresh, beside, other):
        path.touch()
    long_ago = time.time() - ABANDONED_AFTER - 60
    for path in (old, beside, other, kept):
        os.utime(path, (long_ago, long_ago))
    write_atomic(tmp_path / "verslag.pdf", b"%PDF")
    assert names(tmp_path) == sorted([fresh.name, other.name, kept.name, "verslag.pdf"])


def test_a_disk_that_went_away_does_not_hide_what_happened(tmp_path: Path) -> None:
    """A stick that is pulled out has no room to tell of; the trouble is still told."""

    def fill_up() -> None:
        with told(tmp_path / "weg" / "reserve.zdbackup"):
            raise OSError(errno.ENOSPC, "full")

    with pytest.raises(DataFileError) as caught:
        fill_up()
    assert (caught.value.trouble, caught.value.facts["free"]) == ("disk_full", 0)
