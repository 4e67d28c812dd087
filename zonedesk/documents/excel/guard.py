"""What a workbook from outside must pass before anything in it is read (trust.md C07, M22).

A workbook is a zip of XML. It is measured as a zip first (entries, unpacked size, ratio), then its
bytes are counted without parsing (tags, declarations), and only then given to openpyxl.
"""

from __future__ import annotations

import re
import warnings
import zlib
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Final
from xml.etree.ElementTree import ParseError  # noqa: S405 - the error only; nothing parses with it
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import openpyxl

from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from openpyxl.workbook.workbook import Workbook

MAX_UNPACKED: Final = 100_000_000  # bytes of all entries together
MAX_RATIO: Final = 100  # unpacked bytes for each packed byte
RATIO_COUNTS_FROM: Final = 1_000_000  # a small entry may be as repetitive as it likes
MAX_ENTRIES: Final = 2_000
MAX_TAGS: Final = 12_000_000  # of a list or its texts: those are read row by row
MAX_ROWS_AND_TEXTS: Final = 500_000  # of one sheet, or of the table of texts
MAX_TAGS_AT_ONCE: Final = 150_000  # of a row, and of all parts that are read whole

# What openpyxl and what it stands on say of a workbook that is not as it should be.
UNREADABLE: Final = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    ParseError,
    RuntimeError,
    TypeError,
    ValueError,
    BadZipFile,
    zlib.error,
)

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_NAME_OF_ENCRYPTION: Final = "EncryptedPackage".encode("utf-16-le")
_CHUNK: Final = 1 << 18
_ROW: Final = re.compile(rb"<(?:\w{1,20}:)?(?:row|si)[\s/>]")
_LIST_PART: Final = re.compile(r"xl/(?:worksheets/[^/]+|sharedstrings)\.xml", re.IGNORECASE)
_READ_WHOLE: Final = re.compile(r".+\.(?:xml|rels)", re.IGNORECASE)
_ENCODING: Final = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*["']([^"']*)""")
_ENCODINGS: Final = frozenset({b"UTF-8", b"US-ASCII"})
_MACROS: Final = re.compile(r"(?:.*/)?vba[^/]*\.bin|xl/macrosheets/.+", re.IGNORECASE)


@contextmanager
def open_workbook(path: Path) -> Iterator[Workbook]:
    """Open a workbook to read its stored values, row by row; refuse what may do harm.

    Raises:
        Refused: ``file.missing``, ``file.unreadable``, ``file.empty``, ``file.not_workbook``,
            ``file.old_workbook``, ``file.encrypted``, ``file.macros``, ``file.too_large`` and
            ``file.suspicious``, each with the path.
    """
    with _opened(path) as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of looks and extensions it leaves out
        _check_is_zip(path, file)
        with refusing(path):
            with ZipFile(file) as archive:
                _check_entries(path, archive)
                _check_contents(path, archive)
            file.seek(0)
            book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        try:
            yield book
        finally:
            book.close()


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what openpyxl says of a broken workbook into a refusal (``file.unreadable``)."""
    try:
        yield
    except UNREADABLE as error:
        raise Refused("file.unreadable", path=str(path)) from error


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("openpyxl reads without defusedxml")
    try:
        file = path.open("rb")
    except FileNotFoundError as error:
        raise Refused("file.missing", path=str(path)) from error
    except OSError as error:
        raise Refused("file.unreadable", path=str(path)) from error
    with file:
        yield file


def _check_is_zip(path: Path, file: IO[bytes]) -> None:
    head = file.read(8)
    if not head:
        raise Refused("file.empty", path=str(path))
    if head == _OLE:
        head += file.read(MAX_UNPACKED)
        code = "file.encrypted" if _OLE_NAME_OF_ENCRYPTION in head else "file.old_workbook"
        raise Refused(code, path=str(path))
    if not head.startswith(b"PK"):
        raise Refused("file.not_workbook", path=str(path))


def _check_entries(path: Path, archive: ZipFile) -> None:
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if "[Content_Types].xml" not in names:
        raise Refused("file.not_workbook", path=str(path))
    if any(_MACROS.fullmatch(name) for name in names):
        raise Refused("file.macros", path=str(path))
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise Refused("file.too_large", path=str(path))
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refused("file.encrypted", path=str(path))
    if len(names) < len(entries) or any(_is_suspicious(entry) for entry in entries):
        raise Refused("file.suspicious", path=str(path))


def _is_suspicious(entry: ZipInfo) -> bool:
    if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        return True
    large = entry.file_size > RATIO_COUNTS_FROM
    return large and entry.file_size > MAX_RATIO * max(entry.compress_size, 1)


def _check_contents(path: Path, archive: ZipFile) -> None:
    types = archive.read("[Content_Types].xml") if _is_small(archive) else b""
    if b"macroEnabled" in types:
        raise Refused("file.macros", path=str(path))
    if b"spreadsheetml" not in types:
        raise Refused("file.not_workbook", path=str(path))
    at_once = 0
    for entry in archive.infolist():
        if _LIST_PART.fullmatch(entry.filename):
            _check_list(path, archive, entry)
        elif _READ_WHOLE.fullmatch(entry.filename):
            at_once += sum(chunk.count(b"<") for chunk in _chunks(path, archive, entry))
        if at_once > MAX_TAGS_AT_ONCE:
            raise Refused("file.too_large", path=str(path))


def _is_small(archive: ZipFile) -> bool:
    return archive.getinfo("[Content_Types].xml").file_size < _CHUNK


def _check_list(path: Path, archive: ZipFile, entry: ZipInfo) -> None:
    """Bound what a sheet or the table of texts can cost: its rows, its tags, those of one row."""
    rows = tags = since_row = 0
    for chunk in _chunks(path, archive, entry):
        begun, found = len(_ROW.findall(chunk)), chunk.count(b"<")
        rows += begun
        tags += found
        since_row = found if begun else since_row + found
        if rows > MAX_ROWS_AND_TEXTS or tags > MAX_TAGS or since_row > MAX_TAGS_AT_ONCE:
            raise Refused("file.too_large", path=str(path))


def _chunks(path: Path, archive: ZipFile, entry: ZipInfo) -> Iterator[bytes]:
    """Give the bytes of an entry piece by piece; refuse what could hide from being counted.

    A literal ``<`` stands escaped in XML, so ``<!`` is a declaration, a comment or raw text: none
    belongs in a list, and a declaration of entities belongs nowhere (billion laughs).
    """
    forbidden = b"<!" if _LIST_PART.fullmatch(entry.filename) else b"<!D"
    with archive.open(entry) as source:
        end = b""
        while chunk := source.read(_CHUNK):
            named = None if end else _ENCODING.match(chunk)
            encoded = b"\0" in chunk or (named and named[1].upper() not in _ENCODINGS)
            if encoded or forbidden in end + chunk:
                raise Refused("file.suspicious", path=str(path))
            yield chunk
            end = chunk[-2:]
