"""A text goes into a document of Qt and comes back whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from tests.domain.richtexts import rich_texts
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
from zonedesk.ui.kit.richtext.reading import read, read_selection
from zonedesk.ui.kit.richtext.settling import settled
from zonedesk.ui.kit.richtext.writing import insert, write

if TYPE_CHECKING:
    from zonedesk.ui.theme.theme import Theme

pytestmark = pytest.mark.usefixtures("qapp")

EVERYTHING = RichText(
    (
        Paragraph((Run("Vet", bold=True), Run(" en H"), Run("2", position="sub"), Run("O"))),
        BulletList(((Run("eerste"),), (Run("tweede", italic=True),))),
        NumberedList(((Run("a"),), (Run("b\nc"),)), start=3),
        Table((((Run("zone"),), (Run("5360", underline=True),)), ((), (Run("x\ny"),)))),
        Paragraph(),
        Paragraph((Run("slot"),)),
    )
)
TABLE = Table((((Run("a"),), (Run("b"),)),))


def document(text: RichText) -> QTextDocument:
    """A document with this text."""
    made = QTextDocument()
    write(made, text)
    return made


@given(rich_texts())
@example(EVERYTHING)
@example(RichText((TABLE, TABLE)))
@example(RichText((Paragraph(), TABLE, Paragraph())))
@example(RichText((BulletList(((), ())), BulletList(((),)), TABLE)))
@example(RichText((Paragraph((Run("\u2028\u2029\ufdd0\ufffc\u00a0\U0001f600\t "),)),)))
def test_nothing_is_lost_between_model_and_document(text: RichText) -> None:
    assert read(document(text)) == settled(text)


def test_bold_letters_have_a_face_of_their_own_and_are_not_drawn_twice(theme: Theme) -> None:
    made = document(RichText((Paragraph((Run("Artikel 1.", bold=True),)),)))
    look = made.firstBlock().begin().fragment().charFormat()
    assert look.fontWeight() == theme.font(semibold=True).weight()


@given(rich_texts())
def test_settling_changes_nothing_that_is_read(text: RichText) -> None:
    once = settled(text)
    assert settled(once) == once
    before = "".join(plain(text).split()).replace("|", "")
    after = "".join(plain(once).split()).replace("|", "")
    assert after == before.replace("\ufdd0", "\ufffd").replace("\ufdd1", "\ufffd")


@given(rich_texts(), st.integers(0, 40))
def test_inserting_keeps_what_stood_there_and_undo_takes_it_back(text: RichText, at: int) -> None:
    made = document(EVERYTHING)
    cursor = QTextCursor(made)
    cursor.setPosition(min(at, made.characterCount() - 1))
    insert(cursor, text)
    words = "".join(plain(read(made)).split())
    assert len(words) >= len("".join(plain(settled(text)).replace("|", "").split()))
    if settled(text).blocks:
        made.undo()
    assert read(made) == EVERYTHING


def test_a_paragraph_joins_the_sentence_and_a_list_stands_on_its_own() -> None:
    made = document(from_plain("voor na"))
    cursor = QTextCursor(made)
    cursor.setPosition(5)
    insert(cursor, RichText((Paragraph((Run("midden ", bold=True),)),)))
    assert plain(read(made)) == "voor midden na"
    insert(cursor, RichText((Paragraph((Run("en"),)), BulletList(((Run("x"),),)), TABLE)))
    assert plain(read(made)) == "voor midden en\n- x\na | b\nna"


def test_in_a_cell_everything_becomes_lines_of_that_cell() -> None:
    made = document(RichText((TABLE,)))
    cursor = QTextCursor(made)
    cursor.setPosition(2)
    assert cursor.currentTable() is not None
    insert(cursor, EVERYTHING)
    (table,) = read(made).blocks
    assert isinstance(table, Table)
    assert len(table.rows) == 1
    assert "Vet en H2O\n- eerste\n- tweede\n3. a\n" in "".join(run.text for run in table.rows[0][0])


def test_an_empty_line_added_after_a_table_stays() -> None:
    made = document(RichText((TABLE,)))
    cursor = QTextCursor(made)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertBlock()
    assert read(made) == RichText((TABLE, Paragraph()))
    cursor.insertText("tekst")
    assert read(made) == RichText((TABLE, Paragraph((Run("tekst"),))))


def test_a_list_that_goes_on_after_a_text_keeps_its_number() -> None:
    made = document(RichText((NumberedList(((Run("a"),), (Run("b"),), (Run("c"),)), start=1),)))
    cursor = QTextCursor(made.findBlockByNumber(1))
    cursor.block().textList().remove(cursor.block())
    assert read(made).blocks[-1] == NumberedList(((Run("c"),),), start=2)


@pytest.mark.parametrize(
    ("begin", "end", "chosen"),
    [
        (1, 5, RichText((Paragraph((Run("et", bold=True), Run(" e"))),))),
        (11, 14, RichText((Paragraph((Run("eer"),)),))),
        (0, 17, RichText((EVERYTHING.blocks[0], BulletList(((Run("eerste"),),))))),
    ],
)
def test_a_selection_is_a_text_of_its_own(begin: int, end: int, chosen: RichText) -> None:
    made = document(EVERYTHING)
    cursor = QTextCursor(made)
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    assert read_selection(cursor) == chosen


def test_chosen_cells_are_a_smaller_table_and_part_of_a_cell_is_text() -> None:
    rows = (((Run("abc"),), (Run("b"),)), ((Run("c"),), (Run("d"),)))
    made = document(RichText((Table(rows),)))
    cursor = QTextCursor(made)
    cursor.setPosition(2)
    assert cursor.currentTable() is not None
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    assert read_selection(cursor) == RichText((Paragraph((Run("bc"),)),))
    cursor.movePosition(QTextCursor.MoveOperation.NextRow, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.hasComplexSelection()
    assert read_selection(cursor) == RichText((Table(((rows[0][0],), (rows[1][0],))),))


def test_part_of_a_list_keeps_its_number_and_leaves_what_follows() -> None:
    made = document(RichText((NumberedList(((Run("een"),), (Run("twee"),), (Run("drie"),))),)))
    cursor = QTextCursor(made)
    cursor.setPosition(6)
    cursor.setPosition(made.findBlockByNumber(2).position() + 2, QTextCursor.MoveMode.KeepAnchor)
    assert read_selection(cursor) == RichText(
        (NumberedList(((Run("ee"),), (Run("dr"),)), start=2),)
    )


@given(rich_texts(), st.integers(0, 30), st.integers(0, 30))
def test_any_selection_can_be_copied(text: RichText, anchor: int, place: int) -> None:
    made = document(text)
    last = made.characterCount() - 1
    cursor = QTextCursor(made)
    cursor.setPosition(min(anchor, last))
    cursor.setPosition(min(place, last), QTextCursor.MoveMode.KeepAnchor)
    words = set(plain(read_selection(cursor)).replace("|", " ").split())
    assert cursor.hasSelection() or not words


def test_everything_selected_is_the_whole_text() -> None:
    made = document(EVERYTHING)
    cursor = QTextCursor(made)
    cursor.select(QTextCursor.SelectionType.Document)
    assert read_selection(cursor) == EVERYTHING
