"""What no bar may do in little room: parts over each other, cut words, parts beyond the edge."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QTabBar, QWidget

from tests.ui.screens import told

if TYPE_CHECKING:
    from collections.abc import Iterator

#: They lay out what stands in them by themselves.
LAID_OUT = (QAbstractButton, QAbstractItemView, QComboBox, QTabBar)
_TOUCH = 1


def overlaps(window: QWidget) -> Iterator[str]:
    """Name what overlaps, is squeezed or stands beyond the edge among the parts of each layout."""
    for parent in window.findChildren(QWidget):
        if parent.isVisible() and parent.layout() and not isinstance(parent, LAID_OUT):
            yield from _among(parent)


def _among(parent: QWidget) -> Iterator[str]:
    parts = [one for one in parent.children() if isinstance(one, QWidget) and _is_seen(one)]
    for one, other in combinations(parts, 2):
        both = one.geometry() & other.geometry()
        if both.width() > _TOUCH and both.height() > _TOUCH:
            yield f"{told(parent)}: {told(one)} over {told(other)}"
    for one in parts:
        if (
            isinstance(one, QAbstractButton)
            and one.width() < one.minimumSizeHint().width() - _TOUCH
        ):
            yield f"{told(parent)}: {told(one)} is squeezed"
        if one.geometry().right() > parent.rect().right():
            yield f"{told(parent)}: {told(one)} stands beyond the edge"


def _is_seen(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.isWindow() and not widget.size().isEmpty()
