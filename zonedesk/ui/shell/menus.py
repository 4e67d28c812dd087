"""The menu bar: every action that can be done here, with its keys (interface.md section 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from zonedesk.ui.kit.actions import MENUS
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QMenuBar

    from zonedesk.ui.kit.actions import DeskAction


def fill(bar: QMenuBar, groups: Iterable[Sequence[DeskAction]]) -> None:
    """Show the menus anew; a menu without actions is left out.

    Args:
        bar: of the window.
        groups: actions of the page, of the frame, of the program; a line stands between groups.
    """
    for old in bar.findChildren(QMenu):
        old.deleteLater()
    bar.clear()
    shown = [list(group) for group in groups]
    for key, words in MENUS.items():
        parts = [[one for one in group if one.action.menu == key] for group in shown]
        if any(parts):
            bar.addMenu(_menu(texts().gettext(words), parts, bar=bar))


def _menu(words: str, parts: Sequence[Sequence[DeskAction]], *, bar: QMenuBar) -> QMenu:
    menu = QMenu(words, bar)
    for part in parts:
        if part and not menu.isEmpty():
            menu.addSeparator()
        menu.addActions(list(part))
    return menu
