"""A text of the model into a document of Qt: whole, or at the cursor as one step of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)

from zonedesk.domain.richtext import BulletList, NumberedList, Paragraph, RichText, Run, Runs, Table
from zonedesk.ui.kit.richtext.settling import joined, settled

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from zonedesk.domain.richtext import Block

#: Marks the empty block that Qt needs before and after a table; it is no paragraph of the text.
BESIDE_TABLE = int(QTextFormat.Property.UserProperty) + 1
LINE = "\u2028"
#: The heaviest face the letters of the window have: one beyond it is drawn twice, smeared.
BOLD = QFont.Weight.DemiBold

_POSITIONS = {
    "sub": QTextCharFormat.VerticalAlignment.AlignSubScript,
    "super": QTextCharFormat.VerticalAlignment.AlignSuperScript,
    "": QTextCharFormat.VerticalAlignment.AlignNormal,
}
_CELL_PADDING = 4


def write(document: QTextDocument, text: RichText) -> None:
    """Fill a document with a text; what stood in it and its undo steps are gone."""
    undo = document.isUndoRedoEnabled()
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    writer = _Writer(cursor, fresh=True)
    for block in settled(text).blocks:
        writer.put(block)
    cursor.endEditBlock()
    document.setUndoRedoEnabled(undo)
    document.setModified(False)


def insert(cursor: QTextCursor, text: RichText) -> None:
    """Write a text over the selection as one step of undo; the cursor stands after it.

    The first paragraph joins the paragraph of the cursor. In a cell of a table everything becomes
    lines of that cell: a table holds no lists and no tables.
    """
    blocks = settled(text).blocks
    if not blocks:
        return
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    if cursor.currentTable() is not None:
        insert_runs(cursor, flat(text))
    else:
        if isinstance(blocks[0], Paragraph):
            insert_runs(cursor, blocks[0].runs)
            blocks = blocks[1:]
        if blocks:
            _insert_blocks(cursor, blocks)
    cursor.endEditBlock()


def _insert_blocks(cursor: QTextCursor, blocks: tuple[Block, ...]) -> None:
    if not cursor.atBlockEnd():
        cursor.insertBlock()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    fresh = not cursor.block().text() and cursor.currentList() is None
    writer = _Writer(cursor, fresh=fresh)
    for block in blocks:
        writer.put(block)


def insert_runs(cursor: QTextCursor, runs: Runs) -> None:
    """Write runs where the cursor is."""
    for run in runs:
        cursor.insertText(run.text.replace("\n", LINE), char_format(run))


def char_format(run: Run) -> QTextCharFormat:
    """Give the format of a run."""
    made = QTextCharFormat()
    if run.bold:
        made.setFontWeight(BOLD)
    if run.italic:
        made.setFontItalic(True)
    if run.underline:
        made.setFontUnderline(True)
    if run.position:
        made.setVerticalAlignment(_POSITIONS[run.position])
    return made


def list_format(*, numbered: bool, start: int = 1) -> QTextListFormat:
    """Give the format of a list."""
    made = QTextListFormat()
    style = QTextListFormat.Style
    made.setStyle(style.ListDecimal if numbered else style.ListDisc)
    if numbered:
        made.setStart(start)
    return made


def table_format() -> QTextTableFormat:
    """Give the format of a simple table over the whole width."""
    made = QTextTableFormat()
    made.setBorderCollapse(True)
    made.setBorder(1)
    made.setCellPadding(_CELL_PADDING)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return made


def flat(text: RichText) -> Runs:
    """Give all of a text as one row of runs: blocks, items and rows on lines of their own."""
    lines: list[Runs] = []
    for block in text.blocks:
        match block:
            case Paragraph(runs):
                lines.append(runs)
            case BulletList(items):
                lines += [(Run("- "), *item) for item in items]
            case NumberedList(items, start):
                lines += [(Run(f"{n}. "), *item) for n, item in enumerate(items, start)]
            case Table(rows):
                lines += [_row_line(row) for row in rows]
    parts = [run for line in lines for run in (Run("\n"), *line)]
    return joined(parts[1:])


def _row_line(row: tuple[Runs, ...]) -> Runs:
    return tuple(run for cell in row for run in (Run(" | "), *cell))[1:]


class _Writer:
    """Writes block after block at a cursor that stands at the end of its block."""

    def __init__(self, cursor: QTextCursor, *, fresh: bool) -> None:
        self._cursor = cursor
        self._fresh = fresh

    def put(self, block: Block) -> None:
        match block:
            case Paragraph(runs):
                self._begin()
                insert_runs(self._cursor, runs)
            case BulletList(items):
                self._put_list(items, list_format(numbered=False))
            case NumberedList(items, start):
                self._put_list(items, list_format(numbered=True, start=start))
            case Table(rows):
                self._put_table(rows)

    def _begin(self) -> None:
        """Stand in a block that nothing was written in yet."""
        if self._fresh:
            self._cursor.setBlockFormat(QTextBlockFormat())
        else:
            self._cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        self._fresh = False

    def _put_list(self, items: tuple[Runs, ...], look: QTextListFormat) -> None:
        made = None
        for item in items:
            self._begin()
            if made is None:
                made = self._cursor.createList(look)
            else:
                made.add(self._cursor.block())
            insert_runs(self._cursor, item)

    def _put_table(self, rows: tuple[tuple[Runs, ...], ...]) -> None:
        if self._fresh:
            self._cursor.setBlockFormat(_beside_table())
        made = self._cursor.insertTable(len(rows), len(rows[0]), table_format())
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                insert_runs(made.cellAt(number, place).firstCursorPosition(), cell)
        self._cursor.setPosition(made.lastPosition() + 1)
        self._cursor.setBlockFormat(_beside_table())
        self._cursor.setBlockCharFormat(QTextCharFormat())
        self._fresh = True


def _beside_table() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setProperty(BESIDE_TABLE, 1)
    return made
