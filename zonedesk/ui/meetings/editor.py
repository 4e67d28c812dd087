"""The right half of the agenda: the bar of looks, and the editor of what is chosen (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.domain.words import Role, TextPlace
from zonedesk.ui.kit.buttons import icon_button, small_one
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.panes import Toolbar, has_focus_inside
from zonedesk.ui.kit.richtext.bar import FormatBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.yielding import ShortButton, ShortLabel, Yielding
from zonedesk.ui.meetings.agenda_model import CLOSING, OPENING
from zonedesk.ui.meetings.editor_end import EndEditor
from zonedesk.ui.meetings.editor_item import ItemEditor
from zonedesk.ui.meetings.editor_waiting import Waiting
from zonedesk.ui.meetings.looks import locked_words
from zonedesk.ui.meetings.text_blocks import TextBlocks, Written

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.meeting_record import AgendaEntry, Choices, ItemRecord, MeetingRecord
    from zonedesk.ui.kit.buttons import Button
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.richtext.editor import RichTextEdit
    from zonedesk.ui.meetings.commands import Commands


class EditorPane(QWidget):
    """Editors of opening, items and closing, made once.

    Signals: `stepped` gives one item up (-1) or down (1); `stale` asks to read again; `linked`
    key of a place and reference of a record that is to be shown.
    """

    stepped = Signal(int)
    stale = Signal()
    linked = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        commands: Commands,
        *,
        ask: Callable[[Callable[[Choices], object]], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self._may_write = desk.workspace.user.role is not Role.READER
        self._written: Written | None = None
        self.place = ShortLabel()
        self.item = ItemEditor(desk, commands, ask=ask)
        self.ends = {
            OPENING: EndEditor(desk, commands, opening=True),
            CLOSING: EndEditor(desk, commands, opening=False),
        }
        self._stack = QStackedWidget()
        for editor in (self.item, *self.ends.values()):
            self._stack.addWidget(editor)
        self._waiting = Waiting(self._stack)
        self.blocks = TextBlocks(desk, self.written, tell=commands.tell_done, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(rule())
        column.addWidget(self._stack, 1)
        self.item.stale.connect(self.stale)
        self.item.linked.connect(self.linked)
        self.blocks.linked.connect(self.linked)
        for end in self.ends.values():
            end.keeper.stale.connect(self.stale)
        self.setFocusProxy(self.item)

    def written(self) -> Written | None:
        """Tell what is being written in: an item, or the meeting alone in opening and closing."""
        return self._written

    def wait_for_item(self) -> None:
        """Store what was typed, and take no keys before the item is shown that was chosen."""
        self._written = None
        self.item.leave()
        self._waiting.begin()

    def show_item(
        self, record: MeetingRecord, item: ItemRecord, *, entry: AgendaEntry, place: str
    ) -> None:
        """Show an item; ``place`` says which of how many it is."""
        self.place.say(place)
        locked = self._locked(record)
        self.item.show_item(
            item,
            entry,
            body=record.body,
            locked=locked,
            may_write=self._may_write,
        )
        self._waiting.end()
        self._written = Written(record.handle.id, item.handle.id, record.body.id)
        self._turn_to(self.item)
        for button in self._of_item:
            button.setEnabled(self._may_write and not entry.heading)
        self._enable_texts(enabled=not locked and not entry.heading)

    def show_end(self, record: MeetingRecord, key: int) -> None:
        """Show the opening or the closing."""
        self.place.say("")
        self._waiting.end()
        self._written = Written(record.handle.id, None, record.body.id)
        self._turn_to(self.ends[key])
        for button in self._of_item:
            button.setEnabled(False)
        self._enable_texts(enabled=not self._locked(record))

    def renew_ends(self, record: MeetingRecord) -> None:
        """Show opening and closing as they are stored now."""
        for end in self.ends.values():
            end.show_meeting(record, locked=self._locked(record))

    def put_away(self) -> None:
        """Store what is being typed."""
        self.item.put_away()
        for end in self.ends.values():
            end.put_away()

    def leave(self) -> None:
        """Store what is being typed and forget the records."""
        self.item.leave()
        self._written = None
        self._waiting.end()
        for end in self.ends.values():
            end.leave()

    def _enable_texts(self, *, enabled: bool) -> None:
        self.bar.setEnabled(enabled)
        self._block_button.setEnabled(enabled)

    def _locked(self, record: MeetingRecord) -> str:
        return locked_words(record.row.status, may_write=self._may_write)

    def _turn_to(self, editor: QWidget) -> None:
        if self._stack.currentWidget() is editor:
            return
        had_focus = has_focus_inside(self._stack)
        self._stack.setCurrentWidget(editor)
        self.setFocusProxy(editor)
        if had_focus:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bar(self) -> QWidget:
        _ = texts().gettext
        self.bar = FormatBar()
        self.bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        for editor, place in self._fields():
            self.bar.serve(editor)
            self.blocks.serve(editor, place)
        block = ShortButton(_("Text block"), icon="text_block", look="quiet")
        block.setToolTip(_("Put in a sentence that is written again and again (F4)"))
        block.clicked.connect(self.blocks.open)
        small_one(block).setFocusPolicy(Qt.FocusPolicy.NoFocus)
        decision = ShortButton(_("Decision"), icon="decisions", look="quiet")
        decision.setToolTip(_("Put the sentence at the cursor in the decision (Ctrl+Shift+B)"))
        action = ShortButton(_("Action point"), icon="actions", look="quiet")
        action.setToolTip(_("Make an action point of the sentence at the cursor (Ctrl+Shift+A)"))
        decision.clicked.connect(self.item.decide_sentence)
        action.clicked.connect(self.item.act_on_sentence)
        self._of_item: tuple[Button, ...] = (decision, action)
        for button in self._of_item:
            small_one(button).setFocusPolicy(Qt.FocusPolicy.NoFocus)
        up = icon_button("previous", _("Previous item (Ctrl+PgUp)"))
        down = icon_button("next", _("Next item (Ctrl+PgDown)"))
        up.clicked.connect(self._on_up)
        down.clicked.connect(self._on_down)
        made = Toolbar()
        line = rule(upright=True)
        line.setFixedHeight(20)
        for widget in (self.bar, line, block, decision, action):
            made.row.addWidget(widget)
        made.row.addStretch(1)
        for behind in (self.place, up, down):
            made.row.addWidget(behind)
        Yielding(made, (action, decision, block, self.place))
        self._block_button = block
        return made

    def _fields(self) -> tuple[tuple[RichTextEdit, TextPlace], ...]:
        """Give the long texts, and what text blocks call each of them."""
        decided = (TextPlace.DECISION, TextPlace.MOTIVATION)
        parts = (TextPlace.CONTEXT, TextPlace.DISCUSSION, *decided, *decided)
        return (
            *zip(self.item.fields(), parts, strict=True),
            (self.ends[OPENING].long.text, TextPlace.OPENING),
            (self.ends[CLOSING].long.text, TextPlace.CLOSING),
        )

    def _on_up(self) -> None:
        self.stepped.emit(-1)

    def _on_down(self) -> None:
        self.stepped.emit(1)
