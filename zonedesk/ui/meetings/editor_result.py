"""What came out of an item: its result, its decisions one at a time, its votes (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal

from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.tabs import TabBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said
from zonedesk.ui.meetings.editor_decision import DecisionPart
from zonedesk.ui.meetings.editor_parts import Marked

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.meeting_record import BodyChoice, Choices, ItemRecord
    from zonedesk.domain.vote_record import Voted
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.richtext.editor import RichTextEdit
    from zonedesk.ui.meetings.decision_commands import DecisionCommands


class ResultPart(Marked):
    """Result, decisions and votes behind the accent rule; several decisions stand under tabs.

    Signals: `chosen` gives the new result of the item, an `ItemResult` or None; `linked` the
    reference of an item; `action_wanted` a decision and the words of an action point; `stale` asks
    that the item is read again.

    Args:
        desk: the open work folder.
        commands: on decisions.
        ask: reads what there is to choose from, and gives it to a slot.
    """

    chosen = Signal(object)
    linked = Signal(str)
    action_wanted = Signal(int, str)
    stale = Signal()

    def __init__(
        self,
        desk: Desk,
        commands: DecisionCommands,
        *,
        ask: Callable[[Callable[[Choices], object]], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._shown: tuple[ItemRecord, BodyChoice, bool] | None = None
        self._expected = 0  # so many decisions there will be: then the last one is shown
        self.tabs = TabBar()
        self.tabs.setAccessibleName(texts().gettext("Decisions on this item"))
        self.first = DecisionPart(desk, commands, ask=ask, further=False)
        self.other = DecisionPart(desk, commands, ask=ask, further=True)
        self.result, self.number = self.first.row.result, self.first.row.number
        self.votes = label(tone="muted", wrap=True)
        self._parts = (self.first, self.other)
        for widget in (self.tabs, *self._parts, self.votes):
            self.column.addWidget(widget)
        for part in self._parts:
            part.result_chosen.connect(self.chosen)
            part.another_wanted.connect(self._on_another)
            part.move_wanted.connect(self._on_move)
            part.linked.connect(self.linked)
            part.action_wanted.connect(self.action_wanted)
            part.keeper.stale.connect(self.stale)
        self.tabs.hide()
        self.other.hide()
        self.tabs.currentChanged.connect(self._on_tab)

    @property
    def part(self) -> DecisionPart:
        """The decision that is in sight."""
        return self.first if self.other.isHidden() else self.other

    @property
    def text(self) -> RichTextEdit:
        """The text of the decision that is in sight."""
        return self.part.text

    def fields(self) -> tuple[RichTextEdit, ...]:
        """Give all long texts, that of the first decision first."""
        texts_of = (self.first.text, self.first.motivation.text)
        return (*texts_of, self.other.text, self.other.motivation.text)

    def show_item(self, item: ItemRecord, *, body: BodyChoice, locked: bool) -> None:
        """Show what came out of an item; of the same one the decision in sight stays."""
        same = self._shown is not None and self._shown[0].handle.id == item.handle.id
        self._shown = (item, body, locked)
        count = max(1, len(item.decisions))
        chosen = min(max(self.tabs.currentIndex(), 0), count - 1) if same else 0
        if same and self._expected and count >= self._expected:
            chosen = count - 1
        if not same or count >= self._expected:
            self._expected = 0
        with QSignalBlocker(self.tabs):
            while self.tabs.count() > count:
                self.tabs.removeTab(self.tabs.count() - 1)
            while self.tabs.count() < count:
                words = texts().gettext("Decision {number}")
                self.tabs.add(words.format(number=self.tabs.count() + 1))
            self.tabs.setCurrentIndex(chosen)
        self.tabs.setVisible(len(item.decisions) > 1)
        self._show_part()
        votes = "\n".join(_vote_words(one) for one in item.votes)
        self.votes.setText(votes)
        self.votes.setVisible(bool(votes))

    def put_away(self) -> None:
        """Store what is being typed."""
        for part in self._parts:
            part.keeper.flush()

    def forget(self) -> None:
        """Store what is being typed and know no item any more."""
        for part in self._parts:
            part.forget()
        self._shown = None

    def _show_part(self) -> None:
        """Show the decision of the tab, the first one also as long as it is not there."""
        if self._shown is None:
            return
        item, body, locked = self._shown
        place = self.tabs.currentIndex()
        had_focus = has_focus_inside(self.first) or has_focus_inside(self.other)
        first = item.decisions[0] if item.decisions else None
        self.first.show_decision(item, first, body=body, locked=locked)
        if place > 0:
            found = item.decisions[place]
            self.other.show_decision(item, found, body=body, locked=locked, place=place + 1)
        else:
            self.other.forget()
            self.other.text.setReadOnly(True)
            self.other.motivation.text.setReadOnly(True)
        before = self.part
        self.first.setVisible(place <= 0)
        self.other.setVisible(place > 0)
        if had_focus and self.part is not before:
            self.part.text.setFocus()

    def _on_tab(self, _place: int) -> None:
        self.put_away()
        self._show_part()

    def _on_another(self) -> None:
        if self._shown is not None:
            self.put_away()
            self._expected = len(self._shown[0].decisions) + 1
            self._commands.add(self._shown[0].handle.id)

    def _on_move(self, ordinal: int) -> None:
        facts = self.part.facts
        if facts is not None:
            self.put_away()
            self._commands.move(facts.handle.id, ordinal)


def _vote_words(vote: Voted) -> str:
    """Say a vote on one line: subject, method, and what was given for each choice."""
    given = (
        f"{said(choice)}: {value if isinstance(value, int) else ', '.join(value)}"
        for choice, value in vote.given
    )
    words = texts().gettext("Vote: {method}").format(method=said(vote.method))
    return " · ".join(filter(None, (vote.subject, words, *given)))
