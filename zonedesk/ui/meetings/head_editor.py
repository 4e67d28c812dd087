"""The small editor in the head of a meeting: date, hours, place, persons, how it is convoked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain.words import MeetingMode
from zonedesk.services.meeting_record import persons
from zonedesk.services.meetings import CONVOCATIONS, FIRST
from zonedesk.ui.kit.buttons import plain
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.free_days import is_free
from zonedesk.ui.kit.keeping.fields import LineField, TypedKept
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.times import TimeField
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.kit.words import named
from zonedesk.ui.meetings.twin_hours import TwinKept
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.errors import Refused
    from zonedesk.domain.meeting_record import MeetingRecord, PersonChoice
    from zonedesk.services.meetings import MeetingFields
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.meetings.commands import Commands

_SIDE = 24
_HOURS = ("starts_at", "ends_at")
_DAY, _HOUR, _PLACE, _PERSON, _MODE = 168, 80, 192, 192, 128
_PERSONS_FROM = 4
_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class HeadEditor(QWidget):
    """Fields below the head; `done` tells that they are not needed any more.

    The reference stays, whatever the date becomes (T15). A place or person that is emptied is
    again that of the body. The hours are kept from the moment the meeting is shown, for they can
    be typed in its opening and closing as well.

    Args:
        desk: the open work folder.
        commands: of the place.
        ends: the fields of the hours in opening and closing.

    Attributes:
        keeper: of what stands here alone; its bar is here too.
        hours: of the hours; its bar has a place of its own.
    """

    done = Signal()

    def __init__(
        self,
        desk: Desk,
        commands: Commands,
        *,
        ends: tuple[TypedField, TypedField],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._record: MeetingRecord | None = None
        self.day = DateField(today=desk.workspace.clock.today, free=is_free)
        self.start, self.end = TimeField(), TimeField()
        self.place = QLineEdit()
        self.chair, self.secretary = PickField(()), PickField(())
        self.mode, self.convocation = Combo(), Combo()
        self._commands = commands
        self._forms: list[tuple[FormRow, int]] = []
        self._grid = QGridLayout()
        self.keeper = RecordKeeper(desk, subject="meeting", save=commands.save_meeting, parent=self)
        self.keeper.add("place", LineField(self.place))
        for name, field in self._typed().items():
            self.keeper.add(name, TypedKept(field))
        self.hours = RecordKeeper(desk, subject="meeting", save=commands.save_meeting, parent=self)
        for name, end, twin in zip(_HOURS, ends, (self.start, self.end), strict=True):
            self.hours.add(name, TwinKept(end, twin))
        self._fill()
        self._lay_out()
        self.mode.activated.connect(self._on_mode)
        self.convocation.activated.connect(self._on_convocation)
        self.hide()

    def begin(self, *, at: str = "") -> None:
        """Open the fields on the meeting, at *place*, *chair* or *secretary*, else at the date.

        They open when the persons are read, unless another meeting is shown by then.
        """
        if self._record is not None:
            work = partial(persons, self._desk.workspace)
            opened = partial(self._on_persons, self._record.handle.id, at)
            self._desk.lane.query(work, opened)

    def show_record(self, record: MeetingRecord) -> None:
        """Show the meeting as it is stored; its own fields while they are open."""
        self._record = record
        row, facts = record.row, record.facts
        hours = dict(zip(_HOURS, (row.start, row.end), strict=True))
        self.hours.open(record.handle, hours, called=row.reference)
        if self.isHidden():
            return
        self.mode.setCurrentIndex(self.mode.findData(facts.mode))
        self.convocation.setCurrentIndex(self.convocation.findData(facts.convocation))
        # Only a body that decides can be not in number, and be convoked again (L14).
        self._forms[-1][0].setVisible(record.body.deliberative or facts.convocation > FIRST)
        self.place.setPlaceholderText(record.body.place)
        self.chair.setPlaceholderText(row.chair)
        self.secretary.setPlaceholderText(facts.secretary)
        values = {
            "held_on": row.date,
            "place": facts.place,
            "chair_id": facts.chair_id,
            "secretary_id": facts.secretary_id,
        }
        self.keeper.open(record.handle, values, called=row.reference)

    def put_away(self) -> None:
        """Store what is typed."""
        self.keeper.flush()
        self.hours.flush()

    def close_up(self) -> None:
        """Store what is typed and go."""
        self.hours.flush()
        self.keeper.close()
        self.hide()

    def leave(self) -> None:
        """Store what is typed and forget the meeting."""
        self.close_up()
        self.hours.close()
        self._record = None

    def _typed(self) -> dict[str, TypedField]:
        return {
            "held_on": self.day,
            "chair_id": self.chair,
            "secretary_id": self.secretary,
        }

    def _fill(self) -> None:
        """Offer what can be chosen."""
        _ = texts().gettext
        for mode in MeetingMode:
            self.mode.addItem(named(mode), mode)
        words = (_("First"), _("Second"), _("Third"))
        for number, word in zip(CONVOCATIONS, words, strict=True):
            self.convocation.addItem(word, number)

    def _lay_out(self) -> None:
        _ = texts().gettext
        parts: tuple[tuple[str, QLineEdit | Combo, int], ...] = (
            (_("&Date"), self.day, _DAY),
            (_("&Start"), self.start, _HOUR),
            (_("&End"), self.end, _HOUR),
            (_("&Place"), self.place, _PLACE),
            (_("&Chair"), self.chair, _PERSON),
            (_("Secre&tary"), self.secretary, _PERSON),
            (_("&Mode"), self.mode, _MODE),
            (_("Con&vocation"), self.convocation, _MODE),
        )
        for words, field, width in parts:
            form = FormRow(words, field)
            self._forms.append((form, width))
            if isinstance(field, TypedField):
                field.refused.connect(partial(self._on_refused, form))
        self._ready = plain(_("Ready"))
        self._ready.clicked.connect(self.done)
        self._grid.setSpacing(12)
        self._arrange()
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 8, _SIDE, 12)
        column.setSpacing(8)
        column.addWidget(self.keeper.bar)
        column.addLayout(self._grid)

    def _arrange(self) -> None:
        """Put the fields on one line, or those of persons on a second one where it is narrow."""
        theme = theme_of(self)
        widths = [theme.px(width) for _, width in self._forms]
        needed = sum(widths) + len(widths) * 12 + self._ready.sizeHint().width() + 2 * _SIDE
        narrow = bool(self.width()) and self.width() < needed
        parts = [form for form, _ in self._forms]
        for place, (form, width) in enumerate(zip(parts, widths, strict=True)):
            form.field.setFixedWidth(width)
            below = narrow and place >= _PERSONS_FROM
            span = 2 if below else 1
            column = 2 * (place - _PERSONS_FROM) if below else place
            self._grid.addWidget(form, int(below), column, 1, span, _TOP)
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
        last = len(parts)
        self._grid.addWidget(self._ready, int(narrow), last, bottom)
        self._grid.setColumnStretch(last, 1)

    def _on_persons(self, meeting_id: int, at: str, found: Sequence[PersonChoice]) -> None:
        record = self._record
        if record is None or record.handle.id != meeting_id:
            return
        choices = [Choice(one.id, one.name) for one in found]
        for field in (self.chair, self.secretary):
            field.set_choices(choices)
        self.show()
        self.show_record(record)
        named = {"place": self.place, "chair": self.chair, "secretary": self.secretary}
        named.get(at, self.day).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_mode(self) -> None:
        self._choose({"mode": list(MeetingMode)[self.mode.currentIndex()]})

    def _on_convocation(self) -> None:
        self._choose({"convocation": self.convocation.currentData()})

    def _choose(self, fields: MeetingFields) -> None:
        """Store what was chosen at once; what is being typed stays in its field."""
        if self._record is not None:
            self._commands.choose_of_meeting(self._record.handle.id, fields)

    def _on_refused(self, form: FormRow, refused: Refused | None) -> None:
        form.refuse("" if refused is None else verdict_words(refused))

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the fields anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and self._forms:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the fields in the new width."""
        super().resizeEvent(event)
        self._arrange()
