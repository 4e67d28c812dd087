"""The list for the governor noted on all dossiers that are chosen at once (WGP art. 85)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from zonedesk.domain.words import Role
from zonedesk.services import supervision
from zonedesk.ui.dossiers.list_day import ListDay
from zonedesk.ui.kit.actions import Action, bind, noop
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.topics import Outcome
    from zonedesk.ui.dossiers.view import DossiersView
    from zonedesk.ui.kit.desk import Page

ON_LIST: Final = (
    Action(
        "dossiers.list_sent",
        noop("List &sent to the governor…"),
        "mail",
        "",
        noop("Note the day on the chosen dossiers; a day that stands there stays"),
        menu="list",
        context="part",
    ),
    Action(
        "dossiers.list_received",
        noop("List received by the go&vernor…"),
        "inbox",
        "",
        noop("Note the day on the chosen dossiers; a day that stands there stays"),
        menu="list",
        context="part",
    ),
)
"""Work while the focus is in the list of dossiers."""


class ListActs(QObject):
    """Notes the sending and the receipt of one list on several dossiers, with one way back.

    Args:
        page: whose list it is.
        view: the register.
        tell: says what was done, with the way back.
    """

    def __init__(
        self, page: Page, view: DossiersView, *, tell: Callable[[str, Outcome], None]
    ) -> None:
        super().__init__(page)
        self._page, self._table, self._tell = page, view.table, tell
        self._chosen: tuple[int, ...] = ()
        self._received = False
        self.bar = ListDay(page.desk.workspace.clock.today)
        view.put_above(self.bar)
        acts = {
            "dossiers.list_sent": partial(self._ask, received=False),
            "dossiers.list_received": partial(self._ask, received=True),
        }
        for action in bind(view.table, ON_LIST, acts=acts).values():
            action.setEnabled(page.desk.workspace.user.role is not Role.READER)
        self.bar.told.connect(self._on_told)
        self.bar.told_of_meeting.connect(self._on_whole)
        self.bar.given_up.connect(self._close)

    def _ask(self, *, received: bool) -> None:
        """Ask the day for the dossiers that are chosen now."""
        self._chosen = tuple(line.handle.id for line in self._table.chosen())
        self._received = received
        if self._chosen:
            _ = texts().gettext
            words = _("List received by the governor on")
            if not received:
                words = _("List sent to the governor on")
            self.bar.ask(words, alone=len(self._chosen) == 1)

    def _close(self) -> None:
        self.bar.hide()
        self._table.setFocus()

    def _on_told(self, day: date) -> None:
        chosen, fields = self._chosen, self._fields(day)
        self._close()
        work = partial(supervision.note_list, self._page.desk.workspace, chosen, fields=fields)
        words = texts().ngettext(
            "The list is noted on {count} dossier",
            "The list is noted on {count} dossiers",
            len(chosen),
        )
        self._note(work, words.format(count=len(chosen)))

    def _on_whole(self, day: date) -> None:
        one, fields = self._chosen[0], self._fields(day)
        self._close()
        work = partial(supervision.note_list_beside, self._page.desk.workspace, one, fields=fields)
        self._note(work, texts().gettext("The list of the meeting is noted on all its dossiers"))

    def _fields(self, day: date) -> supervision.ListFields:
        if self._received:
            return {"list_received_on": day}
        return {"list_sent_on": day, "posted_on": day}

    def _note(self, work: Callable[[], Outcome], words: str) -> None:
        self._page.leave()  # what is typed is stored first
        self._page.desk.lane.command(work, done=partial(self._tell, words))
