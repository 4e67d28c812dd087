"""Where Tab goes: to everything that takes the focus, in the order in which one reads.

Qt follows the order in which widgets were made. So whatever is made late, such as the chips of a
record, would come after everything else; and a page that hands the focus on to its list would let
Tab jump over all that stands before the list. Here the order is read from what stands on the
screen: from top to bottom, and what stands beside each other from left to right (trust.md rule 1).
"""

from __future__ import annotations

from functools import cmp_to_key
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def stops(whole: QWidget) -> list[QWidget]:
    """Give what Tab comes to in a window or a part of it, in order; of a choice the chosen one."""
    return [one for one in _as_read(whole) if _is_stop(one)]


def step(window: QWidget, *, forward: bool) -> bool:
    """Put the focus on the next stop of a window, or the one before; the last leads to the first.

    Gives whether there is one.
    """
    now = window.focusWidget()
    shown = [one for one in _as_read(window) if one is now or _is_stop(one)]
    if not any(one is not now for one in shown):
        return False
    place = _place_of(now, shown)
    found = shown[(place + (1 if forward else -1)) % len(shown)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    found.setFocus(reason)
    _scroll_to(found)
    return True


def _place_of(now: QWidget | None, shown: list[QWidget]) -> int:
    """Find where the focus is; of a widget that just went: before the first of what is around."""
    if now is None:
        return -1
    if now in shown:
        return shown.index(now)
    above = next((one for one in _around(now) if one.isVisible()), now)
    inside = (place for place, one in enumerate(shown) if above.isAncestorOf(one))
    return next(inside, 0) - 1


def _as_read(whole: QWidget) -> Iterator[QWidget]:
    yield whole
    parts = [
        one
        for one in whole.children()
        if isinstance(one, QWidget) and one.isVisible() and not one.isWindow()
    ]
    for part in sorted(parts, key=_READ):
        yield from _as_read(part)


def _compare(one: QWidget, other: QWidget) -> int:
    """Tell which of two parts of the same widget is read first: below 0 is the first one."""
    first, second = one.geometry(), other.geometry()
    if not _share(first, second, upright=True):
        return first.top() - second.top()
    if not _share(first, second, upright=False):
        return first.left() - second.left()
    return (first.top() - second.top()) or (first.left() - second.left())


_READ = cmp_to_key(_compare)


def _share(first: QRect, second: QRect, *, upright: bool) -> bool:
    """Tell whether two parts stand at the same height, or below each other; edges may touch."""
    if upright:
        return first.top() < second.bottom() and second.top() < first.bottom()
    return first.left() < second.right() and second.left() < first.right()


def _is_stop(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes and widget.isEnabled() and not _is_other_choice(widget)


def _is_other_choice(widget: QWidget) -> bool:
    """Tell whether it is a choice that is not chosen: the arrows come to it from the chosen one."""
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable() or widget.isChecked():
        return False
    group = _group_of(widget)
    if group is not None:
        return group.exclusive() and group.checkedButton() is not None
    around = next(_around(widget), widget)
    beside = around.findChildren(QAbstractButton, options=_DIRECT)
    return widget.autoExclusive() and any(one.autoExclusive() and one.isChecked() for one in beside)


def _scroll_to(widget: QWidget) -> None:
    """Bring it into sight in whatever it can be scrolled in."""
    for around in _around(widget):
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)


def _around(widget: QWidget) -> Iterator[QWidget]:
    """Give what a widget stands in, up to its window."""
    around = widget.parentWidget()
    while around is not None and not widget.isWindow():
        yield around
        widget, around = around, around.parentWidget()


def _group_of(button: QAbstractButton) -> QButtonGroup | None:
    return button.group()
