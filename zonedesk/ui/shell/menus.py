"""The menu bar: every action that can be done here, with its keys (interface.md section 1)."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from zonedesk.system.paths import WorkFolder
from zonedesk.system.recent import recent_folders
from zonedesk.ui.kit.actions import MENUS
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.start.screen import shown_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenuBar, QWidget

    from zonedesk.ui.kit.actions import DeskAction


def fill(
    bar: QMenuBar,
    groups: Iterable[Sequence[DeskAction]],
    *,
    after: Mapping[str, QMenu] | None = None,
) -> None:
    """Show the menus anew; a menu without actions is left out.

    Args:
        bar: of the window.
        groups: actions of the page, of the frame, of the program; a line stands between groups.
        after: further submenus, by the id of the action that each stands behind.
    """
    for old in bar.findChildren(QMenu):
        old.deleteLater()
    bar.clear()
    shown = [list(group) for group in groups]
    for key, words in MENUS.items():
        parts = [[one for one in group if one.action.menu == key] for group in shown]
        if any(parts):
            menu = QMenu(texts().gettext(words), bar)
            put = partial(_put, menu, parts, after=after or {})
            put()
            if any(_doubled(part) for part in parts):
                menu.aboutToShow.connect(put)
            bar.addMenu(menu)


class RecentMenu(QMenu):
    """The work folders that were opened at this computer, the last one first.

    `chosen` gives the path of the one that is to be opened.
    """

    chosen = Signal(Path)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(texts().gettext("&Recent work folders"), owner)
        self.setToolTipsVisible(True)
        self.triggered.connect(self._on_triggered)

    def read(self) -> None:
        """Read which ones there are; without any it cannot be opened."""
        self.clear()
        for number, one in enumerate(recent_folders(), 1):
            name = shown_name(WorkFolder(one.path)).replace("&", "&&")
            made = self.addAction(f"&{number} {name}")
            made.setToolTip(as_tip(str(one.path)))
            made.setData(str(one.path))
        self.menuAction().setEnabled(not self.isEmpty())

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(Path(action.data()))


def _put(menu: QMenu, parts: Iterable[Sequence[DeskAction]], *, after: Mapping[str, QMenu]) -> None:
    menu.clear()
    for part in parts:
        _add_part(menu, _in_sight(part), after=after)


def _doubled(part: Sequence[DeskAction]) -> set[str]:
    """Give the ids of what several things of a page can do, such as a list and an agenda."""
    ids = [one.action.id for one in part]
    return {one for one in ids if ids.count(one) > 1}


def _in_sight(part: Sequence[DeskAction]) -> list[DeskAction]:
    """Leave out what belongs to a thing out of sight, where one in sight can do the same."""
    shown = {one.action.id: one for one in reversed(part)}
    shown |= {one.action.id: one for one in part if one.is_in_sight}
    return [one for one in part if shown[one.action.id] is one]


def _add_part(menu: QMenu, part: Sequence[DeskAction], *, after: Mapping[str, QMenu]) -> None:
    """Add actions to a menu; those of one submenu stand together in it."""
    if part and not menu.isEmpty():
        menu.addSeparator()
    below: dict[str, QMenu] = {}
    for one in part:
        within = one.action.within
        if within and within not in below:
            below[within] = menu.addMenu(texts().gettext(within))
        (below[within] if within else menu).addAction(one)
        if one.action.id in after:
            menu.addMenu(after[one.action.id])
