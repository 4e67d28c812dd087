"""Parts of panes: the bar above a pane, whether the focus is in one, how wide they are."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QSplitter, QWidget

from zonedesk.ui.theme.theme import theme_of

TOOLBAR = 40
_COVERS_UNDER = 1100
_SIDE = 24


def has_focus_inside(widget: QWidget) -> bool:
    """Tell whether the focus is somewhere in a widget."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def has_little_room(widget: QWidget) -> bool:
    """Tell whether a detail covers its list: a window under 1100, more with larger letters."""
    return widget.window().width() < theme_of(widget).px(_COVERS_UNDER)


def widths(splitter: QSplitter) -> str:
    """Write the widths of panes, to be remembered and read by `set_widths`."""
    return ",".join(str(size) for size in splitter.sizes())


def set_widths(splitter: QSplitter, stored: str) -> None:
    """Take widths that were stored; anything else leaves the panes as they are."""
    parts = stored.split(",")
    if len(parts) == splitter.count() and all(part.isdecimal() for part in parts):
        splitter.setSizes([int(part) for part in parts])


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
