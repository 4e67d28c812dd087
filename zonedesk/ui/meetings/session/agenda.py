"""The agenda of a session: what was treated, what is, and how it runs against the plan (03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from zonedesk.domain.session_record import course, treated_minutes
from zonedesk.i18n.formats import clock
from zonedesk.ui.kit.labels import grounded, label, rule
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.whole_list import LookRows
from zonedesk.ui.meetings.session.agenda_delegate import SIDE, ItemLook, SessionDelegate
from zonedesk.ui.meetings.session.words import course_words, facts_words
from zonedesk.ui.theme.icons import LINE

if TYPE_CHECKING:
    from datetime import time

    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.session_record import SessionItem, SessionRecord
    from zonedesk.ui.kit.delegates.row import Index


def looks_of(record: SessionRecord, *, now: time) -> tuple[ItemLook, ...]:
    """Give the rows of an agenda at an hour."""
    return tuple(_look(one, record, now=now) for one in record.items)


def _look(item: SessionItem, record: SessionRecord, *, now: time) -> ItemLook:
    runs = item.under_way and record.live
    return ItemLook(
        item.id,
        item.entry.label or item.entry.row.number,
        item.entry.row.title,
        facts_words(item, record, now=now),
        closed=_closed(item, record),
        done=item.done,
        under_way=item.under_way,
        used=treated_minutes(item, now, pauses=record.pauses) if runs else 0,
        planned=item.entry.slot.minutes if runs and item.entry.slot else 0,
        depth=item.entry.row.number.count("."),
    )


def _closed(item: SessionItem, record: SessionRecord) -> bool:
    """Tell whether an item is closed where that is worth saying: not on an agenda that all is."""
    usual = not record.meeting.body.deliberative
    all_closed = not any(one.entry.row.public for one in record.items)
    return not item.entry.row.public and not (usual and all_closed)


class _List(QListView):
    """The rows; `entered` asks for the texts of the item that is chosen."""

    entered = Signal()
    moved = Signal(int)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row the user came to."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.moved.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the texts with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class SessionAgenda(QWidget):
    """Heading, rows, and how the session runs.

    Signals: `wanted` gives the id of an item that is to be shown; `entered` asks for its texts.
    """

    wanted = Signal(int)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        _ = texts().gettext
        self._record: SessionRecord | None = None
        self._showing = self._brief = False
        self.ends = label(style="secondary", tone="muted")
        self.rows = LookRows(_told, tip=_told)
        self.list = _List()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(_("Agenda"))
        self.list.setProperty("shown", "focus")  # the item is the one that is typed in
        self.list.setModel(self.rows)
        self.list.setItemDelegate(SessionDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.rows.setParent(self.list)
        self.none = label(_("Nothing on the agenda yet"), tone="muted", wrap=True)
        self.none.setContentsMargins(SIDE, 12, SIDE, 12)
        self.course = label(style="secondary", tone="muted", wrap=True)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(SIDE, 8, SIDE, 16)
        foot.setSpacing(8)
        foot.addWidget(Icon("clock", tone="muted", size=LINE))
        foot.addWidget(self.course, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._top = self._head()
        column.addWidget(self._top)
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        self.list.moved.connect(self._on_moved)
        self.list.entered.connect(self.entered)
        self.setFocusProxy(self.list)

    def show_record(self, record: SessionRecord, *, now: time) -> None:
        """Show an agenda with the cursor at the item that is shown."""
        self._record = record
        self._showing = True
        self.show_time(now)
        shown = record.shown
        ids = [one.id for one in record.items]
        if shown is not None:
            index = self.rows.index(ids.index(shown.id), 0)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        self._showing = False
        self.none.setVisible(not ids)

    def show_time(self, now: time) -> None:
        """Show how long the item under way was treated, and how the session runs."""
        record = self._record
        if record is None:
            return
        times = record.meeting.times
        ends = times.ends if times and times.total else None
        words = texts().gettext("planned end {hour}")
        self.ends.setText(words.format(hour=clock(ends)) if ends else "")
        self._renew(looks_of(record, now=now))
        words = course_words(course(record, now)) if record.live else ""
        self.course.setText(words)
        self._foot.setVisible(bool(words) and not self._brief)

    def _renew(self, looks: tuple[ItemLook, ...]) -> None:
        """Show rows; the same items leave cursor and scroll alone."""
        was, self._showing = self._showing, True
        same = [one.id for one in looks] == [one.id for one in self.rows.rows]
        if same:
            self.rows.rows = looks
            self.list.viewport().update()
        else:
            self.rows.show_rows(looks)
        self._showing = was

    def be_brief(self, *, brief: bool) -> None:
        """Show numbers alone, or all."""
        self._brief = brief
        self._top.setHidden(brief)
        self._foot.setVisible(bool(self.course.text()) and not brief)

    def _head(self) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 9, 16, 10)
        row.addWidget(label(texts().gettext("Agenda"), semibold=True))
        row.addStretch(1)
        row.addWidget(self.ends)
        column.addLayout(row)
        column.addWidget(rule())
        return head

    def _on_moved(self, row: int) -> None:
        if not self._showing:
            self.wanted.emit(self.rows.rows[row].id)


def _told(look: ItemLook) -> str:
    """Say all that a row tells."""
    _ = texts().gettext
    state = _("done") if look.done else _("under way") if look.under_way else ""
    return ", ".join(filter(None, (look.number, look.title, look.facts, state)))
