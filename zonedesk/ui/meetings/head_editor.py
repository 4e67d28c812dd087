"""The small editor in the head of a meeting: date, hours, place, chair and secretary."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.services.meeting_record import persons
from zonedesk.ui.kit.buttons import plain
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.keeping.fields import LineField, TypedKept
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.times import TimeField
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.errors import Refused
    from zonedesk.domain.meeting_record import MeetingRecord, PersonChoice
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.typed import TypedField
    from zonedesk.ui.meetings.commands import Commands

_SIDE = 24
_DAY, _HOUR, _PLACE, _PERSON = 168, 80, 200, 208


class HeadEditor(QWidget):
    """Fields below the head; `done` tells that they are not needed any more.

    The reference stays, whatever the date becomes (T15). A place or person that is emptied is
    again that of the body.
    """

    done = Signal()

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.day = DateField(today=desk.workspace.clock.today)
        self.start, self.end = TimeField(), TimeField()
        self.place = QLineEdit()
        self.chair, self.secretary = PickField(()), PickField(())
        self.keeper = RecordKeeper(desk, subject="meeting", save=commands.save_meeting, parent=self)
        self.keeper.add("place", LineField(self.place))
        for name, field in self._typed().items():
            self.keeper.add(name, TypedKept(field))
        self._lay_out()
        self.hide()

    def begin(self, record: MeetingRecord, *, at: str = "") -> None:
        """Open the fields on a meeting, at *chair* or *secretary*, else at the date."""
        work = partial(persons, self._desk.workspace)
        self._desk.lane.query(work, partial(self._on_persons, record, at))

    def show_record(self, record: MeetingRecord) -> None:
        """Show the meeting as it is stored, while the fields are open."""
        if self.isHidden():
            return
        row, facts = record.row, record.facts
        self.place.setPlaceholderText(record.body.place)
        self.chair.setPlaceholderText(row.chair)
        self.secretary.setPlaceholderText(facts.secretary)
        values = {
            "held_on": row.date,
            "starts_at": row.start,
            "ends_at": row.end,
            "place": facts.place,
            "chair_id": facts.chair_id,
            "secretary_id": facts.secretary_id,
        }
        self.keeper.open(record.handle, values)

    def close_up(self) -> None:
        """Store what is typed and go."""
        self.keeper.close()
        self.hide()

    def _typed(self) -> dict[str, TypedField]:
        return {
            "held_on": self.day,
            "starts_at": self.start,
            "ends_at": self.end,
            "chair_id": self.chair,
            "secretary_id": self.secretary,
        }

    def _lay_out(self) -> None:
        _ = texts().gettext
        theme = theme_of(self)
        parts: tuple[tuple[str, QLineEdit, int], ...] = (
            (_("&Date"), self.day, _DAY),
            (_("&Start"), self.start, _HOUR),
            (_("&End"), self.end, _HOUR),
            (_("&Place"), self.place, _PLACE),
            (_("&Chair"), self.chair, _PERSON),
            (_("Secre&tary"), self.secretary, _PERSON),
        )
        row = QHBoxLayout()
        row.setSpacing(12)
        for words, field, width in parts:
            field.setMaximumWidth(theme.px(width))
            form = FormRow(words, field)
            row.addWidget(form, width, Qt.AlignmentFlag.AlignTop)
            for typed in self._typed().values():
                if typed is field:
                    typed.refused.connect(partial(self._on_refused, form))
        ready = plain(_("Ready"))
        ready.clicked.connect(self.done)
        row.addWidget(ready, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 8, _SIDE, 12)
        column.setSpacing(8)
        column.addWidget(self.keeper.bar)
        column.addLayout(row)

    def _on_persons(self, record: MeetingRecord, at: str, found: Sequence[PersonChoice]) -> None:
        choices = [Choice(one.id, one.name) for one in found]
        for field in (self.chair, self.secretary):
            field.set_choices(choices)
        self.show()
        self.show_record(record)
        first = {"chair": self.chair, "secretary": self.secretary}.get(at, self.day)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, form: FormRow, refused: Refused | None) -> None:
        form.refuse("" if refused is None else verdict_words(refused))
