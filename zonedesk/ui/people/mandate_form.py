"""A mandate to be filled in: a new seat, one that is changed, a successor, a deputy (R14-R17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from zonedesk.domain.errors import Refused
from zonedesk.ui.kit.buttons import link, plain, primary, small_one
from zonedesk.ui.kit.form_keys import take_form_key
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.people.mandate_fields import MandateFields
from zonedesk.ui.people.wish import Mode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.body_record import MandateBar
    from zonedesk.domain.people_record import PersonLine
    from zonedesk.ui.kit.lane import Verdict

_SIDE, _GAP = 24, 12
_OTHER = Qt.FocusReason.OtherFocusReason


class MandateForm(QFrame):
    """The form below the seats of a body; hidden while nothing is filled in.

    Signals: `wanted` gives a `Wish`; `succession_wanted`, `deputy_wanted` and `remove_wanted` the
    mandate that is open; `person_wanted` the key of its person; `opened` and `left` that the form
    is shown and put away.

    Args:
        today: the day in Brussels.
        usable: whether anything may be changed.
    """

    wanted = Signal(object)
    succession_wanted = Signal(object)
    deputy_wanted = Signal(object)
    remove_wanted = Signal(object)
    person_wanted = Signal(str)
    left = Signal()
    opened = Signal()

    def __init__(self, today: Callable[[], date], *, usable: bool) -> None:
        super().__init__()
        _ = texts().gettext
        grounded(self, "background")
        self.setProperty("rule", "above")
        self._today, self._usable = today, usable
        self._mode = Mode.SEAT
        self._bar: MandateBar | None = None
        self._opened_with: tuple[object, ...] = ()
        self.turn = 0  # counts what was filled in here, one after the other
        self.heading = label(semibold=True, wrap=True)
        self.person_link = link(_("Show the person"))
        self.trouble = MessageBar("stop", "")
        self.fields = MandateFields(today, usable=usable)
        self.save = primary(_("Save"))
        self.cancel = plain(_("Cancel"))
        self.acts = (
            small_one(plain(_("Ends…"))),
            small_one(plain(_("Succeeded by…"))),
            small_one(plain(_("Deputy…"))),
            small_one(plain(_("Remove"), icon="delete")),
        )
        self.once = Once(self.save, *self.fields.lines)
        self._lay_out()
        self._connect()
        self.hide()

    def offer(self, people: Iterable[PersonLine]) -> None:
        """Let the field of the person offer who is active."""
        self.fields.offer(people)

    def begin_seat(
        self, since: date, *, deliberative: bool, like: MandateBar | None = None
    ) -> None:
        """Ask who gets a seat.

        Args:
            since: first day that is proposed.
            deliberative: whether the body decides, so that its members vote.
            like: the mandate that was held before on the same seat.
        """
        _ = texts().gettext
        words = _("Seat somebody")
        if like is not None:
            words = _("Fill the vacancy after {name}").format(name=like.name)
        self.fields.fill(Mode.SEAT, like, first=since, deliberative=deliberative)
        self._open(Mode.SEAT, None, words=words)

    def begin_edit(self, bar: MandateBar) -> None:
        """Show a mandate with all that can be done with it."""
        words = texts().gettext("Mandate of {name}").format(name=bar.name)
        self.fields.fill(Mode.EDIT, bar, first=bar.first)
        self._open(Mode.EDIT, bar, words=words)

    def begin_succession(self, bar: MandateBar) -> None:
        """Ask who takes over a seat, from which day on."""
        self.fields.fill(Mode.SUCCEED, bar, first=self._today())
        words = texts().gettext("Who takes over from {name}, from which day on?")
        self._open(Mode.SUCCEED, bar, words=words.format(name=bar.name))

    def begin_deputy(self, bar: MandateBar) -> None:
        """Ask who stands in for somebody (R16)."""
        self.fields.fill(Mode.DEPUTY, bar, first=max(bar.first, self._today()))
        words = texts().gettext("Who stands in for {name}?").format(name=bar.name)
        self._open(Mode.DEPUTY, bar, words=words)

    @property
    def is_changed(self) -> bool:
        """Whether something stands here that is not stored."""
        return not self.isHidden() and self.fields.typed() != self._opened_with

    def submit(self) -> None:
        """Ask for what is filled in; what cannot be read is said at its field."""
        if self.once.asking or not self._usable:
            return
        self.fields.accept()
        wish = self.fields.wish(self._bar)
        if wish is not None:
            self.wanted.emit(wish)

    def keep(self) -> None:
        """Ask for what is filled in, if it is something: the user goes elsewhere."""
        if self.is_changed and (self._mode is Mode.EDIT or self.fields.who.text().strip()):
            self.submit()

    def put_away(self) -> None:
        """Hide the form; what was typed in it is given up."""
        had_focus = has_focus_inside(self)
        self.hide()
        if had_focus:
            self.left.emit()

    def refuse(self, verdict: Verdict) -> None:
        """Say why it was not stored, at the field that it is about."""
        wrong = verdict.facts.get("field", "") if isinstance(verdict, Refused) else ""
        if not self.fields.refuse(str(wrong), verdict_words(verdict)):
            self.trouble.tell("stop", verdict_words(verdict))
            self.trouble.show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading, 1)
        head.addWidget(self.person_link)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        for button in self.acts:
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _GAP, _SIDE, _GAP)
        column.setSpacing(_GAP)
        column.addLayout(head)
        column.addWidget(self.trouble)
        column.addWidget(self.fields)
        column.addLayout(foot)
        self.trouble.hide()
        self.setFocusProxy(self.fields)

    def _connect(self) -> None:
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.give_up)
        ends, succeeds, deputy, remove = self.acts
        ends.clicked.connect(self._on_ends)
        succeeds.clicked.connect(self._on_succeeds)
        deputy.clicked.connect(self._on_deputy)
        remove.clicked.connect(self._on_remove)
        self.person_link.clicked.connect(self._on_person)

    def _open(self, mode: Mode, bar: MandateBar | None, *, words: str) -> None:
        """Show what the fields were filled with, under its heading and with its buttons."""
        _ = texts().gettext
        self.turn += 1
        self._mode, self._bar = mode, bar
        new = mode is not Mode.EDIT
        self.trouble.hide()
        self.heading.setText(words)
        self.person_link.setVisible(not new)
        for button in self.acts:
            button.setVisible(not new and self._usable)
        self.save.setVisible(self._usable)
        self.save.setText(_("Seat") if new else _("Save"))
        self.cancel.setText(_("Cancel") if self._usable else _("Close"))
        self.show()
        self._opened_with = self.fields.typed()
        edited = self.fields.capacity if self._usable else self.cancel
        (self.fields.who if new else edited).setFocus(_OTHER)
        self.opened.emit()

    def _on_ends(self) -> None:
        self.fields.end_on(self._today())

    def _on_succeeds(self) -> None:
        self.succession_wanted.emit(self._bar)

    def _on_deputy(self) -> None:
        self.deputy_wanted.emit(self._bar)

    def _on_remove(self) -> None:
        self.remove_wanted.emit(self._bar)

    def _on_person(self) -> None:
        if self._bar is not None:
            self.person_wanted.emit(self._bar.person)

    def give_up(self) -> None:
        """Hide the form and go back to the seats."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Store with Enter, put away with Esc."""
        buttons = (self.save, self.cancel, self.person_link, *self.acts)
        taken = take_form_key(
            event, self, submit=self.submit, give_up=self.give_up, buttons=buttons
        )
        if not taken:
            super().keyPressEvent(event)
