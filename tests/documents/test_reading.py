"""The words of documents: whatever comes, reading ends soon, stays small and never fails (C07)."""

from __future__ import annotations

import io
import tempfile
import tracemalloc
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services import papers_in
from zonedesk.documents.reading import words
from zonedesk.documents.reading.limits import MOST_SIGNS, Collected, EnoughRead
from zonedesk.documents.reading.packed import PARTS
from zonedesk.domain.media_types import PDF, TEXT

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(data: bytes, media: str) -> str:
    with tempfile.TemporaryFile(buffering=0) as file:
        file.write(data)
        return words.words_of(file, media_type=media)


def bomb(entry: str, text: bytes, *, copies: int = 1) -> bytes:
    """A small zip that unpacks to much."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(copies):
            archive.writestr(entry if not number else f"{number}", text)
    return target.getvalue()


def test_a_document_that_unpacks_to_much_takes_little_memory() -> None:
    inner = b"<w:p xmlns:w='x'><w:t>" + b"a" * 70_000_000 + b"</w:t></w:p>"
    data = bomb("word/document.xml", inner)
    del inner
    tracemalloc.start()
    found = read(data, WORD)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found) <= MOST_SIGNS
    assert peak < 32_000_000


@pytest.mark.parametrize(
    "data",
    [
        bomb("word/document.xml", b"<w:t>x</w:t>", copies=3_000),
        bomb("word/document.xml", b"<a>" * 100_000),
        bomb("word/document.xml", b"<!DOCTYPE a><w:t>x</w:t>"),
        bomb("word/document.xml", b""),
        b"PK\x05\x06" + bytes(18),
        b"PK\x03\x04",
        b"",
    ],
)
def test_a_document_that_is_odd_has_no_words(data: bytes) -> None:
    assert read(data, WORD) == ""


@given(st.binary(max_size=400), st.sampled_from([PDF, TEXT, *PARTS, "image/png"]))
@settings(max_examples=120, deadline=None)
def test_any_bytes_are_read_without_failing(data: bytes, media: str) -> None:
    found = read(data, media)
    found.encode()
    assert found == " ".join(found.split())


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_a_pdf_with_a_byte_changed_is_read_without_failing(data: st.DataObject) -> None:
    whole = bytearray(papers_in.pdf("Offerte", "Tweede"))
    whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(read(bytes(whole), PDF), str)


def test_reading_stops_when_time_is_up() -> None:
    with pytest.raises(EnoughRead):
        Collected(seconds=-1).add("te laat")
