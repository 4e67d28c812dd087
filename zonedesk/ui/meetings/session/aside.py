"""What comes back at an item: open action points, the plan, what was said last time (03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.references import item_reference
from zonedesk.domain.richtext import plain
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.keeping.unmade import UnmadeKeeper
from zonedesk.ui.kit.labels import State, grounded, label, rule
from zonedesk.ui.kit.looks import health
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.words import named
from zonedesk.ui.meetings.session.action_card import ActionCard
from zonedesk.ui.meetings.session.new_action import NarrowAction
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.domain.meeting_record import Choices
    from zonedesk.domain.rows import PlanRow
    from zonedesk.domain.session_record import LastTime, SessionRecord
    from zonedesk.services.actions import ActionFields
    from zonedesk.ui.kit.desk import Desk

_SIDE, _CODE, _LINE_HEIGHT = 24, 44, 32


class SessionAside(QScrollArea):
    """The right column.

    Signals: `noted`, `postponed`, `finished` as `ActionCard`; `wanted` gives item id and fields of
    a new action point; `linked` the reference of an item that is to be shown; `persons_wanted`
    asks for who there is.
    """

    noted = Signal(object, str)
    postponed = Signal(object, object)
    finished = Signal(object)
    wanted = Signal(int, object)
    linked = Signal(str)
    persons_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._desk = desk
        self._item_id = 0
        self._knows_persons = False
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.count = label(tone="muted")
        self.cards: list[ActionCard] = []
        self._cards = QVBoxLayout()
        self._cards.setSpacing(0)
        self._none = label(_("Nothing came back at this item"), tone="muted", wrap=True)
        self.new = NarrowAction(desk.workspace.clock.today)
        typed = {"text": self.new.text, "owner": self.new.owner, "due": self.new.due}
        self.unmade = UnmadeKeeper(
            desk, "new_action", typed=typed, subject="agenda_item", parent=self
        )
        self.plan = QWidget()
        self._plan_note = label(tone="muted", wrap=True)
        self._plan_note.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.last = QWidget()
        self.last_link = link("")
        self.last_said = label(tone="muted", wrap=True)
        self._last_reference = ""
        self._lay_out()
        self.new.hide()
        self.new.wanted.connect(self._on_wanted)
        self.unmade.restored.connect(self.new.show)
        self.last_link.clicked.connect(self._on_link)

    def show_record(self, record: SessionRecord, *, may_write: bool) -> None:
        """Show what came back at the item that is shown."""
        view = record.view
        item_id = view.item.handle.id if view else 0
        if item_id != self._item_id:
            self.put_away()
            self._item_id = item_id
            self.new.hide()
            self.verticalScrollBar().setValue(0)
        if view is not None and may_write:
            self.unmade.open(item_id)
        self._whole.setVisible(view is not None)
        actions = view.actions if view else ()
        self.count.setText(str(len(actions)))
        self._none.setVisible(not actions)
        self._make(len(actions))
        for card, action in zip(self.cards, actions, strict=True):
            card.show_action(action, today=record.today, usable=may_write)
        self._show_lines(view.lines if view else (), cares=bool(view and view.cares))
        self._show_last(view.last_time if view else None)

    def begin_action(self, text: str) -> None:
        """Note a new action point of a text; who does it comes next."""
        if not self._item_id:
            return
        if not self._knows_persons:
            self._knows_persons = True
            self.persons_wanted.emit()
        self.new.show()
        self.new.begin(text)
        self.ensureWidgetVisible(self.new)

    def set_persons(self, choices: Choices) -> None:
        """Take who can be responsible."""
        self.new.owner.set_choices([Choice(one.id, one.name) for one in choices.persons])

    def put_away(self) -> None:
        """Keep what is typed: an action point with a text is noted."""
        for card in self.cards:
            card.put_away()
        fields = self.new.fields() if self._item_id and self.unmade.touched else None
        if fields is None:
            self.unmade.flush()
            return
        self.new.clear()  # first, for what is noted comes back as a reload
        self.wanted.emit(self._item_id, fields)

    def leave(self) -> None:
        """Keep what is typed and forget the item."""
        self.put_away()
        for card in self.cards:
            card.leave()
        self.unmade.close()
        self._item_id = 0

    def close_new(self) -> bool:
        """Close the row of a new action point, if it is open and empty; tells whether it was."""
        if self.new.isHidden() or self.new.text.text():
            return False
        self.new.hide()
        return True

    def card_of(self, action_id: int) -> ActionCard | None:
        """Give the card of an action point."""
        shown = (one for one in self.cards if one.action is not None)
        return next((one for one in shown if _id(one) == action_id), None)

    def _lay_out(self) -> None:
        _ = texts().gettext
        self._whole = grounded(_Narrow(), "surface")
        column = QVBoxLayout(self._whole)
        self._column = column
        column.setSpacing(0)
        self._make_room()
        head = QHBoxLayout()
        head.setContentsMargins(0, 9, 0, 10)
        head.setSpacing(8)
        head.addWidget(label(_("Open action points at this item"), semibold=True))
        head.addWidget(self.count)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(rule())
        self._none.setContentsMargins(0, 10, 0, 10)
        column.addWidget(self._none)
        column.addLayout(self._cards)
        column.addWidget(self.new)
        plan = QVBoxLayout(self.plan)
        plan.setContentsMargins(0, 20, 0, 0)
        plan.setSpacing(0)
        plan.addLayout(_heading(_("State of the action plan"), self._plan_note, fills=True))
        plan.addSpacing(8)
        plan.addLayout(self._lines)
        column.addWidget(self.plan)
        last = QVBoxLayout(self.last)
        last.setContentsMargins(0, 20, 0, 0)
        last.setSpacing(6)
        last.addLayout(_heading(_("Last time"), self.last_link))
        last.addWidget(self.last_said)
        column.addWidget(self.last)
        column.addStretch(1)
        self.setWidget(self._whole)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def _make_room(self) -> None:
        """Keep the right edge where it is, whether there is a scroll bar or not."""
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() else 0
        self._column.setContentsMargins(_SIDE, 0, max(8, _SIDE - taken), 16)

    def _make(self, count: int) -> None:
        while len(self.cards) > count:
            gone = self.cards.pop()
            gone.leave()
            self._cards.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.cards) < count:
            made = ActionCard(self._desk, today=self._desk.workspace.clock.today)
            made.noted.connect(self.noted)
            made.postponed.connect(self.postponed)
            made.finished.connect(self.finished)
            self.cards.append(made)
            self._cards.addWidget(made)

    def _show_lines(self, rows: tuple[PlanRow, ...], *, cares: bool) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._lines.addWidget(_Line(row))
        words = texts().gettext("priorities and what needs care") if cares else ""
        self._plan_note.setText(words)
        self.plan.setVisible(bool(rows))

    def _show_last(self, last: LastTime | None) -> None:
        self.last.setVisible(last is not None)
        if last is None:
            return
        words = texts().gettext("{meeting} item {number}")
        self.last_link.setText(words.format(meeting=last.meeting, number=last.number))
        self.last_link.setToolTip(as_tip(last.title))
        self._last_reference = item_reference(last.meeting, last.number)
        said = plain(last.said)
        result = named(last.result) if last.result is not None else ""
        self.last_said.setText(said or result or texts().gettext("Nothing was noted."))

    def _on_wanted(self, fields: ActionFields) -> None:
        self.wanted.emit(self._item_id, fields)

    def _on_link(self) -> None:
        self.linked.emit(self._last_reference)


class _Narrow(QWidget):
    """What the column scrolls; it is never wider than the column."""

    def minimumSizeHint(self) -> QSize:
        """Ask for the height alone."""
        return QSize(0, super().minimumSizeHint().height())


class _Line(QWidget):
    """A plan line with its health."""

    def __init__(self, row: PlanRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(8)
        code = label(row.code, tone="muted")
        code.setMinimumWidth(theme_of(self).px(_CODE) - 8)
        title = label(row.title, wrap=True)
        title.setToolTip(as_tip(row.explanation))
        line.addWidget(code, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(title, 1)
        judged = row.health.value if row.health is not None else "unjudged"
        word = named(row.health) if row.health is not None else texts().gettext("Not judged")
        line.addWidget(State(health(judged, word)), 0, Qt.AlignmentFlag.AlignTop)


def _heading(words: str, behind: QWidget, *, fills: bool = False) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(label(words, semibold=True), 0, Qt.AlignmentFlag.AlignTop)
    if not fills:
        row.addStretch(1)
    row.addWidget(behind, int(fills))
    return row


def _id(card: ActionCard) -> int:
    return card.action.entry.handle.id if card.action is not None else 0
