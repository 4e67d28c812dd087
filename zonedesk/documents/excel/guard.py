"""What a workbook from outside must pass before anything in it is read (trust.md C07, M22).

A workbook is a zip of XML. It is measured as a zip first (entries, unpacked size, ratio), what
openpyxl reads in one piece is counted, and the lists are read as a stream that stops in time.
"""

from __future__ import annotations

import itertools
import re
import warnings
import zlib
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Final
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import openpyxl

from zonedesk.documents.excel.sheet_stream import StoredBook
from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

MAX_UNPACKED: Final = 100_000_000  # bytes of all entries together
MAX_RATIO: Final = 100  # unpacked bytes for each packed byte
RATIO_COUNTS_FROM: Final = 1_000_000  # a small entry may be as repetitive as it likes
MAX_ENTRIES: Final = 2_000
MAX_TAGS: Final = 60_000  # of all parts that openpyxl reads in one piece

# What openpyxl and what it stands on say of a workbook that is not as it should be.
UNREADABLE: Final = (
    ArithmeticError,
    AttributeError,
    EOFError,
    ExpatError,
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
_CONTENT_TYPES: Final = "[Content_Types].xml"
_CHUNK: Final = 1 << 18
_READ_WHOLE: Final = re.compile(
    r"\[Content_Types\]\.xml|.+\.rels|xl/(?!sharedStrings|comments)[^/]+\.xml", re.IGNORECASE
)
_MACROS: Final = re.compile(r"(?:.*/)?vba[^/]*\.bin|xl/macrosheets/.+", re.IGNORECASE)


@contextmanager
def open_workbook(path: Path) -> Iterator[GuardedBook]:
    """Open a workbook to read its stored values, row by row; refuse what may do harm.

    What the libraries say while its rows are read is refused as well; an error of whoever reads
    them is none of the file's.

    Raises:
        Refused: ``file.missing``, ``file.unreadable``, ``file.empty``, ``file.not_workbook``,
            ``file.old_workbook``, ``file.encrypted``, ``file.macros``, ``file.too_large``,
            ``file.sheet_too_large`` and ``file.suspicious``, each with the path.
    """
    with _opened(path) as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of looks and extensions it leaves out
        _check_is_zip(path, file)
        with _refusing(path):
            with ZipFile(file) as archive:
                _Package(path, archive).check()
            file.seek(0)
            book = StoredBook(file)
        yield GuardedBook(path, book)


class GuardedBook:
    """The lists of an open workbook; what of them cannot be read is refused with its path."""

    def __init__(self, path: Path, book: StoredBook) -> None:
        self._path = path
        self._book = book

    def sheets(self) -> list[tuple[str, str]]:
        """Give title and part of each list; see `StoredBook.sheets`."""
        with _refusing(self._path):
            return self._book.sheets()

    def rows(self, part: str, *, title: str) -> Iterator[tuple[int, Mapping[int, object]]]:
        """Give each row that holds something; see `StoredBook.rows`."""
        with _refusing(self._path):
            yield from self._book.rows(part, title=title)


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Put the net round calls of the libraries: a file they choke on cannot be read."""
    try:
        yield
    except Refused as refused:
        raise Refused(refused.code, **{**refused.facts, "path": str(path)}) from refused
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


class _Package:
    """A workbook as a zip, measured before anything in it is parsed."""

    def __init__(self, path: Path, archive: ZipFile) -> None:
        self._path = path
        self._archive = archive
        self._entries = archive.infolist()

    def check(self) -> None:
        """Refuse the workbook for the first reason found, cheap reasons first."""
        self._check_entries()
        self._check_kind()
        self._check_read_whole()

    def _refused(self, code: str) -> Refused:
        return Refused(code, path=str(self._path))

    def _check_entries(self) -> None:
        names = {entry.filename for entry in self._entries}
        unpacked = sum(entry.file_size for entry in self._entries)
        if any(_MACROS.fullmatch(name) for name in names):
            raise self._refused("file.macros")
        if len(self._entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED:
            raise self._refused("file.too_large")
        if any(entry.flag_bits & 1 for entry in self._entries):
            raise self._refused("file.encrypted")
        if len(names) < len(self._entries) or any(map(_is_suspicious, self._entries)):
            raise self._refused("file.suspicious")

    def _check_kind(self) -> None:
        types = b""
        if _CONTENT_TYPES in self._archive.namelist():
            with self._archive.open(_CONTENT_TYPES) as source:
                types = source.read(_CHUNK)
        if b"macroEnabled" in types:
            raise self._refused("file.macros")
        if b"spreadsheetml" not in types:
            raise self._refused("file.not_workbook")

    def _check_read_whole(self) -> None:
        """Bound what openpyxl reads in one piece: styles, names, relations.

        Bytes are counted, nothing is parsed; a literal ``<`` stands escaped in XML. A workbook
        declares no entities; one that hides its declaration meets defusedxml next.
        """
        parts = [entry for entry in self._entries if _READ_WHOLE.fullmatch(entry.filename)]
        tags = 0
        for chunk in itertools.chain.from_iterable(map(self._chunks, parts)):
            tags += chunk.count(b"<")
            if tags > MAX_TAGS:
                raise self._refused("file.too_large")
            if b"<!DOCTYPE" in chunk:
                raise self._refused("file.suspicious")

    def _chunks(self, entry: ZipInfo) -> Iterator[bytes]:
        with self._archive.open(entry) as source:
            while chunk := source.read(_CHUNK):
                yield chunk


def _is_suspicious(entry: ZipInfo) -> bool:
    if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        return True
    large = entry.file_size > RATIO_COUNTS_FROM
    return large and entry.file_size > MAX_RATIO * max(entry.compress_size, 1)
