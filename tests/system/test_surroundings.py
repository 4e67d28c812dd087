"""Paths, clock, log, drives: the machine around the program."""

from __future__ import annotations

import logging
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pytest

from zonedesk.system import drive, logs, paths
from zonedesk.system.clock import FixedClock, SystemClock, in_brussels
from zonedesk.system.paths import WorkFolder, backup_name

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2018, 6, 30, 22, 30, tzinfo=UTC), date(2018, 7, 1)),
        (datetime(2018, 6, 30, 21, 30, tzinfo=UTC), date(2018, 6, 30)),
        (datetime(2018, 12, 31, 22, 30, tzinfo=UTC), date(2018, 12, 31)),
        (datetime(2018, 12, 31, 23, 30, tzinfo=UTC), date(2019, 1, 1)),
    ],
)
def test_today_is_the_day_in_brussels(moment: datetime, day: date) -> None:
    """T18: at half past midnight it is tomorrow already, summer and winter."""
    clock = FixedClock(moment)
    assert clock.today() == day
    assert clock.now_utc() == moment


def test_the_clock_of_the_computer_is_aware_and_agrees_with_itself() -> None:
    clock = SystemClock()
    assert clock.now_utc().tzinfo is UTC
    assert clock.today() in {in_brussels(clock.now_utc()).date(), clock.today()}


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        FixedClock(datetime(2018, 1, 1))  # noqa: DTZ001 - the point of the test


def test_a_work_folder_knows_its_parts(tmp_path: Path) -> None:
    folder = WorkFolder(tmp_path / "lier-2018.zonedesk")
    assert folder.name == "lier-2018"
    assert {folder.database.name, folder.keys.name, folder.backups.name} == {
        "zonedesk.db",
        "keys.json",
        "backups",
    }
    assert (folder.lock.name, folder.lock_info.name) == ("lock", "lock.json")
    assert WorkFolder(tmp_path / "zonder").name == "zonder"
    assert WorkFolder(tmp_path / "a.b").name == "a.b"
    assert WorkFolder(tmp_path / ".zonedesk").name == ".zonedesk"


def test_a_folder_named_by_a_dot_has_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zone.zonedesk").mkdir()
    monkeypatch.chdir(tmp_path / "zone.zonedesk")
    assert WorkFolder(Path()).name == "zone"


def test_backups_carry_wall_time_and_never_overwrite_one_another(tmp_path: Path) -> None:
    """The hour of 28 October 2018 that comes twice gives two names."""
    summer = datetime(2018, 10, 28, 0, 30, tzinfo=UTC)
    winter = datetime(2018, 10, 28, 1, 30, tzinfo=UTC)
    assert backup_name("lier", summer) == "lier-20181028-023000.zdbackup"
    folder = WorkFolder(tmp_path / "lier.zonedesk")
    folder.backups.mkdir(parents=True)
    first = folder.backup_path(summer)
    first.touch()
    second = folder.backup_path(winter)
    second.touch()
    assert second.name == "lier-20181028-023000-2.zdbackup"
    assert folder.backup_path(winter).name == "lier-20181028-023000-3.zdbackup"


def test_leftovers_of_a_kill_are_found_in_folder_and_backups(tmp_path: Path) -> None:
    folder = WorkFolder(tmp_path)
    assert folder.leftovers() == ()
    folder.backups.mkdir()
    for left in (tmp_path / ".zonedesk-1.tmp", folder.backups / ".zonedesk-2.tmp-journal"):
        left.touch()
    folder.database.touch()
    assert [left.name for left in folder.leftovers()] == [
        ".zonedesk-1.tmp",
        ".zonedesk-2.tmp-journal",
    ]


def test_the_example_is_among_the_resources_also_when_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (paths.resources() / "demo" / "lier-2018.xlsx").is_file()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"


def test_settings_and_logs_lie_together_where_the_user_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZONEDESK_HOME", str(tmp_path))
    assert paths.settings_dir() == tmp_path / "settings"
    assert paths.log_dir() == tmp_path / "logs"
    monkeypatch.delenv("ZONEDESK_HOME")
    assert "ZoneDesk" in paths.settings_dir().parts
    assert "ZoneDesk" in paths.log_dir().parts


@pytest.fixture
def log_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home for the log; afterwards the program's log is as it was."""
    monkeypatch.setenv("ZONEDESK_HOME", str(tmp_path / "home"))
    log = logging.getLogger("zonedesk")
    before = list(log.handlers)
    yield tmp_path / "home"
    for handler in [handler for handler in log.handlers if handler not in before]:
        log.removeHandler(handler)
        handler.close()


def test_the_log_tells_the_road_to_an_error_but_never_its_words(
    log_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """B10: a marker sentence in an error message is not in the file, the place of the error is."""
    path = logs.configure()
    assert logs.configure() == path
    assert not path.exists()
    log = logging.getLogger("zonedesk.test")
    try:
        try:
            int("MARKERZIN van het verslag")
        except ValueError as error:
            raise KeyError("MARKERZIN") from error
    except KeyError:
        log.info("meeting %d failed", 12, exc_info=True)
    text = path.read_text(encoding="utf-8")
    assert text.count("meeting 12 failed") == 1
    assert "KeyError" in text
    assert "ValueError" in text
    assert "test_surroundings.py" in text
    assert "MARKERZIN" not in text
    assert capsys.readouterr().err == ""
    assert path.parent == log_home / "logs"


def test_a_log_that_cannot_be_written_stops_nothing(
    log_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log_home.write_bytes(b"a file where the folder should be")
    logs.configure()
    logging.getLogger("zonedesk").info("unheard")
    assert capsys.readouterr().err == ""


MOUNTS = r"""/dev/sda1 / ext4 rw 0 0
server:/data /mnt/zone nfs4 rw 0 0
//server/deel /mnt/gedeelde\040map cifs rw 0 0
/dev/sdb1 /mnt/zone/local ext4 rw 0 0
first /mnt/twice ext4 rw 0 0
second /mnt/twice cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/x/lier.zonedesk", "ext4"),
        ("/mnt/zone/lier.zonedesk", "nfs4"),
        ("/mnt/zone2/lier.zonedesk", "ext4"),
        ("/mnt/zone/local/lier.zonedesk", "ext4"),
        ("/mnt/gedeelde map/lier.zonedesk", "cifs"),
        ("/mnt/twice", "cifs"),
    ],
)
def test_a_network_drive_is_recognised(path: str, kind: str) -> None:
    """D08."""
    assert drive.kind_of_mount(PurePosixPath(path), MOUNTS) == kind


def test_asking_about_a_drive_always_gives_an_answer(tmp_path: Path) -> None:
    assert drive.is_remote(tmp_path / "none") in {True, False}


def test_the_light_parts_load_neither_cipher_nor_database_nor_network() -> None:
    modules = ["paths", "files", "lock", "clock", "drive", "process"]
    code = (
        f"import {', '.join(f'zonedesk.system.{name}' for name in modules)}, sys\n"
        "heavy = {'cryptography', 'sqlalchemy', 'sqlcipher3', 'socket', 'zonedesk.domain'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
