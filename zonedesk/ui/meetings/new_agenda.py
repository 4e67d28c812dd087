"""What the agenda of a new meeting begins with, in the form that makes one (R27, R39)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.new_agenda import Begins
from zonedesk.services import meetings, new_agenda, preparing
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, time

    from zonedesk.domain.new_agenda import Beginnings
    from zonedesk.domain.topics import Outcome
    from zonedesk.services.preparing import BeginFields
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Job

_CHOICES: Final = {
    Begins.STANDING: noop("Standing items"),
    Begins.LIKE_LAST: noop("Like the previous meeting"),
    Begins.EMPTY: noop("Empty"),
}


class AgendaChoice(QWidget):
    """Standing items, like the previous meeting, or empty, and what that means for this body.

    Signals: `known` that it is read what the body has to offer.

    Args:
        desk: the open work folder.
    """

    known = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._wanted = Begins.STANDING
        self.found: Beginnings | None = None
        self.choice = Combo()
        self.note = label("", "secondary", tone="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FormRow(texts().gettext("A&genda"), self.choice))
        column.addWidget(self.note)
        self.choice.activated.connect(self._on_chosen)
        self.setFocusProxy(self.choice)
        self._offer()

    @property
    def begins(self) -> Begins:
        """What is chosen, as far as the body has it."""
        return Begins(self.choice.currentData())

    @property
    def usual_hour(self) -> time | None:
        """The hour at which the body usually meets."""
        return self.found.starts_at if self.found else None

    def begin(self) -> None:
        """Propose the standing items again."""
        self._wanted = Begins.STANDING
        self._offer()

    def show_body(self, body_id: int | None, day: date) -> None:
        """Read what a body has to offer on a day; of the last wish only."""
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self.setVisible(body_id is not None)
        if self.found is not None and self.found.body_id != body_id:
            self._on_found(None)
        if body_id is not None:
            work = partial(new_agenda.beginnings, self._desk.workspace, body_id, day=day)
            self._job = self._desk.lane.query(work, self._on_found)

    def making(self, body_id: int, *, day: date, fields: BeginFields) -> Callable[[], Outcome]:
        """Give the command that makes the meeting with what was chosen.

        Args:
            body_id: the body.
            day: of the meeting.
            fields: hour, place and kind; an hour or place that is not told is the usual one.
        """
        folder, begins = self._desk.workspace, self.begins
        if begins is Begins.EMPTY:
            return partial(
                meetings.create,
                folder,
                body_id,
                day=day,
                start=fields.get("starts_at", self.usual_hour),
                place=fields.get("place", ""),
                kind=fields.get("kind", "gewoon"),
            )
        last = self.found.last if self.found and begins is Begins.LIKE_LAST else None
        like = last.id if last else None
        return partial(preparing.begin, folder, body_id, day=day, fields=fields, like=like)

    def _offer(self) -> None:
        """Offer what there is; what is not there is not offered."""
        there = self.found is not None and self.found.last is not None
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for code, words in _CHOICES.items():
                if there or code is not Begins.LIKE_LAST:
                    self.choice.addItem(texts().gettext(words), code)
            self.choice.setCurrentIndex(max(0, self.choice.findData(self._wanted)))
        self._tell()

    def _tell(self) -> None:
        words = "" if self.found is None else _meaning(self.found, self.begins)
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.choice.setAccessibleDescription(words)

    def _on_chosen(self) -> None:
        self._wanted = self.begins
        self._tell()

    def _on_found(self, found: Beginnings | None) -> None:
        self.found = found
        self._offer()
        self.known.emit()


def _meaning(found: Beginnings, begins: Begins) -> str:
    """Say what comes along with a choice."""
    if begins is Begins.EMPTY:
        return ""
    if begins is Begins.STANDING or found.last is None:
        return _standing(found.standing)
    words = texts().ngettext(
        "{count} item of {reference} ({day}): title, kind, part, planned time and order. "
        "Texts, decisions and people do not come along.",
        "{count} items of {reference} ({day}): titles, kinds, parts, planned times and order. "
        "Texts, decisions and people do not come along.",
        found.last.items,
    )
    last = found.last
    return words.format(count=last.items, reference=last.reference, day=shown_day(last.day))


def _standing(titles: Sequence[str]) -> str:
    _ = texts()
    if not titles:
        return _.gettext("This body has no standing items: the agenda begins empty.")
    words = _.ngettext("{count} item: {titles}", "{count} items: {titles}", len(titles))
    return words.format(count=len(titles), titles=" · ".join(titles))
