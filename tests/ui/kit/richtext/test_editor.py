"""The field of a long text under real keys: looks, lists, tables, paste, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.richtext import (
    BulletList,
    NumberedList,
    Paragraph,
    RichText,
    Run,
    Table,
    from_plain,
    plain,
)
from zonedesk.ui.kit.richtext.bar import FormatBar
from zonedesk.ui.kit.richtext.editor import RichTextEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show

Key, Move = Qt.Key, QTextCursor.MoveOperation
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEEP = QTextCursor.MoveMode.KeepAnchor
UNTOUCHED = RichText((Paragraph((Run("a"), Run("b"))), BulletList()))


def test_looks_are_typed_with_the_keys_of_office(edit: RichTextEdit) -> None:
    QTest.keyClicks(edit, "a ")
    for key, word in ((Key.Key_B, "vet"), (Key.Key_I, "schuin"), (Key.Key_U, "lijn")):
        QTest.keyClick(edit, key, CONTROL)
        QTest.keyClicks(edit, word)
        QTest.keyClick(edit, key, CONTROL)
        QTest.keyClicks(edit, " ")
    edit.set_position("super")
    QTest.keyClicks(edit, "2")
    edit.set_position("super")
    QTest.keyClicks(edit, "!")
    assert edit.rich() == RichText(
        (
            Paragraph(
                (
                    Run("a "),
                    Run("vet", bold=True),
                    Run(" "),
                    Run("schuin", italic=True),
                    Run(" "),
                    Run("lijn", underline=True),
                    Run(" "),
                    Run("2", position="super"),
                    Run("!"),
                )
            ),
        )
    )


def test_the_keys_of_looks_reach_the_field_before_the_window(edit: RichTextEdit) -> None:
    told: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+B"), edit.window())
    shortcut.activated.connect(lambda: told.append("venster"))
    QTest.keyClick(edit, Key.Key_B, CONTROL)
    QTest.keyClicks(edit, "x")
    assert edit.rich() == RichText((Paragraph((Run("x", bold=True),)),))
    assert not told


def test_lists_are_made_continued_and_left(edit: RichTextEdit) -> None:
    QTest.keyClick(edit, Key.Key_L, CONTROL | SHIFT)
    QTest.keyClicks(edit, "een")
    QTest.keyClick(edit, Key.Key_Return)
    QTest.keyClicks(edit, "twee")
    QTest.keyClick(edit, Key.Key_Return)
    QTest.keyClick(edit, Key.Key_Return)
    QTest.keyClicks(edit, "los")
    assert edit.rich() == RichText(
        (BulletList(((Run("een"),), (Run("twee"),))), Paragraph((Run("los"),)))
    )
    edit.selectAll()
    QTest.keyClick(edit, Key.Key_N, CONTROL | SHIFT)
    assert edit.rich() == RichText((NumberedList(((Run("een"),), (Run("twee"),), (Run("los"),))),))
    QTest.keyClick(edit, Key.Key_N, CONTROL | SHIFT)
    assert edit.rich() == from_plain("een\ntwee\nlos")


def test_backspace_at_the_beginning_of_an_item_leaves_the_list(edit: RichTextEdit) -> None:
    edit.set_rich(RichText((BulletList(((Run("een"),), (Run("twee"),))),)))
    edit.moveCursor(Move.End)
    edit.moveCursor(Move.StartOfBlock)
    QTest.keyClick(edit, Key.Key_Backspace)
    assert edit.rich() == RichText((BulletList(((Run("een"),),)), Paragraph((Run("twee"),))))


def test_tab_walks_through_a_table_and_adds_a_row_at_its_end(edit: RichTextEdit) -> None:
    edit.insert_table()
    for word in ("a", "b", "c", "d", "e"):
        QTest.keyClicks(edit, word)
        QTest.keyClick(edit, Key.Key_Tab)
    QTest.keyClick(edit, Key.Key_Tab, SHIFT)
    QTest.keyClick(edit, Key.Key_End)
    QTest.keyClick(edit, Key.Key_Return)
    QTest.keyClicks(edit, "f")
    (table,) = edit.rich().blocks
    assert table == Table(
        (((Run("a"),), (Run("b"),)), ((Run("c"),), (Run("d"),)), ((Run("e\nf"),), ()))
    )
    assert edit.hasFocus()


def test_tab_outside_a_table_leaves_the_field(edit: RichTextEdit) -> None:
    QTest.keyClicks(edit, "tekst")
    QTest.keyClick(edit, Key.Key_Tab)
    assert not edit.hasFocus()
    assert plain(edit.rich()) == "tekst"


def test_a_text_that_was_only_looked_at_stays_the_very_same(edit: RichTextEdit) -> None:
    told: list[None] = []
    edit.changed.connect(lambda: told.append(None))
    edit.set_rich(UNTOUCHED)
    edit.moveCursor(Move.End)
    assert edit.rich() is UNTOUCHED
    assert not told
    QTest.keyClicks(edit, "c")
    assert told
    assert edit.rich() == RichText((Paragraph((Run("abc"),)),))
    edit.undo()
    assert edit.rich() is UNTOUCHED


def test_saving_and_reloading_the_same_text_keeps_cursor_and_undo(edit: RichTextEdit) -> None:
    QTest.keyClicks(edit, "Een zin")
    edit.moveCursor(Move.Left)
    place = edit.textCursor().position()
    saved = edit.rich()
    edit.mark_saved()
    edit.set_rich(saved)
    assert edit.textCursor().position() == place
    assert not edit.document().isModified()
    edit.undo()
    assert plain(edit.rich()) != "Een zin"
    edit.redo()
    assert plain(edit.rich()) == "Een zin"


def test_undo_brings_the_cursor_to_what_it_changed(edit: RichTextEdit) -> None:
    edit.set_rich(from_plain("begin\nmidden\neind"))
    edit.moveCursor(Move.Right)
    QTest.keyClicks(edit, "X")
    edit.moveCursor(Move.End)
    edit.undo()
    assert edit.textCursor().position() == 1
    edit.redo()
    assert edit.textCursor().position() == 2
    assert plain(edit.rich()) == "bXegin\nmidden\neind"


def test_another_text_from_the_data_keeps_the_cursor_inside_it(edit: RichTextEdit) -> None:
    edit.set_rich(from_plain("een lange zin"))
    edit.moveCursor(Move.End)
    edit.set_rich(from_plain("kort"))
    assert edit.textCursor().position() == 4
    edit.undo()
    assert plain(edit.rich()) == "kort"


def test_the_field_grows_with_its_text_and_shows_all_of_it(edit: RichTextEdit) -> None:
    before = edit.height()
    QTest.keyClicks(edit, "woord " * 60)
    assert edit.height() > before
    assert edit.document().size().height() <= edit.viewport().height()
    edit.clear()
    assert edit.height() == before


def test_a_page_scrolls_with_the_cursor_of_a_growing_field(qtbot: QtBot, show: Show) -> None:
    around, edit = QScrollArea(), RichTextEdit()
    around.setWidgetResizable(True)
    content = QWidget()
    QVBoxLayout(content).addWidget(edit)
    around.setWidget(content)
    around.resize(300, 150)
    show(around)
    edit.setFocus()
    for _ in range(20):
        QTest.keyClick(edit, Key.Key_Return)
    QTest.keyClicks(edit, "hier")

    def is_seen() -> bool:
        place = edit.viewport().mapTo(around.viewport(), edit.cursorRect().center())
        return around.viewport().rect().contains(place)

    qtbot.waitUntil(is_seen)


def test_the_bar_shows_and_changes_what_holds_at_the_cursor(edit: RichTextEdit) -> None:
    bar = edit.window().findChild(FormatBar)
    assert bar is not None
    QTest.mouseClick(bar.bold, Qt.MouseButton.LeftButton)
    assert edit.hasFocus()
    QTest.keyClicks(edit, "vet")
    QTest.mouseClick(bar.bullets, Qt.MouseButton.LeftButton)
    assert edit.rich() == RichText((BulletList(((Run("vet", bold=True),),)),))
    assert (bar.bold.isChecked(), bar.bullets.isChecked(), bar.italic.isChecked()) == (
        True,
        True,
        False,
    )
    edit.set_rich(from_plain("gewoon"))
    edit.moveCursor(Move.End)
    assert not bar.bold.isChecked()


def test_a_selection_of_two_looks_becomes_one(edit: RichTextEdit) -> None:
    edit.set_rich(RichText((Paragraph((Run("a", bold=True), Run("b"))),)))
    edit.moveCursor(Move.Start)
    edit.moveCursor(Move.End, KEEP)
    QTest.keyClick(edit, Key.Key_B, CONTROL)
    assert edit.rich() == RichText((Paragraph((Run("ab", bold=True),)),))
