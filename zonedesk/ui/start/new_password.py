"""After the recovery code: a new password, before anything else (B04)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import big_one, primary
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.start.late import set_password
from zonedesk.ui.start.password_part import StrengthBar, verdict_of
from zonedesk.ui.start.passwords import PasswordField
from zonedesk.ui.start.screen import Screen, StateLine, card, narrow
from zonedesk.ui.start.strength import strength
from zonedesk.ui.start.troubles import said
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from zonedesk.ui.kit.lane import Lane, Verdict
    from zonedesk.ui.start.opening import Opened

_COLUMN, _ABOVE = 416, 148


class NewPassword(Screen):
    """Sets a new password in a folder that the recovery code opened; `opened` hands it on.

    Args:
        folder: the open work folder.
        lane: derives the key beside the window.
    """

    opened = Signal(object)

    def __init__(self, folder: Opened, *, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._folder, self._lane = folder, lane
        self.password, self.again = PasswordField(), PasswordField()
        self.again.eye.hide()
        self.bar, self.state = StrengthBar(), StateLine()
        self.button = big_one(primary(_("&Set password"), icon="key"))
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self._on_enter)
        for field in (self.password, self.again):
            field.textChanged.connect(self._judge)
            field.returnPressed.connect(self._on_enter)
        self.fill(narrow(self._column(), width=_COLUMN, above=_ABOVE))
        self._judge()

    def _column(self) -> QVBoxLayout:
        _ = texts().gettext
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label(_("New password"), "page"))
        words = _("The recovery code was used. Set a new password; the code stays valid.")
        column.addWidget(label(words, tone="muted", wrap=True))
        column.addSpacing(16)
        made, inner = card()
        inner.setSpacing(12)
        inner.addWidget(FormRow(_("New pass&word"), self.password))
        inner.addWidget(self.bar)
        inner.addWidget(FormRow(_("&Once more"), self.again))
        inner.addWidget(self.state)
        inner.addWidget(self.button)
        column.addWidget(made)
        return column

    def _right(self) -> bool:
        return bool(self.password.text()) and self.password.text() == self.again.text()

    def _judge(self) -> None:
        signs, again = self.password.text(), self.again.text()
        found = strength(signs, known=(self._folder.zone, self._folder.workspace.user.name))
        self.bar.show_strength(found)
        self.state.say(verdict_of(found, signs=signs, again=again) if signs else None)
        self.button.setEnabled(self._right())

    def _on_enter(self) -> None:
        if self.button.isEnabled():
            self.button.setEnabled(False)
            work = partial(set_password, self._folder, self.password.text())
            self._lane.query(work, self._on_set, failed=self._on_failed)

    def _on_set(self, folder: Opened) -> None:
        self.opened.emit(folder)

    def _on_failed(self, verdict: Verdict) -> None:
        self.state.say(ShapeAndWord(Shape.STOP, said(verdict), "stop"))
        self.button.setEnabled(True)
