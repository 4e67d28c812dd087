"""How much of a document is read for its words, and what a broken one may say meanwhile.

A document comes from anybody. Reading it ends in time, takes little memory and never fails: what
cannot be read has no words, and is found by its title and its name (trust.md C07, C10).
"""

from __future__ import annotations

import binascii
import struct
import time
import zlib
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_SIGNS: Final = 1_000_000
"""Letters that are kept of one document: some 350 pages."""
MOST_SECONDS: Final = 8.0
MOST_PAGES: Final = 1_000
MOST_BYTES: Final = 32_000_000
"""Size of the largest document that is read; a larger one is made of pictures."""

UNREADABLE: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    ExpatError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    ParseError,
    RuntimeError,
    TypeError,
    ValueError,
    BadZipFile,
    binascii.Error,
    struct.error,
    zlib.error,
)
"""What libraries say of a document that is not as it should be."""


class EnoughRead(Exception):
    """Time or room is up; what was read is kept."""


class Collected:
    """The words read so far, until there are enough or the time is up.

    Args:
        seconds: how long reading may take.
    """

    def __init__(self, *, seconds: float = MOST_SECONDS) -> None:
        self._parts: list[str] = []
        self._room = MOST_SIGNS
        self._until = time.monotonic() + seconds

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def add(self, text: str) -> None:
        """Keep a piece of text; `EnoughRead` when nothing more fits or the time is up."""
        self._parts.append(text[: self._room])
        self._room -= len(text)
        if self._room <= 0:
            raise EnoughRead
        self.check_time()

    def check_time(self) -> None:
        """Stop when it takes too long, with `EnoughRead`."""
        if time.monotonic() > self._until:
            raise EnoughRead
