"""How the manual looks: headings with air, keys that stand out, tables with quiet lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontDatabase,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock

    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.typography import Style

_MARGIN, _CELL, _BETWEEN, _ITEM = 24, 6, 8, 4
_CODE: Final = QTextFormat.Property.BlockCodeLanguage
_ABOVE: Final = {1: 0, 2: 20, 3: 16}
_HEADINGS: Final[dict[int, Style]] = {1: "page", 2: "record", 3: "section"}


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """Give the paragraphs of a document, those in tables too."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def dress(document: QTextDocument, theme: Theme) -> None:
    """Let a document that was read from Markdown wear a look; a later one takes its place."""
    document.setDefaultFont(theme.font("body"))
    document.setDocumentMargin(_MARGIN)
    document.setIndentWidth(theme.px(_MARGIN))
    for block in blocks_of(document):
        _dress_block(block, theme)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, theme)


def _dress_block(block: QTextBlock, theme: Theme) -> None:
    cursor = QTextCursor(block)
    form = block.blockFormat()
    level, code = form.headingLevel(), _is_code(block)
    form.setTopMargin(theme.px(_ABOVE.get(level, 0)))
    form.setBottomMargin(_below(block, theme))
    if code:
        form.setBackground(QBrush(theme.color("sunken")))
    cursor.setBlockFormat(form)
    for start, length, before in _pieces(block):
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(_letters(before, theme, level=level, code=code))


def _is_code(block: QTextBlock) -> bool:
    return block.isValid() and block.blockFormat().hasProperty(_CODE)


def _below(block: QTextBlock, theme: Theme) -> int:
    """Give the air below a paragraph: cells and lines of one command have none."""
    if QTextCursor(block).currentTable() is not None:
        return 0
    if _is_code(block) and _is_code(block.next()):
        return 0
    return theme.px(_ITEM if block.textList() is not None else _BETWEEN)


def _pieces(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Give place, length and format of what is written alike."""
    found = []
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        found.append((piece.position(), piece.length(), piece.charFormat()))
        pieces += 1
    return found


def _letters(before: QTextCharFormat, theme: Theme, *, level: int, code: bool) -> QTextCharFormat:
    """Give the letters of the theme for what Markdown made of a piece of text."""
    bold = before.fontWeight() > QFont.Weight.Medium
    key = before.fontFixedPitch()
    style = _HEADINGS.get(level, "body")
    made = QTextCharFormat()
    made.setFont(_of_code(theme) if code else theme.font(style, semibold=bold or key or level > 0))
    made.setFontItalic(before.fontItalic())
    made.setFontFixedPitch(key)
    if before.isAnchor():
        made.setAnchor(True)
        made.setAnchorHref(before.anchorHref())
        made.setForeground(QBrush(theme.color("accent")))
    elif key:
        made.setBackground(QBrush(theme.color("sunken")))
    return made


def _of_code(theme: Theme) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(theme.font("secondary").pointSizeF())
    return font


def _dress_table(table: QTextTable, theme: Theme) -> None:
    form = table.format()
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QBrush(theme.color("line")))
    form.setCellPadding(_CELL)
    form.setCellSpacing(0)
    form.setTopMargin(theme.px(_ITEM))
    form.setBottomMargin(theme.px(_BETWEEN))
    table.setFormat(form)
