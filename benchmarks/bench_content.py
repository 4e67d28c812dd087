"""A document of 200 MB taken in and read, beside the same rows through SQLCipher alone (D17).

Both also keep to the little memory that was promised: less than 64 MB more than for a small one.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from benchmarks.measure import Ratio
from zonedesk.db.content import CHUNK, Contents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MEGABYTES = 200
MOST_EXTRA = 64
KEY = bytes(range(32))
LONGEST = 1024**3
MEMORY = """
import io, re, sys
from pathlib import Path
from benchmarks.bench_content import KEY, LONGEST, read_through
from zonedesk.db.content import Contents
def most():
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", status)[1])
contents = Contents(Path(sys.argv[2]), KEY)
read_through(contents, contents.add(io.BytesIO(bytes(2_000_000)), longest=LONGEST).sha256)
before = most()
with open(sys.argv[1], "rb") as stream:
    stored = contents.add(stream, longest=LONGEST)
read_through(contents, stored.sha256)
print((most() - before) / 1024)
"""


def adding_200_mb(folder: Path) -> Ratio:
    """From a file on the disk until it is kept, its name computed on the way."""
    source = _document(folder)
    if sys.platform == "linux":
        _refuse_much_memory(source, folder / "memory.db")
    ours, bare = folder / "content.db", folder / "bare.db"

    def add() -> None:
        with closing(Contents(ours, KEY)) as contents, source.open("rb") as stream:
            contents.add(stream, longest=LONGEST)

    return Ratio(
        name="200 MB bewaren",
        ours=add,
        floor=lambda: _insert(bare, source),
        limit=2,
        prepare=_without(ours, bare),
    )


def reading_200_mb(folder: Path) -> Ratio:
    """From the first byte to the last."""
    source = _document(folder)
    bare = folder / "bare.db"
    _insert(bare, source)
    contents = Contents(folder / "content.db", KEY)
    with source.open("rb") as stream:
        stored = contents.add(stream, longest=LONGEST)

    def select() -> None:
        with closing(_opened(bare)) as connection:
            for number in range(MEGABYTES):
                connection.execute("SELECT data FROM t WHERE id = ?", (number,)).fetchone()

    return Ratio(
        name="200 MB lezen",
        ours=lambda: read_through(contents, stored.sha256),
        floor=select,
        limit=2,
    )


def read_through(contents: Contents, sha256: str) -> None:
    """Read a content from its beginning to its end, a row at a time."""
    with contents.reader(sha256) as reader:
        while reader.read(CHUNK):
            pass


def extra_memory(source: Path, database: Path) -> float:
    """Megabytes that adding and reading a document takes beyond a small one, in a new process."""
    command = [sys.executable, "-c", MEMORY, str(source), str(database)]
    extra = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    database.unlink()
    return extra


def _document(folder: Path) -> Path:
    path = folder / "document.bin"
    with path.open("wb") as file:
        for _ in range(MEGABYTES):
            file.write(os.urandom(CHUNK))
    return path


def _refuse_much_memory(source: Path, database: Path) -> None:
    extra = extra_memory(source, database)
    print(f"  200 MB bewaren en lezen: {extra:.1f} MB extra geheugen (grens {MOST_EXTRA})")
    if extra >= MOST_EXTRA:
        message = f"{extra:.1f} MB of extra memory"
        raise AssertionError(message)


def _insert(path: Path, source: Path) -> None:
    """The same rows in one transaction, with nothing around them."""
    path.unlink(missing_ok=True)
    with closing(_opened(path)) as connection, source.open("rb") as stream:
        connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, data BLOB)")
        connection.execute("BEGIN")
        number = 0
        while chunk := stream.read(CHUNK):
            connection.execute("INSERT INTO t VALUES (?, ?)", (number, chunk))
            number += 1
        connection.execute("COMMIT")


def _opened(path: Path) -> dbapi2.Connection:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.set_key(b"x'" + KEY.hex().encode() + b"'")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _without(*paths: Path) -> Callable[[], None]:
    def prepare() -> None:
        for path in paths:
            path.unlink(missing_ok=True)

    return prepare
