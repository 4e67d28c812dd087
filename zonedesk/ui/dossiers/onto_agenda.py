"""A dossier put on the agenda of a meeting that is chosen, or among what waits for one (R52)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import Shiboken

from zonedesk.services import dossier_agenda
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.picker import Offer, Picker
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.dossier_agenda import AgendaPlace
    from zonedesk.domain.topics import Outcome
    from zonedesk.ui.dossiers.undoing import Undoing
    from zonedesk.ui.kit.desk import Page


class OntoAgenda(QObject):
    """Asks on which agenda, and puts the dossier there.

    Args:
        page: whose desk is used.
        undoing: tells what was done, with its way back.
    """

    def __init__(self, page: Page, undoing: Undoing) -> None:
        super().__init__(page)
        self._desk, self._undoing = page.desk, undoing
        self.picker: Picker | None = None

    def ask(self, anchor: QWidget, dossier_id: int, *, called: str) -> None:
        """Ask for a meeting or a body.

        Args:
            anchor: below which they are listed.
            dossier_id: of the dossier.
            called: its title, for the message.
        """
        work = partial(dossier_agenda.places, self._desk.workspace)
        done = partial(self._offer, anchor, dossier_id, called)
        self._desk.lane.query(work, done)

    def _offer(
        self, anchor: QWidget, dossier_id: int, called: str, found: tuple[AgendaPlace, ...]
    ) -> None:
        if not (Shiboken.isValid(anchor) and anchor.isVisible()):
            return
        offers = [_offer(one, number) for number, one in enumerate(found)]
        self.picker = Picker(anchor, offers, name=texts().gettext("Which body is to treat it?"))
        self.picker.picked.connect(partial(self._put, dossier_id, called, found))
        self.picker.open()

    def _put(
        self, dossier_id: int, called: str, found: tuple[AgendaPlace, ...], chosen: object
    ) -> None:
        if isinstance(chosen, int):
            place = found[chosen]
            _ = texts().gettext
            words = _("{what} waits for a meeting: {body}")
            if place.meeting_id is not None:
                words = _("{what} is on the agenda of {meeting}")
            told = words.format(what=called, body=place.body, meeting=place.reference)
            work = partial(dossier_agenda.put_on, self._desk.workspace, dossier_id, place=place)
            self._desk.lane.command(work, done=partial(self._tell, told))

    def _tell(self, words: str, outcome: Outcome) -> None:
        self._undoing.tell(words, outcome)


def _offer(place: AgendaPlace, number: int) -> Offer:
    if place.day is None:
        words = texts().gettext("{body}, waits for a meeting").format(body=place.body)
        return Offer(number, words, place.reference)
    return Offer(number, f"{place.body}, {shown_day(place.day)}", place.reference)
