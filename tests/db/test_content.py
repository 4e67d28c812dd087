"""Contents of documents come back byte for byte, or were never stored."""

from __future__ import annotations

import hashlib
import io
import os
import random
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.bench_content import extra_memory
from tests.db.test_engine import flip_bit, run
from tests.killing import kill_after, kill_at_step
from tests.workspaces import KEY, closed_database
from zonedesk.db import engine
from zonedesk.db.content import CHUNK, KIND, Contents
from zonedesk.domain.errors import Refused
from zonedesk.system.trouble import Cancelled, DataFileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ROOMY = 64 * CHUNK


@pytest.fixture
def contents(tmp_path: Path) -> Iterator[Contents]:
    with closing(Contents(tmp_path / "content.db", KEY)) as opened:
        yield opened


def name_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def some_bytes(size: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(size)


class Dripping(io.RawIOBase):
    """A stream that gives at most seven thousand bytes at a time and cannot tell its length."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._left = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray, /) -> int:  # type: ignore[override]
        piece = self._left.read(min(len(buffer), 7000))
        buffer[: len(piece)] = piece
        return len(piece)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17])
def test_what_was_added_comes_back(contents: Contents, size: int) -> None:
    data = some_bytes(size)
    stored = contents.add(io.BytesIO(data), longest=ROOMY)
    assert stored == (name_of(data), size)
    assert contents.has(stored.sha256)
    with contents.reader(stored.sha256) as reader:
        assert reader.size == size
        assert reader.read() == data


def test_a_stream_that_drips_is_kept_whole(contents: Contents) -> None:
    data = some_bytes(2 * CHUNK + 99)
    stored = contents.add(Dripping(data), longest=ROOMY)
    assert contents.reader(stored.sha256).read() == data


Look = tuple[int, int]


@settings(max_examples=30, deadline=None)
@given(looks=st.lists(st.tuples(st.integers(0, 3 * CHUNK), st.integers(0, 2 * CHUNK)), max_size=8))
def test_it_reads_from_any_place_as_a_file_does(
    looks: list[Look], tmp_path_factory: pytest.TempPathFactory
) -> None:
    data = some_bytes(2 * CHUNK + 1234)
    folder = tmp_path_factory.getbasetemp() / "looks"
    folder.mkdir(exist_ok=True)
    with closing(Contents(folder / "content.db", KEY)) as contents:
        stored = contents.add(io.BytesIO(data), longest=ROOMY)
        file = io.BytesIO(data)
        with contents.reader(stored.sha256) as reader:
            for place, count in looks:
                assert reader.seek(place) == file.seek(place)
                assert reader.read(count) == file.read(count)
                assert reader.tell() == file.tell()
            assert reader.seek(-5, io.SEEK_END) == file.seek(-5, io.SEEK_END)
            assert reader.seek(2, io.SEEK_CUR) == file.seek(2, io.SEEK_CUR)
            assert reader.readall() == file.read()


def test_nothing_comes_before_the_beginning(contents: Contents) -> None:
    reader = contents.reader(contents.add(io.BytesIO(b"abc"), longest=ROOMY).sha256)
    with pytest.raises(ValueError, match="before the beginning"):
        reader.seek(-1)


def test_no_file_is_made_before_there_is_a_content(contents: Contents) -> None:
    assert not contents.hashes()
    assert not contents.has(name_of(b""))
    contents.drop([name_of(b"")])
    assert not contents.path.exists()
    with pytest.raises(DataFileError) as caught:
        contents.reader(name_of(b""))
    assert caught.value.trouble == "content_missing"


def test_the_same_content_twice_is_kept_once(contents: Contents) -> None:
    data = some_bytes(CHUNK + 5)
    first = contents.add(io.BytesIO(data), longest=ROOMY)
    assert contents.add(io.BytesIO(data), longest=ROOMY) == first
    assert contents.sizes() == {first.sha256: len(data)}
    contents.close()
    with closing(engine.open_cipher(contents.path, KEY, kind=KIND)) as connection:
        assert connection.execute("SELECT count(*) FROM chunk").fetchone() == (2,)


def test_it_opens_again_and_nothing_of_it_can_be_read(contents: Contents) -> None:
    data = b"Verslag van de zonale veiligheidsraad. " * 100
    stored = contents.add(io.BytesIO(data), longest=ROOMY)
    contents.close()
    raw = contents.path.read_bytes()
    for word in (b"veiligheidsraad", b"SQLite format", stored.sha256.encode()):
        assert word not in raw
    assert [path.name for path in contents.path.parent.iterdir()] == ["content.db"]
    with closing(Contents.open(contents.path, KEY)) as again:
        assert again.reader(stored.sha256).read() == data


def test_too_large_is_refused_before_a_byte_is_read(contents: Contents) -> None:
    class Untouched(io.BytesIO):
        def read(self, *_: object) -> bytes:
            raise AssertionError

    with pytest.raises(Refused) as caught:
        contents.add(Untouched(b"four"), longest=3)
    assert (caught.value.code, caught.value.facts["most"]) == ("attachment.too_large", 3)
    assert not contents.path.exists()


def test_a_stream_that_goes_on_and_on_is_refused_on_the_way(contents: Contents) -> None:
    with pytest.raises(Refused):
        contents.add(Dripping(some_bytes(CHUNK + 1)), longest=CHUNK)
    assert not contents.hashes()


def fails(size: int) -> None:
    raise ArithmeticError(size)


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ({"cancelled": lambda: True}, Cancelled),
        ({"progress": fails}, ArithmeticError),
    ],
)
def test_what_is_broken_off_leaves_nothing(
    contents: Contents, how: dict[str, Callable[..., bool]], told: type[Exception]
) -> None:
    kept = contents.add(io.BytesIO(b"kept"), longest=ROOMY)
    with pytest.raises(told):
        contents.add(io.BytesIO(some_bytes(3 * CHUNK)), longest=ROOMY, **how)
    assert contents.hashes() == {kept.sha256}
    assert contents.reader(kept.sha256).read() == b"kept"


def test_progress_tells_every_row(contents: Contents) -> None:
    told: list[int] = []
    contents.add(io.BytesIO(bytes(2 * CHUNK + 9)), longest=ROOMY, progress=told.append)
    assert told == [CHUNK, 2 * CHUNK, 2 * CHUNK + 9]


def test_reading_goes_on_while_another_content_comes_in(contents: Contents) -> None:
    data = some_bytes(2 * CHUNK)
    first = contents.add(io.BytesIO(data), longest=ROOMY)
    reader = contents.reader(first.sha256)
    seen: list[bytes] = []
    contents.add(
        io.BytesIO(some_bytes(2 * CHUNK, seed=2)),
        longest=ROOMY,
        progress=lambda _: seen.append(reader.read(CHUNK)),
    )
    assert b"".join(seen) == data


def test_threads_add_and_read_without_losing_a_byte(contents: Contents) -> None:
    wrong: list[int] = []

    def work(seed: int) -> None:
        data = some_bytes(CHUNK + seed, seed)
        stored = contents.add(io.BytesIO(data), longest=ROOMY)
        if contents.reader(stored.sha256).read() != data:
            wrong.append(seed)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert len(contents.hashes()) == 8


def test_closing_breaks_off_what_comes_in(contents: Contents) -> None:
    started, closing_now = threading.Event(), threading.Event()
    ends: list[type[BaseException]] = []

    def told(_: int) -> None:
        started.set()
        closing_now.wait()

    def work() -> None:
        try:
            contents.add(io.BytesIO(bytes(3 * CHUNK)), longest=ROOMY, progress=told)
        except Cancelled as error:
            ends.append(type(error))

    adding = threading.Thread(target=work)
    adding.start()
    started.wait()
    closer = threading.Thread(target=contents.close)
    closer.start()
    while not contents.closed:
        closer.join(0.001)
    closing_now.set()
    adding.join()
    closer.join()
    assert ends == [Cancelled]
    with closing(Contents(contents.path, KEY)) as again:
        assert not again.hashes()


def test_after_closing_nothing_is_read(contents: Contents) -> None:
    reader = contents.reader(contents.add(io.BytesIO(b"abc"), longest=ROOMY).sha256)
    contents.close()
    contents.close()
    with pytest.raises(ValueError, match="closed"):
        reader.read()


def test_dropped_contents_are_gone_and_make_room(contents: Contents) -> None:
    first, second = (
        contents.add(io.BytesIO(some_bytes(2 * CHUNK, seed)), longest=ROOMY) for seed in (1, 2)
    )
    size = contents.path.stat().st_size
    contents.drop([first.sha256, name_of(b"unknown")])
    assert contents.hashes() == {second.sha256}
    contents.add(io.BytesIO(some_bytes(2 * CHUNK, 3)), longest=ROOMY)
    assert contents.path.stat().st_size == size


def test_only_what_nobody_needs_is_dropped(contents: Contents) -> None:
    needed, orphan = (contents.add(io.BytesIO(text), longest=9).sha256 for text in (b"a", b"b"))
    assert not contents.drop_unreferenced([needed])  # its record may be under way
    contents.close()
    with closing(Contents(contents.path, KEY)) as again:
        fresh = again.add(io.BytesIO(b"c"), longest=9).sha256
        assert again.drop_unreferenced([needed]) == {orphan}
        assert again.hashes() == {needed, fresh}


@pytest.mark.parametrize(
    ("spoil", "trouble"),
    [
        (lambda path: path.write_bytes(b""), "empty"),
        (lambda path: path.write_bytes(b"%PDF-1.7 " * 1000), "foreign"),
        (lambda path: flip_bit(path, 2000), "damaged"),
        (lambda path: closed_database(path.parent).replace(path), "foreign"),
        (lambda path: flip_bit(path, 3), "wrong_password"),
    ],
)
def test_a_spoilt_file_is_told_and_not_made_anew(
    contents: Contents, spoil: Callable[[Path], object], trouble: str
) -> None:
    contents.add(io.BytesIO(some_bytes(CHUNK)), longest=ROOMY)
    contents.close()
    spoil(contents.path)
    with pytest.raises(DataFileError) as caught:
        Contents.open(contents.path, KEY)
    assert caught.value.trouble == trouble
    with pytest.raises(DataFileError):
        Contents(contents.path, KEY).add(io.BytesIO(b"x"), longest=ROOMY)


def test_a_damaged_page_is_told_and_spoils_no_other_content(contents: Contents) -> None:
    first, second = (
        contents.add(io.BytesIO(some_bytes(3 * CHUNK, seed)), longest=ROOMY) for seed in (1, 2)
    )
    contents.close()
    flip_bit(contents.path, contents.path.stat().st_size // 4)
    with closing(Contents(contents.path, KEY)) as again:
        with pytest.raises(DataFileError) as caught:
            again.reader(first.sha256).read()
        assert caught.value.trouble == "damaged"
        assert again.reader(second.sha256).read() == some_bytes(3 * CHUNK, 2)
        third = again.add(io.BytesIO(b"new"), longest=9)
        assert again.hashes() == {first.sha256, second.sha256, third.sha256}


def test_a_file_that_was_replaced_while_open_is_not_written(contents: Contents) -> None:
    contents.add(io.BytesIO(b"a"), longest=ROOMY)
    other = contents.path.with_name("other")
    other.write_bytes(contents.path.read_bytes())
    other.replace(contents.path)
    with pytest.raises(DataFileError) as caught:
        contents.add(io.BytesIO(b"b"), longest=ROOMY)
    assert caught.value.trouble == "replaced"
    contents.path.unlink()
    with pytest.raises(DataFileError) as caught:
        contents.add(io.BytesIO(b"b"), longest=ROOMY)
    assert caught.value.trouble == "moved"


IN_USE = """
import io, sys
from pathlib import Path
from tests.workspaces import KEY
from zonedesk.db.content import Contents
from zonedesk.system.trouble import DataFileError
try:
    Contents.open(Path(sys.argv[1]), KEY)
except DataFileError as error:
    print(error.trouble)
"""


def test_it_is_held_by_one_process(contents: Contents) -> None:
    contents.add(io.BytesIO(b"a"), longest=ROOMY)
    assert run(IN_USE, str(contents.path)) == "in_use"


FULL = """
import io, resource, signal, sys
from pathlib import Path
from tests.workspaces import KEY
from zonedesk.db.content import CHUNK, Contents
from zonedesk.system.trouble import DataFileError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
contents = Contents(Path(sys.argv[1]), KEY)
kept = contents.add(io.BytesIO(b"kept"), longest=9)
resource.setrlimit(resource.RLIMIT_FSIZE, (2 * CHUNK, resource.RLIM_INFINITY))
try:
    contents.add(io.BytesIO(bytes(5 * CHUNK)), longest=9 * CHUNK)
except DataFileError as error:
    print(error.trouble)
print(len(contents.hashes()), contents.reader(kept.sha256).read().decode())
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of the system are set as on Linux")
def test_a_full_disk_leaves_what_was_kept(contents: Contents) -> None:
    told = run(FULL, str(contents.path)).split()
    assert told[0] in {"disk_full", "io"}
    assert told[1:] == ["1", "kept"]
    assert len(contents.hashes()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="counts memory as Linux does")
def test_a_large_content_takes_no_more_memory_than_a_few_rows(tmp_path: Path) -> None:
    source = tmp_path / "document.bin"
    source.write_bytes(bytes(40 * CHUNK))
    assert extra_memory(source, tmp_path / "content.db") < 16


def add_many(place: Path, tell: Callable[[object], object]) -> None:
    """Contents of four rows, each told when it is kept."""
    with closing(Contents(place / "content.db", KEY)) as contents:
        tell("ready")
        for seed in range(1000):
            data = some_bytes(3 * CHUNK + seed, seed)
            tell(contents.add(io.BytesIO(data), longest=ROOMY).sha256)


@pytest.mark.skipif(os.name != "posix", reason="a kill is a signal here")
def test_kills_in_the_middle_leave_whole_contents_only(tmp_path: Path) -> None:
    moments = random.Random(1)
    told: set[str] = set()
    for _ in range(8):
        told |= set(kill_after(add_many, tmp_path, seconds=moments.uniform(0, 0.3)))
        with closing(Contents(tmp_path / "content.db", KEY)) as contents:
            assert told <= contents.hashes()
            for sha256 in contents.hashes():
                assert name_of(contents.reader(sha256).read()) == sha256
    with closing(engine.open_cipher(tmp_path / "content.db", KEY, kind=KIND)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def add_one(place: Path, tell: Callable[[object], object]) -> None:
    with closing(Contents(place / "content.db", KEY)) as contents:
        contents.add(io.BytesIO(b"abc"), longest=ROOMY)


@pytest.mark.skipif(os.name != "posix", reason="a kill is a signal here")
def test_a_kill_at_any_step_of_making_the_file_leaves_one_that_works(tmp_path: Path) -> None:
    step, killed = 0, True
    while killed:
        step += 1
        place = tmp_path / str(step)
        place.mkdir()
        killed = kill_at_step(add_one, place, step=step)
        with closing(Contents(place / "content.db", KEY)) as contents:
            assert contents.add(io.BytesIO(b"abc"), longest=ROOMY).size == 3
    assert step > 3
