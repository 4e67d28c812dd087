"""The field for a new entry of follow-up: its text, its kind, *Add* (07, R101)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from zonedesk.domain.words import FollowUpKind
from zonedesk.ui.kit.buttons import plain, quiet, small_one
from zonedesk.ui.kit.choices import SegmentedControl
from zonedesk.ui.kit.growing import GrowingText
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

_KINDS: Final = (FollowUpKind.PROGRESS, FollowUpKind.REMARK, FollowUpKind.EVALUATION)
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}
_GAP, _LINES = 8, 2


class NewEntry(QWidget):
    """A new entry; *Add* wakes when there is text, Ctrl+Enter adds.

    `wanted` gives the kind and the text; who writes it asks through `once`, and lets it `forget`
    what was stored. What was typed is kept by a `RecordKeeper`, where the field is one that waits.

    Args:
        kind: that is chosen at first.
        closes: it is away until it is begun, or has a text; *Cancel* forgets the text.
        chooser: stands where the kinds do, for one that has other kinds and tells its own `kind`.
    """

    wanted = Signal(object, str)

    def __init__(
        self,
        kind: FollowUpKind = FollowUpKind.PROGRESS,
        *,
        closes: bool = False,
        chooser: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._closes = closes
        hint = _("Progress, remark or evaluation…")
        self.field = GrowingText(_("New entry of follow-up"), hint=hint, least=_LINES)
        words = (_("State of play"), *(named(one) for one in _KINDS[1:]))
        choices = [(one.value, word) for one, word in zip(_KINDS, words, strict=True)]
        self.kinds = SegmentedControl(choices, name=_("Kind of entry"), small=True)
        self.kinds.choose(kind.value)
        self._chooser = chooser or self.kinds
        self.button = small_one(plain(_("&Add")))
        self.button.setToolTip(_("Add the entry (Ctrl+Enter)"))
        self.cancel = small_one(quiet(_("Cancel")))
        self.once = Once(self.button)
        self.button.clicked.connect(self.add)
        self.cancel.clicked.connect(self.clear)
        self.field.textChanged.connect(self._on_text)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)
        self._lay_out()
        self._on_text()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.field.toPlainText().strip()

    @property
    def kind(self) -> FollowUpKind:
        """The kind that is chosen."""
        return next(one for one in _KINDS if one.value == self.kinds.code)

    def begin(self) -> None:
        """Let the user write an entry."""
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Ask for the entry to be written, if there is one; it stays here until it is stored."""
        if self.text and not self.once.asking:
            self.wanted.emit(self.kind, self.text)

    def clear(self) -> None:
        """Forget what was typed: nobody wants it."""
        self.field.clear()
        self.setVisible(not self._closes)

    def forget(self, stored: str) -> None:
        """Forget a text that was stored; what was typed behind it meanwhile is a next entry."""
        if self.text == stored:
            self.clear()
            return
        whole = self.field.toPlainText()
        rest = whole.lstrip().removeprefix(stored)
        if rest != whole.lstrip():
            cursor = QTextCursor(self.field.document())
            taken = whole.removesuffix(rest.lstrip())
            cursor.setPosition(_units(taken), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()

    def put_away(self) -> bool:
        """Close it if nothing is typed; gives whether it was open."""
        was_open = self.isVisible()
        if self._closes and not self.text:
            self.hide()
        return was_open and not self.isVisible()

    def _lay_out(self) -> None:
        acts = QWidget()
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.cancel)
        row.addWidget(self.button)
        self.cancel.setVisible(self._closes)
        self._acts = acts
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.field, 0, 0, 1, 2)
        self._grid.addWidget(self._chooser, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(not self._closes)
        self._place()

    def _on_text(self) -> None:
        self.once.allow(ready=bool(self.text) and self.isEnabled())
        if self._closes and self.text:
            self.show()

    def _place(self) -> None:
        """Put the buttons beside the kinds, or below them where there is too little room."""
        needs = self._chooser.sizeHint().width() + self._acts.sizeHint().width() + _GAP
        line = 1 if needs <= self.width() else 2
        self._grid.addWidget(self._acts, line, 1, Qt.AlignmentFlag.AlignRight)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear Ctrl+Enter in the text, before any action of the window gets it."""
        if watched is self.field and isinstance(event, QKeyEvent) and _adds(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.add()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_grid"):
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons anew."""
        super().resizeEvent(event)
        self._place()


def _adds(event: QKeyEvent) -> bool:
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return event.key() in _ENTER and bool(control)


def _units(text: str) -> int:
    """Count a text as Qt does: some signs are two."""
    return len(text.encode("utf-16-le")) // 2
