"""What was typed last time and never saved, told after the desk was opened (product.md 3.1)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from zonedesk.services import drafts
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.shell.notice import Notice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zonedesk.services.drafts import Whereabouts
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Desk

#: What the form is called that a place shows for a record that is not there yet.
_FORMS: Final = {
    "actions": noop("New action point"),
    "dossiers": noop("New dossier"),
    "meetings": noop("New meeting"),
    "people": noop("New body, person or function"),
}


@dataclass(frozen=True, slots=True)
class LeftOver:
    """How many texts were not saved, and the records they were typed in, the latest first."""

    count: int
    records: tuple[Whereabouts, ...]


def read_left_over(workspace: Workspace) -> LeftOver:
    """Read what the user typed and never saved; a record with two texts is there once."""
    found = drafts.offered(workspace)
    places = (drafts.whereabouts(workspace, draft.place) for draft in found)
    return LeftOver(len(found), tuple(dict.fromkeys(one for one in places if one is not None)))


class LeftOverNotice(Notice):
    """Leads to the records in which something typed was not saved, one after the other.

    `record_wanted` gives key and reference of the record; the record itself offers the text.
    """

    record_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records: tuple[Whereabouts, ...] = ()
        self.followed.connect(self._on_followed)

    def look(self, desk: Desk) -> None:
        """Look whether there is something; in the lane."""
        desk.lane.query(partial(read_left_over, desk.workspace), self.show_left_over)

    def show_left_over(self, found: LeftOver) -> None:
        """Tell it, or stay away when everything was saved."""
        if not found.count:
            return
        self._records = found.records
        words = texts().ngettext(
            "{count} text that you typed was not saved. It is still here.",
            "{count} texts that you typed were not saved. They are still here.",
            found.count,
        )
        self.tell("watch", words.format(count=found.count), way=self._way_on())

    def _way_on(self) -> str:
        if not self._records:
            return ""
        _, first = texts().gettext, self._records[0]
        return _("Go to {reference}").format(reference=first.reference or _(_FORMS[first.page]))

    def _on_followed(self) -> None:
        first, *others = self._records
        self._records = tuple(others)
        if others:
            self.tell("watch", self.bar.words, way=self._way_on())
        else:
            self.hide()
        self.record_wanted.emit(first.page, first.reference)
