"""The question that a step of a meeting asks first, inside the page (R23)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import link, plain, small_one
from zonedesk.ui.kit.choices import CheckBox
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.texts import texts


class Question(QFrame):
    """A question inside the page, with a reason to type where one is needed.

    `answered` gives the reason, `given_up` that nothing is to happen; `also` is a box for what
    can be done at the same time.
    """

    answered = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.setProperty("bar", "watch")
        self.words = label(wrap=True)
        self.reason = QLineEdit()
        self.reason.setProperty("small", "true")
        self.reason.setPlaceholderText(_("Reason"))
        self.reason.setAccessibleName(_("Reason"))
        self.yes = small_one(plain(""))
        self.no = small_one(link(_("Leave it as it is")))
        self.also = CheckBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self.also, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(Icon("watch", tone="watch"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 2)
        row.addWidget(self.reason, 1)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        self.reason.returnPressed.connect(self._on_yes)
        self.reason.textChanged.connect(self._on_typed)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self.given_up)
        self.hide()

    def ask(self, words: str, *, answer: str, reason: bool, also: str = "") -> None:
        """Ask something; with ``reason`` one must be typed; ``also`` are the words of the box."""
        self.words.setText(words)
        self.also.setText(also)
        self.also.setChecked(False)
        self.also.setVisible(bool(also))
        self.setAccessibleName(words)
        self.yes.setText(answer)
        self.reason.clear()
        self.reason.setVisible(reason)
        self._on_typed()
        self.show()
        (self.reason if reason else self.yes).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self) -> None:
        # `isHidden`, for the page around may not be shown yet.
        self.yes.setEnabled(self.reason.isHidden() or bool(self.reason.text().strip()))

    def _on_yes(self) -> None:
        if self.yes.isEnabled():
            self.answered.emit(self.reason.text().strip())
