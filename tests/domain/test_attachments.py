"""What a document is, by its name and its first bytes, and what must not come in (C09)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.attachments import SubjectKind
from zonedesk.domain.media_types import (
    UNKNOWN,
    Shown,
    ending_of,
    is_executable,
    is_shortcut,
    media_type,
    shown_as,
)

OFFICE = "application/vnd.openxmlformats-officedocument."
ZIP, OLE = b"PK\x03\x04....", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("besluit.pdf", b"%PDF-1.7", "application/pdf"),
        ("besluit.pdf", b"\r\n%PDF-1.4", "application/pdf"),
        ("besluit.pdf", b"not a PDF", UNKNOWN),
        ("over pdf.txt", b"zie %PDF-1.7", "text/plain"),
        ("foto.JPG", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("foto.png", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("plan.png", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("a.gif", b"GIF89a", "image/gif"),
        ("a.webp", b"RIFF\0\0\0\0WEBP", "image/webp"),
        ("a.tif", b"II*\x00", "image/tiff"),
        ("a.bmp", b"BM\x00\x01", "image/bmp"),
        ("BM.txt", b"BM geeft advies", "text/plain"),
        ("nota.docx", ZIP, f"{OFFICE}wordprocessingml.document"),
        ("nota.xlsx", ZIP, f"{OFFICE}spreadsheetml.sheet"),
        ("nota.odt", ZIP, "application/vnd.oasis.opendocument.text"),
        ("alles.zip", ZIP, "application/zip"),
        ("alles.pdf", ZIP, "application/zip"),
        ("mail.msg", OLE, "application/vnd.ms-outlook"),
        ("brief.doc", OLE, "application/msword"),
        ("brief.doc", rb"{\rtf1", "application/rtf"),
        ("film.mp4", b"\0\0\0\x18ftypmp42", "video/mp4"),
        ("lijst.csv", b"a;b\r\n", "text/csv"),
        ("lijst.csv", b"a\0b", UNKNOWN),
        ("mail.eml", b"From: x", "message/rfc822"),
        ("logo.svg", b"<svg/>", "image/svg+xml"),
        ("LEESMIJ", b"Beste", "text/plain"),
        ("raar.xyz", b"Beste", UNKNOWN),
        ("leeg", b"\xff\xfeB\0", "text/plain"),
    ],
)
def test_a_document_is_what_its_first_bytes_say(name: str, head: bytes, expected: str) -> None:
    assert media_type(name, head) == expected


@pytest.mark.parametrize(
    ("media", "expected"),
    [
        ("application/pdf", Shown.PDF),
        ("image/webp", Shown.IMAGE),
        ("text/csv", Shown.TEXT),
        ("image/svg+xml", Shown.TEXT),
        ("message/rfc822", Shown.TEXT),
        ("application/zip", None),
        (UNKNOWN, None),
    ],
)
def test_the_program_shows_pdf_pictures_and_text(media: str, expected: Shown | None) -> None:
    assert shown_as(media) is expected


@pytest.mark.parametrize(
    "name",
    [
        "setup.exe", "besluit.pdf.exe", "BESLUIT.EXE", "a.js", "a.hta", "a.ps1", "a.vbs", "a.bat",
        "a.cmd", "a.scr", "a.com", "a.msi", "a.reg", "a.jar", "a.exe.", "a.exe ", "a.exe. .",
        "a.e\u200bxe", "besluit\u202efdp.exe", "a.\uff45\uff58\uff45", "a.exe::$DATA",
        "a.exe:x.txt", "..\\..\\a.exe",
    ],
)  # fmt: skip
def test_a_program_is_known_by_its_name_however_it_hides(name: str) -> None:
    assert is_executable(name)


@pytest.mark.parametrize("head", [b"MZ\x90\x00", b"\x7fELF\x02\x01\x01\x00", b"#!/bin/sh\nrm"])
def test_a_program_is_known_by_its_first_bytes(head: bytes) -> None:
    assert is_executable("besluit.pdf", head)


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.lnk", b""),
        ("a.url", b""),
        ("besluit.pdf", b"L\0\0\0\x01\x14\x02\0"),
        ("a.txt", b"\r\n[InternetShortcut]\r\nURL=x"),
    ],
)
def test_a_shortcut_is_known(name: str, head: bytes) -> None:
    assert is_shortcut(name, head)


@pytest.mark.parametrize(
    "name", ["besluit.pdf", "exe", "nota.exe.pdf", "v1.2 nota", "MZ.txt", "", ".", "10:30 verslag"]
)
def test_a_document_is_no_program(name: str) -> None:
    assert not is_executable(name, b"MZ geeft advies")
    assert not is_shortcut(name)


@given(st.text(), st.binary(max_size=64))
def test_any_name_and_any_bytes_are_judged(name: str, head: bytes) -> None:
    assert media_type(name, head)
    assert ending_of(name) == ending_of(name + ". ")
    assert is_executable(name + ".exe", head)


def test_a_subject_names_its_column() -> None:
    assert [kind.column for kind in SubjectKind] == [
        "dossier_id", "meeting_id", "item_id", "action_id", "plan_line_id",
    ]  # fmt: skip
