"""Every screen without a mouse and without eyes: names for screen readers, Tab, F6."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QAbstractListModel, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from tests.ui.screens import every_screen, name_of, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QMainWindow

    from zonedesk.ui.theme.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

MOST_STOPS = 150
MOST_ROWS = 40
SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
KEYS = {
    True: (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    False: (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier),
}


def shown(window: QWidget, kind: type[Any] = QWidget) -> list[Any]:
    """The widgets of a kind that show in a window."""
    return [one for one in window.findChildren(kind) if one.isVisible() and one.window() is window]


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab can come to a widget."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def reachable(window: QWidget) -> set[QWidget]:
    """What Tab is to come to: of a group of choices only the one that is chosen."""
    return {
        one
        for one in shown(window)
        if takes_tab(one) and one.isEnabled() and not is_other_choice(one)
    }


def is_other_choice(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and widget.autoExclusive() and not widget.isChecked()


def walked(first: QWidget, *, forward: bool) -> list[QWidget]:
    """Press Tab until the focus is where it was before; gives every stop, the first one last."""
    key, modifier = KEYS[forward]
    seen: list[QWidget] = []
    while first not in seen and len(seen) < MOST_STOPS:
        now = QApplication.focusWidget()
        assert now is not None, "the focus is lost"
        QTest.keyClick(now, key, modifier)
        after = QApplication.focusWidget()
        assert after is not None, f"the focus is lost after {told(now)}"
        assert after is not now or after is first, f"no way out of {told(now)}"
        seen.append(after)
    return seen


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def is_read_before(first: QRect, second: QRect) -> bool:
    """Whether something stands before another in the way of reading: above it, or left of it."""
    above = first.bottom() <= second.top() and first.left() < second.right()
    beside = first.top() < second.bottom() and second.top() < first.bottom()
    return above or (beside and first.right() <= second.left())


def test_everything_that_takes_the_focus_has_a_name(tmp_path: Path, worn: Theme) -> None:
    nameless = [
        (screen, type(one).__name__, type(one.parentWidget()).__name__)
        for screen, window in every_screen(tmp_path, worn)
        for one in shown(window)
        if takes_tab(one) and not is_named(one)
    ]
    assert not nameless


def is_named(widget: QWidget) -> bool:
    """A drop-down is not named by what is chosen in it."""
    if isinstance(widget, QComboBox):
        labels = widget.window().findChildren(QLabel)
        return bool(widget.accessibleName()) or any(one.buddy() is widget for one in labels)
    return bool(name_of(widget).strip())


def test_icons_alone_tell_what_they_do(tmp_path: Path, worn: Theme) -> None:
    silent = [
        (screen, type(one.parentWidget()).__name__, name_of(one))
        for screen, window in every_screen(tmp_path, worn)
        for one in shown(window, QAbstractButton)
        if not one.icon().isNull()
        and not one.text()
        and not isinstance(one.parentWidget(), QLineEdit)  # the sign in a field is no button
        if not one.toolTip() or not name_of(one)
    ]
    assert not silent


def test_rows_of_lists_can_be_heard(tmp_path: Path, worn: Theme) -> None:
    silent = [
        (screen, told(view), row)
        for screen, window in every_screen(tmp_path, worn)
        for view in shown(window, QAbstractItemView)
        if not isinstance(view, QHeaderView) and view.model() is not None
        for row in range(min(view.model().rowCount(), MOST_ROWS))
        if not any(spoken(view, row))
    ]
    assert not silent


def spoken(view: QAbstractItemView, row: int) -> Iterator[str]:
    """What a screen reader says of a row, cell by cell."""
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        index = model.index(row, column)
        yield next((str(words) for role in SPOKEN if (words := index.data(role))), "")


@pytest.mark.timeout(240)
def test_tab_walks_through_every_screen_as_one_reads_and_back(tmp_path: Path, worn: Theme) -> None:
    wrong = [
        (screen, problem)
        for screen, window in every_screen(tmp_path, worn)
        for problem in problems_of_tab(window)
    ]
    assert not wrong


def problems_of_tab(window: QMainWindow) -> Iterator[str]:
    """Walk forward and back from the first stop and tell what is left out or out of order."""
    wanted = reachable(window)
    if not wanted:
        return
    first = min(
        wanted, key=lambda one: (place(one).left() > 208, place(one).top(), place(one).left())
    )
    first.setFocus(Qt.FocusReason.TabFocusReason)
    forward = walked(first, forward=True)
    missed = {one for one in wanted - set(forward) if one.isVisible() and one.isEnabled()}
    yield from (f"Tab leaves out {told(one)}" for one in missed)
    back = walked(first, forward=False)
    if back[:-1] != forward[-2::-1]:
        yield "Shift+Tab is not the way back"
    for one, after in zip([first, *forward], forward[:-1], strict=False):
        if is_read_before(place(after), place(one)):
            yield f"{told(after)} comes after {told(one)}"


def test_f6_comes_to_every_part_and_never_stays(tmp_path: Path, worn: Theme) -> None:
    wrong = []
    for screen, window in every_screen(tmp_path, worn):
        page = getattr(getattr(window, "frame", window), "page", None)
        if page is None:
            continue
        parts = [one for one in page.areas() if one.isVisible() and reachable_in(one)]
        seen = set()
        for _ in range(len(parts) + 1):
            before = QApplication.focusWidget()
            QTest.keyClick(before or window, Qt.Key.Key_F6)
            now = QApplication.focusWidget()
            if now is before and len(parts) > 1:
                wrong.append((screen, told(now) if now else "nowhere"))
            seen |= {part for part in parts if now and (part is now or part.isAncestorOf(now))}
        wrong += [(screen, told(part)) for part in parts if part not in seen]
    assert not wrong


def reachable_in(part: QWidget) -> bool:
    stops = reachable(part.window())
    return any(part is one or part.isAncestorOf(one) for one in stops)
