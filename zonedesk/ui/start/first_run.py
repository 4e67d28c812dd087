"""The first run: at most four steps to one's own work folder (picture 10, trust.md rule 46)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import link, plain, primary
from zonedesk.ui.kit.labels import label, rule
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.start.begin_part import BeginPart
from zonedesk.ui.start.late import look_at_register, make_folder
from zonedesk.ui.start.parts import FolderPart, Part, ZonePart
from zonedesk.ui.start.password_part import PasswordPart
from zonedesk.ui.start.screen import SMALL_MARK, Mark, Screen
from zonedesk.ui.start.steps import StepButton, StepLook
from zonedesk.ui.start.troubles import said
from zonedesk.ui.start.wishes import Plan
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.ui.kit.lane import Job, Lane, Verdict
    from zonedesk.ui.start.opening import Opened

_CARD_WIDTH, _CARD_HEIGHT, _STEPS_WIDTH, _FOOT = 960, 588, 240, 64
_FOOT_BALANCE = 26  # the card stands in the middle of the window, not of what the foot leaves
_ZONE, _PASSWORD, _FOLDER, _BEGIN = range(4)


class FirstRun(Screen):
    """Makes a work folder.

    Signals: `opened` gives the `Opened` folder; `given_up` tells that the user goes back, with
    nothing made; `other_wanted` that a work folder exists already.

    Args:
        lane: makes the folder beside the window.
    """

    opened = Signal(object)
    given_up = Signal()
    other_wanted = Signal()

    def __init__(self, *, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self.zone, self.password = ZonePart(), PasswordPart()
        self.folder, self.begin = FolderPart(), BeginPart()
        self.parts: tuple[Part, ...] = (self.zone, self.password, self.folder, self.begin)
        self._furthest = 0
        self._busy = False
        self._looking: Job | None = None
        self._stack = QStackedWidget()
        for part in self.parts:
            self._stack.addWidget(part)
            part.changed.connect(self._tell)
            part.entered.connect(self._on_next)
        self.begin.look_wanted.connect(self._on_look_wanted)
        self._lay_out()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self.given_up)
        self.go_to(_ZONE)

    @property
    def place(self) -> int:
        """Which step is shown, from 0."""
        return self._stack.currentIndex()

    def go_to(self, place: int) -> None:
        """Show a step."""
        self._furthest = max(self._furthest, place)
        self.password.known = (self.zone.name.text(),)
        self.folder.propose(self.zone.name.text())
        self._stack.setCurrentIndex(place)
        self._tell()
        first = (self.zone.name, self.password.password, self.folder.path, self.begin.empty)
        first[place].setFocus()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("ground", "card")
        card.setMaximumWidth(theme_of(None).px(_CARD_WIDTH))
        card.setMinimumHeight(_CARD_HEIGHT)
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._steps_pane())
        row.addWidget(rule(upright=True))
        right = QVBoxLayout()
        right.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(40, 32, 40, 16)
        inner.addWidget(self._stack)
        right.addLayout(inner, 1)
        right.addWidget(rule())
        right.addWidget(self._foot())
        row.addLayout(right, 1)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(16, 16 + _FOOT_BALANCE, 16, 16)
        outer.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 1000)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(1)
        self.fill(whole)

    def _steps_pane(self) -> QWidget:
        _ = texts().gettext
        pane = QFrame()
        pane.setProperty("ground", "sunken")
        pane.setFixedWidth(theme_of(None).px(_STEPS_WIDTH))
        column = QVBoxLayout(pane)
        column.setContentsMargins(32, 32, 16, 32)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Mark(SMALL_MARK))
        head.addWidget(label(_("New work folder"), semibold=True), 1)
        column.addLayout(head)
        column.addSpacing(32)
        self._buttons = [StepButton(look) for look in self._looks()]
        for place, button in enumerate(self._buttons):
            column.addWidget(button)
            column.addSpacing(24)
            button.clicked.connect(partial(self.go_to, place))
        column.addStretch(1)
        return pane

    def _foot(self) -> QWidget:
        _ = texts().gettext
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(38, 16, 40, 16)
        row.setSpacing(8)
        existing = link(_("&Open an existing work folder…"))
        existing.clicked.connect(self.other_wanted)
        self.back = plain(_("&Previous"))
        self.next = primary(_("&Next"))
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(self._on_next)
        row.addWidget(existing)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        foot.setMinimumHeight(theme_of(None).tall(_FOOT))
        return foot

    def _looks(self) -> list[StepLook]:
        _ = texts().gettext
        names = (
            (self.zone.title, self.zone.name.text().strip() or _("name and rules")),
            (_("Password"), _("and recovery code")),
            (self.folder.title, _("work folder and backups")),
            (self.begin.title, _("example or import")),
        )
        return [
            StepLook(place + 1, name, second, self._state(place))
            for place, (name, second) in enumerate(names)
        ]

    def _state(self, place: int) -> str:
        if place == self.place:
            return "now"
        done = place < self._furthest and not self.parts[place].missing()
        return "done" if done else "later"

    def _tell(self) -> None:
        _ = texts().gettext
        for button, look in zip(self._buttons, self._looks(), strict=True):
            button.show_look(look)
        missing = self.parts[self.place].missing()
        last = self.place == _BEGIN
        self.back.setVisible(self.place > 0)
        self.back.setEnabled(not self._busy)
        self.next.setText(_("&Make work folder") if last else _("&Next"))
        if self._busy:
            self.next.setText(_("Making…"))
        self.next.setEnabled(not missing and not self._busy)
        self.next.setToolTip(as_tip(missing))

    def _on_back(self) -> None:
        self.go_to(self.place - 1)

    def _on_next(self) -> None:
        if self.parts[self.place].missing() or self._busy:
            return
        if self.place < _BEGIN:
            self.go_to(self.place + 1)
        else:
            self._make()

    def _make(self) -> None:
        wrong = next((place for place, part in enumerate(self.parts) if part.missing()), None)
        if wrong is not None:
            self.go_to(wrong)
            return
        plan = Plan(
            zone=self.zone.name.text().strip(),
            profile=self.zone.profile,
            user=self.password.user.text().strip(),
            password=self.password.password.text(),
            code=self.password.code,
            folder=self.folder.folder,
            example=self.begin.example.isChecked(),
            register=self.begin.workbook,
        )
        self.begin.trouble.hide()
        self._set_busy(busy=True)
        self._lane.query(partial(make_folder, plan), self._on_made, failed=self._on_failed)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._stack.setEnabled(not busy)
        self._tell()

    def _on_made(self, opened: Opened) -> None:
        self._set_busy(busy=False)
        self.opened.emit(opened)

    def _on_failed(self, verdict: Verdict) -> None:
        self._set_busy(busy=False)
        self.begin.show_trouble(said(verdict))

    def _on_look_wanted(self, path: Path) -> None:
        if self._looking is not None:
            self._looking.cancel()  # only the workbook that was chosen last is waited for
        zone = self.zone.name.text().strip()
        work = partial(look_at_register, path, zone=zone, profile=self.zone.profile)
        self._looking = self._lane.query(work, self.begin.show_report, failed=self._on_look_failed)

    def _on_look_failed(self, verdict: Verdict) -> None:
        self.begin.show_trouble(said(verdict))
