"""Documents that mean harm or come to harm: told, and nothing half kept (C09, C10)."""

from __future__ import annotations

import os
import tempfile
import zipfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.killing import kill_at_step
from tests.services import papers_in
from tests.services.folders import let_go
from tests.workspaces import NOON, closed_folder, opened_folder
from zonedesk.domain.attachments import LONGEST, AttachmentRow, Subject, SubjectKind
from zonedesk.domain.errors import Refused
from zonedesk.domain.handles import Handle
from zonedesk.domain.media_types import ending_of, is_executable
from zonedesk.domain.words import Marking
from zonedesk.services import attachment_exports, attachments, dossiers
from zonedesk.system.clock import in_brussels
from zonedesk.system.files import safe_name
from zonedesk.system.trouble import Cancelled, DataFileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zonedesk.services.workspace import Workspace

ODD_NAMES = (
    "CON.pdf", "nul", "COM1.txt", "a.pdf", "A.PDF", "besluit .pdf", "besluit.pdf.", "x:y.txt",
    "a\u202efdp.txt", "a\u200bb.txt", "é.txt", "e\u0301.txt", "..", "...", ".htaccess", " ",
    "\u200b", "naam\tmet tab.txt",
    "naam\nmet regel.txt", "*?<>|.txt", 'aan"haling.txt', "-rf.txt", "~.txt",
    "$(reboot).txt", "%TEMP%.txt", "=1+1.csv", "\U0001f4c4.txt", "a" * 300 + ".txt",
    "é" * 200 + ".txt", "LPT9", "desktop.ini.txt", "\ud800.txt", "..\\..\\x.txt", "../../x.txt",
)  # fmt: skip
KINDS = (
    ("pdf", papers_in.pdf()),
    ("png", papers_in.picture()),
    ("jpg", papers_in.picture("JPEG")),
    ("gif", papers_in.picture("GIF")),
    ("webp", papers_in.picture("WEBP")),
    ("tiff", papers_in.picture("TIFF")),
    ("docx", papers_in.docx("Nota")),
    ("odt", papers_in.odt("Nota")),
    ("xlsx", papers_in.packed(xl__sharedStrings="<sst><si><t>een</t></si></sst>")),
    ("zip", papers_in.packed(x="<x/>")),
    ("csv", b"naam;bedrag\r\n"),
    ("md", b"# Nota"),
    ("svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ("eml", b"Subject: Nota\r\n\r\nBeste"),
    ("msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64)),
    ("rtf", rb"{\rtf1 Nota}"),
    ("mp4", b"\0\0\0\x18ftypmp42" + bytes(64)),
    ("", bytes(range(256))),
)
MANY = 500


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Workspace]:
    workspace = opened_folder(closed_folder(tmp_path))
    yield workspace
    workspace.contents.close()
    let_go(workspace)


@pytest.fixture
def dossier(folder: Workspace) -> Subject:
    return made_dossier(folder)


def made_dossier(folder: Workspace) -> Subject:
    fields: dossiers.DossierFields = {"title": "Dienstwagens", "category": "logistiek"}
    return Subject(SubjectKind.DOSSIER, dossiers.create(folder, fields=fields).id)


def many() -> list[tuple[str, bytes]]:
    """Documents of every kind under every name, each with content of its own but for some."""
    found = []
    for number in range(MANY):
        ending, data = KINDS[number % len(KINDS)]
        odd = ODD_NAMES[number % len(ODD_NAMES)]
        name = f"{odd}.{ending}" if ending and number % 3 else odd
        found.append((name, data + str(number // 2).encode()))
    return found


def refusal(work: Callable[[], object]) -> str:
    with pytest.raises(Refused) as found:
        work()
    return found.value.code


def test_500_documents_come_in_and_go_out_byte_for_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    workspace = opened_folder(closed_folder(tmp_path))
    subject = made_dossier(workspace)
    given = many()
    for name, data in given:
        attachments.add_bytes(workspace, subject, data=data, name=name)
    rows = attachments.attached(workspace, subject)
    assert len(rows) == MANY
    target = tmp_path / "alles.zip"
    attachment_exports.export_all(workspace, subject, target=target)
    out = attachment_exports.export_all(workspace, subject, target=tmp_path / "uit")
    for row in rows[:40]:
        with attachments.opened(workspace, row.handle.id) as reader:
            assert reader.read() == given[row.position - 1][1]
    workspace.close()
    with zipfile.ZipFile(target) as archive:
        names = archive.namelist()[1:]
        assert [archive.read(name) for name in names] == [data for _, data in given]
    assert [(out / name).read_bytes() for name in names] == [data for _, data in given]
    assert len({name.casefold() for name in names}) == MANY
    assert not any(temporary.rglob("*"))
    left = {path.name for path in (tmp_path / "lier.zonedesk").rglob("*")}
    assert not {name for name in left if name.startswith(".zonedesk-")}
    assert b"Subject: Nota" not in (tmp_path / "lier.zonedesk" / "content.db").read_bytes()


@pytest.mark.parametrize("step", [1, 3, 6, 12])
def test_a_kill_leaves_nothing_readable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    folder = closed_folder(tmp_path)
    source = papers_in.file(tmp_path, "nota.txt", b"Nota aan de raad " * 1000)

    def work(place: Path, tell: Callable[[object], object]) -> None:
        workspace = opened_folder(place)
        subject = made_dossier(workspace)
        done = attachments.add(workspace, subject, path=source)
        with attachments.opened(workspace, done.id) as reader:
            tell(len(reader.read()))
        attachments.replace(workspace, done.id, path=source, row_version=1)
        workspace.close()

    kill_at_step(work, folder, step=step)
    assert not any(temporary.rglob("*"))
    for path in folder.rglob("*"):
        assert path.is_dir() or b"aan de raad" not in path.read_bytes()
    workspace = opened_folder(folder)
    assert not [path for path in folder.iterdir() if path.name.startswith(".zonedesk-")]
    workspace.close()


def test_each_thing_that_is_no_document_has_its_own_sentence(
    folder: Workspace, dossier: Subject, tmp_path: Path
) -> None:
    place = tmp_path / "in"
    place.mkdir()
    os.mkfifo(place / "pijp.pdf")
    huge = place / "film.mp4"
    with huge.open("wb") as file:
        file.truncate(LONGEST + 1)
    (place / "kring.pdf").symlink_to(place / "kring.pdf")
    expected = {
        papers_in.file(place, "leeg.pdf", b""): "attachment.empty",
        papers_in.file(place, "start.pdf.exe", b"MZ"): "attachment.executable",
        papers_in.file(place, "verstopt.pdf", b"MZ\x90\x00"): "attachment.executable",
        papers_in.file(place, "weg.lnk", b"L"): "attachment.shortcut",
        papers_in.file(place, "site.url", b"[InternetShortcut]"): "attachment.shortcut",
        place / "weg.pdf": "attachment.missing",
        place / "weg" / "weg.pdf": "attachment.missing",
        place: "attachment.folder",
        place / "pijp.pdf": "attachment.no_file",
        Path("/dev/zero"): "attachment.no_file",
        huge: "attachment.too_large",
        place / "kring.pdf": "attachment.unreadable",
    }
    found = {
        path: refusal(partial(attachments.add, folder, dossier, path=path)) for path in expected
    }
    assert found == expected
    assert not folder.contents.hashes()
    assert not attachments.attached(folder, dossier)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_rights_is_told(folder: Workspace, dossier: Subject, tmp_path: Path) -> None:
    path = papers_in.file(tmp_path, "nota.pdf", b"%PDF-1.7")
    path.chmod(0)
    assert refusal(lambda: attachments.add(folder, dossier, path=path)) == "attachment.unreadable"


def test_a_link_to_a_file_outside_is_followed(
    folder: Workspace, dossier: Subject, tmp_path: Path
) -> None:
    papers_in.file(tmp_path, "echt.txt", b"tekst")
    (tmp_path / "wijzer.txt").symlink_to("echt.txt")
    attachments.add(folder, dossier, path=tmp_path / "wijzer.txt")
    assert [row.file_name for row in attachments.attached(folder, dossier)] == ["wijzer.txt"]


def test_a_file_that_changes_while_it_is_copied_is_told(
    folder: Workspace, dossier: Subject, tmp_path: Path
) -> None:
    path = papers_in.file(tmp_path, "nota.txt", b"a" * 3_000_000)

    def grow(done: int) -> None:
        if done < 2_000_000:
            with path.open("ab") as file:
                file.write(b"b")

    watch = attachments.Watch(progress=grow)
    code = refusal(lambda: attachments.add(folder, dossier, path=path, watch=watch))
    assert code == "attachment.changed"
    assert not attachments.attached(folder, dossier)


def test_a_copy_that_is_broken_off_leaves_nothing(
    folder: Workspace, dossier: Subject, tmp_path: Path
) -> None:
    path = papers_in.file(tmp_path, "nota.txt", b"a" * 3_000_000)
    with pytest.raises(Cancelled):
        attachments.add(folder, dossier, path=path, watch=attachments.Watch(cancelled=lambda: True))
    assert not folder.contents.hashes()
    assert not attachments.attached(folder, dossier)


def test_nothing_is_exported_into_a_work_folder(folder: Workspace, dossier: Subject) -> None:
    done = attachments.add_bytes(folder, dossier, data=b"tekst", name="nota.txt")
    inside = folder.folder.path / "backups"
    with pytest.raises(DataFileError, match=r"output\.inside"):
        attachment_exports.export(folder, done.id, target=inside / "nota.txt")
    with pytest.raises(DataFileError, match=r"output\.inside"):
        attachment_exports.export_all(folder, dossier, target=inside / "uit")
    assert not (inside / "uit").exists()


def row_of(title: str, file_name: str) -> AttachmentRow:
    """A document in a list."""
    return AttachmentRow(
        handle=Handle(1, 1), title=title, file_name=file_name, kind="", media_type="text/plain",
        marking=None, shown_marking=Marking.PUBLIC, to_print=False, received_from="",
        received_on=None, size=1, version=1, versions=1, added_at=in_brussels(NOON),
        sha256="0" * 64, position=1, subject=Subject(SubjectKind.DOSSIER, 1),
    )  # fmt: skip


@given(st.text(min_size=1), st.text(min_size=1), st.none() | st.integers(1, 999))
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=150)
def test_any_name_becomes_one_that_is_safe_everywhere(
    title: str, file_name: str, number: int | None
) -> None:
    name = attachment_exports.export_name(row_of(title, file_name), number=number)
    assert name == safe_name(name)
    assert not is_executable(name) or is_executable(file_name)
    assert len(name) <= 80
    assert number is None or name.startswith(f"{number:02d}")


@given(st.sampled_from(["pdf", "docx", "txt"]), st.text())
def test_a_document_keeps_its_ending(ending: str, title: str) -> None:
    assert ending_of(attachment_exports.export_name(row_of(title, f"x.{ending}"))) == ending
