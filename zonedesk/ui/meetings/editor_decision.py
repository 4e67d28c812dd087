"""One decision on an item, edited: first line, motivation, text, and more about it (02)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from zonedesk.domain.handles import Handle
from zonedesk.domain.richtext import RichText, plain
from zonedesk.domain.words import ItemResult
from zonedesk.services.decisions import DRAFT_FIELDS
from zonedesk.ui.kit.decision_copy import copy_decision, whole_decision
from zonedesk.ui.kit.keeping.fields import LineField, RichField
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.menu_button import drop_menu
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.editor_decision_facts import FactsRow
from zonedesk.ui.meetings.editor_decision_more import MorePart, MotivationPart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.domain.decision_record import DecisionChoice, DecisionFacts
    from zonedesk.domain.meeting_record import BodyChoice, Choices, ItemRecord
    from zonedesk.domain.words import DecisionLinkKind
    from zonedesk.services.decisions import DecisionFields
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.meetings.decision_commands import DecisionCommands

_OTHER = Qt.FocusReason.OtherFocusReason


class DecisionPart(QWidget):
    """A decision on an item, or the empty first one.

    Signals: `result_chosen` gives an `ItemResult` or None; `another_wanted` asks for a further
    decision, `move_wanted` for another place from 1 on; `linked` gives the reference of an item;
    `action_wanted` the decision and the words an action point begins with.

    Args:
        desk: the open work folder.
        commands: on decisions.
        ask: reads what there is to choose from, and gives it to a slot.
        further: it is not the first on its item.
    """

    result_chosen = Signal(object)
    another_wanted = Signal()
    move_wanted = Signal(int)
    linked = Signal(str)
    action_wanted = Signal(int, str)

    def __init__(
        self,
        desk: Desk,
        commands: DecisionCommands,
        *,
        ask: Callable[[Callable[[Choices], object]], object],
        further: bool,
    ) -> None:
        super().__init__()
        self._commands, self._further = commands, further
        self._item: ItemRecord | None = None
        self.facts: DecisionFacts | None = None
        self._place = 1
        today = desk.workspace.clock.today
        self.row = FactsRow(ask, today=today, further=further)
        self.motivation = MotivationPart()
        self.text = RichTextEdit()
        self.text.setAccessibleName(texts().gettext("Decision"))
        self.text.document().setDocumentMargin(0)
        self.more = MorePart(self._offer)
        save = commands.save_other if further else commands.save_first
        subject = "decision" if further else "agenda_item"
        self.keeper = RecordKeeper(desk, subject=subject, save=save, parent=self)
        for name, field in self._fields().items():
            self.keeper.add(name, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.row, self.motivation, self.text, self.more):
            column.addWidget(part)
        self._connect()

    def show_decision(
        self,
        item: ItemRecord,
        facts: DecisionFacts | None,
        *,
        body: BodyChoice,
        locked: bool,
        place: int = 1,
    ) -> None:
        """Show a decision of an item; of the same one, what is being typed stays.

        Args:
            item: as read for editing.
            facts: of the decision; None for the first one that is not there yet.
            body: that meets.
            locked: nothing of it can be changed.
            place: of the decision among those on the item, from 1 on.
        """
        if self._key(item, facts) != self._key(self._item, self.facts):
            self.row.forget()
        self._item, self.facts, self._place = item, facts, place
        decides = item.result is not ItemResult.WITHDRAWN and not locked
        own = facts.result if facts else None
        result = own if self._further else item.result
        self.row.show_decision(facts, result=result, locked=not decides)
        self.row.result.setEnabled(decides if self._further else not locked)
        key = facts.handle.id if facts else -item.handle.id
        self.motivation.show_decision(facts, key=key, body=body, locked=not decides)
        self.more.show_decision(facts, item_title=item.title, locked=not decides)
        self.text.setReadOnly(not decides)
        self.text.setVisible(decides or facts is not None)
        self.text.setPlaceholderText("" if self._further else item.sentence)
        self._open(item, facts)
        self.motivation.offer()

    def forget(self) -> None:
        """Store what is typed, and know no decision any more."""
        self.row.forget()
        self.keeper.close()
        self._item = self.facts = None

    def menu(self) -> QMenu:
        """Make the menu of what else can be done with the decision."""
        _ = texts().gettext
        made = QMenu(self)
        writes = not self.text.isReadOnly()
        made.addAction(_("&Motivation"), self.motivation.go_in).setEnabled(writes)
        more = made.addAction(_("More &about the decision"), self.more.go_in)
        more.setEnabled(not self.more.isHidden())
        made.addSeparator()
        made.addAction(_("&Copy the decision"), self.copy)
        made.addAction(_("Action &point from the decision"), self._on_action)
        made.addAction(_("A&nother decision"), self.another_wanted.emit).setEnabled(writes)
        up = partial(self.move_wanted.emit, self._place - 1)
        made.addAction(_("Move to the &front"), up).setEnabled(writes and self._place > 1)
        made.addSeparator()
        gone = made.addAction(_("&Take the decision away"), self._on_remove)
        gone.setEnabled(writes and self.facts is not None and not self.facts.reference)
        return made

    def copy(self) -> None:
        """Put the decision on the clipboard, as it stands here."""
        item = self._item
        if item is not None:
            copy_decision(
                whole_decision(
                    title=self.more.title.text() or item.title,
                    called=self.facts.reference if self.facts else "",
                    motivation=self.motivation.text.rich(),
                    text=self.text.rich(),
                )
            )

    def _key(self, item: ItemRecord | None, facts: DecisionFacts | None) -> object:
        """Tell what is shown: the first decision may come to be while it is typed."""
        if item is None:
            return None
        return facts.handle.id if facts and self._further else item.handle.id

    def _fields(self) -> dict[str, Any]:
        made = {
            "text": RichField(self.text),
            "motivation": RichField(self.motivation.text),
            "title": LineField(self.more.title),
            "summary": LineField(self.more.summary),
        }
        return made if self._further else {DRAFT_FIELDS[name]: one for name, one in made.items()}

    def _open(self, item: ItemRecord, facts: DecisionFacts | None) -> None:
        values: dict[str, Any] = {
            "text": facts.text if facts else RichText.empty,
            "motivation": facts.motivation if facts else RichText.empty,
            "title": facts.title if facts else "",
            "summary": facts.summary if facts else "",
        }
        if self._further and facts is not None:
            self.keeper.open(facts.handle, values, called=item.title)
            return
        told = {DRAFT_FIELDS[name]: value for name, value in values.items()}
        handle = Handle(item.handle.id, facts.handle.row_version if facts else 0)
        self.keeper.open(handle, told, drafted=item.handle, called=item.title)

    def _connect(self) -> None:
        self.row.result_chosen.connect(self._on_result)
        self.row.wanted.connect(self._on_wanted)
        self.row.number_wanted.connect(self._on_number)
        self.row.menu_button.clicked.connect(self._on_menu)
        self.more.wanted.connect(self._on_wanted)
        self.more.links.linked.connect(self.linked)
        self.more.links.link_wanted.connect(self._on_link)
        self.more.links.unlink_wanted.connect(self._commands.unlink)

    def _on_menu(self) -> None:
        drop_menu(self.menu(), self.row.menu_button)

    def _on_result(self, result: ItemResult | None) -> None:
        if self._further:
            self._on_wanted({"result": result})
        else:
            self.result_chosen.emit(result)

    def _on_wanted(self, fields: DecisionFields) -> None:
        if self._item is not None:
            self.keeper.flush()
            decision = self.facts.handle.id if self.facts else None
            self._commands.choose(self._item.handle.id, decision, fields)

    def _on_number(self) -> None:
        """Give the reference to the decision as it stands, when that is stored."""
        if self._item is not None and self.facts is not None:
            self.keeper.flush()
            self._commands.number(self._item.handle.id, self.facts.handle.id)

    def _on_link(self, earlier: int, kind: DecisionLinkKind) -> None:
        if self.facts is not None:
            self._commands.link(self.facts.handle.id, earlier, kind)

    def _on_remove(self) -> None:
        if self._item is not None and self.facts is not None:
            self.keeper.flush()
            self._commands.remove(self._item.handle.id, self.facts.handle.id)

    def _on_action(self) -> None:
        if self._item is not None and self.facts is not None:
            words = plain(self.text.rich()).strip().split("\n")[0] or self._item.title
            self.action_wanted.emit(self.facts.handle.id, words)

    def _offer(self, give: Callable[[Sequence[DecisionChoice]], object]) -> None:
        if self._item is not None:
            self._commands.read_choices(self._item.handle.id, give)
