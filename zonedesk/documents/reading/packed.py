"""The words of Word, Excel, PowerPoint and OpenDocument files: XML in a zip, read as a stream.

The zip is measured before it is opened, nothing is unpacked but the parts with text, and these go
through a parser that builds no tree and takes no entities (trust.md C07).
"""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from defusedxml.ElementTree import DefusedXMLParser

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.documents.reading.limits import Collected

_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
_OPEN: Final = "application/vnd.oasis.opendocument."
_WORD: Final = re.compile(r"word/(document|footnotes|endnotes|header\d*|footer\d*)\.xml")
_CONTENT: Final = re.compile(r"content\.xml")

PARTS: Final = {
    f"{_OFFICE}wordprocessingml.document": _WORD,
    f"{_OFFICE}wordprocessingml.template": _WORD,
    "application/vnd.ms-word.document.macroEnabled.12": _WORD,
    f"{_OFFICE}spreadsheetml.sheet": re.compile(r"xl/sharedStrings\.xml"),
    f"{_OFFICE}presentationml.presentation": re.compile(r"ppt/slides/slide\d+\.xml"),
    f"{_OPEN}text": _CONTENT,
    f"{_OPEN}spreadsheet": _CONTENT,
    f"{_OPEN}presentation": _CONTENT,
}
"""The parts that hold text, by media type."""

_MOST_ENTRIES: Final = 2_000
_MOST_LISTING: Final = 1_000_000  # bytes of the list of entries
_MOST_UNPACKED: Final = 64_000_000  # bytes of all parts with text
_CHUNK: Final = 1 << 16
_LONG: Final = 1 << 16  # letters of a paragraph after which it is kept in pieces
_END_SIZE: Final = 22
_END: Final = b"PK\x05\x06"
_END_AT_MOST: Final = _END_SIZE + 65_535

#: Elements with text in them, in Office and in OpenDocument, and elements after which a word ends.
_OFFICE_TEXTS: Final = frozenset({"t"})
_OPEN_TEXTS: Final = frozenset({"p", "h"})
_ENDS: Final = frozenset({"p", "h", "br", "cr", "tab", "s", "line-break", "si", "tc"})


def reader(media_type: str) -> Callable[[IO[bytes], Collected], None]:
    """Give what reads documents of one of the types of `PARTS`."""

    def read(stream: IO[bytes], collected: Collected) -> None:
        _refuse_vast(stream)
        with ZipFile(stream) as archive:
            texts = _OPEN_TEXTS if media_type.startswith(_OPEN) else _OFFICE_TEXTS
            _read_parts(archive, PARTS[media_type], words=_Words(collected, texts=texts))

    return read


def _refuse_vast(stream: IO[bytes]) -> None:
    """Look at the end of a zip, which tells how many entries it lists; then go back."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _END_AT_MOST))
    tail = stream.read(_END_AT_MOST)
    end = tail[tail.rfind(_END) :] if _END in tail else b""
    entries = int.from_bytes(end[10:12], "little")
    listing = int.from_bytes(end[12:16], "little")
    if len(end) < _END_SIZE or entries > _MOST_ENTRIES or listing > _MOST_LISTING:
        raise BadZipFile
    stream.seek(0)


def _read_parts(archive: ZipFile, parts: re.Pattern[str], *, words: _Words) -> None:
    left = _MOST_UNPACKED
    for entry in archive.infolist():
        if not parts.fullmatch(entry.filename):
            continue
        if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise BadZipFile
        parser = DefusedXMLParser(target=words, forbid_dtd=True)
        with archive.open(entry) as source:
            while left > 0 and (chunk := source.read(_CHUNK)):
                left -= len(chunk)
                words.collected.check_time()
                parser.feed(chunk)


class _Words:
    """Takes what the parser meets and keeps the words of it."""

    def __init__(self, collected: Collected, *, texts: frozenset[str]) -> None:
        self.collected = collected
        self._texts = texts
        self._inside = 0
        self._pieces: list[str] = []
        self._length = 0

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        """An element begins."""
        self._inside += _bare(tag) in self._texts

    def data(self, text: str) -> None:
        """Text between elements; a word may come in pieces, as Word writes it."""
        if self._inside:
            self._pieces.append(text)
            self._length += len(text)
            if self._length > _LONG:
                self._flush()

    def end(self, tag: str) -> None:
        """An element ends."""
        name = _bare(tag)
        self._inside -= name in self._texts
        if name in _ENDS:
            self._flush()

    def close(self) -> None:
        """The document ends."""

    def _flush(self) -> None:
        if self._pieces:
            text, self._pieces, self._length = "".join(self._pieces), [], 0
            self.collected.add(text)


def _bare(tag: str) -> str:
    return tag.rpartition("}")[2]
