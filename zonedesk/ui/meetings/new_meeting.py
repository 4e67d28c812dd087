"""The form of a new meeting: body, date, hour, place, kind, and who sits in the body then."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.presets import PRESETS
from zonedesk.i18n.formats import clock
from zonedesk.services import bodies, meeting_record
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.buttons import link, plain, primary
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.free_days import is_free
from zonedesk.ui.kit.keeping.bar import KeeperBar
from zonedesk.ui.kit.keeping.unmade import Typed, UnmadeKeeper
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.times import TimeField
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.meetings.members import Members
from zonedesk.ui.meetings.new_agenda import AgendaChoice
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.errors import Refused
    from zonedesk.domain.meeting_record import BodyChoice
    from zonedesk.domain.presets import BodyPreset
    from zonedesk.domain.topics import Outcome
    from zonedesk.services.preparing import BeginFields
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict

_SIDE, _WIDEST = 24, 760
_DAY, _HOUR, _KIND, _AGENDA = 200, 96, 200, 280
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}

#: Usual kinds of meetings as the register has them (formats.md: free), and their words.
_KINDS: Final = (
    ("gewoon", noop("ordinary")),
    ("buitengewoon", noop("extraordinary")),
    ("schriftelijk", noop("written")),
)


class NewMeeting(QWidget):
    """The form; Esc gives up and nothing is made.

    Signals: `made` gives the reference of the new meeting; `given_up` that none is wanted.

    Args:
        desk: the open work folder.
    """

    made = Signal(str)
    given_up = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self._desk = desk
        self._bodies: tuple[BodyChoice, ...] = ()
        self._wanted_body: int | None = None
        _ = texts().gettext
        self.body = Combo()
        self.body.setPlaceholderText(_("Choose a body"))
        self.other = link(_("Add a body"), icon="add")
        self.day = DateField(today=desk.workspace.clock.today, ahead=True, free=is_free)
        self.hour = TimeField()
        self.place = QLineEdit()
        self.kind = PickField([Choice(code, _(words)) for code, words in _KINDS], free=True)
        self.agenda = AgendaChoice(desk)
        self.members = Members(desk)
        self.trouble = MessageBar("stop", "")
        self.trouble.hide()
        self.first = MessageBar(
            "info",
            _("There is no body yet. Add the one that meets first; the others can come later."),
        )
        self.restored = KeeperBar()
        self.make = primary(_("Make the meeting"), icon="add")
        self.leave_it = plain(_("Cancel"))
        self._once = Once(self.make, self.day, self.hour, self.place, self.kind)
        self.kind.set_value(_KINDS[0][0])
        self.unmade = UnmadeKeeper(
            desk, "new_meeting", typed=self._typed(), bar=self.restored, parent=self
        )
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Show the form; the body of last time stays, and what was typed and not given up."""
        self.trouble.hide()
        self.agenda.begin()
        self.refresh()
        self.unmade.open()
        first = self.body if self.body.currentIndex() < 0 else self.day
        (first if self._bodies else self.other).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the bodies again."""
        work = partial(meeting_record.list_bodies, self._desk.workspace)
        self._desk.lane.query(work, self._on_bodies)

    def add_body(self, code: str) -> None:
        """Set up one of the usual bodies and choose it."""
        work = partial(bodies.add_preset, self._desk.workspace, code)
        self._desk.lane.command(work, done=self._on_body_added, failed=self._on_refused)

    def presets_menu(self) -> QMenu:
        """Make the menu of usual bodies that are not there yet."""
        menu = QMenu(self)
        known = {one.code for one in self._bodies}
        for preset in PRESETS:
            if preset.code not in known:
                menu.addAction(_name(preset), partial(self.add_body, preset.code))
        return menu

    def finish(self) -> None:
        """Make the meeting; what is missing is said beside its field."""
        body_id = self.body.currentData()
        day_told = self.day.take() and self.day.day() is not None
        hour_told = self.hour.take() and self.kind.take()
        _ = texts().gettext
        self.body_row.refuse("" if body_id is not None else _("Choose the body that meets."))
        if not day_told and self.day.refusal is None:
            self.day_row.refuse(_("Say on which day."))
        day = self.day.day()
        if body_id is None or day is None or not (day_told and hour_told):
            return
        self.members.finish(partial(self._make, body_id, day))

    def give_up(self) -> None:
        """Forget what was typed; nothing is made."""
        self.unmade.clear()
        self.given_up.emit()

    def _make(self, body_id: int, day: date) -> None:
        """Make the meeting, once who was typed for a seat has it."""
        fields: BeginFields = {
            "place": self.place.text().strip(),
            "kind": str(self.kind.value() or _KINDS[0][0]),
        }
        hour = self.hour.hour()
        if hour is not None:
            fields["starts_at"] = hour
        made = self.unmade.making(self.agenda.making(body_id, day=day, fields=fields))
        self._once.ask(self._desk.lane, made, done=self._on_made, failed=self._on_refused)

    def _typed(self) -> dict[str, Typed]:
        members = self.members
        return {
            "day": self.day,
            "hour": self.hour,
            "place": self.place,
            "kind": self.kind,
            "body": self.body,
            "name": members.name,
            "function": members.function,
            "capacity": members.capacity,
        }

    def _lay_out(self) -> None:
        _ = texts().gettext
        self.body_row = FormRow(_("&Body"), self.body)
        self.day_row = FormRow(_("&Date"), self.day)
        self.hour_row = FormRow(_("&Hour"), self.hour)
        when = QHBoxLayout()
        when.setSpacing(20)
        top = Qt.AlignmentFlag.AlignTop
        for row in (self.day_row, self.hour_row, FormRow(_("&Kind"), self.kind)):
            when.addWidget(row, 0, top)
        when.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.make)
        buttons.addWidget(self.leave_it)
        buttons.addStretch(1)
        self._page = grounded(QWidget(), "surface")
        column = QVBoxLayout(self._page)
        column.setContentsMargins(_SIDE, 20, _SIDE, 20)
        column.setSpacing(16)
        column.addWidget(label(_("New meeting"), "page"))
        for bar in (self.restored, self.first, self.trouble, self.body_row):
            column.addWidget(bar)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(when)
        column.addWidget(FormRow(_("&Place"), self.place))
        column.addWidget(self.agenda)
        column.addWidget(self.members)
        column.addLayout(buttons)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self.setFocusProxy(self.body)
        self._fit()

    def _fit(self) -> None:
        """Be as wide as the letters ask."""
        theme = theme_of(self)
        self._page.setMaximumWidth(theme.px(_WIDEST))
        agenda = (self.agenda.choice, _AGENDA)
        for field, width in ((self.day, _DAY), (self.hour, _HOUR), (self.kind, _KIND), agenda):
            field.setFixedWidth(theme.px(width))

    def _connect(self) -> None:
        self.body.currentIndexChanged.connect(self._on_body)
        self.other.clicked.connect(self._on_other)
        self.day.value_changed.connect(self._on_day)
        self.day.refused.connect(partial(self._on_unread, self.day_row))
        self.hour.refused.connect(partial(self._on_unread, self.hour_row))
        for field in (self.day, self.hour, self.place):
            field.returnPressed.connect(self.finish)
        self.agenda.known.connect(self._on_usual)
        self.members.day_wanted.connect(self._on_day_wanted)
        self.make.clicked.connect(self.finish)
        self.leave_it.clicked.connect(self.give_up)

    def _on_bodies(self, found: Sequence[BodyChoice]) -> None:
        chosen = self._wanted_body or self.body.currentData()
        self._wanted_body = None
        self._bodies = tuple(found)
        only = 0 if len(found) == 1 else -1
        with QSignalBlocker(self.body):
            self.body.clear()
            for one in found:
                self.body.addItem(one.name, one.id)
            self.body.setCurrentIndex(self.body.findData(chosen) if chosen else only)
        self.first.setVisible(not found)
        self.body_row.setVisible(bool(found))
        self.other.setVisible(len(found) < len(PRESETS))
        self._on_body()

    def _on_body(self) -> None:
        body = next((one for one in self._bodies if one.id == self.body.currentData()), None)
        self.place.setPlaceholderText(body.place if body else "")
        if body is not None:
            self.body_row.accept()
        self._show_then()

    def _on_usual(self) -> None:
        usual = self.agenda.usual_hour
        self.hour.setPlaceholderText("" if usual is None else clock(usual))

    def _on_day(self) -> None:
        self.day_row.accept()
        self._show_then()

    def _show_then(self) -> None:
        """Show who sits in the body on that day, and what its agenda can begin with."""
        told = self.day.day()
        day = told or self._desk.workspace.clock.today()
        body_id = self.body.currentData()
        self.agenda.show_body(body_id, day)
        self.members.show_body(body_id, day, told=told is not None)

    def _on_day_wanted(self) -> None:
        if self.day.take() and self.day.day() is None:
            words = texts().gettext("Say on which day first: members sit from that year on.")
            self.day_row.refuse(words)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_other(self) -> None:
        menu = self.presets_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.other.mapToGlobal(QPoint(0, self.other.height() + 4)))

    def _on_body_added(self, outcome: Outcome) -> None:
        self._wanted_body = outcome.id
        self.refresh()

    def _on_made(self, outcome: Outcome) -> None:
        self.unmade.clear()
        self.made.emit(outcome.reference)

    def _on_refused(self, verdict: Verdict) -> None:
        self.trouble.tell("stop", verdict_words(verdict))
        self.trouble.show()

    def _on_unread(self, row: FormRow, refused: Refused | None) -> None:
        row.refuse("" if refused is None else verdict_words(refused))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and self.layout() is not None:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)


def _name(preset: BodyPreset) -> str:
    """Name a usual body in the language of the window."""
    name = preset.name_fr if texts().language == "fr" else preset.name
    return name.replace("&", "&&")
