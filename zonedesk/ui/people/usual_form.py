"""The usual composition of a body: only the names are asked (R15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.compositions import preset_seats
from zonedesk.domain.functions import title_of
from zonedesk.ui.kit.buttons import plain, primary
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.form_keys import take_form_key
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.keeping.bar import KeeperBar
from zonedesk.ui.kit.keeping.unmade import Typed, UnmadeKeeper
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.kit.words import said

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.body_record import BodyRecord
    from zonedesk.domain.compositions import PresetSeat
    from zonedesk.services.people import PersonFields
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict

    Named = list[tuple[PresetSeat, PersonFields]]

_SIDE = 24


class UsualForm(QWidget):
    """A row for each usual seat of a body; a seat without name is left out.

    Signals: `wanted` gives the first day and the seats with their names; `cancelled`.

    Args:
        desk: the open work folder.
    """

    wanted = Signal(object, object)
    cancelled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        _ = texts().gettext
        grounded(self, "surface")
        self._desk = desk
        self.body = 0
        self.seats: tuple[PresetSeat, ...] = ()
        self.names: list[tuple[QLineEdit, QLineEdit]] = []
        self.unmade: UnmadeKeeper | None = None
        self.heading = label("", "record", wrap=True)
        self.restored = KeeperBar()
        self.trouble = MessageBar("stop", "")
        self.trouble.hide()
        self.since = DateField(today=desk.workspace.clock.today)
        self.since_row = FormRow(_("They sit from this day on"), self.since)
        self.make = primary(_("Seat them"))
        self.cancel = plain(_("Cancel"))
        self.once = Once(self.make, self.since)
        self._rows = QWidget()
        self._lay_out()
        self.make.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.give_up)

    def begin(self, record: BodyRecord) -> None:
        """Ask for the names of the usual seats of a body; what is typed for it stays."""
        words = texts().gettext("Usual seats: {body}")
        self.heading.setText(words.format(body=record.line.name))
        if record.line.handle.id != self.body:
            self.put_away()
            self.body = record.line.handle.id
            self.seats = preset_seats(record.line.kind)
            self._make_rows()
            today = self._desk.workspace.clock.today()
            self.since.set_day(today.replace(month=1, day=1))
        (self.names[0][0] if self.names else self.since).setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Ask for the seats that have a name."""
        _ = texts().gettext
        self.trouble.hide()
        since = self.since.day() if self.since.take() else None
        if self.once.asking:
            return
        if since is None:
            self.since_row.refuse(_("Say from which day on."))
            self.since.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.since_row.accept()
        named: Named = []
        for seat, (first, last) in zip(self.seats, self.names, strict=True):
            if last.text().strip() or first.text().strip():
                told: PersonFields = {"name": last.text().strip() or first.text().strip()}
                if last.text().strip():
                    told["first_name"] = first.text().strip()
                named.append((seat, told))
        if named:
            self.wanted.emit(since, named)
        elif self.names:
            self.names[0][0].setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, verdict: Verdict) -> None:
        """Say why nobody is seated."""
        self.trouble.tell("stop", verdict_words(verdict))
        self.trouble.show()

    def put_away(self) -> None:
        """Keep what is typed and let go of the body."""
        if self.unmade is not None:
            self.unmade.close()
            self.unmade.deleteLater()
            self.unmade = None
        self.body = 0

    def clear(self) -> None:
        """Forget what was typed."""
        if self.unmade is not None:
            self.unmade.clear()
        self.trouble.hide()

    def _lay_out(self) -> None:
        _ = texts().gettext
        page = grounded(QWidget(), "surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(_SIDE, 16, _SIDE, 16)
        column.setSpacing(12)
        hint = _("Leave out who is not known yet; everything can be changed afterwards.")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.make)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        for part in (self.heading, label(hint, tone="muted", wrap=True), self.restored):
            column.addWidget(part)
        column.addWidget(self.trouble)
        column.addWidget(self.since_row, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._rows)
        column.addLayout(buttons)
        column.addStretch(1)
        self._column = column
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self.setFocusProxy(self.since)

    def _make_rows(self) -> None:
        _ = texts().gettext
        before, self._rows = self._rows, QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        for column, wide in enumerate((5, 3, 4)):
            grid.setColumnStretch(column, wide)
        self.names = []
        typed: dict[str, Typed] = {}
        for row, seat in enumerate(self.seats):
            title = title_of(seat.function, language=texts().language)
            words = f"{title[:1].upper()}{title[1:]} ({said(seat.capacity)})"
            pair = QLineEdit(), QLineEdit()
            for place, (field, told) in enumerate(
                zip(pair, (_("First name"), _("Name")), strict=True)
            ):
                field.setPlaceholderText(told)
                field.setAccessibleName(f"{words}: {told}")
                grid.addWidget(field, row, place + 1)
                typed[f"{row}.{place}"] = field
            grid.addWidget(label(words, wrap=True), row, 0)
            self.names.append(pair)
        self._column.replaceWidget(before, self._rows)
        before.hide()
        before.deleteLater()
        self._rows.show()  # so that it can take the focus at once
        if typed:
            self.unmade = UnmadeKeeper(
                self._desk,
                "usual_seats",
                typed=typed,
                subject="body",
                bar=self.restored,
                parent=self,
            )
            self.unmade.open(self.body)

    def give_up(self) -> None:
        """Forget what was typed and put the form away."""
        self.clear()
        self.put_away()
        self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Seat them with Enter, put the form away with Esc."""
        taken = take_form_key(
            event, self, submit=self.submit, give_up=self.give_up, buttons=(self.make, self.cancel)
        )
        if not taken:
            super().keyPressEvent(event)
