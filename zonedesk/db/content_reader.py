"""One content of a document as a stream that reads and seeks."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: Bytes of a row; the last one of a content may be shorter.
CHUNK: Final = 1024 * 1024


class ContentReader(io.RawIOBase):
    """One content as a stream that reads and seeks; not for two threads at the same time.

    It reads as many bytes as it is asked for, to the end. After `Contents.close` reading is a
    `ValueError`.

    Args:
        row: gives one of its rows, counted from 0.
        size: its length in bytes.
        path: of the file it is kept in, for errors.
    """

    def __init__(self, row: Callable[[int], bytes], size: int, *, path: Path) -> None:
        super().__init__()
        self.size = size
        self._row = row
        self._path = path
        self._position = 0
        self._held = (-1, b"")

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def seekable(self) -> bool:
        """Whether it can be read from anywhere: always."""
        return True

    def tell(self) -> int:
        """Give the place of the next byte."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place; one behind the end gives no bytes."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self.size}[whence]
        if start + offset < 0:
            message = f"a place before the beginning: {start + offset}"
            raise ValueError(message)
        self._position = start + offset
        return self._position

    # What the interpreter calls a buffer has no name of its own before Python 3.12.
    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        """Fill a buffer as far as the content goes; give the number of bytes."""
        with memoryview(buffer).cast("B") as room:
            filled = 0
            while filled < len(room) and self._position < self.size:
                number, begin = divmod(self._position, CHUNK)
                piece = memoryview(self._chunk(number))[begin : begin + len(room) - filled]
                room[filled : filled + len(piece)] = piece
                filled += len(piece)
                self._position += len(piece)
        return filled

    def _chunk(self, number: int) -> bytes:
        if self._held[0] != number:
            self._held = (-1, b"")  # let go of one before the next comes
            data = self._row(number)
            if len(data) != min(CHUNK, self.size - number * CHUNK):
                what = self._path.name
                raise DataFileError(Trouble.DAMAGED, path=str(self._path), what=what)
            self._held = (number, data)
        return self._held[1]
