"""A hostile file is refused with a sentence of its own, quickly and in little memory (C07)."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from zonedesk.documents.excel.guard import open_workbook
from zonedesk.documents.excel.register_reader import read_register
from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

DEMO = Path(__file__).parents[3] / "resources" / "demo" / "lier-2018.xlsx"
MEGABYTES = 200
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def changed(path: Path, part: str, data: bytes, *, compression: int = zipfile.ZIP_DEFLATED) -> None:
    """The demo register with one part replaced or added."""
    with zipfile.ZipFile(DEMO) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != part:
                new.writestr(entry, old.read(entry))
        new.writestr(part, data, compression)


def part_of_demo(part: str) -> bytes:
    with zipfile.ZipFile(DEMO) as archive:
        return archive.read(part)


def sheet(path: Path, inside: bytes) -> None:
    text = f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData>'.encode()
    changed(path, "xl/worksheets/sheet1.xml", text + inside + b"</sheetData></worksheet>")


def noise(length: int) -> bytes:
    """Bytes that do not pack well, so that the ratio gives nothing away."""
    return os.urandom(length // 2).hex().encode()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def renamed_pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n" + b"x" * 1000)


def old_xls(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096)


def encrypted(path: Path) -> None:
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096 + name)


def renamed_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("brief.docx", b"x")


def renamed_docx(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", b"<Types>wordprocessingml.document</Types>")


def macros(path: Path) -> None:
    changed(path, "xl/vbaProject.bin", b"x")


def macro_type(path: Path) -> None:
    types = part_of_demo("[Content_Types].xml")
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    changed(
        path,
        "[Content_Types].xml",
        types.replace(plain, b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
    )


def bomb(path: Path) -> None:
    changed(path, "xl/worksheets/sheet1.xml", b" " * 50_000_000)


def large(path: Path) -> None:
    changed(path, "xl/media/film.bin", b"\0" * 120_000_000)


def many_entries(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(10_000):
            archive.writestr(f"xl/{number}.xml", b"")


def laughs(path: Path) -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{levels}]><x>&a9;</x>'
    changed(path, "xl/worksheets/sheet1.xml", text.encode())


def laughs_in_names(path: Path) -> None:
    text = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>'
    changed(path, "xl/workbook.xml", text.encode())


def external(path: Path) -> None:
    text = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet>&a;</worksheet>'
    changed(path, "xl/worksheets/sheet1.xml", text.encode())


def last_cell(path: Path) -> None:
    book = Workbook()
    book.active.title = "Zone"
    book.active["XFD1048576"] = "x"
    book.save(path)


def endless_row(path: Path) -> None:
    sheet(path, b"<row>" + b"<c/>" * 15_000_000 + noise(3_000_000) + b"</row>")


def endless_rows(path: Path) -> None:
    sheet(path, b"<row/>" * 10_000_000 + noise(3_000_000))


def endless_text(path: Path) -> None:
    text = noise(60_000_000)
    sheet(path, b'<row><c t="inlineStr"><is><t>' + text + b"</t></is></c></row>")


def endless_styles(path: Path) -> None:
    styles = part_of_demo("xl/styles.xml")
    changed(path, "xl/styles.xml", styles + b"<!-- -->" * 500_000 + noise(2_000_000))


def foreign_encoding(path: Path) -> None:
    text = '<?xml version="1.0" encoding="cp037"?>' + "<c/>" * 1000
    changed(path, "xl/worksheets/sheet1.xml", text.encode("cp037"))


def packed_otherwise(path: Path) -> None:
    changed(path, "xl/media/a.bin", b"x", compression=zipfile.ZIP_LZMA)


def half(path: Path) -> None:
    data = DEMO.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def broken_sheet(path: Path) -> None:
    sheet(path, b"<row><c></row>")


HOSTILE: list[tuple[Callable[[Path], None], str]] = [
    (empty, "file.empty"),
    (renamed_pdf, "file.not_workbook"),
    (renamed_zip, "file.not_workbook"),
    (renamed_docx, "file.not_workbook"),
    (old_xls, "file.old_workbook"),
    (encrypted, "file.encrypted"),
    (macros, "file.macros"),
    (macro_type, "file.macros"),
    (bomb, "file.suspicious"),
    (large, "file.too_large"),
    (many_entries, "file.too_large"),
    (laughs, "file.suspicious"),
    (laughs_in_names, "file.suspicious"),
    (external, "file.suspicious"),
    (last_cell, "file.sheet_too_large"),
    (endless_row, "file.too_large"),
    (endless_rows, "file.too_large"),
    (endless_styles, "file.too_large"),
    (foreign_encoding, "file.unreadable"),
    (packed_otherwise, "file.suspicious"),
    (half, "file.unreadable"),
    (broken_sheet, "file.unreadable"),
]


@pytest.mark.parametrize(("make", "code"), HOSTILE, ids=[make.__name__ for make, _ in HOSTILE])
def test_hostile_file_is_refused_by_its_own_code(
    make: Callable[[Path], None], code: str, tmp_path: Path
) -> None:
    path = tmp_path / "register.xlsx"
    make(path)
    with pytest.raises(Refused) as refused:
        read_register(path)
    named = {"sheet": "Zone"} if code == "file.sheet_too_large" else {}
    assert (refused.value.code, refused.value.facts) == (code, {"path": str(path), **named})


def test_missing_file_and_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(Refused) as missing:
        read_register(tmp_path / "weg.xlsx")
    with pytest.raises(Refused) as folder:
        read_register(tmp_path)
    assert (missing.value.code, folder.value.code) == ("file.missing", "file.unreadable")


@pytest.mark.skipif(os.name == "nt", reason="counts memory as Linux does")
@pytest.mark.parametrize(
    "make",
    [endless_row, endless_rows, endless_text, bomb, last_cell],
    ids=lambda make: make.__name__,
)
def test_hostile_file_takes_little_memory(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "register.xlsx"
    make(path)
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        assert pool.apply(peak_of_reading, (path,)) < MEGABYTES


def peak_of_reading(path: Path) -> float:
    """The most memory a new process ever held while it read this file, in megabytes."""
    with contextlib.suppress(Refused):
        read_register(path)
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert peak
    return int(peak[1]) / 1024


@pytest.mark.parametrize("mistake", [KeyError, ValueError, TypeError, AttributeError])
def test_a_mistake_of_ours_is_not_blamed_on_the_file(mistake: type[Exception]) -> None:
    def stumble() -> None:
        with open_workbook(DEMO) as book:
            for _, part in book.sheets():
                for _ in book.rows(part, title=""):
                    raise mistake

    with pytest.raises(mistake):
        stumble()
