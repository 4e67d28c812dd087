"""Parts of the detail of a plan line: facts, the badge that chooses, links that fold open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import pressed_by
from zonedesk.ui.kit.canvas import ROUND_SMALL, Canvas, Panel, width_of
from zonedesk.ui.kit.labels import Painted
from zonedesk.ui.kit.looks import (
    BAR_HEIGHT,
    BAR_WIDTH,
    GAP,
    ShapeAndWord,
    badge_size,
    draw_badge,
    draw_state,
    state_width,
)
from zonedesk.ui.kit.menu_button import drop_menu
from zonedesk.ui.kit.sections import LinkRow
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_INSET = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be chosen: its code, its words, and a state or a badge that stands before them."""

    code: str
    words: str
    state: ShapeAndWord | None = None
    badge: str | None = None


class ChoiceButton(QAbstractButton):
    """A value that one click changes: it tells what holds, its menu what else could.

    `chosen` gives the code that was chosen, also when it held already.

    Args:
        name: what is chosen, for screen readers.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._choices: tuple[Choice, ...] = ()
        self._holds = Choice("", "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)

    def show_choices(self, choices: Sequence[Choice], code: str, *, may_edit: bool) -> None:
        """Show what holds, and what can be chosen; an unknown code is StopIteration."""
        self._choices = tuple(choices)
        self._holds = next(one for one in choices if one.code == code)
        self.setText(self._holds.words)
        self.setAccessibleName(f"{self._name}: {self._holds.words}")
        self.setEnabled(may_edit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if may_edit else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    @property
    def code(self) -> str:
        """The code of what holds."""
        return self._holds.code

    def menu(self) -> QMenu:
        """Make the menu of the choices; the one that holds is ticked."""
        made = QMenu(self)
        for choice in self._choices:
            act = QAction(choice.words.replace("&", "&&"), made)
            act.setCheckable(True)
            act.setChecked(choice is self._holds)
            act.setData(choice.code)
            act.triggered.connect(self._on_chosen)
            made.addAction(act)
        return made

    def open_menu(self) -> None:
        """Open the menu below the button."""
        drop_menu(self.menu(), self)

    def _on_chosen(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.chosen.emit(str(sender.data()))

    def sizeHint(self) -> QSize:
        """Measure badge or shape, and words."""
        theme, holds = theme_of(self), self._holds
        wide = width_of(theme, holds.words)
        if holds.state is not None:
            wide = state_width(theme, holds.state)
        elif holds.badge is not None:
            wide += badge_size(theme).width() + GAP
        height = max(badge_size(theme).height(), theme.type.line("body"))
        return QSize(wide + 2 * _INSET + 1, height + 2 * _INSET)

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too."""
        if not pressed_by(event, self):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw badge or shape, and words; it lights up where it can be changed."""
        painter = QPainter(self)
        canvas = Canvas(painter, theme_of(self))
        if self.isEnabled() and self.underMouse():
            canvas.panel(self.rect(), Panel("hover", radius=ROUND_SMALL))
        inner = self.rect().adjusted(_INSET, 0, -_INSET, 0)
        if self._holds.state is not None:
            draw_state(canvas, inner, state=self._holds.state)
        else:
            if self._holds.badge is not None:
                draw_badge(canvas, inner, letter=self._holds.badge)
                inner.setLeft(inner.left() + badge_size(canvas.theme).width() + GAP)
            canvas.text(inner, self._holds.words)
        if self.hasFocus():
            canvas.ring(self.rect(), radius=ROUND_SMALL)
        painter.end()


class ProgressTrack(Painted):
    """How far a line is, as a bar; the figure stands in the field beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._percent = 0.0

    def show_percent(self, percent: float | None) -> None:
        """Show another progress; without one the bar is empty."""
        self._percent = percent or 0.0
        self.update()

    def draw(self, canvas: Canvas) -> None:
        """Draw the bar."""
        height = canvas.theme.px(BAR_HEIGHT)
        track = QRect(0, (self.height() - height) // 2, self.width(), height)
        canvas.panel(track, Panel("line", radius=height / 2))
        if self._percent:
            track.setWidth(max(height, round(track.width() * self._percent / 100)))
            canvas.panel(track, Panel("accent", radius=height / 2))

    def measure(self) -> QSize:
        """Measure the bar."""
        theme = theme_of(self)
        return QSize(theme.px(BAR_WIDTH), theme.type.line("body"))


class LinkGroup(QWidget):
    """A link row that folds open to links of its own; `chosen` gives the code of one.

    A single one is followed at once.
    """

    chosen = Signal(str)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._links: tuple[tuple[str, str, str], ...] | None = None
        self._open = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_links(self, links: Sequence[tuple[str, str, str]]) -> None:
        """Show other links: code, words and a muted fact of each; without any it is gone."""
        if self._links == tuple(links):
            return
        self._links = tuple(links)
        self._open = False
        self.setVisible(bool(links))
        self._fill()

    def rows(self) -> list[LinkRow]:
        """Give the rows that show: the group first."""
        return self.findChildren(LinkRow)

    def _fill(self) -> None:
        for row in self.rows():
            row.hide()  # else a showing that its layout put off makes it a window
            row.setParent(None)
            row.deleteLater()
        links = self._links or ()
        head = LinkRow(self._words, fact=str(len(links)))
        head.clicked.connect(self._on_head)
        self._column.addWidget(head)
        for code, words, fact in links if self._open else ():
            row = LinkRow(words, fact=fact)
            row.setToolTip(as_tip(words))
            row.setObjectName(code)
            row.clicked.connect(self._on_link)
            self._column.addWidget(row)
        for row in self.rows():
            row.show()

    def _on_head(self) -> None:
        links = self._links or ()
        if len(links) == 1:
            self.chosen.emit(links[0][0])
            return
        self._open = not self._open
        self._fill()
        self.rows()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_link(self) -> None:
        sender = self.sender()
        if isinstance(sender, LinkRow):
            self.chosen.emit(sender.objectName())


def row_of(*parts: QWidget, inset: int = 0, fills: bool = False) -> QWidget:
    """Put parts side by side; the last one fills the row, or room is left behind it."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(inset, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part, int(fills and part is parts[-1]))
    if not fills:
        row.addStretch(1)
    return made
