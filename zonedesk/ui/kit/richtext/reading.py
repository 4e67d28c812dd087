"""A document of Qt into a text of the model: every character, look, item and cell."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import (
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
    QTextTable,
)

from zonedesk.domain.richtext import BulletList, NumberedList, Paragraph, RichText, Run, Runs, Table
from zonedesk.ui.kit.richtext.settling import joined, settled
from zonedesk.ui.kit.richtext.writing import BESIDE_TABLE, LINE, flat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextFrame, QTextList

    from zonedesk.domain.richtext import Block, Position

_POSITIONS: dict[QTextCharFormat.VerticalAlignment, Position] = {
    QTextCharFormat.VerticalAlignment.AlignSubScript: "sub",
    QTextCharFormat.VerticalAlignment.AlignSuperScript: "super",
}


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
    return settled(RichText(tuple(_blocks(document.rootFrame()))))


def read_selection(cursor: QTextCursor) -> RichText:
    """Read what is selected; within one paragraph or item it is text without its list."""
    begin, end = cursor.selectionStart(), cursor.selectionEnd()
    document = cursor.document()
    block = document.findBlock(begin)
    if block == document.findBlock(end) and not cursor.hasComplexSelection():
        return settled(RichText((Paragraph(_runs(block, begin=begin, end=end)),)))
    part = QTextDocument()
    QTextCursor(part).insertFragment(cursor.selection())
    return read(part)


def look_of(look: QTextCharFormat, text: str = "") -> Run:
    """Give the run that a format shows."""
    return Run(
        text,
        bold=look.fontWeight() >= QFont.Weight.DemiBold,
        italic=look.fontItalic(),
        underline=look.fontUnderline(),
        position=_POSITIONS.get(look.verticalAlignment(), ""),
    )


def is_numbered(found: QTextList) -> bool:
    """Tell a numbered list from one with bullets."""
    return found.format().style() not in _BULLETS


def _blocks(frame: QTextFrame) -> Iterator[Block]:
    for (kind, _), same in groupby(_parts(frame), key=lambda part: part.key):
        parts = list(same)
        blocks = [part.block for part in parts if part.block is not None]
        if kind == "table":
            yield from (_table(part.table) for part in parts if part.table is not None)
        elif kind == "list":
            yield _list(blocks)
        elif kind == "beside":
            # One of them is Qt's; what the user added with Enter are empty lines.
            yield from (Paragraph() for _ in blocks[1:])
        else:
            yield from (Paragraph(_runs(block)) for block in blocks)


def _parts(frame: QTextFrame) -> Iterator[_Part]:
    walk = frame.begin()
    while not walk.atEnd():
        inner, block = walk.currentFrame(), walk.currentBlock()
        if isinstance(inner, QTextTable):
            yield _Part(("table", inner.objectIndex()), table=inner)
        elif not block.isValid():
            yield from _parts(inner)
        elif block.textList() is not None:
            yield _Part(("list", block.blockFormat().objectIndex()), block)
        elif block.length() == 1 and block.blockFormat().hasProperty(BESIDE_TABLE):
            yield _Part(("beside", 0), block)
        else:
            yield _Part(("text", 0), block)
        walk += 1


def _list(blocks: list[QTextBlock]) -> Block:
    items = tuple(map(_runs, blocks))
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
        inside = [Paragraph(_runs(block))] if block.isValid() else _blocks(walk.currentFrame())
        blocks += inside
        walk += 1
    return flat(RichText(tuple(blocks)))


def _runs(block: QTextBlock, *, begin: int = 0, end: int | None = None) -> Runs:
    """The runs of a block, or of the part of it between two places of the document."""
    found = []
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        look, text = fragment.charFormat(), fragment.text()
        if begin or end is not None:
            text = _cut(text, begin - fragment.position(), end=(end or 0) - fragment.position())
        if not look.isImageFormat():
            found.append(look_of(look, text.replace(LINE, "\n")))
        walk += 1
    return joined(found)


def _cut(text: str, begin: int, *, end: int) -> str:
    """The part of a text between two places counted as Qt counts: in units of UTF-16."""
    units = text.encode("utf-16-le")
    return units[2 * max(0, begin) : 2 * max(0, end)].decode("utf-16-le", "ignore")
