"""The editor of one agenda item: made once, shows each item in turn (02)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from zonedesk.domain.agenda_numbers import unmarked
from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.ui.kit.attachments.document_list import DocumentList
from zonedesk.ui.kit.attachments.dropping import DropZone
from zonedesk.ui.kit.keeping.fields import PlainField, RichField
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.title_edit import TitleEdit
from zonedesk.ui.meetings.editor_actions import ActionsPart
from zonedesk.ui.meetings.editor_chips import ItemChips
from zonedesk.ui.meetings.editor_extras import ItemExtras
from zonedesk.ui.meetings.editor_minutes import MinutesPart
from zonedesk.ui.meetings.editor_parts import SIDE, FieldName, LongField, Sheet
from zonedesk.ui.meetings.editor_plan import PlanPart
from zonedesk.ui.meetings.editor_result import ResultPart
from zonedesk.ui.meetings.sentences import sentence_at_cursor
from zonedesk.ui.meetings.vote_pane import VotePane

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.meeting_record import (
        AgendaEntry,
        BodyChoice,
        Choices,
        ItemAction,
        ItemRecord,
    )
    from zonedesk.domain.topics import Outcome
    from zonedesk.domain.vote_record import VoteSheet
    from zonedesk.domain.words import ItemResult
    from zonedesk.services.actions import ActionFields
    from zonedesk.services.agenda import ItemFields
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.kit.richtext.editor import RichTextEdit
    from zonedesk.ui.meetings.commands import Commands

_TITLE_EDGE = 2
_EDGE = 10  # edge and padding of the title's field, so that its letters stand on the line


class ItemEditor(Sheet):
    """Title, chips, texts, result and action points of an item.

    Signals: `stale` asks that the item is read again; `linked` key of a place and reference of a
    record that is to be shown.

    Args:
        desk: the open work folder.
        commands: of the place.
        ask: reads what there is to choose from, and gives it to a slot.
    """

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
        _ = texts().gettext
        self._commands = commands
        self._item: ItemRecord | None = None
        self._decision: int | None = None  # that the new action point comes from
        closed = _("closed item: not in the public edition")
        self.locked = MessageBar("info", "")
        self.number = label("", "record", tone="accent")
        self.number.setContentsMargins(0, _TITLE_EDGE, 0, 0)
        self.title = TitleEdit(_("Title"))
        self.chips = ItemChips(ask, behind=self.title)
        self.minutes = MinutesPart(desk, self.chips)
        self.context = LongField(_("Explanation"), closed=closed)
        self.discussion = LongField(_("Discussion"), closed=closed)
        self.result = ResultPart(desk, commands.decisions, ask=ask)
        self.votes = VotePane(desk)
        self.actions_part = ActionsPart(desk, ask)
        self.plan = PlanPart(desk, self.put_away)
        self.documents = DocumentList(desk, "meetings", side=SIDE)
        self.zone = DropZone(self.viewport(), ready=self.documents.takes)
        self.keeper = RecordKeeper(
            desk, subject="agenda_item", save=commands.save_item, parent=self
        )
        self.decision_keeper = self.result.first.keeper
        self.result_name = FieldName(_("Result"))
        self.extras = ItemExtras(self.keeper, commands.agenda, ask=ask)
        self._keep()
        self._lay_out()
        self._connect()

    @property
    def item(self) -> ItemRecord | None:
        """The item that is shown."""
        return self._item

    def fields(self) -> tuple[RichTextEdit, ...]:
        """Give the long texts, from top to bottom, those of the decisions last."""
        return (self.context.text, self.discussion.text, *self.result.fields())

    def show_item(
        self,
        item: ItemRecord,
        entry: AgendaEntry,
        *,
        body: BodyChoice,
        locked: str,
        may_write: bool,
    ) -> None:
        """Show an item; of the same one cursor and scroll stay. A heading has a title only.

        Args:
            item: as read for editing.
            entry: of the agenda: number and effective openness.
            body: that meets.
            locked: why nothing in it can be changed; empty when it can.
            may_write: whether action points can be noted and followed up all the same.
        """
        other = self._item is None or self._item.handle.id != item.handle.id
        had_focus = has_focus_inside(self)
        self._item = item
        self.locked.tell("info", locked)
        self.locked.setVisible(bool(locked))
        self.number.setText(unmarked(entry.label or entry.row.number))
        self.number.setHidden(item.heading)
        self._show_texts(item, locked=bool(locked))
        self.chips.show_item(item, entry.row, body=body, locked=bool(locked))
        self._tell_closed(closed=not entry.row.public)
        self.result.show_item(item, body=body, locked=bool(locked))
        self.result.votes.hide()  # they have a line of their own
        self.votes.show_item(item, locked=bool(locked))
        self.actions_part.show_actions(item.handle.id, item.actions, editable=may_write)
        self.extras.show_item(item, locked=bool(locked))
        self.minutes.show_item(item)
        self.plan.show_item(item, may_write=may_write)
        self.documents.show_subject(Subject(SubjectKind.ITEM, item.handle.id), called=item.title)
        for part in (self.chips, self.result_name, self.result, self.actions_part, self.documents):
            part.setHidden(item.heading)
        if other:
            self._decision = None
            self.verticalScrollBar().setValue(0)
        self._direct_focus(had_focus=had_focus)

    def put_away(self) -> None:
        """Store what is being typed; the item stays shown."""
        self.keeper.flush()
        self.result.put_away()
        self.votes.put_away()
        self.actions_part.put_away()

    def leave(self) -> None:
        """Store what is being typed and forget the item."""
        self.put_away()
        self.keeper.close()
        self.result.forget()
        self.votes.leave()
        self.actions_part.leave()
        self.chips.forget()
        self.minutes.forget()
        self.plan.forget()
        self.extras.forget()
        self.documents.show_subject(None)
        self._item = None

    def show_more(self) -> None:
        """Go to what else is known of the item, its planned time first."""
        if self._item is not None and not self._item.heading:
            self.extras.more.go_in()
            self.ensureWidgetVisible(self.extras.more)

    def decide_sentence(self) -> None:
        """Put the sentence at the cursor in the decision, where the cursor goes."""
        sentence = self._sentence()
        text = self.result.text
        if self._item is None or self._item.heading or text.isReadOnly() or text.isHidden():
            return
        text.setFocus(Qt.FocusReason.OtherFocusReason)
        text.moveCursor(QTextCursor.MoveOperation.End)
        if sentence:
            cursor = text.textCursor()
            if not text.rich().is_empty:
                cursor.insertBlock()
            cursor.insertText(sentence)
            text.setTextCursor(cursor)

    def act_on_sentence(self) -> None:
        """Put the sentence at the cursor in the empty row of the action points."""
        if self._item is not None and self.actions_part.new.isVisible():
            self.actions_part.new.begin(self._sentence())

    def focus_result(self) -> None:
        """Go to the result, which is missing."""
        self.result.result.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(self.result.result)

    def _direct_focus(self, *, had_focus: bool) -> None:
        """Let the focus go to the first text that is there; it may have been in one that is not."""
        fields = (self.discussion, self.context)
        first: QWidget = next((one.text for one in fields if not one.isHidden()), self.title)
        self.setFocusProxy(first)
        if had_focus and not has_focus_inside(self):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sentence(self) -> str:
        focused = self.window().focusWidget()
        sources = (self.context.text, self.discussion.text)
        if isinstance(focused, QTextEdit) and focused in sources:
            return sentence_at_cursor(focused)
        return ""

    def _keep(self) -> None:
        self.keeper.add("title", PlainField(self.title))
        self.keeper.add("context", RichField(self.context.text))
        self.keeper.add("discussion", RichField(self.discussion.text))
        self.keeper.stale.connect(self.stale)
        self.result.stale.connect(self.stale)

    def _lay_out(self) -> None:
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12 - _EDGE)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.title, 1)
        kept = (self.keeper, self.result.first.keeper, self.result.other.keeper)
        for bar in (self.locked, *(keeper.bar for keeper in kept)):
            self.add(bar, gap=12)
        self.add(title, gap=8)
        self.add(self.chips)
        self.add(self.minutes)
        self.add(self.extras.chain)
        self.add(self.extras.urgency)
        self.add(self.context)
        self.add(self.discussion)
        self.add(self.result_name, gap=4)
        self.result.column.addWidget(self.votes)
        self.add(self.result, gap=20)
        self.add(self.plan)
        self.add(self.actions_part, gap=0, wide=True)
        self.add(self.documents, gap=0, wide=True)
        self.add(self.extras.more)
        self.setFocusProxy(self.discussion.text)

    def _connect(self) -> None:
        self.chips.wanted.connect(self._on_wanted)
        self.chips.line_linked.connect(self._on_line_linked)
        self.chips.line_unlinked.connect(self._on_line_unlinked)
        self.chips.linked.connect(self.linked)
        self.chips.time_wanted.connect(self.show_more)
        self.extras.linked.connect(partial(self.linked.emit, "meetings"))
        self.minutes.linked.connect(partial(self.linked.emit, "meetings"))
        self.extras.wanted.connect(self._on_wanted)
        self.result.chosen.connect(self._on_result)
        self.result.linked.connect(partial(self.linked.emit, "meetings"))
        self.result.action_wanted.connect(self._on_action_of_decision)
        self.votes.removed.connect(self._on_vote_removed)
        self.votes.told.connect(self._on_votes_told)
        self.extras.more.matter_chosen.connect(self.votes.choose_matter)
        self.plan.noted.connect(self._commands.tell_done)
        self.actions_part.wanted.connect(self._on_action)
        self.zone.dropped.connect(self.documents.bring)
        self.actions_part.edited.connect(self._on_action_edited)
        self.actions_part.deleted.connect(self._commands.delete_action)
        self.actions_part.unread.connect(self._commands.refuse)

    def _show_texts(self, item: ItemRecord, *, locked: bool) -> None:
        self.title.setReadOnly(locked)
        for field, text in ((self.context, item.context), (self.discussion, item.discussion)):
            field.text.setReadOnly(locked)
            field.setHidden(item.heading or (locked and text.is_empty))
        values = {"title": item.title, "context": item.context, "discussion": item.discussion}
        values |= self.extras.values(item)
        self.keeper.open(item.handle, values, called=item.title)

    def _tell_closed(self, *, closed: bool) -> None:
        """Say that the item is closed at the first text that is there."""
        self.context.name.show_closed(closed=closed and not self.context.isHidden())
        self.discussion.name.show_closed(closed=closed and self.context.isHidden())

    def _on_wanted(self, fields: ItemFields, seen: ItemFields) -> None:
        if self._item is not None:
            self._commands.choose_of_item(self._item.handle.id, seen=seen, fields=fields)

    def _on_line_linked(self, line_id: int) -> None:
        if self._item is not None:
            self._commands.link_line(self._item.handle.id, line_id)

    def _on_line_unlinked(self, line_id: int) -> None:
        if self._item is not None:
            self._commands.unlink_line(self._item.handle.id, line_id)

    def _on_result(self, result: ItemResult | None) -> None:
        item = self._item
        if item is not None and result is not item.result:
            self.result.put_away()
            self._on_wanted({"result": result}, {"result": item.result})

    def _on_action_of_decision(self, decision_id: int, words: str) -> None:
        """Begin an action point of a decision; it is linked to it when it is noted."""
        if self.actions_part.new.isVisible():
            self._decision = decision_id
            self.actions_part.new.begin(words)

    def _on_votes_told(self, sheet: VoteSheet) -> None:
        self.extras.more.show_matter(sheet, locked=self.votes.is_locked)

    def _on_vote_removed(self, outcome: Outcome) -> None:
        self._commands.tell_done(texts().gettext("The vote is deleted"), outcome)

    def _on_action(self, item_id: int, fields: ActionFields) -> None:
        refused = partial(self._on_action_refused, fields)
        decision, self._decision = self._decision, None
        self._commands.add_action(item_id, fields, failed=refused, decision_id=decision)

    def _on_action_refused(self, fields: ActionFields, verdict: Verdict) -> None:
        self.actions_part.new.put_back(fields)
        self._commands.refuse(verdict)

    def _on_action_edited(self, action: ItemAction, field: str, value: object) -> None:
        self._commands.edit_action(action, field, value)
