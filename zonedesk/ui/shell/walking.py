"""Where the focus goes: F6 walks from part to part (README of the pictures: Keys)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.shell.navigation import Navigation

if TYPE_CHECKING:
    from collections.abc import Iterable


def walk(areas: Iterable[QWidget], steps: int) -> None:
    """Put the focus on the next part or the one before; hidden parts are passed over.

    Args:
        areas: in their order: navigation, toolbar, list, detail.
        steps: 1 or -1.
    """
    shown = [area for area in areas if area.isVisible()]
    here = next((place for place, area in enumerate(shown) if has_focus_inside(area)), -1)
    if shown:
        _focus(shown[(here + steps) % len(shown)] if here >= 0 or steps > 0 else shown[-1])


def let_go_of_focus(window: QWidget) -> None:
    """Take the focus from whatever has it: a field that is left stores what was typed in it.

    Done before the work folder is closed, for a field that is hidden or freed is left only when
    the focus comes to something else, which is too late to store anything.
    """
    focused = window.focusWidget()
    if focused is not None:
        focused.clearFocus()


def _focus(area: QWidget) -> None:
    if isinstance(area, Navigation):
        area.focus_first()
        return
    parts = [area, *area.findChildren(QWidget)]
    takes = (one for one in parts if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    first = next((one for one in takes if one.isVisible() and one.isEnabled()), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)
