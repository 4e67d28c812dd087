"""The menu of a document: what can be done with it, its versions and its mark."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from zonedesk.domain.words import Marking
from zonedesk.ui.kit.attachments.looks import version_line
from zonedesk.ui.kit.texts import literal, texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.attachments import AttachmentRow, VersionRow
    from zonedesk.ui.kit.actions import DeskAction

#: In the order of the menu; empty is a line.
_FIRST: Final = ("open", "rename", "export", "replace")
_LAST: Final = ("to_print", "facts", "", "up", "down", "", "delete")


def document_menu(
    owner: QWidget,
    row: AttachmentRow,
    versions: Sequence[VersionRow],
    *,
    actions: Mapping[str, DeskAction],
    see: Callable[[int], object],
    mark: Callable[[Marking | None], object],
) -> QMenu:
    """Make the menu of a document.

    Args:
        owner: what it opens over.
        row: the document.
        versions: that are kept of it, the newest first.
        actions: of its list, by their name.
        see: shows a version.
        mark: gives the document another mark; None leaves it to its record.
    """
    menu = QMenu(owner)
    _add(menu, _FIRST, actions)
    older = menu.addMenu(texts().gettext("&Versions"))
    for one in versions:
        older.addAction(literal(version_line(one)), partial(see, one.version))
    older.setEnabled(len(versions) > 1)
    menu.addMenu(_marks(menu, row, mark=mark)).setEnabled(actions["rename"].isEnabled())
    _add(menu, _LAST, actions)
    return menu


def _add(menu: QMenu, names: Sequence[str], actions: Mapping[str, DeskAction]) -> None:
    for name in names:
        if name:
            menu.addAction(actions[name])
        else:
            menu.addSeparator()


def _marks(menu: QMenu, row: AttachmentRow, *, mark: Callable[[Marking | None], object]) -> QMenu:
    """Make the menu of marks, of which one has a tick."""
    made = QMenu(texts().gettext("&Marking"), menu)
    group = QActionGroup(made)
    choices: list[tuple[str, Marking | None]] = [(texts().gettext("As its record"), None)]
    choices += [(named(one), one) for one in Marking]
    for words, marking in choices:
        action: QAction = made.addAction(words, partial(mark, marking))
        action.setCheckable(True)
        action.setChecked(marking is row.marking)
        group.addAction(action)
    return made
