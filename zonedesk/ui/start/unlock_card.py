"""The card of the unlock screen: user, password, one line for the state, and the one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import Button, big_one, plain
from zonedesk.ui.kit.canvas import Canvas, Ink, width_of
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.looks import ShapeAndWord, draw_key, key_size
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.texts import plain_words, texts
from zonedesk.ui.start.passwords import PasswordField
from zonedesk.ui.start.screen import StateLine
from zonedesk.ui.theme.icons import BUTTON
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_PADDING, _BETWEEN, _AROUND_STATE, _GAP = 24, 16, 8, 4


class _EnterButton(Button):
    """The button of the screen, with the key that presses it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key behind the words."""
        super().paintEvent(event)
        theme = theme_of(self)
        keys = texts().gettext("Enter")
        words = width_of(theme, plain_words(self.text()), ink=Ink(semibold=True))
        size = key_size(theme, keys)
        half = (words + self.iconSize().width() + _GAP) // 2
        left = self.width() // 2 + half + 2 * _GAP
        box = QRect(QPoint(left, (self.height() - size.height()) // 2), size)
        painter = QPainter(self)
        if self.isEnabled():
            draw_key(Canvas(painter, theme), box, keys=keys, on_primary=True)
        painter.end()


class UnlockCard(QFrame):
    """Asks who opens the folder and with what.

    Signals: `given` gives the secret and the login name (empty when there is one user); `again`,
    `take_over` and `other` are the ways out of a trouble.
    """

    given = Signal(str, str)
    again = Signal()
    take_over = Signal()
    other = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.setProperty("ground", "card")
        self.asks = True  # not as long as there is no work folder
        self.asks_code = False
        self._waiting = False
        self.user = Combo()
        self.password = PasswordField()
        self.code = QLineEdit()
        self.state = StateLine()
        self.button = _EnterButton(_("&Unlock"), look="primary", icon="unlock")
        big_one(self.button)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rows = (
            FormRow(_("U&ser"), self.user),
            FormRow(_("Pass&word"), self.password),
            FormRow(_("Recovery &code"), self.code),
        )
        self.trouble = self._trouble()
        self._lay_out()
        self._connect()
        self.ask_code(code=False)
        self.trouble.hide()

    def offer(self, users: Sequence[str]) -> None:
        """Let the user choose who they are; takes a trouble away."""
        self.trouble.hide()
        self.state.say(None)
        self.user.clear()
        theme = theme_of(self)
        icon = theme.icon("user", tone="muted")
        self.user.setIconSize(QSize(theme.px(BUTTON), theme.px(BUTTON)))
        for name in users:
            self.user.addItem(icon, name)
        self._show_fields(shown=True)
        self.focus_secret()

    def ask_code(self, *, code: bool) -> None:
        """Ask for the recovery code, or for the password again."""
        self.asks_code = code
        self._rows[1].setVisible(not code)
        self._rows[2].setVisible(code)
        self.tell(None)
        self.focus_secret()

    def tell(self, state: ShapeAndWord | None) -> None:
        """Tell a state under the field; without one Caps Lock is told when it is on."""
        if state is None and self.password.capitals_locked and not self.asks_code:
            words = texts().gettext("Capitals are on (Caps Lock)")
            state = ShapeAndWord(Shape.WATCH, words, "watch")
        self.state.say(state)

    def tell_trouble(self, words: str, *, may_take_over: bool = False) -> None:
        """Tell a trouble in place of the button, with the ways out of it."""
        self.message.tell("stop", words)
        self._take_over.setVisible(may_take_over)
        self._show_fields(shown=self.user.count() > 0)
        self.button.hide()
        self.state.hide()
        self.trouble.show()

    def set_busy(self, *, busy: bool) -> None:
        """Show that the folder is being opened."""
        for field in (self.user, self.password, self.code):
            field.setEnabled(not busy)
        self.trouble.setEnabled(not busy)
        _ = texts().gettext
        self.button.setText(_("Opening…") if busy else _("&Unlock"))
        self._set_usable(usable=not busy)

    def set_waiting(self, *, waiting: bool) -> None:
        """Let the user type but not try, or try again."""
        self._waiting = waiting
        self._set_usable(usable=True)

    def clear(self) -> None:
        """Forget what was typed."""
        self.password.clear()
        self.code.clear()

    def focus_secret(self) -> None:
        """Put the cursor where the secret is typed."""
        (self.code if self.asks_code else self.password).setFocus()

    def _set_usable(self, *, usable: bool) -> None:
        self.button.setEnabled(usable and not self._waiting)

    def _show_fields(self, *, shown: bool) -> None:
        self.asks = shown
        self._fields.setVisible(shown)
        self.state.setVisible(shown)
        self.button.setVisible(shown)

    def _trouble(self) -> QWidget:
        _ = texts().gettext
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.message = MessageBar("stop", "")
        column.addWidget(self.message)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        self.try_again = plain(_("Try &again"), icon="refresh")
        self._take_over = plain(_("It is closed there: open"))
        choose = plain(_("Choose another &folder"), icon="open_folder")
        for button, signal in (
            (self.try_again, self.again),
            (choose, self.other),
            (self._take_over, self.take_over),
        ):
            button.clicked.connect(signal)
        for button in (self.try_again, choose):
            ways.addWidget(button)
        ways.addStretch(1)
        column.addLayout(ways)
        # On a line of its own: three of them are wider than the card.
        column.addWidget(self._take_over, 0, Qt.AlignmentFlag.AlignLeft)
        return whole

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        column.setSpacing(0)
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, _AROUND_STATE)
        fields.setSpacing(0)
        fields.addWidget(self._rows[0])
        fields.addSpacing(_BETWEEN)
        for made in self._rows[1:]:
            fields.addWidget(made)
        fields.addSpacing(_AROUND_STATE)
        fields.addWidget(self.state)
        for part in (self._fields, self.button, self.trouble):
            column.addWidget(part)

    def _connect(self) -> None:
        self.button.clicked.connect(self._on_enter)
        self.password.returnPressed.connect(self._on_enter)
        self.code.returnPressed.connect(self._on_enter)
        self.password.caps_lock.connect(self._on_caps_lock)

    def _on_caps_lock(self) -> None:
        if not self._waiting:
            self.tell(None)

    def _on_enter(self) -> None:
        secret = self.code.text() if self.asks_code else self.password.text()
        if self.button.isEnabled() and not self.button.isHidden() and secret:
            several = self.user.count() > 1
            self.given.emit(secret, self.user.currentText() if several else "")
