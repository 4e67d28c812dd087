"""The place *Today*: what the desk shows first (01, interface.md 3.1)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.topics import Changes, Topic
from zonedesk.services.today import read_today
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.desk import Desk, Page
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.today.actions import ACTIONS
from zonedesk.ui.today.rows import BACKUP
from zonedesk.ui.today.view import TodayView

if TYPE_CHECKING:
    from zonedesk.domain.today import TodayBook
    from zonedesk.ui.today.rows import Jump


class TodayPage(Page):
    """What comes, what waits and what is to be kept in order; each line opens its place."""

    TOPICS: ClassVar[Changes] = frozenset(Topic) - {
        Topic.DRAFTS,
        Topic.PAPERS,
        Topic.TEMPLATES,
        Topic.TEXTS,
        Topic.VIEWS,
    }

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.view = TodayView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._acts = bind(
            self,
            ACTIONS,
            acts={
                "today.new_meeting": self.view.ask_meeting,
                "today.new_action": self.view.ask_action,
                "today.step": self.view.next.follow_step,
                "today.open": self.view.next.follow_open,
            },
        )
        self.view.followed.connect(self._on_followed)
        self.refresh()

    def refresh(self) -> None:
        """Read the day again."""
        work = partial(read_today, self.desk.workspace, language=texts().language)
        self.desk.lane.query(work, self._on_book)

    def areas(self) -> tuple[QWidget, ...]:
        """Give the cards that have rows, for F6."""
        view = self.view
        lists = (view.next.to_do, *(one.rows for one in view.rows_cards))
        shown = tuple(one for one in lists if one.isVisible())
        return shown or (view,)

    def _on_book(self, book: TodayBook) -> None:
        self.view.show_book(book)
        for name in ("today.new_meeting", "today.new_action"):
            self._acts[name].setEnabled(book.may_edit)
        there = book.meeting is not None
        self._acts["today.open"].setEnabled(there)
        self._acts["today.step"].setEnabled(there and book.may_edit)

    def _on_followed(self, jump: Jump) -> None:
        if jump == BACKUP:
            self.backup_wanted.emit()
        else:
            self.record_wanted.emit(jump.place, jump.reference)
