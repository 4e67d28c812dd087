"""The unlock screen: whose work folder it is, the password, and what went wrong (picture 09)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.system.paths import WorkFolder
from zonedesk.system.recent import EXAMPLE_PASSWORD, recent_folder
from zonedesk.system.trouble import Trouble
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.labels import label, rule
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.verdicts import code_of
from zonedesk.ui.start.late import look_at, open_folder
from zonedesk.ui.start.moments import shown_moment
from zonedesk.ui.start.screen import Mark, Screen, narrow, shown_name, told_line
from zonedesk.ui.start.troubles import said
from zonedesk.ui.start.unlock_card import UnlockCard
from zonedesk.ui.start.wishes import Try
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from zonedesk.ui.kit.lane import Lane, Verdict
    from zonedesk.ui.start.late import Outside
    from zonedesk.ui.start.opening import Opened

_COLUMN, _ABOVE = 416, 148
_SECOND: Final = 1000
_LONGEST_WAIT: Final = 30
#: What is about the password or the user, so that the fields stay.
_ABOUT_FIELDS: Final = frozenset(
    {
        "wrong_password",
        "password_empty",
        "password.first",
        "user_needed",
        "user_unknown",
        "recovery.administrator",
    }
)


def waiting_time(tries: int) -> int:
    """Give the seconds before the next try after so many wrong ones: 1, 2, 4 … at most 30 (B01)."""
    return int(min(_LONGEST_WAIT, 2 ** (tries - 1))) if tries else 0


class UnlockScreen(Screen):
    """Opens one work folder.

    Signals: `opened` gives an `Opened`; `other_wanted` and `new_wanted` ask for another work
    folder and for the first-run steps; `typing` tells, once, that a secret is being typed.

    Args:
        path: of the work folder; it may be missing or strange, and then this is told.
        lane: opens it beside the window.
        locked_at: wall time at which the desk was locked; empty at a start.
    """

    opened = Signal(object)
    other_wanted = Signal()
    new_wanted = Signal()
    typing = Signal()

    def __init__(
        self, path: Path, *, lane: Lane, locked_at: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.path = path
        self._lane = lane
        self._tries = 0
        self._left = 0
        self._last: Try | None = None
        self._typing = False
        self._clock = QTimer(self, interval=_SECOND)
        self._clock.timeout.connect(self.count_down)
        self.card = UnlockCard()
        self.card.given.connect(self._on_given)
        self.card.again.connect(self._on_again)
        self.card.take_over.connect(self._on_take_over)
        self.card.other.connect(self.other_wanted)
        for field in (self.card.password, self.card.code):
            field.textEdited.connect(self._on_typed)
        self.fill(narrow(self._column(locked_at), width=_COLUMN, above=_ABOVE))
        self.look()

    def look(self) -> None:
        """Look at the folder from outside: who may open it, and whether it is one at all."""
        self._lane.query(partial(look_at, self.path), self._on_looked, failed=self._on_failed)

    def open_with(self, given: Try) -> None:
        """Try to open the folder, as if it were typed here."""
        self._last = given
        self.card.set_busy(busy=True)
        self._lane.query(
            partial(open_folder, self.path, given), self._on_opened, failed=self._on_failed
        )

    def count_down(self) -> None:
        """Let a second of the waiting time pass."""
        self._left = max(0, self._left - 1)
        if self._left:
            self._tell_wrong()
            return
        self._clock.stop()
        self.card.set_waiting(waiting=False)
        self.card.tell(None)

    def _column(self, locked_at: str) -> QVBoxLayout:
        _ = texts().gettext
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._head(locked_at))
        column.addSpacing(24)
        column.addWidget(self.card)
        column.addSpacing(16)
        column.addLayout(self._links())
        column.addSpacing(30)
        column.addWidget(rule())
        column.addSpacing(20)
        remembered = recent_folder(self.path)
        column.addLayout(self._facts(remembered.opened, example=remembered.example))
        return column

    def _head(self, locked_at: str) -> QHBoxLayout:
        _ = texts().gettext
        folder = WorkFolder(self.path)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Mark())
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        title = label(shown_name(folder), "page")
        title.setToolTip(as_tip(str(folder.path)))
        names.addWidget(title)
        told = _("Locked at {time}").format(time=locked_at) if locked_at else str(folder.path)
        second = label(told, tone="muted", wrap=True)
        names.addWidget(second)
        names.addStretch(1)
        row.addLayout(names, 1)
        return row

    def _links(self) -> QHBoxLayout:
        _ = texts().gettext
        row = QHBoxLayout()
        self.recovery = link(_("Use the &recovery code"))
        self.recovery.clicked.connect(self._on_recovery)
        other = link(_("&Open another work folder…"))
        other.clicked.connect(self.other_wanted)
        for made in (self.recovery, other):
            row.addWidget(made)
        row.insertStretch(1, 1)
        row.setContentsMargins(-6, 0, -6, 0)
        return row

    def _facts(self, opened: datetime | None, *, example: bool) -> QVBoxLayout:
        _ = texts().gettext
        column = QVBoxLayout()
        column.setSpacing(10)
        if example:
            words = _("This is the example; its password is: {password}")
            line, _told = told_line("key", words.format(password=EXAMPLE_PASSWORD))
            column.addWidget(line)
        line, _told = told_line("lock", _("Everything in this work folder is encrypted"))
        column.addWidget(line)
        if opened is not None:
            words = _("Last opened {moment}").format(moment=shown_moment(opened))
            line, _told = told_line("history", words)
            column.addWidget(line)
        self._backup, self._backup_words = told_line("database", "")
        self._backup.hide()
        column.addWidget(self._backup)
        return column

    def _on_looked(self, outside: Outside) -> None:
        self.card.offer(outside.users)
        self.recovery.show()
        if outside.backup is not None:
            words = texts().gettext("Backup verified {moment}")
            self._backup_words.setText(words.format(moment=shown_moment(outside.backup)))
            self._backup.show()

    def _on_typed(self) -> None:
        if not self._typing:
            self._typing = True
            self.typing.emit()

    def _on_given(self, secret: str, user: str) -> None:
        given = Try(secret, user=user or None, recovery=self.card.asks_code)
        self.open_with(given)

    def _on_again(self) -> None:
        self.card.offer(())
        self.look()

    def _on_take_over(self) -> None:
        if self._last is not None:
            last = self._last
            again = Try(
                last.secret,
                user=last.user,
                recovery=last.recovery,
                take_over=True,
                public=last.public,
            )
            self.open_with(again)

    def _on_recovery(self) -> None:
        _ = texts().gettext
        self.card.ask_code(code=not self.card.asks_code)
        words = _("Use the &password") if self.card.asks_code else _("Use the &recovery code")
        self.recovery.setText(words)

    def _on_opened(self, opened: Opened) -> None:
        self._last = None
        self.card.set_busy(busy=False)
        self.card.clear()
        self.opened.emit(opened)

    def _on_failed(self, verdict: Verdict) -> None:
        self.card.set_busy(busy=False)
        code = code_of(verdict)
        if code == Trouble.WRONG_PASSWORD:
            self._tries += 1
            self._left = waiting_time(self._tries)
            self.card.set_waiting(waiting=True)
            self.card.clear()
            self._tell_wrong()
            self._clock.start()
        elif code in _ABOUT_FIELDS:
            self.card.tell(ShapeAndWord(Shape.STOP, said(verdict), "stop"))
        else:
            elsewhere = code == Trouble.IN_USE and bool(verdict_facts(verdict).get("elsewhere"))
            self.card.tell_trouble(said(verdict), may_take_over=elsewhere)
            self.recovery.setVisible(self.card.asks)
        self.card.focus_secret()

    def _tell_wrong(self) -> None:
        _ = texts().gettext
        words = (
            _("Wrong code. Try again in {seconds} s")
            if self.card.asks_code
            else _("Wrong password. Try again in {seconds} s")
        )
        told = words.format(seconds=self._left)
        self.card.tell(ShapeAndWord(Shape.STOP, told, "stop"))


def verdict_facts(verdict: Verdict) -> dict[str, object]:
    """Give the facts of a verdict."""
    return dict(getattr(verdict, "facts", {}))
