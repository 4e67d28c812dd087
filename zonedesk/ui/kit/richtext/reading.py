"""A document of Qt into a text of the model: every character, look, item and cell."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import (
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
    QTextTable,
)

from zonedesk.domain.richtext import BulletList, NumberedList, Paragraph, RichText, Run, Runs, Table
from zonedesk.ui.kit.richtext.settling import joined, settled
from zonedesk.ui.kit.richtext.writing import BESIDE_TABLE, BOLD, LINE, flat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextFrame, QTextList

    from zonedesk.domain.richtext import Block, Position

_POSITIONS: dict[QTextCharFormat.VerticalAlignment, Position] = {
    QTextCharFormat.VerticalAlignment.AlignSubScript: "sub",
    QTextCharFormat.VerticalAlignment.AlignSuperScript: "super",
}


class _Span(NamedTuple):
    """The part of a document between two places."""

    begin: int
    end: int

    def touches(self, begin: int, end: int) -> bool:
        """Tell whether any of it lies between two other places."""
        return begin < self.end and end > self.begin


_ALL = _Span(0, 2**31)
_BULLETS = {
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
}


class _Part(NamedTuple):
    """A block of the document, or a table of it, and what it belongs together with."""

    key: tuple[str, int]
    block: QTextBlock | None = None
    table: QTextTable | None = None


def read(document: QTextDocument) -> RichText:
    """Read a whole document."""
    return settled(RichText(tuple(_blocks(document.rootFrame(), _ALL))))


def read_selection(cursor: QTextCursor) -> RichText:
    """Read what is selected.

    Within one paragraph or item it is text without its list, within one cell text without its
    table; of a table that is only touched from outside it is the whole table.
    """
    span = _Span(cursor.selectionStart(), cursor.selectionEnd())
    document = cursor.document()
    table = _table_around(cursor)
    blocks: list[Block]
    if table is not None and cursor.hasComplexSelection():
        blocks = [_chosen_cells(table, cursor)]
    elif table is not None or document.findBlock(span.begin) == document.findBlock(span.end):
        blocks = [Paragraph(_runs(block, span)) for block in _between(document, span)]
    else:
        blocks = list(_blocks(document.rootFrame(), span))
    return settled(RichText(tuple(blocks)))


def _table_around(cursor: QTextCursor) -> QTextTable | None:
    """The table in which a selection both begins and ends."""
    anchor = QTextCursor(cursor)
    anchor.setPosition(cursor.anchor())
    table = cursor.currentTable()
    return table if table == anchor.currentTable() else None


def _between(document: QTextDocument, span: _Span) -> Iterator[QTextBlock]:
    block = document.findBlock(span.begin)
    while block.isValid() and block.position() <= span.end:
        yield block
        block = block.next()


def _cells_of(cursor: QTextCursor) -> tuple[int, int, int, int]:
    """The first row, how many rows, the first column and how many columns are selected."""
    match cursor.selectedTableCells():
        case (int(row), int(rows), int(column), int(columns)):
            return row, rows, column, columns
    return 0, 0, 0, 0


def _chosen_cells(table: QTextTable, cursor: QTextCursor) -> Table:
    first_row, rows, first_column, columns = _cells_of(cursor)
    return Table(
        tuple(
            tuple(
                _cell(table, row, column=column)
                for column in range(first_column, first_column + columns)
            )
            for row in range(first_row, first_row + rows)
        )
    )


def look_of(look: QTextCharFormat, text: str = "") -> Run:
    """Give the run that a format shows."""
    return Run(
        text,
        bold=look.fontWeight() >= BOLD,
        italic=look.fontItalic(),
        underline=look.fontUnderline(),
        position=_POSITIONS.get(look.verticalAlignment(), ""),
    )


def is_numbered(found: QTextList) -> bool:
    """Tell a numbered list from one with bullets."""
    return found.format().style() not in _BULLETS


def _blocks(frame: QTextFrame, span: _Span) -> Iterator[Block]:
    for (kind, _), same in groupby(_parts(frame, span), key=lambda part: part.key):
        parts = list(same)
        blocks = [part.block for part in parts if part.block is not None]
        if kind == "table":
            yield from (_table(part.table) for part in parts if part.table is not None)
        elif kind == "list":
            yield _list(blocks, span)
        elif kind == "beside":
            # One of them is Qt's; what the user added with Enter are empty lines.
            yield from (Paragraph() for _ in blocks[1:])
        else:
            yield from (Paragraph(_runs(block, span)) for block in blocks)


def _parts(frame: QTextFrame, span: _Span) -> Iterator[_Part]:
    walk = frame.begin()
    while not walk.atEnd():
        inner, block = walk.currentFrame(), walk.currentBlock()
        if isinstance(inner, QTextTable):
            if span.touches(inner.firstPosition(), inner.lastPosition() + 1):
                yield _Part(("table", inner.objectIndex()), table=inner)
        elif not block.isValid():
            yield from _parts(inner, span)
        elif span.touches(block.position(), block.position() + block.length()):
            yield _Part(_key(block), block)
        walk += 1


def _key(block: QTextBlock) -> tuple[str, int]:
    """What a block belongs together with."""
    if block.textList() is not None:
        return "list", block.blockFormat().objectIndex()
    if block.length() == 1 and block.blockFormat().hasProperty(BESIDE_TABLE):
        return "beside", 0
    return "text", 0


def _list(blocks: list[QTextBlock], span: _Span) -> Block:
    items = tuple(_runs(block, span) for block in blocks)
    found = blocks[0].textList()
    if not is_numbered(found):
        return BulletList(items)
    return NumberedList(items, found.format().start() + found.itemNumber(blocks[0]))


def _table(table: QTextTable) -> Table:
    return Table(
        tuple(
            tuple(_cell(table, row, column=column) for column in range(table.columns()))
            for row in range(table.rows())
        )
    )


def _cell(table: QTextTable, row: int, *, column: int) -> Runs:
    """The lines of a cell; of merged cells only the first one holds text."""
    cell = table.cellAt(row, column)
    if (cell.row(), cell.column()) != (row, column):
        return ()
    blocks: list[Block] = []
    walk = cell.begin()
    while not walk.atEnd():
        block = walk.currentBlock()
        inner = walk.currentFrame()
        inside = [Paragraph(_runs(block, _ALL))] if block.isValid() else _blocks(inner, _ALL)
        blocks += inside
        walk += 1
    return flat(RichText(tuple(blocks)))


def _runs(block: QTextBlock, span: _Span) -> Runs:
    """The runs of a block, as far as they lie in the span."""
    found = []
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        look, text = fragment.charFormat(), fragment.text()
        if span is not _ALL:
            text = _cut(text, span, at=fragment.position())
        if not look.isImageFormat():
            found.append(look_of(look, text.replace(LINE, "\n")))
        walk += 1
    return joined(found)


def _cut(text: str, span: _Span, *, at: int) -> str:
    """The part of a text in a span, counted as Qt counts: in units of UTF-16."""
    units = text.encode("utf-16-le")
    begin, end = max(0, span.begin - at), max(0, span.end - at)
    return units[2 * begin : 2 * end].decode("utf-16-le", "ignore")
