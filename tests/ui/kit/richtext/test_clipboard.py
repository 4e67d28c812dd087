"""Paste and copy in the field of a long text, under real keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor
from PySide6.QtTest import QTest

from zonedesk.domain.richtext import (
    BulletList,
    NumberedList,
    Paragraph,
    RichText,
    Run,
    from_plain,
    plain,
)
from zonedesk.ui.kit.richtext.copying import OWN_FORMAT

if TYPE_CHECKING:
    from zonedesk.ui.kit.richtext.editor import RichTextEdit

Key, Move = Qt.Key, QTextCursor.MoveOperation
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEEP = QTextCursor.MoveMode.KeepAnchor
UNTOUCHED = RichText((Paragraph((Run("a"), Run("b"))), BulletList()))


def put(edit: RichTextEdit, *, html: str = "", text: str = "") -> None:
    """Put something foreign on the clipboard and paste it."""
    source = QMimeData()
    if html:
        source.setHtml(html)
    if text:
        source.setText(text)
    QGuiApplication.clipboard().setMimeData(source)
    QTest.keyClick(edit, Key.Key_V, CONTROL)


def clipboard() -> QMimeData:
    """What is on the clipboard."""
    return QGuiApplication.clipboard().mimeData()


def test_paste_brings_words_and_few_looks_as_one_step_of_undo(edit: RichTextEdit) -> None:
    QTest.keyClicks(edit, "voor ")
    put(
        edit,
        html="<p style='color:red;font-size:30pt'>een <b>vet</b><img src='x.png'></p><p>twee</p>",
    )
    assert edit.rich() == RichText(
        (Paragraph((Run("voor een "), Run("vet", bold=True))), Paragraph((Run("twee"),)))
    )
    edit.undo()
    assert plain(edit.rich()) == "voor "
    edit.redo()
    QTest.keyClicks(edit, "!")
    assert plain(edit.rich()) == "voor een vet\ntwee!"


def test_plain_paste_brings_characters_only(edit: RichTextEdit) -> None:
    source = QMimeData()
    source.setHtml("<b>vet</b>")
    source.setText("vet\r\nen \x07meer")
    QGuiApplication.clipboard().setMimeData(source)
    QTest.keyClick(edit, Key.Key_V, CONTROL | SHIFT)
    assert edit.rich() == from_plain("vet\nen meer")


def test_html_without_words_gives_way_to_the_bare_text(edit: RichTextEdit) -> None:
    put(edit, html="<img src='x.png'>", text="tekst")
    assert plain(edit.rich()) == "tekst"


def test_files_and_pictures_are_left_to_the_page(edit: RichTextEdit) -> None:
    files, picture = QMimeData(), QMimeData()
    files.setUrls([QUrl("file:///verslag.pdf")])
    files.setText("file:///verslag.pdf")
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    assert not edit.canInsertFromMimeData(files)
    assert not edit.canInsertFromMimeData(picture)


def test_what_is_copied_is_clean_for_others_and_whole_for_us(edit: RichTextEdit) -> None:
    text = RichText(
        (
            Paragraph((Run("Dit is "), Run("R&D <5", bold=True), Run("  en \nmeer"))),
            NumberedList(((Run("punt"),),), start=4),
        )
    )
    edit.set_rich(text)
    edit.selectAll()
    QTest.keyClick(edit, Key.Key_C, CONTROL)
    assert clipboard().text() == "Dit is R&D <5  en \nmeer\n4. punt"
    assert clipboard().html() == (
        '<p>Dit is <b>R&amp;D &lt;5</b>&nbsp; en <br>meer</p><ol start="4"><li>punt</li></ol>'
    )
    assert clipboard().hasFormat(OWN_FORMAT)
    edit.clear()
    QTest.keyClick(edit, Key.Key_V, CONTROL)
    assert edit.rich() == text


def test_a_locked_text_takes_no_keys(edit: RichTextEdit) -> None:
    edit.set_rich(from_plain("vast"))
    edit.setReadOnly(True)
    put(edit, text="x")
    QTest.keyClick(edit, Key.Key_B, CONTROL)
    QTest.keyClicks(edit, "x")
    assert edit.rich() == from_plain("vast")
