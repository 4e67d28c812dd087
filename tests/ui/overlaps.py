"""What a layout must not do: widgets of one parent over each other, or beyond its edge."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
)

from tests.ui.screens import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

#: What has words or acts; grounds, edges and stacks may lie over each other.
SEEN = (QAbstractButton, QComboBox, QLabel, QLineEdit)
_TOUCH = 1


def overlaps(window: QWidget) -> Iterator[str]:
    """Name every pair of widgets beside each other that overlap, and each cut at the right."""
    from PySide6.QtWidgets import QWidget

    for parent in [window, *window.findChildren(QWidget)]:
        if not parent.isVisible() or isinstance(parent, (QAbstractItemView, QTabBar, *SEEN)):
            continue
        shown = [
            one
            for one in parent.children()
            if isinstance(one, QWidget) and one.isVisible() and not one.isWindow()
        ]
        laid = parent.layout()
        if laid is None:
            continue
        shown = [o for o in shown if o.width() > 1 and o.height() > 1]
        for one, other in combinations(shown, 2):
            both = one.geometry() & other.geometry()
            if both.width() > _TOUCH and both.height() > _TOUCH:
                yield f"{told(parent)}: {told(one)} over {told(other)}"
        for one in shown:
            if (
                isinstance(one, (QAbstractButton, QComboBox))
                and one.width() < one.minimumSizeHint().width() - 2
            ):
                yield f"{told(parent)}: {told(one)} squeezed {one.width()} {one.sizeHint().width()}"
            if one.geometry().right() > parent.rect().right() + 1:
                yield f"{told(parent)}: {told(one)} beyond"
