"""The field of a long text: few looks, clean paste, clean copy, grows with its text (02).

A standard QTextEdit, so that voice typing and spelling of the system work in it (rule 40); own
keys are only those of the looks, of plain paste, and what lists and tables need.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollArea, QTextEdit, QWidget

from zonedesk.domain.richtext import RichText, Run, Table
from zonedesk.ui.kit.richtext.copying import can_take, from_clipboard, to_clipboard
from zonedesk.ui.kit.richtext.reading import is_numbered, look_of, read, read_selection
from zonedesk.ui.kit.richtext.settling import settled
from zonedesk.ui.kit.richtext.writing import BOLD, LINE, char_format, insert, list_format, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextList, QTextTable

    from zonedesk.domain.richtext import Position

_TABS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PLAIN_PASTE = QKeySequence("Ctrl+Shift+V")
_BULLETS, _NUMBERS = QKeySequence("Ctrl+Shift+L"), QKeySequence("Ctrl+Shift+N")
_TABLE = QKeySequence("Ctrl+Shift+R")
_NEW_TABLE = Table(((((),) * 2),) * 2)


@dataclass(frozen=True, slots=True)
class Looks:
    """What holds at the cursor, for the buttons of a bar."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    position: Position = ""
    bullets: bool = False
    numbers: bool = False


class RichTextEdit(QTextEdit):
    """Edits a `RichText`; `changed` tells each change by the user, `looks_changed` the `Looks`.

    Args:
        grows: takes the height of its text and leaves scrolling to the page around it; else it
            fills what it is given and scrolls by itself.
    """

    changed = Signal()
    looks_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, grows: bool = True) -> None:
        super().__init__(parent)
        self._stored = RichText.empty
        self._grows = grows
        self._filling = False
        self.setAcceptRichText(True)
        self.setAutoFormatting(QTextEdit.AutoFormattingFlag.AutoNone)
        self.setTabChangesFocus(True)
        self._keys: dict[QKeySequence, Callable[[], None]] = {
            QKeySequence("Ctrl+B"): self.toggle_bold,
            QKeySequence("Ctrl+I"): self.toggle_italic,
            QKeySequence("Ctrl+U"): self.toggle_underline,
            _BULLETS: self.toggle_bullets,
            _NUMBERS: self.toggle_numbers,
            _TABLE: self.insert_table,
            _PLAIN_PASTE: self.paste_plain,
        }
        self.document().contentsChanged.connect(self._on_changed)
        self.cursorPositionChanged.connect(self._on_cursor)
        self.currentCharFormatChanged.connect(self._tell_looks)
        self._followed: QScrollArea | None = None
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def set_rich(self, text: RichText) -> None:
        """Show a text from the data; the text that is there already leaves the cursor alone."""
        same = settled(text) == self._read()
        self._stored = text
        if same:
            self.document().setModified(False)
            return
        place = self.textCursor().position()
        self._filling = True
        write(self.document(), text)
        self._filling = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def rich(self) -> RichText:
        """Give the text; what was not touched is the very text that was set."""
        return self._read() if self.document().isModified() else self._stored

    def mark_saved(self) -> None:
        """Remember that what stands here is stored; undo and cursor stay."""
        self._stored = self.rich()
        self.document().setModified(False)

    def insert_rich(self, text: RichText) -> None:
        """Write a text at the cursor as one step of undo: text blocks, generated sentences."""
        cursor = self.textCursor()
        insert(cursor, text)
        self.setTextCursor(cursor)

    def looks(self) -> Looks:
        """Tell what holds at the cursor."""
        run = look_of(self.currentCharFormat())
        found = _list_at(self.textCursor())
        numbered = found is not None and is_numbered(found)
        bullets = found is not None and not numbered
        return Looks(run.bold, run.italic, run.underline, run.position, bullets, numbered)

    def toggle_bold(self) -> None:
        """Make the selection, or what is typed next, bold, or take it away."""
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Normal if self.looks().bold else BOLD)
        self.mergeCurrentCharFormat(look)

    def toggle_italic(self) -> None:
        """Make the selection, or what is typed next, italic, or take it away."""
        look = QTextCharFormat()
        look.setFontItalic(not self.looks().italic)
        self.mergeCurrentCharFormat(look)

    def toggle_underline(self) -> None:
        """Underline the selection, or what is typed next, or take it away."""
        look = QTextCharFormat()
        look.setFontUnderline(not self.looks().underline)
        self.mergeCurrentCharFormat(look)

    def set_position(self, position: Position) -> None:
        """Put the selection, or what is typed next, below or above the line, or back on it."""
        wanted = "" if self.looks().position == position else position
        look = QTextCharFormat()
        look.setVerticalAlignment(char_format(Run("", position=wanted)).verticalAlignment())
        self.mergeCurrentCharFormat(look)

    def toggle_bullets(self) -> None:
        """Make the chosen paragraphs a list with bullets, or paragraphs again."""
        self._toggle_list(numbered=False, leave=self.looks().bullets)

    def toggle_numbers(self) -> None:
        """Make the chosen paragraphs a numbered list, or paragraphs again."""
        self._toggle_list(numbered=True, leave=self.looks().numbers)

    def insert_table(self) -> None:
        """Put an empty table of two by two at the cursor, which goes into its first cell."""
        cursor = self.textCursor()
        if _table_at(cursor) is not None:
            return
        begin = cursor.selectionStart()
        insert(cursor, RichText((_NEW_TABLE,)))
        cursor.setPosition(begin)
        while _table_at(cursor) is None and cursor.movePosition(
            QTextCursor.MoveOperation.NextCharacter
        ):
            pass
        self.setTextCursor(cursor)

    def paste_plain(self) -> None:
        """Paste only the characters of the clipboard."""
        self.insert_rich(from_clipboard(QGuiApplication.clipboard().mimeData(), bare=True))

    def _read(self) -> RichText:
        return read(self.document())

    def _toggle_list(self, *, numbered: bool, leave: bool) -> None:
        cursor = self.textCursor()
        if _table_at(cursor) is not None:
            return
        cursor.beginEditBlock()
        if leave:
            _each_block(cursor, _leave_list)
        else:
            cursor.createList(list_format(numbered=numbered))
        cursor.endEditBlock()
        self._tell_looks()

    def _leaves_list(self, key: int, cursor: QTextCursor) -> bool:
        """Leave a list by Enter in an empty item or Backspace at the beginning of one."""
        if _list_at(cursor) is None or cursor.hasSelection():
            return False
        ends = key in _ENTER and cursor.block().length() == 1
        begins = key == Qt.Key.Key_Backspace and cursor.atBlockStart()
        if ends or begins:
            _leave_list(cursor)
            self._tell_looks()
        return ends or begins

    def _on_changed(self) -> None:
        if not self._filling:
            self.changed.emit()

    def _on_cursor(self) -> None:
        self._tell_looks()
        if self._grows:
            self._show_cursor()

    def _tell_looks(self) -> None:
        self.looks_changed.emit(self.looks())

    def _page_around(self) -> QScrollArea | None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around

    def _follow(self, around: QScrollArea | None) -> None:
        """Show the cursor again each time the page around got longer."""
        if around is not None and around is not self._followed:
            self._followed = around
            around.verticalScrollBar().rangeChanged.connect(self._show_cursor)

    def _show_cursor(self) -> None:
        """Scroll the page around so that the cursor can be seen."""
        around = self._page_around()
        content = around.widget() if around is not None else None
        if around is not None and content is not None and self.hasFocus():
            place = self.viewport().mapTo(content, self.cursorRect().center())
            around.ensureVisible(place.x(), place.y(), 0, 2 * self.cursorRect().height())

    def _fit(self) -> None:
        chrome = self.height() - self.viewport().height()
        wanted = round(self.document().size().height()) + chrome
        if wanted != self.height():
            self.setFixedHeight(wanted)
            self._follow(self._page_around())

    def focusNextPrevChild(self, forward: int) -> bool:
        """Walk from cell to cell in a table with Tab, else leave the field."""
        cursor = self.textCursor()
        table = _table_at(cursor)
        if table is None or self.isReadOnly():
            return super().focusNextPrevChild(bool(forward))
        cell = table.cellAt(cursor)
        place = cell.row() * table.columns() + cell.column() + (1 if forward else -1)
        if place < 0:
            return super().focusNextPrevChild(bool(forward))
        row, column = divmod(place, table.columns())
        if row == table.rows():
            table.appendRows(1)
        self.setTextCursor(table.cellAt(row, column).firstCursorPosition())
        return True

    def event(self, event: QEvent) -> bool:
        """Claim the keys of the looks before any action of the window gets them."""
        if _is_claim(event) and QKeySequence(event.keyCombination()) in self._keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Looks, plain paste, and the ends of lists; everything else is the standard editor's."""
        if event.key() in _TABS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().focusNextPrevChild(event.key() == Qt.Key.Key_Tab)  # out of a table too
            return
        act = self._keys.get(QKeySequence(event.keyCombination()))
        cursor = self.textCursor()
        plainly = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if self.isReadOnly() or not (act or plainly):
            super().keyPressEvent(event)
        elif act is not None:
            act()
        elif event.key() in _ENTER and _table_at(cursor) is not None:
            cursor.insertText(LINE)
        elif not self._leaves_list(event.key(), cursor):
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Tell whether there is text to paste; files go to the page around."""
        return can_take(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste cleaned: words and the few looks of the model."""
        self.insert_rich(from_clipboard(source))
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy clean text."""
        return to_clipboard(read_selection(self.textCursor()))

    def sizeHint(self) -> QSize:
        """Measure the text."""
        return QSize(
            super().sizeHint().width(), self.minimumHeight() or 2 * self.fontMetrics().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to lines that are broken anew."""
        super().resizeEvent(event)
        if self._grows:
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll, not a field that shows all its text."""
        if self._grows:
            event.ignore()
        else:
            super().wheelEvent(event)


def _is_claim(event: QEvent) -> TypeGuard[QKeyEvent]:
    """Tell whether the window asks if this field wants a key for itself."""
    return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride


def _list_at(cursor: QTextCursor) -> QTextList | None:
    return cursor.currentList()


def _table_at(cursor: QTextCursor) -> QTextTable | None:
    return cursor.currentTable()


def _leave_list(cursor: QTextCursor) -> None:
    found = _list_at(cursor)
    if found is not None:
        found.remove(cursor.block())
        cursor.setBlockFormat(QTextBlockFormat())


def _each_block(cursor: QTextCursor, act: Callable[[QTextCursor], None]) -> None:
    """Do something in each paragraph of the selection."""
    end = cursor.selectionEnd()
    walk = QTextCursor(cursor)
    walk.setPosition(cursor.selectionStart())
    while True:
        act(walk)
        if not walk.movePosition(QTextCursor.MoveOperation.NextBlock) or walk.position() > end:
            return
