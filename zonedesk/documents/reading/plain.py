"""The words of a document that is mere text, in whatever encoding it was written."""

from __future__ import annotations

import codecs
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from zonedesk.documents.reading.limits import Collected

_MOST: Final = 4_000_000
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read(stream: IO[bytes], collected: Collected) -> None:
    """Keep the text of a document."""
    collected.add(decoded(stream.read(_MOST)))


def decoded(data: bytes) -> str:
    """Read bytes as text: by their mark, else as UTF-8, else as Windows writes (cp1252)."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.removeprefix(mark).decode(encoding, "replace")
    try:
        # The last letter may be cut in two.
        return codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
