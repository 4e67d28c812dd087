"""What a user sees of a document inside the program, and that nothing of it is left anywhere."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.kit.attachments.conftest import added, pdf, png
from zonedesk.domain.words import Marking
from zonedesk.services import access, attachments

if TYPE_CHECKING:
    from tests.ui.kit.attachments.conftest import Shelf
    from zonedesk.domain.attachments import AttachmentRow
    from zonedesk.ui.kit.attachments.viewer import Viewer

Key = Qt.Key


def temporary() -> set[str]:
    """Every file that stands in the folders for temporary files."""
    places = {tempfile.gettempdir(), os.environ.get("TMPDIR", "/tmp"), "/var/tmp", "/dev/shm"}
    own = ("bt_", "pytest", "bash_jobs", "ruff", "mypy")
    return {
        str(one)
        for place in places
        if Path(place).is_dir()
        for one in Path(place).iterdir()
        if not one.name.startswith(own)
    }


def closed(shelf: Shelf, row: AttachmentRow) -> AttachmentRow:
    """The document, marked as closed."""
    workspace = shelf.part._desk.workspace
    handle = row.handle
    fields: attachments.AttachmentFields = {"marking": Marking.CLOSED}
    attachments.edit(workspace, handle.id, row_version=handle.row_version, fields=fields)
    return shelf.stored()[-1]


def test_a_pdf_is_shown_page_by_page(shelf: Shelf, viewer: Viewer) -> None:
    viewer.show_document(added(shelf, "Offerte.pdf", pdf(3)))
    assert viewer.pages.count == 3
    assert viewer.pages.isVisible()
    assert viewer.bar.next.isVisible()
    viewer.pages.set_columns(1)
    viewer.pages.setFocus()
    QTest.keyClick(viewer.pages, Key.Key_End)
    assert list(viewer.pages.pages) == [3]
    document = viewer.pages.document
    assert document is not None
    assert "Bladzijde 2 van de bijlage" in document.text(1)


def test_a_picture_is_shown_no_larger_than_it_is(shelf: Shelf, viewer: Viewer) -> None:
    viewer.show_document(added(shelf, "Foto.png", png()))
    assert viewer.pages.count == 1
    assert viewer.pages.zoom == 1
    image = viewer.grab().toImage()
    colors = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 4)
        for y in range(60, image.height(), 4)
    }
    assert "#008000" in colors


def test_a_large_picture_fits_the_width(shelf: Shelf, viewer: Viewer) -> None:
    viewer.show_document(added(shelf, "Foto.png", png(3000, 400)))
    assert viewer.pages.zoom < 1


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("Nota.txt", "Één café".encode(), "Één café"),
        ("Oud.txt", "Één café".encode("cp1252"), "Één café"),
        ("Lijst.csv", b"naam;bedrag\nA;1\n", "naam;bedrag"),
        ("Mail.eml", b"From: a@b.be\nSubject: Vraag\n\nGoede dag", "Subject: Vraag"),
        ("Mail.eml", b"From: a@b.be\nSubject: Vraag\n\nGoede dag", "Goede dag"),
        ("Tekening.svg", b"<svg><script>x</script></svg>", "<script>"),
    ],
)
def test_texts_are_shown_as_text(
    shelf: Shelf, viewer: Viewer, name: str, data: bytes, words: str
) -> None:
    viewer.show_document(added(shelf, name, data))
    assert viewer.text.isVisible()
    assert words in viewer.text.toPlainText()
    assert viewer.text.isReadOnly()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("Kapot.pdf", b"%PDF-1.4\nniets meer"),
        ("Kapot.png", b"\x89PNG\r\n\x1a\nniets meer"),
        ("Blad.xlsx", b"PK\x03\x04niets"),
        ("Vreemd.bin2", b"\x00\x01\x02"),
    ],
)
def test_what_cannot_be_shown_says_why_and_can_be_exported(
    shelf: Shelf, viewer: Viewer, name: str, data: bytes
) -> None:
    viewer.show_document(added(shelf, name, data))
    assert viewer.unseen.isVisible()
    assert viewer.unseen.words.text()
    assert viewer.unseen.export.isVisible()


def test_esc_goes_back(shelf: Shelf, viewer: Viewer) -> None:
    viewer.show_document(added(shelf, "Nota.txt", b"x"))
    went: list[bool] = []
    viewer.back_wanted.connect(lambda: went.append(True))
    viewer.setFocus()
    QTest.keyClick(viewer.text, Key.Key_Escape)
    assert went == [True]


def test_a_confidential_document_asks_why_once_a_day(shelf: Shelf, viewer: Viewer) -> None:
    row = closed(shelf, added(shelf, "Tucht.txt", b"geheim"))
    viewer.show_document(row)
    assert viewer.reason.isVisible()
    assert viewer.text.toPlainText() == ""
    viewer.reason.field.setFocus()
    QTest.keyClick(viewer.reason.field, Key.Key_Return)
    assert viewer.reason.isVisible()  # not without a reason
    QTest.keyClicks(viewer.reason.field, "tuchtonderzoek")
    QTest.keyClick(viewer.reason.field, Key.Key_Return)
    assert viewer.text.toPlainText() == "geheim"
    viewer.show_document(row)
    assert not viewer.reason.isVisible()
    assert viewer.text.toPlainText() == "geheim"
    lines = access.entries(shelf.part._desk.workspace)
    assert [line.reason for line in lines] == ["tuchtonderzoek", "tuchtonderzoek"]


def test_who_gives_no_reason_sees_nothing(shelf: Shelf, viewer: Viewer) -> None:
    viewer.show_document(closed(shelf, added(shelf, "Tucht.txt", b"geheim")))
    went: list[bool] = []
    viewer.back_wanted.connect(lambda: went.append(True))
    QTest.keyClick(viewer.reason.field, Key.Key_Escape)
    assert went == [True]
    assert access.entries(shelf.part._desk.workspace) == ()


def test_when_it_is_put_away_nothing_is_held(shelf: Shelf, viewer: Viewer) -> None:
    viewer.show_document(added(shelf, "Nota.txt", b"woorden"))
    viewer.put_away()
    assert viewer.text.toPlainText() == ""
    viewer.show_document(added(shelf, "Offerte.pdf", pdf()))
    viewer.put_away()
    assert viewer.pages.document is None
    assert viewer.pages.count == 0
    assert viewer.row is None


def test_nothing_of_a_document_comes_in_a_temporary_folder(shelf: Shelf, viewer: Viewer) -> None:
    before = temporary()
    for name, data in (("a.pdf", pdf()), ("b.png", png()), ("c.txt", b"woorden")):
        viewer.show_document(added(shelf, name, data))
        viewer.grab()
    assert temporary() <= before
    viewer.put_away()
    assert temporary() <= before


def test_an_export_is_the_same_to_the_byte(shelf: Shelf, viewer: Viewer, tmp_path: Path) -> None:
    row = added(shelf, "Offerte.pdf", pdf(2))
    target = tmp_path / "uit.pdf"
    viewer.exporter.export(row, target)
    assert target.read_bytes() == pdf_of(shelf)


def pdf_of(shelf: Shelf) -> bytes:
    """The bytes that were dropped."""
    return (shelf.folder / "Offerte.pdf").read_bytes()


def test_an_export_of_what_is_confidential_asks_why(
    shelf: Shelf, viewer: Viewer, tmp_path: Path
) -> None:
    row = closed(shelf, added(shelf, "Tucht.txt", b"geheim"))
    target = tmp_path / "uit.txt"
    shelf.part.exporter.export(row, target)
    assert not target.exists()
    assert shelf.part.reason.isVisible()
    QTest.keyClicks(shelf.part.reason.field, "voor de raadsman")
    QTest.keyClick(shelf.part.reason.field, Key.Key_Return)
    assert target.read_bytes() == b"geheim"
    assert [one.reason for one in access.entries(shelf.part._desk.workspace)] == [
        "voor de raadsman"
    ]


def test_all_documents_go_into_one_zip(shelf: Shelf, tmp_path: Path) -> None:
    added(shelf, "a.txt", b"een")
    added(shelf, "b.txt", b"twee")
    target = tmp_path / "alles.zip"
    shelf.part.exporter.export_all(shelf.subject, target)
    assert target.is_file()
    assert "alles.zip" in shelf.toasts[-1][0]


def test_an_older_version_is_shown_as_it_was(shelf: Shelf, viewer: Viewer) -> None:
    row = added(shelf, "Nota.txt", b"eerste")
    shelf.part.replace(row, (shelf.file("Nota2.txt", b"tweede"),))
    viewer.show_document(shelf.stored()[0], version=1)
    assert viewer.text.toPlainText() == "eerste"
    viewer.show_document(shelf.stored()[0])
    assert viewer.text.toPlainText() == "tweede"
