"""Documents of a record: kept, replaced, described, shown and exported (R85, C09)."""

from __future__ import annotations

import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from tests.services import papers_in
from tests.services.council import as_role, council, lock
from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.words import AccessAct, Marking, Role
from zonedesk.services import access, attachment_exports, attachments, dossiers, journal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from zonedesk.domain.attachments import AttachmentRow
    from zonedesk.services.workspace import Workspace

ENTITIES = "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"
REASON = "Voorbereiding van de zitting"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Workspace]:
    workspace = opened_folder(closed_folder(tmp_path))
    yield workspace
    workspace.contents.close()
    let_go(workspace)


@pytest.fixture
def dossier(folder: Workspace) -> Subject:
    fields: dossiers.DossierFields = {"title": "Dienstwagens", "category": "logistiek"}
    return Subject(SubjectKind.DOSSIER, dossiers.create(folder, fields=fields).id)


def added(folder: Workspace, subject: Subject, name: str, data: bytes) -> AttachmentRow:
    done = attachments.add_bytes(folder, subject, data=data, name=name)
    return attachments.document(folder, done.id)


def words(folder: Workspace, sha256: str) -> str:
    with folder.database.read() as session:
        query = text("SELECT words FROM attachment_text WHERE sha256 = :sha256")
        return session.execute(query, {"sha256": sha256}).scalar() or ""


def close(folder: Workspace, subject: Subject) -> None:
    """Make a dossier closed."""
    version = row_version(folder, "dossier", subject.id)
    dossiers.edit(folder, subject.id, row_version=version, fields={"marking": Marking.CLOSED})


def row_version(folder: Workspace, table: str, record_id: int) -> int:
    with folder.database.read() as session:
        query = text(f"SELECT row_version FROM {table} WHERE id = {record_id}")
        return int(session.execute(query).scalar_one())


def test_a_file_becomes_a_document_of_its_record(
    folder: Workspace, dossier: Subject, tmp_path: Path
) -> None:
    data = papers_in.pdf("Offerte voor drie wagens")
    path = papers_in.file(tmp_path, "Offerte_2018.pdf", data)
    seen: list[int] = []
    done = attachments.add(
        folder, dossier, path=path, watch=attachments.Watch(progress=seen.append)
    )
    (row,) = attachments.attached(folder, dossier)
    assert (row.handle.id, row.title, row.file_name) == (done.id, "Offerte_2018", path.name)
    assert (row.media_type, row.size, row.version, row.position) == (
        "application/pdf", len(data), 1, 1,
    )  # fmt: skip
    assert (row.marking, row.shown_marking) == (None, Marking.INTERNAL)
    assert seen == [len(data)]
    with attachments.opened(folder, done.id) as reader:
        assert reader.read() == data
    assert words(folder, row.sha256) == "Offerte voor drie wagens"


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("nota.docx", papers_in.docx("Be|leid &amp; plan", "Regel 2"), "Beleid & plan Regel 2"),
        ("nota.odt", papers_in.odt("Nota", "aan de raad"), "Nota aan de raad"),
        ("a.txt", "Café\r\nraad".encode("cp1252"), "Café raad"),
        ("a.txt", "Café".encode("utf-16"), "Café"),
        ("a.csv", "naam;één".encode(), "naam;één"),
        ("a.png", papers_in.picture(), ""),
        ("stuk.docx", papers_in.docx("x")[:-30], ""),
        ("stuk.pdf", papers_in.pdf("x")[:200], ""),
        ("stuk.docx", papers_in.packed(word__document=ENTITIES), ""),
        ("vals.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 20, ""),
    ],
)  # fmt: skip
def test_the_words_of_a_document_are_read_and_a_broken_one_has_none(
    folder: Workspace, dossier: Subject, name: str, data: bytes, expected: str
) -> None:
    assert words(folder, added(folder, dossier, name, data).sha256) == expected


def test_replacing_keeps_the_old(folder: Workspace, dossier: Subject, tmp_path: Path) -> None:
    row = added(folder, dossier, "nota.txt", b"eerste")
    path = papers_in.file(tmp_path, "nota v2.txt", b"tweede")
    attachments.replace(folder, row.handle.id, path=path, row_version=row.handle.row_version)
    (now,) = attachments.attached(folder, dossier)
    assert (now.title, now.file_name, now.version, now.versions) == ("nota", "nota v2.txt", 2, 2)
    known = attachments.versions(folder, row.handle.id)
    assert [(one.version, one.file_name, one.current) for one in known] == [
        (2, "nota v2.txt", True),
        (1, "nota.txt", False),
    ]
    assert attachments.opened(folder, row.handle.id).read() == b"tweede"
    assert attachments.opened(folder, row.handle.id, version=1).read() == b"eerste"
    with pytest.raises(Conflict):
        attachments.replace(folder, row.handle.id, path=path, row_version=row.handle.row_version)
    with pytest.raises(Conflict):
        attachments.opened(folder, row.handle.id, version=3)


def test_an_earlier_version_comes_back_as_a_new_one(
    folder: Workspace, dossier: Subject, tmp_path: Path
) -> None:
    row = added(folder, dossier, "nota.txt", b"eerste")
    path = papers_in.file(tmp_path, "nota v2.txt", b"tweede")
    done = attachments.replace(folder, row.handle.id, path=path, row_version=1)
    with pytest.raises(Refused, match=r"journal\.not_reversible"):
        journal.take_back(folder, done.transaction_no)
    attachments.reinstate(folder, row.handle.id, version=1, row_version=2)
    now = attachments.document(folder, row.handle.id)
    assert (now.version, now.versions, now.file_name) == (3, 3, "nota.txt")
    assert attachments.opened(folder, row.handle.id).read() == b"eerste"
    assert attachments.opened(folder, row.handle.id, version=2).read() == b"tweede"


def test_replacing_by_the_same_changes_nothing(
    folder: Workspace, dossier: Subject, tmp_path: Path
) -> None:
    row = added(folder, dossier, "nota.txt", b"eerste")
    path = papers_in.file(tmp_path, "nota.txt", b"eerste")
    handle = row.handle
    done = attachments.replace(folder, handle.id, path=path, row_version=handle.row_version)
    assert not done.changes
    assert attachments.attached(folder, dossier) == (row,)


def test_documents_are_described_and_moved(folder: Workspace, dossier: Subject) -> None:
    first, second, third = (
        added(folder, dossier, f"{name}.txt", name.encode()) for name in ("een", "twee", "drie")
    )
    fields: attachments.AttachmentFields = {
        "title": " Advies ",
        "kind": "advies",
        "to_print": True,
        "received_from": "Bijzonder rekenplichtige",
        "received_on": date(2018, 11, 12),
    }
    attachments.edit(folder, second.handle.id, row_version=second.handle.row_version, fields=fields)
    attachments.move(folder, third.handle.id, ordinal=1)
    rows = attachments.attached(folder, dossier)
    assert [row.title for row in rows] == ["drie", "een", "Advies"]
    assert [row.position for row in rows] == [1, 2, 3]
    assert (rows[2].kind, rows[2].to_print, rows[2].received_on) == (
        "advies", True, date(2018, 11, 12),
    )  # fmt: skip
    attachments.move(folder, third.handle.id, ordinal=9)
    assert [row.title for row in attachments.attached(folder, dossier)] == ["een", "Advies", "drie"]
    with pytest.raises(Refused, match=r"record\.required"):
        attachments.edit(folder, first.handle.id, row_version=1, fields={"title": " "})


def test_a_document_goes_to_the_bin_and_comes_back(folder: Workspace, dossier: Subject) -> None:
    row = added(folder, dossier, "nota.txt", b"eerste")
    done = attachments.delete(folder, row.handle.id, row_version=1)
    assert not attachments.attached(folder, dossier)
    journal.take_back(folder, done.transaction_no)
    assert [one.title for one in attachments.attached(folder, dossier)] == ["nota"]
    version = attachments.document(folder, row.handle.id).handle.row_version
    attachments.delete(folder, row.handle.id, row_version=version)
    assert attachments.restore(folder, row.handle.id)
    assert attachments.opened(folder, row.handle.id).read() == b"eerste"


def test_a_document_is_stricter_than_its_record_and_never_more_open(
    folder: Workspace, dossier: Subject
) -> None:
    row = added(folder, dossier, "nota.txt", b"x")
    for own, shown in (
        (Marking.PUBLIC, Marking.INTERNAL),
        (Marking.CLOSED, Marking.CLOSED),
        (None, Marking.INTERNAL),
    ):
        handle = attachments.document(folder, row.handle.id).handle
        attachments.edit(folder, handle.id, row_version=handle.row_version, fields={"marking": own})
        assert attachments.document(folder, handle.id).shown_marking is shown


def test_documents_hang_on_every_kind_of_record(folder: Workspace) -> None:
    raad = council(folder)
    meeting = Subject(SubjectKind.MEETING, raad.meeting)
    second, first = (Subject(SubjectKind.ITEM, raad.item(title)) for title in ("B", "A"))
    added(folder, first, "punt.txt", b"1")
    added(folder, second, "eerder.txt", b"2")
    added(folder, meeting, "vergadering.txt", b"3")
    rows = attachments.attached_to_meeting(folder, raad.meeting)
    assert [row.title for row in rows] == ["vergadering", "eerder", "punt"]
    assert {row.shown_marking for row in rows} == {Marking.PUBLIC}


def test_confidential_content_is_opened_and_exported_with_a_reason(
    folder: Workspace, dossier: Subject, tmp_path: Path
) -> None:
    row = added(folder, dossier, "nota.txt", b"geheim")
    close(folder, dossier)
    target = tmp_path / "uit.txt"
    with pytest.raises(Refused, match=r"access\.reason_needed"):
        attachments.opened(folder, row.handle.id)
    with pytest.raises(Refused, match=r"access\.reason_needed"):
        attachment_exports.export(folder, row.handle.id, target=target)
    assert not target.exists()
    assert attachments.opened(folder, row.handle.id, reason=REASON).read() == b"geheim"
    attachment_exports.export(folder, row.handle.id, target=target, reason=REASON)
    assert target.read_bytes() == b"geheim"
    entries = access.entries(folder)
    assert [one.act for one in entries] == [AccessAct.EXPORTED, AccessAct.OPENED]
    assert {(one.reference, one.reason) for one in entries} == {("D/2018/1 – nota", REASON)}


def test_a_reader_sees_documents_and_takes_out_what_is_not_confidential(
    folder: Workspace, dossier: Subject, tmp_path: Path
) -> None:
    row = added(folder, dossier, "nota.txt", b"open")
    reader = as_role(folder, Role.READER)
    attachment_exports.export(reader, row.handle.id, target=tmp_path / "uit.txt")
    assert attachments.opened(reader, row.handle.id).read() == b"open"
    refusals: list[Callable[[], object]] = [
        lambda: attachments.add_bytes(reader, dossier, data=b"x", name="x.txt"),
        lambda: attachments.add(reader, dossier, path=tmp_path / "uit.txt"),
        lambda: attachments.replace(
            reader, row.handle.id, path=tmp_path / "uit.txt", row_version=1
        ),
        lambda: attachments.move(reader, row.handle.id, ordinal=1),
        lambda: attachments.delete(reader, row.handle.id, row_version=1),
    ]
    for refused in refusals:
        with pytest.raises(Refused, match=r"user\.may_only_read"):
            refused()
    close(folder, dossier)
    with pytest.raises(Refused, match=r"user\.may_not_export_confidential"):
        attachment_exports.export(reader, row.handle.id, target=tmp_path / "nog.txt", reason=REASON)
    assert attachments.opened(reader, row.handle.id, reason=REASON).read() == b"open"


def test_an_approved_meeting_takes_the_signed_copy_and_keeps_the_rest(
    folder: Workspace, tmp_path: Path
) -> None:
    raad = council(folder)
    item = Subject(SubjectKind.ITEM, raad.item("Aankoop"))
    row = added(folder, item, "nota.txt", b"stuk")
    handle = row.handle
    attachments.edit(folder, handle.id, row_version=1, fields={"marking": Marking.INTERNAL})
    lock(folder, raad.meeting)
    signed = Subject(SubjectKind.MEETING, raad.meeting)
    assert added(folder, signed, "getekend.txt", b"x").locked
    path = papers_in.file(tmp_path, "ander.txt", b"ander")
    refusals: list[Callable[[], object]] = [
        lambda: attachments.replace(folder, handle.id, path=path, row_version=2),
        lambda: attachments.delete(folder, handle.id, row_version=2),
        lambda: attachments.edit(folder, handle.id, row_version=2, fields={"marking": None}),
    ]
    for refused in refusals:
        with pytest.raises(Refused, match=r"meeting\.locked"):
            refused()
    assert attachments.document(folder, handle.id).marking is Marking.INTERNAL
    attachments.edit(folder, handle.id, row_version=2, fields={"marking": Marking.CLOSED})


def test_all_documents_go_to_a_zip_with_short_numbered_names(
    folder: Workspace, dossier: Subject, tmp_path: Path
) -> None:
    given = {"Nota.txt": b"1", "nota.TXT": b"2", "CON.txt": b"3", "a\u202eb.txt": b"4"}
    for name, data in given.items():
        added(folder, dossier, name, data)
    target = tmp_path / "alles.zip"
    assert attachment_exports.export_all(folder, dossier, target=target) == target
    with zipfile.ZipFile(target) as archive:
        listing, *names = archive.namelist()
        assert names == ["01 Nota.txt", "02 nota.txt", "03 CON.txt", "04 ab.txt"]
        assert [archive.read(name) for name in names] == list(given.values())
        told = archive.read(listing).decode("utf-8-sig")
    assert listing.startswith("00 ")
    assert all(name in told for name in names)
    assert "nota.TXT" in told


def test_all_documents_go_to_a_folder_of_their_own(
    folder: Workspace, dossier: Subject, tmp_path: Path
) -> None:
    added(folder, dossier, "Nota.txt", b"1")
    target = tmp_path / "uit"
    assert attachment_exports.export_all(folder, dossier, target=target) == target
    again = attachment_exports.export_all(folder, dossier, target=target)
    assert again == target / "D-2018-1"
    listing, nota = sorted(path.name for path in again.iterdir())
    assert listing.startswith("00 ")
    assert nota == "01 Nota.txt"


def test_nothing_to_export_is_told(folder: Workspace, dossier: Subject, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"attachment\.none"):
        attachment_exports.export_all(folder, dossier, target=tmp_path / "uit")


def test_a_title_makes_no_program_of_a_document(folder: Workspace, dossier: Subject) -> None:
    row = added(folder, dossier, "LEESMIJ", b"tekst")
    attachments.edit(folder, row.handle.id, row_version=1, fields={"title": "start.exe"})
    named = attachment_exports.export_name(attachments.document(folder, row.handle.id), number=1)
    assert named == "01 start-exe"


def test_adding_to_what_is_gone_is_a_conflict(folder: Workspace, dossier: Subject) -> None:
    dossiers.delete(folder, dossier.id, row_version=1)
    with pytest.raises(Conflict):
        added(folder, dossier, "nota.txt", b"x")
    assert not folder.contents.hashes()
