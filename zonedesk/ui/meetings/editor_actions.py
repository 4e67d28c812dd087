"""The action points of an item: rows edited in place, and the empty row below them (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.keeping.unmade import UnmadeKeeper
from zonedesk.ui.kit.labels import KeyHint, label, rule
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.table.editing import CellDate
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.editor_action_places import (
    DUE,
    GAP,
    OWNER,
    REFERENCE,
    SIDE,
    STATUS,
    lines_of,
    width_of_part,
)
from zonedesk.ui.meetings.editor_action_rows import ActionRows
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.meeting_record import Choices, ItemAction
    from zonedesk.services.actions import ActionFields
    from zonedesk.ui.kit.desk import Desk

_EDGE = 12  # edge and padding of a field, so that letters stay in their column
_CALENDAR = 36  # its button stands behind the day
_ANY_WIDTH = 16_777_215  # Qt's largest: no limit
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class NewAction(QWidget):
    """The empty row; Enter in any of its fields asks for an action point (`wanted`: fields).

    Where the rows above take two lines, so does it.

    Args:
        today: the day in Brussels.
    """

    wanted = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.text = QLineEdit()
        self.owner = PickField((), free=True)
        self.due = CellDate(today=today, ahead=True)
        self.due.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        names = (_("New action point"), _("who"), _("by when"))
        for field, name in zip(self._fields(), names, strict=True):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.setProperty("quiet", "true")
            field.returnPressed.connect(self._on_enter)
        self._first = QWidget()
        plus = QHBoxLayout(self._first)
        plus.setContentsMargins(0, 0, 0, 0)
        plus.addWidget(Icon("add", tone="muted", size=LINE))
        plus.addStretch(1)
        self._hint = KeyHint("Ctrl+Shift+A")
        self._last = QWidget()
        last = QHBoxLayout(self._last)
        last.setContentsMargins(0, 0, 0, 0)
        last.addStretch(1)
        last.addWidget(self._hint)
        self._lines = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SIDE, 2, SIDE, 2)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._fit()

    def fields(self) -> ActionFields | None:
        """Give what is typed; None without a text, or while the day cannot be read."""
        text = self.text.text().strip()
        if not text or not (self.due.take() and self.owner.take()):
            return None
        owner = self.owner.value()
        who = owner if isinstance(owner, int | str) else None
        return {"text": text, "owner": who, "due_on": self.due.day()}

    def clear(self) -> None:
        """Be empty again."""
        self.text.clear()
        self.owner.set_value(None)
        self.due.set_day(None)

    def put_back(self, fields: ActionFields) -> None:
        """Give back what was refused, unless the next one is being typed."""
        if not self.text.text():
            self.text.setText(fields.get("text", ""))
            self.owner.set_value(fields.get("owner"))
            self.due.set_day(fields.get("due_on"))

    def begin(self, text: str) -> None:
        """Take a text to make an action point of; the owner comes next."""
        if text:
            self.text.setText(text)
        field = self.owner if text else self.text
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fields(self) -> tuple[QLineEdit, PickField, CellDate]:
        return self.text, self.owner, self.due

    def _on_enter(self) -> None:
        proposed = self.owner.choices_shown
        if self.owner.hasFocus() and proposed is not None and proposed.marked is not None:
            # This Enter takes the proposed name; the day comes next.
            if self.owner.take():
                self.due.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        fields = self.fields()
        if fields is not None:
            # For the next one, which may be typed before this one is stored.
            self.clear()
            self.begin("")
            self.wanted.emit(fields)

    def _fit(self) -> None:
        """Stand in the columns of the rows above."""
        theme = theme_of(self)
        # Each field begins an edge before its column and ends where the next one begins.
        self._place(lines_of(theme, self.width() - 2 * SIDE))
        self._first.setFixedWidth(width_of_part(theme, REFERENCE) + GAP - _EDGE)
        owner = width_of_part(theme, OWNER) + GAP
        self.owner.setMinimumWidth(owner if self._lines == 1 else 0)
        self.owner.setMaximumWidth(owner if self._lines == 1 else _ANY_WIDTH)
        button = theme.px(_CALENDAR)
        self.due.setFixedWidth(width_of_part(theme, DUE) + GAP + button)
        wide = width_of_part(theme, STATUS) + _EDGE - button
        self._last.setFixedWidth(wide)
        self._hint.setVisible(self._hint.sizeHint().width() <= wide)

    def _place(self, lines: int) -> None:
        """Put the fields on one line, or owner and day below the text."""
        if lines == self._lines:
            return
        self._lines = lines
        below = lines - 1
        self._grid.addWidget(self._first, 0, 0)
        self._grid.addWidget(self.text, 0, 1, 1, 1 + 3 * below)
        self._grid.addWidget(self.owner, below, 2 - below, 1, 1 + below)
        self._grid.addWidget(self.due, below, 3)
        self._grid.addWidget(self._last, below, 4)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two lines, or one again."""
        super().resizeEvent(event)
        self._fit()


class ActionsPart(QWidget):
    """Heading, rows and the empty row.

    Signals: `wanted` gives item id and fields of a new action point; `edited` an action point,
    the name of the field and its new value; `deleted` an action point; `unread` the refusal of
    what was typed in a field that is there no more.

    Args:
        desk: the open work folder.
        ask: reads what there is to choose from, and gives it to a slot.
    """

    wanted = Signal(int, object)
    edited = Signal(object, str, object)
    deleted = Signal(object)
    unread = Signal(object)

    def __init__(
        self,
        desk: Desk,
        ask: Callable[[Callable[[Choices], object]], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self._item_id = 0
        self.header = SectionHeader(texts().gettext("Action points"))
        today = desk.workspace.clock.today
        self.rows = ActionRows(today)
        self.new = NewAction(today)
        typed = {"text": self.new.text, "owner": self.new.owner, "due": self.new.due}
        self.unmade = UnmadeKeeper(
            desk, "new_action", typed=typed, subject="agenda_item", parent=self
        )
        top = QHBoxLayout()
        top.setContentsMargins(SIDE, 0, SIDE, 0)
        top.addWidget(self.header)
        self._below = rule()
        self._none = label(texts().gettext("No action points"), tone="muted")
        self._none.setContentsMargins(SIDE, 8, SIDE, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        for widget in (rule(), self.rows, self.new, self._none, self._below):
            column.addWidget(widget)
        self.new.wanted.connect(self._on_wanted)
        self.rows.edited.connect(self.edited)
        self.rows.deleted.connect(self.deleted)
        self.rows.unread.connect(self.unread)

    def show_actions(self, item_id: int, actions: Sequence[ItemAction], *, editable: bool) -> None:
        """Show the action points of an item; of the same one what is being typed stays."""
        if item_id != self._item_id:
            self.put_away()
            self.rows.leave()
            self._item_id = item_id
        if editable:
            self.unmade.open(item_id)
        self.header.set_count(len(actions))
        self.rows.show_actions(actions, editable=editable)
        self.rows.setVisible(bool(actions))
        self.new.setVisible(editable)
        self._none.setVisible(not editable and not actions)
        if editable and not self.rows.knows_persons:
            self._ask(self._on_choices)

    def put_away(self) -> None:
        """Write what was typed; in the empty row what is no action point yet is kept as it is."""
        self.rows.put_away()
        fields = self.new.fields() if self._item_id and self.unmade.touched else None
        if fields is None:
            self.unmade.flush()
            return
        self.new.clear()  # first, for what is noted comes back as a reload
        self.wanted.emit(self._item_id, fields)

    def leave(self) -> None:
        """Note or keep what was typed, and forget the item."""
        self.put_away()
        self.rows.leave()
        self.unmade.close()
        self._item_id = 0

    def forget_choices(self) -> None:
        """Ask anew who there is; persons were changed."""
        self.rows.knows_persons = False

    def _on_choices(self, choices: Choices) -> None:
        persons = [Choice(one.id, one.name) for one in choices.persons]
        self.rows.set_persons(persons)
        self.new.owner.set_choices(persons)

    def _on_wanted(self, fields: ActionFields) -> None:
        self.wanted.emit(self._item_id, fields)
