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
    QVBoxLayout,
    QWidget,
)

from tests.ui.screens import name_of, on_every_screen, told
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.kit.tab_order import stops

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QMainWindow

    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme

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


def walked(first: QWidget, *, forward: bool) -> tuple[list[QWidget], str]:
    """Press Tab until the focus comes back; gives every stop, the first one last, and the end."""
    key, modifier = KEYS[forward]
    seen: list[QWidget] = []
    while first not in seen:
        now = QApplication.focusWidget()
        if now is None or len(seen) > MOST_STOPS:
            return seen, "Tab never comes back"
        QTest.keyClick(now, key, modifier)
        after = QApplication.focusWidget()
        if after is None or (after is now and after is not first):
            return seen, f"Tab does not leave {told(now)}"
        seen.append(after)
    return seen, ""


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def is_read_before(first: QRect, second: QRect) -> bool:
    """Whether something stands before another in the way of reading: above it, or left of it."""
    above = first.bottom() <= second.top() and first.left() < second.right()
    beside = first.top() < second.bottom() and second.top() < first.bottom()
    return above or (beside and first.right() <= second.left())


def nameless(window: QMainWindow) -> Iterator[str]:
    """What takes the focus and has no name; a drop-down is not named by what is chosen in it."""
    for one in shown(window):
        if takes_tab(one) and not (
            is_labelled(one) if isinstance(one, QComboBox) else name_of(one).strip()
        ):
            yield told(one)


def is_labelled(widget: QWidget) -> bool:
    labels = widget.window().findChildren(QLabel)
    return bool(widget.accessibleName()) or any(one.buddy() is widget for one in labels)


def silent_icons(window: QMainWindow) -> Iterator[str]:
    """Buttons with an icon alone that lack a tooltip or a name; a sign in a field is no button."""
    for one in shown(window, QAbstractButton):
        alone = not one.icon().isNull() and not one.text()
        in_field = isinstance(one.parentWidget(), QLineEdit) and not takes_tab(one)
        if alone and not in_field and not (one.toolTip() and name_of(one)):
            yield f"{told(one)} in {told(one.parentWidget())}"


def silent_rows(window: QMainWindow) -> Iterator[str]:
    """Rows of lists of which nothing can be heard."""
    for view in shown(window, QAbstractItemView):
        if isinstance(view, QHeaderView) or view.model() is None:
            continue
        for row in range(min(view.model().rowCount(), MOST_ROWS)):
            if not any(spoken(view, row)):
                yield f"{told(view)}, row {row}"


def spoken(view: QAbstractItemView, row: int) -> Iterator[str]:
    """What a screen reader says of a row, cell by cell."""
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        index = model.index(row, column)
        yield next((str(words) for role in SPOKEN if (words := index.data(role))), "")


def problems_of_tab(window: QMainWindow) -> Iterator[str]:
    """Walk forward and back from the first stop and tell what is left out or out of order."""
    wanted = reachable(window)
    if not wanted:
        return
    first = stops(window)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    forward, lost = walked(first, forward=True)
    missed = {one for one in wanted - set(forward) if one.isVisible() and one.isEnabled()}
    yield from (f"Tab leaves out {told(one)}" for one in missed)
    back, lost_back = walked(first, forward=False)
    yield from filter(None, (lost, lost_back))
    if back[:-1] != forward[-2::-1]:
        yield "Shift+Tab is not the way back"
    for one, after in zip([first, *forward], forward[:-1], strict=False):
        if is_read_before(place(after), place(one)):
            yield f"{told(after)} comes after {told(one)}"


def problems_of_f6(window: QMainWindow) -> Iterator[str]:
    """Press F6 until every part had the focus and tell which did not get it."""
    page = getattr(getattr(window, "frame", window), "page", None)
    if page is None:
        return
    parts = [one for one in page.areas() if one.isVisible() and stops(one)]
    seen = set()
    for _ in range(len(parts) + 1):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F6)
        now = QApplication.focusWidget()
        seen |= {one for one in parts if now and (one is now or one.isAncestorOf(now))}
    yield from (f"F6 does not come to {told(one)}" for one in parts if one not in seen)


def test_ctrl_tab_leaves_a_table_in_a_text_in_which_tab_makes_rows(show: Show) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    before, text, after = QLineEdit(), RichTextEdit(), QLineEdit()
    for widget in (before, text, after):
        column.addWidget(widget)
    show(page)
    text.setFocus()
    text.insert_table()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.hasFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert after.hasFocus()
    text.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(text, Qt.Key.Key_Backtab, both)
    assert before.hasFocus()


@pytest.fixture(scope="module")
def found(
    tmp_path_factory: pytest.TempPathFactory, worn: Theme
) -> dict[str, list[tuple[str, object]]]:
    """What is wrong on any screen; all is looked at in one go, for showing them takes seconds."""
    looks = {
        "names": nameless,
        "icons": silent_icons,
        "rows": silent_rows,
        "Tab": problems_of_tab,
        "F6": problems_of_f6,
    }
    return on_every_screen(tmp_path_factory.mktemp("screens"), worn, looks)


@pytest.mark.parametrize(
    "way",
    [
        pytest.param("names", id="what takes the focus has a name"),
        pytest.param("icons", id="icons alone have a name and a tooltip"),
        pytest.param("rows", id="rows of lists can be heard"),
        pytest.param("Tab", id="Tab goes everywhere, as one reads, and Shift+Tab back"),
        pytest.param("F6", id="F6 comes to every part"),
    ],
)
@pytest.mark.timeout(300)
def test_on_every_screen(found: dict[str, list[tuple[str, object]]], way: str) -> None:
    assert not found[way]
