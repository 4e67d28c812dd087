"""Where a popover of a field stands: a child of the window that never takes the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def show_by(popover: QWidget, field: QWidget, *, gap: int) -> None:
    """Show a popover below its field, or above it where the window ends."""
    window = field.window()
    corner = field.mapTo(window, QPoint(0, field.height() + gap))
    if corner.y() + popover.height() > window.height():
        corner.setY(field.mapTo(window, QPoint(0, 0)).y() - gap - popover.height())
    left = min(corner.x(), window.width() - popover.width())
    popover.move(max(0, left), max(0, corner.y()))
    popover.show()
    popover.raise_()
