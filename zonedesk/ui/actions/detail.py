"""One action point beside the list: text, facts, what can be done, follow-up (07)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.words import ActionStatus, Role
from zonedesk.services.follow_ups import DRAFT_FIELD
from zonedesk.ui.actions.detail_facts import Facts
from zonedesk.ui.actions.detail_follow_ups import BLEED, FollowUpList
from zonedesk.ui.actions.detail_parts import PartsSection, ReturnBar
from zonedesk.ui.actions.looks import done_state, term_state
from zonedesk.ui.actions.model import term_of
from zonedesk.ui.kit.buttons import icon_button, plain
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.keeping.fields import PlainField
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.labels import grounded, label, rule
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.new_entry import NewEntry
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.title_edit import TitleEdit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from zonedesk.domain.action_record import ActionRecord
    from zonedesk.domain.words import FollowUpKind
    from zonedesk.ui.actions.commands import ActionCommands
    from zonedesk.ui.kit.choice_list import Choice
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.looks import ChipTone
    from zonedesk.ui.theme.tokens import Tone

_SIDE, _ABOVE, _GAP, _LEAST = 24, 16, 16, 320
_TEXT_INSET = 10  # of a quiet field: its words stand on the line of the pane
_CHIPS: dict[Tone, ChipTone] = {"stop": "stop", "watch": "watch", "muted": "neutral"}


class ActionDetail(QScrollArea):
    """The details of one action point.

    Signals: `stale` asks to read the record again, `record_wanted` and `own_window_wanted`
    (reference) are as of a page, `delete_wanted` asks for the bin, `back_wanted` for the list,
    `whole_wanted` for the larger action point of which it is a part; a new part of it is asked by
    `parts`.

    Args:
        desk: the open work folder.
        commands: what changes action points.
    """

    stale = Signal()
    record_wanted = Signal(str, str)
    own_window_wanted = Signal(str)
    delete_wanted = Signal()
    agenda_wanted = Signal()
    whole_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, desk: Desk, commands: ActionCommands) -> None:
        super().__init__()
        self.record: ActionRecord | None = None
        self._commands = commands
        self._shown = 0
        usable = desk.workspace.user.role is not Role.READER
        _ = texts().gettext
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.reference = label(tone="muted")
        self.chip = Chip(ChipLook(""))
        self.back = icon_button("back", _("Back to the list (Esc)"))
        self.back.hide()
        self.window_button = icon_button("open_window", _("Open in its own window"))
        self.menu_button = icon_button("menu", _("More"))
        self.title = TitleEdit(_("Text of the action point"))
        self.facts = Facts(desk.workspace.clock.today, usable=usable)
        self.done = plain(_("Completed"), icon="approve")
        self.postpone = plain(_("Postpone…"))
        self.to_agenda = plain(_("On agenda…"))
        self.returns = ReturnBar()
        self.parts = PartsSection(usable=usable)
        self.heading = SectionHeader(_("Follow-up"))
        self.entries = FollowUpList()
        self.new_entry = NewEntry()
        self.keeper = RecordKeeper(desk, subject="action_item", save=commands.save, parent=self)
        self.keeper.add("text", PlainField(self.title))
        self.keeper.add(DRAFT_FIELD, PlainField(self.new_entry.field), waits=True)
        self.title.setReadOnly(not usable)
        for part in (self.done, self.postpone, self.to_agenda, self.new_entry):
            part.setEnabled(usable)
        self._lay_out()
        self._connect()

    def set_owners(self, owners: Sequence[Choice]) -> None:
        """Take who can be responsible."""
        self.facts.set_owners(owners)

    def show_record(self, record: ActionRecord) -> None:
        """Show an action point; of the same one, what is being typed stays."""
        self.record = record
        row, handle = record.entry.row, record.entry.handle
        before, self._shown = self._shown, handle.id
        if before != handle.id:
            self.facts.stop_editing()
            self.verticalScrollBar().setValue(0)
        self.reference.setText(row.reference)
        self._show_chip(record)
        self.keeper.open(handle, {"text": row.text}, called=row.reference)
        self.facts.show_record(record)
        _ = texts().gettext
        self.done.setText(_("Open again") if row.status.finished else _("Completed"))
        self.done.set_meaning("restore" if row.status.finished else "approve")
        self.postpone.setVisible(not row.status.finished)
        self.to_agenda.setVisible(not row.status.finished)
        self.returns.show_record(record)
        self.parts.show_record(record)
        self.heading.set_count(len(record.follow_ups) or None)
        self.entries.show_entries(record.follow_ups)

    def leave(self) -> None:
        """Store what is typed; an entry that was begun stays a draft."""
        self.keeper.flush()
        self.facts.stop_editing()

    def put_away(self) -> None:
        """Store what is typed and let go of the action point: another is on its way, or none."""
        self.keeper.close()
        self.facts.stop_editing()
        self.record = None

    def forget_entry(self, action_id: int, text: str) -> None:
        """Begin a new entry of follow-up: the last one, this text, was added."""
        if self.record is not None and self.record.entry.handle.id == action_id:
            self.new_entry.forget(text)

    def edit_title(self) -> None:
        """Put the cursor in the text, with all of it chosen."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def _lay_out(self) -> None:
        page = grounded(QWidget(), "surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, _ABOVE, 0, _ABOVE)
        column.setSpacing(0)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.done)
        acts.addWidget(self.postpone)
        acts.addWidget(self.to_agenda)
        acts.addStretch(1)
        column.addLayout(_sided(self.keeper.bar))
        column.addLayout(self._head())
        column.addSpacing(6)
        column.addLayout(_sided(self.title, side=_SIDE - _TEXT_INSET))
        column.addSpacing(_GAP)
        column.addLayout(_sided(self.facts))
        column.addSpacing(_GAP - 4)
        held = QHBoxLayout()
        held.setContentsMargins(_SIDE, 0, _SIDE, 0)
        held.addLayout(acts)
        column.addLayout(held)
        column.addSpacing(_GAP)
        column.addWidget(self.returns)
        column.addWidget(self.parts)
        for part in (self.heading, rule()):
            column.addLayout(_sided(part))
        column.addLayout(_sided(self.entries, side=_SIDE - BLEED))
        column.addSpacing(12)
        column.addLayout(_sided(self.new_entry))
        column.addStretch(1)
        self.setWidget(page)
        self.setFocusProxy(self.title)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_SIDE, 0, _SIDE - 6, 0)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.reference)
        row.addWidget(self.chip)
        row.addStretch(1)
        row.addWidget(self.window_button)
        row.addWidget(self.menu_button)
        _ = texts().gettext
        menu = QMenu(self.menu_button)
        menu.addAction(_("Put on an &agenda…"), self.agenda_wanted.emit)
        menu.addAction(_("New &part"), self.parts.part_wanted.emit)
        menu.addAction(_("Make it part &of…"), self.whole_wanted.emit)
        menu.addAction(_("&Delete"), self.delete_wanted.emit)
        self.menu_button.setMenu(menu)
        return row

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.window_button.clicked.connect(self._on_own_window)
        self.done.clicked.connect(self._on_done)
        self.postpone.clicked.connect(self.facts.term.edit)
        self.to_agenda.clicked.connect(self.agenda_wanted)
        self.returns.wanted.connect(partial(self.record_wanted.emit, "meetings"))
        self.parts.wanted.connect(partial(self.record_wanted.emit, "actions"))
        self.facts.owner_changed.connect(self._on_owner)
        self.facts.term_changed.connect(self._on_term)
        self.facts.status_changed.connect(self._on_status)
        self.facts.record_wanted.connect(self.record_wanted)
        self.entries.delete_wanted.connect(self._commands.delete_follow_up)
        self.new_entry.wanted.connect(self._on_entry)
        self._commands.noted.connect(self.forget_entry)
        self.keeper.stale.connect(self.stale)

    def _show_chip(self, record: ActionRecord) -> None:
        row = record.entry.row
        term = term_of(row, record.today)
        state = term_state(term) if term else done_state(row.done) if row.done else None
        self.chip.setVisible(state is not None)
        if state is not None:
            tone = _CHIPS.get(state.tone, "neutral")
            self.chip.show_look(ChipLook(state.word, tone, shape=state.shape))

    def _on_own_window(self) -> None:
        if self.record is not None:
            self.own_window_wanted.emit(self.record.entry.row.reference)

    def _on_done(self) -> None:
        if self.record is not None:
            finished = self.record.entry.row.status.finished
            self._on_status(ActionStatus.OPEN if finished else ActionStatus.DONE)

    def _on_status(self, status: ActionStatus) -> None:
        if self.record is not None:
            self._commands.set_status(self.record.entry, status)

    def _on_term(self, due: date | None) -> None:
        if self.record is not None:
            self._commands.set_term(self.record.entry, due)

    def _on_owner(self, owner: int | str | None) -> None:
        if self.record is not None:
            name = self.facts.owner.field.text()
            self._commands.set_owner(self.record.entry, owner, name=name)

    def _on_entry(self, kind: FollowUpKind, text: str) -> None:
        if self.record is not None:
            self.keeper.keep_drafts()  # until it is stored it is a draft, wherever the user goes
            once = self.new_entry.once
            self._commands.add_follow_up(self.record.entry.handle, kind, text=text, once=once)

    def minimumSizeHint(self) -> QSize:
        """Be wide enough for what stands in it: it never scrolls sideways."""
        least = super().minimumSizeHint()
        page = self.widget()
        wide = page.minimumSizeHint().width() if page is not None else 0
        return QSize(
            max(_LEAST, wide + self.verticalScrollBar().sizeHint().width()), least.height()
        )


def _sided(part: QWidget, *, side: int = _SIDE) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(side, 0, side, 0)
    row.addWidget(part)
    return row
