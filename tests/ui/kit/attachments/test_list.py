"""What a user does with the list of documents: drop, rename, move, mark, delete."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from tests.ui.kit.attachments.conftest import added, drag, drop, pdf, urls
from zonedesk.domain.words import Marking
from zonedesk.services import attachments
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.kit.attachments.conftest import Shelf

Key = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


@pytest.fixture
def three(shelf: Shelf) -> Shelf:
    """Three documents, the first one under the cursor."""
    for name in ("Offerte.pdf", "Nota.txt", "Lijst.csv"):
        added(shelf, name, pdf() if name.endswith("pdf") else name.encode())
    shelf.part.rows.setFocus()
    shelf.part.rows.setCurrentIndex(shelf.part.rows.looks.index(0))
    shelf.toasts.clear()
    return shelf


def test_an_empty_list_says_what_belongs_here(shelf: Shelf) -> None:
    assert shelf.part.hint.isVisible()
    assert not shelf.part.rows.isVisible()


def test_files_that_are_dropped_come_in_in_their_order(shelf: Shelf) -> None:
    first, second = shelf.file("Offerte.pdf", pdf()), shelf.file("Nota & bijlage.txt")
    assert drag(shelf.part, urls(first, second))
    assert shelf.part.zone.frame.isVisible()
    assert shelf.drop(first, second)
    assert shelf.titles() == ["Offerte", "Nota & bijlage"]
    assert first.exists()
    assert not shelf.part.zone.frame.isVisible()
    assert not shelf.part.hint.isVisible()
    assert len(shelf.toasts) == 1


def test_what_cannot_come_in_is_told_and_the_others_come_in(shelf: Shelf) -> None:
    (shelf.folder / "map").mkdir()
    shelf.drop(
        shelf.folder / "map",
        shelf.folder / "weg.pdf",
        shelf.file("Snelkoppeling.lnk"),
        shelf.file("besluit.pdf.exe"),
        shelf.file("Goed.txt"),
    )
    assert shelf.titles() == ["Goed"]
    assert shelf.part.bar.isVisible()
    for name in ("map", "weg.pdf", "Snelkoppeling.lnk", "besluit.pdf.exe"):
        assert name in shelf.part.bar.words


def test_a_mail_out_of_the_mail_program_is_explained(shelf: Shelf) -> None:
    source = QMimeData()
    source.setData('application/x-qt-windows-mime;value="FileGroupDescriptorW"', b"x")
    assert drop(shelf.part, source)
    assert shelf.part.bar.isVisible()
    assert shelf.stored() == ()


def test_an_address_of_the_internet_is_no_file(shelf: Shelf) -> None:
    source = QMimeData()
    source.setUrls([QUrl("https://example.org/besluit.pdf")])
    drop(shelf.part, source)
    assert "example.org" in shelf.part.bar.words
    assert shelf.stored() == ()


def test_words_are_no_document(shelf: Shelf) -> None:
    source = QMimeData()
    source.setText("zomaar tekst")
    assert not drag(shelf.part, source)
    assert not drop(shelf.part, source)


def test_the_way_back_takes_all_that_came_in(shelf: Shelf) -> None:
    shelf.drop(shelf.file("a.txt"), shelf.file("b.txt", b"anders"))
    words, act = shelf.toasts[-1]
    assert "2" in words
    assert callable(act)
    act()
    assert shelf.stored() == ()
    assert shelf.titles() == []


def test_an_image_of_the_clipboard_becomes_a_document(shelf: Shelf) -> None:
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    source = QMimeData()
    source.setImageData(image)
    QApplication.clipboard().setMimeData(source)
    shelf.part.paste()
    (row,) = shelf.stored()
    assert row.media_type == "image/png"
    assert "2018-11-22" in row.title


def test_files_of_the_clipboard_are_pasted_with_the_key(three: Shelf) -> None:
    QApplication.clipboard().setMimeData(urls(three.file("Kopie.txt", b"kopie")))
    press(Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert three.titles() == ["Offerte", "Nota", "Lijst", "Kopie"]


def test_f2_renames_and_leaves_the_name_of_the_file(three: Shelf, qtbot: QtBot) -> None:
    press(Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Offerte camera's")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: three.titles()[0] != "Offerte")
    row = three.stored()[0]
    assert (row.title, row.file_name) == ("Offerte camera's", "Offerte.pdf")


def test_a_reload_does_not_take_the_title_that_is_typed(three: Shelf, qtbot: QtBot) -> None:
    press(Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Nieuwe titel")
    three.drop(three.file("Later.txt", b"later"))
    assert field.isVisible()
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: len(three.titles()) > 3)
    assert three.titles() == ["Nieuwe titel", "Nota", "Lijst", "Later"]


def test_esc_keeps_the_old_title(three: Shelf) -> None:
    press(Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Anders")
    press(Key.Key_Escape)
    assert three.titles()[0] == "Offerte"


def test_alt_with_arrows_moves_a_document_and_the_cursor_goes_along(three: Shelf) -> None:
    press(Key.Key_Down, Alt)
    assert three.titles() == ["Nota", "Offerte", "Lijst"]
    press(Key.Key_Down, Alt)
    press(Key.Key_Down, Alt)
    assert three.titles() == ["Nota", "Lijst", "Offerte"]
    press(Key.Key_Up, Alt)
    assert three.titles() == ["Nota", "Offerte", "Lijst"]
    current = three.part.rows.current()
    assert current is not None
    assert current.title == "Offerte"


def test_del_puts_a_document_in_the_bin_and_the_toast_takes_it_back(three: Shelf) -> None:
    press(Key.Key_Delete)
    assert three.titles() == ["Nota", "Lijst"]
    words, act = three.toasts[-1]
    assert "Offerte" in words
    assert callable(act)
    act()
    assert three.titles() == ["Offerte", "Nota", "Lijst"]


def test_enter_opens_the_document_under_the_cursor(three: Shelf) -> None:
    seen: list[object] = []
    three.part.seen.connect(lambda row, version: seen.append((row.title, version)))
    press(Key.Key_Return)
    assert seen == [("Offerte", None)]


def test_the_menu_marks_prints_and_offers_older_versions(three: Shelf) -> None:
    row = three.stored()[0]
    three.part.replace(row, (three.file("Offerte2.pdf", pdf(1)),))
    row = three.stored()[0]
    assert (row.title, row.version, row.versions) == ("Offerte", 2, 2)
    versions = attachments.versions(three.part._desk.workspace, row.handle.id)
    menu = three.part.menu_of(row, versions)
    older, marks = (below for action in menu.actions() if isinstance(below := action.menu(), QMenu))
    seen: list[object] = []
    three.part.seen.connect(lambda _row, version: seen.append(version))
    older.actions()[1].trigger()
    assert seen == [1]
    assert [action.isChecked() for action in marks.actions()] == [True, False, False, False]
    marks.actions()[3].trigger()
    assert three.stored()[0].marking is Marking.CLOSED
    three.part.act("to_print")
    assert three.stored()[0].to_print


def test_kind_and_origin_are_typed_below_the_list(three: Shelf) -> None:
    three.part.act("facts")
    form = three.part.facts
    assert form is not None
    QTest.keyClicks(form.kind, "offerte")
    QTest.keyClicks(form.origin, "Leverancier")
    QTest.keyClicks(form.day, "5/3/2018")
    form.keep()
    row = three.stored()[0]
    assert (row.kind, row.received_from) == ("offerte", "Leverancier")
    assert row.received_on == date(2018, 3, 5)
    assert three.part.rows.hasFocus()


def test_esc_leaves_the_form_without_a_change(three: Shelf) -> None:
    three.part.act("facts")
    form = three.part.facts
    assert form is not None
    QTest.keyClicks(form.origin, "Leverancier")
    form.origin.setFocus()
    press(Key.Key_Escape)
    assert not form.isVisible()
    assert three.stored()[0].received_from == ""


def test_screen_readers_hear_title_mark_size_and_day(three: Shelf) -> None:
    words = three.part.rows.looks.index(0).data()
    assert words.startswith("Offerte, ")
    assert "2018" in words
    assert texts().label("Marking", "internal") in words or "," in words


def test_names_with_signs_of_menus_are_written_as_they_are(shelf: Shelf) -> None:
    added(shelf, "A & B <b>.txt", b"x")
    assert shelf.titles() == ["A & B <b>"]
