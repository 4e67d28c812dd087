"""Parts of panes: the bar above a pane, and whether the focus is in one."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from zonedesk.ui.theme.theme import theme_of

TOOLBAR = 40
_SIDE = 24


def has_focus_inside(widget: QWidget) -> bool:
    """Tell whether the focus is somewhere in a widget."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


class Toolbar(QWidget):
    """A bar of 40 with 24 at both sides; `row` takes its parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        self.row.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Measure the bar."""
        return QSize(super().sizeHint().width(), theme_of(self).tall(TOOLBAR))

    def minimumSizeHint(self) -> QSize:
        """Keep the height."""
        return QSize(super().minimumSizeHint().width(), theme_of(self).tall(TOOLBAR))
