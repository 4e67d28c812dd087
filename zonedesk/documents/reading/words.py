"""The words of a document, whatever it is: what search looks through (product.md 3.8)."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import TYPE_CHECKING

from zonedesk.documents.reading import packed, plain
from zonedesk.documents.reading.limits import (
    MOST_BYTES,
    MOST_SIGNS,
    UNREADABLE,
    Collected,
    EnoughRead,
)
from zonedesk.domain.media_types import PDF, Shown, shown_as
from zonedesk.domain.typed import typed

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO, TypeAlias

    Read: TypeAlias = Callable[[IO[bytes], Collected], None]


def words_of(stream: io.RawIOBase, *, media_type: str) -> str:
    """Read the words out of a document, as far as it has any that can be read.

    Args:
        stream: its bytes, to be read here and there; it is left open.
        media_type: see `zonedesk.domain.media_types`.

    Returns:
        words with one blank between them; empty for pictures, for scans, for what is damaged,
        encrypted or too large, and for kinds of which no text is known.
    """
    read = _reader(media_type)
    if read is None:
        return ""
    collected = Collected()
    buffered = io.BufferedReader(stream)
    try:
        with suppress(EnoughRead, *UNREADABLE):
            if buffered.seek(0, io.SEEK_END) <= MOST_BYTES:
                buffered.seek(0)
                read(buffered, collected)
    finally:
        buffered.detach()
    return " ".join(typed(" ".join(collected)).split())[:MOST_SIGNS].rstrip()


def _reader(media_type: str) -> Read | None:
    if media_type == PDF:
        from zonedesk.documents.reading import pdf  # noqa: PLC0415 - costs more than all the rest

        return pdf.read
    if media_type in packed.PARTS:
        return packed.reader(media_type)
    return plain.read if shown_as(media_type) is Shown.TEXT else None
