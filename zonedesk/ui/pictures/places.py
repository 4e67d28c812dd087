"""The places of the desk, driven as a user would: list, tabs, record, preview, new record.

Nothing here knows a place by name: whatever stands in `zonedesk.ui.shell.pages` is pictured.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow

from zonedesk.domain.errors import Refused
from zonedesk.services import lists
from zonedesk.ui.kit.actions import actions_of
from zonedesk.ui.kit.desk import Page
from zonedesk.ui.kit.facets import FacetList
from zonedesk.ui.kit.tabs import TabBar
from zonedesk.ui.kit.texts import plain_words
from zonedesk.ui.shell.pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from zonedesk.ui.pictures.settling import Patience
    from zonedesk.ui.shell.frame import Frame

#: What opens a screen of its own inside a place: a paper, a new record, the year planner.
_ACTS: Final = ("print", "new", "planner")
_SIZE: Final = QSize(1440, 900)
#: What opens a window of its own over a record.
_WINDOWS: Final = ("session",)
#: Fields of list rows that name a record, in the order in which they are looked for.
_NAMES: Final = ("reference", "code", "key")


def place_screens(frame: Frame, patience: Patience) -> Iterator[str]:
    """Show every place, its tabs and a record with its tabs, and give the name of each screen."""
    for entry in PAGES:
        frame.go_to(entry.key)
        patience.settle()
        page = frame.page
        if page is None:
            continue
        yield entry.key
        bars = _tab_bars(page)
        yield from _tab_screens(bars, entry.key, patience=patience)
        if _open_record(page, entry.key, patience=patience) and frame.page is page:
            yield f"{entry.key}-record"
            more = [bar for bar in _tab_bars(page) if bar not in bars]
            yield from _tab_screens(more, f"{entry.key}-record", patience=patience)
        if frame.page is not page:  # what was opened stands in another place
            frame.go_to(entry.key)
            patience.settle()
        for act in _ACTS:
            if _act(page, f"{entry.key}.{act}", patience=patience):
                yield f"{entry.key}-{act}"


def own_windows(frame: Frame, patience: Patience) -> Iterator[tuple[str, QWidget]]:
    """Open what has a window of its own, over the record that says most; give name and window."""
    for entry in PAGES:
        acts = {f"{entry.key}.{act}": act for act in _WINDOWS}
        if not any(one.id in acts for one in entry.actions):
            continue
        frame.go_to(entry.key)
        patience.settle()
        page = frame.page
        if page is None or not _open_record(page, entry.key, patience=patience):
            continue
        for name, act in acts.items():
            before = set(QApplication.topLevelWidgets())
            if not _act(page, name, patience=patience):
                continue
            for window in _new_windows(before):
                window.showNormal()
                window.resize(_SIZE)
                patience.settle()
                yield f"{entry.key}-{act}", window
                window.close()
                patience.settle()


def _new_windows(before: set[QWidget]) -> list[QWidget]:
    shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    return [one for one in shown if one not in before and isinstance(one, QMainWindow)]


def _tab_screens(bars: list[TabBar], name: str, *, patience: Patience) -> Iterator[str]:
    """Show every tab but the one that is shown already, which comes back at the end."""
    for bar in bars:
        first = bar.currentIndex()
        for place in range(bar.count()):
            if place != first and bar.isTabEnabled(place):
                bar.setCurrentIndex(place)
                patience.settle()
                yield f"{name}-{_file_name(bar.tabText(place))}"
        bar.setCurrentIndex(first)
        patience.settle()


def _tab_bars(page: Page) -> list[TabBar]:
    return [bar for bar in page.findChildren(TabBar) if bar.isVisible()]


def _open_record(page: Page, kind: str, *, patience: Patience) -> bool:
    """Show the record of the list that says most; gives whether there is one."""
    reference = _telling_record(page, kind)
    if reference and type(page).show_reference is not Page.show_reference:
        page.show_reference(reference)
        patience.settle()
        return True
    view = _list_of(page)
    if view is None:
        return False
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0, QModelIndex()))
    _press_enter(view)
    patience.settle()
    return True


def _act(page: Page, name: str, *, patience: Patience) -> bool:
    """Do an action of the place by its name; gives whether it can be done here."""
    bound = (one for one in actions_of(page) if one.action.id == name and one.isEnabled())
    found = next(bound, None)
    if found is None:
        return False
    found.trigger()
    patience.settle()
    return True


def _telling_record(page: Page, kind: str) -> str:
    """Give the reference of the record with the most in it; empty when there is none."""
    try:
        rows = lists.rows(page.desk.workspace, kind)
    except (Refused, LookupError):
        return ""
    telling = max(rows, key=_weight, default=None)
    found = (getattr(telling, name, "") for name in _NAMES)
    return next((str(name) for name in found if name), "")


def _weight(row: object) -> tuple[int, int]:
    """Count what a row holds: its records first (agenda items), then its words."""
    return int(getattr(row, "items", 0) or 0), len(repr(row))


def _list_of(page: Page) -> QAbstractItemView | None:
    """Give the largest list with a row in it."""
    views = (
        view
        for view in page.findChildren(QAbstractItemView)
        if view.isVisible() and not isinstance(view, FacetList) and view.model().rowCount()
    )
    return max(views, key=lambda view: view.width() * view.height(), default=None)


def _press_enter(view: QAbstractItemView) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        pressed = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, pressed)


def _file_name(words: str) -> str:
    """Write words as they may stand in the name of a file."""
    return re.sub(r"[^a-z0-9]+", "-", plain_words(words).casefold()).strip("-")
