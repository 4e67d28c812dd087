"""The item of a session: title, explanation, what is said, what comes out of it (03)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.handles import Handle
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import ItemResult
from zonedesk.i18n.formats import clock
from zonedesk.services.decisions import DRAFT_FIELD
from zonedesk.ui.kit.chip_flow import ChipFlow
from zonedesk.ui.kit.choices import SegmentedControl
from zonedesk.ui.kit.keeping.fields import RichField
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.meetings.sentences import sentence_at_cursor
from zonedesk.ui.meetings.session.talk import SaidText, TalkEdit
from zonedesk.ui.meetings.session.words import results_of
from zonedesk.ui.meetings.vote_pane import VotePane
from zonedesk.ui.theme.icons import LINE

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import time

    from zonedesk.domain.meeting_record import ItemRecord
    from zonedesk.domain.session_record import SessionItem, SessionRecord
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.meetings.commands import Commands

_SIDE, _ABOVE, _BELOW = 32, 26, 30
_EDGE = 10  # edge and padding of a quiet field, so that letters stand on the line of the others


class SessionMiddle(QScrollArea):
    """The item that is shown.

    Signals: `stale` asks to read it again; `result_wanted` gives the new `ItemResult` or None.

    Args:
        desk: the open work folder.
        commands: of the session.
        now: tells the hour, for what was saved.
    """

    stale = Signal()
    result_wanted = Signal(object)

    def __init__(
        self,
        desk: Desk,
        commands: Commands,
        *,
        now: Callable[[], time],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._now = now
        self._record: SessionRecord | None = None
        self._usable = False
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.number = label(style="figure", tone="accent")
        self.title = label(style="figure", wrap=True)
        self._chips = QVBoxLayout()
        self.flow: ChipFlow | None = None
        self.context = SaidText()
        self.context.setAccessibleName(_("Explanation"))
        self.talk = TalkEdit()
        self.talk.setAccessibleName(_("Discussion"))
        self._tick = Icon("approve", tone="good", size=LINE)
        self.saved = label(style="secondary", tone="muted")
        self.result = self._control(())
        self.decision = RichTextEdit()
        self.decision.setAccessibleName(_("Decision"))
        self.decision.setProperty("quiet", "true")
        self.decision.setProperty("type", "decided")
        self.decision.document().setDocumentMargin(0)
        self.keeper = RecordKeeper(
            desk, subject="agenda_item", save=commands.save_item, parent=self
        )
        self.decision_keeper = RecordKeeper(
            desk, subject="agenda_item", save=commands.save_decision, parent=self
        )
        self.keeper.add("discussion", RichField(self.talk))
        self.decision_keeper.add(DRAFT_FIELD, RichField(self.decision))
        self.votes = VotePane(desk)
        self._lay_out()
        for keeper in (self.keeper, self.decision_keeper):
            keeper.stale.connect(self.stale)
            keeper.saved.connect(self._on_saved)
        self.talk.changed.connect(partial(self._show_saved, ""))
        self.setFocusProxy(self.talk)

    @property
    def item(self) -> ItemRecord | None:
        """The item that is shown."""
        view = self._record.view if self._record else None
        return view.item if view else None

    def show_record(self, record: SessionRecord, *, usable: bool) -> None:
        """Show the item of a record; of the same one cursor and scroll stay."""
        before = self.item
        self._record, self._usable = record, usable
        item, shown = self.item, record.shown
        self._page.setVisible(item is not None)
        self._none.setVisible(item is None)
        if item is None or shown is None:
            return
        other = before is None or before.handle.id != item.handle.id
        self.number.setText(shown.entry.label or shown.entry.row.number)
        self.title.setText(item.title)
        self._show_chips(item, shown)
        self.context.show_rich(item.context)
        self._context_name.setVisible(not item.context.is_empty)
        self._show_texts(item)
        self._show_results(item)
        self.votes.show_item(item, locked=not usable)
        if other:
            self._show_saved("")
            self.talk.moveCursor(QTextCursor.MoveOperation.End)
            self.verticalScrollBar().setValue(0)

    def put_away(self) -> None:
        """Store what is being typed."""
        self.keeper.flush()
        self.decision_keeper.flush()
        self.votes.put_away()

    def leave(self) -> None:
        """Store what is being typed and forget the item."""
        self.keeper.close()
        self.decision_keeper.close()
        self.votes.leave()
        self._record = None

    def choose_result(self, place: int) -> None:
        """Give the item the result at a place; the one it has is taken away again."""
        item = self.item
        if item is not None and self._usable and place < len(self._codes):
            code = self._codes[place]
            self._want(None if code is item.result else code)

    def sentence(self) -> str:
        """Give the sentence at the cursor, or what is selected."""
        return sentence_at_cursor(self.talk)

    def decide_sentence(self) -> None:
        """Put the sentence at the cursor in the decision, where the cursor goes."""
        if not self._usable or self.item is None or self.decision.isReadOnly():
            return
        sentence = self.sentence() if self.talk.hasFocus() else ""
        self.decision.setFocus(Qt.FocusReason.OtherFocusReason)
        self.decision.moveCursor(QTextCursor.MoveOperation.End)
        if sentence:
            cursor = self.decision.textCursor()
            if not self.decision.rich().is_empty:
                cursor.insertBlock()
            cursor.insertText(sentence)
            self.decision.setTextCursor(cursor)
        self.ensureWidgetVisible(self.decision)

    def _show_texts(self, item: ItemRecord) -> None:
        self.talk.setReadOnly(not self._usable)
        self.keeper.open(item.handle, {"discussion": item.discussion}, called=item.title)
        withdrawn = item.result is ItemResult.WITHDRAWN
        self.decision.setReadOnly(not self._usable or withdrawn)
        first = item.decisions[0] if item.decisions else None
        handle = Handle(item.handle.id, first.handle.row_version if first else 0)
        text = first.text if first else RichText.empty
        values = {DRAFT_FIELD: text}
        self.decision_keeper.open(handle, values, drafted=item.handle, called=item.title)
        hint = texts().gettext("What is decided (Ctrl+Shift+B)") if self._usable else ""
        self.decision.setPlaceholderText(item.sentence or hint)

    def _show_results(self, item: ItemRecord) -> None:
        record = self._record
        decides = record is not None and record.meeting.body.deliberative
        codes = results_of(deliberative=decides, chosen=item.result)
        if codes != self._codes:
            old, self.result = self.result, self._control(codes)
            self._result_row.replaceWidget(old, self.result)
            old.hide()
            old.deleteLater()
        self.result.setEnabled(self._usable)
        if item.result is None:
            self.result.clear()
        elif self.result.code != item.result.value:
            self.result.choose(item.result.value)

    def _control(self, codes: tuple[ItemResult, ...]) -> SegmentedControl:
        self._codes = codes
        made = SegmentedControl(
            [(one.value, named(one)) for one in codes],
            name=texts().gettext("Result"),
            ticks=True,
        )
        made.chosen.connect(self._on_chosen)
        return made

    def _show_chips(self, item: ItemRecord, shown: SessionItem) -> None:
        looks = _chips(item, public=shown.entry.row.public)
        old, self.flow = self.flow, ChipFlow(looks)
        if old is not None:
            self._chips.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips.addWidget(self.flow)

    def _show_saved(self, words: str) -> None:
        self.saved.setText(words)
        self._tick.setVisible(bool(words))

    def _on_saved(self) -> None:
        if not (self.keeper.is_typing or self.decision_keeper.is_typing):
            words = texts().gettext("saved {hour}").format(hour=clock(self._now()))
            self._show_saved(words)

    def _on_chosen(self, code: str) -> None:
        self._want(next(one for one in self._codes if one.value == code))

    def _want(self, result: ItemResult | None) -> None:
        self.put_away()
        self.result_wanted.emit(result)

    def _lay_out(self) -> None:
        _ = texts().gettext
        self._page = QWidget()
        outer = QVBoxLayout(self._page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        column = QVBoxLayout()
        column.setContentsMargins(_EDGE, 0, 0, 0)
        column.setSpacing(0)
        outer.addLayout(column, 1)
        outer.addWidget(self.decision)
        voted = QVBoxLayout()
        voted.setContentsMargins(_EDGE, 0, 0, 0)
        voted.addWidget(self.votes)
        outer.addLayout(voted)
        title = QHBoxLayout()
        title.setSpacing(16)
        title.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        title.addWidget(self.title, 1)
        column.addLayout(title)
        column.addSpacing(12)
        column.addLayout(self._chips)
        column.addSpacing(20)
        self._context_name = label(_("Explanation"), "secondary", tone="muted", semibold=True)
        column.addWidget(self._context_name)
        column.addSpacing(6)
        column.addWidget(self.context)
        column.addSpacing(18)
        column.addLayout(self._talk_head())
        column.addSpacing(4)
        for bar in (self.keeper.bar, self.decision_keeper.bar):
            column.addWidget(bar)
        column.addWidget(self.talk, 1)
        column.addSpacing(16)
        column.addWidget(label(_("Result"), "secondary", tone="muted", semibold=True))
        column.addSpacing(4)
        self._result_row = QHBoxLayout()
        self._result_row.addWidget(self.result)
        self._result_row.addStretch(1)
        column.addLayout(self._result_row)
        self._wrap_up()

    def _wrap_up(self) -> None:
        """Put the page, or what is said in its stead, in what is scrolled."""
        words = texts().gettext("Put an item on the agenda first.")
        self._none = label(words, tone="muted", wrap=True)
        self._none.setContentsMargins(_EDGE, 0, 0, 0)
        whole = grounded(QWidget(), "surface")
        around = QVBoxLayout(whole)
        around.setContentsMargins(_SIDE - _EDGE, _ABOVE, _SIDE, _BELOW)
        around.addWidget(self._none, 0, Qt.AlignmentFlag.AlignTop)
        around.addWidget(self._page, 1)
        self.setWidget(whole)

    def _talk_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        name = texts().gettext("Discussion")
        row.addWidget(label(name, "secondary", tone="muted", semibold=True))
        row.addStretch(1)
        row.addWidget(self._tick)
        row.addWidget(self.saved)
        self._tick.hide()
        return row


def _chips(item: ItemRecord, *, public: bool) -> list[ChipLook]:
    """Give what an item is: kind, openness, dossier, plan lines, who presents it."""
    _ = texts().gettext
    openness = _("Public") if public else _("Closed to the public")
    looks = [
        ChipLook(named(item.kind), icon="discussion"),
        ChipLook(openness, icon="show" if public else "lock"),
    ]
    if item.dossier is not None:
        words = f"{item.dossier.reference} {item.dossier.title}"
        looks.append(ChipLook(words, "link", icon="dossiers"))
    looks += [
        ChipLook(f"{one.reference} {one.title}", "link", icon="plan") for one in item.plan_lines
    ]
    who = item.presenter or item.proposer
    return [*looks, ChipLook(who, icon="user")] if who else looks
