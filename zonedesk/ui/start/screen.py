"""What the screens before the desk share: ground, foot, mark and lines with an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

import zonedesk
from zonedesk.ui.kit.canvas import Canvas, Panel
from zonedesk.ui.kit.labels import Painted, State, grounded, label
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.system.paths import WorkFolder
    from zonedesk.ui.kit.looks import ShapeAndWord

MARK, SMALL_MARK = 48, 28
_MARK_ICONS = {MARK: 30, SMALL_MARK: 18}
_FOOT_SIDE, _FOOT_BELOW = 24, 16


class Mark(Painted):
    """The mark of the program: a white council house on accent."""

    def __init__(self, edge: int = MARK, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = edge

    def draw(self, canvas: Canvas) -> None:
        """Draw the mark."""
        canvas.panel(self.rect(), Panel("accent"))
        size = _MARK_ICONS[self._edge]
        inset = (self.width() - canvas.theme.px(size)) // 2
        canvas.icon(self.rect().adjusted(inset, 0, 0, 0), "zone", tone="accent_on", size=size)

    def measure(self) -> QSize:
        """Measure the mark."""
        edge = theme_of(self).px(self._edge)
        return QSize(edge, edge)


class Screen(QWidget):
    """A page without a desk: its content scrolls when the window is too small for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "background")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, _FOOT_BELOW)
        column.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._area, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(_FOOT_SIDE, 0, _FOOT_SIDE, 0)
        foot.addWidget(label(f"ZoneDesk {zonedesk.__version__}", "secondary", tone="muted"))
        foot.addStretch(1)
        foot.addWidget(label(_("works without a network"), "secondary", tone="muted"))
        column.addLayout(foot)

    def fill(self, content: QWidget) -> None:
        """Show the content of the screen."""
        grounded(content, "background")
        self._area.setWidget(content)


class StateLine(QWidget):
    """One line that tells a state by shape and word; its room stays when it says nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._row = row
        self._shown: State | None = None
        self.words = ""
        self._keep_room()

    def say(self, state: ShapeAndWord | None) -> None:
        """Tell a state, or nothing."""
        self.words = state.word if state else ""
        if self._shown is not None:
            self._row.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None
        if state is not None:
            self._shown = State(state, self)
            self._row.addWidget(self._shown, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(self.words)
        self._keep_room()

    def _keep_room(self) -> None:
        self.setMinimumHeight(theme_of(self).type.line("body"))


def told_line(meaning: str, words: str) -> tuple[QWidget, QLabel]:
    """Make a muted line with an icon; gives it and its label."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Icon(meaning, tone="muted", size=LINE), 0, Qt.AlignmentFlag.AlignVCenter)
    told = label(words, tone="muted", wrap=True)
    row.addWidget(told, 1)
    return line, told


def card() -> tuple[QFrame, QVBoxLayout]:
    """Make a card with 24 around its content."""
    made = QFrame()
    made.setProperty("ground", "card")
    column = QVBoxLayout(made)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(0)
    return made, column


def narrow(content: QLayout, *, width: int, above: int) -> QWidget:
    """Put a column in the middle of a screen, some way below its top edge.

    Args:
        content: the column.
        width: of the column at 100 %.
        above: room above it, given up first when the window is low.
    """
    whole = QWidget()
    outer = QHBoxLayout(whole)
    outer.setContentsMargins(16, 16, 16, 16)
    outer.addStretch(1)
    inner = QWidget()
    inner.setFixedWidth(theme_of(None).px(width))
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addSpacing(0)
    spacer = QWidget()
    spacer.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
    spacer.setMaximumHeight(above - 16)
    column.addWidget(spacer, 100)
    column.addLayout(content)
    column.addStretch(1)
    outer.addWidget(inner)
    outer.addStretch(1)
    return whole


def shown_name(folder: WorkFolder) -> str:
    """Give the name of a work folder as people say it: ``lier-2018.zonedesk`` is *Lier 2018*."""
    words = folder.name.replace("-", " ").replace("_", " ").strip() or folder.name
    return words[:1].upper() + words[1:]
