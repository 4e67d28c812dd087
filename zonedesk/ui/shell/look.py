"""The look that the user of this computer chose: text size, colours, height of rows.

It is chosen in the menu *View* of any window and worn again at the next start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup

from zonedesk.system.settings import Settings
from zonedesk.ui.kit.actions import Action, bind, noop
from zonedesk.ui.shell.settings import DENSITY, REGISTRY, SCHEME, TEXT_SIZE
from zonedesk.ui.theme.theme import Density, Scheme, Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QWidget

    from zonedesk.ui.kit.actions import DeskAction

_SIZES: Final = (
    Action(
        "view.larger",
        noop("&Larger"),
        "zoom_in",
        "Ctrl++; Ctrl+=",
        menu="view",
        within=TEXT_SIZE.title,
    ),
    Action(
        "view.smaller",
        noop("&Smaller"),
        "zoom_out",
        "Ctrl+-",
        menu="view",
        within=TEXT_SIZE.title,
    ),
    Action("view.normal", noop("&Normal"), None, "Ctrl+0", menu="view", within=TEXT_SIZE.title),
)
_SCHEMES: Final = {
    Action("look.system", noop("As the &system"), menu="view", within=SCHEME.title): Scheme.SYSTEM,
    Action("look.light", noop("&Light"), menu="view", within=SCHEME.title): Scheme.LIGHT,
    Action("look.dark", noop("&Dark"), menu="view", within=SCHEME.title): Scheme.DARK,
    Action(
        "look.high_contrast", noop("High &contrast"), menu="view", within=SCHEME.title
    ): Scheme.HIGH_CONTRAST,
}
_DENSITIES: Final = {
    Action("look.compact", noop("Co&mpact"), menu="view", within=DENSITY.title): Density.COMPACT,
    Action("look.standard", noop("&Standard"), menu="view", within=DENSITY.title): Density.NORMAL,
    Action("look.roomy", noop("&Roomy"), menu="view", within=DENSITY.title): Density.ROOMY,
}
LOOK_ACTIONS: Final = (*_SIZES, *_SCHEMES, *_DENSITIES)


class RememberedLook(QObject):
    """Remembers what is chosen while a theme is worn.

    Args:
        theme: of the program; this hangs on it.
        settings: of the user of this computer.
    """

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__(theme)
        self._theme, self._settings = theme, settings
        theme.changed.connect(self._keep)

    def _keep(self) -> None:
        self._settings.choose(TEXT_SIZE, self._theme.percent)
        self._settings.choose(SCHEME, self._theme.scheme.value)
        self._settings.choose(DENSITY, self._theme.density.name)


def remembered_theme(application: QCoreApplication) -> Theme:
    """Make the theme of the program as its user left it, and remember what comes."""
    settings = Settings(REGISTRY)
    theme = Theme(
        application,
        scheme=Scheme(settings.of(SCHEME)),
        percent=settings.of(TEXT_SIZE),
        density=Density[settings.of(DENSITY)],
    )
    RememberedLook(theme, settings)
    return theme


class LookActions(QObject):
    """The look in the menus of one window; what is worn has a tick.

    Args:
        window: gets the actions, with their keys.
        theme: that they change.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        acts = dict.fromkeys((action.id for action in LOOK_ACTIONS), self._on_chosen)
        bound = bind(window, LOOK_ACTIONS, acts=acts)
        self.all: list[DeskAction] = list(bound.values())
        for kinds in (_SCHEMES, _DENSITIES):
            group = QActionGroup(self)
            for action in kinds:
                bound[action.id].setCheckable(True)
                group.addAction(bound[action.id])
        theme.changed.connect(self._tick)
        self._tick()

    def _tick(self) -> None:
        worn = (self._theme.scheme, self._theme.density)
        for one in self.all:
            if one.isCheckable():
                one.setChecked((_SCHEMES | _DENSITIES)[one.action] in worn)

    def _on_chosen(self) -> None:
        chosen = self.sender()
        action = next(one.action for one in self.all if one is chosen)
        if action in _SCHEMES:
            self._theme.set_scheme(_SCHEMES[action])
        elif action in _DENSITIES:
            self._theme.set_density(_DENSITIES[action])
        else:
            self._set_size(action)

    def _set_size(self, action: Action) -> None:
        steps = {"view.larger": 1, "view.smaller": -1}
        if action.id in steps:
            self._theme.enlarge(steps[action.id])
        else:
            self._theme.set_percent(TEXT_SIZE.default)
