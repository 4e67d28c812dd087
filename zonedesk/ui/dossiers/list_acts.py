"""The list for the governor noted on all dossiers that are chosen at once (WGP art. 85)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from zonedesk.domain.words import Role
from zonedesk.services import supervision
from zonedesk.ui.kit.actions import Action, bind, noop
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.dossier_record import DossierLine
    from zonedesk.domain.topics import Outcome
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.kit.table.table import RecordTable

ON_LIST: Final = (
    Action(
        "dossiers.list_sent",
        noop("List &sent to the governor today"),
        "mail",
        "",
        noop("Note it on the chosen dossiers; a day that stands there stays"),
        menu="list",
        context="part",
    ),
    Action(
        "dossiers.list_received",
        noop("List received by the go&vernor today"),
        "inbox",
        "",
        noop("Note it on the chosen dossiers; a day that stands there stays"),
        menu="list",
        context="part",
    ),
)
"""Work while the focus is in the list of dossiers."""


class ListActs(QObject):
    """Notes the sending and the receipt of one list on several dossiers, with one way back.

    Args:
        page: whose list it is.
        table: the list.
        tell: says what was done, with the way back.
    """

    def __init__(
        self,
        page: Page,
        table: RecordTable[DossierLine],
        *,
        tell: Callable[[str, Outcome], None],
    ) -> None:
        super().__init__(page)
        self._page, self._table, self._tell = page, table, tell
        acts = {"dossiers.list_sent": self._on_sent, "dossiers.list_received": self._on_received}
        for action in bind(table, ON_LIST, acts=acts).values():
            action.setEnabled(page.desk.workspace.user.role is not Role.READER)

    def _on_sent(self) -> None:
        today = self._page.desk.workspace.clock.today()
        self._note({"list_sent_on": today, "posted_on": today})

    def _on_received(self) -> None:
        today = self._page.desk.workspace.clock.today()
        self._note({"list_received_on": today})

    def _note(self, fields: supervision.ListFields) -> None:
        page = self._page
        chosen = tuple(line.handle.id for line in self._table.chosen())
        if chosen:
            page.leave()  # what is typed is stored first
            work = partial(supervision.note_list, page.desk.workspace, chosen, fields=fields)
            page.desk.lane.command(work, done=partial(self._on_noted, len(chosen)))

    def _on_noted(self, count: int, outcome: Outcome) -> None:
        words = texts().ngettext(
            "The list is noted on {count} dossier", "The list is noted on {count} dossiers", count
        )
        self._tell(words.format(count=count), outcome)
