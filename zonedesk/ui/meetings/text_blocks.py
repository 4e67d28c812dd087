"""Text blocks in the long texts of a meeting: chosen at the cursor, then filled in (R84).

F4 opens the list where the cursor is; Enter puts a block in as one step of undo and selects its
first placeholder, so that typing replaces it; Shift+F4 goes to the next one, as Word repeats a
search. Of what is selected a new block can be made.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtWidgets import QWidget

from zonedesk.domain.richtext import plain
from zonedesk.domain.text_blocks import BLOCKS, GAP, apart, filled, first_words
from zonedesk.services import texts as blocks
from zonedesk.ui.kit.actions import Action, bind, noop
from zonedesk.ui.kit.picker import Offer, Picker
from zonedesk.ui.kit.richtext.reading import read_selection
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QFocusEvent

    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.text_blocks import TextBlockLine
    from zonedesk.domain.topics import Outcome
    from zonedesk.domain.words import TextPlace
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.richtext.editor import RichTextEdit

_KEEP, _MANAGE = "keep", "manage"
_BEGINNING = 60
_OTHER = Qt.FocusReason.OtherFocusReason
_POPUP = Qt.FocusReason.PopupFocusReason

IN_TEXT: Final = (
    Action(
        "meetings.text_block",
        noop("&Text block…"),
        "text_block",
        "F4",
        noop("Put in a sentence that is written again and again"),
        menu="insert",
        context="itself",
    ),
    Action(
        "meetings.next_gap",
        noop("Ne&xt placeholder"),
        None,
        "Shift+F4",
        noop("Go to the next word in square brackets"),
        menu="insert",
        context="itself",
    ),
)
"""Work while the focus is in a long text."""


class Written(NamedTuple):
    """What is being written in: meeting, item (None in opening and closing), and the body."""

    meeting_id: int
    item_id: int | None
    body_id: int


class _Offered(NamedTuple):
    """The blocks for a field, and what their placeholders are filled in with."""

    lines: tuple[TextBlockLine, ...]
    values: Mapping[str, str]


class BlockPicker(Picker):
    """The list of text blocks: title, and the beginning of the text."""

    WIDTH: ClassVar[int] = 560


class _CursorLine(QWidget):
    """The line of the cursor, below which a list hangs; it gives the focus to its field.

    A focus proxy would not do: when it goes, the focus of the field goes along.
    """

    def __init__(self, editor: RichTextEdit) -> None:
        super().__init__(editor.viewport())
        self._editor = editor
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(editor.cursorRect())
        self.show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the focus back."""
        self._editor.setFocus(event.reason())


class TextBlocks(QObject):
    """Puts text blocks in the fields it serves.

    `linked` gives key of a place and reference of what is to be shown there.

    Args:
        desk: the open work folder.
        written: tells what is being written in; None while nothing is shown.
        tell: says what was done, with its way back.
        parent: lives no longer than this.
    """

    linked = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        written: Callable[[], Written | None],
        *,
        tell: Callable[[str, Outcome], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._written, self._tell = desk, written, tell
        self._editors: list[RichTextEdit] = []  # the one in use first
        self._places: dict[RichTextEdit, TextPlace] = {}

    def serve(self, editor: RichTextEdit, place: TextPlace) -> None:
        """Let F4 work in a field, and offer the blocks for its place there."""
        self._editors.append(editor)
        self._places[editor] = place
        editor.installEventFilter(self)
        bind(
            editor,
            IN_TEXT,
            acts={"meetings.text_block": self.open, "meetings.next_gap": self.next_gap},
        )

    def open(self) -> None:
        """Open the list at the cursor of the field in use; one that is read only stays as it is."""
        editor, written = self._current(), self._written()
        if editor is not None and written is not None:
            work = partial(self._read, self._places[editor], written)
            self._desk.lane.query(work, partial(self._offer, editor, written))

    def next_gap(self) -> None:
        """Select the next placeholder behind the cursor; behind the last one, the first."""
        editor = self._current()
        if editor is not None:
            behind = editor.textCursor().selectionEnd()
            if select_gap(editor, behind) or select_gap(editor, 0):
                editor.setFocus(_OTHER)

    def _current(self) -> RichTextEdit | None:
        """Give the field that has the focus, else the one used last in which can be typed."""
        if self._editors and self._editors[0].hasFocus():
            return None if self._editors[0].isReadOnly() else self._editors[0]
        ready = (one for one in self._editors if one.isVisible() and not one.isReadOnly())
        return next(ready, None)

    def _read(self, place: TextPlace, written: Written) -> _Offered:
        """Read what is offered; in the lane."""
        workspace = self._desk.workspace
        return _Offered(
            blocks.offered(workspace, place, body_id=written.body_id),
            blocks.values(workspace, written.meeting_id, item_id=written.item_id, place=place),
        )

    def _offer(self, editor: RichTextEdit, written: Written, found: _Offered) -> None:
        """Show the list, unless something else is shown by now."""
        if not editor.isVisible() or self._written() != written:
            return
        _ = texts().gettext
        editor.setFocus(_POPUP)
        editor.ensureCursorVisible()
        last = Offer(_MANAGE, _("Manage text blocks…"))
        if editor.textCursor().hasSelection():
            last = Offer(_KEEP, _("Make a text block of the selection…"))
        offers = [_offer_of(one) for one in found.lines]
        anchor = _CursorLine(editor)
        picker = BlockPicker(anchor, offers, name=_("Text block"), last=last)
        picker.destroyed.connect(anchor.deleteLater)
        picker.picked.connect(partial(self._on_picked, editor, found))
        picker.open()

    def _on_picked(self, editor: RichTextEdit, found: _Offered, key: object) -> None:
        if key == _MANAGE:
            self.linked.emit("rules", BLOCKS)
        elif key == _KEEP:
            self._ask_title(editor)
        else:
            block = next(one for one in found.lines if one.handle.id == key)
            put_in(editor, filled(block.text, found.values))

    def _ask_title(self, editor: RichTextEdit) -> None:
        """Ask below the cursor what the new block is to be called."""
        _ = texts().gettext
        text = read_selection(editor.textCursor())
        name, free = _("Title of the text block"), _("Keep the selection as “{text}”")
        anchor = _CursorLine(editor)
        picker = Picker(anchor, (), name=name, free=free)
        picker.destroyed.connect(anchor.deleteLater)
        picker.typed.connect(partial(self._keep, text, self._places[editor]))
        picker.open()

    def _keep(self, text: RichText, place: TextPlace, title: str) -> None:
        fields = blocks.TextBlockFields(title=title, text=text, place=place)
        work = partial(blocks.add, self._desk.workspace, fields=fields)
        words = texts().gettext("Text block “{title}” is kept for “{place}”")
        told = words.format(title=title, place=said(place))
        self._desk.lane.command(work, done=partial(self._tell, told))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember which field was used last."""
        if event.type() == QEvent.Type.FocusIn and watched in self._editors:
            place = self._editors.index(watched)
            self._editors.insert(0, self._editors.pop(place))
        return super().eventFilter(watched, event)


def put_in(editor: RichTextEdit, text: RichText) -> None:
    """Put a text in at the cursor as one step of undo, and select its first placeholder."""
    cursor = editor.textCursor()
    begin = cursor.selectionStart()
    cursor.setPosition(begin)
    before = cursor.block().text()[: cursor.positionInBlock()]
    editor.insert_rich(apart(text, before))
    select_gap(editor, begin, end=editor.textCursor().position())
    editor.ensureCursorVisible()


def select_gap(editor: RichTextEdit, begin: int, *, end: int | None = None) -> bool:
    """Select the first placeholder from a place on; tell whether there is one, up to an end."""
    found = editor.document().find(QRegularExpression(GAP), begin)
    if found.isNull() or (end is not None and found.selectionEnd() > end):
        return False
    editor.setTextCursor(found)
    return True


def _offer_of(line: TextBlockLine) -> Offer:
    return Offer(line.handle.id, line.title, first_words(plain(line.text), most=_BEGINNING))
