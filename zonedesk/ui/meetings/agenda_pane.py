"""The left half of the agenda: bar, list, the empty row for a new item, what is missing (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.buttons import icon_button, small_one
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.panes import Toolbar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.yielding import ShortButton, ShortLabel, Yielding
from zonedesk.ui.meetings.agenda_actions import BELOW_AGENDA
from zonedesk.ui.meetings.agenda_changed import Changed
from zonedesk.ui.meetings.agenda_list import AgendaList
from zonedesk.ui.meetings.agenda_words import agenda_told
from zonedesk.ui.meetings.lacks import Lacks
from zonedesk.ui.meetings.waiting import WaitingItems
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.meeting_record import MeetingRecord

_SIDE, _NUMBER, _FIELD_EDGE = 24, 20, 12
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}
_LEAST = 320


class NewItem(QWidget):
    """The empty row; Enter in it asks for an item with that title (`wanted`)."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = texts().gettext("New agenda item")
        self.field = QLineEdit()
        self.field.setProperty("quiet", "true")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE - 12, 4, _SIDE, 4)
        row.setSpacing(12 - _FIELD_EDGE)
        self._plus = QWidget()
        inner = QHBoxLayout(self._plus)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addStretch(1)
        inner.addWidget(Icon("add", tone="muted", size=LINE))
        row.addWidget(self._plus)
        row.addWidget(self.field, 1)
        self.field.returnPressed.connect(self._on_enter)
        self.setFocusProxy(self.field)
        self._fit()

    def put_back(self, title: str) -> None:
        """Give back a title that was refused, unless the next one is being typed."""
        if not self.field.text():
            self.field.setText(title)

    def _fit(self) -> None:
        """Stand in the columns of the rows above."""
        self._plus.setFixedWidth(theme_of(self).px(_NUMBER))

    def _on_enter(self) -> None:
        title = self.field.text().strip()
        if title:
            self.field.clear()  # for the next one, which may be typed before this one is stored
            self.wanted.emit(title)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES:
            self._fit()


class AgendaPane(QWidget):
    """The agenda with what stands above and below it.

    Attributes:
        told: what its bar says: items, planned time, until when.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self.list = AgendaList()
        self.changed = Changed()
        self.new = NewItem()
        self.waiting = WaitingItems()
        self.lacks = Lacks()
        self._counted = ShortLabel()
        self.told: tuple[str, ...] = ()
        self._line = rule()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(rule())
        column.addWidget(self.changed)
        column.addWidget(self.list, 0)
        column.addWidget(self.new)
        column.addWidget(self._line)
        column.addWidget(self.waiting)
        column.addStretch(1)
        column.addWidget(self.lacks)
        column.setStretchFactor(self.list, 1000)
        self.setMinimumWidth(_LEAST)
        self.setFocusProxy(self.list)
        acts = {"agenda.put_on": self.waiting.wanted.emit}
        self.actions_here = bind(self, BELOW_AGENDA, acts=acts)

    def show_record(self, record: MeetingRecord, *, may_write: bool) -> None:
        """Show the agenda of a meeting."""
        self.told = agenda_told(record)
        whole, without_count = " · ".join(self.told), " · ".join(self.told[1:])
        self._counted.say(whole, short=without_count or whole)
        self.lacks.show_lacks(record.lacking)
        self.changed.show_record(record)
        self.list.show_agenda(record, may_write=may_write)
        writable = may_write and not record.row.status.locked
        typed = may_write and bool(self.new.field.text())
        for widget in (self.new, self._line):
            widget.setVisible(writable or typed)
        for button in self._buttons:
            button.setEnabled(writable)
        self.waiting.show_count(record.waiting, offered=writable)
        self.actions_here["agenda.put_on"].setEnabled(writable)

    def show_new(self) -> None:
        """Show the row where a title came back, though its meeting may be locked by now."""
        for widget in (self.new, self._line):
            widget.show()

    def begin_item(self) -> None:
        """Go to the empty row."""
        if not self.new.isHidden():
            self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bar(self) -> QWidget:
        _ = texts().gettext
        add = ShortButton(_("Item"), icon="add", look="quiet")
        small_one(add)
        add.setToolTip(_("Put a new item on the agenda (Ins)"))
        up = icon_button("sorted_up", _("Move the item up (Alt+↑)"))
        down = icon_button("sorted_down", _("Move the item down (Alt+↓)"))
        add.clicked.connect(self.begin_item)
        up.clicked.connect(self.list.move_up)
        down.clicked.connect(self.list.move_down)
        self._buttons = (add, up, down)
        made = Toolbar()
        margins = made.row.contentsMargins()
        made.row.setContentsMargins(margins.left() - 12, 0, margins.right(), 0)
        for button in self._buttons:
            made.row.addWidget(button)
        made.row.addStretch(1)
        made.row.addWidget(self._counted)
        Yielding(made, (self._counted, add))
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of the height to the agenda."""
        super().resizeEvent(event)
        bar = self.list.geometry().top()
        below = sum(one.sizeHint().height() for one in (self.new, self.waiting))
        self.lacks.fit(self.height() - bar - below)
