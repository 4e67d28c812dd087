"""Something put on the list of what waits for a meeting of a body that is chosen (R35)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import Shiboken

from zonedesk.services import journal
from zonedesk.services.meeting_record import list_bodies
from zonedesk.ui.kit.picker import Offer, Picker
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.meeting_record import BodyChoice
    from zonedesk.domain.topics import Outcome
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Page

    Add = Callable[[Workspace, int], Outcome]


class ToAgenda(QObject):
    """Asks for the body that is to treat something, and lets it wait there.

    Args:
        page: that tells what was done, with the way back.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.desk
        self.picker: Picker | None = None

    def ask(self, anchor: QWidget, called: str, *, add: Add) -> None:
        """Ask for a body.

        Args:
            anchor: below which the bodies are listed.
            called: what is put there, for the message.
            add: puts it on the list of a body, by its id; runs in the lane.
        """
        work = partial(list_bodies, self._desk.workspace)
        self._desk.lane.query(work, partial(self._offer, anchor, called, add))

    def _offer(self, anchor: QWidget, called: str, add: Add, found: Sequence[BodyChoice]) -> None:
        if not (Shiboken.isValid(anchor) and anchor.isVisible()):
            return
        names = {one.id: one.name for one in found}
        offers = [Offer(one.id, one.name, one.code) for one in found]
        self.picker = Picker(anchor, offers, name=texts().gettext("Which body is to treat it?"))
        self.picker.picked.connect(partial(self._add, called, add, names))
        self.picker.open()

    def _add(self, called: str, add: Add, names: dict[int, str], body_id: object) -> None:
        if isinstance(body_id, int):
            words = texts().gettext("{what} waits for a meeting: {body}")
            told = words.format(what=called, body=names[body_id])
            work = partial(add, self._desk.workspace, body_id)
            self._desk.lane.command(work, done=partial(self._tell, told))

    def _tell(self, words: str, outcome: Outcome) -> None:
        undo = partial(self._take_back, outcome.transaction_no)
        self._page.told.emit(words, texts().gettext("Undo"), undo)

    def _take_back(self, number: int) -> None:
        self._desk.lane.command(partial(journal.take_back, self._desk.workspace, number))
