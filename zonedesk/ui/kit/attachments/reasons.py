"""Why somebody opens or exports what is confidential: asked once per record and day.

The reason stands in the access log of the work folder (domain.md 4.3); here it is remembered, so
that nobody is asked twice, and it is gone with the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from zonedesk.ui.kit.buttons import link, plain, small_one
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import code_of

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict

_NEEDED: Final = "access.reason_needed"
_LONGEST: Final = 200


def needs_reason(verdict: Verdict) -> bool:
    """Tell whether a refusal only asks why."""
    return code_of(verdict) == _NEEDED


class Reasons(QObject):
    """The reasons that were given today, by record; every window over a work folder shares them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.hub)
        self._clock = desk.workspace.clock
        self._given: dict[tuple[date, object], str] = {}

    def of(self, record: object) -> str:
        """Give the reason that was given for a record today; empty without one."""
        return self._given.get((self._clock.today(), record), "")

    def remember(self, record: object, reason: str) -> None:
        """Remember a reason for the rest of the day."""
        self._given[self._clock.today(), record] = reason


def reasons_at(desk: Desk) -> Reasons:
    """Give the reasons of the work folder that is open at a desk."""
    found = desk.hub.findChild(Reasons)
    return found if isinstance(found, Reasons) else Reasons(desk)


class ReasonBar(QFrame):
    """Asks why, inside the page: a line of text and the act it lets happen.

    Signals: `given` gives the reason; `declined` that the user goes without.
    """

    given = Signal(str)
    declined = Signal()

    def __init__(self, parent: QWidget | None = None, *, side: int = 12) -> None:
        super().__init__(parent)
        self.setProperty("bar", "info")
        self._words = label(wrap=True)
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        self.field.setAccessibleName(texts().gettext("Reason"))
        self.field.setPlaceholderText(texts().gettext("Reason, for the access log"))
        self.field.setProperty("small", "true")
        self.go_on = small_one(plain(""))
        self.leave = link(texts().gettext("Cancel"))
        row = QHBoxLayout(self)
        row.setContentsMargins(side, 7, side, 7)
        row.setSpacing(10)
        row.addWidget(Icon("lock", tone="accent"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self.field, 1)
        row.addWidget(self.go_on)
        row.addWidget(self.leave)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._on_text)
        self.field.returnPressed.connect(self._on_given)
        self.go_on.clicked.connect(self._on_given)
        self.leave.clicked.connect(self._on_leave)
        self.hide()

    def ask(self, words: str, *, act: str) -> None:
        """Ask for a reason; ``act`` are the words of the button."""
        self._words.setText(words)
        self.go_on.setText(act)
        self.field.clear()
        self._on_text("")
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_text(self, text: str) -> None:
        self.go_on.setEnabled(bool(text.strip()))

    def _on_given(self) -> None:
        reason = self.field.text().strip()
        if reason:
            self.hide()
            self.given.emit(reason)

    def _on_leave(self) -> None:
        self.hide()
        self.declined.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go without with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_leave()
        else:
            super().keyPressEvent(event)
