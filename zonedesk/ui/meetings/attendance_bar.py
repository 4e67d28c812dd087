"""The line above the attendance sheet with its keys, and the one below it (04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QWidget

from zonedesk.ui.kit.buttons import quiet, small_one
from zonedesk.ui.kit.labels import KeyHint, grounded, label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.panes import Toolbar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.words import said
from zonedesk.ui.meetings import attendance_places as places
from zonedesk.ui.meetings.attendance_actions import KEYS
from zonedesk.ui.meetings.attendance_model import BOXES

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zonedesk.ui.kit.messages import Severity
    from zonedesk.ui.meetings.attendance_view import SheetView

_BETWEEN = 12


class KeyLine(Toolbar):
    """A, V, F and R with their words; the rest at once, an expert, and the summary when narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._keys: list[QWidget] = [label(_("Choose with"), tone="muted")]
        self._letters: list[QWidget] = []
        self.row.addWidget(self._keys[0])
        for letter, status in KEYS:
            words = label(said(status))
            self._keys.append(words)
            hint = KeyHint(letter)
            hint.setToolTip(as_tip(said(status)))
            self._letters.append(hint)
            self.row.addWidget(hint)
            self.row.addWidget(words)
            self.row.addSpacing(4)
        self.row.addStretch(1)
        self.rest = small_one(quiet(_("Others present"), icon="approve_all"))
        self.expert = small_one(quiet(_("Expert"), icon="add_person"))
        self.summary = small_one(quiet(_("Summary"), icon="figures"))
        self.summary.setCheckable(True)
        for button in (self.rest, self.expert, self.summary):
            self.row.addWidget(button)
        self.rest.setToolTip(_("Note everybody who was called and has no mark yet as present"))
        self.expert.setToolTip(_("Add somebody as expert, for the meeting or for one item"))

    def allow(self, *, editable: bool) -> None:
        """Let marks be set, or not."""
        self.rest.setEnabled(editable)
        self.expert.setEnabled(editable)
        for words in self._keys:
            words.setEnabled(editable)

    def minimumSizeHint(self) -> QSize:
        """Let the page decide how wide it is."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons whole: in a narrow line the letters tell their words in tooltips."""
        super().resizeEvent(event)
        for one in (*self._keys, *self._letters):
            one.show()
        for parts in (self._keys[:1], self._keys[1:], self._letters):
            if self.row.sizeHint().width() > self.width():
                for one in parts:
                    one.hide()
        self.row.activate()


class FootLine(Toolbar):
    """The keys for items, and the scroll bar of their boxes when they do not all fit."""

    def __init__(self, view: SheetView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self._view = view
        _ = texts().gettext
        self.bar = QScrollBar(Qt.Orientation.Horizontal)
        self.bar.setAccessibleName(_("Items"))
        self._hints = QWidget()
        self._told: list[QWidget] = []
        row = QHBoxLayout(self._hints)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        hints = (
            ("← →", _("item")),
            (_("Space"), _("there or not")),
            ("+", _("arrives")),
            ("−", _("leaves")),
            ("H", _("whole meeting")),
            ("F2", _("comings and goings, reason")),
        )
        for keys, words in hints:
            hint = KeyHint(keys)
            hint.setToolTip(as_tip(words))
            self._told.append(label(words, "secondary", tone="muted"))
            row.addWidget(hint)
            row.addWidget(self._told[-1])
            row.addSpacing(6)
        self.row.setContentsMargins(places.SIDE, 0, places.END, 0)
        self.row.addWidget(self._hints)
        self.row.addStretch(1)
        self.row.addWidget(self.bar)
        self.bar.valueChanged.connect(view.scroll_boxes)
        view.scrolled.connect(self.follow)
        self.follow()

    def allow(self, *, editable: bool) -> None:
        """Show the keys only where they do something."""
        self._hints.setVisible(editable)

    def follow(self) -> None:
        """Stand under the boxes, with as much to scroll as they hide."""
        view = self._view
        hidden = max(0, len(view.items) - view.in_sight)
        self.bar.setFixedWidth(max(1, view.columnWidth(BOXES) - places.END))
        self.bar.setRange(0, hidden)
        self.bar.setPageStep(view.in_sight)
        self.bar.setValue(view.rows.first)
        self.bar.setVisible(hidden > 0)
        self._fit()

    def _fit(self) -> None:
        """Tell words whole or not at all: in a narrow line the keys tell theirs in tooltips."""
        for one in self._told:
            one.show()
        margins = self.row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        if not self.bar.isHidden():
            room -= self.bar.width() + self.row.spacing()
        whole = self._hints.sizeHint().width() <= room
        for one in self._told:
            one.setVisible(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out whether there is room for words."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Let the page decide how wide it is."""
        return QSize(0, super().minimumSizeHint().height())


class BarRoom(QWidget):
    """A message above the sheet, with air around it; nothing stands there without one.

    Args:
        act: words of the link that closes it, or empty for one that stays.
    """

    def __init__(self, severity: Severity, *, act: str = "") -> None:
        super().__init__()
        self._severity, self._act = severity, act
        self.bar = MessageBar(severity, "", act=act)
        self.bar.acted.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(places.SIDE, 8, places.SIDE, 8)
        row.addWidget(self.bar)
        self.hide()

    def say(self, words: str) -> None:
        """Say something; with an empty text it goes."""
        self.bar.tell(self._severity, words, act=self._act)
        self.setVisible(bool(words))
