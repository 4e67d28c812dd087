"""Actions as data: what can be done, its words, icon and keys, declared once beside its handler.

A feature declares a tuple of `Action` and binds it with `bind`; the frame finds the bound ones and
puts each in its menu, with its keys (interface.md section 1, trust.md rules 1 to 4).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from zonedesk.ui.kit.texts import plain_words, texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

Menu = Literal["file", "edit", "view", "insert", "meeting", "list", "extra", "help"]
Context = Literal["window", "part", "itself"]


def noop(text: str) -> str:
    """Mark a source text that is translated where it is shown."""
    return text


#: The menus in their order; those in which nothing can be done here are not shown.
MENUS: Final[Mapping[Menu, str]] = {
    "file": noop("&File"),
    "edit": noop("&Edit"),
    "view": noop("&View"),
    "insert": noop("&Insert"),
    "meeting": noop("&Meeting"),
    "list": noop("&List"),
    "extra": noop("E&xtra"),
    "help": noop("&Help"),
}

_CONTEXTS: Final = {
    "window": Qt.ShortcutContext.WindowShortcut,
    "part": Qt.ShortcutContext.WidgetWithChildrenShortcut,
    "itself": Qt.ShortcutContext.WidgetShortcut,
}


@dataclass(frozen=True, slots=True)
class Action:
    """Something that can be done.

    Attributes:
        id: feature and act: ``"minutes.approve"``.
        text: English source of its words, with access key; marked with `noop`.
        icon: meaning of its icon, or None.
        shortcut: its keys as Qt writes them: ``"Ctrl+L"``; further ones behind ``"; "``.
        tip: English source of a longer explanation, or empty.
        menu: where it stands.
        within: English source of the submenu that it stands in, or empty.
        context: *window*: the keys work while the page is shown; *part*: while the focus is in
            the part that it was bound to, such as a list; *itself*: not in a field inside that
            part either, such as a cell that is being edited.
    """

    id: str
    text: str
    icon: str | None = None
    shortcut: str = ""
    tip: str = ""
    menu: Menu = field(kw_only=True)
    within: str = field(default="", kw_only=True)
    context: Context = field(default="window", kw_only=True)

    def key_sequences(self) -> list[QKeySequence]:
        """Give the keys, the one that menus show first."""
        return [QKeySequence(keys) for keys in self.shortcut.split("; ") if keys]


class DeskAction(QAction):
    """An action of a widget; its icon follows the theme."""

    def __init__(self, action: Action, owner: QWidget) -> None:
        _ = texts().gettext
        super().__init__(_(action.text), owner)
        self.action = action
        self._owner = owner
        self.setObjectName(action.id)
        self.setShortcuts(action.key_sequences())
        self.setShortcutContext(_CONTEXTS[action.context])
        keys = self.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        told = _(action.tip) if action.tip else plain_words(self.text()).removesuffix("…")
        self.setToolTip(as_tip(f"{told} ({keys})" if keys else told))
        owner.addAction(self)
        theme_of(owner).changed.connect(self._dress)
        self._dress()

    @property
    def is_in_sight(self) -> bool:
        """Whether what it belongs to is shown now."""
        return self._owner.isVisible()

    def _dress(self) -> None:
        if self.action.icon is not None:
            self.setIcon(theme_of(self._owner).icon(self.action.icon, tone="muted"))


def bind(
    owner: QWidget, actions: Sequence[Action], *, acts: Mapping[str, Callable[[], object]]
) -> dict[str, DeskAction]:
    """Give a widget its actions.

    Args:
        owner: the page, or the part in which the keys work.
        actions: what it declares.
        acts: bound method for each id; a missing one is KeyError.
    """
    made = {action.id: DeskAction(action, owner) for action in actions}
    for name, bound in made.items():
        bound.triggered.connect(acts[name])
    return made


def actions_of(page: QObject) -> list[DeskAction]:
    """Find the actions of a page and of its parts, in the order they were bound."""
    return page.findChildren(DeskAction)
