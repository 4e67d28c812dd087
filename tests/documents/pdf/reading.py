"""A finished paper read back: its words, where they stand, and everything else in the file."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf
import pypdf

if TYPE_CHECKING:
    from collections.abc import Iterator

MM = 72 / 25.4


@dataclass(frozen=True)
class Word:
    """A stretch of text as the file writes it: where it begins, in millimetres from top left."""

    text: str
    x: float
    y: float
    font: str
    size: float


@dataclass(frozen=True)
class Paper:
    """A file of a paper."""

    data: bytes

    @property
    def pages(self) -> list[str]:
        """The text of each page, blanks made equal."""
        reader = pypdf.PdfReader(io.BytesIO(self.data))
        return [" ".join(page.extract_text().split()) for page in reader.pages]

    @property
    def text(self) -> str:
        """All text, pages one after the other, without heads and feet taken away."""
        return " ".join(self.pages)

    @property
    def letters(self) -> str:
        """All text without any blank: where a line breaks plays no part."""
        return "".join(self.text.split())

    def written(self, page: int = 1) -> list[Word]:
        """The stretches of text of a page."""
        found: list[Word] = []

        def visit(text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
            if text.strip():
                x, y = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
                name = str(font["/BaseFont"]) if font else ""
                found.append(Word(text.strip(), x / MM, 297 - y / MM, name, size))

        reader = pypdf.PdfReader(io.BytesIO(self.data))
        reader.pages[page - 1].extract_text(visitor_text=visit)
        return found

    def starts(self, words: str, page: int = 1, *, near: float = 0) -> Word:
        """The stretch that begins with these words; of several the one nearest to a height."""
        plain = [(" ".join(word.text.split()), word) for word in self.written(page)]
        found = [word for text, word in plain if text.startswith(words)]
        return min(found, key=lambda word: abs(word.y - near))

    @property
    def outline(self) -> list[tuple[int, str, int]]:
        """The bookmarks: level, title, page."""
        reader = pypdf.PdfReader(io.BytesIO(self.data))

        def walk(entries: list[Any], level: int) -> Iterator[tuple[int, str, int]]:
            for entry in entries:
                if isinstance(entry, list):
                    yield from walk(entry, level + 1)
                else:
                    page = reader.get_destination_page_number(entry)
                    yield level, str(entry.title), (page if page is not None else -1) + 1

        return list(walk(reader.outline, 0))

    def open(self) -> pikepdf.Pdf:
        """The file as objects."""
        return pikepdf.open(io.BytesIO(self.data))

    def everything(self) -> bytes:
        """All of the file after decompression: streams, strings, names, bookmarks."""
        parts = [self.data]
        with self.open() as pdf:
            for thing in pdf.objects:
                if isinstance(thing, pikepdf.Stream):
                    parts.append(_decoded(thing))
                parts.append(repr(thing).encode())
        return b"\n".join(parts) + self.text.encode() + repr(self.outline).encode()


def _decoded(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except (pikepdf.PdfError, zlib.error):
        return stream.read_raw_bytes()
