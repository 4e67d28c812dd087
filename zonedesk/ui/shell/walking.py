"""Where the focus goes: F6 walks from part to part (README of the pictures: Keys)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.tab_order import stops
from zonedesk.ui.shell.navigation import Navigation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


def walk(areas: Iterable[QWidget], steps: int) -> None:
    """Put the focus on the next part or the one before; parts that cannot have it are passed over.

    Args:
        areas: in their order: navigation, toolbar, list, detail.
        steps: 1 or -1.
    """
    shown = [(area, target) for area in areas if (target := _target(area)) is not None]
    here = next((place for place, (area, _) in enumerate(shown) if has_focus_inside(area)), -1)
    if shown:
        place = (here + steps) % len(shown) if here >= 0 or steps > 0 else -1
        shown[place][1].setFocus(Qt.FocusReason.TabFocusReason)


def let_go_of_focus(window: QWidget) -> None:
    """Take the focus from whatever has it: a field that is left stores what was typed in it.

    Done before the work folder is closed, for a field that is hidden or freed is left only when
    the focus comes to something else, which is too late to store anything.
    """
    focused = window.focusWidget()
    if focused is not None:
        focused.clearFocus()


def _target(area: QWidget) -> QWidget | None:
    """Give what takes the focus of a part: what it hands it on to, else its first stop."""
    if not area.isVisible():
        return None
    if isinstance(area, Navigation):
        return area.first
    found = stops(area)
    proxy = area.focusProxy()
    while proxy is not None and proxy.focusProxy() is not None:
        proxy = proxy.focusProxy()
    return proxy if proxy in found else next(iter(found), None)
